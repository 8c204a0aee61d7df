from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import Knowledge, shipped
from factcheck.measuring.rates import Rates, day_of
from factcheck.model import Article, Verdict
from factcheck.pipeline import compare

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


PRICED = shipped().joined(
    {"rates": [{"date": date(2021, 7, 1), "EUR/USD": 1.19, "GBP/USD": 1.38, "source": "central bank"}]}
)
SOLD = "Porto sold the striker Rui Vale to Leeds for a transfer fee of €24 million."
BOUGHT = "Leeds signed the striker Rui Vale from Porto for a transfer fee of {}."


def told(
    second: str, known: Knowledge = PRICED, days: tuple[date | None, date | None] = (date(2021, 7, 3), date(2021, 7, 4))
) -> list[Verdict]:
    """What a comparison of two articles of these days says."""
    articles = [Article("a", SOLD, published=days[0]), Article("b", BOUGHT.format(second), published=days[1])]
    return [verdict for fact in compare(articles, known).facts for verdict in fact.verdicts]


@pytest.mark.parametrize(
    ("amount", "outcome"),
    [
        ("$28.5 million", "agree"),
        ("$29 million", "agree"),  # a rate of another bank, or of the day before
        ("$41 million", "conflict"),
        ("£21 million", "agree"),  # both are worth dollars
        ("£27 million", "conflict"),
        ("€24.6 million", "conflict"),  # no slack for a rate between euros and euros
    ],
)
def test_money_in_two_currencies_is_compared_by_the_rate_of_the_day(amount: str, outcome: str) -> None:
    (verdict,) = told(amount)
    assert verdict.outcome == outcome


def test_the_reason_names_the_rate() -> None:
    (verdict,) = told("$41 million")
    assert "“€24 million” permits 23.5–24.5 million EUR, “$41 million” permits 40.5–41.5 million USD " in verdict.reason
    assert "(33.4–35.6 million EUR: USD/EUR 0.8403 on 2021-07-01, central bank)" in verdict.reason
    assert verdict.gap == pytest.approx(0.30, abs=0.01)


@pytest.mark.parametrize(
    ("known", "days"),
    [
        (shipped(), (date(2021, 7, 3), date(2021, 7, 4))),  # no rate at all
        (PRICED, (None, None)),  # no day
        (PRICED, (date(2021, 9, 9), date(2021, 9, 9))),  # a rate too old
        (PRICED, (date(2021, 6, 1), date(2021, 6, 1))),  # a rate of later
    ],
)
def test_without_a_rate_money_in_two_currencies_is_not_compared(
    known: Knowledge, days: tuple[date | None, date | None]
) -> None:
    assert told("$28.5 million", known, days) == []
    assert [verdict.outcome for verdict in told("€29 million", known, days)] == ["conflict"]


@pytest.mark.parametrize(
    ("as_of", "published", "day"),
    [
        (None, date(2021, 7, 3), date(2021, 7, 3)),
        (None, None, None),
        ("2021-07-01", date(2021, 7, 3), date(2021, 7, 1)),
        ("2021-02", date(2021, 7, 3), date(2021, 2, 28)),
        ("2021", date(2021, 7, 3), date(2021, 7, 3)),
        ("2020", date(2021, 7, 3), None),
        ("2022-07-01", date(2021, 7, 3), date(2021, 7, 3)),  # nobody knows a rate to come
        ("2021-W12", date(2021, 7, 3), None),
    ],
)
def test_the_day_of_a_claim(as_of: str | None, published: date | None, day: date | None) -> None:
    assert day_of(as_of, published) == day
