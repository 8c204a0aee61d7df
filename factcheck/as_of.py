"""Days, months and years as ISO 8601 writes them, which is what a claim's `as_of` is."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def parts_of(as_of: str) -> tuple[int, int, int] | None:
    """Year, month and day, 0 for what is left out; None for what is no date.

    >>> parts_of("2012-02"), parts_of("2012-W02")
    ((2012, 2, 0), None)
    """
    found = _ISO.fullmatch(as_of)
    if not found:
        return None
    year, month, day = (int(part or 0) for part in found.groups())
    return year, month, day


def days_of(as_of: str) -> tuple[date, date] | None:
    """The first and the last day; None for what is no date.

    >>> days_of("2012-02")
    (datetime.date(2012, 2, 1), datetime.date(2012, 2, 29))
    """
    parts = parts_of(as_of)
    if parts is None:
        return None
    year, month, day = parts
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None
