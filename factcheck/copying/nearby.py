"""Finds the passages worth comparing with one, without comparing it with all.

Equal passages meet by their words; nearly equal ones by a sketch: the few pairs of neighbouring words whose
checksums are smallest. Passages that share most pairs share some of these, and a pair that many passages
have leads to the first ones only, so that the cost grows with the passages and not with their square.
"""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.copying.passages import Passage

SKETCH = 8
"""Pairs of words in a sketch: of passages that share 70 % of their pairs, 1 in 800 shares fewer than two of eight."""
LISTED = 16
"""Passages that a pair of words leads to at most."""
ASKED = 4
"""Passages that are compared with one: those that share most of its sketch."""
LEAST = 2
"""Pairs of a sketch that they must share: passages with half of their pairs in common do in 96 of 100 cases."""


class Nearby:
    """The passages that may be copied, as they are found."""

    def __init__(self) -> None:
        self._equal: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        self._sharing: defaultdict[int, list[int]] = defaultdict(list)
        self.passages: list[Passage] = []

    def add(self, passage: Passage) -> None:
        """Add a passage that others may copy."""
        number = len(self.passages)
        self.passages.append(passage)
        self._equal[passage.words].append(number)
        for checksum in sketch(passage.words):
            if len(self._sharing[checksum]) < LISTED:
                self._sharing[checksum].append(number)

    def asked(self, passage: Passage) -> list[int]:
        """The numbers of the passages to compare with one: equal ones first, then by what they share."""
        equal = self._equal.get(passage.words, [])[:ASKED]
        shared = Counter(number for checksum in sketch(passage.words) for number in self._sharing.get(checksum, ()))
        near = [number for number, times in shared.items() if times >= LEAST]
        near.sort(key=lambda number: (-shared[number], number))
        return [*equal, *(number for number in near[:ASKED] if number not in equal)]


@lru_cache(maxsize=1)  # a passage is first looked for, then added
def sketch(words: tuple[str, ...]) -> tuple[int, ...]:
    """The smallest checksums of the pairs of neighbouring words."""
    pairs = {zlib.crc32(" ".join(pair).encode("utf-8", "surrogatepass")) for pair in pairwise(("", *words, ""))}
    return tuple(sorted(pairs)[:SKETCH])
