"""Minutes of goals behind the names of those who scored: "Holm (12) and Berg (70) replied for Melby"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.numbers.word_sets import word_sets

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

_LAST = 120
"""The last minute of a match with extra time."""
_LONGEST = 40
"""Tokens of the longest list of scorers."""
_OF_ONE = 16
"""Tokens of the minutes of one scorer."""
_INSIDE = frozenset((",", "pen", "og", "'", "’", "+", "and"))
_BEFORE = frozenset(("(", ",", "and"))
_JOINTS = frozenset((",", "and"))
_SOURCES = frozenset(("from", "by", "through"))


@dataclass(frozen=True, slots=True)
class Scoring:
    """The words of `rules/ages.yaml` that tell who scored."""

    verbs: frozenset[str]
    together: frozenset[str]
    goals: frozenset[str]


def scoring(known: Knowledge) -> Scoring:
    """The words around minutes; build them with `known.table(scoring)`."""
    return Scoring(**word_sets(known, "scored"))


def minute(scan: Scan, amount: Amount) -> bool:
    """Whether a number in brackets behind a name is when that player scored.

    >>> from factcheck.numbers.amounts import amounts
    >>> from factcheck.scan import Scan
    >>> def minutes(text):
    ...     scan = Scan(text)
    ...     return [minute(scan, amount) for amount in amounts(scan)]
    >>> minutes("Ida Holm (12) and Ada Berg (70) replied for Melby."), minutes("Ida Holm (12) replied.")
    ([True, True], [False])
    """
    index = amount.first
    if scan.word(index - 1) not in _BEFORE or "(" not in scan.text:
        return False
    if amount.last != index or not scan.words[index].isdecimal() or int(scan.words[index]) > _LAST:
        return False
    opened = index - 1
    while opened > index - _OF_ONE and (scan.word(opened) in _INSIDE or scan.word(opened).isdecimal()):
        opened -= 1
    if not _bracketed(scan, opened):
        return False
    return _scored(scan, opened) or _from(scan, opened)


def _bracketed(scan: Scan, opened: int) -> bool:
    """Whether a bracket behind a name opens at a token, with nothing but minutes in it."""
    closed = _closed(scan, opened)
    return scan.word(opened) == "(" and scan.word(closed) == ")" and scan.raw(opened - 1)[:1].isupper()


def _closed(scan: Scan, opened: int) -> int:
    index = opened + 1
    while index < opened + _OF_ONE and (scan.word(index) in _INSIDE or scan.word(index).isdecimal()):
        index += 1
    return index


def _scored(scan: Scan, opened: int) -> bool:
    """Whether the list of names with brackets that goes on at `opened` ends in a verb of scoring."""
    known = scan.known.table(scoring)
    index, last = _closed(scan, opened) + 1, opened + _LONGEST
    several = scan.word(index) in _JOINTS or _before_list(scan, opened) < opened - 4
    while index < last and (scan.word(index) in _JOINTS or scan.raw(index)[:1].isupper() or _bracketed(scan, index)):
        index = _closed(scan, index) + 1 if scan.word(index) == "(" else index + 1
    verb, after = scan.word(index), scan.word(index + 1)
    return (verb in known.verbs or (verb in known.together and several)) and not after.isdecimal()


def _before_list(scan: Scan, opened: int) -> int:
    """The token before the list of names with brackets that has one at `opened`."""
    index, first = opened - 1, opened - _LONGEST
    while index > max(first, -1):
        if scan.word(index) == ")":
            while index > first and scan.word(index) != "(":
                index -= 1
        elif not (scan.word(index) in _JOINTS or scan.raw(index)[:1].isupper()):
            break
        index -= 1
    return index


def _from(scan: Scan, opened: int) -> bool:
    """Whether the names are whose goals are told: "goals from Holm (12) and Berg (70)"."""
    before = _before_list(scan, opened)
    return scan.word(before) in _SOURCES and scan.word(before - 1) in scan.known.table(scoring).goals
