"""Short articles that agree, differ, change or have nothing to do with each other; what the laws draw from."""

from __future__ import annotations

from datetime import date
from functools import cache

from factcheck.knowledge import shipped
from factcheck.matching import weights  # noqa: F401  (registers every comparison)
from factcheck.matching.corpus import Corpus
from factcheck.matching.levels import COMPARISONS
from factcheck.matching.profile import Profile, profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of

TEXTS = (
    "The ferry Solveig sank off Karlov on Monday. 41 people were killed and 12 were injured, the mayor said.",
    "At least 43 people died when a ferry sank near Karlov. The ship carried 210 passengers.",
    "Officials expect the toll to rise. Some 40 people were killed, none of them children, and 80 are missing.",
    "Norland now hosts 3.6 million refugees. It spent $4.2 billion on shelters in 2019.",
    "Around 3.7 million refugees live in Norland, up 5 percent. The camps cover 320 square kilometres.",
    "The bridge is 1,240 metres long and cost 310 million euros. It opened on 3 May 2011.",
    "At 1,420 metres (4,659 feet), the bridge opened on May 4, 2011. Turnout at the fair was 61 percent.",
    "Anna Berg, 34, beat Ida Holm 3-1 in two hours. A third of the seats were empty.",
    "The trial of Anna Berg, 36, began on Thursday. She was denied bail of 50,000 dollars.",
    "A magnitude 5.8 quake struck 12 km below the sea. The one of 1906 destroyed 900 houses.",
    "The 6.4-magnitude quake, the second in a week, destroyed hundreds of houses in Dovrek province.",
    "The firm will cut 800 of its 2,500 jobs by June. Profit fell 12 percent to $40 million.",
)
"""Own sentences, of every kind of value that pairing treats in its own way."""


def articles() -> list[Article]:
    return [
        Article(f"a{n:02}", text, published=date(2020, 3, 1 + n) if n % 3 else None) for n, text in enumerate(TEXTS)
    ]


@cache
def profiled() -> tuple[tuple[Profile, ...], Corpus]:
    """The profiles of all claims, and the corpus they make."""
    known = shipped()
    read = articles()
    found = profiles([claim for article in read for claim in claims_of(article, known)], read, known)
    return tuple(found), Corpus(found, [""] * len(found), known)


def level(name: str, one: str, other: str, kind: str = "count", published: date | None = None) -> str:
    """What a comparison says of the first claim of a kind in each of two texts: notes, or articles of a day."""
    read = [Article("a", one, published=published), Article("b", other, published=published)]
    claims = [next(c for c in claims_of(article, shipped()) if c.kind == kind) for article in read]
    a, b = found = profiles(claims, read, shipped())
    return COMPARISONS[name](a, b, Corpus(found, ["", ""], shipped()))
