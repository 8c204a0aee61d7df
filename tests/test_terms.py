"""A word has one term, whatever its form."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.knowledge import shipped
from factcheck.terms import content_term, content_terms, spelling, term, terms


@pytest.mark.parametrize(
    "forms",
    [
        ("flee", "flees", "fleeing", "fled"),
        ("man", "Men", "men's"),
        ("die", "died", "dies", "dying"),
        ("child", "children", "children’s"),
        ("kill", "killed", "killing", "kills"),
        ("refugee", "refugees", "Refugee's"),
        ("casualty", "casualties"),
        ("rise", "rose", "risen", "rising", "rises"),
        ("person", "people", "persons"),
        ("injure", "injured", "injuring"),
        ("kilometre", "kilometers", "km"),
        ("defence", "defense"),
    ],
)
def test_forms_of_a_word_are_one_term(forms: tuple[str, ...]) -> None:
    assert len(set(map(term, forms))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("premiere", "premier"), ("positive", "position"), ("authority", "author"), ("customer", "custom")],
)
def test_words_that_only_look_alike_have_two_terms(one: str, other: str) -> None:
    assert term(one) != term(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("refugee", "refuge"), ("killed", "injured"), ("wound", "wind"), ("men", "women"), ("hotel", "host")],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert term(one) != term(other)


def test_numbers_and_signs_are_no_terms() -> None:
    assert terms(["3.7", "%", "—", ""]) == ()


def test_terms_keep_their_order_and_come_once() -> None:
    assert terms(["troops", "Turkish", "troop"]) == (term("troops"), term("Turkish"))


def test_words_without_content_have_no_content_term() -> None:
    assert [content_term(word) for word in ("The", "of", "was", "also", "him")] == [""] * 5
    assert content_terms(["The", "death", "of", "the", "king", "was", "sad"]) == terms(["death", "king", "sad"])


@given(st.text(max_size=40))
def test_any_text_has_a_term(text: str) -> None:
    assert term(text) == term(text.strip("'’-.") if text.endswith("-") else text)
    assert not content_term(text) or content_term(text) == term(text)


def test_spelling_is_looked_up_without_dots_and_hyphens() -> None:
    assert spelling("the U.N.") == ("un",)
    assert spelling("Al-Qaida") == ("al", "qaida")


_ALPHABETIC = re.compile(r"[a-z]+")


@pytest.mark.parametrize("row", str(shipped().mapping("words")["spellings"]).splitlines())
def test_two_spellings_are_one_term_and_no_other_word_is(row: str) -> None:
    british, american = row.split()
    assert term(british) == term(american) != ""
    others = {word for words in shipped().mapping("words").values() for word in _ALPHABETIC.findall(str(words))}
    assert not [w for w in others if term(w) == term(american) and not w.startswith((british[:-2], american[:-2]))]


@pytest.mark.parametrize(("british", "american"), [("realised", "realized"), ("analysing", "analyzing")])
def test_verbs_in_ise_need_no_row(british: str, american: str) -> None:
    assert term(british) == term(american)
