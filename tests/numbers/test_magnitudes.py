"""Magnitudes that an article shows to be such, and numbers that are none."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.numbers.magnitudes import magnitudes

SHOWN = "A 6.1 quake shook Ardun on Monday, and one of magnitude 7.1 followed. "


def kinds(text: str) -> list[tuple[str, str]]:
    """The claims of a text after `SHOWN`, without dates."""
    found = [(claim.kind, claim.text) for claim in extract(SHOWN + text) if claim.kind != "date"]
    return [claim for claim in found if claim not in (("magnitude", "magnitude 7.1"), ("magnitude", "6.1"))]


@pytest.mark.parametrize(
    "text",
    [
        "7.1 Rocks Melby",
        "The 7.1 was felt in Orrin too.",
        "Residents spoke of a 7.1 on top of all that.",
        "Scientists upgraded it to a 7.1.",
    ],
)
def test_what_an_article_shows_to_be_a_magnitude_is_one_in_each_of_its_sentences(text: str) -> None:
    assert kinds(text) == [("magnitude", "7.1")]


def test_with_a_verb_behind_it_is_no_count() -> None:
    assert kinds("A shock with a magnitude of 7.1 cracked walls.") == [("magnitude", "magnitude of 7.1")]


def test_who_measures_earthquakes_gives_them_a_number() -> None:
    assert kinds("The USGS gave this one a 6.6 at first.") == [("magnitude", "6.6")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Some 7.1 million viewers saw it.", "count"),
        ("Melby is 7.1 miles away.", "quantity"),
        ("Shares fell 7.1%.", "percent"),
        ("It costs $7.1 a bag.", "money"),
    ],
)
def test_the_same_digits_with_a_unit_are_none(text: str, kind: str) -> None:
    assert [found for found, _ in kinds(text)] == [kind]


def test_what_another_article_shows_says_nothing_here() -> None:
    assert magnitudes("The film scored 7.1 with critics.") == frozenset()
