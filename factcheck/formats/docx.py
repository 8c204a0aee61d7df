"""DOCX: paragraphs and tables in their order; title from the document's properties."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from factcheck.errors import Problem
from factcheck.inputs import extracted, tables
from factcheck.inputs.decoding import other_than_text
from factcheck.inputs.raised import lowered
from factcheck.inputs.reading import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from factcheck.inputs.reading import Reading
    from factcheck.model import Article

SUFFIXES = (".docx",)
APART = True

LARGEST = 200_000_000
"""Bytes that the parts of a file may unpack to."""
MOST_PARTS = 20_000
MOST_SPANNED = 100
"""Columns that a cell spans at most."""

_LEFT_OUT = frozenset(("del", "moveFrom", "Fallback", "pPr", "rPr", "sectPr", "instrText"))
_MARKS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}


def read(file: BinaryIO, path: str, reading: Reading = DEFAULT) -> Iterator[Article | Problem]:  # noqa: ARG001  (it is no text)
    """The one article of a file."""
    lacking = extracted.lacking(path, "docx", "python-docx", "docx")
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


def _wrong(data: io.BytesIO) -> str | None:
    """What is wrong with the archive, if anything; zipfile unpacks no more than a part says it holds."""
    import zipfile

    try:
        parts = zipfile.ZipFile(data).infolist()
    except zipfile.BadZipFile:
        other = other_than_text(data.getvalue())
        return f"no DOCX file, but {other}" if other and not data.getvalue().startswith(b"PK") else "no DOCX file"
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
    """Paragraphs, numbered as they stand, the lines of tables with their table and row, and the notes."""
    paragraphs = seen = 0
    for block in _blocks(document.element.body):
        if _name(block) == "tbl":
            seen += 1
            for row, line, lead in tables.told(_rows(block)):
                yield f"table {seen}, row {row}", line, lead
        elif (text := _text(block)).strip():
            paragraphs += 1
            yield f"paragraph {paragraphs}", text, 0
    for number, note in enumerate(_notes(document), 1):
        yield f"note {number}", note, 0


def _name(element: Any) -> str:
    """The name of an element without its namespace; "" for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _blocks(element: Any) -> Iterator[Any]:
    """Paragraphs and tables below an element in their order, those in text boxes and in cells after what holds them."""
    for child in element:
        if _name(child) in ("p", "tbl"):
            yield from _block(child)
        elif _name(child) not in _LEFT_OUT:
            yield from _blocks(child)


def _block(block: Any) -> Iterator[Any]:
    yield block
    for inner in _inside(block, "txbxContent", "tbl"):
        yield from _block(inner) if _name(inner) == "tbl" else _blocks(inner)


def _inside(element: Any, *names: str) -> Iterator[Any]:
    """The outermost elements of these names below an element."""
    for child in element:
        if _name(child) in names:
            yield child
        elif _name(child) not in _LEFT_OUT:
            yield from _inside(child, *names)


def _text(element: Any) -> str:
    pieces: list[str] = []
    _read(element, pieces)
    return "".join(pieces)


def _read(element: Any, pieces: list[str]) -> None:
    """Add the words of a paragraph, as it stands once all changes to it are accepted."""
    for child in element:
        name = _name(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name in _MARKS:
            pieces.append(_MARKS[name])
        elif name == "r" and _raised(child):
            pieces.append(lowered("".join(pieces[-3:]), "".join(part.text or "" for part in _inside(child, "t"))))
        elif name not in _LEFT_OUT and name not in ("txbxContent", "tbl"):
            _read(child, pieces)
            if name == "p":
                pieces.append(" ")


def _raised(run: Any) -> bool:
    position = _property(run, "rPr", "position")
    return _property(run, "rPr", "vertAlign") == "superscript" or (position.isdecimal() and int(position) > 0)


def _rows(table: Any) -> Iterator[list[str]]:
    """The texts of a table's cells; one that spans rows counts for each, as does a heading that spans columns."""
    above: list[str] = []
    for number, row in enumerate(_inside(table, "tr")):
        cells: list[str] = []
        for cell in _inside(row, "tc"):
            text = " ".join(_text(cell).split())
            if _property(cell, "tcPr", "vMerge") == "continue":
                text = above[len(cells)] if len(cells) < len(above) else ""
            span = _property(cell, "tcPr", "gridSpan")
            more = min(int(span), MOST_SPANNED) - 1 if span.isdecimal() else 0
            cells += [text, *[text if cells and not number else ""] * more]
        above = cells
        yield cells


def _property(element: Any, group: str, name: str) -> str:
    """A property of an element; "continue" for one without a value, "" for none."""
    for given in element:
        if _name(given) == group:
            for found in given:
                if _name(found) == name:
                    return next((value for key, value in found.items() if key.endswith("val")), "continue")
    return ""


def _notes(document: Any) -> Iterator[str]:
    """Footnotes and endnotes."""
    from docx.oxml import parse_xml

    for kind in ("footnotes", "endnotes"):
        for relation in document.part.rels.values():
            if relation.reltype.endswith(f"/{kind}") and not relation.is_external:
                for note in parse_xml(relation.target_part.blob):
                    words = " ".join(map(_text, _blocks(note)))
                    if words.strip():
                        yield words
