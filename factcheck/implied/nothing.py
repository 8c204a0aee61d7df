"""Counts of nothing that no number says: "nobody has died" is no death, "has never won it" is no time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.implied.lists import words
from factcheck.numbers.spans import ZERO, mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Mention
    from factcheck.scan import Scan

_NOBODY = frozenset(("nobody", "none"))
_OTHERWISE = frozenset(("of", "but", "other", "else", "except", "may", "can", "could", "should", "must", "might"))
"""What follows a word for nobody that counts none: "none of them", and what is not allowed or possible."""


def find(scan: Scan) -> Iterator[Mention]:
    """Every word for nobody in a sentence, as a count of people; "none of" is a part of something.

    >>> from factcheck.scan import Scan
    >>> [len(list(find(Scan(text)))) for text in ("No one was hurt.", "Nobody may come near.")]
    [1, 0]
    """
    for index, word in enumerate(scan.words):
        last = index + (word == "no" and scan.word(index + 1) == "one")
        if (last > index or word in _NOBODY) and not _says_otherwise(scan, last + 1):
            yield replace(mention(scan, "count", (index, last), ZERO, "count"), unit_text="people", implied=True)


def _says_otherwise(scan: Scan, index: int) -> bool:
    """Whether the word behind a word for nobody makes it no count: "none of", "nobody may", "no one knows"."""
    return scan.word(index) in _OTHERWISE or scan.word(index) in scan.known.table(words).of_mind
