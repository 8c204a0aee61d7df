"""What a total counts: "the number of cases", "the toll at 12", "20 new cases, bringing the total to 90"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.frames.reading import Reading

TOLL = "toll"
"""The total that says what it counts: whatever was found, a toll is of the dead."""
NEAR = 60
"""Characters before a total in which stands what brings it about."""
REACH = 4
"""Mentions before a total in which those stand that are added to it."""
DEEP = 3
"""Noun phrases between a total and its number: "the toll of the crash in Melby at 31"."""
_NOW = frozenset(("now", ":"))
"""Between a total and its number in a headline: "toll now 43"."""
_JOINTS = frozenset(("at", "as"))
"""Between a total and its number, where no verb is: "gave the toll as 31"."""


def added_to(reading: Reading, number: int, head: int | str) -> int | None:
    """The mention of those that make up a total with what came before, or None."""
    if not number or not isinstance(head, int) or reading.before(number) != "to":
        return None
    total = reading.scan.words[head]
    if total == TOLL or total not in reading.vocabulary.totals:
        return None
    text, start = reading.sentence.text, reading.mentions[number].start - reading.sentence.start
    if not reading.vocabulary.bringing.search(text, max(0, start - NEAR), start):
        return None
    for other in range(number - 1, max(-1, number - 1 - REACH), -1):
        if reading.of_span(other) is not None and reading.mentions[other].kind == "count":
            return other
    return None


THOSE = "those"
"""Of whom only a relative clause says who they are."""


def carried(reading: Reading, head: int | str) -> int | str:
    """The cases of "the number of cases"; any other head as it is, also that of "the death toll of the fire"."""
    if not isinstance(head, int):
        return head
    total = reading.scan.words[head]
    if total == TOLL or total not in reading.vocabulary.totals:
        return head
    place = reading.chunk_of[head]
    if reading.scan.word(reading.chunks[place].last + 1) != "of" or place + 2 >= len(reading.chunks):
        return head
    if head > reading.chunks[place].first and reading.tags[head - 1] in ("N", "P"):
        return carried(reading, head - 1) if reading.scan.words[head - 1] in reading.vocabulary.totals else head
    if reading.scan.words[reading.chunks[place + 2].last] == THOSE:
        return reading.chunks[place + 2].last  # "the number of those who died"
    found = reading.head(place + 2) if reading.chunks[place + 2].kind == "N" else None
    return head if found is None else found


def total_before(reading: Reading, number: int) -> int | str | None:
    """What the total before a bare number counts: "toll of Orvell crash at 31", "gave the number of dead as 31"."""
    first, last = reading.spans[number]
    place, totals = reading.chunk_of[first], reading.vocabulary.totals
    if reading.before(number) in _NOW and reading.scan.word(first - 2) in totals:
        return carried(reading, first - 2)
    if reading.scan.word(last + 1) == "as" and (named := _named_after(reading, last)) is not None:
        return carried(reading, named)
    if place < 2 or reading.before(number) not in _JOINTS:
        return None
    for _ in range(DEEP):
        place -= 2
        if place < 0 or reading.chunks[place].kind != "N":
            return None
        head = reading.head(place)
        if head is not None and reading.scan.words[head] in totals:
            return carried(reading, head)
        if place < 2 or reading.chunks[place - 1].kind != "I":
            return None
    return None


def _named_after(reading: Reading, last: int) -> int | None:
    """The token of the total that a number is given as: "give 43 as the official toll"."""
    place = reading.chunk_of[last] + 2
    head = reading.head(place) if place < len(reading.chunks) and reading.chunks[place].kind == "N" else None
    return head if head is not None and reading.scan.words[head] in reading.vocabulary.totals else None
