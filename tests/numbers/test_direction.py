from __future__ import annotations

import pytest

from factcheck.numbers.amounts import amounts
from factcheck.numbers.direction import change
from factcheck.scan import Scan


def changes(text: str) -> list[str | None]:
    scan = Scan(text)
    return [change(scan, a.outer_first, a.last + 1) for a in amounts(scan) if a.form != "article"]


@pytest.mark.parametrize(
    "text",
    [
        "rose 2 %",
        "rose by about 2 %",
        "is up another 2 %",
        "gained 2 %",
        "climbed more than 2 %",
        "raised its forecast by 2 %",
        "rose under 2 %",
        "a rise of 2 %",
        "an increase of about 2 %",
    ],
)
def test_up(text: str) -> None:
    assert changes(text) == ["up"]


@pytest.mark.parametrize(
    "text",
    [
        "fell 2 %",
        "was down 2 %",
        "lost just 2 %",
        "sank by an estimated 2 %",
        "a 2 % drop",
        "cut its forecast for the year by 2 %",
        "reduced by 2 %",
        "fell over 2 %",
        "a drop of 2 %",
    ],
)
def test_down(text: str) -> None:
    assert changes(text) == ["down"]


@pytest.mark.parametrize(
    "text",
    [
        "rose to 2 %",
        "fell from 2 %",
        "up to 2 %",
        "stood at 2 %",
        "down at 2 %",
        "fell below 2 %",
        "rose well above 2 %",
        "raised 2 %",
        "cut it, by 2 %",
        "after the fall 2 % were left",
    ],
)
def test_a_level_is_no_movement(text: str) -> None:
    assert changes(text) == [None]


def test_the_same_movement_in_another_unit() -> None:
    assert changes("was up 25 points, or 2 %") == ["up", "up"]
    assert changes("was up 25 points (2 %)") == ["up", "up"]


def test_long_chains_of_brackets_are_no_depth() -> None:
    assert changes("up 5 " + "(5 " * 2000)[-1] is None


def test_what_is_won_or_lost_is_no_movement() -> None:
    scan = Scan("They lost 26 seats")
    assert change(scan, 2, 3, counted=True) is None
