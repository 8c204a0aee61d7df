"""What makes a fact of its kind one fact: its bearer, occasion, noun, deed or property."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.identity import identity
from factcheck.matching.levels import LEVELS
from factcheck.matching.weights import Weights
from tests.matching.bank import level, profiled

DAY = date(2020, 3, 1)


def test_it_is_symmetric_and_answers_with_a_listed_level() -> None:
    found, corpus = profiled()
    said = set()
    for a in found:
        for b in found:
            if a.kind == b.kind:
                said.add(identity(a, b, corpus))
                assert identity(a, b, corpus) == identity(b, a, corpus)
    assert {"none", "partial", "full"} <= said <= set(LEVELS["identity"])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("31 people drowned.", "The toll stands at 36.", "full"),
        ("31 people drowned.", "36 people danced.", "none"),
        ("The blast killed 12 people.", "14 people died in the blast.", "full"),
        ("The blast shut 12 schools.", "The choir hired 14 buses.", "none"),
        ("Latvia has 12 cases.", "There are 14 cases in Malta.", "none"),
        ("Latvia has 12 cases.", "There are 14 cases.", "partial"),
        ("12 of them are in intensive care.", "14 of these are in intensive care.", "full"),
        ("12 of them are critical.", "14 wardens are critical.", "none"),
        ("The mill employs 40 people.", "The mill has 50 employees.", "full"),
        ("Berg has won six world titles.", "Berg is a seven-time world champion.", "full"),
    ],
)
def test_a_count_is_of_a_noun_and_a_deed(one: str, other: str, expected: str) -> None:
    assert level("identity", one, other) == level("identity", other, one) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Firefighters pulled 110 people out of lifts.", "In Harwick 126 were let out of lifts.", "other words"),
        ("Firefighters pulled 110 people out of lifts.", "In Harwick 110 were let out of lifts.", "none"),
        ("The blast shut 12 schools.", "After the blast 14 buses were hired.", "none"),
        ("Crews brought 31 out of the tower.", "Zero people left the tower.", "none"),
        ("The mill hired 12 in Melby.", "Its owner danced with 14 in Harwick.", "none"),
        ("The blast killed 12 people.", "There were 90 people aboard.", "none"),
        ("Two of them are critical.", "Three wardens are critical.", "none"),
    ],
)
def test_articles_may_tell_a_count_that_differs_in_other_words(one: str, other: str, expected: str) -> None:
    assert level("identity", one, other, published=DAY) == level("identity", other, one, published=DAY) == expected


def test_other_words_weigh_little_where_values_differ_and_less_than_any_words_in_common() -> None:
    weights = shipped().mapping("weights")["differing"]["identity"]
    assert 0.0 <= weights["other words"] < weights["partial"] < weights["full"]
    found, corpus = profiled()
    for a in found:
        for b in found:
            if a.kind == b.kind and identity(a, b, corpus) == "none":
                assert Weights.build(shipped())[False].weigh(a, b, corpus) is None


@pytest.mark.parametrize(
    ("one", "other", "published", "expected"),
    [
        ("A 500-kilovolt line failed.", "It began at a 230-kilovolt substation.", DAY, "partial"),
        ("A 500-kilovolt line failed.", "It began at a 500-kilovolt substation.", DAY, "none"),
        ("A 500-kilovolt line failed.", "It began at a 230-kilovolt substation.", None, "none"),
        ("It left a scar 150 metres wide.", "Mud ran from the 86-metre dam.", DAY, "none"),
        ("It weighs 150 kg.", "It is a 180-kg slab.", DAY, "partial"),
    ],
)
def test_the_unit_of_a_quantity_tells_the_property_in_an_article(
    one: str, other: str, published: date | None, expected: str
) -> None:
    assert level("identity", one, other, "quantity", published) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The bridge opened in 1990.", "The bridge was opened in 1992.", "full"),
        ("The bridge opened in 1990.", "The bridge was painted in 1992.", "none"),
        ("The last finale aired in 2012.", "The last finale ended in 2013.", "full"),
        ("Filming of Ferry began in May 2010.", "Ferry was shot from June 2010 to July 2010.", "full"),
        ("The song was in 1982.", "The song came out in 1979.", "full"),
        ("Rovers won the cup in 2016.", "Rovers won the cup in 1998.", "none"),
        ("The treaty was signed in 1814.", "Berg signed in 1990.", "none"),
        ("The mayor opened two bridges in 2009.", "The mayor opened the library in 2011.", "none"),
        ("The 2009 season was long.", "The 2011 season was long.", "none"),
        ("Its release was in May 2009.", "It was released in June 2009.", "partial"),
        ("The merger was announced on 3 May.", "The announcement of the merger came on 4 May.", "full"),
        ("The merger was announced on 3 May.", "The announcement of the sale came on 4 May.", "none"),
        ("As of 4 May, the town had won.", "On 6 May, the town had won.", "none"),
    ],
)
def test_a_date_is_of_an_occasion(one: str, other: str, expected: str) -> None:
    assert level("identity", one, other, kind="date") == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("At 5.17 a.m. a bed check found them gone.", "They were missed at the 5.30 a.m. bed check.", "other words"),
        ("At 5.17 a.m. a bed check found them gone.", "They were missed at the 6.30 a.m. bed check.", "none"),
        ("At 5.17 a.m. a bed check found them gone.", "The alarm rang at 5.30 a.m.", "none"),
        ("The spokesman said it at 5.17 a.m.", "The alarm, she said, rang at 5.30 a.m.", "none"),
        ("Ash won at 4.48 p.m.", "Ash won it at 5.47 p.m.", "full"),  # a cup is won every year, at one time of day
    ],
)
def test_articles_may_tell_one_moment_in_other_words(one: str, other: str, expected: str) -> None:
    assert level("identity", one, other, "time", DAY) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Tide is their third album.", "Tide is their fourth album.", "full"),
        ("Tide is their third album.", "Ebb is their fourth album.", "none"),
        ("Tide reached number eight.", "Tide peaked in the top five.", "full"),
        ("On the third day it rained.", "On the fourth day it rained.", "none"),
        ("On the third day Ada Berg spoke.", "On the fourth day Ada Berg spoke.", "none"),
        ("Ada Berg finished third.", "Ada Berg finished in fourth place.", "full"),
        ("Berg is the first mayor ever to be tried.", "Berg is the fourth mayor to go to prison.", "none"),
        ("Berg is the third mayor to go to prison.", "Berg is the fourth mayor to be sent to prison.", "full"),
        ("Berg is the second mayor in a row.", "Berg is the fourth mayor.", "none"),
    ],
)
def test_what_is_ranked_has_one_rank(one: str, other: str, expected: str) -> None:
    assert level("identity", one, other, kind="ordinal") == expected


def test_an_age_belongs_to_its_bearer() -> None:
    assert level("identity", "Anna Berg, 34, won.", "The runner Anna Berg, 36, won.", kind="age") == "full"
    assert level("identity", "Anna Berg, 34, won.", "The runner Ida Holm, 36, won.", kind="age") == "none"
    assert level("identity", "Tor Berg, 34, won.", "The runner Anna Berg, 36, won.", kind="age") == "none"


def test_an_age_belongs_to_a_person() -> None:
    said = "Ada Berg, 51, is in prison.", "Ada Berg, 57, is in prison.", "Olof Moe, 57, is in prison."
    assert level("identity", said[0], said[1], kind="age") == "full"
    assert level("identity", said[1], said[2], kind="age") == "none"


def test_how_long_after_is_no_length_of_what_happened() -> None:
    told = "The quake in Petrinja lasted 40 seconds.", "An aftershock hit Petrinja 20 seconds later."
    assert level("identity", *told, kind="duration") == "none"
    told = "The quake in Petrinja lasted 40 seconds.", "The quake in Petrinja shook homes for 20 seconds."
    assert level("identity", *told, kind="duration") != "none"
