"""Tables → lines that say what each cell is about, so that it is read as a claim.

>>> [line for _, line, _ in told([["Country", "Population", "Area (km²)"], ["Northland", "3,000,000", "500"]])]
['population of Northland: 3,000,000.', 'area of Northland: 500 km².']
>>> list(told([["Population", "3,000,000"], ["Capital", "Arel"]]))
[Told(row=1, line='population: 3,000,000.', lead=12), Told(row=2, line='capital: Arel.', lead=9)]
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

LONGEST = 80
"""Characters of a cell that is a name or a value; a longer one is prose and stands for itself."""

_DIGIT = Pattern(r"\d")
_BEGINS = Pattern(r"\W*\d")
_BARE = Pattern(r"(?:[+\-−~≈<>≤≥]|c\. ?|about )? ?\d[\d.,\s]*(?: ?[–-] ?\d[\d.,\s]*)?")
_BRACKETED = Pattern(r"(.+?)[\s,]*[(\[]\s*(?:in )?([^()\[\]]{1,30}?)\s*[)\]]")
_BESIDE = Pattern(r"(.+?)(?:,? in |(?<!\d), ?|/)([^,/]{1,30})")
_NOTE = Pattern(r"\s*\[\w{1,3}\]$")
_MONEY = Pattern(r"([A-Z]{0,3}[$€£¥₹]|[A-Z]{3}\b)? ?(['’]?000s?|[^\W\d]+)?(?: of)?(?: (.+))?")
_END = Pattern(r"[.!?]$")


class Heading(NamedTuple):
    """What a heading names, and the unit of the numbers that it stands for, as it would follow them; "" if none."""

    name: str
    unit: str = ""


class _Headings(NamedTuple):
    """What `rules/tables.yaml` knows."""

    multipliers: Mapping[str, str]
    letters: Mapping[str, str]
    in_millions: frozenset[str]
    no_units: frozenset[str]
    no_names: frozenset[str]


@cache
def _headings() -> _Headings:
    from factcheck.knowledge import shipped

    known = shipped().mapping("table_headings")
    lists = (frozenset(known[name]) for name in ("in_millions", "no_units", "no_names"))
    return _Headings(known["multipliers"], known["letters"], *lists)


@lru_cache(maxsize=1_000)
def heading(written: str) -> Heading:
    """A heading taken apart.

    >>> heading("Area (km²)"), heading("Revenue, US$ million"), heading("Year (AD)")
    (Heading(name='Area', unit='km²'), Heading(name='Revenue', unit='million US$'), Heading(name='Year (AD)', unit=''))
    """
    whole = _NOTE.sub("", written.strip())
    for pattern in (_BRACKETED, _BESIDE):
        found = pattern.fullmatch(whole)
        if found and len(found[1]) <= LONGEST:
            unit = _unit(found[1], found[2])
            if _measures(unit, loosely=pattern is _BRACKETED):
                return Heading(found[1], unit)
    unit = _unit("", whole.removeprefix("in "))
    if not whole.isalpha() and len(whole) <= LONGEST and _measures(unit, loosely=False):
        return Heading("", unit)
    return Heading(whole)


def _unit(name: str, written: str) -> str:
    """What the numbers below a heading are followed by: "$m" → "million $"."""
    known = _headings()
    if written == "m":
        return "million" if known.in_millions.intersection(name.lower().split()) else "m"
    found = _MONEY.fullmatch(written)
    if not found or not found[2]:
        return written
    money, times, rest = found[1] or "", found[2].lower(), found[3] or ""
    multiplier = known.multipliers.get(times) or (known.letters.get(times) if money else None)
    return " ".join(filter(None, (multiplier, rest, money))) if multiplier else written


def _measures(unit: str, *, loosely: bool) -> bool:
    """Whether a number with these words is money, a length …; `loosely`: or of people, or with more words after it.

    "5 km" is read whole; loosely so are "5 men" and "5 % of GDP".
    """
    from factcheck.kinds import kinds
    from factcheck.scan import Scan

    known = _headings()
    if unit in known.multipliers.values():
        return True
    if not unit or unit.lower() in known.no_units:
        return False
    scan = Scan(f"5 {unit}")
    whole = len(unit.rstrip(".")) + 2
    for name in ("quantity", "money", "percent", "duration"):
        if any(m.start == 0 and (loosely or m.end >= whole) for m in kinds()[name].find(scan)):
            return True
    return loosely and any(m.start == 0 and m.end >= whole for m in kinds()["count"].find(scan))


class Told(NamedTuple):
    """A line about a cell of row `row`, counted from 1; its first `lead` characters are what the headings say."""

    row: int
    line: str
    lead: int = 0


def told(rows: Iterable[Sequence[str]], header: bool | None = None) -> Iterator[Told]:
    """Each row as lines such as "population of Northland: 3,000,000.".

    `header` says whether the first row names the columns; None: it does when it has three cells or more, none
    of them begins with a digit, and rows below it hold some.
    """
    table = [[" ".join(cell.split()) for cell in row] for row in rows]
    if header is None:
        header = len(table) > 1 and _names(table[0]) and any(_DIGIT.search(c) for row in table[1:] for c in row)
    heads = table[0] if header and table else []
    for number, row in enumerate(table, 1):
        if not (heads and number == 1):
            yield from (Told(number, *line) for line in _row(row, heads))


def _names(row: Sequence[str]) -> bool:
    return len(row) > 2 and not any(_BEGINS.match(cell) or len(cell) > LONGEST for cell in row) and any(row[1:])


def _row(row: Sequence[str], heads: Sequence[str]) -> Iterator[tuple[str, int]]:
    name = row[0] if row else ""
    if len(row) == 1 or len(name) > LONGEST:
        yield from ((cell, 0) for cell in row if cell)
        return
    if name and not any(row[1:]):
        yield name, 0
    for column, cell in enumerate(row[1:], 1):
        if len(cell) > LONGEST:
            yield cell, 0
        elif cell:
            before, after = around(name, heads[column] if column < len(heads) else "", cell)
            yield _ended(f"{before}{cell}{after}"), len(before)


def around(name: str, head: str, cell: str) -> tuple[str, str]:
    """The words that lead to a cell of the row `name` in the column `head`, and the unit that follows it.

    >>> around("Northland", "Area (km²)", "500"), around("Height, m", "Value", "20"), around("Northland", "Area", "500")
    (('area of Northland: ', ' km²'), ('height: ', ' m'), ('area of Northland: ', ''))
    """
    column, row = heading(head), heading(name)
    unit = column.unit or row.unit
    after = f" {unit}" if unit and _BARE.fullmatch(cell) else ""
    if column.unit and not column.name:
        return f"{row.name}: ", after
    return lead(row.name, "" if row.name and column.name.lower() in _headings().no_names else column.name), after


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
