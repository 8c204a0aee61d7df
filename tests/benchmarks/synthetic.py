"""Synthetic claims with realistic topics and repeated facts, to measure pairing at scale.

    python tests/benchmarks/synthetic.py 100000            pair and judge; prints seconds and memory
    python tests/benchmarks/synthetic.py 100000 --same     the worst case: all about one thing

Each fact is a topic, a place and a value, stated by one to nine articles in two wordings; one statement
in ten differs. Claims are made with their frames, so that only pairing, judging and grouping are timed.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from typing import TYPE_CHECKING

from factcheck.garbage import collect_rarely
from factcheck.knowledge import shipped
from factcheck.model import Article, Claim, Frame, Interval, Quantity, Value
from factcheck.steps import facts, pairs, verdicts
from factcheck.terms import content_terms

if TYPE_CHECKING:
    from collections.abc import Iterator

TOPICS = (
    (
        "count",
        "count",
        "people",
        300,
        "{} people were killed when a ferry sank off {}",
        "The sinking near {1} killed {0} people",
    ),
    (
        "count",
        "count",
        "houses",
        9000,
        "Floods destroyed {} houses in {}",
        "In {1}, {0} houses were swept away by floods",
    ),
    (
        "count",
        "count",
        "jobs",
        5000,
        "The plant in {1} will cut {0} jobs",
        "{} jobs are to go at the {} plant",
    ),
    ("money", "USD", None, 9e9, "The {1} contract is worth ${0}", "${} was agreed for the contract in {}"),
    (
        "percent",
        "percent",
        None,
        90,
        "Turnout in {1} reached {0} percent",
        "{} percent of voters in {} turned out",
    ),
    (
        "quantity",
        "meter",
        None,
        9e5,
        "The pipeline to {1} is {0} metres long",
        "{} metres of pipeline lead to {}",
    ),
    ("count", "count", "refugees", 4e6, "{1} hosts {0} refugees", "{} refugees live in {}"),
    ("count", "count", "seats", 400, "The Greens won {} seats in {}", "In {1} the Greens took {0} seats"),
)
SYLLABLES = [
    "ba",
    "ke",
    "lo",
    "mi",
    "nu",
    "ra",
    "se",
    "ti",
    "vo",
    "za",
    "dor",
    "fal",
    "gan",
    "hel",
    "kir",
    "lun",
    "mar",
    "nor",
    "pel",
    "sal",
    "tan",
    "ver",
    "wes",
    "yor",
]


def place(number: int) -> str:
    """A made-up place name, one for each number below 13,824."""
    name = ""
    for _ in range(3):
        number, index = divmod(number, len(SYLLABLES))
        name += SYLLABLES[index]
    return name.capitalize()


def claims(count: int, *, same: bool = False, seed: int = 7) -> Iterator[Claim]:
    """`count` claims, each in an article of its own, the statements of one fact far apart."""
    draw = random.Random(seed)
    made: list[tuple[int, int, float]] = []
    while len(made) < count:
        topic, where = (0, 0) if same else (draw.randrange(len(TOPICS)), draw.randrange(13_824))
        value = float(draw.randint(21, int(TOPICS[topic][3])) if not same else draw.randint(21, 99))
        made += [(topic, where, value if draw.random() < 0.9 else value + 1) for _ in range(draw.randint(1, 9))]
    draw.shuffle(made)
    for number, (topic, where, value) in enumerate(made[:count]):
        yield _claim(number, topic, place(where), value, draw.randrange(2))


def _claim(number: int, topic: int, name: str, value: float, wording: int) -> Claim:
    kind, unit, counted, _, *wordings = TOPICS[topic]
    text = f"{value:,.0f}"
    sentence = wordings[wording].format(text, name)
    start = sentence.index(text)
    words = [word for word in sentence.replace(",", " ").split() if word[0].isalpha()]
    said = content_terms(words)
    return Claim(
        id=f"c-{number}",
        article=f"a{number}",
        start=start,
        end=start + len(text),
        line=1,
        column=start + 1,
        text=text,
        sentence=sentence,
        kind=kind,
        value=Value(Quantity(value, value, unit), Interval(value - 0.4, value + 0.4, unit)),
        of=counted,
        concepts=tuple(words),
        frame=Frame(
            head=content_terms([counted])[0] if counted else "",
            counted=content_terms([counted]) if counted else (),
            rest=said,
            entities=(name,),
        ),
    )


def main() -> None:
    """Time pairing, judging and grouping."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("--same", action="store_true")
    options = parser.parse_args()
    known = shipped()
    collect_rarely()  # as the command does
    made = list(claims(options.count, same=options.same))
    articles = [Article(claim.article, claim.sentence) for claim in made]
    start = time.perf_counter()
    paired = pairs.pair(made, articles, known)
    middle = time.perf_counter()
    found = facts.group(verdicts.judge(paired.pairs, articles, known))
    end = time.perf_counter()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{options.count:,} claims: {middle - start:.1f} s to pair, {end - middle:.1f} s to judge and group; "
        f"{len(paired.pairs):,} pairs, {len(found):,} facts; {memory:,.0f} MB"
    )
    for note in paired.notes:
        print(note)


if __name__ == "__main__":
    main()
