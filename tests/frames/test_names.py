"""Names are found, and one name has one spelling."""

from __future__ import annotations

import pytest

from factcheck.frames.names import known_names, names
from factcheck.frames.tagging import tag
from factcheck.knowledge import shipped
from factcheck.scan import Scan


def found(text: str, seen: dict[str, str] | None = None) -> list[str]:
    scan = Scan(text, 0, shipped())
    return [name for _, _, name in names(scan, tag(scan, [""] * len(scan.words)), {} if seen is None else seen)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Envoys of the U.N. and the EU met.", ["United Nations", "European Union"]),
        ("The Syrians crossed Turkey's border.", ["Syria", "Turkey"]),
        ("The inquiry blamed the Bank of England.", ["Bank of England"]),
        ("They met Foreign Minister Ann Field in Oslo.", ["Ann Field", "Oslo"]),
        ("Residents of the town fled.", []),
        ("Dorfman, 41, fled.", ["Dorfman"]),
        ("Police, 41, fled.", []),
        ("Sunday, 41, fled.", []),
        ("When was the US told of it by us?", ["United States"]),
        ("The reactor at Three Mile Island closed.", ["Three Mile Island"]),
    ],
)
def test_names(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


def test_a_last_name_is_the_full_name_said_before() -> None:
    seen: dict[str, str] = {}
    assert found("They met Ann Field in Oslo.", seen) == ["Ann Field", "Oslo"]
    assert found("Field left early.", seen) == ["Ann Field"]


def test_a_headline_full_of_capitals_names_only_what_is_known() -> None:
    assert found("Strong Earthquake Rattles Indonesia As Residents Flee Homes") == ["Indonesia"]


def test_known_names_need_no_grammar() -> None:
    assert known_names("The UN and Ann Field met in Turkey.", shipped(), {"field": "Ann Field"}) == (
        "United Nations",
        "Ann Field",
        "Turkey",
    )
