from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import extract
from factcheck.dates.words import words
from factcheck.knowledge import shipped
from factcheck.model import Interval


def permitted(text: str) -> tuple[float | None, float | None]:
    (claim,) = [claim for claim in extract(text) if claim.kind == "duration"]
    assert isinstance(claim.value.permits, Interval)
    assert claim.value.permits.unit == "second"
    return claim.value.permits.low, claim.value.permits.high


def test_a_year_is_the_julian_year() -> None:
    units = words(shipped()).units
    assert units["year"].seconds == 365.25 * 86400
    assert units["month"].seconds == units["year"].seconds / 12


@given(st.integers(2, 400), st.sampled_from(["years", "months", "weeks", "days", "hours", "minutes"]))
def test_neighbouring_lengths_do_not_overlap(count: int, unit: str) -> None:
    _, high = permitted(f"It lasted {count} {unit}.")
    low, _ = permitted(f"It lasted {count + 1} {unit}.")
    if count % 10 and (count + 1) % 10:
        assert high is not None
        assert low is not None
        assert high <= low * (1 + 1e-9)


@pytest.mark.parametrize(
    ("one", "other"),
    [("24 hours", "one day"), ("12 months", "a year"), ("half a year", "six months"), ("ten years", "a decade")],
)
def test_the_same_length_in_two_units_overlaps(one: str, other: str) -> None:
    (low, high), (other_low, other_high) = permitted(f"It lasted {one}."), permitted(f"It lasted {other}.")
    assert None not in (low, high, other_low, other_high)
    assert max(low or 0, other_low or 0) < min(high or 0, other_high or 0)
