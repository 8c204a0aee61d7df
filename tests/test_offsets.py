"""Which clocks a text may mean, by the places that it names."""

from __future__ import annotations

import zoneinfo
from datetime import UTC, datetime

import pytest

from factcheck import extract
from factcheck.knowledge import shipped
from factcheck.model import Article
from factcheck.offsets import Offsets


def hours(text: str, title: str = "") -> set[float]:
    """The hours from UTC of the last time of a text, which is on its own clock."""
    claim = [c for c in extract(Article("a", text, title=title)) if c.kind == "time"][-1]
    (clock,) = (one for one in (claim.value.permits,) if hasattr(one, "low"))
    return {
        ((clock.low or 0.0) - (one.low or 0.0) + 43_200) % 86_400 / 3600 - 12
        for one in claim.value.readings
        if one.unit == "second of day UTC"
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In Kenya the bus left at 7 a.m.", {3}),
        ("The Kenyan bus left at 7 a.m. local time.", {3}),
        ("The bus left Nairobi at 7 a.m.", {3}),
        ("Off the Solomon Islands it rang at 7 a.m.", {11}),
        ("Kenya mourns. A long week went by. The bus left at 7 a.m.", {3}),
        ("Ugandans flew to Bhutan at 7 a.m.", {3, 6}),
        ("The bus left at 7 a.m. In Kenya they slept.", set()),
        ("Chad Moss left at 7 a.m.", set()),
        ("The sprinter Eva Jordan left at 7 a.m.", set()),
        ("The bus left for New Mexico at 7 a.m.", {-7, -6}),
        ("The bus left at 7 a.m.", set()),
        ("The bus left at 7:05 a.m. local time (0405 GMT). It came back at 9:20 p.m.", {3}),
    ],
)
def test_a_place_gives_its_hours(text: str, wanted: set[float]) -> None:
    assert hours(text) == wanted


def test_a_title_names_a_place() -> None:
    assert hours("The bus left at 7 a.m.", "Bus crash in Kenya") == {3}


def test_an_organisation_is_no_place() -> None:
    assert hours("The US Geological Survey heard it at 7 a.m.") == set()


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Peru", "America/Lima"),
        ("Nepal", "Asia/Kathmandu"),
        ("Turkey", "Europe/Istanbul"),
        ("Iran", "Asia/Tehran"),
        ("Samoa", "Pacific/Apia"),
        ("Australia", "Australia/Eucla"),
        ("Georgia", "America/New_York"),
        ("United States", "Pacific/Honolulu"),
        ("Newfoundland", "America/St_Johns"),
        ("North Korea", "Asia/Pyongyang"),
    ],
)
@pytest.mark.parametrize("day", [(2008, 1, 15), (2013, 7, 1), (2016, 4, 1), (2024, 12, 1)])
def test_the_hours_are_those_of_the_time_zone_database(name: str, zone: str, day: tuple[int, int, int]) -> None:
    try:
        there = zoneinfo.ZoneInfo(zone)
    except zoneinfo.ZoneInfoNotFoundError:
        pytest.skip("no time zone database here")
    offset = datetime(*day, tzinfo=UTC).astimezone(there).utcoffset()
    assert offset is not None
    known = shipped().table(Offsets).zones[tuple(name.lower().split())]
    assert offset.total_seconds() / 3600 in known


def test_every_place_has_hours_that_clocks_have() -> None:
    for name, listed in shipped().mapping("hours_from_utc").items():
        assert listed, name
        assert all(-12 <= hour <= 14 and hour * 4 == int(hour * 4) for hour in listed), name
