"""Lengths of time that two dates imply: who served "from 1998 to 2004" served for five to seven years."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.model import Interval, Period, Quantity, Value
from factcheck.phases import end, lasts
from factcheck.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Claim

_DAY = 86_400.0
_YEAR = 365.2425
"""Days of a year, as durations in years are counted."""
_MONTH = _YEAR / 12
_SHORT = 14
"""Days up to which a stay is told in nights or days, the first and the last counted or not."""


_BEGINS = frozenset(map(term, ("begin", "start", "commence")))
_LASTED = (term("last"),)
"""What began on one date and ended on another lasted, which is more than that somebody joined and left."""


def lengths(dates: Iterable[Claim]) -> Iterator[Claim]:
    """A duration for each date that says from when to when something went on."""
    for claim in dates:
        if not lasts(claim):
            continue
        first, last = end(claim, "start").permits, end(claim, "end").permits
        value = between(first, last) if isinstance(first, Period) and isinstance(last, Period) else None
        if value is not None:
            yield replace(claim, kind="duration", value=value, unit_text=None)


def spans(dates: Iterable[Claim]) -> Iterator[Claim]:
    """A duration for what a sentence says to have begun on one date and ended on the next."""
    for first, last in pairwise(dates):
        if (first.frame.phase, last.frame.phase) != ("start", "end") or first.frame.subject != last.frame.subject:
            continue
        if not first.frame.subject or lasts(first) or lasts(last):
            continue
        begun, ended = first.value.permits, last.value.permits
        value = between(begun, ended) if isinstance(begun, Period) and isinstance(ended, Period) else None
        if value is not None:
            text = first.sentence[first.begins : last.ends]
            frame = replace(first.frame, phase="")
            if _BEGINS.issuperset(frame.action):
                frame = replace(frame, action=_LASTED, head=_LASTED[0])
            yield replace(first, kind="duration", text=text, end=last.end, value=value, frame=frame, unit_text=None)


def between(first: Period, last: Period) -> Value | None:
    """The time from one date to another, as long as both permit; None where that says nothing."""
    if first.start is None or first.end is None or last.start is None or last.end is None:
        return None
    least, most = (last.start - first.end).days, (last.end - first.start).days + 1
    if least < 0 or most <= _SHORT:
        return None
    unit, days = ("year", _YEAR) if most > 2 * _YEAR else ("month", _MONTH) if most > 60 else ("day", 1.0)
    written = Quantity(round(least / days, 1), round(most / days, 1), unit)
    return Value(written, Interval(least * _DAY, most * _DAY, "second"), "range")
