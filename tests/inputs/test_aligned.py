"""Tables told by where words stand, and everything that only looks like one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.inputs.aligned import tables

Line = list[tuple[float, str]]


class Printed:
    """Lines of words at their distances from the left, 12 points below each other; a character takes 6, a space 3."""

    def __init__(self, lines: list[Line], pitch: float = 12) -> None:
        self.text = ""
        self.lines: list[tuple[int, int]] = []
        self._places: list[tuple[float, float, float]] = []
        for number, line in enumerate(lines):
            start = len(self.text)
            for left, words in line:
                at = left
                for character in words if self.text[start:] == "" else f" {words}":
                    wide = 3 if character == " " else 6
                    self._places.append((at, at + wide, -pitch * number))
                    at += wide
                self.text += words if self.text[start:] == "" else f" {words}"
            self.lines.append((start, len(self.text)))
            self.text += "\n"
            self._places.append((0, 0, 0))

    def height(self, at: int) -> float:
        return self._places[at][2]

    def sides(self, at: int) -> tuple[float, float]:
        return self._places[at][:2]

    def told(self) -> list[list[list[str]]]:
        """The cells of each table, row by row."""
        return [
            [[" ".join(self.text[slice(*span)] for span in cell) for cell in row] for row in table.rows]
            for table in tables(self.text, self.lines, self)
        ]


def rows(*written: str) -> list[Line]:
    """Lines with their cells between bars, a column every 150 points; what has no bar goes over all of them."""
    return [
        [(150 * number, cell.strip()) for number, cell in enumerate(line.split("|")) if cell.strip()]
        for line in written
    ]


PROSE = "In the valley some people were hurt, and the ministry said on the same evening that more would come in May."


def test_headings_above_figures_are_a_table() -> None:
    page = Printed(
        rows(PROSE, "Country | Population | Area (km²)", "Northland | 3.0 | 500", "East Isle | – | 1,900", PROSE)
    )
    assert page.told() == [
        [["Country", "Population", "Area (km²)"], ["Northland", "3.0", "500"], ["East Isle", "–", "1,900"]]
    ]
    (table,) = tables(page.text, page.lines, page)
    assert (table.first, table.end) == (1, 4)


def test_a_cell_may_be_empty_and_a_heading_of_two_lines() -> None:
    page = Printed(
        rows("| Houses | People", "Place | destroyed | hurt (2019)", "Arel | 37 |", "Bost | 5 | 12", "Corv || 7")
    )
    assert page.told() == [
        [
            ["Place", "Houses destroyed", "People hurt (2019)"],
            ["Arel", "37", ""],
            ["Bost", "5", "12"],
            ["Corv", "", "7"],
        ]
    ]


def test_what_stands_before_and_after_is_not_in_it() -> None:
    table = ("Year | Deaths | Injured", "2017 | 1,204 | 3,400", "2018 | 990 | 2,811")
    page = Printed(rows("Losses by year", *table, "Source: the ministry of the interior, in the capital, May 2019"))
    (found,) = tables(page.text, page.lines, page)
    assert (found.first, found.end) == (1, 4)


@pytest.mark.parametrize(
    "lines",
    [
        # A name, or a heading, in two lines.
        ("Place | Deaths | Hurt", "Arel | 3 | 7", "East and", "West Isle | 5 | 12", "Corv | 4 | 9"),
        ("Place | Deaths | Hurt", "East and", "West Isle | 5 | 12", "Corv | 4 | 9"),
        ("Place | Deaths | Hurt", "Arel | 3 | 7", "Corv | 4 | 9", "and Bost"),
        # Headings of several columns.
        ("Place | North | South", "| Deaths | Hurt", "Arel | 3 | 7", "Corv | 4 | 9"),
        ("| Deaths | Deaths", "Arel | 3 | 7", "Corv | 4 | 9"),
        # No headings, or figures in their place.
        ("Arel | 3 | 7", "Corv | 4 | 9", "Bost | 1 | 2"),
        ("Place | 2018 | 2019", "Arel | 3 | 7", "Corv | 4 | 9"),
        ("| Deaths | Hurt", "Place | 2018 | 2018", "Arel | 3 | 7", "Corv | 4 | 9"),
        (PROSE, "Arel | 3 | 7", "Corv | 4 | 9"),
        # Words in the cells, or in names what no name has.
        ("Place | What | Deaths", "Arel | A fire | 7", "Corv | A flood | 9"),
        ("He said | Deaths | Hurt", "that all of. It | 3 | 7", "and so on | 4 | 9"),
        # Contents.
        ("Chapter | Page", "The flood | 3", "The fire | 17", "The war | 90"),
        # Too few figures.
        ("Place | Deaths", "Arel | 3", "Corv | 4"),
    ],
)
def test_what_is_not_plain_is_left(lines: tuple[str, ...]) -> None:
    assert Printed(rows(*lines)).told() == []


def test_prose_is_no_table() -> None:
    lines = [
        "The village had 24",
        "People came in 2019",
        "Some 300 left in 12",
        "In May there were 5",
        "After it came 77",
    ] * 9
    assert Printed([[(0, line)] for line in lines]).told() == []
    # Two columns of it, side by side.
    assert Printed([[(0, line), (220, other)] for line, other in pairwise(lines)]).told() == []


def test_a_page_of_figures_costs_little() -> None:
    page = Printed(rows("Place | Deaths | Hurt", *["Arel | 3 | 7", "5 | 5 | 5"] * 5_000))
    assert page.told()
    assert Printed([[(0, "5")]] * 20_000).told() == []


WORDS = st.sampled_from(["Place", "Deaths", "5", "1,204", "–", "hurt (km)", "of", "", "A b", "2019", "$5", "12 %"])


@given(st.lists(st.lists(st.tuples(st.integers(0, 4).map(lambda n: 90.0 * n), WORDS), max_size=4), max_size=12))
def test_any_page_keeps_its_words(lines: list[Line]) -> None:
    page = Printed([sorted(line) for line in lines])
    end = 0
    for table in tables(page.text, page.lines, page):
        assert end <= table.first < table.end <= len(lines)
        end = table.end
        written = page.text[page.lines[table.first][0] : page.lines[end - 1][1]].split()
        cells = [
            word for row in table.rows for cell in row for span in cell for word in page.text[slice(*span)].split()
        ]
        assert sorted(cells) == sorted(written)
