"""Mentions: the longer reading wins, nothing overlaps, and no sentence takes more work than its length."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.knowledge import shipped
from factcheck.model import Sentence
from factcheck.steps.mentions import MOST, find


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


HOSTILE = (
    "5-|5–|5 |5, |5/|1,|1.|5:|5x|5+|5^|5e|5%|5€|5°|5'|5\"|“5|>5|±5|½|$|$5 |$5-|(|(5 |(5) |+44 20 |1 000 "
    "|1'000'|1\u200b|\u200b|٣٤ |5\u0301|a |5 a |5 to |5 or |5 and |5 in |5 x |5 by |2-, |two-, |2 1/2 |1/2/"
    "|5 km/|5 F |5 ft 6 in |half a |and a half |one and a half |a third of a |quarter |point five |one in "
    "|one of the five |hundred |one hundred and |million |5 million |twenty-|dozens of |tens of thousands of "
    "|first |no more than |no more than 5 |more than 5 but fewer than 9 |between 5 and |from 5 |about "
    "|not over |rose by |rose by 5 |up 5, or |magnitude 5 |call 911 |twice the |5 dollars and |5 cents "
    "|No. 5 |2-1 |9-8-7-|x@y |5 big |5 other |5 pounds |5 degrees |-5 to |rupees 5 |5 mg/kg/"
)
REPEATED = HOSTILE.split("|")
"""What a hostile text may repeat: every separator, sign and word that the grammar knows."""
PER_CHARACTER = 500
"""Calls of functions for a character, at most; "5 5 5 5", a claim in two characters, takes 290."""


def work(text: str) -> int:
    """How many calls of functions it takes to find the mentions of a sentence."""
    calls = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sentence = Sentence(0, len(text), text, 0)
    find(sentence, shipped())  # tables are built once
    sys.setprofile(note)
    try:
        find(sentence, shipped())
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("piece", REPEATED)
def test_the_work_grows_with_the_length_and_no_faster(piece: str) -> None:
    short, long = (work((piece * length)[:length]) for length in (300, 1200))
    assert long < 4.5 * short + 1000
    assert long < PER_CHARACTER * 1200


def test_what_one_sentence_implies_is_bounded() -> None:
    text = "won it twice and never lost " * 200
    found = find(Sentence(0, len(text), text, 0), shipped(), implied=True)
    assert len(found.implied) == MOST
