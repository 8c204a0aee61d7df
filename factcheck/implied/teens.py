"""Ages that a word implies: a teenager is 13 to 19."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Number
from factcheck.numbers.noun_phrases import nouns
from factcheck.numbers.spans import mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Mention
    from factcheck.scan import Scan

_TEENS = Number(13.0, 19.0, modifier="range")


def find(scan: Scan) -> Iterator[Mention]:
    """Every teenager of a sentence, as an age; of several, and of a "teen drama", it says no one's.

    >>> from factcheck.scan import Scan
    >>> [(found.kind, found.number.low) for found in find(Scan("The thief was a teenager."))]
    [('age', 13.0)]
    """
    if scan.distinct.isdisjoint(("teenager", "teenage", "teen")):
        return
    known = scan.known.table(nouns)
    for index, word in enumerate(scan.words):
        if word == "teenage":
            told = scan.word(index + 1) in _ONES
        else:
            told = word == "teenager" or (word == "teen" and known.tag(scan.word(index + 1)) not in ("N", "a"))
        if told:
            yield replace(mention(scan, "age", (index, index), _TEENS, "year of age"), implied=True)


_ONES = frozenset(("boy", "girl", "man", "woman", "mother", "father", "son", "daughter", "student", "pupil", "driver"))
"""Who is a person of that age beside "teenage"; a teenage drama is not."""
