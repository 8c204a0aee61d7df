"""The days that a claim's `as_of` means: a day, a month or a year as ISO 8601 writes it."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def days_of(as_of: str) -> tuple[date, date] | None:
    """The first and the last day; None for what is no date.

    >>> days_of("2012-02")
    (datetime.date(2012, 2, 1), datetime.date(2012, 2, 29))
    """
    found = _ISO.fullmatch(as_of)
    if not found:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None
