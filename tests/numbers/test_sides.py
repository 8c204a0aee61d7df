"""Results that are told side by side: which words may be around them, and what else looks so."""

from __future__ import annotations

import pytest

from factcheck.numbers.sides import results
from factcheck.scan import Scan


def found(text: str) -> list[str]:
    scan = Scan(text)
    return [scan.slice(first, last) for first, last, *_ in results(scan)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rovers 3, City 3; Melby United 2, Lund 0", ["Rovers 3, City 3", "Melby United 2, Lund 0"]),
        ("Melby 112, Otrava 108", ["Melby 112, Otrava 108"]),
        ("The scoreboard read Melby 2, Otrava 1.", ["Melby 2, Otrava 1"]),
        ("Melby 2 Otrava 1 – Holm saves the day", ["Melby 2 Otrava 1"]),
        ("Spokesman: Melby 2, Otrava 1", []),
        ("They left Melby 2, Otrava 1.", []),
        ("Melby 2, Otrava 1, Rovers 3", []),
        ("Melby 2, Otrava 1 men", []),
        ("Melby 2.5, Otrava 1", []),
        ("Melby about 2, Otrava 1", []),
        ("May 1, June 3", []),
        ("Room 2, Building 3", []),
        ("Republicans 51, Democrats 49", []),
    ],
)
def test_results_by_side(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted
