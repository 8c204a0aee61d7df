"""The words that say what a value is about, as written, in the order of the text.

What is measured comes with its words ("fine", "base storage"), then the subject of the clause. A counted
noun is the value's unit and no concept; a subject that is itself counted gives none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.terms import content_term

if TYPE_CHECKING:
    from factcheck.frames.clauses import Clause
    from factcheck.frames.reading import Reading


def concepts(reading: Reading, number: int, clause: Clause, head: int | str, before: list[str]) -> tuple[str, ...]:
    """The concept words of a mention; `before` names what a pronoun stands for."""
    chunks: set[int] = set()
    counted = reading.of_span(number)
    place = reading.chunk_of[reading.spans[number][0]]
    if counted is None and isinstance(head, int) and reading.tags[head] in ("N", "P"):
        chunks.update(reading.noun_phrase(reading.chunk_of[head]))
    subject = clause.subject
    own = {place, *(reading.chunk_of[n] for n in range(counted[0], counted[1] + 1))} if counted else set()
    if subject is not None and subject not in own:
        chunks.update(reading.noun_phrase(subject))
    tokens = [
        index
        for chunk in sorted(chunks)
        for index in range(reading.chunks[chunk].first, reading.chunks[chunk].last + 1)
        if reading.owners[index] < 0 and not (counted and counted[0] <= index <= counted[1])
    ]
    found = [word for index in tokens if content_term(reading.scan.words[index]) for word in [written(reading, index)]]
    return tuple(dict.fromkeys(found or before))


def written(reading: Reading, index: int) -> str:
    """A token as written, without a possessive."""
    text = reading.scan.raw(index)
    return text[:-2] if text.endswith(("'s", "’s")) else text
