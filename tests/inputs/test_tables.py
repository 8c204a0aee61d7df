from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.inputs.tables import around, heading, told

COUNTRIES = [["Country", "Population (millions)", "Area, km2", "Capital"], ["Northland", "3.6", "500", "Arel"]]


def test_each_cell_says_what_it_is_about() -> None:
    assert [line for _, line, _ in told(COUNTRIES)] == [
        "population of Northland: 3.6 million.",
        "area of Northland: 500 km2.",
        "capital of Northland: Arel.",
    ]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ([["Dead", "24"], ["Injured", "30"]], ["dead: 24.", "injured: 30."]),
        ([["Year", "Visitors", "GDP (%)"], ["2019", "3,000", "2.5"]], ["visitors, 2019: 3,000.", "GDP, 2019: 2.5 %."]),
        ([["Note"], ["Only prose here."]], ["Note", "Only prose here."]),
        ([["x" * 90, "y"]], ["x" * 90, "y"]),
        ([[], [""], ["Heading", ""]], ["Heading"]),
    ],
)
def test_shapes_of_tables(rows: list[list[str]], lines: list[str]) -> None:
    assert [line for _, line, _ in told(rows)] == lines


@pytest.mark.parametrize(
    ("written", "name", "unit"),
    [
        ("Area (km²)", "Area", "km²"),
        ("Area, km2", "Area", "km2"),
        ("Area in sq mi", "Area", "sq mi"),
        ("Length/km", "Length", "km"),
        ("Weight [kg][2]", "Weight", "kg"),
        ("Price ($)", "Price", "$"),
        ("Revenue ($m)", "Revenue", "million $"),
        ("Budget (EUR million)", "Budget", "million EUR"),
        ("GDP, billions of dollars", "GDP", "billion dollars"),
        ("Visitors ('000)", "Visitors", "thousand"),
        ("Population (m)", "Population", "million"),
        ("Height (m)", "Height", "m"),
        ("Turnout, %", "Turnout", "%"),
        ("Debt (% of GDP)", "Debt", "% of GDP"),
        ("Deaths (men)", "Deaths", "men"),
        ("%", "", "%"),
        ("Deaths [1]", "Deaths", ""),
        *((written, written, "") for written in (
            "Founded (year)", "Deaths (2020)", "Deaths (est.)", "Killed in action", "Rate per 100,000", "Goals/game",
            "Cases (confirmed)", "Min", "Name, surname", "Total (a)", "", "(", "in", ",", "$" * 99,
        )),
    ],
)  # fmt: skip
def test_headings_and_their_units(written: str, name: str, unit: str) -> None:
    assert heading(written) == (name, unit)


@pytest.mark.parametrize(
    ("cell", "followed"),
    [("500", True), ("~500", True), ("5.2–6", True), ("1 200", True), ("500 mi", False), ("n/a", False), ("", False)],
)
def test_bare_numbers_take_the_unit(cell: str, followed: bool) -> None:
    assert around("Arel", "Length (km)", cell) == ("length of Arel: ", " km" * followed)


def test_names_of_rows_have_units_too() -> None:
    assert around("Length (km)", "Value", "12") == ("length: ", " km")
    assert around("Northland", "%", "12") == ("Northland: ", " %")


def test_very_many_headings_cost_little() -> None:
    for number in range(5_000):
        assert around(f"Row {number} (kg)", f"Column {number}", "5") == (f"column {number}, Row {number}: ", " kg")


def test_a_cell_is_compared_with_prose() -> None:
    table = "\n\n".join(
        line for _, line, _ in told([["Country", "Population", "Area"], ["Northland", "3,000,000", "5"]])
    )
    report = factcheck.compare([table, "The population of Northland is 3,400,000."])
    assert [fact.outcome for fact in report.facts] == ["conflict"]


@given(st.lists(st.lists(st.text(max_size=9), max_size=4), max_size=4), st.none() | st.booleans())
def test_any_table(rows: list[list[str]], header: bool | None) -> None:
    for number, line, lead in told(rows, header):
        assert 1 <= number <= len(rows)
        assert line[lead:].strip()
