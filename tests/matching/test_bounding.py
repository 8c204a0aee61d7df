"""Dates that only say when a figure holds."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("text", "bounding"),
    [
        ("By 1988 he had been elected three times.", ["By 1988"]),
        ("The port handled 3 million tonnes in 2009 and 5 million in 2014.", ["2009", "2014"]),
        ("The port handled 3 million tonnes in 2009.", []),
        ("The port was opened by 1988.", []),
        ("Orvell lost $40 million in the three months to December 2011.", ["December 2011"]),
        ("Sales fell in the quarter ended June 30.", ["June 30"]),
        ("Orvell put the launch off by three months to December 2011.", []),
        ("The port opened in 1988 and had three piers by 2001.", ["by 2001"]),
    ],
)
def test_a_date_bounds_a_figure(text: str, bounding: list[str]) -> None:
    article = Article("a", text)
    read = profiles(claims_of(article, shipped()), [article], shipped())
    assert [one.claim.text for one in read if one.bounding] == bounding
