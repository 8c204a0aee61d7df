"""What comparing costs at scale: claims of a made-up world, paired, judged and grouped.

    python tests/benchmarks/synthetic.py 100000            articles of many stories; prints seconds and memory
    python tests/benchmarks/synthetic.py 100000 --same     the worst case: all about one thing
    python tests/benchmarks/synthetic.py 100000 --bare     short sentences: stories of a kind differ in names only
    python tests/benchmarks/synthetic.py 100000 --alone    every claim in an article of its own, 16 wordings in all
    python tests/benchmarks/synthetic.py 10000 --profile   where the time goes, function by function

The articles are those of `newsroom`, read as any others; reading them is timed apart. `--alone` is how this
was measured at first: claims made with frames, that have nothing but their one sentence. Each is of a topic,
a place and a value, stated by one to nine articles in two wordings; one statement in ten differs. Time is the
process's own.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import resource
import time
from typing import TYPE_CHECKING

import newsroom

from factcheck.garbage import collect_rarely
from factcheck.knowledge import shipped
from factcheck.model import Article, Claim, Frame, Interval, Quantity, Value
from factcheck.pipeline import claims_of_all
from factcheck.steps import checks, copies, facts, pairs, verdicts
from factcheck.terms import content_terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.knowledge import Knowledge

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


def alone(count: int, *, same: bool = False, seed: int = 7) -> Iterator[Claim]:
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


def world(count: int, options: argparse.Namespace, known: Knowledge) -> tuple[list[Article], list[Claim]]:
    """Articles with some `count` claims, and these."""
    if options.alone:
        made = list(alone(count, same=options.same))
        return [Article(claim.article, claim.sentence) for claim in made], made
    articles = list(newsroom.articles(count, same=options.same, bare=options.bare))
    return articles, list(claims_of_all(articles, known))


def compare(articles: list[Article], claims: list[Claim], known: Knowledge) -> None:
    """Time each step from claims to findings, and print what came of it."""
    times = {}
    start = time.process_time()

    def done(name: str) -> None:
        nonlocal start
        now = time.process_time()
        times[name], start = now - start, now

    count = len(claims)
    claims = copies.mark(claims, articles, known)
    done("copies")
    paired = pairs.pair(claims, articles, known)
    done("pairs")
    found = facts.group(verdicts.judge(paired.pairs, articles, known), known)
    done("verdicts and facts")
    checks.check(articles, claims, found, known)
    done("checks")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    differ = sum(fact.outcome != "agree" for fact in found)
    largest = max((len(fact.claims) for fact in found), default=0)
    print(f"{count:,} claims: {sum(times.values()):.1f} s ({', '.join(f'{n} {t:.1f}' for n, t in times.items())})")
    print(f"{len(paired.pairs):,} pairs, {len(found):,} facts, {differ:,} differ, the largest has {largest} claims")
    print(f"{memory:,.0f} MB at most")
    for note in paired.notes:
        print(note)


def main() -> None:
    """Make claims, and time what is done with them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("--same", action="store_true")
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--bare", action="store_true")
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    known = shipped()
    collect_rarely()  # as the command does
    start = time.process_time()
    articles, claims = world(options.count, options, known)
    text = sum(len(article.text) for article in articles) / 1e6
    print(f"{len(articles):,} articles, {text:.1f} MB, made and read in {time.process_time() - start:.1f} s")
    if options.profile:
        profiler = cProfile.Profile()
        profiler.runcall(compare, articles, claims, known)
        pstats.Stats(profiler).sort_stats("tottime").print_stats(40)
    else:
        compare(articles, claims, known)


if __name__ == "__main__":
    main()
