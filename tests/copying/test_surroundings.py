"""What makes a short sentence a copy: the words around it."""

from __future__ import annotations

import pytest

from factcheck.copying.passages import passage
from factcheck.copying.surroundings import Surroundings
from factcheck.knowledge import shipped
from factcheck.model import Article
from factcheck.pipeline import claims_of


def told(one: str, other: str) -> bool:
    known = shipped()
    articles = {name: Article(name, text) for name, text in (("a", one), ("b", other))}
    first, second = (passage(list(claims_of(article, known))) for article in articles.values())
    return Surroundings(articles).shared(first, second)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Two men died.", "Two men died.", True),
        ("Two men died.", "2 men died.", False),
        ("Two men died. Rain fell.", "Two men died.", False),
        ("Two men died. Rain fell on the camp all through the long night.", "Two men died. Rain fell.", False),
        (
            "Rain fell on the camp all through the night. Two men died.",
            "Snow fell. Rain fell on the camp all through the night. Two men died. Help came.",
            True,
        ),
        (
            "Two men died when the roof of the old mill gave way that night.",
            "Help came. Two men died when the roof of the old mill gave way that night.",
            True,
        ),
    ],
)
def test_a_run_of_twelve_words_or_the_whole_article(one: str, other: str, expected: bool) -> None:
    assert told(one, other) == expected
