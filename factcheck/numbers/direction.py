"""Up or down: the words around a value that say which way it moved.

"Rose 2 %" and "a 2 % rise" are movements; in "rose to 2 %" and "2 % up from 1 %" the number after
"to" and "from" is a level, which did not move by that much.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from factcheck.numbers.amounts import amounts, prefix
from factcheck.numbers.word_sets import word_sets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.knowledge import Knowledge
    from factcheck.model import Change
    from factcheck.scan import Scan

_REACH = 7
"""Words between a movement and its value."""


@dataclass(frozen=True, slots=True)
class Movements:
    """The words of `rules/movements.yaml`, with their direction."""

    before: Mapping[str, Change]
    takes: Mapping[str, Change]
    nouns: Mapping[str, Change]
    between: frozenset[str]
    levels: frozenset[str]


def movements(known: Knowledge) -> Movements:
    """The words of movement; build them with `known.table(movements)`."""
    lists = word_sets(known, "movements")

    def both(up: str, down: str) -> dict[str, Change]:
        ways: tuple[tuple[str, Change], ...] = ((up, "up"), (down, "down"))
        return {word: way for name, way in ways for word in sorted(lists[name])}

    takes = both("takes_up", "takes_down")
    return Movements(
        before=both("up", "down") | takes,
        takes=takes,
        nouns=both("nouns_up", "nouns_down"),
        between=lists["between"],
        levels=lists["levels"],
    )


def change(scan: Scan, first: int, last: int, *, counted: bool = False) -> Change | None:
    """Which way the value at tokens `first` to `last` moved, if the words beside it say so.

    `first` may be the number or its hedge. `counted`: the value counts things, so that "gained three
    seats" is no movement.

    >>> from factcheck.scan import Scan
    >>> change(Scan("Shares fell by about 2 %"), 4, 5), change(Scan("Shares fell to 2 %"), 3, 4)
    ('down', None)
    """
    if last < 0 or first >= len(scan.words):
        return None
    known = scan.known.table(movements)
    if not counted and (signed := _signed(scan, first)):
        return signed
    return (
        _before(scan, first, known, counted)
        or _apposed(scan, first)
        or (None if counted else _after(scan, last, known))
    )


def moves(scan: Scan, index: int) -> bool:
    """Whether a word of movement stands shortly before token `index`."""
    known = scan.known.table(movements).before
    return any(word in known for word in scan.words[max(0, index - 4) : index])


def _signed(scan: Scan, first: int) -> Change | None:
    """Up or down by the sign of a percentage: "DAX -0.8%"."""
    sign = scan.word(first)
    if sign not in {"-", "−", "+"}:
        sign = scan.word(first - 1) if scan.touches(first) and not scan.touches(first - 1) else ""
    if sign not in {"-", "−", "+"} or "%" not in scan.words[first : first + 4]:
        return None
    return "up" if sign == "+" else "down"


def _before(scan: Scan, first: int, known: Movements, counted: bool) -> Change | None:
    index = prefix(scan, first) - 1
    stop = max(-1, index - _REACH)
    while index > stop:
        word = scan.words[index]
        if (
            word in known.levels
            and not (word == "than" and scan.word(index - 1) in ("more", "less"))
            and not (word == "at" and scan.word(index + 1) == "least")
        ):
            return None
        found = known.before.get(word)
        if found:
            named = scan.word(index + 1) == "to" or (
                word in ("up", "down") and scan.word(index - 1) in ("made", "set", "end", "ends")
            )
            return None if named or (counted and word in known.takes) else found
        if word not in known.between and not (word == "an" and scan.word(index + 1) == "estimated"):
            return None
        index -= 1
    return None


def _apposed(scan: Scan, first: int) -> Change | None:
    """The movement of the value before, where this one only puts it in another unit: "up 5 points, or 2 %"."""
    before = first - 1
    if scan.word(before) == "or" and scan.word(before - 1) == ",":
        before -= 1
    elif scan.word(before) != "(":
        return None
    changes = cast("dict[int, Change | None]", scan.memo.setdefault("changes", {}))
    for amount in amounts(scan):
        if before - 3 <= amount.last < before:
            if amount.first not in changes:
                changes[amount.first] = None
                changes[amount.first] = change(scan, amount.outer_first, amount.last)
            return changes[amount.first]
    return None


def _after(scan: Scan, last: int, known: Movements) -> Change | None:
    """A noun of movement right behind the value: "a 3 percent drop"."""
    word = scan.word(last + 1)
    if word in known.nouns and not scan.touches(last + 1):
        return known.nouns[word]
    return None
