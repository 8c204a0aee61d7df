"""Of whom a claim is, a man or a woman."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.genders import Genders
from factcheck.model import Article
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("He was sentenced to 18 years.", "he"),
        ("A woman who had her lover kill her husband got 28 years.", "she"),
        ("Her boyfriend Tor Holm got 18 years.", "he"),
        ("Wife of slain dentist sentenced to 25 years", "she"),
        ("Tor Holm got 18 years.", ""),
        ("He said it would last 18 years.", ""),
        ("She later told police that it took 18 minutes.", ""),
        ("It took 18 minutes before she came.", ""),
    ],
)
def test_the_first_person_before_a_length_of_time(text: str, gender: str) -> None:
    (claim,) = (claim for claim in claims_of(Article("a", text), shipped()) if claim.kind == "duration")
    assert shipped().table(Genders).of(claim) == gender


def test_a_count_is_of_nobody() -> None:
    (claim,) = claims_of(Article("a", "He counted 18 trees."), shipped())
    assert shipped().table(Genders).of(claim) == ""
