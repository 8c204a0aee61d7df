"""Shares that two counts come to."""

from __future__ import annotations

import pytest

from factcheck.implied import shares
from factcheck.kinds import count
from factcheck.scan import Scan


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In all 400 people fell ill, of whom 50 died.", [12.5]),
        ("In all 400 people fell ill, 50 of whom died.", [12.5]),
        ("It lost 30 ships, and of these 10 were tankers.", [33.3]),
        ("Of the 400 patients, 50 died.", [12.5]),
        ("Of the 400 people in the camp, only 50 stayed.", [12.5]),
        ("Out of 400 people, he said, 50 stayed.", []),
        ("It won 30 of the 120 seats.", [25.0]),
        ("It won 30 of 120.", []),
        ("It had a fleet of 12 ships, 5 planes and no flag.", []),
        ("Out of 400 guests, 50 stayed.", [12.5]),
        ("About 400 people fell ill, of whom 50 died.", []),
        ("In all 400 people fell ill and 50 died.", []),
        ("It had 12 rooms, of which 12 were let.", []),
        ("In all 400 people fell ill. Of whom 50 spoke is unknown.", []),
    ],
)
def test_a_part_is_a_share_of_its_whole(text: str, expected: list[float]) -> None:
    scan = Scan(text)
    assert [one.number.low for one in shares.find(scan, list(count.find(scan))) if one.number] == expected
