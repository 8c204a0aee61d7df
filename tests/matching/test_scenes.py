from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of, compare

BUS = (
    "A bomb has hit a bus near Melby, killing 14 people, a day after an attack on a college left 52 dead. "
    "The bus was on its way to a mine 20 km away. Officials say 23 were hurt. "
    "Funerals were held for the 52 victims of the bombing at the college. The number of injured there is now 61."
)
SCHOOL = "A bomb at a police college in Melby killed at least 30 people on Tuesday. Some 44 were wounded."


@pytest.mark.parametrize(
    ("words", "here", "others"),
    [
        ("14 people", "bus", {"school"}),
        ("52", "school", {"bus"}),
        ("61", "school", set()),
    ],
)
def test_what_was_hit(words: str, here: str, others: set[str]) -> None:
    article = Article("a", BUS, published=date(2019, 2, 6))
    found = profiles(list(claims_of(article, shipped())), [article], shipped())
    scene = next(profile.scene for profile in found if profile.claim.text == words)
    assert scene.here == here
    assert scene.others >= others


def test_the_dead_of_a_bus_are_not_those_of_a_school() -> None:
    articles = [Article("a", BUS, published=date(2019, 2, 6)), Article("b", SCHOOL, published=date(2019, 2, 5))]
    pairs = [
        {verdict.pair.a.text, verdict.pair.b.text}
        for fact in compare(articles).facts
        for verdict in fact.verdicts
        if verdict.outcome in ("conflict", "update")
    ]
    assert {"Some 44", "61"} in pairs
    assert not any("14 people" in pair or "23" in pair for pair in pairs)
