"""What is counted, and what happened to it."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.lexicon import Lexicon
from factcheck.matching.profile import Profile, profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of


def first(text: str) -> Profile:
    article = Article("a", f"{text}\n")
    return profiles(claims_of(article, shipped()), [article], shipped())[0]


def group(word: str) -> str:
    return shipped().table(Lexicon.build).group(word)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The count stood at 36.", ""),
        ("Four counts of fraud were dropped.", "count"),
        ("Forty crew members slept.", "crew"),
        ("Forty board members slept.", "board member"),
        ("Forty passengers and crew slept.", ""),
        ("The toll rose to 40.", ""),
        ("The number of people killed in Friday's crash rose to 40.", ""),
        ("Forty goats slept.", "goat"),
    ],
)
def test_the_noun(text: str, noun: str) -> None:
    assert first(text).noun == noun


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("The council counted 43 fatalities.", {"kill"}),
        ("Officials reported 18 new deaths.", {"kill"}),
        ("Two of the wounded died.", {"kill"}),
        ("The body count stands at 31.", {"kill"}),
        ("Seven people were shot and killed.", {"shoot", "kill"}),
        ("In all 40 infections were confirmed.", {group("infect")}),
    ],
)
def test_the_deeds(text: str, deeds: set[str]) -> None:
    assert deeds <= first(text).deeds


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Around 40 houses burned.", ""),
        ("Seven AK-47 rifles were found.", "ak47"),
        ("Seven AK-47s were found.", "ak47"),
        ("The case has two USB 3.1 sockets.", ""),
    ],
)
def test_what_names_the_counted(text: str, name: str) -> None:
    assert first(text).designation == name


def test_whoever_works_for_the_state_is_a_civil_servant() -> None:
    nouns = {
        first(f"The law trims the pay of 3,000 {noun}.").noun for noun in ("state employees", "public-sector workers")
    }
    assert nouns == {first("The law trims the pay of 3,000 civil servants.").noun}
