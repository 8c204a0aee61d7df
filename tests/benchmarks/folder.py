"""What a folder of very many small files costs: `extract` and `compare` as they are run from a shell.

    python tests/benchmarks/folder.py 100000            a sentence or two of the made-up papers of `newsroom` in each
    python tests/benchmarks/folder.py 100000 --idle     every third empty, the others without a claim

Prints the seconds of processor time and the memory at its highest, of each command's own process.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import newsroom

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
IDLE = ("", "Nothing of note happened in the village.\n", "The council met, and went home.\n")


def sentences() -> Iterator[str]:
    """Small articles without end, of a sentence or two each, dated in their front matter."""
    for article in newsroom.articles(1 << 60):
        said = article.text.replace("\n\n", " ").split(". ")
        for at in range(0, len(said), 2):
            head = f"---\npublished: {article.published}\nsource: {article.source}\n---\n"
            yield f"{head}{'. '.join(said[at : at + 2])}.\n"


def written(count: int, folder: Path, *, idle: bool) -> None:
    """Write so many files, a thousand to a folder."""
    texts = (IDLE[number % 3] for number in range(count)) if idle else islice(sentences(), count)
    for number, text in enumerate(texts):
        place = folder / f"{number // 1000:04}"
        place.mkdir(exist_ok=True)
        (place / f"{number:07}.txt").write_text(text, encoding="utf-8")


def cost(*command: str) -> tuple[float, float]:
    """Seconds and megabytes that a command takes."""
    started = subprocess.Popen(
        [sys.executable, "-m", "factcheck", *command],
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    _, _, used = os.wait4(started.pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1000


def main() -> None:
    """Write the files, run the commands, print what they took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("--idle", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "in")
        folder.mkdir()
        written(options.count, folder, idle=options.idle)
        for command in (("extract",), ("compare", "--fail-on", "never")):
            seconds, memory = cost(*command, str(folder), "-o", str(Path(place, "out.json")))
            size = Path(place, "out.json").stat().st_size
            print(f"{command[0]}: {seconds:.1f} s, {memory:,.0f} MB, a report of {size / 1e6:,.1f} MB")


if __name__ == "__main__":
    main()
