"""Minutes of goals are neither ages nor counts."""

from __future__ import annotations

import pytest

from factcheck.numbers.amounts import amounts
from factcheck.numbers.goal_minutes import minute
from factcheck.pipeline import extract
from factcheck.scan import Scan


def minutes(text: str) -> list[str]:
    scan = Scan(text)
    return [scan.slice(amount.first, amount.last) for amount in amounts(scan) if minute(scan, amount)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ida Holm (12) and Tor Berg (70) scored for Melby.", ["12", "70"]),
        ("Ida Holm (12) and Tor Berg (70) replied for Melby.", ["12", "70"]),
        ("Ida Holm (12, 31) equalised.", ["12", "31"]),
        ("Goals from Ida Holm (12) and Tor Berg (70) won it.", ["12", "70"]),
        ("Penalties by Holm (12), Berg (70 pen) and Lind (88) won it.", ["12", "70", "88"]),
        ("Ida Holm (12) replied.", []),
        ("Ida Holm (32) has scored 12 goals.", []),
        ("Ida Holm (32) scored 12 goals.", []),
        ("Ida Holm (32) and Tor Berg (40) were hurt.", []),
        ("Ida Holm (200) scored.", []),
        ("Ida Holm, 32, scored.", []),
    ],
)
def test_minutes(text: str, found: list[str]) -> None:
    assert minutes(text) == found


def test_they_are_no_claims() -> None:
    assert not extract("Ida Holm (12) and Tor Berg (70) scored for Melby.")
