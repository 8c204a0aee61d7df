"""Numbers in the names of models, which an article shows to be names."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.model import Article
from factcheck.numbers.models import models
from factcheck.pipeline import claims_of


def counts(text: str) -> list[str]:
    return [claim.text for claim in claims_of(Article("a", text), shipped()) if claim.kind == "count"]


@pytest.mark.parametrize(
    "text",
    [
        "The Orvell Ostrel 4500 features a compact design.",
        "The folding Ostrel 4500 supports roaming.",
        'Orvell said: "The new Orvell Ostrel 4500 features a compact design."',
        "The 4500 is the thinnest phone yet.",
        "Orvell says the 4500's screen is bright.",
        "An Overview of the Orvell Ostrel 4500",
        "The Ostrel 4500 is thin. With the 4500 you can roam. The 4500 features a camera.",
        "The Ostrel 4500, like the 4500, will not roam. Nobody launched the Ostrel 4500 last year.",
        "The Ostrel 2 is out. Ostrel 2 unveiled: all there is. Shops sold Ostrel 2 phones. Ostrel 2 Max too.",
        "Orvell's Ostrel 2 fits a bigger screen.",
        "TinOS 5 is old. Support for TinOS 5 ended. TinOS 5 dies soon.",
        "Workers of Local 417 struck, and Engine 7 came.",
    ],
)
def test_the_number_of_a_model_is_no_value(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reds 27, Union 12, Alliance 4", ["27", "12", "4"]),
        ("The Alliance 43 seats, the Union 32 seats.", ["43 seats", "32 seats"]),
        ("It gave the Alliance 43 seats.", ["43 seats"]),
        ("The Netherlands 300 cases.", ["300 cases"]),
        ("Kenya 300 cases a day.", ["300 cases"]),
        ("In Lund 900 jobs will go.", ["900 jobs"]),
        ("In the Bronx 900 people marched.", ["900 people"]),
        ("Quake kills 19", ["19"]),
        ("All 221 stores that stocked it shut.", ["221 stores"]),
        ("It sent the Dow 300 points lower.", ["300 points"]),
        ("None of the 300 was hurt.", ["300"]),
        ("The Ostrel 4500 is thin. The 4500 workers struck. It has 4500.", ["4500 workers", "4500"]),
        ("The Ostrel 4500 is thin. The 4500 who left wept.", ["4500"]),
    ],
)
def test_what_is_counted_stays_a_value(text: str, found: list[str]) -> None:
    assert counts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It sold 410,000 Ostrel 2 phones.", ["410,000 Ostrel 2 phones"]),
        ("It sold 20 million Ostrel 2 phones.", ["20 million Ostrel 2 phones"]),
        ("It sold 300 of its Ostrel 2 tablets.", ["300 of its Ostrel 2 tablets"]),
    ],
)
def test_a_number_before_the_name_counts_what_is_called_so(text: str, found: list[str]) -> None:
    assert counts(text) == found


def test_one_sentence_shows_it_for_all() -> None:
    known = shipped()
    assert models("Nobody knew it. The Ostrel 4500 is thin.", known) == {("ostrel", "4500")}
    assert models("Ostrel 4500 phones came.", known) == frozenset()
    assert models("the JUNE 4 is, Ostrel 45% is, Ostrel 4.5 is", known) == frozenset()
