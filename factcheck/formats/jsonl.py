"""JSON Lines: one article a line in, one claim a line out."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from factcheck import objects, records
from factcheck.bounded import LongLineError
from factcheck.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from factcheck.model import Article, Claim

SUFFIXES = (".jsonl", ".ndjson")


def read(file: BinaryIO, path: str) -> Iterator[Article | Problem]:
    """The articles of a file, as they come; a broken line is a problem, and the next line is read."""
    empty = True
    for row in count(1):
        try:
            line = file.readline()
        except LongLineError as error:
            yield replace(error.problem, line=row)
            empty = False
            continue
        if not line:
            break
        data = (line.removeprefix(BOM_UTF8) if row == 1 else line).strip()
        if data:
            empty = False
            yield from _article(data, path, row)
    if empty:
        yield Problem(path, "empty: no text to read")


def _article(data: bytes, path: str, row: int) -> Iterator[Article | Problem]:
    try:
        fields = json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        yield Problem(path, f"broken UTF-8 (byte 0x{data[error.start]:02x})", row)
        return
    except json.JSONDecodeError as error:
        yield Problem(path, f"not JSON: {error.msg} at column {error.colno}", row)
        return
    except (RecursionError, ValueError):
        yield Problem(path, "JSON nested too deeply, or a number too long", row)
        return
    yield from records.article(fields, path, row)


def render_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """The contract's claim objects, one a line."""
    for claim in claims:
        yield f"{objects.dumps(objects.claim(claim))}\n"
