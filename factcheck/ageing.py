"""Whether two ages can be one person's at two moments: 57 in October is 57 or 58 in May."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from math import inf
from typing import TYPE_CHECKING

from factcheck.as_of import days_of
from factcheck.model import Interval

if TYPE_CHECKING:
    from factcheck.model import Claim

BACK_THEN = "at the time"
"""The period of an age that somebody had when something happened that the clause does not date."""
EXPECTED = "expected"
"""The stance of an age that is yet to be reached."""
APART = timedelta(days=60)
"""Time from which another age is likelier a birthday than a mistake."""
_BETWEEN_COMMAS = re.compile(r",\s$")
_YEAR = 365.2425
"""Days."""


def two_moments(a: Claim, b: Claim) -> bool:
    """Whether the words of one age, and only of one, say that it was another moment's."""
    return (a.frame.period == BACK_THEN) != (b.frame.period == BACK_THEN)


def one_to_come(a: Claim, b: Claim) -> bool:
    """Whether one of two ages, and only one, is yet to be reached: "33", "he'll be 34 when it airs"."""
    return a.kind == "age" and (a.frame.modality == EXPECTED) != (b.frame.modality == EXPECTED)


def long_ago(a: Claim, b: Claim) -> bool:
    """Whether two ages of one person are so far apart that one is no news of the other: "then 19", and 51."""
    return abs(_first(a) - _first(b)) > LONG_AGO


LONG_AGO = 10
"""Years; a trial may come as long after what it is about."""


def grown(a: Claim, b: Claim, published_a: date | None, published_b: date | None) -> str:
    """Why two ages that differ are one person's at two moments, in words that end a sentence; "" if they are not."""
    if two_moments(a, b):
        back, now = (a, b) if a.frame.period == BACK_THEN else (b, a)
        younger = _first(back) <= _first(now)
        return f"“{' '.join(back.text.split())}” is the age at an earlier time" if younger else ""
    for first, second in product(_may_be_of(a, published_a), _may_be_of(b, published_b)):
        earlier, later = sorted((first, second))
        if later[0] - earlier[1] >= APART and _overlap(_born(a, first), _born(b, second)):
            return f"one is the age of {_said(earlier)}, the other of {_said(later)}"
    return ""


def _may_be_of(claim: Claim, published: date | None) -> list[tuple[date, date]]:
    """The days that an age may be of: that of its clause, and between commas that of its article too.

    "Dana Holm, 41, was fined in 2003" has 41 for her age of then, as some write, or of now, as most do.
    """
    said = [claim.as_of, None] if claim.as_of and _BETWEEN_COMMAS.search(claim.before(len(", "))) else [claim.as_of]
    return [days for day in said if (days := _days(day, published)) is not None]


def never_grown(a: Claim, b: Claim, published_a: date | None, published_b: date | None) -> bool:
    """Whether no time explains why two ages differ, neither that between their moments nor that between their articles.

    "Dana Holm, 41, was fined in 2003" may say that she was 41 then, or that she is now: by neither is she 39 today.
    Where a day is not known, ages a year apart are taken for those of one time.
    """
    if _days(a.as_of, published_a) is None or _days(b.as_of, published_b) is None:
        return abs(_first(a) - _first(b)) <= 1
    one, other = replace(a, as_of=None), replace(b, as_of=None)
    return not (grown(a, b, published_a, published_b) or grown(one, other, published_a, published_b))


def _first(claim: Claim) -> float:
    permits = claim.value.permits
    return permits.low or 0.0 if isinstance(permits, Interval) else 0.0


def _born(claim: Claim, days: tuple[date, date]) -> tuple[float, float]:
    """The earliest and the latest birth that an age on some day lets be, in days."""
    permits = claim.value.permits
    low, high = (permits.low, permits.high) if isinstance(permits, Interval) else (None, None)
    first, last = (day.toordinal() for day in days)
    return -inf if high is None else first - _YEAR * (high + 1), last - _YEAR * (low or 0.0)


def _overlap(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _days(as_of: str | None, published: date | None) -> tuple[date, date] | None:
    """The first and the last day of what an age is said of: its own moment, else the article's day."""
    if as_of:
        return days_of(as_of)
    return (published, published) if published else None


def _said(days: tuple[date, date]) -> str:
    first, last = days
    return first.isoformat() if first == last else f"{first} to {last}"
