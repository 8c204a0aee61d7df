"""Paragraphs that papers print from each other, to measure how long it takes to tell the copies.

    python tests/benchmarks/copies.py 10000             paragraphs of agencies, copied and edited
    python tests/benchmarks/copies.py 10000 --template  the worst case: one paragraph with another name in each

Prints seconds of processor time, and how many of the copies were told. Claims are made by hand, so that nothing
else is timed.
"""

from __future__ import annotations

import argparse
import random
import time
from typing import TYPE_CHECKING

from factcheck.knowledge import shipped
from factcheck.model import Article, Claim, Interval, Quantity, Value
from factcheck.steps import copies

if TYPE_CHECKING:
    from collections.abc import Iterator

SOUNDS = "ba ke lo mi nu ra se ti vo za dor fal gan hel kir lun mar nor pel sal tan ver wes yor"
SYLLABLES = SOUNDS.split()
SENTENCE = (
    "the ministry said that people were killed when a convoy was hit near town in worst attack years and rescue "
    "teams took hours to reach valley where road had been closed since bridge gave way officials told reporters"
)
WORDS = SENTENCE.split()


def name(number: int) -> str:
    """A made-up name, one for each number below 13,824."""
    digits = [number // len(SYLLABLES) ** power % len(SYLLABLES) for power in range(3)]
    return "".join(SYLLABLES[digit] for digit in digits).capitalize()


def paragraphs(count: int, draw: random.Random, *, template: bool) -> Iterator[tuple[str, int]]:
    """Paragraphs with the number of the one they were copied from, a figure in each; one in five is an original."""
    told: list[list[str]] = []
    for number in range(count):
        if template:
            where = number % len(SYLLABLES) ** 3
            yield f"The ministry said that 34 people were killed when a convoy was hit near {name(where)}.", where
        elif not told or draw.random() < 0.2:
            words = [
                *draw.choices(WORDS, k=24),
                name(len(told)),
                str(draw.randint(2, 60)),
                "people",
                *draw.choices(WORDS, k=6),
            ]
            told.append(words)
            yield " ".join(words), len(told) - 1
        else:
            original = draw.randrange(len(told))
            words = list(told[original])
            words[draw.randrange(20)] = draw.choice(WORDS)
            yield " ".join(words if draw.random() < 0.7 else [*words, "it", "said"]), original


def claim(number: int, sentence: str) -> Claim:
    """The claim that a paragraph makes with its figure."""
    figure = next(word for word in sentence.split() if word.isdigit())
    start = sentence.index(f" {figure} ") + 1
    text, value = f"{figure} people", float(figure)
    return Claim(
        id=f"c-{number}",
        article=f"a{number:06}",
        start=start,
        end=start + len(text),
        line=1,
        column=start + 1,
        text=text,
        sentence=sentence,
        kind="count",
        value=Value(Quantity(value, value, "count"), Interval(value, value, "count")),
        of="people",
    )


def main() -> None:
    """Time the marking of copies."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("--template", action="store_true")
    options = parser.parse_args()
    known = shipped()
    made = list(paragraphs(options.count, random.Random(7), template=options.template))
    claims = [claim(number, sentence) for number, (sentence, _) in enumerate(made)]
    articles = [Article(claim.article, claim.sentence) for claim in claims]
    copies.mark(claims[:2], articles[:2], known)  # tables are built, modules imported
    start = time.process_time()
    found = copies.mark(claims, articles, known)
    took = time.process_time() - start
    numbers = {claim.id: number for claim, (_, number) in zip(claims, made, strict=True)}
    marked = [claim for claim in found if claim.copy_of]
    right = sum(numbers[claim.id] == numbers[claim.copy_of] for claim in marked)
    there = len(made) - len(set(numbers.values()))
    print(
        f"{len(made):,} paragraphs: {took:.2f} s; {right:,} of {there:,} copies told, {len(marked) - right:,} wrongly"
    )


if __name__ == "__main__":
    main()
