from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.model import Number
from factcheck.numbers.hedges import applied, combined, leading, trailing
from factcheck.scan import Scan


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("some 5", "approx"), ("at least 5", "at_least"), ("at least some 5", "at_least"),
        ("no more than 5", "at_most"),
        ("more than 5", "more_than"), ("just under 5", "nearly"), ("just over 5", "just_over"), ("the 5", "exact"),
        ("a four-under 5", "exact"),
        ("fewer than 5", "less_than"), ("up to about 5", "at_most"), (">5", "more_than"), (">= 5", "at_least"),
    ],
)  # fmt: skip
def test_before(text: str, modifier: str) -> None:
    scan = Scan(text)
    assert leading(scan, scan.words.index("5"))[1] == modifier


@pytest.mark.parametrize(
    ("text", "modifier"),
    [("5 or so", "approx"), ("5 or more", "at_least"), ("5+", "at_least"), ("5-plus", "at_least"), ("5 + 3", "exact"),
     ("5 or less", "at_most"), ("5 plus a hat", "exact")],
)  # fmt: skip
def test_behind(text: str, modifier: str) -> None:
    assert trailing(Scan(text), 1)[1] == modifier


def test_a_bound_outweighs_an_approximator() -> None:
    assert combined("approx", "at_least") == combined("at_least", "approx") == "at_least"
    assert combined("exact", "nearly") == "nearly"


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("The toll passes 5", "more_than"), ("The toll from the quake has now passed 5", "more_than"),
        ("The number of cases crossed 5", "more_than"), ("The ferry passed 5", "exact"),
        ("The toll rose, and the ferry passed 5", "exact"), ("passed 5", "exact"),
    ],
)  # fmt: skip
def test_a_total_that_is_passed(text: str, modifier: str) -> None:
    scan = Scan(text)
    assert leading(scan, scan.words.index("5"))[1] == modifier


def test_a_range_keeps_its_ends() -> None:
    ranged = Number(5.0, 10.0, modifier="range")
    assert applied(ranged, "at_most") == ranged
    assert applied(ranged, "approx") == Number(5.0, 10.0, modifier="approx")


@pytest.mark.parametrize(
    "text", ["5 and below 9", "5 and more than 9", "5 and under four", "5 or more than 9", "5 plus costs"]
)
def test_a_bound_of_the_next_number_is_no_hedge_of_this_one(text: str) -> None:
    assert trailing(Scan(text), 1)[1] == "exact"


def test_every_hedge_is_found_before_or_behind_a_number() -> None:
    for modifier, places in shipped().mapping("hedges").items():
        for phrase in places.get("before", ()):
            scan = Scan(f"{phrase} 5")
            assert leading(scan, len(scan.words) - 1) == (0, modifier), phrase
        for phrase in places.get("after", ()):
            scan = Scan(f"5{'' if phrase[0] in '-+' else ' '}{phrase}")
            assert trailing(scan, 1) == (len(scan.words) - 1, modifier), phrase
