"""Counts that an ordinal comes to: six deaths by "its sixth death", five seasons by "the fifth and final season".

What ends "after its third season" has three.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.implied.lists import words
from factcheck.implied.ranks import owned
from factcheck.model import Number
from factcheck.numbers.noun_phrases import nouns
from factcheck.numbers.ordinal_words import is_last
from factcheck.numbers.spans import mention, tokens
from factcheck.terms import POSSESSIVES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Mention
    from factcheck.scan import Scan

_SET_OFF = frozenset(("(", ","))
_PHRASE = 4
"""Words of the noun phrase after an ordinal."""


def find(scan: Scan, said: Sequence[Mention]) -> Iterator[Mention]:
    """The counts that the ordinals among the mentions `said` come to.

    >>> from factcheck.kinds import ordinal
    >>> from factcheck.scan import Scan
    >>> scan = Scan("It was renewed for a fourth and final season.")
    >>> [(found.number.low, found.number.modifier) for found in find(scan, list(ordinal.find(scan)))]
    [(4.0, 'exact')]
    """
    for one in said:
        low = one.number.exact if one.kind == "ordinal" and one.number else None
        if low is None:
            continue
        first, last = tokens(scan, one.start, one.end)
        final = is_last(scan, last)
        noun = _noun(scan, last + (3 + 2 * (scan.word(last + 1) in _SET_OFF) if final else 1))
        over = scan.word(first - 1) in POSSESSIVES and scan.word(first - 2) == "after"
        whole = final or over
        if noun is None or (low < 2 and not over):
            continue
        if not whole and not (scan.words[noun] in scan.known.table(words).reached and owned(scan, first)):
            continue
        number = Number(low, low) if whole else Number(low, None, modifier="at_least")
        start = first - 2 if over else first
        yield replace(mention(scan, "count", (start, noun), number, "count", of=(noun, noun)), implied=True)


def _noun(scan: Scan, index: int) -> int | None:
    """The token of the noun of a phrase that begins at token `index`: "confirmed case"."""
    tag, passed = scan.known.table(nouns).tag, scan.known.table(words).confirmed
    last = index
    while last - index < _PHRASE and (word := scan.word(last)).isalpha() and (word in passed or tag(word) in "Nags"):
        last += 1
    return last - 1 if last > index and tag(scan.word(last - 1)) in "Ns" else None
