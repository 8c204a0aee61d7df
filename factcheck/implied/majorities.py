"""Shares that words imply: "most voters" and "a majority of the seats" are more than half of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Number
from factcheck.numbers.noun_phrases import nouns
from factcheck.numbers.spans import mention
from factcheck.terms import POSSESSIVES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Mention
    from factcheck.scan import Scan

    Span = tuple[int, int]

_SIDES = {"majority": Number(50.0, None, modifier="more_than"), "minority": Number(None, 50.0, modifier="less_than")}
_PHRASE = 4
"""Words of a noun phrase."""


def find(scan: Scan) -> Iterator[Mention]:
    """Every majority and minority of a sentence, as a percentage.

    >>> from factcheck.scan import Scan
    >>> [found.number.modifier for found in find(Scan("Most voters stayed at home."))]
    ['more_than']
    """
    if scan.distinct.isdisjoint(("most", *_SIDES)):
        return
    for index, word in enumerate(scan.words):
        found = _most(scan, index) if word == "most" else _named(scan, index) if word in _SIDES else None
        if found:
            number = _SIDES["majority" if word == "most" else word]
            made = mention(scan, "percent", found[0], number, "percent", of=found[1])
            yield replace(made, implied=True)


def _most(scan: Scan, index: int) -> tuple[Span, Span] | None:
    """The span and the noun of "most voters", "most of the voters"; none of "the most voters", "the most populous"."""
    if scan.word(index - 1) in ("the", "at", "his", "her", "its", "their"):
        return None
    first = index + 1
    if scan.word(first) == "of":
        first += 1 + (scan.word(first + 1) in _TIES)
    noun = _plural(scan, first)
    return ((index, index), (first, noun)) if noun is not None else None


def _named(scan: Scan, index: int) -> tuple[Span, Span] | None:
    """The same of "a majority of the voters"; a majority of 12 seats is no share."""
    if scan.word(index - 1) not in ("a", "the") or scan.word(index + 1) != "of":
        return None
    tied = scan.word(index + 2) in _TIES
    first = index + 2 + tied
    first += tied and scan.word(first).isdecimal()  # "of the 120 seats"
    noun = first if scan.word(first) in _MANY else _plural(scan, first)
    return ((index - 1, index), (first, noun)) if noun is not None else None


_MANY = frozenset(("vote", "electorate", "population"))
"""Nouns that name many in the singular: "a majority of the vote"."""
_TIES = POSSESSIVES | {"the", "these", "those"}


def _plural(scan: Scan, first: int) -> int | None:
    """The last token of a noun phrase that begins at token `first` and is of many."""
    known = scan.known.table(nouns)
    last = first
    while last - first < _PHRASE and scan.word(last).isalpha() and known.tag(scan.word(last)) in "Nasg":
        last += 1
    last -= 1
    return last if last >= first and known.plural(scan.word(last)) else None
