"""Ten years of age: "in his 30s", "in her late twenties", "in their teens"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.model import Number
from factcheck.numbers.number_words import lexicon
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Set

    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

_LONGEST = 12
"""Tokens looked back through."""
_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_NAMED = re.compile(r"[2-9]0$|[a-z]+ties$")
_WITH = frozenset({"and", "or", "to", "s", "early", "mid", "late", "-"})
"""What may stand between "their" and the second of "their 20s and 30s"."""

Decade = tuple[tuple[int, int], Number]
"""The tokens that say it, and the years."""


def in_digits(scan: Scan, amount: Amount, owners: Set[str]) -> Decade | None:
    """Read "in his 30s", "in her late 20s", "in their 20s and 30s"; `owners` are "his", "her" and the like."""
    low = amount.number.low
    last = amount.last + 1 + (scan.word(amount.last + 1) in ("'", "’"))
    if scan.word(last) != "s" or not scan.touches(last) or low is None or not 20 <= low <= 90 or low % 10:
        return None
    return _tenth(scan, amount.first, last, low, owners)


def in_words(scan: Scan, index: int, owners: Set[str]) -> Decade | None:
    """Read "in her late twenties", "in his teens", of which the last word is at `index`.

    >>> from factcheck.scan import Scan
    >>> span, years = in_words(Scan("A man in his late twenties fled."), 5, {"his"})
    >>> span, years.low, years.high
    ((4, 5), 27, 29)
    """
    if scan.word(index) == "teens":
        return _tenth(scan, index, index, 13, owners)
    low = scan.known.table(lexicon).tens.get(scan.word(index)[:-3] + "y")
    return _tenth(scan, index, index, low, owners) if low else None


def _tenth(scan: Scan, first: int, last: int, low: float, owners: Set[str]) -> Decade | None:
    before = first - 1
    part = scan.word(before - (scan.word(before) in HYPHENS))
    while before > first - _LONGEST and (scan.word(before) in _PARTS or scan.word(before) in HYPHENS):
        before -= 1
    owner = before
    while owner > first - _LONGEST and (
        scan.word(owner) in _WITH or (owner < before and _NAMED.match(scan.word(owner)))
    ):
        owner -= 1  # "in their 20s and 30s"
    if scan.word(owner) not in owners or scan.word(owner - 1) not in ("in", "into", "to"):
        return None
    ends = (0, 6) if low % 10 else (0, 9)
    lowest, highest = _PARTS.get(part, ends)
    return (before + 1, last), Number(low + lowest, low + min(highest, ends[1]), modifier="vague")
