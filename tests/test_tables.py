from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.tables import told

COUNTRIES = [["Country", "Population (millions)", "Area, km2", "Capital"], ["Northland", "3.6", "500", "Arel"]]


def test_each_cell_says_what_it_is_about() -> None:
    assert [line for _, line in told(COUNTRIES)] == [
        "population of Northland: 3.6 million.",
        "area, km2 of Northland: 500.",
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
    assert [line for _, line in told(rows)] == lines


def test_a_cell_is_compared_with_prose() -> None:
    table = "\n\n".join(line for _, line in told([["Country", "Population", "Area"], ["Northland", "3,000,000", "5"]]))
    report = factcheck.compare([table, "The population of Northland is 3,400,000."])
    assert [fact.outcome for fact in report.facts] == ["conflict"]


@given(st.lists(st.lists(st.text(max_size=9), max_size=4), max_size=4), st.none() | st.booleans())
def test_any_table(rows: list[list[str]], header: bool | None) -> None:
    for number, line in told(rows, header):
        assert 1 <= number <= len(rows)
        assert line.strip()
