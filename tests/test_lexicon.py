from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.knowledge import Knowledge, shipped
from factcheck.lexicon import Lexicon, keys
from factcheck.terms import content_terms


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return shipped().table(Lexicon.build)


def said(text: str) -> tuple[str, ...]:
    return content_terms(text.split())


def meet(lexicon: Lexicon, one: str, other: str) -> bool:
    """Whether two wordings can mean the same."""
    return not lexicon.groups(said(one)).isdisjoint(lexicon.groups(said(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("killed", "dead"),
        ("died", "death toll"),
        ("fatalities", "lost their lives"),
        ("wounded", "injuries"),
        ("quake", "temblor"),
        ("arrested", "detained"),
        ("sentenced", "jailed"),
        ("protesters", "demonstrators"),
        ("acquire", "takeover"),
        ("earnings", "net income"),
        ("revenue", "turnover"),
        ("redundancies", "job cuts"),
        ("homers", "home runs"),
        ("RAM", "memory"),
        ("display", "screen"),
        ("cases", "infections"),
    ],
)
def test_words_that_mean_the_same_meet(lexicon: Lexicon, one: str, other: str) -> None:
    assert meet(lexicon, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("killed", "wounded"),
        ("dead", "missing"),
        ("operating profit", "net income"),
        ("revenue", "earnings"),
        ("men", "women"),
        ("memory", "disk space"),
        ("minimum", "maximum"),
        ("civilians", "soldiers"),
        ("cases", "deaths"),
        ("inflation", "jobless"),
    ],
)
def test_contrasts_never_meet(lexicon: Lexicon, one: str, other: str) -> None:
    assert lexicon.contrast(said(one), said(other), "count")
    assert lexicon.contrast(said(other), said(one), "count")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 people killed and 30 injured", "30 people injured"),
        ("people killed", "people perished"),
        ("people", "residents"),
        ("", "killed"),
    ],
)
def test_no_contrast_where_a_word_is_shared_or_missing(lexicon: Lexicon, one: str, other: str) -> None:
    assert lexicon.contrast(said(one), said(other), "count") is None


def test_a_contrast_of_dates_says_nothing_about_counts(lexicon: Lexicon) -> None:
    one, other = said("begin"), said("finish")
    assert lexicon.contrast(one, other, "date") == ("start", "end")
    assert lexicon.contrast(one, other, "count") is None
    assert lexicon.contrast(said("killed"), said("arrested"), "date") is None


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("Türkiye", "Turkey"),
        ("Turkish", "Turkey"),
        ("Turks", "Turkey"),
        ("the U.S.", "United States"),
        ("US", "United States"),
        ("us", "us"),
        ("Americans", "United States"),
        ("UN", "United Nations"),
        ("the United Nations'", "United Nations"),
        ("Mich.", "Michigan"),
        ("TURKEY", "Turkey"),
        ("Hewlett-Packard", "Hewlett-Packard"),
        ("HP", "Hewlett-Packard"),
        ("Ankara", "Ankara"),
        ("Nobody In Particular", "Nobody In Particular"),
        ("", ""),
    ],
)
def test_names_have_one_form(lexicon: Lexicon, name: str, canonical: str) -> None:
    assert lexicon.entity(name) == canonical


def test_a_capital_stands_for_its_government_only_when_asked(lexicon: Lexicon) -> None:
    assert lexicon.government("Ankara") == "Turkey"
    assert lexicon.government("Izmir") is None


def test_a_phrase_that_says_no_is_not_its_opposite(lexicon: Lexicon) -> None:
    assert keys("found not guilty") != keys("found guilty")
    assert not set(keys("found not guilty")) & set(keys("found guilty"))
    assert "profit group" not in keys("not-for-profit group")


def test_a_hyphen_may_be_a_space() -> None:
    assert set(keys("sell-on clause")) >= {"sell-on claus", "sell on claus", "sell claus"}


def test_a_list_that_begins_with_the_same_word_adds_to_it() -> None:
    ours = Knowledge([{"synonyms": [["killed", "neutralised"]]}])
    known = shipped().joined({"synonyms": [["killed", "neutralised"]]})
    assert meet(known.table(Lexicon.build), "neutralised", "fatality")
    assert not meet(ours.table(Lexicon.build), "neutralised", "fatality")


def test_a_users_aliases_add_to_the_shipped() -> None:
    entity = shipped().joined({"aliases": {"Turkey": ["Ankara"]}}).table(Lexicon.build).entity
    assert entity("Ankara") == entity("Türkiye") == "Turkey"


def test_an_ambiguous_word_belongs_to_each_of_its_lists(lexicon: Lexicon) -> None:
    assert meet(lexicon, "earned", "grossed")
    assert meet(lexicon, "earned", "profits")
    assert not meet(lexicon, "grossed", "profits")


def test_phrases_take_the_longest(lexicon: Lexicon) -> None:
    assert lexicon.phrases(said("first quarter operating profit")) == ["first quarter", "oper profit"]


@given(st.lists(st.text("abc", max_size=4), max_size=6))
def test_grouping_loses_nothing_and_repeats(words: list[str]) -> None:
    lexicon = shipped().table(Lexicon.build)
    groups = lexicon.groups(words)
    assert len(groups) >= (1 if words else 0)
    assert lexicon.groups(sorted(groups)) >= groups


@given(st.text(max_size=40))
@example("0\r'")
@example("the The A..'s'")
def test_any_name_has_a_form(name: str) -> None:
    lexicon = shipped().table(Lexicon.build)
    assert lexicon.entity(lexicon.entity(name)) == lexicon.entity(name)


def test_the_words_of_lists_of_lists_come_in_the_order_of_the_file() -> None:
    known = shipped().joined({"greetings": [["good morning", "hello"], [7]]}, {"greetings": [["hello"]]})
    assert known.words("greetings") == ["good morning", "hello", "7", "hello"]
    assert known.words("farewells") == []
