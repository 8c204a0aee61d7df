"""Whether two counts are of one sort of thing, by the nouns that they count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.matching.profile import Profile
    from factcheck.model import Claim

EVERYBODY = "person"
"""The family of those who, in one event, may be everybody: passengers, guests, villagers."""
TIMES = "time"
"""What is counted where something is done so often."""
TITLE = 3
"""Words after "six-time" among which is what somebody has been so often: "six-time world champion"."""
DESIGNATED = 8
"""Characters after a count in which what it counts may be named by letters and digits: "seven AK-47s"."""
_DESIGNATION = re.compile(r"\b([A-Z][A-Za-z]{0,6})[ -]?(\d+[A-Z]?)")


def designation(claim: Claim) -> str:
    """Letters and digits that name the counted among their sort, "ak47", or ""."""
    if claim.kind != "count":
        return ""
    first = claim.start - claim.sentence_start
    found = _DESIGNATION.search(claim.sentence[first : first + len(claim.text) + DESIGNATED])
    return "".join(found.groups()).lower() if found else ""


def same_noun(a: Profile, b: Profile) -> bool:
    """Whether the counted nouns are one: "Syrian refugees" and "displaced Syrians" say each other's noun."""
    if a.designation or b.designation:
        return a.designation == b.designation
    if a.noun == b.noun or _done(a, b) or _done(b, a):
        return True
    return bool(a.noun and b.noun and a.noun in b.counted and b.noun in a.counted)


def _done(a: Profile, b: Profile) -> bool:
    """Whether one counts what the other says is done or won so often: "40 staff", "employs 40", "40-time champion"."""
    return bool(b.noun) and (b.noun in a.deeds or b.noun in a.action or (a.noun == TIMES and b.noun in a.after[:TITLE]))


def same_family(a: Profile, b: Profile) -> bool:
    """Whether the nouns are of one family: "rifles" and "guns", passengers and people, but no two parts of these."""
    if a.designation and b.designation:
        return False
    return bool(a.family) and a.family == b.family and not (a.family == EVERYBODY and a.noun and b.noun)
