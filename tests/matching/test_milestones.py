"""What happens once, in many words."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.milestones import Milestones
from factcheck.model import Article
from factcheck.pipeline import claims_of


def milestone(text: str, mention: str) -> str:
    known = shipped()
    claim = next(c for c in claims_of(Article("a", text), known) if c.text == mention)
    return known.table(Milestones).of(claim)


@pytest.mark.parametrize(
    ("text", "mention", "found"),
    [
        ("The band disbanded in 2015.", "2015", "broke up"),
        ("In 2012, the Pale Keys broke up.", "2012", "broke up"),
        ("The Battle of Corrin took place on 9 July 1645.", "9 July 1645", "fought"),
        ("The country gained its independence from Spain in 1962.", "1962", "became independent"),
        ("Sund confirmed its first case on 4 March 2020.", "4 March 2020", "first case"),
        ("Kamp joined Heracles in 1999 and stayed there until 2007.", "until 2007", ""),
        ("Kamp joined Heracles, and in 2007 he wrote a book.", "2007", ""),
        ("Kamp was born in 1979.", "1979", ""),
        ("The channel passed 10 million subscribers in May 2018.", "May 2018", "10 million subscrib"),
        ("The channel passed 10 on 3 May 2018.", "3 May 2018", ""),
        ("Fox made her TV debut in 1998.", "1998", "television debut"),
        ("Fox made her debut as a nurse in Crescent Bay (2003).", "2003", "debut"),
        ("Fox released her debut album in 2003.", "2003", "was released"),
    ],
)
def test_the_milestone_is_said_in_the_clause_of_the_date(text: str, mention: str, found: str) -> None:
    assert milestone(text, mention) == found
