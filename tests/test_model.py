"""What a claim, a number and a value say of themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.model import Interval, Modifier, Number, Period, Quantity, Value

TEXT = "It rained all week. In Melby 12 boats sank, and 3 crews drowned."


def test_a_claim_stands_in_its_sentence() -> None:
    boats, crews = (claim for claim in factcheck.extract(TEXT) if claim.kind == "count")
    assert boats.sentence[boats.begins : boats.ends] == boats.text == "12 boats"
    assert (boats.before(), boats.after()) == ("In Melby ", " sank, and 3 crews drowned.")
    assert (crews.before(4), crews.after(8)) == ("and ", " drowned")
    assert (crews.before(0), crews.after(0)) == ("", "")


@given(st.integers(0, 80))
def test_what_stands_before_and_after_is_its_sentence(most: int) -> None:
    for claim in factcheck.extract(TEXT):
        assert claim.before() + claim.text + claim.after() == claim.sentence
        assert claim.before().endswith(claim.before(most))
        assert claim.after().startswith(claim.after(most))
        assert len(claim.before(most)) == min(most, claim.begins)


@pytest.mark.parametrize(
    ("low", "high", "modifier", "said"),
    [
        (7.0, 7.0, "exact", 7.0),
        (0.0, 0.0, "exact", 0.0),
        (7.0, 9.0, "exact", None),
        (7.0, 7.0, "approx", None),
        (7.0, None, "at_least", None),
        (None, None, "exact", None),
    ],
)
def test_exact_is_one_figure_that_nothing_hedges(
    low: float | None, high: float | None, modifier: Modifier, said: float | None
) -> None:
    number = Number(low, high, modifier=modifier)
    value = Value(Quantity(low, high, "m"), Interval(low, high, "m"), modifier)
    assert number.exact == value.exact == said


def test_a_day_is_no_figure() -> None:
    day = Period(date(2019, 5, 4), date(2019, 5, 4))
    value = Value(day, day)
    assert value.exact is None
    assert replace(value, modifier="approx").exact is None
