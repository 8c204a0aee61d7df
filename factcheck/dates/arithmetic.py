"""Calendar arithmetic: spans of days for weeks, months, quarters …, and moving between them.

A span is a pair of days, both included. Everything is Gregorian, weeks are ISO weeks (Monday to
Sunday), and what falls outside the years 1 to 9999 is None.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeAlias

Span: TypeAlias = tuple[date, date]
Reach: TypeAlias = tuple[date | None, date | None]
"""Days of which either end may be open (None)."""

ISLAMIC_EPOCH = 226_629
"""Makes 1 Muharram 1 the Thursday 15 July 622 of the Julian calendar, as astronomers count."""
MONTHS = {
    "month": 1,
    "quarter": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
    "millennium": 12000,
}
"""Units of whole months, by their number of months."""
DAYS = {"day": 1, "night": 1, "weekend": 7, "week": 7, "fortnight": 14}
"""Units of whole days, by the days from one to the next (a weekend comes every seven)."""
WORKDAY = "workday"
"""The unit of days from Monday to Friday."""


def day(year: int | None, month: int, number: int) -> date | None:
    """The day, or None if the calendar does not have it.

    >>> day(2020, 2, 29), day(2019, 2, 29)
    (datetime.date(2020, 2, 29), None)
    """
    try:
        return date(year or 0, month, number)
    except (ValueError, OverflowError):
        return None


def month_span(year: int, month: int, months: int = 1) -> Span | None:
    """The days of `months` months from the given one; a month of 13 is January of the next year.

    >>> month_span(2020, 2)
    (datetime.date(2020, 2, 1), datetime.date(2020, 2, 29))
    """
    total = year * 12 + month - 1
    start = day(total // 12, total % 12 + 1, 1)
    after = total + months
    following = day(after // 12, after % 12 + 1, 1)
    if start is None:
        return None
    if following is None:
        return (start, date.max) if after == 120_000 else None
    return start, following - timedelta(1)


def moved(start: date, unit: str, count: float) -> date | None:
    """The day `count` units after `start` (before, if negative); a month's end stays within its month.

    >>> moved(date(2020, 3, 31), "month", -1)
    datetime.date(2020, 2, 29)
    """
    try:
        if unit == WORKDAY:
            return start + timedelta(_workdays(start, round(count)))
        if unit in DAYS:
            return start + timedelta(days=round(DAYS[unit] * count))
        if unit not in MONTHS:
            return start
        months = MONTHS[unit] * count
        whole = int(months // 1)
        total = start.year * 12 + start.month - 1 + whole
        span = month_span(total // 12, total % 12 + 1)
        if span is None:
            return None
        there = span[0].replace(day=min(start.day, span[1].day))
        return there + timedelta(days=round((months - whole) * 30.4375))
    except (OverflowError, ValueError):
        return None


def _workdays(start: date, count: int) -> int:
    """The days to the `count`th Monday-to-Friday after a day, or before it if negative."""
    way = 1 if count > 0 else -1
    weeks, rest = divmod(abs(count), 5)
    days, weekday = weeks * 7, start.weekday()
    if weekday > 4 and count:  # counted from the Friday before, or the Monday after
        days -= weekday - 4 if way > 0 else 7 - weekday
        weekday = 4 if way > 0 else 0
    crosses = weekday + rest > 4 if way > 0 else weekday - rest < 0
    return way * (days + rest + 2 * crosses)


def span(unit: str, within: date) -> Span | None:
    """The calendar unit that holds a day.

    >>> span("week", date(2020, 3, 5))
    (datetime.date(2020, 3, 2), datetime.date(2020, 3, 8))
    """
    if unit in ("week", "fortnight", "weekend"):
        monday = within - timedelta(within.weekday()) if within.toordinal() > within.weekday() else date.min
        first = moved(monday, "day", 5 if unit == "weekend" else 0)
        last = moved(monday, "day", 13 if unit == "fortnight" else 6)
        return (first, last) if first and last else None
    if unit not in MONTHS:
        return within, within
    size = MONTHS[unit]
    if size >= 12:
        years = size // 12
        return month_span(max(within.year - within.year % years, 1), 1, size - (12 if within.year < years else 0))
    return month_span(within.year, (within.month - 1) // size * size + 1, size)


def long_weekend(holiday: date) -> Span | None:
    """The weekend at a holiday, which is part of it from a Thursday to a Tuesday.

    >>> long_weekend(date(2023, 11, 23))  # Thanksgiving
    (datetime.date(2023, 11, 23), datetime.date(2023, 11, 26))
    """
    weekday = holiday.weekday()
    saturday = moved(holiday, "day", -2 - weekday if weekday < 2 else 5 - weekday)
    sunday = moved(saturday, "day", 1) if saturday else None
    if saturday is None or sunday is None:
        return None
    return (saturday, sunday) if weekday == 2 else (min(saturday, holiday), max(sunday, holiday))


def iso_week(year: int, week: int) -> Span | None:
    """The days of an ISO week, or None if the year has no such week.

    >>> iso_week(2011, 1)
    (datetime.date(2011, 1, 3), datetime.date(2011, 1, 9))
    """
    try:
        monday = date.fromisocalendar(year, week, 1)
        return monday, monday + timedelta(6)
    except (ValueError, OverflowError):
        return None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth weekday (1 is Monday) of a month; -1 is the last.

    >>> nth_weekday(2020, 11, 4, 4)
    datetime.date(2020, 11, 26)
    """
    days = month_span(year, month)
    if days is None:
        return None
    if nth > 0:
        found = days[0] + timedelta((weekday - days[0].isoweekday()) % 7 + 7 * (nth - 1))
    else:
        found = days[1] - timedelta((days[1].isoweekday() - weekday) % 7)
    return found if found.month == month else None


def easter(year: int) -> date | None:
    """Easter Sunday of the western churches (the "Anonymous Gregorian" computus, Meeus 1991).

    >>> easter(2019)
    datetime.date(2019, 4, 21)
    """
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    el = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * el) // 451
    return day(year, (h + el - 7 * m + 114) // 31, (h + el - 7 * m + 114) % 31 + 1)


def islamic(year: int, month: int, number: int) -> date | None:
    """The day of the tabular Islamic calendar that falls first in a Gregorian year (Richards 2013, 15.11.3).

    Its months begin by a rule, and not when the moon is seen; so it may be a day off.

    >>> islamic(2016, 10, 1)
    datetime.date(2016, 7, 6)
    """
    first = int((year - 622) * 365.2425 / (10631 / 30))
    for own in range(first - 1, first + 3):
        days = (11 * own + 3) // 30 + 354 * own + 30 * month - (month - 1) // 2 + number + ISLAMIC_EPOCH
        found = date.fromordinal(days) if 0 < days <= date.max.toordinal() else None
        if found and found.year == year:
            return found
    return None
