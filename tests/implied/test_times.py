"""How often something was done, where one word says it."""

from __future__ import annotations

import pytest

from factcheck.implied import times
from factcheck.scan import Scan


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Hollis hosted the gala twice.", 2, 2),
        ("She was married only once.", 1, 1),
        ("He hosted it once, in 1999.", 1, 1),
        ("He won it once in Oslo.", 1, 1),
        ("They won it at least twice.", 2, None),
        ("They won it more than once.", 1, None),
        ("She was thrice mayor.", 3, 3),
        ("It was certified double platinum in Norway.", 2, 2),
    ],
)
def test_the_word_is_a_count_of_times(text: str, low: int, high: int | None) -> None:
    (found,) = times.find(Scan(text))
    assert found.implied
    assert found.unit_text == "times"
    assert found.number is not None
    assert (found.number.low, found.number.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "It costs twice as much.",
        "She won the double and a triple crown.",
        "She paid twice the price.",
        "He runs twice a day.",
        "Once they had left, it rained.",
        "She was once married to a painter.",
        "All came at once.",
        "It happened once or twice.",
        "Twice he fell.",
    ],
)
def test_rates_multiples_and_moments_are_none(text: str) -> None:
    assert not list(times.find(Scan(text)))
