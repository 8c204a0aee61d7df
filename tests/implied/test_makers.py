"""What was done by somebody was done in their life, or at least not before it."""

from __future__ import annotations

import pytest

from factcheck.implied import makers
from factcheck.kinds import date
from factcheck.pipeline import compare
from factcheck.scan import Scan


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was discovered by Jo Lund (born 9 April 1950).", ["by Jo Lund (born 9 April 1950)"]),
        (
            "It was discovered by the physicist Jo R. Lund (born 1950), a Dane.",
            ["by the physicist Jo R. Lund (born 1950)"],
        ),
        ("It was found by a man who was born in 1950.", ["by a man who was born in 1950"]),
        ("It was painted by Jo Lund (1850 - 1920) in Oslo.", ["by Jo Lund (1850 - 1920)"]),
        ("Jo Lund (born 1950) found it.", []),
        ("It was closed by order of the court (born 1950).", ["by order of the court (born 1950)"]),
        ("It was found by Jo Lund (see 1950).", []),
        ("It was found by 1950.", []),
        ("By (born 1950).", []),
    ],
)
def test_a_life_in_brackets_dates_what_was_done_by_whoever_lived_it(text: str, found: list[str]) -> None:
    scan = Scan(text)
    mentions = list(makers.find(scan, list(date.find(scan))))
    assert [text[m.start : m.end] for m in mentions] == found
    assert all(m.implied and m.kind == "date" for m in mentions)


@pytest.mark.parametrize(
    ("one", "other", "outcomes"),
    [
        ("Umbrium was discovered in 1935.", "It was discovered by Ada Lund (born 9 April 1974).", ["conflict"]),
        ("Umbrium was discovered in 1998.", "It was discovered by Ada Lund (born 9 April 1974).", []),
        (
            "Umbrium was discovered in 1935 by Ada Lund.",
            "Umbrium was discovered by a woman born in 1974.",
            ["conflict"],
        ),
        ("Umbrium was discovered in 1935.", "Umbrium was discovered by a woman who was born in 1974.", ["conflict"]),
        ("The hall was designed in 1931.", "It was designed by Karl Voss (1850–1920).", ["conflict"]),
        ("The hall was opened in 1931.", "It was opened by Karl Voss (1850–1920).", []),
        ("The hall was opened in 1831.", "It was opened by Karl Voss (1850–1920).", ["conflict"]),
        ("The hall was painted in 1931.", "It was designed by Karl Voss (1850–1920).", []),
        ("Gannet was written in 1931.", "Low Tide was written by Karl Voss (1850–1920).", []),
    ],
)
def test_nothing_is_done_by_the_unborn_nor_made_by_the_dead(one: str, other: str, outcomes: list[str]) -> None:
    assert [fact.outcome for fact in compare([one, other]).facts] == outcomes
