"""Dates that only say when another figure holds, and are no date of anything: "by 1988", "2.1 million in 2010"."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.phases import lasts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.matching.profile import Profile
    from factcheck.model import Claim

_ON = re.compile(r"(?:on|in|at|by|as of)\s+(?=\d{1,2}\s+[A-Za-z]|[A-Za-z]+\s+\d)", re.IGNORECASE)
"""What stands before a day: "on 1 April", "by May 2012"."""
_BY = re.compile(r"(?:by|before)\b", re.IGNORECASE)


class Bounding:
    """Tells such dates among some claims."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        timed = [claim for claim in claims if claim.frame.period and not _is_a_when(claim)]
        self._holding = {(*_place(c), said) for c in timed for said in (c.as_of, c.frame.period, _day(c))}
        rows: defaultdict[tuple[str, int, str], set[str]] = defaultdict(set)
        for claim in timed:
            if when := claim.as_of or _day(claim):
                rows[(*_place(claim), claim.kind)].add(when)
        self._rows = {(article, start) for (article, start, _), moments in rows.items() if len(moments) > 1}

    def bounds(self, profile: Profile) -> bool:
        """Whether nothing else is said to have happened on a date that `dates` a figure of its sentence.

        In a note nothing is where a sentence has so many by then, or so many for each of several years.
        """
        claim = profile.claim
        since = claim.text[:5].lower() == "since"  # "3,400 people have died since July" dates no death
        if (lasts(claim) and not since) or profile.milestone:
            return False  # "passed 10 million subscribers before 2018" dates that
        idle = since or not (profile.action or profile.head)
        return idle or (not profile.present and bool(_BY.match(claim.text) or _place(claim) in self._rows))

    def dates(self, claim: Claim) -> bool:
        """Whether a date says when another figure of its sentence holds, whatever else happened then."""
        if claim.kind != "date":
            return False
        said = claim.value.timex, " ".join(claim.text.lower().split())
        return any((*_place(claim), when) in self._holding for when in said)


def _is_a_when(claim: Claim) -> bool:
    """Whether a claim is no figure that holds at a time: "renewed for a third season before May" dates the renewal."""
    return claim.kind in ("date", "time") or (claim.kind == "ordinal" and claim.frame.period.startswith("before"))


def _day(claim: Claim) -> str:
    """The period that bounds a claim, without its preposition; "" for a length of time."""
    return _ON.sub("", claim.frame.period.lower()) if _ON.match(claim.frame.period) else ""


def _place(claim: Claim) -> tuple[str, int]:
    return claim.article, claim.sentence_start
