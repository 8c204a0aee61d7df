"""When two ranks that are equal are one."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.corpus import Corpus
from factcheck.matching.profile import profiles
from factcheck.matching.standings import of_one_rank
from factcheck.model import Article
from factcheck.pipeline import claims_of

STORY = (
    " The broadcaster Norland One said on Sunday that the Warden of the long series will be played by Ida Holm. "
    "Holm, 35, of Melby, takes over from Tom Ash, who has played the Warden since 2013 and leaves at Christmas. "
    "Some 6 million viewers watched the last episode, and 40,000 had signed a petition for Bea Vann."
)


def are_one(one: str, other: str) -> bool:
    articles = [Article(name, text + STORY, published=date(2017, 7, 17)) for name, text in (("a", one), ("b", other))]
    claims = [claim for article in articles for claim in claims_of(article, shipped())]
    found = profiles(claims, articles, shipped())
    a, b = (next(p for p in found if p.claim.article == name and p.kind == "ordinal") for name in "ab")
    return of_one_rank(a, b, Corpus(found, [""] * len(found), shipped()))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ida Holm is the 13th Warden.", "Nobody had guessed who would be the 13th Warden.", True),
        ("Ida Holm is the first woman to play the Warden.", "The first woman in the part is Ida Holm.", True),
        ("The first woman in the part sang.", "For the first woman it was a shock.", False),  # many are the first
        ("Ida Holm is the 13th Warden.", "Ida Holm is the 12th Warden.", False),
        ("Ida Holm is the 13th Warden.", "Ida Holm lives in the 13th house.", False),
        ("Ida Holm is the 13th Warden.", "Tom Ash was the 13th Warden.", False),
        ("Ida Holm is the 13th Warden.", "Ida Holm won a 13th-season mug.", False),
        ("Ida Holm is the fifth Warden to sing.", "Ida Holm, the fifth Warden to sing, is 35.", True),
        ("Ida Holm is the fifth Warden to sing.", "Ida Holm, the fifth Warden to be a woman, is 35.", False),
        ("Ida Holm is the fifth Warden in a row.", "Ida Holm is the fifth Warden.", False),
    ],
)
def test_equal_ranks_of_one_sort_are_one(one: str, other: str, expected: bool) -> None:
    assert are_one(one, other) is expected
    assert are_one(other, one) is expected
