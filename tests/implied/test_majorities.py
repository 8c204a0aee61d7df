"""Majorities and minorities, as percentages."""

from __future__ import annotations

import pytest

from factcheck.implied import majorities
from factcheck.scan import Scan


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Most voters stayed at home.", [(50, None, "voters")]),
        ("Most of the old houses burned down.", [(50, None, "old houses")]),
        ("A majority of the pupils are boys.", [(50, None, "pupils")]),
        ("It won a majority of the 120 seats.", [(50, None, "seats")]),
        ("Only a minority of members agreed.", [(None, 50, "members")]),
        ("It is the most populous city.", []),
        ("She won the most votes.", []),
        ("It is most popular in Vik.", []),
        ("At most houses they were sent away.", []),
        ("The party has a majority of 12 seats.", []),
        ("His majority was small.", []),
    ],
)
def test_more_or_less_than_half(text: str, expected: list[tuple[float | None, float | None, str]]) -> None:
    scan = Scan(text)
    found = [
        (one.number.low, one.number.high, text[one.of_start : one.of_end])
        for one in majorities.find(scan)
        if one.number
    ]
    assert found == expected
