"""Of one of what a figure is."""

from __future__ import annotations

import pytest

from factcheck.measuring.per_one import per
from factcheck.pipeline import extract


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("$31 a share", "share"),
        ("$25-per-share", "share"),
        ("$31 in cash per share", "share"),
        ("$31 in cash for each share they hold", "share"),
        ("$31 for every Norvia share", "share"),
        ("$31 apiece", "each"),
        ("$31 each", "each"),
        ("$31 for each of them", "each"),
        ("$31/MWh", "mwh"),
        ("$7.50 an hour", "hour"),
        ("$31 million", ""),
        ("$31 million in cash for the shares", ""),
        ("$31 for a ticket", ""),
    ],
)
def test_of_one(text: str, of: str) -> None:
    assert per(extract(f"It paid {text}.")[0]) == of


@pytest.mark.parametrize(
    ("text", "words", "of"),
    [
        ("Each of the bombs held 4 kg of powder.", "4 kg", "each"),
        ("Each bomb held 4 kg of powder.", "4 kg", "each"),
        ("Some 4 kg of powder was used in each device.", "Some 4 kg", "each"),
        ("The two schools have 600 pupils each.", "600 pupils", "each"),
        ("They lit one candle for each of the seven people who died.", "seven people", ""),
        ("The bombs held 8 kg of powder, four for each.", "8 kg", ""),
        ("The two bombs held 8 kg of powder.", "8 kg", ""),
        ("They fought each other, and 12 people were hurt.", "12 people", ""),
    ],
)
def test_what_each_of_several_has(text: str, words: str, of: str) -> None:
    (claim,) = (claim for claim in extract(text) if claim.text == words)
    assert per(claim) == of


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Profit per share came to $3.", "share"),
        ("A dividend per share of $3 was paid.", "share"),
        ("It earned 82 cents per share on revenue of $3 million.", ""),
        ("It offered $31 per share, valuing the firm at $3 million.", ""),
        ("At $31 per share for a total of $3 million, it is dear.", ""),
    ],
)
def test_what_is_measured_may_say_so(text: str, of: str) -> None:
    assert per(extract(text)[-1]) == of


def test_only_sums_have_one() -> None:
    assert per(extract("It runs 31 miles an hour.")[0]) == ""
