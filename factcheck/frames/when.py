"""The date that a "when" leads back to: "in 2008, when he lost", "since August, when a raid killed 90"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frames.reporting import REACH
from factcheck.model import Period

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.frames.clauses import Clause
    from factcheck.frames.reading import Reading
    from factcheck.model import Value


def dates_of_when(reading: Reading, clause: Clause) -> Iterator[int]:
    """The date right before the "when" that opens a clause: "lost his seat in 2008, when he took 41 percent"."""
    if clause.link != "when" or not clause.chunks:
        return
    opened = next((n for n in clause.chunks[:REACH] if reading.scan.words[reading.chunks[n].first] == "when"), 0)
    before = opened - 1 - (opened > 1 and reading.chunks[opened - 1].kind == ",")
    if opened and reading.chunks[before].timed:
        owner = reading.owners[reading.chunks[before].last]
        if owner >= 0 and reading.mentions[owner].kind == "date":
            yield owner


def begun(reading: Reading, clause: Clause, values: Sequence[Value]) -> str | None:
    """When began what has been so "since", as a day, a month or a year, for what a clause tells of then; or None."""
    for other in dates_of_when(reading, clause):
        first, last = reading.spans[other]
        words, permits = reading.scan.words[first : last + 1], values[other].permits
        if words[0] == "since" and isinstance(permits, Period) and permits.start is not None:
            numbers = [word for word in words if word.isdigit()]
            year = len(words) == len(numbers) + 1 == len(("since", "2008"))
            day = permits.start.day > 1 or any(len(number) < len("2008") for number in numbers)
            return permits.start.isoformat()[: 4 if year else 10 if day else 7]
    return None
