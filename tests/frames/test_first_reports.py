"""What was reported at first is told from what is known now; beside another article's figure it is an update."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.model import Article
from factcheck.moments import AT_FIRST
from factcheck.pipeline import claims_of, compare

MILL = "A gunman killed one person at a mill in Olmen on Tuesday. "


def at_first(text: str) -> list[str]:
    claims = claims_of(Article("a", text), shipped())
    return [claim.text for claim in claims if claim.frame.period == AT_FIRST]


def outcomes(*texts: str) -> set[str]:
    articles = [Article(f"t{n}", text, published=date(2014, 3, 6)) for n, text in enumerate(texts)]
    return {fact.outcome for fact in compare(articles).facts}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Police initially said that three people had been killed.", ["three people"]),
        ("Early reports put the number of wrecked homes at 20.", ["20"]),
        ("The ministry corrected an earlier toll of 44 dead.", ["44"]),
        ("The first count was 28 dead.", ["28"]),
        ("The barge carried 61 people, as was first thought.", ["61 people"]),
        ("Police initially said three had died, but later found that seven had.", ["three"]),
        ("Police said earlier that 12 people were hurt.", []),
        ("The case was first reported by a nurse, and 12 people are ill.", []),
        ("Originally the mill had 40 looms.", []),
    ],
)
def test_what_was_reported_at_first(text: str, first: list[str]) -> None:
    assert at_first(text) == first


def test_another_article_makes_it_an_update_whatever_else_its_own_says() -> None:
    told = MILL + "Police initially said that three people had been killed."
    assert outcomes(told, "One person was killed when a gunman opened fire at a mill in Olmen.") == {"update"}
    assert outcomes(told, "Three people were killed when a gunman opened fire at a mill in Olmen.") == {"agree"}


def test_an_article_that_tells_both_is_no_news() -> None:
    assert outcomes(MILL + "Police initially said that three people had been killed.") == set()
