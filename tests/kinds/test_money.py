from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.context import Context
from factcheck.kinds import money
from factcheck.knowledge import shipped
from factcheck.model import Interval, Mention, Quantity, Sentence, Value
from factcheck.scan import Scan


def mentions(text: str) -> list[Mention]:
    return list(money.find(Scan(text)))


def only(text: str) -> tuple[Mention, Value]:
    (mention,) = mentions(text)
    return mention, money.value(mention, Context(Sentence(0, len(text), text, 0), shipped()))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("He paid about $5 million for it.", "about $5 million"),
        ("It fell to -$5 million.", "-$5 million"),
        ("Oil sold for $60 a barrel today.", "$60 a barrel"),
        ("They got $5 or more.", "$5 or more"),
        ("He had 15 dollars and 50 cents left.", "15 dollars and 50 cents"),
        ("It gave us $5.", "$5"),
        ("They raised A$5m.", "A$5m"),
    ],
)
def test_the_span_is_hedge_number_and_currency(text: str, span: str) -> None:
    mention, _ = only(text)
    assert text[mention.start : mention.end] == span


def test_offsets_are_of_the_article() -> None:
    (mention,) = money.find(Scan("It cost $5.", 100))
    assert (mention.start, mention.end) == (108, 110)


def test_cents_and_dollars_meet_in_the_currency() -> None:
    cents, dollars = only("It cost 69 cents.")[1], only("It cost $0.69.")[1]
    assert cents.written == Quantity(69.0, 69.0, "USD cent")
    assert cents.permits == dollars.permits == Interval(0.69, 0.69, "USD")


def test_an_ambiguous_noun_permits_every_reading() -> None:
    _, value = only("It cost 20 pesos.")
    assert isinstance(value.permits, Interval)
    assert value.permits.unit == "MXN"
    assert {reading.unit for reading in value.readings} >= {"ARS", "CLP", "COP"}


def test_a_neighbour_settles_what_a_noun_means() -> None:
    second = mentions("It cost 20 Chilean pesos, then 30 pesos.")[1]
    assert second.unit == "CLP"
    sen = mentions("It rose 15 sen to RM2.70.")[0]
    assert sen.unit == "MYR sen"


def test_pounds_are_money_only_in_the_company_of_money() -> None:
    assert [m.unit for m in mentions("The ticket cost 20 pounds.")] == ["GBP"]
    assert mentions("He lost 20 pounds.") == []
    assert mentions("Twenty pounds of flour cost little.") == []


def test_a_number_borrows_a_currency_only_when_it_looks_alike() -> None:
    assert len(mentions("It made $1.85 billion, compared with 1.76 billion a year ago.")) == 2
    assert len(mentions("It made $2,000 in 2017 and 2018.")) == 1
    assert len(mentions("He paid $5 for 3 and 4.")) == 1


def test_what_the_price_is_for_is_kept() -> None:
    assert [m.unit_text for m in mentions("From €40/MWh to $5 per 1,000 cubic feet.")] == [
        "€/MWh",
        "$ per 1,000 cubic feet",
    ]


@given(st.text(alphabet=st.characters() | st.sampled_from("$£€5.,m cents dollar"), max_size=60))
def test_any_text_goes_through(text: str) -> None:
    for mention in mentions(text):
        assert 0 <= mention.start < mention.end <= len(text)
        value = money.value(mention, Context(Sentence(0, len(text), text, 0), shipped()))
        assert isinstance(value.permits, Interval)
        assert value.permits.unit is not None
        assert len(value.permits.unit) == 3


@given(st.integers(1, 10**9), st.sampled_from(["$", "€", "£", "A$", "RM", "CHF "]))
def test_an_amount_permits_what_it_says(amount: int, sign: str) -> None:
    _, value = only(f"It cost {sign}{amount}.")
    assert isinstance(value.permits, Interval)
    assert value.permits.low is not None
    assert value.permits.high is not None
    assert value.permits.low <= amount <= value.permits.high
