"""How many live in a place that its apposition or its verb describes: "Orrin, an island of 29,000 people"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.frames.clauses import Clause
    from factcheck.frames.reading import Reading

INHABITANTS = term("inhabitants")


def settled(reading: Reading, number: int, clause: Clause) -> list[int] | None:
    """The chunk that names the place whose inhabitants a mention counts; None if it counts others.

    "Lund is a city of 90,000", "Orrin, a southern island of 29,000 people, was hit", "a village of 300 was cut off".
    """
    place = reading.chunk_of[reading.spans[number][0]]
    chunks, words = reading.chunks, reading.scan.words
    if place < 2 or reading.mentions[number].kind != "count" or reading.before(number) != "of":
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
