"""How often something was done, in one word: "won it twice" is two times, "double platinum" is twice platinum."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Number
from factcheck.numbers.hedges import applied
from factcheck.numbers.spans import mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Mention, Modifier
    from factcheck.scan import Scan

_OFTEN = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_MANIFOLD = {"double": 2.0, "triple": 3.0, "quadruple": 4.0, "quintuple": 5.0, "sextuple": 6.0}
_CERTIFIED = frozenset(("gold", "platinum", "diamond"))
"""What a record may be so many times over."""
_ONLY = frozenset(("only", "just", "exactly", "precisely", "merely"))
_MULTIPLIES = frozenset(
    ("as", "the", "a", "an", "that", "its", "his", "her", "their", "what", "per", "every", "each", "daily", "weekly")
)
"""Words after "twice" that make it a rate or a multiple: "twice as many", "twice the price", "twice a day"."""
_ENDS = frozenset((".", ",", ";", ":", ")", "!", "?", "", "in", "during", "before", "and", "but", "at", "on"))
"""What may follow "once" where it is a number: "once they had left" is a time, "once an actor" is in the past."""
_ALL = frozenset(("at", "all", "for", "than", "or", "and"))
"""Words before "once" that make it no number, or no whole one: "at once", "once and for all", "once or twice"."""
_BOUNDS: dict[tuple[str, str], Modifier] = {
    ("more", "than"): "more_than",
    ("at", "least"): "at_least",
    ("less", "than"): "less_than",
}


def find(scan: Scan) -> Iterator[Mention]:
    """Every such word of a sentence, as a count of times.

    >>> from factcheck.scan import Scan
    >>> [found.number.low for found in find(Scan("She was married only once and has been to Oslo twice."))]
    [1.0, 2.0]
    """
    if scan.distinct.isdisjoint(_OFTEN) and scan.distinct.isdisjoint(_MANIFOLD):
        return
    for index, word in enumerate(scan.words):
        if word in _MANIFOLD and scan.word(index + 1) in _CERTIFIED:
            number = Number(_MANIFOLD[word], _MANIFOLD[word])
            yield replace(mention(scan, "count", (index, index), number, "count"), unit_text="times", implied=True)
        if word not in _OFTEN:
            continue
        bound = _BOUNDS.get((scan.word(index - 2), scan.word(index - 1)))
        if bound or _counts(scan, index):
            number = Number(_OFTEN[word], _OFTEN[word])
            number = applied(number, bound) if bound else number
            first = index - 2 if bound else index
            yield replace(mention(scan, "count", (first, index), number, "count"), unit_text="times", implied=True)


def _counts(scan: Scan, index: int) -> bool:
    """Whether the word at a token says how often."""
    before, after = scan.word(index - 1), scan.word(index + 1)
    if before in _ALL or after in _MULTIPLIES:
        return False
    if scan.words[index] == "once":
        return before in _ONLY or (bool(index) and after in _ENDS)
    return bool(index) and after not in ("or", "-")
