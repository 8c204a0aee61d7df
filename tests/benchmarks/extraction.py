"""Megabytes of news text a second, on one core: sentences to canonical values, and on to claims.

    python tests/benchmarks/extraction.py                  1 MB made of the seed articles
    python tests/benchmarks/extraction.py --profile claims where the time goes, function by function
    python tests/benchmarks/extraction.py --peer scratch/bin/python

The seeds' sentences are shuffled and their digits changed, so that no article is read twice. Time is the
process's own, the best of three rounds. quantulum3 reads the first 20 kB of the same text, in the interpreter
that `--peer` names: it brings dependencies that the project does not want, so give it an environment of its own.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import random
import re
import subprocess
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.inputs.frontmatter import metadata
from factcheck.knowledge import shipped
from factcheck.model import Article
from factcheck.steps import claims, mentions, sentences, values

if TYPE_CHECKING:
    from collections.abc import Callable

SEEDS = Path(__file__).parents[2] / "seeds"
ROUNDS = 3


def articles(size: int) -> list[Article]:
    """Articles of some 5 kB each, `size` bytes in all."""
    chance = random.Random(1)
    bodies = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    stock = [
        s.text for n, text in enumerate(bodies) for s in sentences.split(Article(str(n), text, body=metadata(text)[1]))
    ]
    made: list[Article] = []
    written = 0
    while written < size:
        picked = [_other_digits(sentence, chance) for sentence in chance.choices(stock, k=30)]
        text = "\n\n".join(" ".join(picked[n : n + 3]) for n in range(0, len(picked), 3))
        written += len(text.encode())
        made.append(Article(f"article-{len(made)}", text, published=date(2020, 3, 5)))
    return made


def _other_digits(text: str, chance: random.Random) -> str:
    """Digits but the first of each number become others; years stay."""
    return re.sub(r"(?<=[1-9])\d(?!\d{2}\b|\d{3}\b)", lambda _: str(chance.randint(0, 9)), text)


def to_values(texts: list[Article]) -> int:
    """The number of canonical values in some articles."""
    known = shipped()
    found = 0
    for article in texts:
        read = (mentions.find(sentence, known) for sentence in sentences.split(article))
        found += sum(len(valued) for _, valued in values.resolve(article, read, known))
    return found


def to_claims(texts: list[Article]) -> int:
    """The number of claims in some articles."""
    known = shipped()
    found = 0
    for article in texts:
        read = (mentions.find(sentence, known) for sentence in sentences.split(article))
        found += sum(1 for _ in claims.frame(article, values.resolve(article, read, known), known))
    return found


PEER = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
from quantulum3 import parser
texts = json.load(sys.stdin)
parser.parse(texts[0][:500])
start = time.process_time()
found = sum(len(parser.parse(text)) for text in texts)
print(json.dumps([found, time.process_time() - start]))
"""
"""What the other interpreter runs: a first sentence that loads its tables, then all texts against the clock."""


def quantulum(python: str, texts: list[Article]) -> None:
    """Print the speed of quantulum3, run by another interpreter."""
    given = json.dumps([article.text for article in texts])
    done = subprocess.run([python, "-c", PEER], input=given, capture_output=True, text=True, check=True)
    found, seconds = json.loads(done.stdout)
    report("quantulum3", texts, found, seconds)


def report(name: str, texts: list[Article], found: int, seconds: float) -> None:
    """Print a line of the table."""
    size = sum(len(article.text.encode()) for article in texts)
    print(f"{name:<12} {size / seconds / 1e6:7.3f} MB/s  {found:>7,} found in {size / 1e6:.2f} MB, {seconds:.2f} s")


def measure(name: str, read: Callable[[list[Article]], int], texts: list[Article]) -> None:
    """Print the speed of one reader, after a first round that builds its tables."""
    read(texts[:2])
    best = float("inf")
    found = 0
    for _ in range(ROUNDS):
        start = time.process_time()
        found = read(texts)
        best = min(best, time.process_time() - start)
    report(name, texts, found, best)


READERS = {"values": to_values, "claims": to_claims}


def main() -> None:
    """Time every reader, or profile one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bytes", type=int, default=1_000_000)
    parser.add_argument("--profile", choices=READERS)
    parser.add_argument("--peer", metavar="PYTHON", help="an interpreter that has quantulum3")
    options = parser.parse_args()
    texts = articles(options.bytes)
    if options.profile:
        READERS[options.profile](texts[:2])
        profiler = cProfile.Profile()
        profiler.runcall(READERS[options.profile], texts)
        pstats.Stats(profiler).sort_stats("tottime").print_stats(40)
        return
    for name, read in READERS.items():
        measure(name, read, texts)
    if options.peer:
        quantulum(options.peer, articles(20_000))


if __name__ == "__main__":
    main()
