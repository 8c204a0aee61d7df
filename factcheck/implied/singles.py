"""Counts of one that a word makes one: "a single Gull Prize from nine nominations", "her only album"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.implied.lists import words
from factcheck.model import Number
from factcheck.numbers.noun_phrases import counted
from factcheck.numbers.spans import mention
from factcheck.terms import POSSESSIVES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Mention
    from factcheck.scan import Scan

_ONE = Number(1.0, 1.0)


def find(scan: Scan) -> Iterator[Mention]:
    """Every "a single" and "the only" of a sentence with the noun counted; a single mother or bed is of another sort.

    >>> from factcheck.scan import Scan
    >>> scan = Scan("He received a single medal.")
    >>> [(found.number.low, scan.text[found.of_start : found.of_end]) for found in find(scan)]
    [(1.0, 'medal')]
    """
    if scan.distinct.isdisjoint(_WORDS):
        return
    known = scan.known.table(words)
    for index, word in enumerate(scan.words):
        before = scan.word(index - 1)
        single = word == "single" and before == "a" and scan.word(index - 2) not in ("as", "not")
        if not single and not (word in ("only", "sole") and (before in POSSESSIVES or before == "the")):
            continue
        of = counted(scan, index + 1, one=True)
        if of is None or scan.word(of[1]) in known.unmarried or not (single or _belongs(scan, index, of[1])):
            continue
        yield replace(mention(scan, "count", (index - 1, of[1]), _ONE, "count", of=of), implied=True)


_WORDS = frozenset(("single", "only", "sole"))
_OWNED = frozenset(("by", "from", "of", "released", "made", "won", "written", "published", "scored", "recorded"))
"""What whose "the only album" is may follow: "by Pale Harbour", "released by the band"."""


def _belongs(scan: Scan, index: int, last: int) -> bool:
    """Whether the only one of a sort is the only one of somebody; "the only country to veto it" is one of many."""
    if scan.word(index - 1) in POSSESSIVES:
        return True
    after = scan.word(last + 1)
    return after in _OWNED or (after == "that" and scan.raw(last + 2)[:1].isupper())
