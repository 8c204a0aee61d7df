"""How long it was from one date to another."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.implied.lengths import between
from factcheck.knowledge import shipped
from factcheck.model import Article, Interval, Period
from factcheck.pipeline import claims_of

DAY = 86_400


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("She was mayor from 1998 to 2004.", 5.0, 7.0, "year"),
        ("The film was shot from May 3 to July 9, 2009.", 2.2, 2.2, "month"),
    ],
)
def test_a_period_has_a_length(text: str, low: float, high: float, unit: str) -> None:
    (found,) = (c for c in claims_of(Article("a", text), shipped(), implied=True) if c.implied)
    assert (found.kind, found.text) == ("duration", text[text.index("from") : -1])
    written = found.value.written
    assert (written.low, written.high, written.unit) == (low, high, unit)  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["The fair lasted from May 3 to May 9.", "He left in 2004.", "since 1998"])
def test_some_dates_have_none(text: str) -> None:
    assert not [c for c in claims_of(Article("a", text), shipped(), implied=True) if c.implied]


days = st.dates(date(1500, 1, 1), date(2100, 1, 1))


@given(days, days, days, days)
def test_every_two_days_are_as_far_apart_as_is_permitted(a: date, b: date, c: date, d: date) -> None:
    first, last = Period(min(a, b), max(a, b)), Period(min(c, d), max(c, d))
    value = between(first, last)
    if value is None:
        return
    permits = value.permits
    assert isinstance(permits, Interval)
    assert permits.low is not None
    assert permits.high is not None
    for one in (a, b):
        for other in (c, d):
            assert permits.low <= DAY * (other - one).days <= permits.high
