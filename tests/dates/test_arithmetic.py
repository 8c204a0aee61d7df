from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.dates import arithmetic

DAYS = st.dates(date(1, 2, 1), date(9999, 11, 30))
UNITS = st.sampled_from(["day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century"])


@given(DAYS)
def test_a_week_is_the_iso_week_of_each_of_its_days(day: date) -> None:
    week = arithmetic.span("week", day)
    assert week is not None
    year, number, _ = day.isocalendar()
    assert week == arithmetic.iso_week(year, number)
    assert (week[1] - week[0]).days == 6


@given(DAYS, st.sampled_from(["month", "quarter", "half", "year"]))
def test_units_hold_their_day_and_tile_the_calendar(day: date, unit: str) -> None:
    span = arithmetic.span(unit, day)
    assert span is not None
    assert span[0] <= day <= span[1]
    if span[1] < date(9999, 12, 31):
        following = arithmetic.span(unit, span[1] + timedelta(1))
        assert following is not None
        assert following[0] == span[1] + timedelta(1)


@given(DAYS, st.integers(-4000, 4000))
def test_quarters_there_and_back(day: date, count: int) -> None:
    start = arithmetic.span("quarter", day)
    assert start is not None
    there = arithmetic.moved(start[0], "quarter", count)
    if there is not None:
        assert arithmetic.moved(there, "quarter", -count) == start[0]


@given(DAYS, UNITS, st.floats(-1e9, 1e9))
def test_moving_never_fails(day: date, unit: str, count: float) -> None:
    there = arithmetic.moved(day, unit, count)
    assert there is None or isinstance(there, date)


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_between_march_22_and_april_25(year: int) -> None:
    sunday = arithmetic.easter(year)
    assert sunday is not None
    assert sunday.isoweekday() == 7
    assert (3, 22) <= (sunday.month, sunday.day) <= (4, 25)


@pytest.mark.parametrize(
    ("year", "month", "weekday", "nth", "day"),
    [(2020, 11, 4, 4, 26), (2021, 5, 1, -1, 31), (2021, 2, 1, 5, None), (2020, 9, 1, 1, 7)],
)
def test_nth_weekday(year: int, month: int, weekday: int, nth: int, day: int | None) -> None:
    found = arithmetic.nth_weekday(year, month, weekday, nth)
    assert found == (date(year, month, day) if day else None)


def test_days_outside_the_calendar_are_none() -> None:
    assert arithmetic.day(0, 1, 1) is None
    assert arithmetic.day(99999, 1, 1) is None
    assert arithmetic.day(2019, 2, 29) is None
    assert arithmetic.month_span(9999, 12) == (date(9999, 12, 1), date(9999, 12, 31))
    assert arithmetic.month_span(10_000, 1) is None
    assert arithmetic.iso_week(2021, 53) is None


@given(st.dates(date(1600, 1, 1), date(2400, 1, 1)), st.integers(-60, 60))
def test_working_days_are_counted_one_by_one(day: date, count: int) -> None:
    there, step = day, timedelta(1 if count > 0 else -1)
    for _ in range(abs(count)):
        there += step
        while there.isoweekday() > 5:
            there += step
    assert arithmetic.moved(day, arithmetic.WORKDAY, count) == there


@given(DAYS)
def test_a_long_weekend_holds_saturday_and_sunday_and_mostly_the_holiday(day: date) -> None:
    weekend = arithmetic.long_weekend(day)
    assert weekend is not None
    days = [weekend[0] + timedelta(n) for n in range((weekend[1] - weekend[0]).days + 1)]
    assert {6, 7} <= {found.isoweekday() for found in days}
    assert 2 <= len(days) <= 4
    assert day in days or day.isoweekday() == 3


@given(st.integers(630, 9000))
def test_an_islamic_new_year_follows_the_last_by_354_or_355_days(year: int) -> None:
    first, second = arithmetic.islamic(year, 1, 1), arithmetic.islamic(year + 1, 1, 1)
    assert first is not None
    assert second is not None
    days = (second - first).days
    assert days in (354, 355) or days in (708, 709, 710)  # two new years in one Gregorian year
