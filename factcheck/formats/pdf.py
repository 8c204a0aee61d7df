"""PDF: the text page by page, lines put together to paragraphs, without the lines that repeat on every page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import zip_longest
from typing import TYPE_CHECKING

from factcheck import extracted
from factcheck.hyphens import mended
from factcheck.model import Problem
from factcheck.reading import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from factcheck.model import Article
    from factcheck.reading import Reading

SUFFIXES = (".pdf",)
APART = True

MOST_PAGES = 5_000
LARGEST = 20_000_000
"""Characters that are taken out of a file."""
EDGE = 2
"""Lines at the top and the bottom of a page that may be a running head, a foot or a page number."""
REPEATS = 3
"""Pages on which such a line stands before it is one."""
FULL = 0.75
"""Share of the length of a page's long lines below which a line ends its paragraph."""

_HYPHEN = re.compile(r"(?<=\w)[\ufffe\x02\u00ad‐-]$")
_MARKS = re.compile(r"[\ufffe\x02\u00ad]")
# What browsers print above and below a page.
_HEAD = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}, \d{1,2}:\d\d(?:\s?[AP]M)?(?: .*)?")
_FOOT = re.compile(r"(?:https?|file)://\S+ +\d+/\d+")
_END = re.compile(r"[.!?:;][\"”’)\]]*$")


def read(file: BinaryIO, path: str, reading: Reading = DEFAULT) -> Iterator[Article | Problem]:  # noqa: ARG001  (it is no text)
    """The one article of a file. What is only a picture of text gives none."""
    lacking = extracted.lacking(path, "pdf", "pypdfium2")
    if lacking:
        yield lacking
        return
    data = file.read()
    notes: list[str] = []
    try:
        pages = list(_pages(data, notes))
    except Exception as error:
        yield extracted.broken(path, "PDF", error)
        return
    found = extracted.article(path, _paragraphs(pages), notes=tuple(notes))
    if isinstance(found, Problem) and pages:
        found = Problem(path, "no text in this PDF: scanned pages need character recognition first")
    yield found


def _pages(data: bytes, notes: list[str]) -> Iterator[list[str]]:
    """The lines of each page."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        left = LARGEST
        for number in range(len(document)):
            if number == MOST_PAGES or left <= 0:
                notes.append(f"only the first {number} of {len(document)} pages were read")
                return
            page = document[number]
            text = page.get_textpage()
            written = text.get_text_range()[:left]
            left -= len(written)
            text.close()
            page.close()
            yield [line.strip() for line in written.strip().splitlines()]
    finally:
        document.close()


def _paragraphs(pages: list[list[str]]) -> Iterator[tuple[str, str, int]]:
    """Paragraphs with their page; one that goes on after a page's end is kept whole."""
    running = _running(pages)
    pending: list[str] = []
    started = 1
    for number, lines in enumerate(pages, 1):
        edges = {line for at, line in enumerate(lines) if _edge(at, lines)}
        furniture = {line for line in edges if _shape(line) in running} | _printed(edges) | {str(number)}
        kept = [line for at, line in enumerate(lines) if not (_edge(at, lines) and line in furniture)]
        # Not the longest: two lines around a hyphen may come as one.
        full = FULL * (sorted(map(len, kept))[len(kept) * 3 // 4] if kept else 0)
        for line, following in zip_longest(kept, kept[1:], fillvalue=""):
            if not pending:
                started = number
            pending.append(line)
            ended = len(line) < full and not _HYPHEN.search(line) and (_END.search(line) or _heading(line, following))
            if not line or ended:
                yield f"page {started}", _whole(pending), 0
                pending = []
        if pending and _END.search(pending[-1]):
            yield f"page {started}", _whole(pending), 0
            pending = []
    yield f"page {started}", _whole(pending), 0


def _whole(lines: list[str]) -> str:
    return _MARKS.sub("", mended("\n".join(lines)))


def _heading(line: str, following: str) -> bool:
    """Whether a short line without a full stop looks like a heading and not like the start of a sentence."""
    return not line[:1].islower() and bool(following) and not following[0].islower()


def _running(pages: list[list[str]]) -> set[str]:
    """The lines, figures aside, that stand at the edges of several pages."""
    seen = Counter(
        shape for lines in pages for shape in {_shape(line) for at, line in enumerate(lines) if _edge(at, lines)}
    )
    found = {shape for shape, times in seen.items() if shape and times >= REPEATS and times > len(pages) / 3}
    # Pages that hold nothing else say it all the same.
    alone = all(_shape(line) in found for lines in pages for line in lines)
    return set() if alone else found


def _printed(edges: set[str]) -> set[str]:
    """What a browser that printed a page has put around it: the time, the title, the address."""
    feet = {line for line in edges if _FOOT.fullmatch(line)}
    return feet | {line for line in edges if feet and _HEAD.fullmatch(line)}


def _edge(at: int, lines: list[str]) -> bool:
    return at < EDGE or at >= len(lines) - EDGE


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", line) if len(line) < 100 else ""
