"""What a total counts that others are added to: "20 new cases, bringing the total to 90"."""

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
