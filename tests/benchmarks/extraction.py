"""Megabytes of news text a second, on one core: sentences to canonical values, and on to claims.

    python tests/benchmarks/extraction.py                  1 MB made of the seed articles
    python tests/benchmarks/extraction.py --profile claims where the time goes, function by function

The seeds' sentences are shuffled and their digits changed, so that no article is read twice. Time is the
process's own, the best of three rounds. quantulum3, if it is installed, reads the first 20 kB.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import re
import time
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.frontmatter import metadata
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


def quantulum(texts: list[Article]) -> int:
    """The number of quantities that quantulum3 finds."""
    parser = import_module("quantulum3.parser")
    return sum(len(parser.parse(article.text)) for article in texts)


def measure(name: str, read: Callable[[list[Article]], int], texts: list[Article], rounds: int = ROUNDS) -> None:
    """Print the speed of one reader, after a first round that builds its tables."""
    read(texts[:2])
    size = sum(len(article.text.encode()) for article in texts)
    best = float("inf")
    found = 0
    for _ in range(rounds):
        start = time.process_time()
        found = read(texts)
        best = min(best, time.process_time() - start)
    print(f"{name:<12} {size / best / 1e6:6.2f} MB/s  {found:>7,} found in {size / 1e6:.2f} MB, {best:.2f} s")


READERS = {"values": to_values, "claims": to_claims}


def main() -> None:
    """Time every reader, or profile one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bytes", type=int, default=1_000_000)
    parser.add_argument("--profile", choices=READERS)
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
    if find_spec("quantulum3"):
        measure("quantulum3", quantulum, articles(20_000), rounds=1)


if __name__ == "__main__":
    main()
