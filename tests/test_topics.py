"""A topic is the line that the claims of a fact share."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Claim, Interval, Quantity, Value
from factcheck.topics import LONGEST, topic


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
