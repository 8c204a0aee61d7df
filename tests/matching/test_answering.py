"""How many values an article gives for what a claim answers, and which it gives first."""

from __future__ import annotations

from factcheck.knowledge import shipped
from factcheck.matching.answering import ENOUGH, answers, firsts, questions
from factcheck.matching.corpus import Corpus
from factcheck.matching.profile import Profile, profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of
from factcheck.steps import copies


def _read(*articles: Article) -> list[Profile]:
    claims = [claim for article in articles for claim in claims_of(article, shipped())]
    return profiles(copies.mark(claims, articles, shipped()), articles, shipped())


def test_an_article_gives_as_many_values_as_differ_and_the_first_is_its_answer() -> None:
    told = " ".join(f"Crews put out {count} fires." for count in (12, 12, 31, 44, 58, 63, 79))
    found = _read(Article("a", told))
    asked = [questions(profile) for profile in found]
    assert set(asked) == {("fire",)}
    assert set(answers(found, asked).values()) == {ENOUGH}
    assert [bool(keys) for keys in firsts(found, asked)] == [True, True, False, False, False, False, False]


def test_what_an_article_has_in_copy_is_its_answer_too() -> None:
    copied = "The harbour master of Olmen said that 17 barges had sunk in the storm on Tuesday night."
    read = _read(Article("a", copied), Article("b", f"{copied} Later, 25 barges were counted."))
    found = [profile for profile in read if profile.kind == "count"]
    asked = [questions(profile) for profile in found]
    given = answers(found, asked)
    assert [given[number, "count", "barg"] for number in (0, 1)] == [1, 2]
    assert firsts(found, asked) == [("barg",), ()]


def test_what_is_asked_of_a_place_is_answered_first_by_what_is_said_of_it() -> None:
    march = "In {} a march drew {} people. In Dovrek a march drew {} people."
    figures = ("Melby", "90,000", "7,000"), ("Olmen", "8,000", "3,000")
    read = [Article(name, march.format(*told)) for name, told in zip("ab", figures, strict=True)]
    found = _read(*read)
    corpus = Corpus(found, [""] * 4, shipped())
    melby, dovrek, olmen, other = found
    assert (corpus.first(dovrek, other)[1], corpus.answers(dovrek, other)) == (2, 1)
    assert (corpus.first(melby, olmen)[1], corpus.answers(melby, olmen)) == (2, 2)
    assert corpus.first(dovrek, olmen)[1] == 1
