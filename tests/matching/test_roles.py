"""What somebody of an age is, who may have no name."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.roles import Roles
from factcheck.model import Article
from factcheck.pipeline import claims_of
from tests.matching.bank import level


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A doorman, 62, was hurt.", "doorman"),
        ("Doorman Tor Holm, 62, was hurt.", "doorman"),
        ("The doorman, Tor Holm, 62, was hurt.", "doorman"),
        ("The officer, who is 28, was held.", "polic"),
        ("A 61-year-old hotel doorman was hurt.", "doorman"),
        ("They met a farmer of 71 who found them.", "farmer"),
        ("A girl of five was pulled out.", "girl"),
        ("A 38-year-old man was held.", ""),
        ("Tor Holm, 62, was hurt.", ""),
    ],
)
def test_the_role_beside_an_age(text: str, role: str) -> None:
    (claim,) = (claim for claim in claims_of(Article("a", text), shipped()) if claim.kind == "age")
    assert shipped().table(Roles).of(claim) == role


@pytest.mark.parametrize(
    ("one", "other", "identity"),
    [
        ("A doorman, 62, was hurt.", "Doorman Tor Holm, 61, was hurt.", "partial"),
        ("A doorman, 62, was hurt.", "A 61-year-old doorman was hurt.", "partial"),
        ("A doorman, 62, was hurt.", "A doorman, 35, was hurt.", "none"),
        ("A 3-month-old girl was found.", "An 8-month-old girl was found.", "none"),
        ("A doorman, 62, was hurt.", "A nurse, 61, was hurt.", "none"),
        ("Doorman Ole Lind, 62, was hurt.", "Doorman Tor Holm, 61, was hurt.", "none"),
        ("A man, 62, was hurt.", "A man, 61, was hurt.", "none"),
    ],
)
def test_two_ages_of_one_role_may_be_of_one_person(one: str, other: str, identity: str) -> None:
    assert level("identity", one, other, "age", date(2010, 5, 14)) == identity
    assert level("identity", other, one, "age", date(2010, 5, 14)) == identity
