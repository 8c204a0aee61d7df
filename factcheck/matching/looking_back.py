"""When a claim looks back, to an earlier year or to the moment of the sentence before it, and whether two do alike."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from factcheck.as_of import days_of
from factcheck.frames.former import FORMER

if TYPE_CHECKING:
    from factcheck.matching.profile import Profile
    from factcheck.model import Claim

RECENT = 14
"""Days before publication that still belong to an article's present."""
_AS_OF = re.compile(r"\b[Aa]s (?:of|at)\b")


class Moments:
    """What moment each claim of an article speaks of, claims given in the order of the text.

    A sentence right after one that looks back, without a date of its own, still looks back: "In April
    last year a quake struck off the coast. Five people died."
    """

    def __init__(self) -> None:
        self._sentence: tuple[str, int] = ("", -1)
        self._end = -1
        self._moment = ""
        self._inherited = ""

    def of(self, claim: Claim, published: date | None) -> str:
        """The moment of one claim."""
        sentence = (claim.article, claim.sentence_start)
        if sentence != self._sentence:
            follows = sentence[0] == self._sentence[0] and 0 <= sentence[1] - self._end <= 3
            self._inherited = self._moment if follows else ""
            self._sentence, self._end, self._moment = sentence, sentence[1] + len(claim.sentence), self._inherited
        if claim.as_of:
            own = moment(claim, published)
            self._moment = own
            return own
        return FORMER if claim.frame.period == FORMER else self._inherited


def moment(claim: Claim, published: date | None) -> str:
    """The moment that a claim looks back to, or "" when it speaks of the article's present."""
    said = claim.as_of or ""
    if not said or said[:4].isdigit() is False:
        return ""
    if published is None:  # "as of May 2018" is then the present that the article speaks of
        return "" if len(said) >= len("2020-03-15") or _AS_OF.search(claim.sentence) else said
    days = (published - _first_day(said)).days
    return said if days > RECENT else ""


def meets(moment: str, published: date) -> bool:
    """Whether a moment that one article looks back to is the present of an article of some day.

    >>> [meets(moment, date(2009, 11, 15)) for moment in ("2009-11-13", "2009-11", "2009-11-16", "2008-11-13")]
    [True, True, False, False]
    """
    days = days_of(moment)
    return days is not None and days[0] <= published and (published - days[1]).days <= RECENT


def _first_day(said: str) -> date:
    """The last day that the beginning of an ISO date can mean, to be sure that it is long ago."""
    parts = [int(part) for part in re.findall(r"\d+", said)[:3]]
    year, month, day = (*parts, 12, 28)[:3] if len(parts) < 3 else parts
    try:
        return date(year, min(month, 12), min(day, 28))
    except ValueError:
        return date.max


_AT = frozenset(("by", "on", "in", "at", "as", "of", "the", "late", "early", ","))
"""Words that a period may begin with and still be the same: "by 1 April" and "on 1 April"."""


def same_period(one: str, other: str) -> bool:
    """Whether two periods are one, however they are put, or one is a part of what is said of the other."""
    if one == other:
        return True
    mine, yours = (frozenset(period.split()) - _AT for period in (one, other))
    return mine == yours or bool(mine and yours and (mine < yours or yours < mine))


def other_moment(a: Profile, b: Profile) -> bool:
    """Whether the claims speak of two moments; a note without a date of its own may speak of any.

    What one article looks back to may be the present of the other: the storm of last March, in a paper of then.
    """
    if a.moment == b.moment or (a.moment and b.moment and _begins(a.moment, b.moment)):
        return False
    if present_then(a, b):
        return False
    if a.moment and b.moment and FORMER in (a.moment, b.moment):
        return False
    return (a.present or bool(a.moment)) and (b.present or bool(b.moment))


def present_then(a: Profile, b: Profile) -> bool:
    """Whether one claim looks back to what is the present of the other's article."""
    back, now = (a, b) if a.moment else (b, a)
    return bool(back.moment and not now.moment and now.published and meets(back.moment, now.published))


def _begins(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
