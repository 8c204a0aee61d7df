"""How much an equal number says: two articles of one event seldom have 12,874 by chance, and often have two.

What agrees on a rare value is likelier one thing than what agrees on a common one (Winkler, "Frequency-based matching
in Fellegi-Sunter model of record linkage", 2000). How rare a number is, its significant digits tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.figures import TWO_STORIES, story
from factcheck.matching.levels import UNKNOWN, comparison

if TYPE_CHECKING:
    from factcheck.matching.corpus import Corpus
    from factcheck.matching.profile import Profile
    from factcheck.model import Claim

TELLING = 2
"""Significant digits from which on two claims that share no word are compared for their number alone.

Of such claims of one story, 65 in 100 state one fact; with one digit 17, with three 88 (invented, agency, desk).
"""
EQUAL = 0.01
"""Powers of ten within which two numbers are one: 320 km² and 123 square miles."""
PRECISION = 7
"""Digits to which a number is written out; what is behind them is an error of its unit's conversion."""
_LEVELS = (UNKNOWN, "one", "two", "three", "more")
_OF_THEIR_OWN = frozenset(("age", "date", "time"))
"""Kinds whose values say nothing by their digits: who is 34, or what happened on a day, others tell."""


def significant(claim: Claim) -> int:
    """The significant digits of a claim's number, of the rounder one of a range; 0 where there is none.

    Two of "1,200", three of "12.5 %", one of "a third"; none of "dozens".
    """
    value = claim.value
    if claim.kind in _OF_THEIR_OWN or value.modifier == "vague":
        return 0
    ends = getattr(value.written, "low", None), getattr(value.written, "high", None)
    in_words = not any(map(str.isdecimal, claim.text))
    return min((_digits(end, in_words=in_words) for end in ends if end is not None), default=0)


def _digits(number: float, *, in_words: bool) -> int:
    if in_words and number % 1:
        return 1  # "a third" is not written as 33.33333 %
    return len(f"{abs(number):.{PRECISION - 1}e}".partition("e")[0].replace(".", "").rstrip("0") or "0")


@comparison("one", "two", "three", "more")
def digits(a: Profile, b: Profile, corpus: Corpus) -> str:
    """How many significant digits two numbers of one story have that are equal, of the rounder one."""
    fewer = min(a.digits, b.digits)
    if not fewer or a.size is None or b.size is None or abs(a.size - b.size) > EQUAL:
        return UNKNOWN
    if story(a, b, corpus) in TWO_STORIES:
        return UNKNOWN
    return _LEVELS[min(fewer, len(_LEVELS) - 1)]
