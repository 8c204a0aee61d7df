"""Sums that two counts come to: "two sons and a daughter", "80 in Melby and a further 45 in the rest of the county"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.implied.lists import words
from factcheck.model import Number
from factcheck.numbers.number_words import lexicon
from factcheck.numbers.spans import mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Mention
    from factcheck.scan import Scan

_FURTHER = re.compile(r"[^;:]*\band\s+(?:an?\s+)?(?:further|another|additional)\s")
_REST = re.compile(r"\s+(?:[a-z]+\s+){0,2}(?:in|on|across)\s+the\s+rest\s+of\b")
_LONG = 80
"""Characters between two counts of one sum."""


def find(scan: Scan, said: Sequence[Mention]) -> Iterator[Mention]:
    """The sum of each count and of those that there are besides in the rest of some place.

    >>> from factcheck.kinds import count
    >>> from factcheck.scan import Scan
    >>> scan = Scan("It has 12 schools in Melby and another 7 in the rest of the county.")
    >>> [found.number.low for found in find(scan, list(count.find(scan)))]
    [19.0]
    """
    yield from _children(scan)
    counts = [one for one in said if one.kind == "count"] if "rest" in scan.distinct else []
    for first, second in pairwise(counts):
        start, end = first.end - scan.offset, second.end - scan.offset
        if end - start > _LONG or not (_FURTHER.match(scan.text, start, end) and _REST.match(scan.text, end)):
            continue
        number = _together(first.number, second.number)
        if number:
            yield replace(first, end=second.end, number=number, implied=True)


def _children(scan: Scan) -> Iterator[Mention]:
    """The children of "two sons and a daughter": three."""
    kin = scan.known.table(words)
    if scan.distinct.isdisjoint(kin.sons) or scan.distinct.isdisjoint(kin.daughters):
        return
    known = scan.known.table(lexicon).small
    for index, word in enumerate(scan.words):
        one, other = scan.word(index - 1), scan.word(index + 2)
        both = (one in kin.sons and other in kin.daughters) or (one in kin.daughters and other in kin.sons)
        if word != "and" or not both:
            continue
        numbers = [known.get(scan.word(place), 1 if scan.word(place) == "a" else 0) for place in (index - 2, index + 1)]
        if all(numbers):
            number = Number(float(sum(numbers)), float(sum(numbers)))
            made = mention(scan, "count", (index - 2, index + 2), number, "count")
            yield replace(made, unit_text="children", implied=True)


def _together(one: Number | None, other: Number | None) -> Number | None:
    """The sum of two exact numbers, as precise as the less precise of them."""
    if one is None or other is None or one.exact is None or other.exact is None:
        return None
    total = one.exact + other.exact
    place, rounded = max(one.low_place, other.low_place), max(one.low_round, other.low_round)
    return Number(total, total, place, place, rounded, rounded)
