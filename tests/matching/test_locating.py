"""Dates and ranks of notes that only say of when, or of which one of a row, another figure is."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.locating import Located
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("one", "other", "only"),
    [
        ("Corin Lines owned 26 ferries in 2008.", "In 2008, Corin Lines was sold to a rival.", True),
        ("Corin Lines owned 26 ferries in 2008.", "Corin Lines had 31 ferries in 2008.", False),
        ("Corin Lines was sold in 2008.", "In 2008, Corin Lines was sold to a rival.", False),
        ("Corin Lines was founded in 1974 with two ferries.", "Corin Lines was founded in 1974.", False),
        ("Corin Lines carried under 60,000 tonnes in 2016.", "Corin Lines grew in 2016.", True),
        ("Harrow finished third in 2011.", "Harrow had a fire in 2011.", True),
    ],
)
def test_a_date_is_only_of_a_figure_that_the_other_note_lacks(one: str, other: str, only: bool) -> None:
    articles = [Article("a", one), Article("b", other)]
    read = profiles([claim for article in articles for claim in claims_of(article, shipped())], articles, shipped())
    a, b = (profile for profile in read if profile.kind == "date")
    assert Located(read).only(a, b) == Located(read).only(b, a) == only


def test_a_season_is_only_of_its_viewers() -> None:
    articles = [
        Article("a", "The seventh season of Low Water was watched by 6 million viewers."),
        Article("b", "The seventh season of Low Water ended in May."),
    ]
    read = profiles([claim for article in articles for claim in claims_of(article, shipped())], articles, shipped())
    a, b = (profile for profile in read if profile.kind == "ordinal")
    assert Located(read).only(a, b)
