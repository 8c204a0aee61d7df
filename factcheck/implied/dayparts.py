"""Times of day that a date implies: what happened "early Tuesday" did so by ten or so, and at no 2:37 p.m."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.clocks import CLOCKS, part_of_day
from factcheck.model import Quantity, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Claim


def hours(dates: Iterable[Claim]) -> Iterator[Claim]:
    """A time for each date that is a part of one day."""
    for claim in dates:
        part = part_of_day(claim.value.permits)
        if part is None:
            continue
        clocks = tuple(one for one in claim.value.readings if one.unit in CLOCKS)
        value = Value(Quantity(part.low, part.high, part.unit), part, "range", claim.value.timex, clocks)
        yield replace(claim, kind="time", value=value, unit_text=None)
