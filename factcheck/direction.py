"""Up or down: the words around a value that say which way it moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.knowledge import Knowledge
    from factcheck.model import Change
    from factcheck.scan import Scan


def movements(known: Knowledge) -> Mapping[str, Change]:
    """The words of movement with their direction; build it with `known.table(movements)`."""
    words: dict[str, Change] = {}
    for direction in ("up", "down"):
        for word in known.mapping("movements").get(direction, ()):
            words[word] = "up" if direction == "up" else "down"
    return words


def change(scan: Scan, first: int, last: int) -> Change | None:
    """Which way the value at tokens `first` to `last` moved, if the words near it say so."""
    known = scan.known.table(movements)
    for index in range(first - 1, max(-1, first - 4), -1):
        found = known.get(scan.words[index])
        if found:
            return found
    return None
