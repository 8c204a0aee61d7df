"""Which earthquake a figure is of, where an article tells of two."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.profile import profiles
from factcheck.matching.shocks import UNTOLD, Shock, apart
from factcheck.model import Article
from factcheck.pipeline import claims_of, compare

TWO = (
    "A magnitude 7.6 earthquake struck Dovrek on Saturday, and 300 people were killed.\n\n"
    "Early on Wednesday a quake of magnitude 6.1 was felt off the coast. Nobody was injured by that one, which was 20 "
    "miles west of Melby. Rescuers have worked for 14 days."
)
BIG = (
    "A magnitude 7.6 earthquake struck 16 miles south of Melby at 6:58 p.m. on Saturday. "
    "Some 2,000 people were injured by the quake in Dovrek."
)


@pytest.mark.parametrize(
    ("words", "shock"),
    [
        ("Saturday", Shock(7.6, True, frozenset({6.1}))),
        ("Early on Wednesday", Shock(6.1, True, frozenset({7.6}))),
        ("Nobody", Shock(6.1, True, frozenset({7.6}))),
        ("20 miles", Shock(6.1, True, frozenset({7.6}))),
        ("300 people", Shock(7.6, False, frozenset({6.1}))),  # a toll may rise while another shakes the town
        ("14 days", UNTOLD),
    ],
)
def test_the_shock_of_a_figure(words: str, shock: Shock) -> None:
    article = Article("a", TWO, published=date(2019, 2, 6))
    found = profiles(list(claims_of(article, shipped(), implied=True)), [article], shipped())
    told = next(profile.shock for profile in found if profile.claim.text == words)
    assert told.said == shock.said
    assert told.here == pytest.approx(shock.here)
    assert sorted(told.others) == pytest.approx(sorted(shock.others))


def test_another_figure_is_of_the_quake_that_comes_first() -> None:
    article = Article("a", "A 7.6 quake struck Dovrek. A 6.1 quake came later. The town is 40 km away.")
    *_, town = profiles(list(claims_of(article, shipped())), [article], shipped())
    assert town.claim.text == "40 km"
    assert town.shock.here == pytest.approx(7.6)
    assert not town.shock.said


def test_where_one_quake_was_says_nothing_of_another() -> None:
    articles = [Article("a", TWO, published=date(2019, 2, 6)), Article("b", BIG, published=date(2019, 2, 4))]
    pairs = [
        {verdict.pair.a.text, verdict.pair.b.text}
        for fact in compare(articles).facts
        for verdict in fact.verdicts
        if verdict.outcome in ("conflict", "update")
    ]
    assert not any("20 miles" in pair or "Nobody" in pair for pair in pairs)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (UNTOLD, Shock(6.1, True, frozenset({7.6}))),
        (Shock(7.6, True, frozenset()), Shock(6.9, True, frozenset({7.6}))),  # one quake, measured anew
        (Shock(7.6, True, frozenset()), Shock(6.1, True, frozenset())),  # neither article tells of two
        (Shock(7.6, False, frozenset({6.1})), Shock(6.1, False, frozenset({7.6}))),
    ],
)
def test_one_quake_as_far_as_anybody_says(one: Shock, other: Shock) -> None:
    assert not apart(one, other)
    assert not apart(other, one)
