"""Lengths of time as a stopwatch shows them: "ran it in 2:04:42", "won in 1:46.3", "the video runs 3:45"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.dates.read import cursor
from factcheck.dates.read_lengths import Length
from factcheck.model import Number
from factcheck.numbers import hedges

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.dates.cursor import Cursor
    from factcheck.scan import Scan

_FIRST = re.compile(r"\d{1,3}")
_SIXTIETHS = re.compile(r"[0-5]\d")
_SECONDS = re.compile(r"([0-5]\d)(\.\d{1,3})?")
_NO_LENGTH = frozenset(("a", "p", "am", "pm", "noon", "midnight", ":", "/"))
"""Behind the figures these make them a time of day, or more of something else."""


def stopwatches(scan: Scan) -> Iterator[Length]:
    """The lengths of time that are written with colons.

    Three figures, or two with tenths, are one where no word says that it happened then; "3:45" alone is one
    behind a word for how long, as after any other it is a time of day or a score.

    >>> from factcheck.scan import Scan
    >>> [length.timex for length in stopwatches(Scan("She ran it in 2:04:42, and he at 10:15:00."))]
    ['PT2H4M42S']
    """
    if ":" not in scan.distinct:
        return
    at, end = cursor(scan), -1
    for index in range(len(at.words) - 2):
        found = _shown(at, index) if index > end and at.words[index + 1] == ":" else None
        if found:
            yield found
            end = found.last


def _shown(at: Cursor, index: int) -> Length | None:
    last = index + 2
    hours = at.word(index + 3) == ":" and _SIXTIETHS.fullmatch(at.word(last)) is not None
    last += 2 * hours
    seconds = _SECONDS.fullmatch(at.word(last))
    if (
        seconds is None
        or not _FIRST.fullmatch(at.words[index])
        or not all(map(at.scan.touches, range(index + 1, last + 1)))
    ):
        return None
    if at.word(last + 1) in _NO_LENGTH or at.word(last + 1).upper() in at.known.zones or _joined(at, index):
        return None
    start, modifier = hedges.leading(at.scan, index)
    before = at.word(start - 1)
    if before[:1].isdecimal() or (
        not _is_told(at, start) and (at.beside("clock", before) or not (hours or seconds[2]))
    ):
        return None  # "2019-01-05 10:00:33"
    whole = [int(at.words[index]), int(at.word(index + 2))] if hours else [0, int(at.words[index])]
    rest = float(seconds[0])
    unit = at.known.units["hour" if hours else "minute"]
    step = 10.0 ** -len((seconds[2] or ".")[1:]) / unit.seconds
    length = (whole[0] * 3600 + whole[1] * 60 + rest) / unit.seconds
    number = hedges.applied(Number(length, length, step, step, step, step), modifier)
    timex = f"PT{f'{whole[0]}H' if hours else ''}{whole[1]}M{f'{rest:g}S' if rest else ''}"
    return Length(start, last, number, unit, timex)


def _is_told(at: Cursor, start: int) -> bool:
    """Whether the words before say how long: "lasted 3:45", "a length of 3:45", "a running time of 3:45"."""
    before = at.word(start - 1)
    if before != "of":
        return at.beside("stopwatch", before)
    if at.word(start - 2) == "time":
        return at.beside("stopwatch_time", at.word(start - 3))
    return at.beside("stopwatch", at.word(start - 2))


def _joined(at: Cursor, index: int) -> bool:
    """Whether the figures go on before their first: "1:2:04:42", "10-2:04"."""
    return at.scan.touches(index) and at.word(index - 1) not in ("(", "[", "“", '"')
