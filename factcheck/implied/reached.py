"""Counts that an ordinal comes to: six deaths by "its sixth death", five seasons by "the fifth and final season".

What ends "after its third season" has three. By the time that "a sixth person died", "a sixth victim dies" or somebody
"became the sixth person to die", six have; by that of "a fourth man was arrested", four.
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
        if noun is None or (low < 2 and not over and not _brought(scan, first, noun)):
            continue
        if not (whole or _theirs(scan, first, noun) or _another(scan, first, noun, low)):
            continue
        number = Number(low, low) if whole else Number(low, None, modifier="at_least")
        start = first - 2 if over else first
        yield replace(mention(scan, "count", (start, noun), number, "count", of=(noun, noun)), implied=True)


def _theirs(scan: Scan, first: int, noun: int) -> bool:
    return scan.words[noun] in scan.known.table(words).reached and owned(scan, first)


def _brought(scan: Scan, first: int, noun: int) -> bool:
    """As in "brought the first death": that there is one at all is told anew."""
    known = scan.known.table(words)
    return scan.words[noun] in known.noted_of and scan.word(first - 2) in known.bringing


def _another(scan: Scan, first: int, noun: int, low: float) -> bool:
    """Whether one more is said to have met what the others have: "a sixth person, a woman of 81, has died".

    Of two men one may have died and "a second man" been arrested: from three on they are counted by what they met,
    unless a noun ("the second victim") or "to" ("the second to die") says that all of them did.
    """
    known, word = scan.known.table(words), scan.words[noun]
    if (first and scan.word(first - 1) not in _ARTICLES) or word not in known.reached_by:
        return False
    at = noun + 1
    if scan.word(at) == ",":
        close = next((n for n in range(at + 1, at + _APPOSED) if scan.word(n) in (",", "")), 0)
        at = close + 1 if scan.word(close) == "," else len(scan.words)
    named = word in known.reached or word in known.noted_of or scan.word(at) in ("to", "who")
    while scan.word(at) in known.before_met:
        at += 1
    noted = scan.word(at) in known.noted and (word in known.noted_of or scan.word(at + 1) == "dead")
    return (scan.word(at) in known.met or noted) and (named or low > 2)


_ARTICLES = frozenset(("a", "an", "the"))
_APPOSED = 14
"""Tokens of what is set off by commas after whom a sentence is about."""


def _noun(scan: Scan, index: int) -> int | None:
    """The token of the noun of a phrase that begins at token `index`: "confirmed case"."""
    tag, passed = scan.known.table(nouns).tag, scan.known.table(words).confirmed
    last = index
    while last - index < _PHRASE and (word := scan.word(last)).isalpha() and (word in passed or tag(word) in "Nags"):
        last += 1
    return last - 1 if last > index and tag(scan.word(last - 1)) in "Ns" else None
