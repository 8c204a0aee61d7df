"""Whether what two claims permit can both be true: overlap of intervals, of periods, of TIMEX3 values.

Every function is symmetric, and widening an interval never turns an overlap into a gap.
"""

from __future__ import annotations

import math
import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck import clocks
from factcheck.model import Interval, Period
from factcheck.numbers.permits import SMALL

if TYPE_CHECKING:
    from factcheck.model import Value

_HALF = 0.5
"""How far an average may be from the whole number that it is rounded to."""
_CLOSE = 1e-9
"""Relative difference below which two ends are one number: what unit conversion loses in floats."""


def compatible(a: Value, b: Value) -> bool | None:
    """Whether two values can both be true; None when they cannot be compared at all.

    An ambiguous value ("5 tons") is compatible when any of its readings is; so is money in two
    currencies when what it is worth in one of them is.
    """
    x, y = a.permits, b.permits
    if isinstance(x, Period) or isinstance(y, Period):
        return _periods_compatible(a, b)
    if x.unit in clocks.CLOCKS and y.unit in clocks.CLOCKS:
        return clocks.compatible(a, b)
    if not (a.readings or b.readings or a.worth or b.worth):
        if x.unit != y.unit:
            return None
        if _rounded(x, y) or _rounded(y, x):
            return True
        return overlap(x, y) and (a.modifier == b.modifier or not (excludes(a, b) or excludes(b, a)))
    answers = [overlap(one, other) for one, other in meetings(a, b)]
    return any(answers) if answers else None


def _rounded(whole: Interval, other: Interval) -> bool:
    """Whether one of two averages is the other without its fraction: "29 points" and "28.9 points"."""
    count = whole.low
    if whole.unit != "count" or count is None or count != whole.high or other.low is None or other.high is None:
        return False
    average = (other.low + other.high) / 2
    return count % 1 == 0 and average % 1 != 0 and other.high - other.low < 1 and abs(average - count) <= _HALF


def excludes(bound: Value, plain: Value) -> bool:
    """Whether a strict bound excludes the very number that the other value gives, as in "under 80" and "80".

    What rounding permits around 80 does not help: whoever writes "under 80" knows of the 80 and says no.
    "More than" is often dropped, and is then no denial: "more than 200 dead", "200 dead". Only a percentage that
    is not round was calculated: "more than 61 percent" is not 61.
    """
    if bound.modifier not in ("less_than", "more_than") or bound.permits.unit == "second":
        return False
    written, said = bound.written, plain.exact
    if said is None or isinstance(written, Period) or written.unit != plain.written.unit:
        return False
    if bound.modifier == "less_than":
        return written.high == said
    return written.low == said and written.unit == "percent" and bool(said % 5)


def meetings(a: Value, b: Value) -> list[tuple[Interval, Interval]]:
    """The readings of two values that are in one unit, what the words permit first.

    What money is worth elsewhere counts only if the two say no currency in common; a conversion in brackets may
    also be worth more or less in its own, at the rates of others.
    """
    met = [(x, y) for x in _readings(a) for y in _readings(b) if x.unit == y.unit]
    if met or not (a.worth or b.worth):
        return met
    return [(x, y) for x in _everywhere(a) for y in _everywhere(b) if x.unit == y.unit]


def _everywhere(value: Value) -> tuple[Interval, ...]:
    return (*_readings(value), *(worth.permits for worth in value.worth))


def _readings(value: Value) -> tuple[Interval, ...]:
    if not isinstance(value.permits, Interval):
        return value.readings
    if not value.worth:
        return (value.permits, *value.readings)
    here = (worth.permits for worth in value.worth if worth.permits.unit == value.permits.unit)
    return (value.permits, *value.readings, *here)


def overlap(a: Interval, b: Interval) -> bool:
    """Whether two intervals in one unit have anything in common."""
    if a.unit == b.unit == "score":  # two numbers, not the ends of a range; whoever lost is told either way round
        return {a.low, a.high} == {b.low, b.high}
    return not (_below(a, b) or _below(b, a))


def _below(a: Interval, b: Interval) -> bool:
    """Whether all of `a` lies below all of `b`.

    Ends that merely touch do not overlap when both intervals have width, nor when an end is open. But "more than 515
    hurt" is what one desk makes of another's 515: whoever names such a number knows of it. "More than three" are four.
    """
    high, low = a.high, b.low
    if high is None or low is None:
        return False
    if high != low and not math.isclose(high, low, rel_tol=_CLOSE, abs_tol=1e-12):
        return high < low
    if a.high_open:
        return True
    if not a.low and high and b.high is None:
        return False  # "up to 143 million" and "more than 143 million" know of one number
    if b.low_open and low < SMALL:
        return True
    return _bounded_width(a) and (b.low_open or _bounded_width(b))


def _bounded_width(interval: Interval) -> bool:
    """Whether both ends are known and differ: "at least 5" touches 5, it was said to include it."""
    return interval.low is not None and interval.high is not None and not _equal(interval.low, interval.high)


def _equal(x: float, y: float) -> bool:
    return math.isclose(x, y, rel_tol=_CLOSE, abs_tol=1e-12)


def _periods_compatible(a: Value, b: Value) -> bool | None:
    if not (isinstance(a.permits, Period) and isinstance(b.permits, Period)):
        return None
    if _resolved(a.permits) and _resolved(b.permits):
        meet = clocks.parts_meet(a.permits, b.permits)
        if meet is None:
            meet = not (_ends_before(a.permits, b.permits) or _ends_before(b.permits, a.permits))
        return meet or of_a_guessed_year(a, b)
    if a.modifier in _SIDES and b.modifier in _SIDES:
        return _SIDES[a.modifier] == _SIDES[b.modifier] or timex_compatible(a.timex, b.timex) or None
    if a.modifier in _SIDES or b.modifier in _SIDES:
        return _within_bound(a, b) if a.modifier in _SIDES else _within_bound(b, a)
    return _unplaced_compatible(a, b)


def of_a_guessed_year(a: Value, b: Value) -> bool:
    """Whether two dates are one but for a year that was guessed: "Saturday, Nov. 3" may be "Nov. 3, 2007" after all."""
    if not (isinstance(a.permits, Period) and isinstance(b.permits, Period)):
        return False
    if "year" not in (*a.permits.inferred, *b.permits.inferred):
        return False
    first, second = _CALENDAR.fullmatch(a.timex or ""), _CALENDAR.fullmatch(b.timex or "")
    return bool(first and second and first[2] and first[1] != second[1] and first.groups()[1:] == second.groups()[1:])


def _unplaced_compatible(a: Value, b: Value) -> bool | None:
    """The same of dates that are not known: "Tuesday night" and "early on Wednesday" of some week."""
    assert isinstance(a.permits, Period)
    assert isinstance(b.permits, Period)
    same = timex_compatible(a.timex, b.timex)
    if same is None and a.permits.weekday and b.permits.weekday:
        same = a.permits.weekday == b.permits.weekday
    if a.permits.hours is None or b.permits.hours is None:
        return same
    apart = _days_apart(a.timex or "", b.timex or "")
    meet = clocks.parts_meet(a.permits, b.permits, apart)
    return meet if meet is not None and (apart or same) else same


def _days_apart(a: str, b: str) -> int:
    """The days from one weekday to another, or from one day of a year to another; 0 where these are not known."""
    if (day := _WEEKDAY.fullmatch(a)) and (other := _WEEKDAY.fullmatch(b)):
        return (int(other[1]) - int(day[1]) + 3) % 7 - 3
    first, second = _CALENDAR.fullmatch(a), _CALENDAR.fullmatch(b)
    if not first or not second or not all(parts[3] and "X" not in parts[2] + parts[3] for parts in (first, second)):
        return 0
    try:
        one, next_one = (date(2000, int(parts[2]), int(parts[3])) for parts in (first, second))
    except ValueError:  # the 30th of February
        return 0
    return ((next_one - one).days + 183) % 366 - 183


_PLACES = frozenset({"score", "ordinal", "ordinal from last"})
"""Units in which no value is nearer to another than a third."""
_FROM_A_ZERO = frozenset({"kelvin"}) | clocks.CLOCKS
"""Units in which a value is no share of another: 20 °C, 4 p.m."""
_SIDES: dict[str, int] = {"less_than": -1, "at_most": -1, "more_than": 1, "at_least": 1}


def _within_bound(bound: Value, other: Value) -> bool | None:
    """Whether a date may lie on its side of one that has no year: "before June" and "20 March 1963".

    Half a year on the wrong side is a contradiction, more may be meant of the year before or after.
    """
    limit, said = _CALENDAR.fullmatch(bound.timex or ""), _CALENDAR.fullmatch(other.timex or "")
    same = timex_compatible(bound.timex, other.timex)
    if not limit or not said or not (limit[2] and said[2]) or "X" in limit[2] + said[2]:
        return same
    if same:
        return bound.modifier in ("at_most", "at_least") or bool(limit[3] and not said[3])
    beyond = _SIDES[bound.modifier] * (_day_of_year(limit) - _day_of_year(said)) % 372
    return not 0 < beyond <= 186


def _day_of_year(parts: re.Match[str]) -> int:
    """A number that grows with the day of the year; every month counts for 31 days."""
    return 31 * int(parts[2]) + int(parts[3] if parts[3] and "X" not in parts[3] else 1)


def _resolved(period: Period) -> bool:
    return period.start is not None or period.end is not None


def _ends_before(a: Period, b: Period) -> bool:
    return a.end is not None and b.start is not None and a.end < b.start


_PART = "(?:T[A-Z]{2})?"
"""The letters of a part of the day, which no calendar knows of."""
_CALENDAR = re.compile(rf"([\dX]{{4}})(?:-([\dX]{{2}}))?(?:-([\dX]{{2}}))?{_PART}")
_WEEKDAY = re.compile(rf"(?:[\dX]{{4}})-W[\dX]{{2}}-(\d){_PART}")
_ANY = re.compile(r"[WQX-]+|[A-Z]+_REF")
"""TIMEX3 values that no calendar places: "last week" of an article without a date, "now"."""


@lru_cache(maxsize=4096)  # many claims have few dates
def timex_compatible(a: str | None, b: str | None) -> bool | None:
    """Whether two partly known TIMEX3 values can be one day; None where they cannot be compared.

    Parts that are not known (X) or not said fit everything: "in May" fits 1970-05-26. A weekday is
    compared with a weekday only; "earlier this week" and "last week" of articles without a date with nothing.

    >>> timex_compatible("XXXX-05", "1970-05-26"), timex_compatible("XXXX-12", "1970-05-26")
    (True, False)
    """
    if not a or not b:
        return None
    if (day := _WEEKDAY.fullmatch(a)) and (other := _WEEKDAY.fullmatch(b)):
        return day[1] == other[1]
    first, second = _CALENDAR.fullmatch(a), _CALENDAR.fullmatch(b)
    if not first or not second:
        return True if a == b and not _ANY.fullmatch(a) else None
    both = [(x, y) for x, y in zip(first.groups(), second.groups(), strict=True) if x and y]
    known = [(x, y) for x, y in both if "X" not in x + y]
    if any(x != y for x, y in known):
        return False
    return True if known else None


def gap(a: Value, b: Value) -> float | None:
    """How far apart two values are written, as a share of the larger: 0.027 for 3.6 and 3.7 million.

    None for dates, times, temperatures, scores, ranks, bounds ("under 80"), and units that do not meet.
    """
    both = middles(a, b)
    return None if both is None or both[2] in _FROM_A_ZERO else _share(*both[:2])


def middles(a: Value, b: Value) -> tuple[float, float, str | None] | None:
    """The middles of what two values permit, in which unit; None as for `gap`, times and temperatures excepted."""
    met = meetings(a, b)
    if not met or met[0][0].unit in _PLACES or a.modifier in _SIDES or b.modifier in _SIDES:
        return None
    x, y = met[0]
    if x.low is None or x.high is None or y.low is None or y.high is None:
        return None
    return (x.low + x.high) / 2, (y.low + y.high) / 2, x.unit


def _share(first: float, second: float) -> float:
    largest = max(abs(first), abs(second))
    return abs(first - second) / largest if largest else 0.0


def orders_apart(a: Value, b: Value) -> float | None:
    """How many powers of ten lie between two values, or None as for `gap`.

    >>> from factcheck.model import Quantity, Value
    >>> ten, thousand = (Value(Quantity(n, n, "USD"), Interval(n, n, "USD")) for n in (10.0, 1000.0))
    >>> round(orders_apart(ten, thousand) or 0.0, 6)
    2.0
    """
    both = middles(a, b)
    apart = None if both is None else _share(*both[:2])
    return -math.log10(1 - apart) if apart is not None and apart < 1 else None


def size(value: Value) -> float | None:
    """The decimal logarithm of what a value permits, the larger end counting; None of a date and of nothing at all."""
    permits = value.permits
    if not isinstance(permits, Interval):
        return None
    largest = max(abs(permits.low or 0.0), abs(permits.high or 0.0))
    return math.log10(largest) if largest > 0 else None
