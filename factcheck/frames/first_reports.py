"""Which mentions are what was reported at first, and is no longer: "police initially said that two had died"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.frames.reading import Reading

_REACH = 12
"""Tokens from the words that say so to the value."""
_LATER = frozenset((";", "but", "later", "now", "since", "before", "then"))
"""Between these words and the value they end what was reported at first."""
_TIES = frozenset((",", "as", "was", "were", "had", "been", "being"))
"""What may stand between a value and such words behind it: "12, as was first thought"."""


def is_first_report(reading: Reading, number: int) -> bool:
    """Whether a value is what was reported at first."""
    if not reading.at_first:
        return False
    first, last = reading.spans[number]
    words = reading.scan.words
    for place, length in reading.at_first:
        after = place + length
        if after <= first:
            if first - after <= _REACH and _LATER.isdisjoint(words[after:first]):
                return True
        elif place > last and _TIES.issuperset(words[last + 1 : place]):
            return True
    return False
