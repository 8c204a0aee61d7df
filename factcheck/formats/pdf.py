"""PDF: the text page by page, lines put together to paragraphs, plain tables told cell by cell.

Without the lines that repeat on every page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from factcheck.errors import Problem
from factcheck.inputs import extracted, tables
from factcheck.inputs.pagelines import EDGE, Page, paragraphs
from factcheck.inputs.raised import lowered
from factcheck.inputs.reading import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from factcheck.inputs.reading import Reading
    from factcheck.inputs.tables import Told
    from factcheck.model import Article

SUFFIXES = (".pdf",)
APART = True

MOST_PAGES = 5_000
HEAD = 1_024
"""Bytes before which a file says that it is a PDF."""
LARGEST = 20_000_000
"""Characters that are taken out of a file."""
SMALL = 0.9
"""Share of the size of the text that raised digits and notes reach at most."""
JOINED, SPACED = 0.2, 1.0
"""Widths of a character below which what is right of another belongs to its word, or to its line."""
_GAP = "\0"
_LINE = re.compile(r"[^\r\n]+")
_BREAK = re.compile(r"(?<=[^\r\n])\r\n(?=[^\r\n])")
_MAY_BE_RAISED = re.compile(r"(?<=[^\s])\d")


def read(file: BinaryIO, path: str, reading: Reading = DEFAULT) -> Iterator[Article | Problem]:  # noqa: ARG001  (it is no text)
    """The one article of a file. What is only a picture of text gives none."""
    lacking = extracted.lacking(path, "pdf", "pypdfium2")
    if lacking:
        yield lacking
        return
    data = file.read()
    if b"%PDF-" not in data[:HEAD]:
        yield Problem(path, "no PDF file")
        return
    notes: list[str] = []
    try:
        pages = list(_pages(data, notes))
    except Exception as error:
        yield extracted.broken(path, "PDF", error)
        return
    found = extracted.article(path, paragraphs(pages), notes=tuple(notes))
    if isinstance(found, Problem) and pages:
        found = Problem(path, "no text in this PDF: scanned pages need character recognition first")
    yield found


def _pages(data: bytes, notes: list[str]) -> Iterator[Page]:
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
            yield _page(written, _Characters(text) if text.count_chars() >= len(written) else None)
            text.close()
            page.close()
    finally:
        document.close()


class _Characters:
    """How large the characters of a page are, and how high they stand."""

    def __init__(self, page: Any) -> None:
        self._page = page

    def size(self, at: int) -> float:
        from pypdfium2 import raw

        return float(raw.FPDFText_GetFontSize(self._page, at))

    def height(self, at: int) -> float:
        from ctypes import c_double

        from pypdfium2 import raw

        across, up = c_double(), c_double()
        raw.FPDFText_GetCharOrigin(self._page, at, across, up)
        return up.value

    def sides(self, at: int) -> tuple[float, float]:
        from pypdfium2 import raw

        box = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self._page, at, box)
        return float(box.left), float(box.right)


def _page(text: str, characters: _Characters | None) -> Page:
    """The lines of a page, its tables told; lines in small print at its bottom are notes."""
    from factcheck.inputs import aligned

    if characters is None:
        return Page([line.strip() for line in _LINE.findall(text)], [])
    text = _unbroken(text, characters)
    spans = [line.span() for line in _LINE.finditer(text)]
    lines = [_flattened(text, *span, characters).strip() for span in spans]
    sizes = [characters.size(first + len(text[first:last]) - len(text[first:last].lstrip())) for first, last in spans]
    small = SMALL * sorted(sizes)[len(sizes) // 2] if sizes else 0
    end = len(lines)
    while end > max(0, len(lines) - EDGE) and sizes[end - 1] > small:
        end -= 1
    start = end
    while start and sizes[start - 1] <= small:
        start -= 1
    if not start:
        start = end = len(lines)
    notes = lines[start:end]
    del lines[start:end], spans[start:end]
    told: dict[int, list[Told]] = {}
    for table in reversed(list(aligned.tables(text, spans, characters))):
        rows = [[" ".join(_flattened(text, *span, characters) for span in cell) for cell in row] for row in table.rows]
        lines[table.first : table.end] = [""]
        told = {at - (table.end - table.first - 1): said for at, said in told.items()}
        told[table.first] = list(tables.told(rows, header=True))
    return Page(lines, notes, told)


def _unbroken(text: str, characters: _Characters) -> str:
    """The text without the breaks inside a line, which pdfium takes for one that is written downwards."""
    pieces: list[str] = []
    position = 0
    for found in _BREAK.finditer(text):
        before, after = found.start() - 1, found.end()
        if characters.height(before) == characters.height(after):
            (_, end), (start, _) = characters.sides(before), characters.sides(after)
            wide = max(right - left for left, right in map(characters.sides, (before, after)))
            if abs(start - end) < SPACED * wide:
                pieces += [text[position : found.start()], _GAP, _GAP if start - end < JOINED * wide else " "]
                position = after
    return "".join([*pieces, text[position:]])


def _flattened(text: str, first: int, last: int, characters: _Characters) -> str:
    """A line with raised digits told from those before them."""
    pieces: list[str] = []
    position = first
    for digit in _MAY_BE_RAISED.finditer(text, first, last):
        start = end = digit.start()
        size, height = characters.size(start), characters.height(start)
        if start < max(position, first + 1) or size > SMALL * characters.size(start - 1):
            continue
        if height <= characters.height(start - 1):
            continue
        while end < last and text[end] in "0123456789," and characters.height(end) == height:
            end += 1
        pieces += [text[position:start], lowered(text[max(first, start - 9) : start], text[start:end])]
        position = end
    return "".join([*pieces, text[position:last]]).replace(_GAP, "")
