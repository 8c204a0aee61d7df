"""Figures of two days of what has one figure for ever: whoever watched on Sunday, and whoever watched a week later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.as_of import days_of

if TYPE_CHECKING:
    from datetime import date

    from factcheck.matching.corpus import Corpus
    from factcheck.matching.profile import Profile

SLIP = 1
"""Days by which two papers may differ about one evening: abroad it is the next day."""


def of_two_days(a: Profile, b: Profile, corpus: Corpus) -> bool:
    """Whether two claims, each with a day in its own clause, are of two days of what a rule knows never to change.

    What changes has another figure each day, and that is news.
    """
    mine, yours = _day(a), _day(b)
    if mine is None or yours is None or abs((mine - yours).days) <= SLIP:
        return False
    rule = corpus.rules.rule_for(a.claim, b.claim)
    return rule is not None and rule.changes == "never"


def _day(profile: Profile) -> date | None:
    """The one day that a claim's own clause names."""
    days = days_of(profile.claim.as_of or "") if profile.period.startswith("on ") else None
    return days[0] if days and days[0] == days[1] else None
