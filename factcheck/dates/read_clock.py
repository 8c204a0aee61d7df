"""Times of day: "5:30 p.m. EST", "0900 GMT", "around noon", "midnight on Thursday"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.dates.named import Day, HolidayOf
from factcheck.dates.read import Found, cursor, dates, worth_reading
from factcheck.dates.shifted import Counted, UnitOf, WeekdayOf
from factcheck.dates.spans import DayPartOf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.dates.cursor import Cursor
    from factcheck.dates.moment import Expression
    from factcheck.model import Modifier
    from factcheck.scan import Scan

_HEDGES = frozenset({"about", "around", "approximately", "roughly", "circa", "~", "some", "near", "nearly"})
_JUST = frozenset({"after", "before", "past"})
_NEAR = 4
"""Tokens between a time and the date it belongs to: "at 10 a.m. on a rainy Monday"."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: seconds after midnight, the zone's hours from UTC, and the date beside it.

    `seconds` is None for a precise hour; `digits` is how finely it is written: 3600, 60 or 1.
    """

    seconds: float
    fineness: int
    zone: float | None
    modifier: Modifier
    date: Expression | None


@dataclass(frozen=True, slots=True)
class Time:
    """Tokens first to last are a time of day."""

    first: int
    last: int
    clock: Clock


@dataclass(frozen=True, slots=True)
class _Read:
    seconds: float
    fineness: int
    after: int
    sure: bool


def times(scan: Scan) -> Iterator[Time]:
    """The times of day in a sentence.

    >>> from factcheck.scan import Scan
    >>> [time.clock.seconds / 3600 for time in times(Scan("The alarm rang at 5:30 p.m. EST."))]
    [17.5]
    """
    if not worth_reading(scan):
        return
    at = cursor(scan)
    index = 0
    words, named_hours = at.words, at.known.clock
    while index < len(words):
        word = words[index]
        read = _read(at, index) if word in named_hours or word[:1].isdecimal() else None
        if read is None:
            index += 1
            continue
        zone, after, named = _zone(at, read.after)
        if not read.sure and not named:
            index += 1
            continue
        first, modifier = _hedge(at, index)
        clock = Clock(read.seconds, read.fineness, zone, modifier, _date_beside(scan, index, after))
        yield Time(first, after - 1, clock)
        index = after


def _read(at: Cursor, index: int) -> _Read | None:
    word = at.word(index)
    if word.isdecimal() and word == "12" and at.word(index + 1) in at.known.clock:
        index, word = index + 1, at.word(index + 1)
    if word in at.known.clock and at.word(index - 1) not in ("-", "high") and at.word(index + 1) != "-":
        return _Read(at.known.clock[word] * 3600.0, 60, index + 1, True)
    if not word[:1].isdecimal() or (
        at.scan.touches(index) and at.word(index - 1) in (":", "-", "$", "/", "€", "£", ".")
    ):
        return None
    if at.word(index + 1) == ":" and at.scan.touches(index + 1) and at.scan.touches(index + 2):
        return _colon(at, index)
    return _hour(at, index) or _four_digits(at, index)


def _colon(at: Cursor, index: int) -> _Read | None:
    """As in "5:30 p.m.", "17:30", "06:00:15"; bare "5:30" only after "at", as it may be a score or a ratio."""
    hour, minute = at.digits(index), at.word(index + 2)
    if hour is None or hour > 24 or len(minute) != 2 or not minute.isdecimal() or int(minute) > 59:
        return None
    after, seconds, fineness = index + 3, 0, 60
    if at.word(after) == ":" and len(at.word(after + 1)) == 2 and at.word(after + 1).isdecimal():
        seconds, after, fineness = int(at.word(after + 1)), after + 2, 1
    half = _half(at, after)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour, after = hour % 12 + half[0], half[1]
    padded = len(at.word(index)) == 2
    sure = (
        half is not None
        or at.beside("clock", at.word(index - 1))
        or (padded and fineness == 60 and at.word(after) == "on")
    )
    return _Read(hour * 3600.0 + int(minute) * 60 + seconds, fineness, after, sure)


def _hour(at: Cursor, index: int) -> _Read | None:
    """As in "5 p.m.", "10am", "7.30pm", "11 o'clock"."""
    word = at.word(index)
    hour_text, _, minute = word.partition(".")
    if not hour_text.isdecimal() or len(hour_text) > 2 or (minute and (len(minute) != 2 or not minute.isdecimal())):
        return None
    hour = int(hour_text)
    half = _half(at, index + 1)
    if half and 1 <= hour <= 12 and int(minute or 0) < 60:
        return _Read((hour % 12 + half[0]) * 3600.0 + int(minute or 0) * 60, 60 if minute else 3600, half[1], True)
    if at.word(index + 1) in ("o'clock", "o’clock") and 1 <= hour <= 12 and not minute:
        half = _half(at, index + 2) or (0, index + 2)
        return _Read((hour % 12 + half[0] if half[0] else hour) * 3600.0, 3600, half[1], True)
    if minute and hour <= 24 and int(minute) < 60:
        return _Read(hour * 3600.0 + int(minute) * 60, 60, index + 1, False)
    return None


def _four_digits(at: Cursor, index: int) -> _Read | None:
    """As in "0900 GMT", "1100 hours", "1430hrs": needs its zone or "hours"."""
    word = at.word(index)
    if len(word) != 4 or not word.isdecimal() or int(word[:2]) > 24 or int(word[2:]) > 59:
        return None
    hours = at.word(index + 1) in ("hours", "hrs") and (word[0] == "0" or at.beside("clock", at.word(index - 1)))
    return _Read(int(word[:2]) * 3600.0 + int(word[2:]) * 60, 60, index + 1 + hours, hours)


def _half(at: Cursor, index: int) -> tuple[int, int] | None:
    """The hours that "a.m.", "p.m." or "in the afternoon" adds, and the token after it."""
    word = at.word(index)
    if word == "in" and at.word(index + 1) == "the" and at.word(index + 2) in ("morning", "afternoon", "evening"):
        return (0 if at.word(index + 2) == "morning" else 12), index + 3
    if word == "at" and at.word(index + 1) == "night":
        return 12, index + 2
    if word in ("am", "pm"):
        return (12 if word == "pm" else 0), index + 1
    if word in ("a", "p") and at.word(index + 1) == "." and at.word(index + 2) == "m":
        return (12 if word == "p" else 0), index + 3 + (at.word(index + 3) == "." and at.scan.touches(index + 3))
    return None


def _zone(at: Cursor, index: int) -> tuple[float | None, int, bool]:
    """The zone after a time: its hours from UTC, the token after it, and whether there is one."""
    start = at.skip(index, "(")
    word = at.word(start)
    if word not in at.known.zones or (not at.capital(start) and word not in ("z",)):
        return None, index, False
    upper = at.scan.raw(start).isupper()
    if not upper and at.word(start + 1) not in ("time", "standard", "daylight"):
        return None, index, False
    after = start + 1
    if word not in ("z",) and not upper:
        after = at.skip(at.skip(after, "standard", "daylight"), "time")
    after = after + 1 if start > index and at.word(after) == ")" else after
    if start > index and at.word(after - 1) != ")":
        return None, index, False
    return at.known.zones[word], after, True


def _hedge(at: Cursor, index: int) -> tuple[int, Modifier]:
    before = at.word(index - 1)
    if before in _HEDGES:
        return index - 1, "approx"
    if before in _JUST and at.word(index - 2) in ("just", "shortly", "soon"):
        return index - 2, "just_over" if before != "before" else "nearly"
    if before in ("after", "before"):
        return index - 1, "at_least" if before == "after" else "at_most"
    return index, "exact"


def _date_beside(scan: Scan, first: int, after: int) -> Expression | None:
    """The date a time belongs to: the nearest one within a few tokens, after it or before it."""
    near: list[tuple[int, Found]] = []
    for found in dates(scan):
        if not isinstance(found.expression, Day | DayPartOf | UnitOf | WeekdayOf | HolidayOf | Counted):
            continue
        gap = found.first - after if found.first >= after else first - 1 - found.last
        if 0 <= gap <= _NEAR and ";" not in scan.words[min(found.last, after) : max(found.first, first)]:
            near.append((gap + (found.first < after), found))
    return min(near, key=lambda item: item[0])[1].expression if near else None
