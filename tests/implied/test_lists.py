"""What lists count: of which noun, how many, and whether there may be more."""

from __future__ import annotations

import pytest

from factcheck.implied import lists
from factcheck.knowledge import shipped
from factcheck.model import Article
from factcheck.pipeline import claims_of
from factcheck.scan import Scan


def counted(text: str) -> list[tuple[float | None, float | None, str | None]]:
    """Low, high and noun of every count that a text implies."""
    claims = claims_of(Article("a", text), shipped(), implied=True)
    return [
        (c.value.permits.low, c.value.permits.high, c.of or c.unit_text)  # type: ignore[union-attr]
        for c in claims
        if c.implied and c.kind == "count"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She starred in the films Low Tide, Gannet and The Orm of Vik.", [(3, None, "films")]),
        ("Their children are called Nils, Inger and Tor.", [(3, 3, "children")]),
        ("It was founded by brothers Emil and Jonas Falk.", [(2, 2, "brothers")]),
        ("Police held four suspects.", []),
        ("Police named the suspects: Karl Lind, Ada Berg and Tom Ash.", [(3, 3, "suspects")]),
        ("Gull Parade is a band consisting of Ana Lowe, Peter Stamp and Lou Fisk.", [(3, 3, "members")]),
        ("He acted in horror films such as “Gannet”, “Low Tide” and others.", [(2, None, "horror films")]),
        ("He wrote in the opera and ballet genres.", [(2, None, "genres")]),
        ("He wrote in the opera genre.", [(1, 1, "genre")]),
        ("Ada Berg and four other players scored.", [(5, 5, "other players")]),
        ("She won it in 2003, 2005 and 2009.", [(3, None, "times")]),
        ("She won it in 2003 and again in 2005.", [(2, 2, "times")]),
        ("She won it in 2003, and then in 2005.", [(2, 2, "times")]),
        ("She won it in May and again in 2005.", []),
        ("It rained between 2003 and 2005.", []),
        ("The flood reached the villages of Elm, Low Tarn and Osk.", [(3, None, "villages")]),
        ("He governed the cities of Ran and Vik.", [(2, None, "cities")]),
        ("He painted the wives of Lind and Berg.", []),
        ("He told reporters Karl Lind and Ada Berg had left.", []),
        ("According to officials, Oslo and Bergen agreed.", []),
        ("The two films Gannet and Low Tide were shown.", []),
        ("Tidewrack were a Welsh quartet.", [(4, 4, "members")]),
        ("She wrote a trio of songs.", []),
    ],
)
def test_a_list_counts_what_the_noun_before_it_names(text: str, expected: list[tuple[float, float, str]]) -> None:
    assert counted(text) == expected


def test_a_list_counts_the_names_of_each_year() -> None:
    text = "She had parts in films, including Gannet (2003), Low Tide (2005), and Orm (2005)."
    found = [c for c in claims_of(Article("a", text), shipped(), implied=True) if c.implied and c.kind == "count"]
    assert [(c.value.permits.low, c.as_of) for c in found] == [  # type: ignore[union-attr]
        (3, None),
        (1, "2003"),
        (2, "2005"),
    ]


@pytest.mark.parametrize(
    "text", ["and", ", and", "A and", "(A and B", "“ and ”", "of the and A", "A, , and B", "the and genres"]
)
def test_any_text_goes_through(text: str) -> None:
    assert list(lists.find(Scan(text), [])) == []
