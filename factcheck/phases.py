"""Dates of things that last: when they began, when they ended, and from when to when they went on.

"Began in May 2010" and "from March to July 2010" overlap and cannot both be true: where one claim gives
an end of what the other gives whole, the two ends are compared; two wholes must have both ends in common.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.as_of import days_of, parts_of
from factcheck.intervals import compatible
from factcheck.model import Period
from factcheck.numbers.hedges import BOUNDS

if TYPE_CHECKING:
    from factcheck.model import Claim, Frame, Value

WHOLE = "whole"
"""The phase of a date that says how long something went on, though its words alone would leave that open."""
_SOME_TIME = re.compile(r"between\b|by\b|before\b|after\b", re.IGNORECASE)
"""Words that make a period one in which something happened once."""
_ENDS = re.compile(r"until\b|till\b|since\b", re.IGNORECASE)
"""Words that give one end of what lasts: until 2017 is not until 2018."""


def agree(a: Claim, b: Claim) -> bool | None:
    """Whether two claims can both be true, as `intervals.compatible`, with regard to what they say of beginnings."""
    if a.kind != "date" or b.kind != "date":
        found = compatible(a.value, b.value)
        return (False if found else None) if a.kind == "ordinal" and ruled_out(a, b) else found
    if is_never(a) or is_never(b):
        return is_never(a) and is_never(b)
    if one_denied(a, b) and denies(a, b):
        return False
    if a.frame.polarity != b.frame.polarity and (_bounds(a) or _bounds(b)):
        return None
    if one_denied(a, b):
        return True
    answers = [compatible(one, other) for one, other in compared(a, b)]
    return None if None in answers else all(answers)


def ruled_out(a: Claim, b: Claim) -> bool:
    """Whether one of two ranks is what somebody reached, and the other what they never did: "never hit number one"."""
    if a.kind != "ordinal" or b.kind != "ordinal" or a.frame.polarity == b.frame.polarity:
        return False
    return a.frame.modality == b.frame.modality


def is_never(claim: Claim) -> bool:
    """Whether a claim is that something was never so."""
    return claim.implied and claim.text.lower() == "never"


def one_denied(a: Claim, b: Claim) -> bool:
    """Whether one of two dates is said to be that of what happened, and the other not to be it."""
    if a.kind != "date" or b.kind != "date" or a.frame.polarity == b.frame.polarity:
        return False
    if _bounds(a) and _bounds(b):
        return False
    return not frozenset(a.frame.action).isdisjoint(b.frame.action)


def _bounds(claim: Claim) -> bool:
    """Whether a date leaves one of its ends open."""
    return claim.value.modifier in BOUNDS


def denies(a: Claim, b: Claim) -> bool:
    """Whether one of two dates is denied, and the other lies in it: "was never released in 2012", "on 2 March 2012".

    What nobody did after 2008 says nothing of what was done before.
    """
    if is_never(a) != is_never(b):
        return True
    if not one_denied(a, b):
        return False
    no, yes = (b, a) if a.frame.polarity else (a, b)
    whole, part = no.value.permits, yes.value.permits
    if not isinstance(whole, Period) or not isinstance(part, Period):
        return False
    if part.start is None or part.end is None or (whole.start is None and whole.end is None):
        return False
    return (whole.start or part.start) <= part.start and part.end <= (whole.end or part.end)


def compared(a: Claim, b: Claim) -> list[tuple[Value, Value]]:
    """The values of two claims that must be compatible: the claims' own, or an end or both of what they say."""
    if a.kind != "date" or b.kind != "date":
        return [(a.value, b.value)]
    whole, other = lasts(a), lasts(b)
    if whole and other:
        return [(end(a, "start"), end(b, "start")), (end(a, "end"), end(b, "end"))]
    if whole and b.frame.phase not in ("", WHOLE):
        return [(end(a, b.frame.phase), end(b, b.frame.phase))]
    if other and a.frame.phase not in ("", WHOLE):
        return [(end(a, a.frame.phase), end(b, a.frame.phase))]
    if a.frame.phase == b.frame.phase and _one_end(a, b):
        return [(end(a, a.frame.phase), end(b, b.frame.phase))]
    return [(a.value, b.value)]


def _one_end(a: Claim, b: Claim) -> bool:
    """Whether two claims give one end of what lasts, at least one of them by "until" or "since"."""
    told = [bool(_ENDS.match(claim.text)) for claim in (a, b)]
    return all(told) or (any(told) and not any(_SOME_TIME.match(claim.text) for claim in (a, b)))


def lasts(claim: Claim) -> bool:
    """Whether a date says from when to when something went on."""
    if not claim.value.timex or claim.value.timex.count("/") != 1:
        return False
    return claim.frame.phase == WHOLE or not _SOME_TIME.match(claim.text)


def not_until(value: Value, frame: Frame, text: str) -> tuple[Value, Frame]:
    """The value and frame of a date, turned round if it says when something did not yet: "not born until 1935"."""
    permits = value.permits
    if frame.polarity or frame.phase != "end" or not isinstance(permits, Period) or not _ENDS.match(text):
        return value, frame
    first = _period(value.timex or "").start
    if first is None or permits.end is None:
        return value, frame
    period = replace(permits, start=first, end=None)
    return replace(value, written=period, permits=period, modifier="at_least"), replace(frame, polarity=True, phase="")


def until(claim: Claim) -> bool:
    """Whether a date is the last one of what went on till then: "keeps him there until 2022"."""
    return claim.frame.phase == "end" and bool(_ENDS.match(claim.text)) and not lasts(claim)


def one_end(claim: Claim) -> bool:
    """Whether a date is one end of what lasts, by "until" or "since"."""
    return bool(claim.frame.phase and _ENDS.match(claim.text)) and not lasts(claim)


def end(claim: Claim, phase: str) -> Value:
    """When what a claim speaks of began ("start") or ended ("end"), if it says so; else its own value."""
    first, _, last = (claim.value.timex or "").partition("/")
    timex = first if phase == "start" or not last else last
    if not last and (claim.frame.phase != phase or _SOME_TIME.match(claim.text) or not parts_of(timex)):
        return claim.value
    period = _period(timex)
    return replace(claim.value, written=period, permits=period, modifier="exact", timex=timex)


def _period(timex: str) -> Period:
    """The days of a year, a month or a day in TIMEX3, or a period without ends."""
    return Period(*(days_of(timex) or (None, None)))
