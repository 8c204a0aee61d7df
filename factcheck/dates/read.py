"""The dates of a sentence, found in one pass over its tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from factcheck.dates.cursor import Cursor
from factcheck.dates.read_parts import date_at
from factcheck.dates.read_ranges import expression_at
from factcheck.dates.words import words

if TYPE_CHECKING:
    from factcheck.dates.moment import Expression
    from factcheck.scan import Scan

_HEDGES = frozenset({"about", "around", "circa", "approximately", "roughly"})


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a sentence: tokens first to last, and what they say."""

    first: int
    last: int
    expression: Expression


def dates(scan: Scan) -> tuple[Found, ...]:
    """The dates of a sentence in order; none overlaps another. Read once a sentence.

    >>> from factcheck.scan import Scan
    >>> scan = Scan("Talks from June 3 to 7 failed, he said on Thursday.")
    >>> [scan.slice(found.first, found.last) for found in dates(scan)]
    ['from June 3 to 7', 'Thursday']
    """
    found = scan.memo.get("dates")
    if found is None:
        found = scan.memo["dates"] = tuple(_read(cursor(scan))) if worth_reading(scan) else ()
    return cast("tuple[Found, ...]", found)


def cursor(scan: Scan) -> Cursor:
    """The cursor of a sentence, made once."""
    found = scan.memo.get("calendar")
    if found is None:
        found = scan.memo["calendar"] = Cursor(scan, date_at)
    return cast("Cursor", found)


def worth_reading(scan: Scan) -> bool:
    """Whether a sentence has a digit or a calendar word at all."""
    found = scan.memo.get("calendar words")
    if found is None:
        starters = words(scan.known).starters
        found = not starters.isdisjoint(scan.words) or any(w[0].isdecimal() for w in scan.words)
        scan.memo["calendar words"] = found
    return bool(found)


def _read(at: Cursor) -> list[Found]:
    found: list[Found] = []
    words, openers, numbers = at.words, at.known.openers, at.amounts()
    index, count = 0, len(words)
    while index < count:
        word = words[index]
        if word not in openers and index not in numbers and not word[:1].isdecimal():
            index += 1  # what `opens` would say, for most tokens
            continue
        hit = expression_at(at, index) if at.opens(index) else None
        if hit is None:
            index += 1
            continue
        hedged = index - (at.word(index - 1) in _HEDGES and not (found and found[-1].last == index - 1))
        found.append(Found(hedged, hit[1] - 1, hit[0]))
        index = hit[1]
    return found
