"""Reports: everything there, in an order that the order of the inputs does not change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import Problem
from factcheck.model import Article
from factcheck.pipeline import extract
from factcheck.steps.reports import report

if TYPE_CHECKING:
    import random

ARTICLES = [Article(name, "Five ships carried 20 tonnes. Five ships sank.") for name in "abc"]
PROBLEMS = [Problem("x.txt", "empty"), Problem("b.txt", "binary"), Problem("x.txt", "late", line=9)]


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_inputs_does_not_matter(shuffled: random.Random) -> None:
    claims = [claim for article in ARTICLES for claim in extract(article)]
    expected = report(ARTICLES, claims, [], problems=PROBLEMS)
    articles, problems = list(ARTICLES), list(PROBLEMS)
    for items in (articles, claims, problems):
        shuffled.shuffle(items)
    assert report(articles, claims, [], problems=problems) == expected


def test_nothing_is_left_out() -> None:
    claims = [claim for article in ARTICLES for claim in extract(article)]
    made = report(ARTICLES, claims, [], problems=PROBLEMS, notes=["Some were cut."])
    assert [article.id for article in made.articles] == ["a", "b", "c"]
    assert [(claim.article, claim.start) for claim in made.claims] == sorted((c.article, c.start) for c in claims)
    assert [(p.path, p.line) for p in made.problems] == [("b.txt", 0), ("x.txt", 0), ("x.txt", 9)]
    assert made.notes == ("Some were cut.",)
