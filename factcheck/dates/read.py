"""The dates of a sentence, found in one pass over its tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from factcheck.dates.cursor import Cursor
from factcheck.dates.named import Day, HolidayOf, Month, SeasonOf, Year, YearPart
from factcheck.dates.read_lists import Item, days_after, days_before_month, years_shared
from factcheck.dates.read_parts import date_at
from factcheck.dates.read_ranges import expression_at, joined
from factcheck.dates.spans import About
from factcheck.dates.words import words

if TYPE_CHECKING:
    from factcheck.dates.moment import Expression
    from factcheck.scan import Scan

_HEDGES = frozenset({"about", "around", "circa", "approximately", "roughly"})
_ABBREVIATED = frozenset({"c", "ca"})
_BEFORE = _HEDGES | _ABBREVIATED
_APPROXIMATE = (Day, Month, Year, SeasonOf, YearPart, HolidayOf)


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
        found = scan.memo["calendar"] = Cursor(scan, date_at, joined)
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
    found: list[Item] = []
    words, openers, numbers = at.words, at.known.openers, at.amounts()
    index, count = 0, len(words)
    while index < count:
        word = words[index]
        if word not in openers and index not in numbers and not word[:1].isdecimal():
            index += 1  # what `opens` would say, for most tokens
            continue
        items = _items(at, index) if at.opens(index) else []
        if not items:
            index += 1
            continue
        first, last, expression = items[0]
        hedged = _hedged(at, first, found[-1][1] if found else -1)
        if hedged < first and isinstance(expression, _APPROXIMATE) and _is_hedge(at, hedged):
            expression = About(expression)
        found += [(hedged, last, expression), *items[1:]]
        index = items[-1][1] + 1
    return [Found(*item) for item in years_shared(at, found)]


def _items(at: Cursor, index: int) -> list[Item]:
    """The date at `index`, and those listed with it."""
    if listed := days_before_month(at, at.skip(index, "the")):
        return listed
    hit = expression_at(at, index)
    return days_after(at, (index, hit[1] - 1, hit[0])) if hit else []


def _hedged(at: Cursor, first: int, taken: int) -> int:
    """The token at which the hedge of a date begins: "around", "c."."""
    stop = at.word(first - 1) == "." and at.word(first - 2) in _ABBREVIATED
    start = first - 2 if stop else first - (at.word(first - 1) in _BEFORE)
    return start if start > taken else first


def _is_hedge(at: Cursor, index: int) -> bool:
    """Whether a date is approximate, and not what something is about: "a book about 2016"."""
    return at.word(index) != "about" or at.closes(index - 1) or at.beside("about", at.word(index - 1))
