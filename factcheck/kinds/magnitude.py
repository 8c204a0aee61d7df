"""Magnitudes of earthquakes: "magnitude 6.4", "a 6.4-magnitude quake", "6.4 on the Richter scale"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.numbers import permits
from factcheck.numbers.amounts import amounts
from factcheck.numbers.number_words import HYPHENS
from factcheck.numbers.spans import mention, valued

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.context import Context
    from factcheck.model import Mention, Value
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

NAME = "magnitude"
RANK = 40

_LARGEST = 11
"""No earthquake can reach it; the strongest on record was 9.5."""
_BEFORE = frozenset({"of", "at", "a", "measuring", "around", "about"})


def find(scan: Scan) -> Iterator[Mention]:
    """Every magnitude of a sentence that speaks of magnitudes at all."""
    if "magnitude" not in scan.words and "richter" not in scan.words and "magnitudes" not in scan.words:
        return
    for amount in amounts(scan):
        top = amount.number.high if amount.number.high is not None else amount.number.low
        if amount.form == "article" or top is None or not 0 < top < _LARGEST:
            continue
        span = _span(scan, amount)
        if span:
            yield mention(scan, NAME, span, amount.number, "magnitude")


def _span(scan: Scan, amount: Amount) -> tuple[int, int] | None:
    first, last = amount.outer_first, amount.outer_last
    after = last + 1 + (scan.word(last + 1) in HYPHENS)
    if scan.word(after) == "magnitude":
        return first, after
    if scan.word(after) in ("on", "by") and "richter" in scan.words[after : after + 4]:
        end = scan.words.index("richter", after)
        return first, end + (scan.word(end + 1) == "scale")
    before = first - 1
    while scan.word(before) in _BEFORE or scan.word(before) in HYPHENS:
        before -= 1
    if scan.words[max(0, before - 2) : before] == ["orders", "of"]:
        return None
    if first - before <= 3 and scan.word(before) in ("magnitude", "magnitudes"):
        return before, last
    return None


def value(mention: Mention, context: Context) -> Value:  # noqa: ARG001  (every kind has this signature)
    """What a magnitude permits: half of its last digit."""
    assert mention.number is not None
    return valued(mention, permits.measured(mention.number, "magnitude"))
