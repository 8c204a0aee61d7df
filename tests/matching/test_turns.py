"""Which one of a row a figure is of."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.turns import LONG, SEVERAL, Turns, apart
from factcheck.model import Article
from factcheck.pipeline import claims_of


def turns(text: str, mention: str) -> frozenset[tuple[str, str]]:
    known = shipped()
    claim = next(c for c in claims_of(Article("a", text), known) if c.text == mention)
    return known.table(Turns).of(claim)


@pytest.mark.parametrize(
    ("text", "mention", "found"),
    [
        ("The third season has 13 episodes.", "13 episodes", {("season", "3"), LONG}),
        ("Season 3 has 13 episodes.", "13 episodes", {("season", "3"), LONG}),
        ("A second night of unrest in Melby ended with 44 arrests.", "44 arrests", {("night", "2")}),
        (
            "The third season began on a wet Sunday in March to much applause, and comprises 13 episodes.",
            "13 episodes",
            {("season", "3"), LONG},
        ),
        ("The latest series averaged 4 million viewers.", "4 million viewers", {LONG}),
        (
            "The third episode of season two drew 4 million viewers.",
            "4 million viewers",
            {("episode", "3"), ("season", "2")},
        ),
        ("Volume two has 240 pages.", "240 pages", {("volume", "2")}),
        ("It opened to $5.1 million on its first day.", "$5.1 million", {("day", "1")}),
        ("Over four-plus seasons he has 242 catches.", "242 catches", {("season", SEVERAL)}),
        ("It debuted to $12.3 million.", "$12.3 million", {("weekend", "1")}),
        ("The 21st race had 19 starters.", "19 starters", {("race", "21")}),
        ("In its opening weekend it took $4 million.", "$4 million", {("weekend", "1")}),
        ("It sold 4,000 copies in its first week.", "4,000 copies", {("week", "1")}),
        ("In the 2014–15 season he scored 17 goals.", "17 goals", {("year", "2014")}),
        ("It sold 400 copies in its first week and 9,000 copies in all.", "9,000 copies", set()),
        ("The show has 52 episodes.", "52 episodes", set()),
        ("The first series ran for eight episodes, and the second for ten.", "eight episodes", {("season", "1"), LONG}),
        ("The first series had eight episodes, and the second had ten.", "ten", {("season", "2"), LONG}),
        ("The first series consisted of eight episodes, and the second of ten.", "ten", {("season", "2"), LONG}),
        ("The second had ten.", "ten", set()),
        ("In nine seasons he has won 116 races and lost 67 races.", "67 races", {("season", SEVERAL)}),
        ("For his career he is at 312 goals.", "312 goals", {("career", SEVERAL)}),
        ("He scored 17 goals this past season.", "17 goals", {LONG}),
        ("His 17 goals were the best of his career.", "17 goals", set()),
    ],
)
def test_the_turn_is_beside_the_mention(text: str, mention: str, found: set[tuple[str, str]]) -> None:
    assert turns(text, mention) == found


def test_two_turns_are_apart_only_in_one_row() -> None:
    third, second, week = frozenset({("season", "3")}), frozenset({("season", "2")}), frozenset({("week", "2")})
    assert apart(third, second)
    assert not apart(third, third)
    assert not apart(third, week)
    assert not apart(third, frozenset())


def test_what_is_of_several_seasons_is_not_of_one() -> None:
    career, season = frozenset({("career", SEVERAL)}), frozenset({LONG})
    assert apart(career, season)
    assert apart(season, career)
    assert not apart(career, frozenset())
