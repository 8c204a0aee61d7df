"""When something was done, by whose life it fell in: "discovered by Jo Lund (born 1950)" is after his birth."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from factcheck.dates.read_ranges import DASHES
from factcheck.dates.spans import Between, Bound
from factcheck.implied.lists import words
from factcheck.model import Number
from factcheck.numbers.spans import mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.dates import Expression
    from factcheck.model import Mention
    from factcheck.scan import Scan

_NAME = 8
"""Words of a name with what stands before it: "by the physicist Ada Lund"."""
_NO_NUMBER = Number(None, None)


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
    for birth, death in pairwise((*dates, None)):
        if birth is None:
            continue
        first, last = _tokens(scan, birth)
        born = _born(scan, first)
        lived = death is not None and _to(scan, last, _tokens(scan, death)[0])
        opened = first - 1 if lived else born
        start = _agent(scan, opened) if scan.word(opened) == "(" else _agent_born(scan, opened)
        if not opened or start is None:
            continue
        since = cast("Expression", birth.expression)
        if lived and death is not None:
            last = _tokens(scan, death)[1]
            made = scan.word(start - 1) in scan.known.table(words).made
            life = Between(since, cast("Expression", death.expression)) if made else Bound("from", since)
        else:
            life = Bound("from", since)
        end = last + (scan.word(last + 1) == ")")
        found = mention(scan, "date", (start, end), _NO_NUMBER, None)
        yield replace(found, number=None, expression=life, implied=True)


def _tokens(scan: Scan, one: Mention) -> tuple[int, int]:
    """The first and the last token of a mention."""
    return bisect_left(scan.starts, one.start - scan.offset), bisect_left(scan.starts, one.end - scan.offset) - 1


def _born(scan: Scan, first: int) -> int:
    """The token before "born in" and a date that begins at token `first`; 0 if that is no birth."""
    place = first - 1 - (scan.word(first - 1) in ("in", "on"))
    return place - 1 if scan.word(place) == "born" else 0


def _to(scan: Scan, last: int, first: int) -> bool:
    """Whether nothing but a dash stands between two dates, and the bracket ends after them."""
    return last + 2 == first and scan.word(last + 1) in DASHES


def _agent(scan: Scan, opened: int) -> int | None:
    """The token of the "by" of a name before the bracket at a token: "by Ada Lund (born"."""
    for place in range(opened - 1, max(0, opened - 1 - _NAME), -1):
        if scan.words[place] == "by":
            return place if place < opened - 1 else None
        if not (scan.words[place].replace(".", "").isalpha() or scan.words[place] in "."):
            return None
    return None


def _agent_born(scan: Scan, last: int) -> int | None:
    """The token of the "by" in "by a man (who was) born", what stands before "born" ending at token `last`."""
    relative = scan.word(last) == "was" and scan.word(last - 1) == "who"
    return _agent(scan, last - 1 if relative else last + 1)
