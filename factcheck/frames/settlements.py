"""How many live in a place that its apposition or its verb describes: "Orrin, an island of 29,000 people"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.frames.clauses import Clause
    from factcheck.frames.reading import Reading

INHABITANTS = term("inhabitants")


def settled(reading: Reading, number: int, clause: Clause) -> list[int] | None:
    """The chunk that names the place whose inhabitants a mention counts, [] for the subject; None if it counts others.

    "Lund is a city of 90,000", "Orrin, a southern island of 29,000 people, was hit", "a village of 300 was cut off",
    "Lund has 90,000 residents", "the island's 29,000 people", "Orrin, whose 29,000 people fled".
    """
    if reading.mentions[number].kind != "count":
        return None
    place = reading.chunk_of[reading.spans[number][0]]
    chunks, words = reading.chunks, reading.scan.words
    if reading.before(number) != "of":
        return _own(reading, number, clause)
    if place < 2:
        return None
    home = place - 2
    if chunks[home].kind != "N" or words[chunks[home].last] not in reading.vocabulary.settlements:
        return None
    span = reading.of_span(number)
    if span is not None and words[span[1]] not in reading.vocabulary.settlers:
        return None
    if home > 1 and chunks[home - 1].kind == "," and chunks[home - 2].kind == "N" and chunks[home - 2].named:
        return [home - 2]
    if clause.verb is None or clause.subject is None or clause.verb != home - 1:
        return [home]
    described = reading.tags[chunks[clause.verb].verbs[-1]] == "B" and chunks[clause.subject].named
    return [clause.subject if described else home]


def _own(reading: Reading, number: int, clause: Clause) -> list[int] | None:
    """The same where they are said to be its own."""
    span, first, words = reading.of_span(number), reading.spans[number][0], reading.scan.words
    if span is None or words[span[1]] not in reading.vocabulary.settlers:
        return None
    place, before = reading.chunk_of[first], reading.before(number)
    if before == "whose":
        at = place - 2 - (place > 2 and reading.chunks[place - 2].kind == ",")
        return [at] if at >= 0 and reading.chunks[at].named else None
    if before[-2:] in ("'s", "’s"):
        at = first - 1
        home = before[:-2] in reading.vocabulary.settlements or reading.tags[at] == "P"
        return [place] if home else None
    return [] if words[span[1]] in _RESIDENTS and _has(reading, place, clause) else None


def _has(reading: Reading, place: int, clause: Clause) -> bool:
    """Whether a clause says that its subject has what a chunk names: a place, by name or as "it"."""
    if (
        clause.verb != place - 1
        or clause.subject is None
        or reading.scan.words[reading.chunks[place - 1].last] not in _HAVE
    ):
        return False
    subject = reading.chunks[clause.subject]
    word = reading.scan.words[subject.last]
    return subject.named or word == "it" or word in reading.vocabulary.settlements


_HAVE = frozenset(("has", "had", "have"))
_RESIDENTS = frozenset(("inhabitants", "residents"))
