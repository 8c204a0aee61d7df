"""Counts of one that a word makes one: "a single Gull Prize from nine nominations"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.implied.lists import words
from factcheck.model import Number
from factcheck.numbers.noun_phrases import counted
from factcheck.numbers.spans import mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Mention
    from factcheck.scan import Scan

_ONE = Number(1.0, 1.0)


def find(scan: Scan) -> Iterator[Mention]:
    """Every "a single" of a sentence with the noun that it counts; a single mother or bed is of another sort.

    >>> from factcheck.scan import Scan
    >>> scan = Scan("He received a single medal.")
    >>> [(found.number.low, scan.text[found.of_start : found.of_end]) for found in find(scan)]
    [(1.0, 'medal')]
    """
    if "single" not in scan.distinct:
        return
    for index, word in enumerate(scan.words):
        if word != "single" or scan.word(index - 1) != "a" or scan.word(index - 2) in ("as", "not"):
            continue
        of = counted(scan, index + 1, one=True)
        if of is not None and scan.word(of[1]) not in scan.known.table(words).unmarried:
            yield replace(mention(scan, "count", (index - 1, of[1]), _ONE, "count", of=of), implied=True)
