from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FactcheckError
from factcheck.knowledge import Knowledge, shipped
from factcheck.measuring.measures import Unit, ask_pint, parse
from factcheck.measuring.units import Units
from factcheck.model import Interval
from factcheck.scan import Scan

NOT_IN_PINT = {
    # areas, volumes and masses of a country or a trade
    "dunam": "1000 meter ** 2",
    "feddan": "4200.833 meter ** 2",
    "pyeong": "3.305785 meter ** 2",
    "quintal": "100 kilogram",
    "tola": "11.6638038 gram",
    "catty": "604.78982 gram",
    "tael": "37.7993638 gram",
    "trillion_cubic_feet": "1e12 cubic_foot",
    "cord": "128 cubic_foot",
    # pint's decade is a step of a logarithmic scale
    "decade": "10 year",
    # counted things that pint does not know
    "frame / second": "1 count / second",
    "ppb": "0.001 ppm",
    "ppt": "0.000001 ppm",
}
"""The units that pint lacks, in terms that it knows."""

EQUAL_SIDES = {"mile / gallon", "mile / imperial_gallon", "kilometer / liter"}
"""Distance per volume: the canonical unit is volume per distance."""


@pytest.fixture(scope="module")
def units() -> Units:
    return shipped().table(Units.build)


@pytest.fixture(scope="module")
def registry() -> Any:
    import pint

    return pint.UnitRegistry()


def in_pint(registry: Any, name: str) -> Any:
    if name in NOT_IN_PINT:
        return registry.Quantity(NOT_IN_PINT[name])
    return registry.Quantity(1, name)


def all_names() -> list[str]:
    return shipped().table(Units.build).names()


@pytest.mark.parametrize("name", [name for name in all_names() if name not in NOT_IN_PINT])
def test_pint_knows_the_name(registry: Any, name: str) -> None:
    assert registry.Unit(name)


@pytest.mark.parametrize("name", NOT_IN_PINT)
def test_what_pint_lacks_is_still_lacking(registry: Any, units: Units, name: str) -> None:
    assert units.named(name)
    assert not knows(registry, name)


def knows(registry: Any, name: str) -> bool:
    """Whether pint has a unit of that name, of the same dimension."""
    try:
        unit = registry.Unit(name)
    except Exception:  # pint raises several unrelated classes
        return False
    return bool(unit.dimensionality == in_pint(registry, name).dimensionality)


@pytest.mark.parametrize("name", all_names())
def test_a_unit_is_worth_what_pint_says(registry: Any, units: Units, name: str) -> None:
    unit = units.named(name)
    assert unit is not None
    canonical = "count / second" if unit.canonical == "frame / second" else unit.canonical
    theirs = in_pint(registry, name)
    if unit.inverse:
        assert name in EQUAL_SIDES
        theirs = 1 / theirs
    if unit.offset:
        zero = registry.Quantity(0, name).to(canonical).magnitude
        assert unit.convert(0) == pytest.approx(zero, rel=1e-9)
        assert unit.factor == pytest.approx(theirs.to(canonical).magnitude - zero, rel=1e-9)
    else:
        # pint's acre is of US survey feet, each two millionths longer than the international foot
        assert unit.factor == pytest.approx(theirs.to(canonical).magnitude, rel=7e-6)


@pytest.mark.parametrize("name", all_names())
def test_a_canonical_unit_is_its_own(units: Units, name: str) -> None:
    unit = units.named(name)
    assert unit is not None
    canonical = units.named(unit.canonical)
    assert canonical is not None
    assert (canonical.factor, canonical.offset, canonical.canonical) == (1.0, 0.0, unit.canonical)


@pytest.mark.parametrize("name", all_names())
def test_readings_and_parts_are_units(units: Units, name: str) -> None:
    unit = units.named(name)
    assert unit is not None
    assert len(list(units.readings(unit))) == len(unit.readings)
    part = units.part(unit)
    assert part is None or part.canonical == unit.canonical


def test_entries_of_one_name_are_one_unit() -> None:
    seen: dict[str, dict[str, Any]] = {}
    for entry in shipped().section("units"):
        first = seen.setdefault(entry["name"], entry)
        for key in ("equals", "offset", "inverse"):
            if first is not entry and key in entry and key in first:
                assert entry[key] == first[key], entry["name"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("km", "kilometer"),
        ("square kilometres", "kilometer ** 2"),
        ("sq. ft.", "foot ** 2"),
        ("sq mi", "mile ** 2"),
        ("km²", "kilometer ** 2"),
        ("m2", "meter ** 2"),
        ("cm^3", "centimeter ** 3"),
        ("cu ft", "foot ** 3"),
        ("metres squared", "meter ** 2"),
        ("mph", "mile / hour"),
        ("miles an hour", "mile / hour"),
        ("km/hr", "kilometer / hour"),
        ("m/s²", "meter / second ** 2"),
        ("barrels per day", "oil_barrel / day"),
        ("tonnes a year", "metric_ton / year"),
        ("W/m²", "watt / meter ** 2"),
        ("µg/m3", "microgram / meter ** 3"),
        ("mg/dL", "milligram / deciliter"),
        ("kilowatt-hours", "kilowatt_hour"),
        ("pound-feet", "foot * pound_force"),
        ("MB", "megabyte"),
        ("Mb", "megabit"),
        ("Mbps", "megabit / second"),
        ("megabits per second", "megabit / second"),
        ("KPH", "kilometer / hour"),
        ("degrees Celsius", "degree_Celsius"),
        ("℃", "degree_Celsius"),
        ("fl. oz.", "fluid_ounce"),
        ("US gallons", "gallon"),
        ("imperial gallons", "imperial_gallon"),
        ("nautical miles", "nautical_mile"),
        ("long tons", "long_ton"),
        ("tonnes of TNT", "ton_TNT"),
        ("pounds per square inch", "pound_force_per_square_inch"),
        ("l/100 km", "centiliter / kilometer"),
        ("parts per billion", "ppb"),
        ("(kg)", "kilogram"),
    ],
)
def test_matches_what_is_written(units: Units, text: str, name: str) -> None:
    match = units.match(Scan(text), 0)
    assert match is not None
    assert match.unit.name == name


@pytest.mark.parametrize("text", ["K", "C", "hours", "am", "m5", "l202", "of", "", "per day", "foot soldiers"])
def test_matches_nothing_else(units: Units, text: str) -> None:
    assert units.match(Scan(text), 0) is None


def test_a_symbol_of_two_meanings_is_settled_by_the_sentence(units: Units) -> None:
    storm = Scan("mb was the pressure of the hurricane")
    file = Scan("mb is the size of the attachment")
    assert [units.match(s, 0).unit.name for s in (storm, file)] == ["millibar", "megabyte"]  # type: ignore[union-attr]


def test_a_mile_at_sea_may_be_nautical(units: Units) -> None:
    at_sea, ashore = units.match(Scan("miles off the coast"), 0), units.match(Scan("miles of road"), 0)
    assert at_sea is not None
    assert ashore is not None
    assert [u.name for u in units.readings(at_sea.unit)] == ["nautical_mile"]
    assert list(units.readings(ashore.unit)) == []


def test_a_user_s_unit_is_read_by_our_own_table() -> None:
    known = Knowledge(
        [{"units": [{"name": "meter", "symbols": ["m"]}, {"name": "rai", "equals": "1600 m^2", "written": ["rai"]}]}]
    )
    match = known.table(Units.build).match(Scan("rai"), 0)
    assert match is not None
    assert (match.unit.factor, match.unit.canonical) == (1600.0, "meter ** 2")


def test_a_user_s_unit_wins_over_ours() -> None:
    ours = {"units": [{"name": "meter"}, {"name": "mile", "equals": "1609.344 meter", "written": ["mile"]}]}
    theirs = {"units": [{"name": "roman_mile", "equals": "1480 meter", "written": ["mile"]}]}
    match = Knowledge([ours, theirs]).table(Units.build).match(Scan("miles"), 0)
    assert match is not None
    assert match.unit.name == "roman_mile"


def test_a_user_s_unit_that_is_not_simple_goes_through_pint() -> None:
    known = Knowledge(
        [{"units": [{"name": "meter"}, {"name": "pole", "equals": "5.5 survey_foot * 3", "written": ["pole"]}]}]
    )
    unit = known.table(Units.build).named("pole")
    assert unit is not None
    assert unit.canonical == "meter"
    assert unit.factor == pytest.approx(5.0292, rel=1e-5)


@pytest.mark.parametrize(
    "entry",
    [
        {"name": "x", "equals": "3 nonsense"},
        {"written": ["x"]},
        "x",
        {"name": "x", "prefixes": ["hyper"]},
    ],
)
def test_a_unit_that_cannot_be_used_is_said_in_one_line(entry: Any) -> None:
    with pytest.raises(FactcheckError) as raised:
        Knowledge([{"units": [entry]}]).table(Units.build)
    assert "\n" not in str(raised.value)


def test_pint_is_asked_with_our_canonical_units() -> None:
    assert ask_pint("3 hectare", ["meter", "meter ** 2"]).canonical == "meter ** 2"


def test_parse_gives_none_for_an_unknown_name() -> None:
    assert parse("12 parsnips", lambda name: None) is None


@given(st.floats(-1e9, 1e9), st.floats(0, 1e9), st.sampled_from(all_names()))
def test_conversion_keeps_the_order_of_the_ends(low: float, width: float, name: str) -> None:
    unit = shipped().table(Units.build).named(name)
    assert unit is not None
    if unit.inverse and low <= 1e-300:  # its inverse is no number
        return
    permitted = unit.permits(Interval(low, low + width, name))
    assert permitted.low is not None
    assert permitted.high is not None
    assert permitted.low <= permitted.high or math.isclose(permitted.low, permitted.high, rel_tol=1e-9)
    assert permitted.unit == unit.canonical


@given(st.text(max_size=60))
def test_any_text_goes_through(text: str) -> None:
    units, scan = shipped().table(Units.build), Scan(text)
    for index in range(len(scan.words)):
        match = units.match(scan, index)
        assert match is None or match.first >= index
        assert match is None or match.last < len(scan.words)


def test_an_open_end_stays_open() -> None:
    mpg = Unit("mile / gallon", 2.0, (("liter / kilometer", 1),), inverse=True)
    assert mpg.permits(Interval(20.0, None, None, low_open=True)) == Interval(
        None, 0.1, "liter / kilometer", high_open=True
    )
