"""Two figures of one whole or of two, by what parts they are."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.parts import OTHERS
from factcheck.matching.profile import Profile, profiles
from factcheck.matching.wholes import one_of_two
from factcheck.model import Article
from factcheck.pipeline import claims_of


def count(text: str, words: str) -> Profile:
    article = Article("a", text)
    return next(p for p in profiles(claims_of(article, shipped()), [article], shipped()) if p.claim.text == words)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Orrin had no confirmed cases before March 18.", "Orrin confirmed three cases on March 18.", True),
        ("Orrin had no confirmed cases until March 18.", "Orrin has three cases.", True),
        ("Orrin had no confirmed cases on March 18.", "Orrin confirmed three cases on March 18.", False),
        ("Orrin has 345,000 subscribers at its peak.", "Orrin has 220,000 subscribers.", True),
        ("The clip reached 100 million views in 19 days.", "The clip has 500 million views.", True),
    ],
)
def test_what_is_bound_to_another_moment(one: str, other: str, apart: bool) -> None:
    articles = [Article("a", one), Article("b", other)]
    found = profiles([c for a in articles for c in claims_of(a, shipped())], articles, shipped())
    a, b = [profile for profile in found if profile.claim.kind == "count"]
    assert one_of_two(a, b) is apart


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        ("Nine people were killed and 40 others were hurt.", "40", ""),  # others than the dead
        ("The raid left nine people dead and 40 others wounded.", "40", ""),
        ("Nine people died in the crash. A further 40 people were hurt.", "40 people", ""),
        ("Forty people were hurt on Monday. A further 12 people were hurt overnight.", "12 people", OTHERS),
        ("Police arrested nine people and shot dead two others.", "two", ""),
        ("A further 12 people were hurt overnight.", "12 people", OTHERS),
        ("A hunter lost his life and 40 others received injuries.", "40", ""),
        ("He killed a clerk and hurt at least 40 other people.", "at least 40 other people", ""),
        ("Nine people died in the crash. The 40 other people were hurt.", "40 other people", OTHERS),
        ("He hurt a clerk and at least 40 other people.", "at least 40 other people", OTHERS),
        ("Eight pupils and two teachers lost their lives, and 40 others were hurt.", "40", ""),
        ("He won once and was nominated three other times.", "three other times", OTHERS),
    ],
)
def test_others_than_those_to_whom_something_else_happened_are_all(text: str, words: str, part: str) -> None:
    assert count(text, words).partial == part


@pytest.mark.parametrize(
    ("one", "other", "certain"),
    [
        ("The ferry carried 310 passengers and crew.", "The ferry carried 280 passengers.", True),
        ("The ferry carried 310 people.", "The ferry carried 280 passengers and 30 crew.", True),
        ("The ferry carried 310 people.", "The ferry carried 280 passengers.", False),
        ("Forty people are being treated in Melby.", "The blast hurt 90 people.", True),
        ("Another 12 people died.", "The blast killed 90 people.", True),
        ("Police found two other rifles.", "Police found nine guns.", False),  # others than the ones listed before
        ("The Melby march drew 20,000 people.", "Nationwide 90,000 people marched.", True),
        ("The march in Denmark drew 20,000 people.", "Nationwide 90,000 people marched.", False),
        ("Lindh scored 27 goals.", "It was a 20-goal season of Lindh.", True),
    ],
)
def test_one_of_two(one: str, other: str, certain: bool) -> None:
    first, second = (
        next(p for p in profiles(claims_of(a, shipped()), [a], shipped()) if p.claim.kind == "count")
        for a in (Article("a", one), Article("b", other))
    )
    assert one_of_two(first, second) is certain
    assert one_of_two(second, first) is certain


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("In Melby 9,000 people marched. Dams broke in Dovrek, where another 20,000 people marched.", ""),
        ("In Melby 9,000 people marched. Another 20,000 people marched in Dovrek.", ""),
        ("In Melby 9,000 people marched. Another 20,000 people marched in San Dovrek del Norte.", ""),
        ("In Dovrek 9,000 people marched. Another 20,000 people marched in Dovrek.", OTHERS),
        ("In Melby 9,000 people marched. Another 20,000 people marched at night.", OTHERS),
        ("In Melby 9,000 people marched. Another 20,000 people marched in the rest of the country.", OTHERS),
    ],
)
def test_others_elsewhere_are_all_there(text: str, partial: str) -> None:
    article = Article("a", text)
    found = profiles(list(claims_of(article, shipped())), [article], shipped())
    assert next(p.partial for p in found if p.claim.text.startswith("20,000")) == partial
