"""Mentions: the longer reading wins, nothing overlaps, and a sentence full of numbers takes no long time."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.knowledge import shipped
from factcheck.model import Sentence
from factcheck.steps.mentions import find


def found(text: str, start: int = 0) -> list[tuple[str, str]]:
    scanned = find(Sentence(start, start + len(text), text, 0), shipped())
    return [(m.kind, text[m.start - start : m.end - start]) for m in scanned.mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on March 15 in Melby.", [("date", "March 15")]),
        ("It cost 3.5 million dollars.", [("money", "3.5 million dollars")]),
        ("Five ships carried 20 tonnes on 3 May 2011.", ["count", "quantity", "date"]),
        ("Nothing was counted.", []),
        ("", []),
    ],
)
def test_the_longer_reading_wins(text: str, expected: list[object]) -> None:
    read = found(text)
    assert read == expected or [kind for kind, _ in read] == expected


def test_offsets_are_those_of_the_article() -> None:
    text = "Five ships carried 20 tonnes."
    assert found(text, start=1000) == found(text)


PIECES = st.sampled_from(
    [
        "12",
        "March 15",
        "$5",
        "3.7 million",
        "per cent",
        "%",
        "hours",
        "half",
        "of",
        "to",
        "km",
        "(",
        ")",
        "2-1",
        "third",
    ]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_no_two_mentions_overlap_and_they_stand_in_order(text: str) -> None:
    mentions = find(Sentence(7, 7 + len(text), text, 0), shipped()).mentions
    assert all(one.end <= other.start for one, other in pairwise(mentions))
    assert all(7 <= m.start < m.end <= 7 + len(text) for m in mentions)


def test_a_sentence_of_nothing_but_numbers_takes_no_long_time() -> None:
    text = ("5 km, " * 830).strip()
    find(Sentence(0, 60, text[:60], 0), shipped())  # the tables are built once
    start = time.perf_counter()
    assert len(find(Sentence(0, len(text), text, 0), shipped()).mentions) == 830
    assert time.perf_counter() - start < 2
