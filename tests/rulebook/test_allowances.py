from __future__ import annotations

from datetime import date

import pytest

from factcheck.errors import FactcheckError
from factcheck.knowledge import shipped
from factcheck.model import Interval, Period, Quantity, Value
from factcheck.rulebook.allowances import Allowance, allowance, within


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("5 %", Allowance(share=0.05)),
        ("5%", Allowance(share=0.05)),
        ("2.5 percent", Allowance(share=0.025)),
        ("1 % of USD", Allowance(share=0.01, unit="USD")),
        ("3 points", Allowance(amount=3, unit="percent")),
        ("3 percentage points", Allowance(amount=3, unit="percent")),
        ("0.1", Allowance(amount=0.1)),
        ("10 people", Allowance(amount=10, unit="count")),
        ("2 km", Allowance(amount=2000, unit="meter")),
        ("2 miles", Allowance(amount=3218.688, unit="meter")),
        ("3 days", Allowance(amount=259200, unit="second")),
        ("$2 million", Allowance(amount=2e6, unit="USD")),
        ("500 EUR", Allowance(amount=500, unit="EUR")),
    ],
)
def test_amounts_are_read_as_articles_are(text: str, read: Allowance) -> None:
    found = allowance(text, shipped())
    assert found.unit == read.unit
    assert found.share == pytest.approx(read.share)
    assert found.amount == pytest.approx(read.amount)


@pytest.mark.parametrize("text", ["", "a lot", "kilometres", "people"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(FactcheckError, match="no amount"):
        allowance(text, shipped())


def number(low: float | None, high: float | None, unit: str | None = "count") -> Value:
    return Value(Quantity(low, high, unit), Interval(low, high, unit))


@pytest.mark.parametrize(
    ("allowed", "a", "b", "answer"),
    [
        (Allowance(amount=2), number(10, 10), number(12, 12), True),
        (Allowance(amount=2), number(10, None), number(8, 8), True),
        (Allowance(amount=2), number(10, None), number(7, 7), False),
        (Allowance(amount=2, unit="meter"), number(10, 10), number(12, 12), False),
        (Allowance(share=0.5), number(0, 0), number(0, 0), True),
        (Allowance(share=0.1), number(None, None), number(1, 1), False),
        (Allowance(amount=2), number(1, 1, "meter"), number(1, 1, "second"), False),
    ],
)
def test_numbers(allowed: Allowance, a: Value, b: Value, answer: bool) -> None:
    assert within(allowed, a, b) is within(allowed, b, a) is answer


def day(of_month: int | None) -> Value:
    when = date(2020, 3, of_month) if of_month else None
    return Value(Period(when, when), Period(when, when))


@pytest.mark.parametrize(("a", "b", "answer"), [(1, 3, True), (1, 5, False), (1, None, False)])
def test_dates_by_days(a: int, b: int | None, answer: bool) -> None:
    allowed = Allowance(amount=3 * 86400, unit="second")
    assert within(allowed, day(a), day(b)) is within(allowed, day(b), day(a)) is answer


def test_a_date_and_a_number_never_meet() -> None:
    assert within(Allowance(amount=3, unit="second"), day(1), number(1, 1)) is False
