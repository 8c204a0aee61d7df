"""Years with their era: "44 BC", "the 5th century BCE", "AD 79", "1066 CE", "from 264 to 241 B.C."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.dates.named import Year, Years
from factcheck.dates.spans import Between

if TYPE_CHECKING:
    from factcheck.dates.cursor import Cursor, Hit

_ERAS = {"bc": True, "bce": True, "ad": False, "ce": False}
"""Names of eras, and whether they count backwards."""
_STOPPED = {
    tuple(name): backwards for name, backwards in (("b.c.e.", True), ("b.c.", True), ("a.d.", False), ("c.e.", False))
}
_FIRST = frozenset({*_ERAS, "a", "b", "c"})
_LONGEST = 6
"""Digits of a year: the last ice age ended some 11,700 years ago."""
_TO = frozenset({"-", "–", "to", "and"})


def era(at: Cursor, index: int) -> tuple[bool, int] | None:
    """Whether years are counted backwards in the era named at `index`, and the token after it."""
    word = at.word(index)
    if word not in _FIRST or not at.scan.raw(index).isupper():
        return None
    if word in _ERAS:
        return _ERAS[word], index + 1
    for letters, backwards in _STOPPED.items():
        if all(at.word(index + n) == letter for n, letter in enumerate(letters)):
            return backwards, index + len(letters)
    return None


def era_year(at: Cursor, index: int) -> Hit:
    """A year that only its era makes one."""
    named = era(at, index)
    if named and not named[0]:
        number = _number(at, named[1])
        return (Year(number), named[1] + 1) if number and at.word(named[1]).isdecimal() else None
    first = _number(at, index)
    if first is None:
        return None
    found = era(at, index + 1)
    if found:
        return (Year(first, "BC" if found[0] else ""), found[1])
    last = _number(at, index + 2) if at.word(index + 1) in _TO else None
    found = era(at, index + 3) if last else None
    if found is None or last is None or (first < last) == found[0]:
        return None
    kind = "BC" if found[0] else ""
    return Between(Year(first, kind), Year(last, kind)), found[1]


def before_christ(at: Cursor, hit: Hit) -> Hit:
    """A century or decade with the era that may follow it."""
    found = era(at, hit[1]) if hit else None
    if hit and found and isinstance(hit[0], Years):
        return replace(hit[0], backwards=found[0]), found[1]
    return hit


def _number(at: Cursor, index: int) -> int | None:
    digits = at.word(index).replace(",", "")
    return int(digits) if digits.isdecimal() and len(digits) <= _LONGEST else None
