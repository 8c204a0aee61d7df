r"""Front matter: the fields between two lines of `---` at the top of an article.

>>> metadata("---\ntitle: Flood\npublished: 2024-05-01\n---\nThe river rose.")
({'title': 'Flood', 'published': '2024-05-01'}, 43)
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_FENCED = re.compile(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
# What an article would not begin with between two rules: a key, or a comment.
_FIELD = re.compile(r"\s*(?:#|[A-Za-z_][\w.-]*[ \t]*:(?:\s|\Z))")

LONGEST = 64_000
"""Characters that front matter may take; two `---` further apart are rules in the text."""

FIELDS = ("title", "source", "url", "group")
"""Fields that an article keeps by name, besides `id` and `published`."""


def metadata(text: str, path: str = "") -> tuple[dict[str, Any], int]:
    """The fields of an article's front matter, and the offset at which its prose begins.

    Without front matter: no fields, and 0. Raises FactcheckError, with the line, when it is broken.
    """
    if not text.startswith("---"):
        return {}, 0
    fenced = _FENCED.match(text, 0, LONGEST)
    if not fenced or not _FIELD.match(fenced[1]):
        return {}, 0
    from factcheck import rulefiles
    from factcheck.errors import FactcheckError

    try:
        fields = rulefiles.parse(fenced[1].encode("utf-8", "replace"), path)
    except FactcheckError as error:
        problem = error.problem
        raise FactcheckError(path, f"front matter: {problem.message}", problem.line + 1) from error
    return fields, fenced.end()


def described(fields: Mapping[str, Any]) -> tuple[dict[str, Any], str | None]:
    """What fields say about an article, as keywords of Article, and what is wrong with them, if anything.

    `published` may also be called `date`, as in most front matter. Unknown fields go to `extra`.

    >>> described({"title": "Flood", "date": "2024-05-01T08:00:00Z", "desk": "home"})[0]["published"]
    datetime.date(2024, 5, 1)
    """
    known: dict[str, Any] = {name: _words(fields[name]) for name in FIELDS if fields.get(name) is not None}
    dated = next((name for name in ("published", "date") if fields.get(name) not in (None, "")), None)
    wrong = None
    if dated:
        try:
            known["published"] = day(fields[dated])
        except ValueError:
            wrong = f"`{dated}`: {_words(fields[dated])[:40]!r} is not a date such as 2020-03-05"
    known["extra"] = {
        name: value for name, value in fields.items() if name not in (*FIELDS, "id", "text", "published", dated)
    }
    return known, wrong


def day(written: object) -> date:
    """The day of an ISO 8601 date or date with time, in that time's own zone. Raises ValueError.

    >>> day("2020-03-05T23:10:00+03:00")
    datetime.date(2020, 3, 5)
    """
    return datetime.fromisoformat(str(written).strip()).date()


def _words(value: object) -> str:
    return value if isinstance(value, str) else str(value)
