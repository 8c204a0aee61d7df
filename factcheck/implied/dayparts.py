"""Times of day that a date implies: what happened "early Tuesday" did so by ten or so, and at no 2:37 p.m."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.clocks import CLOCKS, PLAIN, SLACK
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
        clocks = [_wider(one) for one in claim.value.readings if one.unit in CLOCKS]
        value = Value(Quantity(first, last, PLAIN), _wider(Interval(first, last, PLAIN)), "range", claim.value.timex)
        yield replace(claim, kind="time", value=replace(value, readings=tuple(clocks)), unit_text=None)


def _wider(time: Interval) -> Interval:
    assert time.low is not None
    assert time.high is not None
    return replace(time, low=time.low - 3600 * SLACK, high=time.high + 3600 * SLACK)
