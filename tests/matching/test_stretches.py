"""Over how much a figure was reached."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.stretches import Stretches
from factcheck.model import Article, Claim
from factcheck.pipeline import claims_of


def _claim(text: str) -> Claim:
    return next(claims_of(Article("a", text), shipped()))


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("Holm scored 22 goals in 44 games.", ("games", "44")),
        ("Holm has 11 goals from 41 caps.", ("games", "41")),
        ("They deliberated for 15 hours over four days.", ("days", "4")),
        ("They deliberated for 15 hours over the course of 4 days.", ("days", "4")),
        ("Holm scored 22 goals in 2012 alone.", ("", "")),
        ("Holm scored 22 goals.", ("", "")),
        ("It cost $22 in four days.", ("", "")),
    ],
)
def test_what_a_figure_was_reached_in(text: str, stretch: tuple[str, str]) -> None:
    assert shipped().table(Stretches).of(_claim(text)) == stretch


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Holm scored 22 goals in 44 games.", "Holm has 11 goals from 41 caps.", True),
        ("Holm scored 22 goals in 44 games.", "Holm scored 23 goals in 44 games.", False),
        ("Holm scored 22 goals in 44 games.", "Holm scored 23 goals.", False),
        ("They sat for 22 hours over four days.", "They sat for 24 hours in 6 weeks.", False),
    ],
)
def test_two_stretches_are_two_facts(one: str, other: str, apart: bool) -> None:
    found = shipped().table(Stretches)
    assert found.apart(_claim(one), _claim(other)) is apart
    assert found.apart(_claim(other), _claim(one)) is apart
