"""Of which country, prize or rater a figure is, by the words in it and right behind it."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.origins import Origins
from factcheck.pipeline import extract


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        ("They freed 12 Danish sailors.", {"Denmark"}),
        ("They freed 12 sailors.", set()),
        ("They freed 12 sailors in Denmark.", set()),
        ("She won three Emmys.", {"Emmy"}),
        ("She won three Emmy awards.", {"Emmy"}),
        ("It has 72 % on Metacritic.", {"Metacritic"}),
    ],
)
def test_of(text: str, origins: set[str]) -> None:
    (claim,) = extract(text)
    assert shipped().table(Origins).of(claim) == origins


def test_a_count_without_a_noun_is_of_the_people_its_clause_speaks_of() -> None:
    claims = extract("Seven Danes had been killed and three were missing, and 12 sailors died.")
    assert [shipped().table(Origins).of(claim) for claim in claims] == [{"Denmark"}, {"Denmark"}, set()]
