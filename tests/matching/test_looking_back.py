"""What claims look back to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.looking_back import moment
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("as_of", "published", "expected"),
    [
        (None, date(2020, 3, 5), ""),
        ("2020-03-01", date(2020, 3, 5), ""),  # days ago is the article's present
        ("2019-04", date(2020, 3, 5), "2019-04"),
        ("2011", date(2020, 3, 5), "2011"),
        ("2011", None, "2011"),
        ("2011-04-02", None, ""),  # without the article's own date, a day may be its present
        ("XXXX-04", date(2020, 3, 5), ""),
    ],
)
def test_a_moment_is_what_a_claim_looks_back_to(as_of: str | None, published: date | None, expected: str) -> None:
    one = next(iter(claims_of(Article("a", "The blast killed 12 people."), shipped())))
    assert moment(replace(one, as_of=as_of), published) == expected


def test_a_sentence_that_goes_on_still_looks_back() -> None:
    article = Article("a", "In April 2011 a quake destroyed 90 houses. 5 people died.", published=date(2020, 3, 5))
    read = profiles(claims_of(article, shipped()), [article], shipped())
    assert [p.moment for p in read if p.claim.kind == "count"] == ["2011-04", "2011-04"]
