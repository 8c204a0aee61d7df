"""Times of day and parts of a day, as they go round the clock."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import extract
from factcheck.clocks import CLOCKS, DAY, LOCAL, PLAIN, UTC, compatible, parts_meet, shifted
from factcheck.model import Article, Interval, Period, Quantity, Value


def said(text: str) -> Value:
    (claim,) = (claim for claim in extract(Article("a", text)) if claim.kind == "time")
    return claim.value


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("It rang at 11:55 p.m.", "It rang around midnight.", True),
        ("It rang at 12:10 a.m.", "It rang shortly before midnight.", False),
        ("It rang at 12:30 a.m.", "It rang between 11 p.m. and 1 a.m.", True),
        ("It rang at 7:37 a.m.", "It rang at 7:37 a.m. local time.", True),
        ("It rang at 7:37 a.m. EDT.", "It rang at 0737 GMT.", False),
        ("It rang at 7:37 a.m. EDT.", "It rang at 1137 GMT.", True),
        ("It rang at 0737 GMT.", "It rang at 7:37 a.m.", True),
        ("It rang at 0737 GMT.", "It rang at 7:37 a.m. local time.", None),
        ("It rang at 0737 GMT.", "It rang at 9:37 a.m.", None),
        ("It rang at 0737 GMT.", "It rang at 9:40 a.m.", False),
        ("It rang in Kenya at 0737 GMT.", "It rang in Kenya at 10:37 a.m.", True),
        ("It rang in Kenya at 0737 GMT.", "It rang at 10:37 a.m. local time.", True),
        ("It rang in Kenya at 0737 GMT.", "It rang at 7:37 a.m. local time.", None),
        ("It rang in Kenya at 0737 GMT.", "It rang in Kenya at 7:37 a.m. local time.", False),
        ("It rang in America at noon EDT.", "It rang in America at 10 a.m.", False),
        ("It rang in America at noon EDT.", "It rang in America at 10 a.m. local time.", True),
        ("It rang in Texas at noon EDT.", "It rang in Texas at 11 a.m.", True),
        ("It rang at 8 p.m. ET.", "It rang at 5 p.m. PT.", True),
        ("It rang at 8 p.m. ET.", "It rang at 8 p.m. PT.", False),
        ("It rang at 8 p.m. ET.", "It rang at 6 p.m. PT.", False),
        ("It rang at 8 p.m. EDT.", "It rang at 5 p.m. PST.", True),
        ("It rang at 8 p.m. E.T.", "It rang at 7 p.m. Central.", True),
        ("It rang at 8 p.m. Eastern on Friday.", "It rang at 8 p.m. Pacific on Friday.", False),
        ("It rang at 8 p.m. ET.", "It rang at 1 a.m. GMT.", True),
        ("It rang at 8 p.m. ET.", "It rang at midnight UTC.", True),
        ("It rang at 8 p.m. ET.", "It rang at 5 p.m. MST.", True),  # in summer, in Arizona
    ],
)
def test_two_times(one: str, other: str, answer: bool | None) -> None:
    assert compatible(said(one), said(other)) is answer
    assert compatible(said(other), said(one)) is answer


seconds = st.integers(0, 86_399).map(float)
times = st.builds(
    lambda low, width, unit: Value(Quantity(low, low, PLAIN), Interval(low, low + width, unit)),
    seconds,
    st.integers(0, 20_000).map(float),
    st.sampled_from(sorted(CLOCKS)),
)


@given(times, times)
def test_the_order_of_two_times_does_not_matter(a: Value, b: Value) -> None:
    assert compatible(a, b) == compatible(b, a)


@given(times)
def test_a_time_is_itself(a: Value) -> None:
    assert compatible(a, a) is True


@given(seconds, seconds, st.integers(-48, 56))
def test_shifting_both_changes_nothing(one: float, other: float, quarters: int) -> None:
    a, b = (Interval(at, at + 600, PLAIN) for at in (one, other))
    moved = [shifted(time, PLAIN, quarters * 900.0) for time in (a, b)]
    values = [[Value(Quantity(0, 0, PLAIN), time) for time in pair] for pair in ((a, b), moved)]
    assert compatible(*values[0]) == compatible(*values[1])


@given(seconds, st.integers(-48, 56))
def test_a_clock_of_some_zone_is_never_impossible(at: float, quarters: int) -> None:
    zoned = Value(Quantity(at, at, PLAIN), Interval(at, at, UTC))
    there = shifted(Interval(at, at, UTC), LOCAL, quarters * 900.0)
    assert compatible(zoned, Value(Quantity(at, at, PLAIN), there)) is None


def test_a_day_has_no_more_seconds_than_a_clock_shows() -> None:
    assert 0 <= (shifted(Interval(86_399.0, 86_399.0, UTC), LOCAL, 1.0).low or 0.0) < DAY
    assert said("It rang at noon.").permits.unit == PLAIN


PARTS = st.sampled_from([(0, 10), (0, 12), (12, 18), (17, 24), (18, 30), (3, 8.5)])
hours = PARTS | st.floats(0.25, 24).map(lambda hour: (hour, hour))


@given(hours, hours, st.integers(-3, 3))
def test_parts_of_days_meet_either_way_round(a: tuple[float, float], b: tuple[float, float], days: int) -> None:
    one, other = Period(None, None, hours=a), Period(None, None, hours=b)
    assert parts_meet(one, other, days) == parts_meet(other, one, -days)


@pytest.mark.parametrize(
    ("part", "hour", "days", "answer"),
    [
        ((0, 12), 12.6, 0, True),
        ((0, 12), 14.6, 0, False),
        ((18, 30), 1.3, 1, True),
        ((18, 30), 1.3, 0, True),
        ((18, 30), 14.0, 0, False),
        ((17, 24), 9.0, 1, False),
        ((0, 10), 24.0, 0, True),
        ((12, 18), 24.0, 0, False),
    ],
)
def test_a_clock_in_a_part_of_a_day(part: tuple[float, float], hour: float, days: int, answer: bool) -> None:
    assert parts_meet(Period(None, None, hours=part), Period(None, None, hours=(hour, hour)), days) is answer
