from __future__ import annotations

import pytest

from factcheck.numbers.amounts import amounts
from factcheck.numbers.not_values import alone, names
from factcheck.numbers.noun_phrases import counted
from factcheck.scan import Scan


def values(text: str) -> list[str]:
    scan = Scan(text)
    found = []
    for amount in amounts(scan):
        of = counted(scan, amount.outer_last + 1, one=amount.number.low == amount.number.high == 1)
        if amount.form != "article" and not names(scan, amount) and not alone(scan, amount, of):
            found.append(scan.slice(amount.first, amount.last))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "the AK-47 and the KB-4411",
        "Part 3 of the Act",
        "a category 4 storm",
        "so the new Nimbus 12 Pro is out",
        "the Nimbus Watch 5 is out",
        "37 Mill Road",
        "The army left.[1]",
        "It left in May [12][13] with ships[14].",
        "[4] Annals of the Valley",
        "call 555-0199 or 911",
        "version 4.1.2 of it",
        "see https://example.org/three-ships?id=5",
        "write to desk7@example.org",
        "in 2019 troops left",
        "the years between 1990 and 1999",
        "from Feb. 21 on",
        "no one knows which one",
        "the album '09",
        "Bus number 8 is late",
        "Players Number 8 left",
    ],
)
def test_no_value(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("about “[5] men” and more", "5"),
        ("In Lyon 12 people died", "12"),
        ("Kabul Blast Kills 12 In Market", "12"),
        ("about 2000 people", "2000"),
        ("just one of the soldiers", "one"),
        ("killing one", "one"),
        ("It rose to 12 Tuesday", "12"),
        ("at least 1990 boats", "1990"),
        ("a category one storm", "one"),
        ("The survivors number 18.", "18"),
        ("They number 300, mostly women", "300"),
    ],
)
def test_a_value(text: str, found: str) -> None:
    assert values(text) == [found]
