from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.matching.restatement import restates
from factcheck.pipeline import extract

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model import Claim

AREA = "meter ** 2"


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("They seized 320 km² (123 sq mi) in days.", True),
        ("They seized 320 km², or about 123 sq mi, in days.", True),
        ("They seized 320 km² in the north and 123 sq mi in the south.", False),
    ],
)
def test_restates(claim: Callable[..., Claim], sentence: str, answer: bool) -> None:
    first = claim(sentence, "320 km²", 3.2e8, kind="quantity", unit=AREA, written="kilometer ** 2")
    second = claim(sentence, "123 sq mi", 3.186e8, kind="quantity", unit=AREA, written="mile ** 2")
    assert restates(first, second) is answer
    assert restates(second, first) is answer


def test_two_figures_in_one_unit_are_no_restatement(claim: Callable[..., Claim]) -> None:
    sentence = "They walked 5 km, 6 km and slept."
    first = claim(sentence, "5 km", 5000, kind="quantity", unit="meter", written="kilometer")
    assert not restates(first, claim(sentence, "6 km", 6000, kind="quantity", unit="meter", written="kilometer"))


def test_two_sums_in_one_currency_are_no_restatement() -> None:
    of_all, of_one = extract("Norvia earned $94 million, or 56 cents a share, in the quarter.")[:2]
    assert (of_all.text, of_one.kind) == ("$94 million", "money")
    assert not restates(of_all, of_one)
