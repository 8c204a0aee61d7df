"""Which mentions say what a thing was before: 55 in "61 %, up from 55 % in 2013", 48 in "fell from 48 to 32"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.frames.reading import Reading

FORMER = "before"
"""The period of a value that has changed since, when no date says more."""
_NEAR = 12
"""Tokens between a value and the one that it was before."""
_NOT_FORMER = frozenset(("date", "time", "ordinal", "score", "age"))
_COMPARED = frozenset(("compared", "against", "versus", "vs"))


def formers(reading: Reading) -> frozenset[int]:
    """The numbers of the mentions of a sentence that say what another one was before."""
    return frozenset(_formers(reading)) if len(reading.mentions) > 1 else frozenset()


def is_predecessors(reading: Reading, number: int) -> bool:
    """Whether a value is that of what something took the place of: "the previous model had 250 GB"."""
    words = reading.vocabulary.predecessors
    if words.isdisjoint(reading.scan.words):
        return False
    clause = reading.clause(number)
    chunks = [reading.chunk_of[reading.spans[number][0]]]
    if clause.subject is not None and clause.subject not in chunks:
        chunks += reading.noun_phrase(clause.subject, clause.verb)
    parts = (reading.chunks[chunk] for chunk in chunks)
    return any(not words.isdisjoint(reading.scan.words[part.first : part.last + 1]) for part in parts)


def _formers(reading: Reading) -> Iterator[int]:
    for number, mention in enumerate(reading.mentions):
        if mention.kind in _NOT_FORMER:
            continue
        word = reading.before(number)
        if word == "the" and _word(reading, number, 2) == "than" and _earlier(reading, number) is not None:
            yield number  # "120 people fled, more than the 45 who left before the last storm"
            continue
        if word == "from" and (_moves_from(reading, number) or _moves_to(reading, number)):
            yield number
            continue
        compared = word in _COMPARED or (word in ("with", "to") and _word(reading, number, 2) == "compared")
        if compared and _earlier(reading, number) is not None and _then_dated(reading, number):
            yield number


def _moves_from(reading: Reading, number: int) -> bool:
    """Whether a value after "from" follows the one that it became: "fell to 3 % from 4 %", "is 3 %, up from 4 %"."""
    other = _earlier(reading, number)
    if other is None:
        return False
    first = reading.spans[number][0]
    between = reading.scan.words[reading.spans[other][1] + 1 : first - 1]
    if not reading.vocabulary.moved.isdisjoint(between):
        return True
    return reading.before(other) == "to" and (not between or between == [","] or _moving(reading, other))


def _moves_to(reading: Reading, number: int) -> bool:
    """Whether the value that it became follows: "cut from 4 % to 3 %"."""
    for other in range(number + 1, min(len(reading.mentions), number + 3)):
        if reading.before(other) == "to" and reading.spans[other][0] - reading.spans[number][1] <= _NEAR:
            return _alike(reading, number, other) and _moving(reading, number)
    return False


def _earlier(reading: Reading, number: int) -> int | None:
    """The nearest value before, if one like it stands near enough."""
    for other in range(number - 1, max(-1, number - 3), -1):
        if reading.spans[number][0] - reading.spans[other][1] > _NEAR:
            return None
        if _alike(reading, number, other):
            return other
    return None


def _alike(reading: Reading, one: int, other: int) -> bool:
    """Whether two mentions may be values of one thing; a bare number may be a value of anything."""
    kinds = {reading.mentions[one].kind, reading.mentions[other].kind}
    return kinds.isdisjoint(_NOT_FORMER) and (len(kinds) == 1 or "count" in kinds)


def _moving(reading: Reading, number: int) -> bool:
    """Whether a verb before a value says that something moved or was moved."""
    first = reading.spans[number][0]
    words = reading.scan.words[max(0, first - _NEAR) : first]
    return any(term(word) in reading.vocabulary.moving_terms for word in words)


def _then_dated(reading: Reading, number: int) -> bool:
    """Whether a date follows that says when a value held: "compared with 55 million euros a year ago"."""
    last = reading.spans[number][1]
    return any(
        mention.kind == "date" and 0 < reading.spans[other][0] - last <= _NEAR // 2
        for other, mention in enumerate(reading.mentions[number + 1 : number + 3], number + 1)
    )


def _word(reading: Reading, number: int, back: int) -> str:
    return reading.scan.word(reading.spans[number][0] - back)
