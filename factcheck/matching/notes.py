"""What tells the facts of two notes apart, which say nothing of a present and little of anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.matching import places
from factcheck.matching.owning import compared
from factcheck.matching.parts import OTHERS
from factcheck.matching.places import NAME
from factcheck.moments import told_apart
from factcheck.patterns import Pattern
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.matching.profile import Profile

_SPANS = frozenset(("week", "weekend", "month"))
"""Turns that are a part of the time in which a number grows."""
_RELEASE = term("release")
"""What works do in one country after the other."""


def of_two(a: Profile, b: Profile) -> bool:
    """Whether two notes give figures of two facts, however alike their words are."""
    if a.present or b.present:
        return False
    if _within(a, b) or _within(b, a) or _other_clause(a, b) or compared(a, b):
        return True
    if of_two_objects(a, b) or _of_two_sides(a, b):
        return True
    return bool(told_apart(a.claim, b.claim)) or _of_two_places(a, b) or of_a_rest(a, b)


def _within(a: Profile, b: Profile) -> bool:
    """Whether one has less, for one of a row or one year, than the other has in all: first-week sales and all sales."""
    if a.recurring and len(a.moment) == len("2009") and not (b.moment or b.period) and _is_less(a, b):
        return True
    if b.turns or a.size is None or b.size is None or a.size >= b.size:
        return False
    return a.claim.kind in ("count", "money") and any(noun in _SPANS for noun, _ in a.turns)


def _is_less(a: Profile, b: Profile) -> bool:
    return (
        a.claim.kind == "count"
        and not a.claim.implied
        and a.size is not None
        and b.size is not None
        and a.size < b.size
    )


def _other_clause(a: Profile, b: Profile) -> bool:
    """Whether one has a figure of somebody else, and speaks of the other's owner in another clause."""
    if not a.owners or not b.owners or a.owners & b.owners:
        return False
    return any(one.owners & other.mentioned and not one.owners & other.names for one, other in ((a, b), (b, a)))


def of_two_objects(a: Profile, b: Profile) -> bool:
    """Whether two dates are those of what was done again and again, with one name and with another.

    "He signed for Torino in 2008", "joined Genoa in 2008".
    """
    if a.claim.kind != "date" or not (_is_repeated(a) and _is_repeated(b)):
        return False
    mine, yours = (_OBJECT.search(one.claim.before(OBJECT)) for one in (a, b))
    if mine is None or yours is None:
        return False
    return {*mine[1].lower().split()}.isdisjoint(yours[1].lower().split())


def _of_two_sides(a: Profile, b: Profile) -> bool:
    """Whether two counts are of what was done for two: "40 goals for Torino", "nine goals for Italy"."""
    if a.claim.kind != "count":
        return False
    mine, yours = (_SIDE.match(one.claim.after(OBJECT)) for one in (a, b))
    if mine is None or yours is None:
        return False
    one, other = ({*found[1].lower().split()} for found in (mine, yours))
    return bool(one - other - b.names and other - one - a.names)


_SIDE = Pattern(r"(?:\s+[a-z-]+){0,2}?\s+(?:for|on|with)\s+(?:the\s+)?" + NAME)


def _is_repeated(profile: Profile) -> bool:
    return profile.recurring or profile.milestone == JOINED


OBJECT = 60
"""Characters before a date in which the name ends that something was done with."""
_OBJECT = re.compile(NAME + r"\s+(?:in|on|by|since|from|until)\s+$")
JOINED = "joined"
"""The milestone of whoever comes to a club, a firm or a band: one may come to many."""


def _of_two_places(a: Profile, b: Profile) -> bool:
    """Whether the dates are those of a release in two places: in Japan in March, in Europe in May."""
    return a.claim.kind == "date" and _RELEASE in a.deeds & b.deeds and places.apart(a.places, b.places)


def of_a_rest(a: Profile, b: Profile) -> bool:
    """Whether one has a figure for each of two parts: "80 in Melby and another 45 in the rest of the province"."""
    if a.claim.implied or b.claim.implied:
        return False
    others = (a.partial == OTHERS) != (b.partial == OTHERS) and bool(a.places & b.places)  # no rest is the whole
    if not (others or places.apart(a.places, b.places)):
        return False
    return any(_FURTHER.search(claim.sentence) for claim in (a.claim, b.claim))


_FURTHER = re.compile(r"\band\s+(?:an?\s+)?(?:further|another|additional)\b|\bthe rest of the\b")
