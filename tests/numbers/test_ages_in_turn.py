"""Ages of several persons, said in turn."""

from __future__ import annotations

import pytest

from factcheck.numbers.ages_in_turn import in_turn
from factcheck.scan import Scan


def found(text: str) -> list[str]:
    scan = Scan(text)
    return [scan.words[n] for n in range(len(scan.words)) if in_turn(scan, n, {"girls"}, {"points"})]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("The girls were 19 and 16.", ["19", "16"]),
        ("Both, who were 19, 16 and 12, left.", ["19", "16", "12"]),
        ("Ida and Ada Holm were 19 and 16 at the time.", ["19", "16"]),
        ("Nils, six, and Tor, three, left.", ["six", "three"]),
        ("Nils, six, Tor, three, and Ida, two.", ["six", "three", "two"]),
        ("Ida and Ada Holm were 19 and 16.", []),
        ("They were 19 and 16 points clear.", []),
        ("The girls were 19.", []),
        ("Melby, six, and Lund, three, had points.", []),
        ("Ida Holm and Tor Berg, 34, and 12 others left.", []),
        ("The firms were 190 and 160 when sold.", []),
    ],
)
def test_ages_in_turn(text: str, ages: list[str]) -> None:
    assert found(text) == ages
