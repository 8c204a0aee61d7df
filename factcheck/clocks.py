"""Times of day and parts of a day: whether two can both be true, on clocks that go round.

A clock time permits seconds after midnight on one of three clocks, which its unit names: that of a zone (in UTC),
the one that a text calls local, or one of which it says nothing. Its readings hold what it is on the others, as
far as the text says where it plays (`whereabouts`).
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from factcheck.model import Interval, Period

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Value

PLAIN = "second of day"
"""The unit of a time that says neither its zone nor that it is local."""
LOCAL = "second of day local"
UTC = "second of day UTC"
EASTERN = "second of day Eastern"
"""The unit of another reading of a time in a zone that is always so many hours from Eastern time."""
CLOCKS = frozenset((PLAIN, LOCAL, UTC))
DAY = 86400.0
QUARTER = 900.0
"""Seconds: every time zone is a multiple of a quarter of an hour from UTC."""
WEST, EAST = -48, 56
"""Quarters of an hour from UTC, of the first and the last time zone."""
_TOUCH = 1e-6
"""Seconds that are nothing beside what floats lose."""


def compatible(a: Value, b: Value) -> bool | None:
    """Whether two times of day can be one moment; None where nothing says so.

    A time with its zone and one without are one if they are so in a place that either text speaks of, and
    cannot be if both texts say where they play. "7:37 a.m." may leave out the GMT of "0737 GMT"; "7:37 a.m. local
    time" does not. A zone that is the place's own, as "EDT" is in the United States, is that of a bare clock too.
    """
    zoned, other = (a, b) if a.permits.unit == UTC else (b, a)
    if zoned.permits.unit != UTC:
        return _meet(_on(a, PLAIN, LOCAL), _on(b, PLAIN, LOCAL))
    if other.permits.unit == UTC:
        return _meet(*in_zones(a, b))
    there, clock, digits = _on(zoned, LOCAL), _on(other, PLAIN, LOCAL), _on(zoned, PLAIN)
    if other.permits.unit == PLAIN:
        if _meet(digits, clock):
            return True
        if _meet(digits, there) if there else not _meet(digits, [replace(one, unit=PLAIN) for one in _on(zoned, UTC)]):
            return False
    if _meet(there, clock) or _meet(_on(zoned, UTC), _on(other, UTC)):
        return True
    if there and _on(other, UTC):
        return False
    return None if _meet(_everywhere(_on(zoned, UTC)), clock) else False


def least_apart(a: Value, b: Value) -> float:
    """How many seconds lie at least between the middles of two times on a clock that both have, else 0."""
    zoned, other = (a, b) if a.permits.unit == UTC else (b, a)
    digits = (PLAIN, LOCAL)
    on = ((LOCAL,), digits) if zoned.permits.unit == UTC else (digits, digits)
    both = in_zones(a, b) if other.permits.unit == UTC else (_on(zoned, *on[0]), _on(other, *on[1]))
    shown = product(*both)
    apart = [abs(_middle(one) - _middle(another)) % DAY for one, another in shown]
    return min((min(seconds, DAY - seconds) for seconds in apart), default=0.0)


def in_zones(a: Value, b: Value) -> tuple[list[Interval], list[Interval]]:
    """Two times with their zones on one clock: Eastern time if both zones go by it, whatever the season, else UTC."""
    eastern = _on(a, EASTERN), _on(b, EASTERN)
    return eastern if all(eastern) else (_on(a, UTC), _on(b, UTC))


def _middle(time: Interval) -> float:
    return ((time.low or 0.0) + (time.high or 0.0)) / 2


def there(value: Value) -> Interval | None:
    """What a time permits on the clock where it was, of whichever zone; None where that goes round midnight."""
    if value.permits.unit != UTC:
        return value.permits if isinstance(value.permits, Interval) else None
    shown = _on(value, LOCAL) or _on(value, PLAIN)
    if not shown or shown[0].low is None or shown[-1].high is None or shown[-1].high < shown[0].low:
        return None
    return Interval(shown[0].low, shown[-1].high, LOCAL)


def _on(value: Value, *units: str) -> list[Interval]:
    """What a time permits on some clocks."""
    every = (value.permits, *value.readings)
    return [one for one in every if isinstance(one, Interval) and one.unit in units]


def _everywhere(zoned: Iterable[Interval]) -> list[Interval]:
    """What clocks show anywhere on earth at times in UTC."""
    return [shifted(one, LOCAL, step * QUARTER) for one in zoned for step in range(WEST, EAST + 1)]


def shifted(time: Interval, clock: str, seconds: float) -> Interval:
    """A time on another clock, which is so many seconds ahead.

    >>> shifted(Interval(27420.0, 27420.0, UTC), LOCAL, -8 * 3600.0)
    Interval(low=85020.0, high=85020.0, unit='second of day local', low_open=False, high_open=False)
    """
    assert time.low is not None
    assert time.high is not None
    low = (time.low + seconds) % DAY
    return Interval(low, low + time.high - time.low, clock)


def _meet(some: Iterable[Interval], others: Iterable[Interval]) -> bool:
    return any(_overlap(one, other) for one, other in product(some, others))


def _overlap(a: Interval, b: Interval) -> bool:
    """Whether two times overlap on a clock that goes round; ends that merely touch do not if both have width."""
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return True
    mine, yours = a.high - a.low, b.high - b.low
    touch = -_TOUCH if mine > 0 and yours > 0 else _TOUCH
    ahead, behind = (b.low - a.low) % DAY, (a.low - b.low) % DAY
    return min(ahead, behind) <= _TOUCH or ahead <= mine + touch or behind <= yours + touch


def parted(a: Interval | Period, b: Interval | Period) -> bool:
    """Whether two dates are two parts of one day: "early Tuesday" and "Tuesday afternoon"."""
    if not isinstance(a, Period) or not isinstance(b, Period) or a.start != b.start or not a.start:
        return False
    return parts_meet(a, b) is False


def parts_meet(a: Period, b: Period, days: int = 0) -> bool | None:
    """Whether the parts of two days overlap; None if one of them is no part of a day, or if two clocks are far apart.

    `days` are those from the first to the second where the days themselves are not known. A night reaches into the
    next morning, late hours meet the early ones after them, and a clock (hours without width) may be an hour off what
    is called a morning.

    >>> night, morning = Period(None, None, hours=(18, 30)), Period(None, None, hours=(0, 10))
    >>> parts_meet(night, morning), parts_meet(night, morning, 1), parts_meet(morning, night, -1)
    (False, True, True)
    >>> parts_meet(Period(None, None, hours=(16, 24)), morning, 1)
    True
    >>> parts_meet(morning, Period(None, None, hours=(14.6, 14.6)))
    False
    """
    if a.hours is None or b.hours is None:
        return None
    if a.start and b.start:
        days = (b.start - a.start).days
    if is_clock(a) and is_clock(b):  # around midnight the two sides of it are one moment
        return True if days and abs(24 * days + b.hours[0] - a.hours[0]) <= SLACK else None
    if is_clock(a) or is_clock(b):
        return _within(b.hours[0] + 24 * days, a.hours) if is_clock(b) else _within(a.hours[0] - 24 * days, b.hours)
    if (days == 1 and _in_one_night(a.hours, b.hours)) or (days == -1 and _in_one_night(b.hours, a.hours)):
        return True
    return a.hours[0] < b.hours[1] + 24 * days and b.hours[0] + 24 * days < a.hours[1]


def around_midnight(a: Interval | Period, b: Interval | Period) -> bool:
    """Whether of two parts of days one ends at midnight, and the other begins there: late hours and early ones."""
    if not isinstance(a, Period) or not isinstance(b, Period) or a.hours is None or b.hours is None:
        return False
    return _in_one_night(a.hours, b.hours) or _in_one_night(b.hours, a.hours)


def _in_one_night(late: tuple[float, float], early: tuple[float, float]) -> bool:
    """Whether the hours of one day go on in those of the next: what happens at midnight is told of either."""
    return late[1] == 24 and early[0] == 0


SLACK = 1.0
"""Hours by which writers stretch a part of a day: 12:40 p.m. may be said to be "in the morning"."""


def _within(hour: float, part: tuple[float, float]) -> bool:
    """Whether a clock may show an hour in a part of a day; the small hours of a night may be those of either day."""
    first, last = part[0] - SLACK, part[1] + SLACK
    if hour == 24 and first <= 0:  # "midnight on Tuesday" may be at either end of it
        return True
    return first <= hour <= last or (last > 24 + SLACK and first <= hour + 24 <= last)


def stretched(part: Value) -> Value:
    """A part of a day as a time, as far as writers stretch it."""
    first, *others = (
        replace(one, low=one.low - 3600 * SLACK, high=one.high + 3600 * SLACK)
        for one in (part.permits, *part.readings)
        if isinstance(one, Interval) and one.low is not None and one.high is not None
    )
    return replace(part, permits=first, readings=tuple(others))


def part_of_day(permits: Interval | Period) -> Interval | None:
    """The clock times of a date that is a part of one day, and not only of a clock beside it.

    >>> part_of_day(Period(None, None, hours=(12, 18)))
    Interval(low=43200.0, high=64800.0, unit='second of day', low_open=False, high_open=False)
    """
    if not isinstance(permits, Period) or permits.hours is None or is_clock(permits):
        return None
    first, last = (3600.0 * hour for hour in permits.hours)
    return Interval(first, last, PLAIN)


def is_clock(day: Period) -> bool:
    """Whether the hours of a day are only those of a clock beside it: "at 2:37 p.m. on Tuesday"."""
    return day.hours is not None and day.hours[0] == day.hours[1]


def unclocked(permits: Interval | Period) -> Interval | Period:
    """What a value permits, a day without the clock beside it."""
    return replace(permits, hours=None) if isinstance(permits, Period) and is_clock(permits) else permits
