from __future__ import annotations

import pytest

from factcheck.numbers.amounts import amounts
from factcheck.numbers.noun_phrases import counted
from factcheck.scan import Scan


def noun(text: str) -> str | None:
    scan = Scan(text)
    amount = next(a for a in amounts(scan) if a.form != "article")
    span = counted(scan, amount.outer_last + 1, one=amount.number.low == amount.number.high == 1)
    return scan.slice(*span) if span else None


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Eight other mill workers died", "other mill workers"),
        ("three badly burned young men", "badly burned young men"),
        ("12 people were hurt", "people"),
        ("36,000 staff", "staff"),
        ("dozens of Fiat and Lancia cars", "Fiat and Lancia cars"),
        ("two of the minister's deputies", "minister's deputies"),
        ("30 more people must leave", "people"),
        ("a 300-seat parliament", "seat"),
        ("one small ship sank", "small ship"),
        ("a 12 page document", "page"),
        ("2,000 hires this year", "hires"),
        ("three mill workers-two women", "mill workers"),
        ("four sports cars", "sports cars"),
        ("15 off-duty guards left", "off-duty guards"),
        ("one off-duty guard died", "off-duty guard"),
        ("12 by-elections", "by-elections"),
        ("three mill workers-two of them", "mill workers"),
        ("a three time champion", "time"),
        ("three time zones", "time zones"),
        ("Three killed", None),
        ("Three die in fire", None),
        ("5 to the dollar", None),
        ("12 dead", None),
        ("at 9 GMT", None),
        ("two years old", None),
    ],
)
def test_what_is_counted(text: str, phrase: str | None) -> None:
    assert noun(text) == phrase
