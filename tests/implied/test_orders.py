"""Which of a row a name is, where years put names in order."""

from __future__ import annotations

import pytest

from factcheck.implied import orders
from factcheck.kinds import count
from factcheck.scan import Scan


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He wrote three plays: Gannet (1991), The Low Road (1995) and Orm (2003).",
            [("Gannet", 1), ("The Low Road", 2), ("Orm", 3)],
        ),
        ("He wrote three plays: Orm (2003), The Low Road (1995) and Gannet (1991).", []),
        ("He wrote four plays: Gannet (1991), The Low Road (1995) and Orm (2003).", []),
        ("He wrote plays, among them Gannet (1991), The Low Road (1995) and Orm (2003).", []),
        (
            "She published her debut novel, Gannet, in 1991, followed by The Low Road in 1995 and Orm in 2003.",
            [("The Low Road", 2), ("Orm", 3)],
        ),
        ("Their debut album, Gannet (1991), was followed by Orm (1995).", []),
        ("Their debut album Gannet (1991), followed by Orm (1995), sold well.", [("Orm", 2)]),
        ("Gannet, in 1991, was followed by Orm in 1995.", []),
    ],
)
def test_names_have_a_place_in_their_row(text: str, expected: list[tuple[str, int]]) -> None:
    scan = Scan(text)
    found = [
        (text[one.start : one.end], one.number.low) for one in orders.find(scan, list(count.find(scan))) if one.number
    ]
    assert found == expected
