"""Figures of two days: whoever watched on Sunday and whoever watched a week later, how far a share fell that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.as_of import days_of
from factcheck.matching.parts import OTHERS
from factcheck.matching.separate import games

if TYPE_CHECKING:
    from datetime import date

    from factcheck.matching.corpus import Corpus
    from factcheck.matching.profile import Profile

SLIP = 1
"""Days by which two papers may differ about one evening: abroad it is the next day."""


WEEK = 7
"""Days in which papers may still tell how a share moved."""


def of_two_days(a: Profile, b: Profile, corpus: Corpus) -> bool:
    """Whether two claims are of two days of what a rule knows never to change, or two moves of what changes quickly.

    What stands where it does has another figure each day, and that is news; how far it moved is of its day alone, and
    so are those who came on top: "six more bodies were found", and a day later "another eight". A record of 26-21 was
    not made in the games of one of 10-6.
    """
    if (a.kind == "count" and a.partial == b.partial == OTHERS) or (a.kind == "score" and games(a) != games(b)):
        return _changes(a, b, corpus) == "quickly"
    moves = bool(a.claim.change and b.claim.change) and a.kind == "percent"
    mine, yours = _day(a), _day(b)
    if moves:
        mine, yours = mine or a.published, yours or b.published
    if mine is None or yours is None or abs((mine - yours).days) <= (WEEK if moves else SLIP):
        return False
    return _changes(a, b, corpus) == ("quickly" if moves else "never")


def _changes(a: Profile, b: Profile, corpus: Corpus) -> str:
    """How quickly the fact changes, as the rule says that speaks loudest about both claims; "" without one."""
    rule = corpus.rules.rule_for(a.claim, b.claim)
    return (rule.changes or "") if rule else ""


def _day(profile: Profile) -> date | None:
    """The one day that a claim's own clause names."""
    days = days_of(profile.claim.as_of or "") if profile.period.startswith("on ") else None
    return days[0] if days and days[0] == days[1] else None
