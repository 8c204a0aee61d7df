"""Ages that somebody reaches, and what else will be so many."""

from __future__ import annotations

import pytest

from factcheck.numbers.birthdays import reached
from factcheck.scan import Scan


def found(text: str) -> bool:
    scan = Scan(text)
    at = next(index for index, word in enumerate(scan.words) if word.isdecimal())
    return reached(scan, at, at)


@pytest.mark.parametrize(
    "text",
    [
        "Berg will be 31 when the fair opens.",
        "He will be 31 next month.",
        "Ida Holm would be 31 by March.",
        "Melnik turns 31 on Friday.",
        "She would be 31 by the time it opens.",
        "He will be 31 before he may leave.",
        "Melnik turned 31.",
        "They wed after turning 31, in Lund.",
    ],
)
def test_an_age_that_is_reached(text: str) -> None:
    assert found(text)


def test_behind_an_age() -> None:
    scan = Scan("Ida Berg, 30, will be 31 next month.")
    assert reached(scan, scan.words.index("31"), scan.words.index("31"))


@pytest.mark.parametrize(
    "text",
    [
        "Berg will be 31 points behind.",
        "Berg will be 31.",
        "Friday will be 31 when it ends.",
        "Prices will be 31 next month.",
        "The Orsk will be 31 next month.",
        "NORVIA turned 31.",
        "Melnik turned 31 of them away.",
        "They wed, turning 31, in Lund.",
    ],
)
def test_what_is_no_age(text: str) -> None:
    assert not found(text)
