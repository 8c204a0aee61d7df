from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.numbers.links import spans
from factcheck.scan import Scan


def linked(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(Scan(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See www.example.org/45, or not", "www.example.org/45,"),
        ("write to desk7@example.org today", "desk7@example.org"),
        ("on 0161 496 0123 from nine", "0161 496 0123"),
        ("on +44 161 496 0123 from nine", "+44 161 496 0123"),
        ("on (212) 555-0188 from nine", "(212) 555-0188"),
        ("on 01.99.00.12.34 from nine", "01.99.00.12.34"),
        ("please call 555 0188 from nine", "555 0188"),
    ],
)
def test_addresses_and_telephone_numbers(text: str, found: str) -> None:
    assert linked(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "by +5 000 000 people",
        "they call 12 500 people",
        "0.25 200 100",
        "in 05.10.2020 or later",
        "(2019) 1,200 men",
        "0 to 5",
    ],
)
def test_other_numbers(text: str) -> None:
    assert linked(text) == []


# The same as one expression, which looks through a long word again from each of its characters.
SLOWLY = re.compile(r"[^\s<>\"“”()]*(?:://|www\.|\w@\w)[^\s<>\"“”]*")


@given(st.lists(st.sampled_from([*'ab@:/.w ()<"“é-', "://", "www.", "a@b"])).map("".join))
def test_addresses_are_words_around_what_marks_them(text: str) -> None:
    assert linked(text) == [found[0] for found in SLOWLY.finditer(text)]


@pytest.mark.parametrize("piece", ["@", "a@", "(", "://", "www", "x@y "])
def test_a_word_without_end_takes_no_long_time(piece: str) -> None:
    scan = Scan(piece * 200_000 + "@")
    assert all(first < last for first, last in spans(scan))
