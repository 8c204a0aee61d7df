"""Counts of nothing that no number says: "nobody has died" is no death, "has never won it" is no time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.numbers.spans import ZERO, mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Mention
    from factcheck.scan import Scan

_NOBODY = frozenset(("nobody", "none"))
_ALLOWED = frozenset(("may", "can", "could", "should", "must", "might"))
"""After "nobody" these say what is not allowed or possible, and nothing that did not happen."""


def find(scan: Scan) -> Iterator[Mention]:
    """Every word for nobody in a sentence, as a count of people; "none of" is a part of something.

    >>> from factcheck.scan import Scan
    >>> [len(list(find(Scan(text)))) for text in ("No one was hurt.", "Nobody may come near.")]
    [1, 0]
    """
    for index, word in enumerate(scan.words):
        last = index + (word == "no" and scan.word(index + 1) == "one")
        if scan.word(last + 1) in _ALLOWED:
            continue
        if (last > index or word in _NOBODY) and scan.word(last + 1) not in ("of", "but", "other", "else", "except"):
            yield replace(mention(scan, "count", (index, last), ZERO, "count"), unit_text="people", implied=True)
