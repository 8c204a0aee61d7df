"""The words that say what a value is about, as written, in the order of the text.

What is measured comes with its words ("fine", "base storage"), then the subject of the clause. A counted
noun is the value's unit and no concept; a subject that is itself counted gives none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frames.heads import holder
from factcheck.terms import content_term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.frames.clauses import Clause
    from factcheck.frames.reading import Reading


def concepts(reading: Reading, number: int, clause: Clause, head: int | str, before: Sequence[str]) -> tuple[str, ...]:
    """The concept words of a mention; `before` names what the subject's pronoun stands for."""
    counted = reading.of_span(number)
    place = reading.chunk_of[reading.spans[number][0]]
    own = {reading.chunk_of[n] for n in range(counted[0], counted[1] + 1)} if counted else set()
    if counted or reading.chunks[place].lone:
        own.add(place)
    chunks: set[int] = set()
    around = _counted_of(reading, place) if counted is not None else None
    if counted is not None:
        chunks.update(reading.noun_phrase(around) if around is not None else ())
    elif reading.mentions[number].kind == "age":
        person = holder(reading, number)
        chunks.update([reading.chunk_of[person]] if person is not None else ())
    elif reading.mentions[number].kind == "score" and reading.owners[reading.spans[number][0]] < 0:
        chunks.add(place)  # "Melby 2, Otrava 1"
    elif isinstance(head, int) and reading.tags[head] in ("N", "P"):
        chunks.update(_with_places(reading, reading.chunk_of[head]))
    subject = clause.subject
    silent = around is not None or (counted is not None and subject is not None and _counts(reading, subject))
    if subject is not None and subject not in own and not silent:
        chunks.update(reading.noun_phrase(subject, clause.verb))
        chunks.update(_with_places(reading, subject))
    found = _words(reading, sorted(chunks - own), counted) or tuple(before)
    if not found and subject is not None and subject not in own and "age" in _kinds(reading, subject):
        found = tuple(reading.text([subject]).split()[1:])  # "A 60-year-old withdraws 2.7%."
    return found


def _with_places(reading: Reading, number: int) -> list[int]:
    """A noun phrase with what says of what and where: "revenue from China", "the tax on cars"."""
    found = [number]
    chunks = reading.chunks
    while number + 2 < len(chunks) and chunks[number + 1].kind == "I" and chunks[number + 2].kind == "N":
        joint = reading.scan.words[chunks[number + 1].first]
        if joint not in _TIES or chunks[number + 2].lone or chunks[number + 2].timed:
            break
        number += 2
        found.append(number)
    return found


_TIES = frozenset(("of", "from", "on", "in", "for", "between", "with"))


def _kinds(reading: Reading, chunk: int) -> set[str]:
    """The kinds of the mentions in a chunk."""
    part = reading.chunks[chunk]
    owners = {reading.owners[n] for n in range(part.first, part.last + 1)}
    return {reading.mentions[n].kind for n in owners if n >= 0}


def _counts(reading: Reading, chunk: int) -> bool:
    """Whether a phrase is itself counted: in "dozens were killed at two mosques" the dozens say nothing of the two."""
    return "count" in _kinds(reading, chunk)


def _counted_of(reading: Reading, place: int) -> int | None:
    """The noun phrase that an "of" ties to a counted one: "a survey of 6,000 employers"."""
    if place < 2 or reading.chunks[place - 1].kind != "I" or reading.chunks[place - 2].kind != "N":
        return None
    return place - 2 if reading.scan.words[reading.chunks[place - 1].first] == "of" else None


def _words(reading: Reading, chunks: Sequence[int], counted: tuple[int, int] | None = None) -> tuple[str, ...]:
    """The content words of some chunks; what touches is one word ("S&P", "TA-25")."""
    found: list[str] = []
    for chunk in chunks:
        part = reading.chunks[chunk]
        index = part.first
        while index <= part.last:
            last = index
            while last < part.last and reading.scan.touches(last + 1) and reading.tags[last + 1] != ",":
                last += 1
            if not (counted and counted[0] <= index <= counted[1]):
                found += _word(reading, index, last)
            index = last + 1
    return tuple(dict.fromkeys(found))


def _word(reading: Reading, first: int, last: int) -> list[str]:
    """Tokens `first` to `last` as one word without a possessive, or nothing if they are a value or empty."""
    raw = reading.scan.raw(first)
    if reading.owners[first] >= 0 or (first == last and not content_term(raw)):
        named = raw.isdigit() or (reading.tags[first] == "P" and raw.isupper() and len(raw) > 1)
        return [raw] if named and reading.owners[first] < 0 else []
    text = reading.scan.slice(first, last)
    return [text[:-2] if text.endswith(("'s", "’s")) else text.rstrip(".,'’")]
