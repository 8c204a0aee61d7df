"""CSV of claims, for spreadsheets."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from factcheck import objects
from factcheck.plain import UNSAFE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Claim

SUFFIXES = (".csv",)

COLUMNS = (
    "id", "article", "line", "column", "start", "end", "kind", "text", "low", "high", "unit", "modifier",
    "canonical_low", "canonical_high", "canonical_unit", "of", "change", "concepts", "as_of", "attribution",
    "timex", "sentence",
)  # fmt: skip


def render_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """A header, then a row for each claim; a date's low and high are its first and last day."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    for row in _rows(claims):
        writer.writerow(row)
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def _rows(claims: Iterable[Claim]) -> Iterator[list[object]]:
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
