from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FactcheckError
from factcheck.knowledge import Knowledge, shipped
from factcheck.measuring.currencies import Currencies, Currency, in_sentence
from factcheck.scan import Scan

MOST_TRADED = frozenset(
    [
        "USD",
        "EUR",
        "JPY",
        "GBP",
        "CNY",
        "AUD",
        "CAD",
        "CHF",
        "HKD",
        "SGD",
        "SEK",
        "KRW",
        "NOK",
        "NZD",
        "INR",
        "MXN",
        "TWD",
        "ZAR",
        "BRL",
        "DKK",
        "PLN",
        "THB",
        "ILS",
        "IDR",
        "CZK",
    ]
)
"""The 25 most traded currencies of the BIS Triennial Survey of 2022."""


@pytest.fixture(scope="module")
def table() -> Currencies:
    return shipped().table(Currencies.build)


def codes() -> list[str]:
    return [entry["code"] for entry in shipped().section("currencies")]


def test_codes_are_iso_codes_and_stand_once() -> None:
    assert all(len(code) == 3 and code.isalpha() and code.isupper() for code in codes())
    assert len(set(codes())) == len(codes())
    assert set(codes()) >= MOST_TRADED


@pytest.mark.parametrize("section", ["bare_currencies", "bare_minors"])
def test_what_a_bare_noun_means_is_a_currency(section: str) -> None:
    for meant in shipped().mapping(section).values():
        assert {meant} <= set(codes()) if isinstance(meant, str) else set(meant) <= set(codes())


@pytest.mark.parametrize("section", ["homonym_codes", "lower_codes"])
def test_lists_of_codes_name_currencies(section: str) -> None:
    assert {code.upper() for code in shipped().section(section)} <= set(codes())


@pytest.mark.parametrize("code", codes())
def test_every_code_is_read_before_and_after_a_number(table: Currencies, code: str) -> None:
    before, after = table.before(Scan(f"{code} 5"), 1), table.after(Scan(f"5 {code}"), 1)
    assert before is not None
    assert after is not None
    assert before.currency.code == after.currency.code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("$", "USD"),
        ("US$", "USD"),
        ("U.S. $", "USD"),
        ("$US", "USD"),
        ("A$", "AUD"),
        ("hk $", "HKD"),
        ("C $", "CAD"),
        ("R$", "BRL"),
        ("£", "GBP"),
        ("euro", "EUR"),
        ("Rs.", "INR"),
        ("RM", "MYR"),
        ("usd", "USD"),
        ("zł", "PLN"),
    ],
)
def test_signs_before_a_number(table: Currencies, text: str, code: str) -> None:
    scan = Scan(f"{text} 5")
    match = table.before(scan, len(scan.words) - 1)
    assert match is not None
    assert (match.currency.code, match.first) == (code, 0)


@pytest.mark.parametrize(("text", "first"), [("gave us $5", 2), ("a $5", 1), ("A $5", 1)])
def test_a_word_before_the_dollar_is_no_part_of_it(table: Currencies, text: str, first: int) -> None:
    scan = Scan(text)
    match = table.before(scan, len(scan.words) - 1)
    assert match is not None
    assert (match.currency.code, match.first) == ("USD", first)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("New Zealand dollars", "NZD"),
        ("Hong Kong dollar", "HKD"),
        ("pounds sterling", "GBP"),
        ("Swiss francs", "CHF"),
        ("West African CFA francs", "XOF"),
        ("rupees", "INR"),
        ("元", "CNY"),
        ("₾", "GEL"),
        ("zlotys", "PLN"),
        ("nuevos soles", "PEN"),
        ("UAE dirhams", "AED"),
        ("MUSD", "USD"),
    ],
)
def test_names_after_a_number(table: Currencies, text: str, code: str) -> None:
    scan = Scan(text)
    match = table.after(scan, 0)
    assert match is not None
    assert (match.currency.code, match.last) == (code, len(scan.words) - 1)


def test_a_small_coin_is_the_hundredth(table: Currencies) -> None:
    match = table.after(Scan("pence"), 0)
    assert match is not None
    assert match.currency == Currency("GBP", "pence", 100.0)
    assert table.minor_of("sen", "MYR") == Currency("MYR", "sen", 100.0)
    assert table.minor_of("fils", "KWD") == Currency("KWD", "fils", 1000.0)
    assert table.minor_of("sen", "USD") is None


def test_a_noun_of_many_countries_has_many_readings(table: Currencies) -> None:
    match = table.after(Scan("pesos"), 0)
    assert match is not None
    assert match.currency.code == "MXN"
    assert "CLP" in match.currency.readings


def test_the_yen_sign_is_the_yuan_in_china(table: Currencies) -> None:
    for text, code in (("¥ 5 in Beijing", "CNY"), ("¥ 5 in Osaka", "JPY")):
        scan = Scan(text)
        match = table.before(scan, 1)
        assert match is not None
        assert in_sentence(scan, match).code == code


@pytest.mark.parametrize("entry", ["USD", {"name": "dollar"}])
def test_an_entry_that_cannot_be_used_is_said(entry: Any) -> None:
    with pytest.raises(FactcheckError, match="code"):
        Knowledge([{"currencies": [entry]}]).table(Currencies.build)


@given(st.text(alphabet=st.characters() | st.sampled_from("$£€.aurs 5"), max_size=40))
def test_any_text_goes_through(text: str) -> None:
    table, scan = shipped().table(Currencies.build), Scan(text)
    for index in range(len(scan.words) + 2):
        before, after = table.before(scan, index), table.after(scan, index)
        assert before is None or 0 <= before.first <= before.last == index - 1
        assert after is None or index == after.first <= after.last < len(scan.words)
