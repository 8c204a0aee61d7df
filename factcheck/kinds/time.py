"""Kind `time`: times of day, compared in seconds after midnight.

A time with its zone permits the second of the day in UTC, and has as another reading the clock that is written;
one without permits only that clock, and may call it local (`clocks` says how they meet). A zone whose name stands
for several, or that is often named in summer too, is read as each; zones that change their clocks together are
compared by Eastern time. "At 5:30" may be morning or evening, and is read both ways. "About 11" permits a quarter of
an hour either side, "shortly after 6" half an hour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from factcheck.clocks import EASTERN, LOCAL, PLAIN, UTC, shifted
from factcheck.dates.read_clock import Clock, times
from factcheck.kinds.date import moment
from factcheck.model import Interval, Mention, Quantity, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.context import Context
    from factcheck.scan import Scan

NAME = "time"
RANK = 15

DAY = 86400.0
NOON = 43200.0
ABOUT = {3600: 900.0, 60: 600.0, 1: 60.0}
"""Seconds that "about" permits either side, by how finely a time is written: 7, 10:30, 10:30:15."""
SHORTLY = 1800.0
"""Seconds that "shortly after" and "just before" permit."""
AFTER = 7200.0
"""Seconds that a bare "after 10 a.m." permits: later than that, people name a later hour."""


def find(scan: Scan) -> Iterator[Mention]:
    """Every time of day in a sentence."""
    for time in times(scan):
        start, end = scan.starts[time.first], scan.ends[time.last]
        yield Mention(NAME, scan.offset + start, scan.offset + end, unit=PLAIN, expression=time.clock)


def value(mention: Mention, context: Context) -> Value:
    """The seconds after midnight, with the date beside the time in `timex`."""
    clock = cast("Clock", mention.expression)
    low, high = _permits(clock)
    said = Interval(low, high, LOCAL if clock.local else PLAIN)
    end = clock.seconds if clock.until is None else clock.until
    written = Quantity(clock.seconds % DAY, end % DAY, PLAIN)
    timex = _timex(clock, context)
    halves = (said, shifted(said, said.unit or PLAIN, NOON)) if clock.open else (said,)
    if clock.zones:
        first, *others = (shifted(half, UTC, -3600 * zone) for half in halves for zone in clock.zones)
        if clock.eastern is not None:
            others += [shifted(half, EASTERN, -3600 * clock.eastern) for half in halves]
        return Value(written, first, clock.modifier, timex, (*halves, *others))
    return Value(written, said, clock.modifier, timex, halves[1:])


def _permits(clock: Clock) -> tuple[float, float]:
    at = clock.seconds % DAY
    if clock.until is not None:
        return at, at + (clock.until - clock.seconds) % DAY
    match clock.modifier:
        case "approx":
            return at - ABOUT[clock.fineness], at + ABOUT[clock.fineness]
        case "just_over":
            return at, at + SHORTLY
        case "nearly":
            return at - SHORTLY, at
        case "at_least":
            return at, at + AFTER
        case "at_most":
            return at - AFTER, at
    return at, at


def _timex(clock: Clock, context: Context) -> str:
    """TIMEX3: the day, T, and the time as finely as it is written (an hour is written as minutes)."""
    found = clock.date.resolve(moment(context)) if clock.date else None
    day = context.published.isoformat() if context.published else "XXXX-XX-XX"
    if found and found.unit == "day":
        day = found.timex
    hour, rest = divmod(int(clock.seconds), 3600)
    seconds = f":{rest % 60:02}" if clock.fineness == 1 else ""
    zone = "Z" if clock.zones == (0,) else ""
    return f"{day.split('T')[0]}T{hour:02}:{rest // 60:02}{seconds}{zone}"
