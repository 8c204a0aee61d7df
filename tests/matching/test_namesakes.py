"""Whether a name can be another's reads the same both ways."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.knowledge import shipped
from factcheck.lexicon import Lexicon
from factcheck.matching.namesakes import Names, namesakes

NAMES = st.lists(st.sampled_from(("ada", "adler", "a.", "adam", "berg", "bergman", "olof")), min_size=1, max_size=3)


@settings(deadline=None)
@given(st.lists(NAMES, max_size=3), st.lists(NAMES, max_size=3))
def test_it_reads_the_same_both_ways(mine: list[list[str]], yours: list[list[str]]) -> None:
    one, other = ([" ".join(name) for name in names] for names in (mine, yours))
    assert namesakes(one, other) == namesakes(other, one)


@pytest.mark.parametrize(("one", "other"), [("ada adler", "ada berg"), ("ada lind", "olof lind")])
def test_two_bearers(one: str, other: str) -> None:
    assert namesakes([one], [other])


@pytest.mark.parametrize(("one", "other"), [("a. berg", "ada berg"), ("berg", "ada berg"), ("tom ash", "thomas ash")])
def test_one_bearer(one: str, other: str) -> None:
    assert not namesakes([one], [other])


def test_words_that_many_firms_have_in_their_names_are_none_of_one() -> None:
    names = Names(shipped().table(Lexicon.build), shipped().words("firms"))
    assert names["Orvell Systems Inc."] == ("orvell",)
    assert names["Ada de Lind"] == ("ada", "lind")


def test_a_name_is_the_same_without_its_accents() -> None:
    found = Names(shipped().table(Lexicon.build))
    assert found["Inés Núñez"] == found["Ines Nunez"] == ("ines", "nunez")
