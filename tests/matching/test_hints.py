"""Hints of listed words: what a pattern can find in a sentence is never ruled out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.hints import Hints

WORDS = ("week", "opened to", "all over the world", "half-year", "1st leg", "élan", "widow's")
FOUND = re.compile(r"\b(?:" + "|".join(map(re.escape, WORDS)) + r")\b")


@pytest.mark.parametrize(
    "sentence",
    ["It OPENED TO 3m.", "“all over the world”", "the half-year", "a 1st leg", "its world’s week's", "week_5 (week)"],
)
def test_a_listed_word_is_never_ruled_out(sentence: str) -> None:
    assert Hints(WORDS).in_sentence(sentence)


@pytest.mark.parametrize("sentence", ["", "Two weeks later it rose.", "It fell in May.", "3rd lap"])
def test_a_sentence_without_the_words_is(sentence: str) -> None:
    assert not Hints(["week", "all over the world", "leg", "opened to you"]).in_sentence(sentence)


def test_what_has_no_letters_may_be_anywhere() -> None:
    assert Hints(["%"]).in_sentence("nothing")
    assert not Hints([]).in_sentence("anything")


@given(st.lists(st.sampled_from((*WORDS, *"’'.-_5é", " ", "x"))).map("".join))
def test_whatever_a_pattern_finds_was_hinted_at(sentence: str) -> None:
    assert Hints(WORDS).in_sentence(sentence) or not FOUND.search(sentence)
