"""CSV: articles in, a row each; claims out, for spreadsheets."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from factcheck.errors import Problem
from factcheck.inputs import extracted, records, tables
from factcheck.inputs.decoding import NotTextError, decode
from factcheck.inputs.reading import DEFAULT
from factcheck.rendering import objects
from factcheck.rendering.plain import UNSAFE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from factcheck.inputs.reading import Reading
    from factcheck.model import Article, Claim

SUFFIXES = (".csv", ".tsv")
ONLY_BY_NAME = True

COLUMNS = (
    "id", "article", "line", "column", "start", "end", "kind", "text", "low", "high", "unit", "modifier",
    "canonical_low", "canonical_high", "canonical_unit", "of", "change", "concepts", "as_of", "attribution",
    "timex", "sentence",
)  # fmt: skip


def read(file: BinaryIO, path: str, reading: Reading = DEFAULT) -> Iterator[Article | Problem]:
    """The articles of a file whose first row names the columns, or the one article that a table of figures is.

    A row is an article where a column is called `text`; `id`, `title`, `source`, `published`, `url` and `group` are
    understood, others kept. Cells are parted by commas, semicolons or tabs, whichever the first row has most of.
    """
    try:
        text, note = decode(file.read(), reading.encoding)
    except NotTextError as error:
        yield Problem(path, str(error), error.line)
        return
    csv.field_size_limit(max(len(text), 1 << 17))
    first = text.partition("\n")[0]
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    try:
        first_row = next(rows, [])
        names = [name.strip().lower() for name in first_row]
        if "text" in names:
            yield from _rows_of_text(rows, names, path, note)
        elif len(names) > 1:
            table = tables.told((first_row, *rows), header=True)
            lines = ((f"row {cell.row}", cell.line, cell.lead) for cell in table)
            notes = (*((note,) * bool(note)), "no column is called `text`: read as one table of figures")
            yield extracted.article(path, lines, notes=notes)
        else:
            said = f"there is {', '.join(names)[:80]}" if any(names) else "it is empty"
            yield Problem(path, f"no column is called `text`; {said}", 1)
    except csv.Error as error:
        yield Problem(path, f"not CSV: {error}", rows.line_num)


def _rows_of_text(rows: Any, names: list[str], path: str, note: str) -> Iterator[Article | Problem]:
    line = rows.line_num
    for row in rows:
        if any(cell.strip() for cell in row):
            fields = {name: cell for name, cell in zip(names, row, strict=False) if name and cell}
            yield from records.article(fields, path, line + 1, note=note)
            note = ""  # said once for all of them
        line = rows.line_num


def render_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """A header, then a row for each claim; a date's low and high are its first and last day."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    for row in _claim_rows(claims):
        writer.writerow(row)
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def _claim_rows(claims: Iterable[Claim]) -> Iterator[list[object]]:
    yield list(COLUMNS)
    for claim in claims:
        fields = objects.claim(claim)
        fields |= _ends(fields["value"], "") | _ends(fields["canonical"], "canonical_")
        fields["concepts"] = " ".join(fields["concepts"])
        yield [_cell(fields[name]) for name in COLUMNS]


def _ends(value: dict[str, Any] | None, prefix: str) -> dict[str, object]:
    value = value or {}
    return {
        f"{prefix}low": value.get("low", value.get("start")),
        f"{prefix}high": value.get("high", value.get("end")),
        f"{prefix}unit": value.get("unit"),
    }


def _cell(value: object) -> object:
    """A cell that a spreadsheet takes for text: what looks like a formula gets an apostrophe before it."""
    if isinstance(value, str):
        value = UNSAFE.sub("\ufffd", value).replace("\r\n", "\n").replace("\r", "\n")
        if value.startswith(("=", "+", "-", "@", "\t", "\n")):
            return f"'{value}"
    return value
