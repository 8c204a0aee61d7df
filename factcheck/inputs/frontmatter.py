r"""Front matter: the fields between two lines of `---` at the top of an article.

>>> metadata("---\ntitle: Flood\npublished: 2024-05-01\n---\nThe river rose.")
({'title': 'Flood', 'published': '2024-05-01'}, 43, None)
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from factcheck.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

_FENCED = re.compile(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
# What an article would not begin with between two rules: a key, or a comment.
_FIELD = re.compile(r"\s*(?:#|[A-Za-z_][\w.-]*[ \t]*:(?:\s|\Z))")

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?=[T\s])", re.ASCII)

LONGEST = 64_000
"""Characters that front matter may take; two `---` further apart are rules in the text."""

FIELDS = ("title", "source", "url", "group")
"""Fields that an article keeps by name, besides `id` and `published`."""


def metadata(text: str, path: str = "") -> tuple[dict[str, Any], int, Problem | None]:
    """The fields of an article's front matter, the offset at which its prose begins, and what is wrong with it.

    Without front matter: no fields, and 0. Broken front matter gives no fields, and is no prose either.
    """
    if not text.startswith("---"):
        return {}, 0, None
    fenced = _FENCED.match(text, 0, LONGEST)
    if not fenced or not _FIELD.match(fenced[1]):
        return {}, 0, None
    from factcheck.errors import FactcheckError
    from factcheck.rulebook import rulefiles

    try:
        return rulefiles.parse(fenced[1].encode("utf-8", "replace"), path), fenced.end(), None
    except FactcheckError as error:
        wrong = error.problem
        return {}, fenced.end(), Problem(path, f"front matter: {wrong.message}", wrong.line + 1)


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
    """The day of a date or a date with time, in that time's own zone. Raises ValueError.

    Read are ISO 8601 and what is near to it, and the dates of mail and feeds.

    >>> str(day("2020-03-05 23:10:00 +0300")), str(day("Thu, 05 Mar 2020 23:10:00 GMT"))
    ('2020-03-05', '2020-03-05')
    """
    text = str(written).strip()
    if led := _ISO.match(text):
        return date.fromisoformat(led[0])
    if not text[:1].isalpha():
        return datetime.fromisoformat(text).date()
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).date()
    except (TypeError, IndexError) as error:  # raised for some texts that are no dates
        raise ValueError(f"no date: {text[:40]!r}") from error


def _words(value: object) -> str:
    return value if isinstance(value, str) else str(value)
