"""Shares that two counts come to: of "240 patients, of whom 61 died" a quarter or so died."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.model import Number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Mention
    from factcheck.scan import Scan

_BEFORE = re.compile(r"[^.;:()]*?[,;–—-]\s*(?:and\s+)?of (?:whom|which|these|them),?\s+$")
_AFTER = re.compile(r"\s+of (?:whom|which|them)\b")
_OF = re.compile(r"(?:\bOf|\b[Oo]ut of|[,;] of) (?:the |these |those |its |their |all )*$")
_NEAR = 30
"""Characters before a whole in which "of the" begins."""
_THEN = re.compile(r"(?:[^.;:,()]*,)?\s+(?:only |just )?")
"""What stands between the two in "Of the 41 patients in Tuva, 30 have recovered"."""
_OF_THE = re.compile(r"\s+(?:out\s+)?of\s+(?:the|its|their|all)\s+")
_LONG = 60
"""Characters between a whole and its part."""


def find(scan: Scan, said: Sequence[Mention]) -> Iterator[Mention]:
    """The share of each count that is said to be one of the count before it; `said` are the mentions, in order.

    >>> from factcheck.kinds import count
    >>> from factcheck.scan import Scan
    >>> scan = Scan("It had 200 guests, of whom 50 stayed on.")
    >>> [found.number.low for found in find(scan, list(count.find(scan)))]
    [25.0]
    """
    counts = [one for one in said if one.kind == "count"]
    for whole, part in pairwise(counts):
        if _OF_THE.fullmatch(scan.text, whole.end - scan.offset, part.start - scan.offset):
            yield from _share(part, whole)  # "54 of the 120 seats"
        elif part.start - whole.end <= _LONG and _is_of_it(scan, whole, part):
            yield from _share(whole, part)


def _is_of_it(scan: Scan, whole: Mention, part: Mention) -> bool:
    """Whether the words around two counts make the second a part of the first."""
    start, end = whole.start - scan.offset, whole.end - scan.offset
    between = scan.text[end : part.start - scan.offset]
    if _BEFORE.match(between) or _AFTER.match(scan.text, part.end - scan.offset):
        return True
    return _THEN.fullmatch(between) is not None and _OF.search(scan.text[max(0, start - _NEAR) : start]) is not None


def _share(whole: Mention, part: Mention) -> Iterator[Mention]:
    many, some = (one.number.exact if one.number else None for one in (whole, part))
    if not many or not some or some >= many:
        return
    share = round(100 * some / many, 1)
    yield replace(
        part,
        kind="percent",
        number=Number(share, share, 0.1, 0.1, 0.1, 0.1),
        unit="percent",
        unit_text=None,
        of_start=whole.of_start,
        of_end=whole.of_end,
        implied=True,
    )
