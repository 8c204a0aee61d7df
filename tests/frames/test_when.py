"""The date that a "when" leads back to."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.model import Article
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("It has been tense since August, when a raid killed 90 people.", "2008-08"),
        ("It has been tense since August 2008, when a raid killed 90 people.", "2008-08"),
        ("It has been tense since 2008, when a raid killed 90 people.", "2008"),
        ("It has been tense since 1 March, when a raid killed 90 people.", "2009-03-01"),
        ("It has been tense since Monday, when a raid killed 90 people.", "2009-05-04"),
        ("It was tense in August, when a raid killed 90 people.", "2008-08"),
        ("When a raid killed 90 people, it was tense.", None),
    ],
)
def test_what_is_told_with_when_is_of_that_date(text: str, as_of: str | None) -> None:
    claims = claims_of(Article("a", text, published=date(2009, 5, 5)), shipped())
    assert [claim.as_of for claim in claims if claim.kind == "count"] == [as_of]
