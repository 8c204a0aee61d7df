"""What of a claim takes part in pairing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.parts import EXAMPLE, OTHERS, PART
from factcheck.matching.profile import Profile, profiles
from factcheck.model import Article, Claim
from factcheck.pipeline import claims_of

if TYPE_CHECKING:
    from datetime import date


def profile(text: str, kind: str = "count", published: date | None = None) -> Profile:
    """The profile of the first claim of a kind."""
    article = Article("a", text, published=published)
    claims = list(claims_of(article, shipped()))
    return next(p for p in profiles(claims, [article], shipped()) if p.claim.kind == kind)


def said(text: str, kind: str = "count", published: date | None = None) -> Claim:
    return profile(text, kind, published).claim


def test_synonyms_are_one_term() -> None:
    assert profile("The blast killed 12 people.").deeds & profile("12 people died in the blast.").deeds


def test_everybody_is_no_noun_of_its_own() -> None:
    assert profile("The blast killed 12 people.").noun == ""
    assert profile("The blast killed 12 sailors.").noun == profile("A storm drowned 9 sailors.").noun != ""
    assert profile("They flew home 14 passengers and crew.").noun == ""
    assert profile("They flew home 14 passengers.").noun != ""


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("They seized weapons, including 12 rifles.", False),
        ("They freed 40 people, including 12 from Melby.", False),  # the 40
        ("They freed dozens, including 12 from Melby.", False),  # the dozens
        ("One sailor heard a bang.", True),
        ("One person died.", False),
        ("The storm left 12 sailors seriously injured.", True),
        ("Another 12 sailors drowned.", True),
        ("12 of the sailors drowned.", False),  # all of those who drowned
        ("12 sailors drowned.", False),
    ],
)
def test_a_part_is_known_by_the_words_around_the_number(text: str, partial: bool) -> None:
    assert (profile(text).partial in (PART, OTHERS, EXAMPLE)) is partial


def test_places_are_names_and_kinds_of_area() -> None:
    assert profile("Floods destroyed 40 houses in Melby.").places == {"melby"}
    assert profile("Floods destroyed 40 houses across the province.").places == {"province"}
    assert profile("Floods destroyed 40 houses; people fled to Melby.").places == frozenset()


def test_a_place_is_that_of_the_nearest_figure() -> None:
    text = "The flood left 70 dead in the province and dozens more along the coast of Norland."
    assert profile(text).places == {"province"}
    assert profile("The flood killed 70 people in Dovrek.").places == {"dovrek"}
    assert profile(f"The flood killed 70 people in Dovrek, {'as nobody there had feared, ' * 9}").places == {"dovrek"}


def test_money_in_brackets_after_other_money_is_converted() -> None:
    article = Article("a", "The bridge cost €110 million ($143 million). The road cost $80 million.")
    claims = list(claims_of(article, shipped()))
    assert [p.converted for p in profiles(claims, [article], shipped())] == [False, True, False]


def test_a_bearer_is_known_by_the_words_of_the_name() -> None:
    assert profile("Anna Berg Jr., 34, won the race.", "age").who == {"anna", "berg"}
    assert profile("Anna Berg won 34 races.").who == frozenset()


def test_a_noun_that_says_little_alone_takes_the_word_before_it() -> None:
    crew, board = profile("They held 12 crew members."), profile("They held 12 board members.")
    assert crew.noun == profile("They held 12 sailors.").noun
    assert board.noun not in ("", crew.noun)


def test_two_words_for_one_thing_are_of_one_family() -> None:
    assert profile("Police seized 12 rifles.").family == profile("Police seized 9 guns.").family != frozenset()
    assert profile("Police seized 12 phones.").family == frozenset()


def test_a_noun_may_be_of_two_families() -> None:
    houses = profile("The quake destroyed 2,400 houses.").family
    assert houses & profile("The quake destroyed 2,300 buildings.").family
    assert houses & profile("The quake drove out 2,300 households.").family


def test_what_opens_a_sentence_bounds_what_follows() -> None:
    assert profile("In neighbouring Melby, 40 houses burned.").opening == {"melby"}
    assert profile("Floods destroyed 40 houses in Melby.").opening == frozenset()


def test_neighbours_end_where_the_clause_ends() -> None:
    found = profile("The mayor spoke; 40 houses burned. Rain fell.")
    assert not {"mayor", "spoke", "rain", "fell"} & {*found.before, *found.after}


def test_size_is_the_logarithm_of_the_value() -> None:
    assert profile("The firm has 1,000 ships.").size == pytest.approx(3, abs=0.05)
    assert profile("It began on 3 May 2011.", "date").size is None


def test_units_of_one_dimension_are_comparable() -> None:
    miles, metres = profile("It is 3 miles long.", "quantity"), profile("It is 4,800 metres long.", "quantity")
    assert miles.kind == metres.kind == "meter"
    assert profile("It holds 3 litres.", "quantity").kind != miles.kind


def test_in_an_article_without_a_date_as_of_is_its_present() -> None:
    assert profile("As of May 2018, the song has 40 listeners.").moment == ""
    assert profile("In May 2018 the song had 40 listeners.").moment == "2018-05"


def test_a_month_is_no_place_that_names_a_subject() -> None:
    assert profile("The pilot aired on September 21, 2007.", "date").owners == frozenset()
    assert profile("The airport in Melby opened on September 21, 2007.", "date").owners == {"melby"}


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("IBM had 9 percent of the market.", "international business machines"),
        ("Last year the UN fed 9 percent of the people.", "united nations"),
        ("Tarn had 9 percent of the market, IBM said.", "tarn"),
    ],
)
def test_a_known_name_owns_a_figure_however_it_is_written(text: str, owner: str) -> None:
    assert profile(text, "percent").owners == {owner}
