"""JSON Lines: one article a line in, one claim a line out."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from factcheck.errors import Problem
from factcheck.inputs import records
from factcheck.inputs.bounded import LongLineError
from factcheck.inputs.decoding import NotTextError, decode, marked_wide
from factcheck.inputs.reading import DEFAULT
from factcheck.rendering import objects

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from factcheck.inputs.reading import Reading
    from factcheck.model import Article, Claim

SUFFIXES = (".jsonl", ".ndjson")


def read(file: BinaryIO, path: str, reading: Reading = DEFAULT) -> Iterator[Article | Problem]:
    """The articles of a file, as they come; a broken line is a problem, and the next line is read."""
    empty = True
    for row, line in enumerate(_lines(file, path, reading), 1):
        if isinstance(line, Problem):
            yield replace(line, line=line.line or row)
            empty = False
        elif data := line.strip():
            empty = False
            yield from _article(data, path, row)
    if empty:
        yield Problem(path, "empty: no text to read")


def _lines(file: BinaryIO, path: str, reading: Reading) -> Iterator[bytes | str | Problem]:
    """The lines of a file, UTF-8 unless they are named or marked as something else; and those that are too long."""
    for row in count(1):
        try:
            line = file.readline()
        except LongLineError as error:
            yield error.problem
            continue
        if row == 1 and (reading.encoding or marked_wide(line)):
            yield from _decoded(line + file.read(), path, reading)
            return
        if row == 1 and b"\0" in line:
            yield Problem(path, "binary data, not text")
            return
        if not line:
            return
        yield line.removeprefix(BOM_UTF8) if row == 1 else line


def _decoded(data: bytes, path: str, reading: Reading) -> Iterator[str | Problem]:
    try:
        yield from decode(data, reading.encoding).text.split("\n")
    except NotTextError as error:
        yield Problem(path, str(error), error.line)


def _article(line: bytes | str, path: str, row: int) -> Iterator[Article | Problem]:
    try:
        fields = json.loads(line if isinstance(line, str) else line.decode("utf-8"))
    except UnicodeDecodeError as error:
        yield Problem(path, f"broken UTF-8 (byte 0x{error.object[error.start]:02x}; see --encoding)", row)
        return
    except json.JSONDecodeError as error:
        yield Problem(path, f"not JSON: {error.msg.removesuffix(' starting at')} at column {error.colno}", row)
        return
    except (RecursionError, ValueError):
        yield Problem(path, "JSON nested too deeply, or a number too long", row)
        return
    yield from records.article(fields, path, row)


def render_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """The contract's claim objects, one a line."""
    for claim in claims:
        yield f"{objects.dumps(objects.claim(claim))}\n"
