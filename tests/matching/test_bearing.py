"""Whose an age is, and on whom odds are given."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.bearing import Bearing
from factcheck.model import Article
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("Bookmakers made Ada Berg the 5-2 favourite, with Lind a 20-1 outsider.", "5-2", {"ada", "berg"}),
        ("Bookmakers made Ada Berg the 5-2 favourite, with Lind a 20-1 outsider.", "20-1", {"lind"}),
        ("Bookmaker Olof Vane cut the odds to 4-1.", "4-1", set()),
        ("The bookmakers offer 4-1 on Lind, Vane said.", "4-1", {"lind"}),
        ("Orm beat Tarn 4-1.", "4-1", set()),
        ("Mr Ash, 41, was hurt.", "41", {"ash"}),
        ("The 41-year-old Welshman was hurt.", "41-year-old", set()),
        ("Inés Núñez, 41, was hurt.", "41", {"ines", "nunez"}),
    ],
)
def test_whose_it_is(text: str, mention: str, name: set[str]) -> None:
    known = shipped()
    claim = next(claim for claim in claims_of(Article("a", text), known) if claim.text == mention)
    assert known.table(Bearing).of(claim) == name
