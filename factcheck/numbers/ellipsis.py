"""Numbers that leave out a unit already said: "$1.85 billion, compared with 1.76 billion a year ago"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

_NEAR = 20
"""Tokens between a number with its unit and one that borrows it, at most."""
_ALIKE = 5.0
"""How many times larger or smaller the second may be: prices that are compared are of one size."""
_BARE = 1000
"""A whole number below this says nothing about what it measures: "and 12"."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `ellipsis_words` in `rules/units.yaml`: before a number that borrows, and after it."""

    before: frozenset[str]
    after: frozenset[str]

    @classmethod
    def build(cls, known: Knowledge) -> Words:
        """The words of some knowledge."""
        lists = known.mapping("ellipsis_words")
        return cls(frozenset(lists["before"]), frozenset(lists["after"]))


def borrows(scan: Scan, whole: Amount, bare: Amount) -> bool:
    """Whether `bare`, which has no unit, means the unit of `whole`, said shortly before.

    Both must be written alike (as many decimals, the same multiplier), be of one size, and be linked:
    "from", "and", "compared with". A small whole number never borrows.
    """
    one, other = whole.number, bare.number
    if bare.form != "digits" or bare.first - whole.last > _NEAR or one.low is None or other.low is None:
        return False
    if one.low_place != other.low_place or (other.low_place == 1 and abs(other.low) < _BARE):
        return False
    if other.low_place == 1 and "," not in scan.slice(bare.first, bare.last):
        return False  # "in 2017" is a year
    if not one.low or not 1 / _ALIKE <= abs(other.low / one.low) <= _ALIKE:
        return False
    words = scan.known.table(Words.build)
    return scan.word(bare.outer_first - 1) in words.before and scan.word(bare.outer_last + 1) in words.after
