"""JSON: articles in; the report and the claims as scripts read them (docs/json.md says what each key means)."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from factcheck.errors import Problem
from factcheck.inputs import records
from factcheck.inputs.decoding import NotTextError, decode
from factcheck.inputs.reading import DEFAULT
from factcheck.rendering import objects

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from factcheck.formats import View
    from factcheck.inputs.reading import Reading
    from factcheck.model import Article, Claim, Report

SUFFIXES = (".json",)
ONLY_BY_NAME = True

_SPACE = re.compile(r"[ \t\r\n]*")


def read(file: BinaryIO, path: str, reading: Reading = DEFAULT) -> Iterator[Article | Problem]:
    """The articles of an array of objects, or of the one object; see `jsonl` for their fields."""
    try:
        text, note = decode(file.read(), reading.encoding)
    except NotTextError as error:
        yield Problem(path, str(error), error.line)
        return
    counted, line, number = 0, 1, 0
    try:
        for start, fields in _elements(text):
            line, counted, number = line + text.count("\n", counted, start), start, number + 1
            yield from records.article(fields, path, line, f"{path}#{number}", note * (number == 1))
    except json.JSONDecodeError as error:
        yield Problem(path, f"not JSON: {error.msg.removesuffix(' starting at')}", error.lineno, error.colno)
    except (RecursionError, ValueError):
        yield Problem(path, "JSON nested too deeply, or a number too long")
    else:
        if not number:
            yield Problem(path, "empty: no text to read")


def _elements(text: str) -> Iterator[tuple[int, Any]]:
    """The elements of the array, each with its offset, as they are read; or the one value that is no array."""
    decode_at = json.JSONDecoder().raw_decode
    at = _after_space(text, 0)
    listed = text.startswith("[", at)
    at = _after_space(text, at + listed)
    if listed and text.startswith("]", at):
        return
    while at < len(text):
        value, end = decode_at(text, at)
        yield at, value
        at = _after_space(text, end)
        if not listed and at < len(text):
            raise json.JSONDecodeError("Extra data", text, at)
        if listed and text.startswith("]", at):
            return
        if listed and not text.startswith(",", at):
            raise json.JSONDecodeError("Expecting ',' or ']'", text, at)
        at = _after_space(text, at + 1)
    if listed:
        raise json.JSONDecodeError("Expecting value", text, at)


def _after_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def render(report: Report, view: View) -> Iterator[str]:  # noqa: ARG001  (a report is shown whole)
    """The whole report as one object, an article, claim, fact or finding a line."""
    opening = "{"
    for key, value in objects.report(report).items():
        yield f"{opening}{objects.dumps(key)}: "
        yield from _lines(map(objects.dumps, value)) if isinstance(value, list) else (objects.dumps(value),)
        opening = ",\n"
    yield "}\n"


def render_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """A list of claims, an element a line."""
    yield from _lines(objects.dumps(objects.claim(claim)) for claim in claims)
    yield "\n"


def _lines(elements: Iterable[str]) -> Iterator[str]:
    """A list, an element a line."""
    opening = "["
    for element in elements:
        yield f"{opening}\n{element}"
        opening = ","
    yield "[]" if opening == "[" else "\n]"
