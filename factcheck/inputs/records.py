"""Objects with a `text` → articles: what JSON Lines, JSON arrays and rows of CSV have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.errors import Problem
from factcheck.inputs.frontmatter import described
from factcheck.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterator


def article(fields: Any, path: str, row: int, name: str = "", note: str = "") -> Iterator[Article | Problem]:
    """The article of an object on line `row` of a file, and what is wrong with it.

    Its id is its `id`, else `name`, else the path and the line. `note` is what its file's reader assumed.
    """
    wrong = _misshapen(fields)
    if wrong:
        yield Problem(path, wrong, row)
        return
    known, wrong = described(fields)
    if wrong:
        yield Problem(path, wrong, row)
    given = fields.get("id")
    name = name or f"{path}:{row}"
    yield Article(
        name if given in (None, "") else str(given), fields["text"], path, row=row, notes=(note,) * bool(note), **known
    )


def _misshapen(fields: Any) -> str | None:
    """What is wrong with the shape of an object, if anything."""
    if not isinstance(fields, dict):
        return 'each article must be an object such as {"id": …, "text": …}'
    if not isinstance(fields.get("text"), str):
        return "`text` is missing" if "text" not in fields else "`text` must be a string"
    if not fields["text"].strip():
        return "empty: no text to read"
    if not isinstance(fields.get("id"), str | int | None):
        return "`id` must be a string"
    return None
