from __future__ import annotations

import doctest
from datetime import date

import pytest

from factcheck import wording
from factcheck.model import Interval, Period
from factcheck.wording import permitted


def test_examples() -> None:
    assert doctest.testmod(wording).failed == 0


@pytest.mark.parametrize(
    ("permits", "words"),
    [
        (Interval(3.55e6, 3.65e6, "count"), "3.55–3.65 million"),
        (Interval(317.3e6, 319.9e6, "meter ** 2"), "317.3–319.9 km²"),
        (Interval(39.5, 40.5, "percent"), "39.5–40.5%"),
        (Interval(5.265e6, 5.275e6, "EUR"), "5.265–5.275 million EUR"),
        (Interval(16, None, "count"), "from 16 up"),
        (Interval(16, None, "count", low_open=True), "more than 16"),
        (Interval(0, 5, "count", high_open=True), "less than 5"),
        (Interval(21600.0, 21600.0, "second"), "6 hours"),
        (Interval(86400.0, 86400.0, "second"), "1 day"),
        (Interval(5400.0, 5400.0, "second"), "1.5 hours"),
        (Interval(8.5 * 31557600, 9.5 * 31557600, "second"), "8.5–9.5 years"),
        (Interval(317.274e6, 319.864e6, "meter ** 2"), "317.3–319.9 km²"),
        (Interval(2.5 * 2629800, None, "second"), "from 2.5 months up"),
        (Interval(61, 61, "year of age"), "61 years old"),
        (Period(date(2011, 1, 1), date(2011, 4, 30)), "1 January 2011 – 30 April 2011"),
        (Period(None, None), "not resolved"),
    ],
)
def test_permitted(permits: Interval | Period, words: str) -> None:
    assert wording.permitted(permits) == words


@pytest.mark.parametrize(
    ("low", "high", "unit", "words"),
    [
        (15600.0, 15600.0, "second of day", "04:20"),
        (35100.0, 36900.0, "second of day", "09:45–10:15"),
        (27420.0, 27420.0, "second of day UTC", "07:37 UTC"),
        (None, 36000.0, "second of day", "up to 10:00"),
        (36000.0, None, "second of day", "from 10:00 on"),
    ],
)
def test_times_are_read_off_a_clock(low: float | None, high: float | None, unit: str, words: str) -> None:
    assert wording.permitted(Interval(low, high, unit)) == words


def test_temperatures_are_permitted_in_degrees_celsius() -> None:
    assert permitted(Interval(292.65, 293.65, "kelvin")) == "19.5–20.5 °C"
    assert permitted(Interval(None, 263.15, "kelvin")) == "up to -10 °C"
    assert permitted(Interval(1.5, 2.5, "delta_degree_Celsius")) == "1.5–2.5 °C"


def test_the_age_of_a_baby_is_in_months() -> None:
    assert permitted(Interval(5 / 12, 5 / 12, "year of age")) == "5 months old"
    assert permitted(Interval(5.0, 5.0, "year of age")) == "5 years old"


def test_what_two_dates_leave_open_is_told_in_years() -> None:
    day = 86_400.0
    assert permitted(Interval(4749 * day, 5478 * day, "second")) == "13–15 years"
    assert permitted(Interval(950 * day, 1050 * day, "second")) == "950–1,050 days"
