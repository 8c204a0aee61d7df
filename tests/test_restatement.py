from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Article
from factcheck.pipeline import extract
from factcheck.restatement import Restatements, restates

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


def test_two_counts_are_no_restatement(claim: Callable[..., Claim]) -> None:
    sentence = "They played 881 points, 612 of them in the last set."
    whole, part = claim(sentence, "881 points", 881), claim(sentence, "612", 612, written=None)
    assert not restates(whole, part)


def test_two_figures_in_one_unit_are_no_restatement(claim: Callable[..., Claim]) -> None:
    sentence = "They walked 5 km, 6 km and slept."
    first = claim(sentence, "5 km", 5000, kind="quantity", unit="meter", written="kilometer")
    assert not restates(first, claim(sentence, "6 km", 6000, kind="quantity", unit="meter", written="kilometer"))


def test_two_sums_in_one_currency_are_no_restatement() -> None:
    of_all, of_one = extract("Norvia earned $94 million, or 56 cents a share, in the quarter.")[:2]
    assert (of_all.text, of_one.kind) == ("$94 million", "money")
    assert not restates(of_all, of_one)


@pytest.mark.parametrize(
    ("mine", "yours", "meant"),
    [
        ("60 miles (97 km)", "95 km (60 miles)", ("60 miles", "60 miles")),
        ("97 km (60 miles)", "95 km (60 miles)", ("60 miles", "60 miles")),
        ("60 miles (97 km)", "95 km", ("60 miles", "95 km")),
        ("60 miles (97 km)", "95 km (59 miles)", ("60 miles", "95 km")),
        ("97 km (60 miles)", "95 km", None),
        ("15 miles (24.1 km)", "25 km (15.5 miles)", ("15 miles", "25 km")),
        ("15 miles (24 km)", "26 km (16 miles)", None),
        ("97 km (60 miles)", "92 km (57 miles)", None),
        ("60 miles (97 km)", "105 km (65 miles)", None),
        ("60 miles (79 km)", "95 km (60 miles)", None),  # 60 miles are no 79 km, and bear nothing out
        ("97 km", "95 km", None),
    ],
)
def test_what_is_calculated_is_no_more_precise_than_what_it_comes_of(
    mine: str, yours: str, meant: tuple[str, str] | None
) -> None:
    """The kilometres of both are asked for."""
    told = [extract(Article(name, f"The canal is {said} long.")) for name, said in (("a", mine), ("b", yours))]
    a, b = (next(claim for claim in claims if "km" in claim.text) for claims in told)
    restatements = Restatements([*told[0], *told[1]])
    for found in (restatements.meant(a, b), (restatements.meant(b, a) or ())[::-1]):
        assert tuple(claim.text for claim in found or ()) == (meant or ())
