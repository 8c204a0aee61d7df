"""DOCX: paragraphs and tables in their order; title from the document's properties."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from factcheck import extracted, tables
from factcheck.model import Problem
from factcheck.reading import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from factcheck.model import Article
    from factcheck.reading import Reading

SUFFIXES = (".docx",)
APART = True

LARGEST = 200_000_000
"""Bytes that the parts of a file may unpack to."""
MOST_PARTS = 20_000


def read(file: BinaryIO, path: str, reading: Reading = DEFAULT) -> Iterator[Article | Problem]:  # noqa: ARG001  (it is no text)
    """The one article of a file."""
    lacking = extracted.lacking(path, "docx", "docx")
    if lacking:
        yield lacking
        return
    data = io.BytesIO(file.read())
    try:
        wrong = _wrong(data)
        if wrong:
            yield Problem(path, wrong)
            return
        yield _article(data, path)
    except Exception as error:
        yield extracted.broken(path, "DOCX", error)


def _wrong(data: BinaryIO) -> str | None:
    """What is wrong with the archive, if anything; zipfile unpacks no more than a part says it holds."""
    try:
        parts = zipfile.ZipFile(data).infolist()
    except zipfile.BadZipFile:
        return "no DOCX file"
    if sum(part.file_size for part in parts) > LARGEST or len(parts) > MOST_PARTS:
        return f"unpacks to more than {LARGEST // 1_000_000} MB: no article does"
    if not any(part.filename == "[Content_Types].xml" for part in parts):
        return "no DOCX file"
    return None


def _article(data: BinaryIO, path: str) -> Article | Problem:
    import docx

    document = docx.Document(data)
    return extracted.article(path, _told(document), title=(document.core_properties.title or "").strip())


def _told(document: Any) -> Iterator[tuple[str, str, int]]:
    """Paragraphs, numbered as they stand, and the lines of tables with their table and row."""
    paragraphs = seen = 0
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            seen += 1
            rows = [_cells(row) for row in block.rows]
            yield from ((f"table {seen}, row {row}", line, lead) for row, line, lead in tables.told(rows))
        elif block.text.strip():
            paragraphs += 1
            yield f"paragraph {paragraphs}", block.text, 0


def _cells(row: Any) -> list[str]:
    """The texts of a row; a cell that spans columns is given once for each, and kept once."""
    kept: list[Any] = []
    for cell in row.cells:
        if not kept or cell._tc is not kept[-1]._tc:
            kept.append(cell)
    return [cell.text for cell in kept]
