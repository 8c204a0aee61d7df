"""Comparisons are symmetric, answer with their own levels, and tell apart what a reader tells apart."""

from __future__ import annotations

from datetime import date
from itertools import combinations_with_replacement

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.comparisons import COMPARISONS, LEVELS, UNKNOWN
from factcheck.matching.corpus import Corpus
from factcheck.matching.figures import blurred
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of
from tests.matching.bank import level, profiled

KNOWN_LEVELS = {name: {level for group in groups for level in group.split("|")} for name, groups in LEVELS.items()}


@pytest.mark.parametrize("name", COMPARISONS)
def test_a_comparison_is_symmetric_and_answers_with_a_listed_level(name: str) -> None:
    found, corpus = profiled()
    for a, b in combinations_with_replacement(found, 2):
        if a.kind == b.kind:
            said = COMPARISONS[name](a, b, corpus)
            assert said == COMPARISONS[name](b, a, corpus)
            assert said in KNOWN_LEVELS[name] | {UNKNOWN}


def test_a_noun_of_those_killed_is_narrower_where_others_were_killed_too() -> None:
    read = [
        Article("a", "The blast killed 19 people. It killed 12 soldiers."),
        Article("b", "The blast killed 14 people."),
    ]
    claims = [claim for article in read for claim in claims_of(article, shipped())]
    found = profiles(claims, read, shipped())
    corpus = Corpus(found, [""] * len(found), shipped())
    assert [p.claim.text for p in found] == ["19 people", "12 soldiers", "14 people"]
    assert COMPARISONS["scope"](found[1], found[2], corpus) == "narrower noun"


@pytest.mark.parametrize("name", COMPARISONS)
def test_nothing_speaks_against_a_claim_being_itself(name: str) -> None:
    found, corpus = profiled()
    single_article = {"digits", "place", "rivals", "first", "scope", "crossed", "identity", "rule", "adjacent"}
    worst = set(LEVELS[name][0].split("|"))
    for profile in found:
        assert name in single_article or COMPARISONS[name](profile, profile, corpus) not in worst


@pytest.mark.parametrize(
    ("name", "one", "other", "expected"),
    [
        ("scope", "12 Dutch sailors drowned.", "12 Danish sailors drowned.", "other origin"),
        ("scope", "Floods destroyed 40 houses in Melby.", "Floods destroyed 50 houses in Dovrek.", "other place"),
        ("scope", "12 sailors drowned.", "Another 14 sailors drowned.", "part"),
        ("scope", "12 Danish sailors drowned.", "14 sailors drowned.", "narrower noun"),
        (
            "scope",
            "15 new cases were reported.",
            "There were 12 new cases, bringing the total to 114.",
            "same",
        ),
        ("scope", "There are 15 cases.", "There were 12 new cases, bringing the total to 114.", "part"),
        ("scope", "12 Danish sailors drowned.", "12 sailors drowned.", "same"),
        ("scope", "They seized a dozen AK-47 guns.", "14 AK-47 rifles were found.", "same"),
        ("scope", "They had 12 AK-47 rifles.", "They had 14 AK-74 rifles.", "other noun"),
        ("scope", "They had 12 AK-47 rifles.", "They had 14 rifles.", "narrower noun"),
        ("scope", "They had 12 AK-47 rifles.", "They had 12 rifles.", "near noun"),
        ("scope", "61 survivors of the wreck were saved.", "70 people were saved.", "same"),
        ("scope", "The crash killed 12 passengers.", "The crash killed 14 people.", "near noun"),
        ("scope", "The crash killed 12 passengers.", "The crash killed 14 workers.", "other noun"),
        ("scope", "The crash killed 12 soldiers.", "The crash killed 14 people.", "sole noun"),
        ("scope", "The crash killed 19 people. It killed 12 soldiers.", "The crash killed 14 people.", "same"),
        ("scope", "He stabbed her 23 times.", "The autopsy found 32 stab wounds.", "same"),
        ("scope", "Friday's crash killed 12 people.", "The Tarn Line crash killed 14 people.", "unsaid"),
        ("scope", "The plane had a crew of four.", "The plane had two cabin crew.", "other noun"),
        ("scope", "Eighteen of the injured are children.", "A further 178 people were injured.", "part"),
        ("scope", "12 sailors drowned.", "14 sailors drowned.", "same"),
        ("scope", "Police seized 12 rifles.", "Police seized 14 guns.", "near noun"),
        ("scope", "In Melby, floods destroyed 40 houses.", "Floods destroyed 50 houses.", "unsaid"),
        ("scope", "In 2016, floods destroyed 40 houses.", "Floods destroyed 50 houses.", "unsaid"),
        ("scope", "In the first week 12 ships sailed.", "In the second week 14 ships sailed.", "other turn"),
        ("scope", "In the first week 12 ships sailed.", "14 ships sailed.", "one turn"),
        ("scope", "It won 12 WTA titles.", "It won 14 ITF titles.", "other origin"),
        ("names", "Ada Holm hired 12 men in Melby. ", "Holm hired 14 men.", "same"),
        ("change", "Jobs rose by 300.", "Jobs fell by 300.", "opposite"),
        ("stance", "The firm cut 300 jobs.", "The firm is expected to cut 400 jobs.", "different"),
        ("rule", "Norland hosts 300 refugees.", "Norland is home to 400 refugees.", "same and specific"),
        ("rule", "The blast killed 12 people.", "There were 90 people aboard.", "apart"),
        ("deeds", "The blast killed 12 people.", "14 people died in the blast.", "same"),
        ("scope", "On Metacritic it has 12 reviews.", "On Rotten Tomatoes it has 14 reviews.", "other origin"),
        ("size", "It holds 300 seats.", "It holds 4,510 seats.", "far apart"),
        ("size", "It holds 300 seats.", "It holds 45,100 seats.", "beyond compare"),
        ("size", "It holds 301 seats.", "It holds 309 seats.", "close"),
        ("size", "It holds 310 seats.", "It holds 3,100 seats.", "same digits"),
        ("size", "It holds 3 seats.", "It holds 300 seats.", "far apart"),
        ("size", "It has 3 million readers.", "It has 3 billion readers.", "same digits"),
    ],
)
def test_what_a_reader_tells_apart(name: str, one: str, other: str, expected: str) -> None:
    assert level(name, one, other) == expected
    assert level(name, other, one) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ada Lind was born in 1962.", "Olof Lind was born in 1968.", "other owner"),
        ("Ada Lind was born in 1962.", "Lind was born in 1968.", "same"),
        ("Tom Lind was born in 1962.", "Thomas Lind was born in 1968.", "same"),
        ("Ada Lind was born in 1962.", "Eva Berg, better known as Ada Lind, was born in 1968.", "same"),
    ],
)
def test_one_surname_is_not_one_person(one: str, other: str, expected: str) -> None:
    assert level("scope", one, other, kind="date") == expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        ("12 sailors drowned.", "only"),
        ("12 sailors and 3 cooks drowned.", "one"),
        ("12 sailors drowned. 9 sailors swam.", "two"),
        ("12 sailors drowned. 9 sailors swam. 5 sailors rowed.", "several"),
    ],
)
def test_what_has_one_answer_is_told_from_what_has_many(one: str, expected: str) -> None:
    crowd = "They hired 30 cooks, 40 drivers, 50 clerks, 60 nurses and 70 guards."
    read = [Article("a", one), Article("b", crowd), Article("c", "14 sailors drowned.")]
    found = profiles([claim for article in read for claim in claims_of(article, shipped())], read, shipped())
    corpus = Corpus(found, [""] * len(found), shipped())
    assert COMPARISONS["answers"](found[0], found[-1], corpus) == expected
    assert COMPARISONS["answers"](found[-1], found[0], corpus) == expected


def test_where_few_claims_are_compared_their_number_says_enough() -> None:
    assert level("answers", "12 sailors drowned.", "14 sailors drowned.") == UNKNOWN


@pytest.mark.parametrize(
    ("one", "other", "kind", "expected"),
    [
        ("Several sailors drowned.", "10 sailors drowned.", "count", True),
        ("Several sailors drowned.", "40 sailors drowned.", "count", False),
        ("9 sailors drowned.", "10 sailors drowned.", "count", False),
        ("More than 110 sailors drowned.", "Dozens of sailors drowned.", "count", True),
        ("Hundreds of sailors drowned.", "Dozens of sailors drowned.", "count", False),
        ("Thousands of sailors sang.", "Tens of thousands of sailors sang.", "count", True),
        ("Hundreds of sailors sang.", "Tens of thousands of sailors sang.", "count", False),
        ("It cost $143 million.", "It cost $158 million.", "money", False),
        ("It lasted several days.", "It lasted 40 days.", "duration", False),
        ("It lasted three weeks.", "It lasted 24 days.", "duration", True),
        ("It lasted three weeks.", "It lasted 26 days.", "duration", False),
        ("It lasted three weeks.", "It lasted four weeks.", "duration", False),
        ("It lasted an hour.", "It lasted 38 minutes.", "duration", False),
    ],
)
def test_what_vague_words_leave_open_is_no_difference(one: str, other: str, kind: str, expected: bool) -> None:
    read = [Article("a", one), Article("b", other)]
    claims = [next(c for c in claims_of(article, shipped()) if c.kind == kind) for article in read]
    a, b = profiles(claims, read, shipped())
    assert blurred(a, b) is blurred(b, a) is expected


def test_conversions_at_two_rates_are_no_difference() -> None:
    read = [Article("a", "It cost €110 million ($143 million)."), Article("b", "It cost $158 million.")]
    found = profiles([c for article in read for c in claims_of(article, shipped())], read, shipped())
    assert blurred(found[1], found[2])


def test_two_notes_of_two_places_are_of_two_owners() -> None:
    first, other = "The airport in Melby cost 487 million dollars.", "The dam in Dovrek cost 427 million dollars."
    assert level("scope", first, other, "money") == "other owner"
    assert level("scope", first, first.replace("487", "427"), "money") == "same"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The mill fire killed 12 people. Smoke killed 9 cats.", "A mill fire has killed 14 people.", "both"),
        ("The mill fire killed 12 workers.", "Toll of the mill fire climbs to 14.", "by rule"),
        ("Thieves took 12 rings.", "Nobody had seen the 14 rings before.", "by words"),
        ("The mill fire killed 12 people. A fire in Harwick killed 40 people.", "Fires have killed 14 people.", "both"),
        ("A blaze killed 40 people. Then the mill fire killed 12 people.", "The mill fire killed 14 people.", "one"),
        ("The pair own 12 horses.", "The mill fire killed 14 people.", UNKNOWN),
    ],
)
def test_what_an_article_tells_first_is_what_it_is_about(one: str, other: str, expected: str) -> None:
    read = [Article("a", one), Article("b", other)]
    claims = [claim for article in read for claim in claims_of(article, shipped()) if claim.kind == "count"]
    found = profiles(claims, read, shipped())
    corpus = Corpus(found, [""] * len(found), shipped())
    mine = next(profile for profile in found if "12" in profile.claim.text)
    assert COMPARISONS["first"](mine, found[-1], corpus) == expected
    assert COMPARISONS["first"](found[-1], mine, corpus) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"), [(6.1, 6.4, "close"), (6.1, 7.8, "far apart"), (6.1, 7.2, "apart")]
)
def test_magnitudes_are_powers_of_ten(one: float, other: float, expected: str) -> None:
    assert level("size", f"A quake of magnitude {one} hit.", f"A magnitude {other} quake hit.", "magnitude") == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The toll rose to 39 on Thursday.", "same"),
        ("The death toll in Friday's crash is 39.", "same"),
        ("The crash killed 39 people on Friday.", "one period"),
        ("39 people have died since the crash on 3 May.", "same"),
        ("By Thursday the crash had killed 39.", "same"),
        ("The toll stands at 39 for now.", "same"),
        ("The toll rose to 39 in three weeks.", "one period"),
    ],
)
def test_a_day_may_say_only_when_it_is(said: str, expected: str) -> None:
    read = [
        Article("a", said, published=date(2020, 3, 6)),
        Article("b", "The crash killed 36.", published=date(2020, 3, 6)),
    ]
    found = profiles([c for article in read for c in claims_of(article, shipped())], read, shipped())
    a, b = (p for p in found if p.claim.kind == "count")
    assert COMPARISONS["scope"](a, b, Corpus(found, [""] * len(found), shipped())) == expected


def test_where_an_article_begins_is_where_its_figures_are_of() -> None:
    there = "Rain killed 12 people in Melby. " + "Nobody had seen it coming, said the mayor. " * 12
    begins = (
        "It rained for nine hours. Then a dam broke in {} on 3 May. "
        + "Nobody had seen it coming. " * 20
        + "In all 14 people were killed."
    )
    for place, expected in (("Melby", "same"), ("Dovrek", "one place")):
        read = [Article("a", there), Article("b", begins.format(place))]
        found = profiles([claim for article in read for claim in claims_of(article, shipped())], read, shipped())
        corpus = Corpus(found, [""] * len(found), shipped())
        assert COMPARISONS["scope"](found[0], found[-1], corpus) == expected


def test_what_the_other_says_in_small_letters_is_no_name() -> None:
    barrels = "Oak Barrels cost $40 in Melby."
    assert level("names", barrels, "The mill asks $60 for oak barrels in Dovrek.", "money") == "different"
    assert level("names", "Oak Barrels cost $40.", "Dovrek's mill asks $60 for oak barrels.", "money") == UNKNOWN


def test_children_belong_to_their_parent() -> None:
    assert level("scope", "Anna Berg, a mother of 3, won.", "Ida Holm, a mother of 4, won.") == "other owner"
