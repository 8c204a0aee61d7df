"""A topic is the line that the claims of a fact share, as a person would put it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Claim, Interval, Quantity, Value
from factcheck.pipeline import compare, extract
from factcheck.rendering.topics import LONGEST, topic


def said(*concepts: str, of: str | None = None, text: str = "5", name: str = "c") -> Claim:
    value = Value(Quantity(5, 5, "count"), Interval(5, 5, "count"))
    return Claim(name, "a", 0, 1, 1, 1, text, text, "count", value, of=of, concepts=concepts)


def test_the_counted_first_then_what_another_claim_says_too() -> None:
    claims = [
        said("Norland", "hosts", "refugees", of="refugees", name="c-1"),
        said("Norland", "yesterday", "refugees", of="refugees", name="c-2"),
    ]
    assert topic(claims) == "refugees – Norland"


def test_without_a_counted_noun_the_words_speak() -> None:
    assert topic([said("bridge", "long"), said("bridge", "long")]) == "bridge long"


def test_without_words_the_mention_speaks() -> None:
    assert topic([said(text="3 May"), said(text="4 May")]) == "3 May"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "After six years of civil war in Sudan, talks began.",
            "The war in Sudan has lasted five years.",
            "war in Sudan",
        ),
        ("Chad's six-year war drags on.", "Chad's seven-year war drags on.", "Chad's war"),
        ("The storm killed 12 people.", "The storm has killed 15 people.", "people killed by the storm"),
        ("The mayor of Melby founded 3 schools.",) * 2 + ("schools founded by the mayor of Melby",),
        ("Turkey arrested 40 men and a boy.", "Turkey arrested 41 men.", "men arrested by Turkey"),
        ("Turkey hosts 40 guests.", "Turkey hosts 41 guests.", "Turkey hosts guests"),
        ("The crash involved 23 cars.", "The crash involved 40 cars.", "crash involved cars"),
        (
            "Norvia reported revenue of $4.2 billion.",
            "Norvia reported revenue of $4.7 billion.",
            "revenue – Norvia",
        ),
        ("The bridge in Melby is 320 m long.",) * 2 + ("bridge in Melby",),
    ],
)
def test_as_the_sentence_ties_its_words(first: str, second: str, expected: str) -> None:
    assert topic([extract(first)[0], extract(second)[0]]) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("The Lumo goes on sale on 4 May.", "On 5 May the Lumo goes on sale.", "Lumo goes on sale"),
        ("The rooms of the inn are 60 feet wide.",) * 2 + ("rooms of the inn",),
        ("Norvia, the miller, now runs 23 schools.",) * 2 + ("runs schools – Norvia",),
        ("Captain Marit Solheim, 46, was hurt.", "Solheim, 47, was hurt.", "Age of Marit Solheim"),
    ],
)
def test_what_is_said_of_a_value(first: str, second: str, expected: str) -> None:
    one, other = (next(c for c in extract(text) if c.text != "now") for text in (first, second))
    assert topic([one, other]) == expected


def test_a_single_word_gives_way_to_the_summary() -> None:
    claims = extract("The army seized 320 square kilometres.")
    assert topic(claims) == "army seized"
    assert topic(claims, "Territory taken.") == "Territory taken"


def test_a_summary_says_what_was_measured_and_the_words_whose_it_is() -> None:
    claims = extract("The Lumo weighs 180 grams.")
    assert topic(claims, "Weight of a product") == "Weight of a product – Lumo"
    assert topic(claims, "How heavy it is, says who made the thing and sells it") == "Lumo weighs"
    assert topic(extract("The weight of the Lumo is 180 grams."), "Weight of a product") == "weight of the Lumo"


def test_a_topic_ends_with_no_preposition() -> None:
    counted = "men from the old town hall of Melby"
    assert topic([said(of=counted)] * 2) == "men from the old town hall"


WORDS = st.lists(
    st.sampled_from(["bridge", "long", "red", "Melby", "mayor", "said", "cost", "river", "old"]), max_size=9
)


@given(st.lists(WORDS, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_short_never_empty_and_the_same_in_any_order(concepts: list[list[str]], shuffled: object) -> None:
    claims = [said(*words, name=f"c-{number}") for number, words in enumerate(concepts)]
    line = topic(claims)
    assert line
    assert len(line.split()) <= LONGEST
    shuffled.shuffle(claims)  # type: ignore[attr-defined]
    assert topic(claims) == line


def test_everybody_says_nothing_of_what_happened() -> None:
    texts = ("A ferry sank, killing at least 31 people.", "The ferry sank and 43 people were killed.")
    (fact,) = (fact for fact in compare(texts).facts if fact.kind == "count")
    assert fact.topic.startswith("People killed")
