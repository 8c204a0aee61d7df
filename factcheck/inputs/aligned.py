"""Lines of a page that stand in columns, words above figures → the rows of a table.

Nothing in a PDF says what is a table. A few lines are one where a line of headings has lines of figures below it,
and a gap runs down between each two columns through all of them, wider than any space between words. Whatever is
less plain (headings of several columns, names of two lines, words in the cells) is left as it is: a figure under
the wrong heading is worse than none.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple, Protocol

from factcheck.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Span = tuple[int, int]
    Cell = tuple[Span, ...]
    Edges = tuple[float, float]

GAP = 0.85
"""Width of the narrowest gap between columns, in that of a character; a space takes 0.6."""
MOST_HEADINGS = 12
"""Lines of text that headings may take."""
LEADING = 3.5
"""Distance of the lines of a heading at most, in the width of a character."""
NEAR = 1.2
"""Distance of rows, in that of the table's own, at which a line beside it may belong to it."""
ATTEMPTS = 3
"""Times that rows are left off at the end, where a table seems to go on in what is none."""
LONGEST = 50
"""Characters of a heading or a name; of a figure it is half of that."""

_WORD = Pattern(r"\S+")
_ENDS_AS_ROW = Pattern(r"(?:^|(?<=\s))(?!\((?:19|20)\d\d\) *$)(?:\S*\d\S{0,4}|[–—-]|n/?a|\.\.\.?|…) *$")
_NONE = r"[–—-]|n/?a|\.\.\.?|…|"
_FIGURE = Pattern(rf"(?:[~≈<>≤≥+\-−–(]|[$€£¥])*\d[\d.,]*(?: ?[%°′)]+| [a-zA-Z²³/]{{1,4}})?|{_NONE}")
_NAME = Pattern(r"[A-Z\d“\"'(ÀÁ-ÖØ-Þ][^.!?:;]*\.?(?: [^.!?:;]+)?")
_HEADING = Pattern(r"[^\W\d_][^.!?:;]*\.?(?: ?\(.*\)|, .*)?|[$€£¥#%](?:.*)?")
_YEAR = Pattern(r"(?:19|20)\d\d")
_NO_HEADINGS = frozenset(("page", "p.", "seite", "no.", "#"))


class Characters(Protocol):
    """Where the characters of a page stand, by their number: points from the left, and from the bottom."""

    def height(self, at: int) -> float:
        """The height of its line."""

    def sides(self, at: int) -> Edges:
        """Where it begins and where it ends."""


class Table(NamedTuple):
    """The lines from `first` to before `end`; the cells of each row, headings first, as spans of the text."""

    first: int
    end: int
    rows: tuple[tuple[Cell, ...], ...]


class _Line(NamedTuple):
    words: tuple[tuple[Span, Edges], ...]
    height: float
    character: float

    @property
    def edges(self) -> Edges:
        return (self.words[0][1][0], self.words[-1][1][1]) if self.words else (0, 0)


def tables(text: str, lines: Sequence[Span], characters: Characters) -> Iterator[Table]:
    """The tables among the lines of a page, in their order."""
    at = 1
    while at < len(lines):
        end = at
        while end < len(lines) and _ENDS_AS_ROW.search(text, *lines[end]) and not _long(lines[end]):
            end += 1
        if end - at > 1:
            numbers = range(max(0, at - MOST_HEADINGS), min(end + 1, len(lines)))
            yield from _table(text, {n: _line(text, lines[n], characters) for n in numbers}, at, end)
        at = end + 1


def _long(line: Span) -> bool:
    return line[1] - line[0] > 6 * LONGEST


def _line(text: str, span: Span, characters: Characters) -> _Line:
    words = [found.span() for found in _WORD.finditer(text, *span)]
    sides = tuple(((start, end), (characters.sides(start)[0], characters.sides(end - 1)[1])) for start, end in words)
    width = sum(right - left for _, (left, right) in sides) / max(1, sum(end - start for start, end in words))
    return _Line(sides, characters.height(words[0][0] if words else span[0]), width)


def _table(text: str, near: Mapping[int, _Line], first: int, end: int) -> Iterator[Table]:
    """The table of the rows from `first` up to `end`, or to the first that is none, and of the headings above them."""
    for _ in range(ATTEMPTS):
        if end - first < 2:
            return
        rows = [near[number] for number in range(first, end)]
        good = 0
        if headed := _headed(near, first, rows):
            top, columns = headed
            cells = (_cells([near[n] for n in range(top, first)], columns), *(_cells([row], columns) for row in rows))
            good = _good([[" ".join(text[slice(*span)] for span in cell) for cell in row] for row in cells])
            if good == len(rows):
                below = near.get(end)
                if _whole(text, cells) and _even([near[first - 1], *rows]) and not _goes_on(rows, below, columns):
                    yield Table(top, end, cells)
                return
        end = first + good if good else end - 1


def _headed(near: Mapping[int, _Line], first: int, rows: Sequence[_Line]) -> tuple[int, list[Edges]] | None:
    """The first line of the headings above some rows, and the columns of both; None if they are none to rely on.

    The lines of headings come in any order, for each may stand in the middle of its row.
    """
    columns, count = _columns(rows), len(_columns(rows))
    step = max(LEADING * median(line.character for line in rows), NEAR * _pitch(rows))
    floor, height, top, kept = rows[0].height, rows[0].height + 2 * _pitch(rows), first, list(rows)
    for number in range(first - 1, first - MOST_HEADINGS - 1, -1):
        line = near.get(number)
        if line is None or not line.words or line.height <= floor or line.height > height:
            break
        wider = _columns([*kept, line])
        if len(wider) != count:
            # What begins where the table does, or before, is what goes before it; else it may head several columns.
            if line.edges[0] > columns[0][0] + 1:
                return None
            break
        kept.append(line)
        columns, height = wider, max(line.height for line in kept) + step
        if line.edges[1] > columns[0][1]:
            top = number
        elif top == first:
            return None  # the rest of a heading, or the start of a name?
    return (top, columns) if top < first else None


def _pitch(rows: Sequence[_Line]) -> float:
    return median(above.height - below.height for above, below in pairwise(rows))


def _columns(lines: Sequence[_Line]) -> list[Edges]:
    """Where columns stand: words that no gap through all lines parts are in one."""
    gap = GAP * median(line.character for line in lines)
    columns: list[Edges] = []
    for left, right in sorted(edges for line in lines for _, edges in line.words):
        if columns and left - columns[-1][1] < gap:
            columns[-1] = (columns[-1][0], max(columns[-1][1], right))
        else:
            columns.append((left, right))
    return columns


def _cells(lines: Sequence[_Line], columns: Sequence[Edges]) -> tuple[Cell, ...]:
    """The words of lines by the columns they stand in, from above to below."""
    ordered = sorted(lines, key=lambda line: -line.height)
    return tuple(
        tuple(
            (inside[0][0], inside[-1][1])
            for line in ordered
            if (inside := [span for span, edges in line.words if left <= edges[0] and edges[1] <= right])
        )
        for left, right in columns
    )


def _good(rows: Sequence[Sequence[str]]) -> int:
    """How many rows below the headings are as those of a table are, from the first on; 0 if the headings are not."""
    (first, *heads), *below = rows
    if not heads or len(set(heads)) < len(heads) or _NO_HEADINGS.intersection(head.lower() for head in heads):
        return 0
    if first[:1].isdigit() or not all(_HEADING.fullmatch(head) and len(head) <= LONGEST for head in heads):
        return 0
    if below and all(map(_YEAR.fullmatch, below[0][1:])):
        return 0  # they are headings
    for number, (name, *figures) in enumerate(below):
        short = len(name) <= LONGEST and all(len(figure) <= LONGEST // 2 for figure in figures)
        if not (short and _NAME.fullmatch(name) and all(map(_FIGURE.fullmatch, figures)) and any(figures)):
            return number
    return len(below)


def _whole(text: str, rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether there are figures enough, and no headings above headings: which go together is not plain then."""
    heads, *below = rows
    further = [text[line[0]] for head in heads[1:] for line in head[1:]]
    figures = sum(bool(cell) for row in below for cell in row[1:])
    fewest = 3 if len(heads) == 2 else 2 * (len(heads) - 1)
    return figures >= fewest and all(letter.islower() or letter in "([/&%" for letter in further)


def _even(lines: Sequence[_Line]) -> bool:
    """Whether lines stand below each other, at distances that are alike: no name has two lines."""
    apart = [above.height - below.height for above, below in pairwise(lines)]
    return min(apart) > 0.5 * max(apart)


def _goes_on(rows: Sequence[_Line], below: _Line | None, columns: Sequence[Edges]) -> bool:
    """Whether the line below the table may be the rest of its last name."""
    if below is None or not below.words or rows[-1].height - below.height > NEAR * _pitch(rows):
        return False
    left, right = below.edges
    return columns[0][0] - 1 <= left and right < columns[1][0]
