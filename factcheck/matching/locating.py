"""Dates and ranks of notes that only say of when, or of which one of a row, another figure is."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.patterns import Pattern
from factcheck.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.matching.profile import Profile

NEAR = 12
"""Characters before a figure in which the word before it stands."""
_WHEN = frozenset(("date", "time", "ordinal"))
_SEASON = term("season")
"""What a year before it only names: the 2015–16 season, in which somebody did this and that."""
_ON_THE_WAY = Pattern(
    r"\b(?:in|at|on|with|from|to|for|of|over|into|after|before|and|or)\s+$|(?<!ed )(?<!en )\bby\s+$|[(,]\s*$",
    re.IGNORECASE,
)
"""What stands before a figure that its clause does not turn on: "released in 60 countries", not "seen by 2 million"."""


class Located:
    """The figures that each date and rank of some notes is of, and all figures of each note."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self._sorts: defaultdict[int, set[str]] = defaultdict(set)
        sentences: defaultdict[tuple[int, int], list[Profile]] = defaultdict(list)
        for profile in profiles:
            if profile.present:
                continue
            sentences[profile.article, profile.claim.sentence_start].append(profile)
            if _is_figure(profile):
                self._sorts[profile.article].add(_sort(profile))
        self._of: Mapping[int, list[Profile]] = {
            one.index: found
            for beside in sentences.values()
            for one in beside
            if one.kind in _WHEN and (found := [other for other in beside if _is_of(other, one)])
        }

    def only(self, a: Profile, b: Profile) -> bool:
        """Whether one of two only says of when a figure is, and the other's note has no figure of that sort.

        "It owned 26 vessels in 2008", "in 2008 it was sold": that both say 2008 says little.
        """
        return self._is_missed(a, b) or self._is_missed(b, a)

    def _is_missed(self, a: Profile, b: Profile) -> bool:
        of = self._of.get(a.index)
        return of is not None and self._sorts[b.article].isdisjoint(map(_sort, of))

    def of_two(self, a: Profile, b: Profile) -> bool:
        """Whether two dates only say of when two figures are that are of one sort, and not one figure.

        "It had 3,100 pupils in 2005", "it had 3,400 in 2015": that one year is not the other is no contradiction.
        """
        mine, yours = self._of.get(a.index), self._of.get(b.index)
        if not mine or not yours or {*map(_sort, mine)}.isdisjoint(map(_sort, yours)):
            return False
        said = [one.claim.value.exact for one in yours]
        return not any(one.claim.value.exact is not None and one.claim.value.exact in said for one in mine)


def _is_figure(profile: Profile) -> bool:
    """Whether a claim is more than a when: "finished third" says a place, "the third season" only which season."""
    return profile.kind not in _WHEN or (profile.kind == "ordinal" and profile.head == "rank")


def _sort(profile: Profile) -> str:
    """What a figure counts, else what it is measured in."""
    return f"{profile.kind} {profile.noun or profile.head}" if profile.kind == "count" else profile.kind


def _is_of(figure: Profile, when: Profile) -> bool:
    """Whether a clause turns on a figure that is of a date or of one of a row."""
    claim = figure.claim
    if not _is_figure(figure) or figure is when or _ON_THE_WAY.search(claim.before(NEAR)):
        return False
    if when.kind == "ordinal":
        permits = when.claim.value.permits
        return any(number == f"{getattr(permits, 'low', None):g}" for _, number in figure.turns)
    if when.after[:1] == (_SEASON,):
        return True
    said = " ".join(when.claim.text.lower().split())
    return bool(claim.frame.period) and (claim.as_of == when.claim.value.timex or claim.frame.period.lower() == said)
