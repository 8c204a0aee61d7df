"""Dates with a time of day beside them: the Tuesday of "at 2:37 p.m. on Tuesday" is no early Tuesday."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.clocks import LOCAL, PLAIN
from factcheck.dates.read_clock import Clock
from factcheck.dates.spans import About
from factcheck.model import Interval, Period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Mention, Value


def clocked(valued: Sequence[tuple[Mention, Value]]) -> list[tuple[Mention, Value]]:
    """The mentions of a sentence, single days with the hour of the one time that belongs to them.

    Not from a time in another zone, of which the day may be another there. Midnight is the end of its day.
    """
    belonging = [
        (id(clock.date), value)
        for mention, value in valued
        if isinstance(clock := mention.expression, Clock) and clock.date is not None
    ]
    if not belonging:
        return list(valued)
    often = Counter(date for date, _ in belonging)
    hours = {date: hour for date, value in belonging if often[date] == 1 and (hour := _hour(value)) is not None}
    return [(mention, _at(value, hours.get(_expression(mention)))) for mention, value in valued]


def _expression(mention: Mention) -> int:
    date = mention.expression
    return id(date.of if isinstance(date, About) else date)


def _hour(value: Value) -> float | None:
    """The middle of a time on the clock where it was, in hours; None where it may be two."""
    time = value.permits
    if not isinstance(time, Interval) or time.unit not in (PLAIN, LOCAL) or time.low is None or time.high is None:
        return None
    if any(one.unit in (PLAIN, LOCAL) for one in value.readings):
        return None  # morning or evening
    return (time.low + time.high) / 7200 % 24 or 24.0


def _at(value: Value, hour: float | None) -> Value:
    permits = value.permits
    if hour is None or not isinstance(permits, Period) or permits.start != permits.end or permits.hours:
        return value
    return replace(value, permits=replace(permits, hours=(hour, hour)))
