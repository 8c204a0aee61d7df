"""The date that a claim is about, as precise as its words."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.frames.moments import iso
from factcheck.model import Interval, Period, Quantity, Value


@pytest.mark.parametrize(
    ("start", "end", "wanted"),
    [
        (date(2020, 3, 15), date(2020, 3, 15), "2020-03-15"),
        (date(2020, 2, 1), date(2020, 2, 29), "2020-02"),
        (date(2016, 1, 1), date(2016, 12, 31), "2016"),
        (date(2020, 3, 1), date(2020, 3, 7), "2020-03-07"),
        (date(1990, 1, 1), date(1999, 12, 31), None),
        (None, date(2020, 1, 1), None),
        (date(2020, 1, 1), None, None),
    ],
)
def test_iso(start: date | None, end: date | None, wanted: str | None) -> None:
    period = Period(start, end)
    assert iso(Value(period, period)) == wanted


def test_a_duration_is_no_moment() -> None:
    assert iso(Value(Quantity(3, 3, "month"), Interval(7e6, 8e6, "second"))) is None
