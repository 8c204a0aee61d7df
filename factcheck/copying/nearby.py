"""Finds the passages worth comparing with one, without comparing it with all.

Equal passages meet by their words; nearly equal ones by a sketch: the few pairs of neighbouring words whose
checksums are smallest. Passages that share most pairs share some of these, and a pair that many passages
have leads to the first ones only, so that the cost grows with the passages and not with their square.
"""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import chain
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


REMEMBERED = 32_768
"""Words of which the checksum is remembered at most."""


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
        found = list(chain.from_iterable([self._sharing.get(checksum, ()) for checksum in sketch(passage.words)]))
        if len(found) < LEAST:
            return equal
        shared = Counter(found)
        near = [number for number, times in shared.items() if times >= LEAST]
        near.sort(key=lambda number: (-shared[number], number))
        return [*equal, *(number for number in near[:ASKED] if number not in equal)]


@lru_cache(maxsize=1)  # a passage is first looked for, then added
def sketch(words: tuple[str, ...]) -> tuple[int, ...]:
    """The smallest checksums of the pairs of neighbouring words."""
    ends, starts = zip(*map(_checked.__getitem__, words), strict=True) if words else ((), ())
    return tuple(sorted(set(map(zlib.crc32, (*ends, b""), (_SPACE, *starts))))[:SKETCH])


class _Checked(dict[str, tuple[bytes, int]]):
    """Words as they end a pair, and the checksum of each with a space, with which that of a pair begins."""

    def __missing__(self, word: str) -> tuple[bytes, int]:
        if len(self) >= REMEMBERED:
            self.clear()
        written = word.encode("utf-8", "surrogatepass")
        found = self[word] = written, zlib.crc32(written + b" ")
        return found


_checked = _Checked()
_SPACE = zlib.crc32(b" ")
