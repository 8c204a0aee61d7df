"""Magnitudes that an article shows to be such: after "a magnitude 6.4 quake" also "a 6.4", "the 6.4 rocked Ardun"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from factcheck.patterns import Pattern

if TYPE_CHECKING:
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

Magnitudes = frozenset[str]
"""Numbers with one decimal, as written."""
NONE: Magnitudes = frozenset()

_NUMBER = r"(?<![\d.,$£€])(\d\.\d)(?![\d%]|[.,]\d)"
_SHOWN = (
    Pattern(rf"\bmagnitudes?[\s-]+(?:(?:of|at|a|was|is)\s+)?{_NUMBER}", re.IGNORECASE),
    Pattern(rf"{_NUMBER}[\s-]+(?:magnitude|quake|earthquake|tremor|temblor)\b", re.IGNORECASE),
    Pattern(rf"{_NUMBER}\s+(?:degrees\s+)?on\s+the\s+(?:open-ended\s+)?Richter\b", re.IGNORECASE),
)


def magnitudes(text: str) -> Magnitudes:
    """The numbers that some sentence of an article shows to be magnitudes.

    >>> sorted(magnitudes("A 7.1 quake shook Ardun, stronger than Thursday's, a 6.4. Magnitude 5.9, says Orrin."))
    ['5.9', '7.1']
    """
    return frozenset(found[1] for pattern in _SHOWN for found in pattern.finditer(text))


def within(scan: Scan, known: Magnitudes) -> None:
    """Tell a sentence which magnitudes its article shows."""
    scan.memo["magnitudes"] = known


def any_in(scan: Scan) -> bool:
    """Whether a sentence has one of these."""
    return not cast("Magnitudes", scan.memo.get("magnitudes", NONE)).isdisjoint(scan.distinct)


def shown(scan: Scan, amount: Amount) -> bool:
    """Whether a number without a unit is one of these."""
    known = cast("Magnitudes", scan.memo.get("magnitudes", NONE))
    return bool(known) and amount.first == amount.last and scan.word(amount.first) in known
