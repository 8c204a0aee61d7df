"""Numbers of every shape: what is read, how far it reaches, and that nothing breaks the reading."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.numbers.amounts import Amount, amounts
from factcheck.scan import Scan


def read(text: str) -> list[Amount]:
    return [amount for amount in amounts(Scan(text)) if amount.form != "article"]


def values(text: str) -> list[tuple[float | None, float | None]]:
    return [(amount.number.low, amount.number.high) for amount in read(text)]


def outer(text: str) -> list[str]:
    scan = Scan(text)
    return [scan.slice(a.outer_first, a.outer_last) for a in amounts(scan) if a.form != "article"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234,567", 1_234_567), ("1 234 567", 1_234_567), ("1\u202f234\u202f567.89", 1_234_567.89),
        ("1.234.567,8", 1_234_567.8), ("12,34,567", 1_234_567), ("816 000 t", 816_000), ("5,00", 5), ("1,3", 1.3),
        (".08", 0.08), ("3.70", 3.7), ("1e10", 1e10), ("4.0^-1", 0.25), ("-4.0^-1", -0.25), ("٣٤", 34), ("1⁄2", 0.5),
        ("two hundred and four and two thirds", 204 + 2 / 3), ("thirty-three fifths", 6.6),
        ("nought point nought seven", 0.07), ("five lakh crore", 5e12), ("45 hundred", 4_500),
        ("four billion and a half million", 4_000_500_000), ("7 million and a quarter", 7_250_000),
        ("three fifths of a million", 6e5), ("6 hundred and 12", 612), ("a trillionth", 1e-12),
        ("five forty-fourths", 5 / 44), ("one one-hundredth", 0.01),
        ("a dozen and a half", 18), ("two dozen and a half", 30), ("a baker's dozen", 13), ("half a dozen", 6),
        ("three-and-a-half", 3.5), ("two-and-three-quarters", 2.75), ("three-quarter million", 750_000),
        ("1'234'567", 1_234_567), ("1’234.5", 1_234.5), ("1 234,5", 1_234.5), ("４\u200b５", 45),
        ("１２٫５", 12.5), ("twen\u00adty-five", 25), ("quarter-million", 250_000), ("1 200km", 1_200),
        ("three hundred one thousand and five", 301_005), ("minus eleven", -11), ("a hundred and twelve", 112),
    ],
)  # fmt: skip
def test_one_number(text: str, value: float) -> None:
    [(low, high)] = values(text)
    assert low == high == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("$650,000-$1 million", 650_000, 1_000_000), ("between $240 and $250 million", 240e6, 250e6),
        ("between one hundred and one thousand", 100, 1_000), ("5k-20k", 5_000, 20_000),
        ("between one hundred and twenty and one hundred and fifty", 120, 150), ("two or three", 2, 3),
        ("a 20- to 25-foot boat", 20, 25), ("12 miles to 15 miles", 12, 15), ("$15 billion to $16 billion", 15e9, 16e9),
        ("it fell by 2 to 2.5 degrees", 2, 2.5), ("tens of thousands", 10_000, 99_999),
        ("at most 90 and at least 30", 30, 90), ("10-15,000", 10_000, 15_000), ("£3-4m", 3e6, 4e6),
        ("-12C to -5C", -12, -5), ("between -5 and -12", -12, -5), ("minus 3 to 4", -3, 4), ("75 -300mm", 75, 300),
    ],
)  # fmt: skip
def test_one_range(text: str, low: float, high: float) -> None:
    assert values(text) == [(low, high)]


@pytest.mark.parametrize(
    "text",
    ["rose from 5 to 10", "cut the price by $200 to $1,299", "rose by 3 percent to 45 percent",
     "grew by $3.5 billion to $31 billion", "6 or $7", "20k or 30k respectively",
     "doubled from 50 to 160", "revised from 4 to 3", "5 million 6", "1, 234", "312 0000", "20 15 200"],
)  # fmt: skip
def test_two_numbers_are_no_range(text: str) -> None:
    assert len(values(text)) > 1
    assert all(low == high for low, high in values(text))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("there were some 3.7 million of them", "some 3.7 million"),
        ("more than $5 million in cash", "more than $5 million"),
        ("150 or greater, it says", "150 or greater"),
        ("a place for 30-plus boats", "30-plus"),
        ("a loss of an estimated 40,000 jobs", "an estimated 40,000"),
        ("at least some 100 came", "at least some 100"),
    ],
)
def test_hedges_belong_to_the_span(text: str, span: str) -> None:
    assert outer(text) == [span]


def test_a_unit_may_be_shared_or_repeated() -> None:
    assert values("5% to 10%") == values("5-10%") == values("5 percent to 10 percent") == [(5, 10)]


@given(st.integers(0, 10**15))
def test_thousands_separators_change_nothing(n: int) -> None:
    assert values(f"{n:,}") == values(str(n)) == [(n, n)]


@given(st.integers(1, 999), st.sampled_from([("thousand", 10**3), ("million", 10**6), ("billion", 10**9)]))
def test_a_multiplier_multiplies(n: int, multiplier: tuple[str, int]) -> None:
    word, factor = multiplier
    assert values(f"{n} {word}") == values(f"{n}-{word}") == [(n * factor, n * factor)]


NUMBERISH = st.lists(
    st.sampled_from(
        [*"0123456789.,-–/+±$%^eEx×:~<>½¾⁶ \u200b\u202f\u0301\ud800\x00kmb",
         " one ", " hundred ", " and ", " half ", " a ", " to ", " million ", " of ", " between ", " or more ",
         " thirds ", " dozens ", " over ", " point ", " three "]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@given(NUMBERISH)
@example("1" * 400 + " million")
@example("9" * 10_000)
@example("1e308 quadrillion quadrillion quintillion quintillion quintillion")
@example("½½½½ and a half and a half and a half")
@example("1/2/3/4 1/0 0/0 1⁄0 ⁄2")
@example("10^99999 1.1^-999 0^-1 -2^-0.5 9^999")
@example("dozens of " * 400)
@example("tens of hundreds of " * 400)
@example("couple of couple of few dozen several")
@example("tens of " + "thousands of " * 300)
@example("9-8-7-6-5-4-3-2-1 1-800-555-0199 5–6–7")
@example("1'000'000'000'0'00'' 1 000,000 000,5")
def test_anything_is_read_without_harm(text: str) -> None:
    scan = Scan(text)
    last = -1
    for amount in amounts(scan):
        assert last < amount.first <= amount.last < len(scan.words)
        assert 0 <= amount.outer_first <= amount.first
        assert amount.last <= amount.outer_last < len(scan.words)
        for end in (amount.number.low, amount.number.high):
            assert end is None or math.isfinite(end)
        last = amount.last
