"""The lines of pages → paragraphs: without what stands on every page, and whole across a page's end."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice, zip_longest
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from factcheck.inputs.hyphens import mended
from factcheck.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.inputs.tables import Told

EDGE = 2
"""Lines at the top and the bottom of a page that may be a running head, a foot or a page number."""
REPEATS = 3
"""Pages on which such a line stands before it is one."""
LONGEST_HEAD = 100
"""Characters of the longest of them."""
FULL = 0.75
"""Share of the length of a page's long lines below which a line ends its paragraph."""

_HYPHEN = Pattern(r"(?<=\w)[\ufffe\x02\u00ad‐-]$")
_MARKS = Pattern(r"[\ufffe\x02\u00ad]")
# What browsers print above and below a page.
_HEAD = Pattern(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}, \d{1,2}:\d\d(?:\s?[AP]M)?(?: .*)?")
_FOOT = Pattern(r"(?:https?|file)://\S+ +\d+/\d+")
_FOLIO = Pattern(r"(?:(?:page|p\.) ?|[-–] ?)?(\d{1,5})(?: ?(?:of|/) ?\d{1,5}| ?[-–])?", re.IGNORECASE | re.ASCII)
_NUMBER = Pattern(r"(?<!\d)\d{1,6}(?!\d)", re.ASCII)
_MARKED = Pattern(r"\W{0,2}(?:\d{1,3}|[*†‡§])\W")
# A full stop after what is no abbreviation, and a capital.
_STOP = Pattern(r"(?:(?<=[a-zß-ÿ]{4})|(?<=\d))[.!?][\"”’)\]]*\s+(?=[\"“‘(]?[A-Z])")
_END = Pattern(r"[.!?:;][\"”’)\]]*$")


class Page(NamedTuple):
    """The lines of a page, those of the notes at its bottom, and what its tables tell.

    Where a table stands, there is an empty line; `tables` has its number.
    """

    lines: list[str]
    notes: list[str]
    tables: Mapping[int, Sequence[Told]] = MappingProxyType({})


def paragraphs(pages: list[Page]) -> Iterator[tuple[str, str, int]]:
    """Paragraphs with their page; one that goes on after a page's end is kept whole."""
    running = _running(pages)
    pending: list[str] = []
    started = 1
    for number, (lines, notes, tables) in enumerate(pages, 1):
        edges = _edges(lines) | _edges(notes)
        furniture = {line for line in edges if running & _shapes(line, number)} | _printed(edges, number)
        for note in _apart([line for line in notes if line not in furniture]):
            yield f"page {number}", _whole(note), 0
        kept = [(at, line) for at, line in enumerate(lines) if not (_edge(at, lines) and line in furniture)]
        # Not the longest: two lines around a hyphen may come as one.
        full = FULL * (sorted(len(line) for _, line in kept)[len(kept) * 3 // 4] if kept else 0)
        for (at, line), (_, following) in zip_longest(kept, kept[1:], fillvalue=(0, "")):
            if pending and started < number and (stop := _STOP.search(line)):
                # What begins on this page says so.
                yield f"page {started}", _whole([*pending, line[: stop.end()]]), 0
                pending, line = [], line[stop.end() :]
            if not pending:
                started = number
            pending.append(line)
            ended = len(line) < full and not _HYPHEN.search(line) and (_END.search(line) or _heading(line, following))
            if not line or ended:
                yield f"page {started}", _whole(pending), 0
                pending = []
            yield from ((f"page {number}", told.line, told.lead) for told in tables.get(at, ()))
        if pending and _END.search(pending[-1]):
            yield f"page {started}", _whole(pending), 0
            pending = []
    yield f"page {started}", _whole(pending), 0


def _apart(notes: list[str]) -> Iterator[list[str]]:
    """The notes at the bottom of a page, each with its lines."""
    note: list[str] = []
    for line in notes:
        if note and _MARKED.match(line):
            yield note
            note = []
        note.append(line)
    if note:
        yield note


def _whole(lines: list[str]) -> str:
    return _MARKS.sub("", mended("\n".join(lines)))


def _heading(line: str, following: str) -> bool:
    """Whether a short line without a full stop looks like a heading and not like the start of a sentence."""
    return not line[:1].islower() and bool(following) and not following[0].islower()


def _running(pages: list[Page]) -> set[str]:
    """What stands at the edges of several pages, the same but for the page's number."""
    seen = Counter(
        shape
        for number, (lines, notes, _) in enumerate(pages, 1)
        for shape in {shape for line in _edges(lines) | _edges(notes) for shape in _shapes(line, number)}
    )
    found = {shape for shape, times in seen.items() if times >= REPEATS and times > len(pages) / 3}
    # Pages that hold nothing else say it all the same.
    alone = all(found & _shapes(line, number) for number, page in enumerate(pages, 1) for line in page.lines)
    return set() if alone else found


def _shapes(line: str, page: int) -> set[str]:
    """A short line as it is, and with each of its numbers as what it is more than the page's."""
    if len(line) > LONGEST_HEAD:
        return set()
    numbered = (f"{line[: n.start()]}#{int(n[0]) - page}{line[n.end() :]}" for n in _NUMBER.finditer(line))
    return {line, *islice(numbered, 3)}


def _printed(edges: set[str], page: int) -> set[str]:
    """The page's number, and what a browser that printed it has put around it: the time, the title, the address."""
    feet = {line for line in edges if _FOOT.fullmatch(line)}
    heads = {line for line in edges if feet and _HEAD.fullmatch(line)}
    numbers = {line for line in edges if (found := _FOLIO.fullmatch(line)) and int(found[1]) == page}
    return feet | heads | numbers


def _edges(lines: list[str]) -> set[str]:
    return {line for at, line in enumerate(lines) if _edge(at, lines)}


def _edge(at: int, lines: list[str]) -> bool:
    return at < EDGE or at >= len(lines) - EDGE
