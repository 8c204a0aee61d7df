"""Times of day that a date implies: what happened "early Tuesday" did so by ten or so, and at no 2:37 p.m."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.clocks import CLOCKS, PLAIN
from factcheck.model import Interval, Period, Quantity, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Claim


def hours(dates: Iterable[Claim]) -> Iterator[Claim]:
    """A time for each date that is a part of one day."""
    for claim in dates:
        permits = claim.value.permits
        if not isinstance(permits, Period) or permits.hours is None or permits.hours[0] == permits.hours[1]:
            continue
        first, last = (3600.0 * hour for hour in permits.hours)
        clocks = tuple(one for one in claim.value.readings if one.unit in CLOCKS)
        value = Value(Quantity(first, last, PLAIN), Interval(first, last, PLAIN), "range", claim.value.timex, clocks)
        yield replace(claim, kind="time", value=value, unit_text=None)
