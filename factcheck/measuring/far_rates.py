"""Where a rate says "a day" further behind its unit: "850,000 barrels of oil a day", "12 miles (19 km) per hour"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.measuring.units import UnitMatch
    from factcheck.scan import Scan

    UnitAt = Callable[[Scan, int], UnitMatch | None]
    """What reads the unit that begins at a token."""

PER = frozenset(["per", "a", "an", "each", "every"])
_OFTEN = frozenset({"once", "twice", "thrice", "times", "every", "each", "only"})
"""Before "a day" these say how often: "5 mg of it twice a day" is no rate."""
_MEASURED = 4
"""Tokens from "of" to the "a" of "a day", at most."""
_IN_BRACKETS = 6
"""Tokens of a conversion in brackets: "about 19,795 square kilometres"."""


def link(scan: Scan, head: UnitMatch, unit_at: UnitAt) -> int:
    """The "per", "a" or "every" that stands behind what a unit is of, or behind its conversion in brackets; or 0."""
    mark, after = scan.word(head.last + 1), head.last + 1
    if mark != "of":
        after = _behind_conversion(scan, head, unit_at, closes=mark == ")")
    if not after or scan.word(after) != "of":
        return after if after and scan.word(after) in PER else 0
    found = next((i for i in range(after + 2, after + 1 + _MEASURED) if scan.word(i) in PER), 0)
    between = scan.words[after + 1 : found]
    return found if found and all(word.isalnum() and word not in _OFTEN for word in between) else 0


def _behind_conversion(scan: Scan, head: UnitMatch, unit_at: UnitAt, *, closes: bool) -> int:
    """The token behind the brackets in which a unit says again, or is said again, what another says; or 0."""
    if closes:
        closed = head.last + 1
        opened = next((i for i in range(closed - 3, closed - 2 - _IN_BRACKETS, -1) if scan.word(i) == "("), 0)
        other = _unit(scan, range(opened - 2, opened), opened - 1, unit_at)
    else:
        opened = head.last + 1
        closed = next((i for i in range(opened + 3, opened + 2 + _IN_BRACKETS) if scan.word(i) == ")"), 0)
        other = _unit(scan, range(opened + 2, closed), closed - 1, unit_at)
    return closed + 1 if other is not None and other.unit.base == head.unit.base else 0


def _unit(scan: Scan, places: range, last: int, unit_at: UnitAt) -> UnitMatch | None:
    """The unit that begins at one of some tokens and ends with token `last`."""
    found = (unit_at(scan, index) for index in places)
    return next((unit for unit in found if unit is not None and unit.last == last), None)
