"""JSON Lines: one article a line in, one claim a line out."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any

from factcheck import objects
from factcheck.bounded import LongLineError
from factcheck.frontmatter import described
from factcheck.model import Article, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from factcheck.model import Claim

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
    wrong = _misshapen(fields)
    if wrong:
        yield Problem(path, wrong, row)
        return
    known, wrong = described(fields)
    if wrong:
        yield Problem(path, wrong, row)
    given = fields.get("id")
    name = f"{path}:{row}" if given in (None, "") else str(given)
    yield Article(name, fields["text"], path, row=row, **known)


def _misshapen(fields: Any) -> str | None:
    """What is wrong with the shape of a line, if anything."""
    if not isinstance(fields, dict):
        return 'each line must be an object such as {"id": …, "text": …}'
    if not isinstance(fields.get("text"), str):
        return "`text` is missing" if "text" not in fields else "`text` must be a string"
    if not fields["text"].strip():
        return "empty: no text to read"
    if not isinstance(fields.get("id"), str | int | None):
        return "`id` must be a string"
    return None


def render_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """The contract's claim objects, one a line."""
    for claim in claims:
        yield f"{objects.dumps(objects.claim(claim))}\n"
