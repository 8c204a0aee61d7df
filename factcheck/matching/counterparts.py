"""Whether a note has another figure for just what one is bound to: the 38,214 of "in its first week and 61,000 in all".

Who says that 61,000 copies were sold in the first week is not borne out by that note, whatever number it has besides.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.matching.nouns import TIMES, same_family, same_noun
from factcheck.model import Period
from factcheck.patterns import Pattern
from factcheck.phases import agree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.matching.profile import Profile

MOST = 40
"""Figures of one note that are looked at: bounds the work on tables."""


class Counterparts:
    """The figures of each note, by kind."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self._told: defaultdict[tuple[int, str], list[Profile]] = defaultdict(list)
        for profile in profiles:
            if not profile.present and len(told := self._told[profile.article, profile.kind]) < MOST:
                told.append(profile)

    def names_another(self, a: Profile, b: Profile) -> bool:
        """Whether the note of `b` says of another figure than `b` how often it was done to what `a` counts.

        "Ten league titles" is not held against "won the league title 12 times and the cup seven times".
        """
        if a.present or b.present or b.noun != TIMES or not b.before or b.before[0] in a.terms:
            return False
        others = (o for o in self._told[b.article, b.kind] if o is not b and o.noun == TIMES and o.before)
        return any(o.before[0] in a.terms for o in others)

    def has_another(self, a: Profile, b: Profile) -> bool:
        """Whether the note of `b` binds another figure than `b` to what binds `a`: its turn, place, year or noun."""
        if a.present or b.present:
            return False
        others = [o for o in self._told[b.article, b.kind] if o is not b and not agree(a.claim, o.claim)]
        return any(_bound_as(a, other, b) for other in others)


_FIRST = Pattern(r"\bfirst\s+[a-z]+(?:\s+(?:in|on|at|by))?(?:\s+the)?\s+$")
"""What stands before the date of what happened again later: "was first released in 2015"."""


def _is_before(other: Profile, b: Profile) -> bool:
    """Whether a date is that of the same deed, and earlier."""
    mine, yours = other.claim.value.permits, b.claim.value.permits
    if not isinstance(mine, Period) or not isinstance(yours, Period) or other.action.isdisjoint(b.action):
        return False
    return mine.end is not None and yours.start is not None and mine.end < yours.start


def _bound_as(a: Profile, other: Profile, b: Profile) -> bool:
    """Whether a figure is bound to something as `a` is, and `b` is not."""
    if a.kind == "date" and _is_before(other, b) and _FIRST.search(a.claim.before()):
        return True
    if a.kind == "count" and a.noun and b.noun and a.noun == other.noun and not _may_be_one(a, b):
        return True
    if a.kind == "count" and (other.noun != b.noun or _of_other_deeds(a.deeds, other.deeds)):
        return False
    if a.kind == "ordinal" and _of_other_deeds(a.action, other.action):
        return False  # where a song began says nothing of what it reached
    if a.turns and a.turns == other.turns != b.turns:
        return True
    if a.places and a.places == other.places != b.places:
        return True
    return bool(a.moment and b.moment) and a.moment == other.moment != b.moment


def _of_other_deeds(mine: frozenset[str], yours: frozenset[str]) -> bool:
    return bool(mine and yours) and mine.isdisjoint(yours)


def _may_be_one(a: Profile, b: Profile) -> bool:
    """Whether two nouns may count one thing; a name counts nothing: "Santa Clara (591), San Diego (488)"."""
    return same_noun(a, b) or same_family(a, b) or b.noun in b.subject or b.noun in b.names
