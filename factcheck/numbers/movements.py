"""The words of movement, and which way they move: "rose", "slipped", "a drop"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.numbers.word_sets import word_sets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.knowledge import Knowledge
    from factcheck.model import Change
    from factcheck.scan import Scan

_NEAR, _FAR = 4, 7
"""Words between a movement and a number; and between another change and "from"."""


@dataclass(frozen=True, slots=True)
class Movements:
    """The words of `rules/movements.yaml`, with their direction."""

    before: Mapping[str, Change]
    takes: Mapping[str, Change]
    nouns: Mapping[str, Change]
    by: Mapping[str, Change]
    changes: frozenset[str]
    between: frozenset[str]
    levels: frozenset[str]
    passed: Mapping[str, Change]
    put_on: frozenset[str]
    given: frozenset[str]
    phrasal: frozenset[str]
    counted_after: frozenset[str]
    ahead: frozenset[str]
    rows: frozenset[str]


def movements(known: Knowledge) -> Movements:
    """The words of movement; build them with `known.table(movements)`."""
    lists = word_sets(known, "movements")

    def both(up: str, down: str) -> dict[str, Change]:
        ways: tuple[tuple[str, Change], ...] = ((up, "up"), (down, "down"))
        return {word: way for name, way in ways for word in sorted(lists[name])}

    takes = both("takes_up", "takes_down")
    before = both("up", "down") | takes
    return Movements(
        before=before,
        takes=takes,
        by=both("by_up", "by_down") | before,
        changes=lists["changes"],
        nouns=both("nouns_up", "nouns_down"),
        between=lists["between"],
        levels=lists["levels"],
        passed=both("passed_up", "passed_down"),
        **{name: lists[name] for name in ("put_on", "given", "phrasal", "counted_after", "ahead", "rows")},
    )


def ahead(scan: Scan, index: int) -> bool:
    """Whether a movement that is still to come stands right before token `index`: "could rise about 30 to 60"."""
    known = scan.known.table(movements)
    verb = index - 1
    while scan.word(verb) in known.between:
        verb -= 1
    return scan.word(verb) in known.before and not known.ahead.isdisjoint(scan.words[max(0, verb - 3) : verb])


def moved_by(scan: Scan, index: int) -> bool:
    """Whether something moved by the amount that begins at token `index`: "cut the price by $200"."""
    if scan.word(index - 1) != "by":
        return False
    known = scan.known.table(movements)
    return any(word in known.by for word in scan.words[max(0, index - 1 - _FAR) : index - 1])


def moves(scan: Scan, index: int) -> bool:
    """Whether a word of movement stands shortly before token `index`, so that "from 5 to 10" is two values."""
    known = scan.known.table(movements)
    if any(word in known.before for word in scan.words[max(0, index - _NEAR) : index]):
        return True
    if scan.word(index - 1) != "from":
        return False
    return any(word in known.by or word in known.changes for word in scan.words[max(0, index - _FAR) : index])
