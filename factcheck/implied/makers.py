"""When something was done, by whose life it fell in: "discovered by Jo Lund (born 1950)" is after his birth."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from factcheck.dates.read_ranges import DASHES
from factcheck.dates.spans import Between, Bound
from factcheck.implied.lists import words
from factcheck.numbers.spans import mention, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.dates import Expression
    from factcheck.model import Mention
    from factcheck.scan import Scan

_NAME = 8
"""Words of a name with what stands before it: "by the physicist Ada Lund"."""


def find(scan: Scan, said: Sequence[Mention]) -> Iterator[Mention]:
    """The dates of what was done "by" somebody, as far as their birth and death tell; `said` are the mentions.

    Nobody does anything before they are born. What they made they made before they died (`rules/lists.yaml`
    has the verbs), but they may be honoured long after.

    >>> from factcheck.kinds import date
    >>> from factcheck.scan import Scan
    >>> text = "The hall was designed by Jo Lund (1850–1920)."
    >>> scan = Scan(text)
    >>> [text[found.start : found.end] for found in find(scan, list(date.find(scan)))]
    ['by Jo Lund (1850–1920)']
    """
    if "by" not in scan.distinct:
        return
    dates = [one for one in said if one.kind == "date"]
    for birth, death in zip(dates, (*dates[1:], None), strict=False):
        first, last = tokens(scan, birth.start, birth.end)
        since = cast("Expression", birth.expression)
        life: Expression = Bound("from", since)
        dying = tokens(scan, death.start, death.end) if death is not None else None
        if death is None or dying is None or not _to(scan, last, dying[0]):
            start = _by_the_born(scan, first)
        else:
            start, last = _by(scan, first - 1), dying[1]
            if start is not None and scan.word(start - 1) in scan.known.table(words).made:
                life = Between(since, cast("Expression", death.expression))
        if start is not None:
            span = start, last + (scan.word(last + 1) == ")")
            yield replace(mention(scan, "date", span, None, None), expression=life, implied=True)


def _to(scan: Scan, last: int, first: int) -> bool:
    """Whether nothing but a dash stands between two dates."""
    return last + 2 == first and scan.word(last + 1) in DASHES


def _by_the_born(scan: Scan, first: int) -> int | None:
    """The token of the "by" of whoever was born on the date at a token: "by Jo Lund (born", "by a man born in"."""
    born = first - 1 - (scan.word(first - 1) in ("in", "on"))
    if scan.word(born) != "born":
        return None
    if scan.word(born - 1) == "(":
        return _by(scan, born - 1)
    relative = scan.word(born - 1) == "was" and scan.word(born - 2) == "who"
    return _by(scan, born - 2 if relative else born)


def _by(scan: Scan, end: int) -> int | None:
    """The token of the "by" before a name that ends before token `end`: "by the physicist Ada R. Lund"."""
    for place in range(end - 1, max(0, end - 1 - _NAME), -1):
        if scan.words[place] == "by":
            return place if place < end - 1 else None
        if not (scan.words[place].replace(".", "").isalpha() or scan.words[place] == "."):
            return None
    return None
