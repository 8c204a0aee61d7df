"""How far apart two values are is said as people say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.distances import distance
from factcheck.pipeline import extract

if TYPE_CHECKING:
    from factcheck.model import Claim


def first(text: str, kind: str) -> Claim:
    return next(claim for claim in extract(text) if claim.kind == kind)


@pytest.mark.parametrize(
    ("kind", "a", "b", "expected"),
    [
        ("count", "It has 360 rooms.", "It has 370 rooms.", "2.7 %"),
        ("count", "It has 9,000 rooms.", "It has 3 rooms.", "more than a hundred times"),
        ("count", "It has 0 rooms.", "It has 3 rooms.", ""),
        ("count", "It has over 40 rooms.", "It has 30 rooms.", ""),
        ("age", "Ida Voss, 45, left.", "Ida Voss, 47, left.", "2 years"),
        ("age", "Ida Voss, 45, left.", "Ida Voss, 46, left.", "1 year"),
        ("age", "The five-month-old boy slept.", "The three-month-old boy slept.", "2 months"),
        ("time", "It began at 3 p.m.", "It began at 4:10 p.m.", "70 minutes"),
        ("time", "It began at 00:38 GMT.", "It began at 23:58 GMT.", "40 minutes"),
        ("quantity", "The room was at 20 °C.", "The room was at 26 °C.", "6 °C"),
        ("quantity", "It rose by 2 °C.", "It rose by 3 °C.", "1 °C"),
        ("magnitude", "A 6.1-magnitude quake struck.", "A 6.4-magnitude quake struck.", "0.3"),
        ("date", "It began on 3 May 2010.", "It began on 5 May 2010.", ""),
    ],
)
def test_as_people_say_it(kind: str, a: str, b: str, expected: str) -> None:
    one, other = first(a, kind).value, first(b, kind).value
    assert distance(one, other) == distance(other, one) == expected


@given(st.integers(0, 23), st.integers(0, 23))
def test_no_two_times_are_more_than_half_a_day_apart(a: int, b: int) -> None:
    said = distance(
        first(f"It began at {a:02}:00 GMT.", "time").value, first(f"It began at {b:02}:00 GMT.", "time").value
    )
    hours = float(said.split()[0]) if said and "hour" in said else 0.0
    assert hours == min(abs(a - b), 24 - abs(a - b))
