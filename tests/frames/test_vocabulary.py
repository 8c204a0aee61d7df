"""Forms of verbs, and what a form can be."""

from __future__ import annotations

import pytest

from factcheck.frames.vocabulary import Vocabulary, regular, third
from factcheck.knowledge import shipped


@pytest.mark.parametrize(
    ("base", "form"), [("reach", "reaches"), ("carry", "carries"), ("play", "plays"), ("go", "goes"), ("rise", "rises")]
)
def test_third_person(base: str, form: str) -> None:
    assert third(base) == form


@pytest.mark.parametrize(
    ("base", "ending", "form"),
    [
        ("commit", "ed", "committed"),
        ("visit", "ed", "visited"),
        ("carry", "ed", "carried"),
        ("flee", "ing", "fleeing"),
        ("rise", "ing", "rising"),
        ("die", "ing", "dying"),
        ("show", "ing", "showing"),
    ],
)
def test_regular_forms(base: str, ending: str, form: str) -> None:
    assert form in regular(base, ending)


@pytest.mark.parametrize(
    ("word", "letter"),
    [
        ("the", "D"),
        ("said", "d"),
        ("broke", "V"),
        ("broken", "n"),
        ("strikes", "s"),
        ("hit", "i"),
        ("whom", "W"),
        ("it's", "c"),
    ],
)
def test_classes(word: str, letter: str) -> None:
    assert shipped().table(Vocabulary).classes[word] == letter


@pytest.mark.parametrize(
    ("word", "letter"),
    [("quickly", "R"), ("family", "N"), ("globalised", "d"), ("need", "N"), ("blorting", "g"), ("zorp", "N")],
)
def test_endings_tell_the_class_of_unknown_words(word: str, letter: str) -> None:
    assert shipped().table(Vocabulary).guess(word) == letter
