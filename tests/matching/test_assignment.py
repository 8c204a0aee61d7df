from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.knowledge import shipped
from factcheck.matching.assignment import Link, assign, unsettled
from factcheck.matching.profile import profiles
from factcheck.pipeline import compare

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.matching.profile import Profile
    from factcheck.model import Claim


def test_the_best_assignment_wins_not_every_combination(claim: Callable[..., Claim]) -> None:
    one, two = "Four died and 7 were hurt.", "The blast killed 4 and wounded 9."
    a, b, c, d = profiles(
        [
            claim(one, "Four", 4, article="a"),
            claim(one, "7", 7, article="a"),
            claim(two, "4", 4, article="b"),
            claim(two, "9", 9, article="b"),
        ],
        [],
        shipped(),
    )
    links = [Link(a, c, 0.9), Link(a, d, 0.7), Link(b, c, 0.8), Link(b, d, 0.6)]
    assert [(link.a.index, link.b.index) for link in assign(links)] == [(0, 2), (1, 3)]
    assert {(x.a.index, x.b.index) for x in assign(reversed(links))} == {(0, 2), (1, 3)}


def test_a_figure_that_the_other_article_also_has_is_not_contradicted(claim: Callable[..., Claim]) -> None:
    a, b, c = _mine_and_yours(claim)
    assert unsettled([Link(a, b, 0.6), Link(a, c, 0.6, agree=False)]) == [Link(a, b, 0.6)]
    likelier = [Link(a, b, 0.4), Link(a, c, 0.45, agree=False)]
    assert unsettled(likelier) == likelier


def test_an_article_that_contradicts_itself_settles_nothing(claim: Callable[..., Claim]) -> None:
    a, b, c = _mine_and_yours(claim)
    links = [Link(a, b, 0.9), Link(a, c, 0.6, agree=False), Link(b, c, 0.5, agree=False)]
    assert unsettled(links) == links


def _mine_and_yours(claim: Callable[..., Claim]) -> list[Profile]:
    """The 24 of one article, and the 24 and 12 of another."""
    said = [claim("It has 24 doors.", "24", 24, article="a")]
    said += [claim(f"It has {n} doors.", str(n), n, article="b") for n in (24, 12)]
    return profiles(said, [], shipped())


def test_a_year_settles_nothing_about_its_month() -> None:
    outcomes = {
        fact.outcome
        for fact in compare(["Ferry (2005 film) came out in July.", "Ferry came out on May 8, 2005."]).facts
    }
    assert "conflict" in outcomes
