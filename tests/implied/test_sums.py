"""Sums that two counts come to."""

from __future__ import annotations

import pytest

from factcheck.implied import sums
from factcheck.kinds import count
from factcheck.scan import Scan


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They built 300 homes in Vik and a further 140 in the rest of the valley.", [440.0]),
        ("They built 300 homes in Vik, and another 140 homes in the rest of the valley.", [440.0]),
        ("They built 300 homes in Vik and a further 140 in Osk.", []),
        ("They built 300 homes in Vik and 140 in the rest of the valley.", []),
        ("They built over 300 homes in Vik and a further 140 in the rest of the valley.", []),
        ("They built 300 homes; for the rest of the year another 140 stood empty.", []),
    ],
)
def test_what_comes_on_top_is_added(text: str, expected: list[float]) -> None:
    scan = Scan(text)
    assert [one.number.low for one in sums.find(scan, list(count.find(scan))) if one.number] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They had two sons and a daughter.", [3.0]),
        ("They had three daughters and two sons.", [5.0]),
        ("They had a son and a daughter.", [2.0]),
        ("They had two sons and two dogs.", []),
        ("Two sons and his daughter came.", []),
        ("They had sons and daughters.", []),
    ],
)
def test_sons_and_daughters_are_children(text: str, expected: list[float]) -> None:
    assert [one.number.low for one in sums.find(Scan(text), []) if one.number] == expected


def test_a_sum_is_as_precise_as_its_parts() -> None:
    scan = Scan("They planted 2,600 trees in Vik and a further 1,541 in the rest of the valley.")
    (found,) = sums.find(scan, list(count.find(scan)))
    assert found.number is not None
    assert found.number.low_round == 100
