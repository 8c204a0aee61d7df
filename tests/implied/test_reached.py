"""What ordinals come to: so many deaths by the sixth, and no more seasons than the final one."""

from __future__ import annotations

import pytest

from factcheck.implied import reached
from factcheck.kinds import ordinal
from factcheck.scan import Scan


def found(text: str) -> list[tuple[str, float | None, float | None]]:
    scan = Scan(text)
    return [
        (scan.text[one.start : one.end], one.number.low, one.number.high)
        for one in reached.find(scan, list(ordinal.find(scan)))
        if one.number
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The region reported its fourth death.", [("fourth death", 4, None)]),
        ("Melby's 12th confirmed case came from abroad.", [("12th confirmed case", 12, None)]),
        ("She won her third title.", [("third title", 3, None)]),
        ("It was renewed for a sixth and final season.", [("sixth and final season", 6, 6)]),
        ("The third (and last) volume came out in May.", [("third (and last) volume", 3, 3)]),
        ("She is recording her fourth album.", []),
        ("A third death was feared.", []),
        ("The first case was in Melby.", []),
        ("He came third and finally won.", []),
        ("It was cancelled after its first season.", [("after its first season", 1, 1)]),
        ("It was cancelled after the third season.", []),
        ("The second and final day was dry.", [("second and final day", 2, 2)]),
    ],
)
def test_an_ordinal_comes_to_a_count(text: str, expected: list[tuple[str, float, float | None]]) -> None:
    assert found(text) == expected
