"""Tables → lines that say what each cell is about, so that it is read as a claim.

>>> list(told([["Country", "Population", "Area (km²)"], ["Northland", "3,000,000", "500"]]))
[(2, 'population of Northland: 3,000,000.'), (2, 'area of Northland: 500 km².')]
>>> list(told([["Population", "3,000,000"], ["Capital", "Arel"]]))
[(1, 'population: 3,000,000.'), (2, 'capital: Arel.')]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LONGEST = 80
"""Characters of a cell that is a name or a value; a longer one is prose and stands for itself."""

_DIGIT = re.compile(r"\d")
_BEGINS = re.compile(r"\W*\d")
_BARE = re.compile(r"[+\-−]?\d[\d.,\s]*")
_IN_UNIT = re.compile(r"(.+?)[\s,]*[(\[]([^\d()\[\]]{1,14})[)\]]")
_MULTIPLIERS = {"thousands": "thousand", "millions": "million", "billions": "billion", "percent": "percent"}
_END = re.compile(r"[.!?]$")


def told(rows: Iterable[Sequence[str]], header: bool | None = None) -> Iterator[tuple[int, str]]:
    """Each row with its number, counted from 1, as lines such as "population of Northland: 3,000,000".

    `header` says whether the first row names the columns; None: it does when it has three cells or more, none
    of them begins with a digit, and rows below it hold some.
    """
    table = [[" ".join(cell.split()) for cell in row] for row in rows]
    if header is None:
        header = len(table) > 1 and _names(table[0]) and any(_DIGIT.search(c) for row in table[1:] for c in row)
    heads = table[0] if header and table else []
    for number, row in enumerate(table, 1):
        if not (heads and number == 1):
            yield from ((number, line) for line in _row(row, heads))


def _names(row: Sequence[str]) -> bool:
    return len(row) > 2 and not any(_BEGINS.match(cell) or len(cell) > LONGEST for cell in row) and any(row[1:])


def _row(row: Sequence[str], heads: Sequence[str]) -> Iterator[str]:
    name = row[0] if row else ""
    if len(row) == 1 or len(name) > LONGEST:
        yield from (cell for cell in row if cell)
        return
    if name and not any(row[1:]):
        yield name
    for column, cell in enumerate(row[1:], 1):
        if len(cell) > LONGEST:
            yield cell
        elif cell:
            yield _ended(_cell(name, heads[column] if column < len(heads) else "", cell))


def _cell(name: str, head: str, cell: str) -> str:
    in_unit = _IN_UNIT.fullmatch(head)
    if in_unit and _BARE.fullmatch(cell):
        head, unit = in_unit.groups()
        cell = f"{cell} {_MULTIPLIERS.get(unit.lower(), unit)}"
    return lead(name, head) + cell


def lead(name: str, head: str) -> str:
    """The words before a cell of the row `name` in the column `head`.

    >>> lead("Northland", "Population"), lead("2019", "Population"), lead("Population", "")
    ('population of Northland: ', 'population, 2019: ', 'population: ')
    """
    if not head or not name:
        return f"{_lower(head or name)}: " if head or name else ""
    return f"{_lower(head)}, {name}: " if _DIGIT.search(name) else f"{_lower(head)} of {name}: "


def _lower(head: str) -> str:
    """A heading inside a sentence: "Population" is no name."""
    first, _, rest = head.partition(" ")
    return f"{first.lower() if first.istitle() else first} {rest}".rstrip()


def _ended(line: str) -> str:
    return line if _END.search(line) else f"{line}."
