"""Figures of fires and storms that have names."""

from __future__ import annotations

from factcheck.knowledge import shipped
from factcheck.matching.corpus import Corpus
from factcheck.matching.profile import Profile, profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of, compare

CORVO = (
    "The Corvo Fire has burned 74,500 acres in Orrin County and is 50 percent contained, Cal Fire said. "
    "It destroyed 585 homes. The Melby Fire, to the south, has burned 71,700 acres and destroyed 250 homes."
)
MELBY = (
    "The Melby Fire in the hills of Orrin County has burned 71,700 acres and destroyed 250 homes. "
    "The Corvo Fire, which began a week later, has burned 76,100 acres, the Orrin County Fire Department said."
)


def told(*texts: str) -> tuple[Corpus, list[Profile]]:
    articles = [Article(f"a{number}", text) for number, text in enumerate(texts)]
    found = profiles([c for article in articles for c in claims_of(article, shipped())], articles, shipped())
    return Corpus(found, [""] * len(found), shipped()), found


def test_two_fires_have_figures_of_their_own() -> None:
    corpus, found = told(CORVO, MELBY)
    claims = {(profile.article, profile.claim.text): profile for profile in found}
    assert corpus.events.apart(claims[0, "74,500 acres"], claims[1, "71,700 acres"])
    assert not corpus.events.apart(claims[0, "74,500 acres"], claims[1, "76,100 acres"])
    assert corpus.events.apart(claims[0, "585 homes"], claims[1, "250 homes"])  # "It" is the Corvo Fire


def test_one_fire_parts_nothing() -> None:
    corpus, found = told(CORVO.split("The Melby", maxsplit=1)[0], CORVO.split("The Melby", maxsplit=1)[0])
    assert not any(corpus.events.apart(a, b) for a in found for b in found)


def test_capitals_of_a_headline_name_nothing() -> None:
    corpus, found = told("Storm Floods 40 Homes in Melby", "Storm Damages 12 Homes in Melby")
    assert not any(corpus.events.apart(a, b) for a in found for b in found)


def test_what_one_fire_burned_does_not_contradict_the_other() -> None:
    compared = compare([Article("a", CORVO), Article("b", MELBY)])
    flagged = {
        frozenset((verdict.pair.a.text, verdict.pair.b.text))
        for fact in compared.facts
        for verdict in fact.verdicts
        if verdict.outcome != "agree"
    }
    assert flagged <= {frozenset(("74,500 acres", "76,100 acres"))}
