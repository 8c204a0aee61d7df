"""A single one of a sort is one."""

from __future__ import annotations

import pytest

from factcheck.implied import singles
from factcheck.scan import Scan
from tests.matching.test_evidence import answer


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lund has received a single Gull Prize from nine nominations.", ["a single Gull Prize"]),
        ("Not a single house was left standing.", []),
        ("She is a single mother.", []),
        ("It was released as a single in May.", []),
        ("He scored single-handedly.", []),
    ],
)
def test_a_single_one_is_counted(text: str, found: list[str]) -> None:
    mentions = list(singles.find(Scan(text)))
    assert [text[m.start : m.end] for m in mentions] == found
    assert all(m.implied and m.number is not None and m.number.exact == 1 for m in mentions)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Lund has won two Gull Prizes.", "refutes"),
        ("Lund has won only one Gull Prize.", "supports"),
        ("Lund has won four boat races.", "neither"),
    ],
)
def test_it_bears_out_one_and_denies_two(claim: str, expected: str) -> None:
    assert answer(claim, "Over his career Lund has won a single Gull Prize.") == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Salt Harbour is the only studio album by Pale Meadow.", ["the only studio album"]),
        ("Salt Harbour was the only album that Pale Meadow released.", ["the only album"]),
        ("Lund scored his only goal in May.", ["his only goal"]),
        ("Sund is the only country to veto it.", []),
        ("The only mother there was Lund.", []),
    ],
)
def test_the_only_one_of_somebody_is_one(text: str, found: list[str]) -> None:
    assert [text[m.start : m.end] for m in singles.find(Scan(text))] == found
