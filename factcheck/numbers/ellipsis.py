"""Numbers that leave out what is already said: a unit ("$1.85 billion, compared with 1.76 billion"), a hedge.

In "more than 300 km (186 miles)" the miles are a bound too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.numbers import hedges

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.model import Modifier, Number
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
    if other.low_place == 1 and _may_be_year(scan, bare):
        return False
    if not one.low or not 1 / _ALIKE <= abs(other.low / one.low) <= _ALIKE:
        return False
    words = scan.known.table(Words.build)
    before = scan.word(bare.outer_first - 1)
    if before == "of" and scan.word(bare.outer_first - 2) == "instead":
        before = "than"
    return before in words.before and scan.word(bare.outer_last + 1) in words.after


def _may_be_year(scan: Scan, bare: Amount) -> bool:
    """Whether a number in four digits without a comma, as in "in 2017", may be a year."""
    return bare.first == bare.last and len(scan.word(bare.first)) == 4 and scan.word(bare.first)[0] in "12"


def lends_noun(scan: Scan, whole: Amount, of: tuple[int, int], bare: Amount) -> bool:
    """Whether `bare` counts what `whole` does, whose noun ends with token `of[1]`.

    "Sold 3.9 million phones, up from 2.4 million"; and the level of an index that moved by so many points.
    """
    one, other = whole.number.low, bare.number.low
    if bare.form != "digits" or bare.first - of[1] > _NEAR or one is None or other is None:
        return False
    words, before = scan.known.table(Words.build), scan.word(bare.outer_first - 1)
    if scan.word(of[1]) in _POINTS and before in _LEVEL and other >= _BARE:
        return True
    if bare.number.low_place < 1 <= whole.number.low_place or whole.form != "digits":
        return False
    if not one or not 1 / _ALIKE <= abs(other / one) <= _ALIKE:
        return False
    if bare.number.low_place == 1 and (other < _BARE or _may_be_year(scan, bare)):
        return False
    return before in words.before | _AMONG and scan.word(bare.outer_last + 1) in words.after | _DOING


_POINTS = frozenset({"point", "points"})
_LEVEL = frozenset({"to", "at"})
_AMONG = frozenset({"including", "only", "just"})
_DOING = frozenset({"who", "were", "are", "had", "have", "did", "of"})


def hedged_alike(scan: Scan, number: Number, first: int, modifier: Modifier, last: int) -> Number:
    """A number that puts into another unit what was said up to token `last`, under the same hedge.

    `first` is its own first token. Only a bracket or a slash may stand between, and a hedge of its own stays.
    """
    if number.modifier != "exact" or modifier in ("exact", "range", "vague"):
        return number
    restates = first - last == 2 and scan.word(last + 1) in _RESTATING
    return hedges.applied(number, modifier) if restates else number


_RESTATING = frozenset({"(", "[", "/"})
