"""Feet and inches by their marks: 6'2", 10″, a 30' tank; and which of these marks are quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, cast

from factcheck.measuring.units import UnitMatch
from factcheck.numbers.digits import shape, vulgar
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.measuring.units import Units
    from factcheck.scan import Scan

INCHES = frozenset(['"', "”", "″", "'"])
_FOOT = 12
_FEET = frozenset(["'", "’", "′"])
_PLAIN_QUOTES, _OPENING_QUOTES, _CLOSING_QUOTES = frozenset('"'), frozenset("“"), frozenset("”")


def lengths(known: Knowledge) -> frozenset[str]:
    """Words beside which a single mark is a foot; build them with `known.table(lengths)`."""
    return frozenset(known.mapping("unit_words")["lengths"])


def match(scan: Scan, units: Units, start: int) -> UnitMatch | None:
    """Feet and inches by their marks, and "in": 6'2", 10", 5in, a 15-in screen."""
    word = scan.word(start)
    if word in _FEET and scan.touches(start) and (_inches_follow(scan, start) or _lone_foot(scan, start)):
        return _named(units, "foot", start, start)
    if word == "in" or (word in HYPHENS and scan.word(start + 1) == "in" and scan.touches(start + 1)):
        at = start if word == "in" else start + 1
        glued = scan.touches(start) and scan.word(at + 1) not in HYPHENS
        dotted = scan.word(at + 1) == "." and scan.touches(at + 1) and scan.word(at + 2)[:1].islower()
        return _named(units, "inch", at, at) if glued or dotted else None
    if word in ('"', "”") and _closes_nothing(scan, start):
        return _named(units, "inch", start, start)
    return None


def of_arc(scan: Scan, number: int) -> bool:
    """Whether the number at token `number` is the minutes or seconds of an angle: 41°30′15″."""
    before = scan.word(number - 1)
    return before == "°" or (before in _FEET and scan.word(number - 3) == "°" and scan.touches(number))


def _named(units: Units, name: str, first: int, last: int) -> UnitMatch | None:
    unit = units.named(name)
    return UnitMatch(unit, first, last, True) if unit else None


def _inches_follow(scan: Scan, feet: int) -> bool:
    """Whether a foot mark is followed by inches: 6'2", 6' 2", 6'2 tall."""
    at = feet + 1 + (scan.word(feet + 1) in HYPHENS)
    inches = shape(scan.word(at))
    if inches is None or inches[0] >= _FOOT:
        return False
    mark = at + 1 + (vulgar(scan, at + 1) is not None)
    return scan.word(mark) in INCHES or (scan.touches(at) and not scan.touches(at + 1))


def _lone_foot(scan: Scan, mark: int) -> bool:
    """Whether a single mark is a foot: no quotation is open, and something is tall or deep."""
    if scan.touches(mark + 1) and scan.word(mark + 1)[0].isalnum():
        return False
    quoted = _positions(scan, _FEET)[0] < mark
    return not quoted and not scan.known.table(lengths).isdisjoint(scan.distinct)


def _closes_nothing(scan: Scan, index: int) -> bool:
    """Whether a quotation mark after a number is no quotation mark: none is open before it."""
    if scan.word(index) == '"':
        found = _positions(scan, _PLAIN_QUOTES)
        before = bisect_left(found, index)
        return before % 2 == 0 and (scan.touches(index) or before == len(found) - 1)
    opened, closed = _positions(scan, _OPENING_QUOTES), _positions(scan, _CLOSING_QUOTES)
    return bisect_left(opened, index) <= bisect_left(closed, index) and scan.touches(index)


def _positions(scan: Scan, marks: frozenset[str]) -> list[int]:
    """Where some marks stand in a sentence, looked for once."""
    found = scan.memo.get(name := f"marks {sorted(marks)}")
    if found is None:
        found = scan.memo[name] = [index for index, word in enumerate(scan.words) if word in marks]
    return cast("list[int]", found)
