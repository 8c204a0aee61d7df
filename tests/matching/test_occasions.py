"""What two dates are of, in articles that have other dates too."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.corpus import Corpus
from factcheck.matching.occasions import same_occasion
from factcheck.matching.profile import profiles
from factcheck.matching.separate import of_two_facts
from factcheck.model import Article
from factcheck.pipeline import claims_of

DAY = date(2020, 3, 1)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ada Berg had a stroke on 30 May.", "Ada Berg suffered a stroke on 31 May.", True),
        ("Ada Berg underwent a triple bypass in 2012.", "Ada Berg had bypass surgery in 2013.", True),
        ("Ada Berg had a stroke on 30 May.", "Ada Berg had a son on 31 May.", False),
        ("Ada Berg had a debt of $3 million in 2012.", "Ada Berg had a house of $2 million in 2013.", False),
        ("Norland has been at peace since 2011.", "Norland was at peace in 2012.", False),
        ("Ada Berg was sacked in November.", "Ada Berg was sacked in December 2008.", True),
        ("Ada Berg was sacked in November.", "Ada Berg was sacked in 2008.", False),  # that was the time before
        ("The mill (the last of five) closes in March.", "The mill will shut in May.", True),
        ("The hearing was put off until 16 April.", "They postponed the hearing to 18 April.", True),
    ],
)
def test_two_dates_are_of_one_occasion(one: str, other: str, same: bool) -> None:
    read = [Article(name, text, published=DAY) for name, text in (("a", one), ("b", other))]
    found = profiles(
        [claim for article in read for claim in claims_of(article, shipped()) if claim.kind == "date"], read, shipped()
    )
    corpus = Corpus(found, ["", ""], shipped())
    for a, b in (found, found[::-1]):
        assert (same_occasion(a, b, corpus, alone=False) and not of_two_facts(a, b)) is same
