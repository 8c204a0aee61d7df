"""One time of day in all its forms: "5:30 p.m.", "17:30", "0900 GMT", "7 o'clock", "half past two", "noon"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.dates.cursor import Cursor

_NO_TIME_AFTER = frozenset({":", "-", "–", "$", "/", "€", "£", "."})
_PAST = {"past": 1, "after": 1, "to": -1, "till": -1}
_MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "5": 5, "10": 10, "20": 20}
SPOKEN = frozenset(_MINUTES)
"""Words with which "half past two" and "ten to six" begin."""
HALF_DAY = 43200.0
"""Seconds from a.m. to p.m."""


@dataclass(frozen=True, slots=True)
class Hour:
    """Seconds after midnight, and how finely they are written: 3600, 60 or 1.

    `after` is the token that follows; `sure`: nothing else need say that it is a time. `open`: a.m. or p.m.
    is not said, and may be either; `padded` is "09:30", of the clock of 24 hours.
    """

    seconds: float
    fineness: int
    after: int
    sure: bool
    open: bool = False
    padded: bool = False


def hour_at(at: Cursor, index: int, *, linked: bool = False) -> Hour | None:
    """The time that begins at `index`; `linked`: a dash or "to" joins it to a time before it."""
    word = at.word(index)
    if word == "12" and at.word(index + 1) in at.known.clock:
        index, word = index + 1, at.word(index + 1)
    if word in at.known.clock and at.word(index - 1) not in ("-", "high") and at.word(index + 1) != "-":
        if at.word(index - 1) == "in" and at.word(index + 1).isalpha() and not at.closes(index + 1):
            return None  # "in midday trading"
        return Hour(at.known.clock[word] * 3600.0, 60, index + 1, True)
    if word in SPOKEN and (found := _spoken(at, index)):
        return found
    if not word[:1].isdecimal():
        return _worded(at, index)
    if not linked and at.scan.touches(index) and at.word(index - 1) in _NO_TIME_AFTER:
        return None
    if at.word(index + 1) == ":" and at.scan.touches(index + 1) and at.scan.touches(index + 2):
        found = _colon(at, index)
        return replace(found, sure=True) if found and linked else found
    return _whole(at, index) or _four_digits(at, index)


def half(at: Cursor, index: int) -> tuple[int, int] | None:
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


def bare(at: Cursor, index: int) -> Hour | None:
    """An hour that may be one if what follows says so: the 2 of "2-4 p.m.", the 2:30 of "2:30 to 4 p.m."."""
    word = at.word(index)
    if not word[:1].isdecimal() or (at.scan.touches(index) and at.word(index - 1) in _NO_TIME_AFTER):
        return None
    if at.word(index + 1) == ":" and at.scan.touches(index + 1):
        return _colon(at, index)
    hour = int(word) if word.isdecimal() and len(word) <= 2 else 24
    return Hour(hour * 3600.0, 3600, index + 1, False, open=True) if 1 <= hour <= 12 else None


def _spoken(at: Cursor, index: int) -> Hour | None:
    """As in "Half past two", "a quarter to three", "ten past five in the afternoon"."""
    word, minutes = at.word(index), _MINUTES[at.word(index)]
    after = index + 1
    if word == "twenty" and at.word(at.skip(after, "-")) == "five":
        minutes, after = 25, at.skip(after, "-") + 1
    side = _PAST.get(at.word(after))
    number = at.cardinal(after + 1, 12) or (at.digits(after + 1), after + 2)
    if side is None or not number[0] or number[0] > 12 or (word == "half" and side < 0):
        return None
    end = number[1] + (at.word(number[1]) in ("o'clock", "o’clock"))
    said = half(at, end)
    before = at.word(index - 2) if at.word(index - 1) == "a" else at.word(index - 1)
    closed = at.closes(end) or at.word(end) in at.known.relative_days or at.weekday(end) is not None
    if not (said or (closed and _clocked(at, index, before, side))):
        return None
    if at.scan.touches(end) and at.word(end) in _NO_TIME_AFTER - {"."}:
        return None
    seconds = (number[0] % 12 + (said[0] if said else 0)) * 3600.0 + side * minutes * 60
    return Hour(seconds % 86400, 60, said[1] if said else end, True, open=not said)


def _worded(at: Cursor, index: int) -> Hour | None:
    """As in "nine o'clock", "at six in the morning", "by eight p.m."."""
    hour = at.known.cardinals.get(at.word(index))
    if hour is None or not 1 <= hour <= 12 or at.word(index - 1) in ("-", "–"):
        return None
    if at.word(index + 1) in _STRIKES:
        return _struck(at, index, hour)
    said = half(at, index + 1) if at.beside("clock", at.word(index - 1)) else None
    return Hour((hour % 12 + said[0]) * 3600.0, 3600, said[1], True) if said else None


_STRIKES = frozenset(("o'clock", "o’clock"))


def _struck(at: Cursor, index: int, hour: int) -> Hour:
    """An hour from 1 to 12 before "o'clock", with the half of the day that may follow."""
    said = half(at, index + 2)
    hours = hour % 12 + said[0] if said else hour
    return Hour(hours * 3600.0, 3600, said[1] if said else index + 2, True, open=not said)


def _clocked(at: Cursor, index: int, before: str, side: int) -> bool:
    """Whether what stands before makes it a time: "at ten to five", but not "the vote was 5 to 3"."""
    word = at.word(index)
    if word in ("half", "quarter"):
        return word == "half" or at.beside("clock", before) or before in ("was", "is")
    if before in ("was", "is"):
        return at.word(index - 2) == "it"
    return at.beside("clock", before) and (side > 0 or before not in ("from", "between"))


def _colon(at: Cursor, index: int) -> Hour | None:
    """As in "5:30 p.m.", "17:30", "06:00:15"; bare "5:30" only after "at", as it may be a score or a ratio."""
    hour, minute = at.digits(index), at.word(index + 2)
    if hour is None or hour > 24 or len(minute) != 2 or not minute.isdecimal() or int(minute) > 59:
        return None
    after, seconds, fineness = index + 3, 0.0, 60
    whole, _, part = at.word(after + 1).partition(".")
    if at.word(after) == ":" and len(whole) == 2 and whole.isdecimal() and (part or "0").isdecimal():
        seconds, after, fineness = float(f"{whole}.{part or 0}"), after + 2, 1
    said = half(at, after)
    if said:
        if not 1 <= hour <= 12:
            return None
        hour, after = hour % 12 + said[0], said[1]
    padded = len(at.word(index)) == 2
    before = at.word(index - 1)
    led = at.beside("clock", before) and not at.beside("clock_not", at.word(index - 2))
    sure = said is not None or led or (padded and fineness == 60 and at.word(after) == "on")
    zero = at.word(index)[0] == "0" or hour > 12 or fineness == 1
    return Hour(hour * 3600.0 + int(minute) * 60 + seconds, fineness, after, sure, not said and not zero, padded)


def _whole(at: Cursor, index: int) -> Hour | None:
    """As in "5 p.m.", "10am", "7.30pm", "11 o'clock"."""
    word = at.word(index)
    hour_text, _, minute = word.partition(".")
    if not hour_text.isdecimal() or len(hour_text) > 2 or (minute and (len(minute) != 2 or not minute.isdecimal())):
        return None
    hour = int(hour_text)
    said = half(at, index + 1)
    if said and 1 <= hour <= 12 and int(minute or 0) < 60:
        return Hour((hour % 12 + said[0]) * 3600.0 + int(minute or 0) * 60, 60 if minute else 3600, said[1], True)
    if at.word(index + 1) in _STRIKES and 1 <= hour <= 12 and not minute:
        return _struck(at, index, hour)
    if minute and hour <= 24 and int(minute) < 60:
        sure = hour_text[0] == "0" and len(hour_text) == 2 and at.beside("clock", at.word(index - 1))
        return Hour(hour * 3600.0 + int(minute) * 60, 60, index + 1, sure, padded=len(hour_text) == 2)
    return None


def _four_digits(at: Cursor, index: int) -> Hour | None:
    """As in "0900 GMT", "1100 hours", "1430hrs": needs its zone or "hours"."""
    word = at.word(index)
    if len(word) != 4 or not word.isdecimal() or int(word[:2]) > 24 or int(word[2:]) > 59:
        return None
    hours = at.word(index + 1) in ("hours", "hrs") and (word[0] == "0" or at.beside("clock", at.word(index - 1)))
    return Hour(int(word[:2]) * 3600.0 + int(word[2:]) * 60, 60, index + 1 + hours, hours)
