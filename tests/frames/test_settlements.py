"""How many live in a place that is described by it."""

from __future__ import annotations

import pytest

from factcheck.frames.settlements import INHABITANTS
from factcheck.knowledge import shipped
from factcheck.model import Article
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The storm hit Orrin, a southern island of 29,000 people.", ("orrin",)),
        ("Dovrek, a town of 4,000, was flooded.", ("dovrek",)),
        ("Lund is a city of 90,000 residents.", ("lund",)),
        ("Rain fell on a village of 300 people.", ("villag",)),
        ("Holm was mayor of a town of 300.", ("town",)),
    ],
)
def test_inhabitants(text: str, whose: tuple[str, ...]) -> None:
    (claim,) = claims_of(Article("a", text), shipped())
    assert claim.frame.head == INHABITANTS
    assert claim.frame.counted == (INHABITANTS,)
    assert claim.frame.subject == whose


@pytest.mark.parametrize(
    "text", ["She led a group of 300 people.", "Melby is a city of 300 bridges.", "The town has 300 shops."]
)
def test_others(text: str) -> None:
    (claim,) = claims_of(Article("a", text), shipped())
    assert claim.frame.head != INHABITANTS


def test_a_place_of_which_a_sentence_begins_is_a_name() -> None:
    (claim,) = claims_of(Article("a", "Dovrek, a small town of 4,000, was flooded."), shipped())
    assert claim.frame.entities == ("Dovrek",)
