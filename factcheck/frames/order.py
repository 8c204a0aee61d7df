"""What came before or after that of which a mention is a part: "founded before the 2008 Games"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.frames import deeds

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.frames.clauses import Clause
    from factcheck.frames.reading import Reading

_RELATIONS = frozenset(("before", "after"))
_REACH = 60
"""Chunks before a mention in which its clause opens: longer than any that is no table."""
_BEGUN = "begun"
"""What any verb by which something comes to be is taken for here."""


@dataclass(frozen=True, slots=True)
class Order:
    """That a deed came "before" or "after" that of which a claim is a part, in the sentence's `words` for that.

    `action` and `subject` are the deed's terms.
    """

    relation: str
    words: str
    action: tuple[str, ...]
    subject: tuple[str, ...]


def order(
    reading: Reading, number: int, clause: Clause, subject: Callable[[Reading, Clause], tuple[list[str], list[str]]]
) -> Order | None:
    """What the words around a mention put before or after it, if they do; `subject` tells who does it."""
    opened = _opened(reading, number, clause)
    if opened is None:
        return None
    main = clause if clause.link not in _RELATIONS else clause.parent or reading.clause_of[max(0, opened - 1)]
    if main.verb is None or reading.chunks[main.verb].negated:
        return None
    relation = reading.chunks[opened].last
    action = deeds.of_clause(reading, main)
    begun = not reading.vocabulary.beginnings.isdisjoint(action)
    return Order(
        relation=reading.scan.words[relation],
        words=reading.scan.slice(relation, reading.chunks[reading.chunk_of[reading.spans[number][1]]].last),
        action=(_BEGUN,) if begun else tuple(action),
        subject=tuple(subject(reading, main)[0]),
    )


def _opened(reading: Reading, number: int, clause: Clause) -> int | None:
    """The chunk of the "before" or "after" of a mention: of its clause, or right before its noun phrase."""
    place = reading.chunk_of[reading.spans[number][0]]
    if clause.link in _RELATIONS:
        before = range(place, max(-1, place - _REACH), -1)
        return next((n for n in before if reading.scan.words[reading.chunks[n].last] == clause.link), None)
    if place == 0 or reading.chunks[place - 1].kind != "Q":
        return None
    return place - 1 if reading.scan.words[reading.chunks[place - 1].last] in _RELATIONS else None
