"""Numbers that are no values: names, identifiers, addresses, years, the pronoun "one"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.amounts import DASHES

if TYPE_CHECKING:
    from factcheck.amounts import Amount
    from factcheck.scan import Scan

_LINKS = frozenset("-/._:@#&‐‑–")


def names(scan: Scan, amount: Amount) -> bool:
    """Whether the number is part of a name, an identifier, an address or a longer code."""
    first, last = amount.first, amount.last
    if scan.touches(first) and not _may_touch_before(scan, first):
        return True
    if scan.touches(last + 1) and not _may_touch_after(scan, last):
        return True
    return False


def _may_touch_before(scan: Scan, first: int) -> bool:
    before = scan.word(first - 1)
    if before[-1].isalnum():
        return False
    if before in _LINKS and scan.touches(first - 1):
        return scan.word(first - 2) in DASHES
    return True


def _may_touch_after(scan: Scan, last: int) -> bool:
    after = scan.word(last + 1)
    if after[0].isalpha() and scan.words[last][-1].isdecimal():
        return False
    if after in "/.:" and scan.touches(last + 2) and scan.word(last + 2)[0].isalnum():
        return False
    return True


def alone(scan: Scan, amount: Amount, of: tuple[int, int] | None) -> bool:
    """Whether a number that counts nothing, or one thing, is no value: a year, a pronoun."""
    if amount.outer_first != amount.first:
        return False
    word = scan.word(amount.first)
    if amount.first != amount.last:
        return False
    if word == "one":
        return of is None or scan.word(amount.last + 1) == "of"
    return of is None and plausible_year(word)


def plausible_year(word: str) -> bool:
    """Whether a token in digits is more likely a year than a number."""
    return len(word) == 4 and word.isdecimal() and 1500 <= int(word) < 2100
