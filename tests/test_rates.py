from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import Knowledge
from factcheck.rates import Rates

RATES = Rates.build(
    Knowledge(
        [
            {"rates": [{"date": "2020-03-02", "EUR/USD": 1.10, "GBP/USD": 1.25, "source": "desk"}]},
            {"rates": [{"date": "2020-03-09", "EUR/USD": 1.14}, {"date": "2020-03-02", "EUR/USD": 1.12}]},
        ]
    )
)


@pytest.mark.parametrize(
    ("of", "into", "on", "rate"),
    [
        ("EUR", "USD", date(2020, 3, 2), 1.12),
        ("EUR", "USD", date(2020, 3, 8), 1.12),
        ("EUR", "USD", date(2020, 3, 9), 1.14),
        ("USD", "GBP", date(2020, 3, 9), 0.8),
        ("EUR", "USD", date(2020, 3, 1), None),
        ("EUR", "USD", date(2020, 5, 1), None),
        ("EUR", "GBP", date(2020, 3, 9), None),
    ],
)
def test_the_last_rate_before_the_day(of: str, into: str, on: date, rate: float | None) -> None:
    found = RATES.rate(of, into, on)
    assert (found[0] if found else None) == (pytest.approx(rate) if rate else None)


def test_no_rates_no_comparison() -> None:
    assert not Rates.build(Knowledge([]))
    assert RATES
