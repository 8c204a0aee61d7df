"""Laws of what a number permits, and the examples of the rule."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Interval, Number
from factcheck.numbers import permits
from factcheck.numbers.digits import rounded

RULES = [permits.counted, permits.measured, permits.share, permits.priced, permits.coined]

PLACES = st.sampled_from([0.001, 0.01, 0.1, 1.0, 10.0, 1000.0, 1e5, 1e6, 1e9])


@st.composite
def numbers(draw: st.DrawFn) -> Number:
    place = draw(PLACES)
    value = float(f"{draw(st.integers(1, 99_999)) * place:.12g}")
    step = rounded(value, place) if place >= 1 else place
    return Number(value, value, place, place, step, step)


def number(value: float, place: float = 1.0, modifier: str = "exact") -> Number:
    step = rounded(value, place) if place >= 1 else place
    return Number(value, value, place, place, step, step, modifier)  # type: ignore[arg-type]


def ends(interval: Interval) -> tuple[float, float]:
    assert interval.low is not None
    assert interval.high is not None
    return interval.low, interval.high


@pytest.mark.parametrize("rule", RULES)
@given(written=numbers())
def test_the_written_value_is_permitted(rule: object, written: Number) -> None:
    low, high = ends(rule(written, None))  # type: ignore[operator]
    assert low <= written.low <= high  # type: ignore[operator]


@pytest.mark.parametrize("rule", RULES)
@given(written=numbers())
def test_about_never_permits_less(rule: object, written: Number) -> None:
    low, high = ends(rule(written, None))  # type: ignore[operator]
    low_about, high_about = ends(rule(replace(written, modifier="approx"), None))  # type: ignore[operator]
    assert low_about <= low
    assert high <= high_about


@pytest.mark.parametrize("rule", RULES)
@given(written=numbers())
def test_about_reaches_no_further_than_half_the_last_digit_or_unit(rule: object, written: Number) -> None:
    low, high = ends(rule(replace(written, modifier="approx"), None))  # type: ignore[operator]
    assert high - low <= max(written.low_round, 1.0) * (1 + 1e-9)


@pytest.mark.parametrize("rule", [permits.counted, permits.measured])
@given(written=numbers(), more=st.integers(1, 50))
def test_a_larger_number_permits_larger_values(rule: object, written: Number, more: int) -> None:
    assert written.low is not None
    larger = number(written.low + more * written.low_place, written.low_place)
    low, high = ends(rule(written, None))  # type: ignore[operator]
    low_larger, high_larger = ends(rule(larger, None))  # type: ignore[operator]
    middle, middle_larger = (low + high) / 2, (low_larger + high_larger) / 2
    assert middle < middle_larger


@pytest.mark.parametrize("rule", [*RULES, permits.exact])
@given(written=numbers())
def test_bounds_leave_one_end_free(rule: object, written: Number) -> None:
    over = rule(replace(written, high=None, modifier="more_than"), None)  # type: ignore[operator]
    assert (over.low, over.high, over.low_open) == (written.low, None, True)
    least = rule(replace(written, high=None, modifier="at_least"), None)  # type: ignore[operator]
    assert (least.low, least.high, least.low_open) == (written.low, None, False)
    under = rule(replace(written, low=None, modifier="less_than"), None)  # type: ignore[operator]
    assert (under.low, under.high, under.high_open) == (0, written.high, True)


@given(written=numbers())
def test_exact_is_exact(written: Number) -> None:
    assert ends(permits.exact(written, None)) == pytest.approx((written.low, written.high), rel=1e-11)


@pytest.mark.parametrize(
    ("value", "place", "modifier", "expected"),
    [
        (200_000, 1, "exact", (190_000, 210_000)),
        (3_700_000, 100_000, "exact", (3_650_000, 3_750_000)),
        (3_700_000, 100_000, "approx", (3_650_000, 3_750_000)),
        (3_000_000, 1_000_000, "exact", (2_850_000, 3_150_000)),
        (160_000_000, 1_000_000, "approx", (155_000_000, 165_000_000)),
        (30_000, 1, "approx", (27_000, 33_000)),
        (164, 1, "exact", (164, 164)),
        (16, 1, "exact", (16, 16)),
        (20, 1, "approx", (18, 22)),
        (5_000, 1, "nearly", (4_500, 5_000)),
        (5_000, 1, "just_over", (5_000, 5_500)),
    ],
)
def test_counts(value: float, place: float, modifier: str, expected: tuple[float, float]) -> None:
    assert ends(permits.counted(number(value, place, modifier), "count")) == expected


@pytest.mark.parametrize(
    ("value", "place", "expected"),
    [
        (320, 1, (315, 325)),
        (123, 1, (122.5, 123.5)),
        (5.6, 0.1, (5.55, 5.65)),
        (6, 1, (5.5, 6.5)),
        (10, 1, (9.5, 10.5)),
    ],
)
def test_measures(value: float, place: float, expected: tuple[float, float]) -> None:
    assert ends(permits.measured(number(value, place), "kilometer")) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("value", "place", "expected"),
    [
        (2_799, 1, (2_798.5, 2_799.5)),
        (24.13, 0.01, (24.13, 24.13)),
        (50, 1, (49.5, 50.5)),
        (90e6, 1e6, (85.5e6, 94.5e6)),
    ],
)
def test_prices(value: float, place: float, expected: tuple[float, float]) -> None:
    low, high = ends(permits.priced(number(value, place), "USD"))
    assert (low, high) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("value", "place", "high"), [(2_799, 1, 2_800), (2_801, 1, 2_801.5), (59, 1, 59.5), (299.49, 0.01, 299.49)]
)
def test_a_price_may_have_lost_its_99_cents(value: float, place: float, high: float) -> None:
    price = number(value, place)
    assert permits.with_cents(permits.priced(price, "USD"), price).high == high


@pytest.mark.parametrize(
    ("value", "place", "expected"),
    [(6.31, 0.01, (6.305, 6.315)), (6.315, 0.001, (6.3145, 6.3155)), (50_000, 10_000, (47_500, 52_500))],
)
def test_sums_of_small_coins(value: float, place: float, expected: tuple[float, float]) -> None:
    assert ends(permits.coined(number(value, place), "USD")) == pytest.approx(expected)


def test_a_negative_bound_has_no_floor() -> None:
    under = permits.measured(Number(None, -5.0, modifier="less_than"), "kelvin")
    assert (under.low, under.high) == (None, -5.0)
    assert ends(permits.measured(Number(-5.0, -5.0, modifier="nearly"), None)) == (-5.0, -4.5)
