"""Equal numbers say the more, the more digits they have."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.comparisons import COMPARISONS, UNKNOWN
from factcheck.matching.corpus import Corpus
from factcheck.matching.digits import significant
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has 7 rooms.", 1),
        ("It has 1,200 rooms.", 2),
        ("It has a dozen rooms.", 2),
        ("It cost $1.34 billion.", 3),
        ("It cost 12.5 percent more.", 3),
        ("A third of the rooms burnt.", 1),
        ("It has 10 to 14 rooms.", 1),
        ("It has dozens of rooms.", 0),
        ("It is 320 square kilometres.", 2),
        ("It is 123.5 square miles.", 4),
        ("It opened on 12 May 2011.", 0),
        ("Ada Holm, 34, won.", 0),
    ],
)
def test_the_digits_of_a_number_are_those_that_are_written(text: str, expected: int) -> None:
    (claim,) = claims_of(Article("a", text), shipped())
    assert significant(claim) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("It holds 300 seats.", "It has 300 seats.", "one"),
        ("It holds 1,240 seats.", "It has 1,240 seats.", "three"),
        ("It holds 12,874 seats.", "It has 12,874 seats.", "more"),
        ("It holds 1,240 seats.", "It has 1,380 seats.", UNKNOWN),
        ("It holds dozens of seats.", "It has dozens of seats.", UNKNOWN),
        ("It is 320 square kilometres large.", "It covers 123 square miles.", "two"),
    ],
)
def test_the_rounder_of_two_equal_numbers_tells_how_much_they_say(one: str, other: str, expected: str) -> None:
    read = [Article("a", one), Article("b", other)]
    a, b = found = profiles([claim for article in read for claim in claims_of(article, shipped())], read, shipped())
    assert COMPARISONS["digits"](a, b, Corpus(found, ["", ""], shipped())) == expected
