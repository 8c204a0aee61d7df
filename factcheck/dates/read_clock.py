"""Times of day: "5:30 p.m. EST", "from 10am to 5pm", "2-4 p.m.", "around noon", "midnight on Thursday"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.dates.named import Day, HolidayOf
from factcheck.dates.read import Found, cursor, dates, worth_reading
from factcheck.dates.read_hours import HALF_DAY, Hour, bare, hour_at
from factcheck.dates.read_ranges import DASHES
from factcheck.dates.shifted import Counted, UnitOf, WeekdayOf
from factcheck.dates.spans import About, DayPartOf
from factcheck.offsets import Offsets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.dates.cursor import Cursor
    from factcheck.dates.moment import Expression
    from factcheck.model import Modifier
    from factcheck.scan import Scan

_HEDGES = frozenset({"about", "around", "approximately", "roughly", "circa", "~", "some", "near", "nearly"})
_JUST = frozenset({"after", "before", "past"})
_MARKS = frozenset({"-", "–", "—", "to", "until", "till"})
_NEAR = 4
"""Tokens between a time and the date it belongs to: "at 10 a.m. on a rainy Monday"."""
_HALVES = {"TMO": 0.0, "TAF": HALF_DAY, "TEV": HALF_DAY, "TNI": HALF_DAY}
"""Seconds that the part of the day beside a time adds to its hour: "at eight on Friday evening"."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: seconds after midnight, the zone's hours from UTC, and the date beside it.

    `zones` are the hours of all zones that its name may mean, and empty where none is known; `fineness` is how
    finely the time is written: 3600, 60 or 1. `until` is the end of a range ("2-4 p.m."). `open`: a.m. or p.m. is
    not said, and may be either. `local`: it is called "local time". `eastern`: the zone's hours from Eastern time,
    where these are the same all year.
    """

    seconds: float
    fineness: int
    zones: tuple[float, ...]
    modifier: Modifier
    date: Expression | None
    until: float | None = None
    open: bool = False
    local: bool = False
    eastern: float | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """Tokens first to last are a time of day."""

    first: int
    last: int
    clock: Clock


def times(scan: Scan) -> Iterator[Time]:
    """The times of day in a sentence.

    >>> from factcheck.scan import Scan
    >>> [time.clock.seconds / 3600 for time in times(Scan("The alarm rang at 5:30 p.m. EST."))]
    [17.5]
    """
    if not worth_reading(scan):
        return
    at = cursor(scan)
    index, end = 0, -1
    words, in_words = at.words, at.known.hour_words
    waiting: Time | None = None
    while index < len(words):
        word = words[index]
        if word not in in_words and not word[0].isdecimal():
            index += 1
            continue
        linked = index == end + 1 and at.word(end) in _MARKS
        found = _time(at, index, linked=linked)
        if found is None:
            index += 1
            continue
        if waiting:
            # "From 9 a.m. to 5 p.m. on Monday": the date of the end is that of the beginning.
            shared = linked and waiting.clock.date is None
            yield replace(waiting, clock=replace(waiting.clock, date=found.clock.date)) if shared else waiting
        waiting = found
        end = index = found.last + 1
    if waiting:
        yield waiting


def _time(at: Cursor, index: int, *, linked: bool) -> Time | None:
    """The time or range of times at `index`, with its hedge, its zone and its date."""
    until: Hour | None = None
    read = hour_at(at, index, linked=linked)
    if (read is None or not read.sure or read.open) and (both := _range(at, index)):
        read, until = both
    elif read and read.sure and (last := _between(at, index, read)):
        until = last
    read = read or _hour_of_day(at, index)
    if read is None:
        return None
    if not read.sure and _after_date(at, index):
        read = replace(read, sure=True)
    if not read.sure and (_before_a_part(at, index, read.after) or _with_minutes(at, index, read.after)):
        read = replace(read, sure=True, open=read.seconds <= HALF_DAY)
    last = until or read
    zone = _zone(at, last.after)
    after = zone.after
    if not last.sure and not zone.named:
        if (read := _hour_of_day(at, index)) is None:
            return None
        after, until = read.after, None
    first, modifier = _hedge(at, index)
    if until:
        first = index - (at.word(index - 1) in ("between", "from"))
    date = _date_beside(at.scan, index, after)
    read, until = _in_part(read, date, zone.whole), _in_part(until, date, zone.whole) if until else None
    half_open = read.open and not zone.whole
    clock = Clock(
        read.seconds,
        read.fineness,
        zone.hours,
        modifier,
        date,
        open=half_open,
        local=zone.local,
        eastern=zone.eastern,
    )
    if until:
        clock = replace(clock, until=until.seconds, modifier="range")
    return Time(first, after - 1, clock)


def _after_date(at: Cursor, index: int) -> bool:
    """Whether a day stands right before a time: "2019-01-05 10:00", "5 Aug 2019, 17:00:00", "on Friday at 10.34"."""
    end = index - 1 - (at.word(index - 1) in (",", "t", "at"))
    days = [found for found in _near(at.scan, end, end) if found.last == end]
    if at.word(index - 1) == "at":  # "yesterday at 10.34", but not "closed on Friday at 10.34"
        levelled = any(at.beside("levelled", at.word(found.first - n)) for found in days for n in (1, 2))
        return bool(days) and not levelled and at.closes(index + 1)
    return any(isinstance(day.expression, Day) and day.expression.day and day.expression.month for day in days)


def _before_a_part(at: Cursor, index: int, after: int) -> bool:
    """Whether a part of a day stands right behind a time: "at 7.40 on Thursday evening"."""
    if at.word(index - 1) != "at" or at.beside("levelled", at.word(index - 2)):
        return False
    starts = (after, at.skip(after, "on"))
    found = [day for day in _near(at.scan, index - 2, after + 1) if day.first in starts]
    return any(isinstance(day.expression, DayPartOf) for day in found)


def _with_minutes(at: Cursor, index: int, after: int) -> bool:
    """Whether hours and minutes stand behind "at", and nothing has prices or measures: "the doors shut at 7.30"."""
    if at.word(index - 1) != "at" or "." not in at.word(index) or not at.closes(after):
        return False
    if any(at.beside("levelled", at.word(index - back)) for back in range(2, 2 + _NEAR)):
        return False
    if at.word(index - 3) in DASHES and at.word(index - 2).isdecimal() and at.word(index - 4).isdecimal():
        return False  # a pitcher was "94-52 at 3.41"
    return at.known.beside["quoted"].isdisjoint(at.scan.distinct)


def _in_part(hour: Hour, date: Expression | None, whole: bool) -> Hour:
    """An hour whose half of the day the date beside it says: "at 8 on Friday evening"; 12 is noon or midnight."""
    shift = _HALVES.get(date.timex) if isinstance(date, DayPartOf) else None
    if shift is None or not hour.open or whole:
        return hour
    return replace(hour, seconds=hour.seconds % HALF_DAY + shift, open=False)


def _range(at: Cursor, index: int) -> tuple[Hour, Hour] | None:
    """As in "2-4 p.m.", "between 2 and 4 p.m.", "10:00–17:00": the end says what the beginning leaves out."""
    first = bare(at, index)
    mark = at.word(first.after) if first else ""
    if first is None or not (mark in _MARKS or (mark == "and" and at.word(index - 1) == "between")):
        return None
    last = hour_at(at, first.after + 1, linked=True)
    if last is None or last.seconds == first.seconds or last.fineness == 1:
        return None
    if last.open or not last.sure or (last.padded and last.seconds >= 13 * 3600):
        # Nothing says a.m. or p.m.: only a clock of 24 hours is sure, "10:00-17:00".
        whole = first.padded and last.padded and first.seconds < last.seconds
        return (replace(first, sure=True, open=False), replace(last, sure=True, open=False)) if whole else None
    start = first.seconds % HALF_DAY + (HALF_DAY if last.seconds >= HALF_DAY else 0)
    if start >= last.seconds:
        start -= HALF_DAY  # "11-1 p.m." begins before noon
    return replace(first, seconds=start % 86400, open=False), last


def _between(at: Cursor, index: int, first: Hour) -> Hour | None:
    """The end of "between 11 p.m. and 1 a.m.", at an hour that somebody does not know exactly."""
    if at.word(index - 1) != "between" or at.word(first.after) != "and":
        return None
    last = hour_at(at, first.after + 1, linked=True)
    return last if last and last.sure and not last.open and last.fineness != 1 else None


def _hour_of_day(at: Cursor, index: int) -> Hour | None:
    """As in "At seven on Friday", "tomorrow at 8": an hour that only the date beside it makes one."""
    if at.word(index - 1) != "at" or at.beside("levelled", at.word(index - 2)):
        return None  # "the toll stood at 11 yesterday"
    number = at.digits(index) if len(at.word(index)) <= 2 else at.known.cardinals.get(at.word(index))
    if number is None or not 1 <= number <= 12 or at.amount(index) is None:
        return None
    after = index + 1
    for found in _near(at.scan, index - 2, after + 1):
        follows = found.first in (after, at.skip(after, "on"))
        precedes = found.last == index - 2 and at.closes(after) and at.word(after) not in ("to", "-", "for")
        if (follows or precedes) and isinstance(found.expression, Day | DayPartOf | UnitOf | WeekdayOf):
            return Hour(number * 3600.0, 3600, after, True, open=True)
    return None


_INITIALS = 3
"""Letters of a zone's name at most, where each has its point: "E.S.T."."""


@dataclass(frozen=True, slots=True)
class _Zone:
    """What follows a time: hours from UTC that the zone's name may mean, the token after it, and whether it is there.

    `whole`: its clock has 24 hours. `eastern`: its hours from Eastern time, whatever the season.
    """

    hours: tuple[float, ...]
    after: int
    named: bool = True
    local: bool = False
    whole: bool = False
    eastern: float | None = None


def _zone(at: Cursor, index: int) -> _Zone:
    """The zone after a time: "GMT", "(EST)", "Pacific time", "UTC+2", "local time", "Moscow time"."""
    none = _Zone((), index, named=False)
    start = at.skip(index, "(")
    found = _named_zone(at, start) or _local(at, at.skip(start, ",")) or _place(at, start)
    if found is None or start == index:
        return found or none
    return replace(found, after=found.after + 1) if at.word(found.after) == ")" else none


def _named_zone(at: Cursor, start: int) -> _Zone | None:
    """As in "GMT", "E.T.", "Pacific time", and "Pacific" at the end of what is said."""
    word, last = _initials(at, start)
    if word not in at.known.zones or (not at.capital(start) and word not in ("z",)):
        return None
    upper = at.scan.raw(start).isupper()
    if last == start and not upper and not _meant(at, start + 1):
        return None
    after, whole = last + 1, word in ("utc", "gmt", "z")
    if word not in ("z",) and not upper:
        after = at.skip(at.skip(after, "standard", "daylight", "summer"), "time")
    shift, after = _shift(at, after) if word in ("utc", "gmt") else (0.0, after)
    hours = tuple(zone + shift for zone in at.known.zones[word])
    return _Zone(hours, after, whole=whole, eastern=at.known.from_eastern.get(word))


def _initials(at: Cursor, start: int) -> tuple[str, int]:
    """A word and its last token, the letters of "E.S.T." without their points."""
    last = start
    while len(at.word(last)) == 1 and at.word(last + 1) == "." and at.scan.touches(last + 1):
        if len(at.word(last + 2)) != 1 or not at.scan.touches(last + 2) or last - start > 2 * _INITIALS:
            return "".join(at.words[start : last + 1 : 2]), last + (last > start)
        last += 2
    return at.word(start), start


def _meant(at: Cursor, after: int) -> bool:
    """Whether a word before a token is a zone: "8 p.m. Eastern (5 Pacific)", but not "8 p.m. Eastern troops"."""
    if at.word(after) in ("time", "standard", "daylight", "(", "/"):
        return True
    return at.closes(after) or after == len(at.words)


def _local(at: Cursor, start: int) -> _Zone | None:
    """As in "local time", "local" at the end of what is said."""
    if at.word(start) != "local":
        return None
    if at.word(start + 1) == "time":
        return _Zone((), start + 2, local=True)
    return _Zone((), start + 1, local=True) if at.closes(start + 1) or at.word(start + 1) == "(" else None


def _place(at: Cursor, start: int) -> _Zone | None:
    """As in "Moscow time", "New York time", "Peruvian time"."""
    after = next((start + size for size in (1, 2, 3) if at.word(start + size) == "time"), None)
    if after is None or not at.capital(start):
        return None
    hours = at.scan.known.table(Offsets).zones.get(tuple(at.words[start:after]))
    return _Zone(hours, after + 1) if hours else None


def _shift(at: Cursor, index: int) -> tuple[float, int]:
    """The hours of "UTC+2", "GMT-05:30", and the token after them."""
    sign = {"+": 1, "-": -1, "−": -1}.get(at.word(index))
    hours = at.digits(index + 1)
    if sign is None or hours is None or hours > 14 or not at.scan.touches(index + 1):
        return 0.0, index
    minutes = at.digits(index + 3) if at.word(index + 2) == ":" and at.scan.touches(index + 3) else None
    if minutes is None or minutes > 59:
        return float(sign * hours), index + 2
    return sign * (hours + minutes / 60), index + 4


def _hedge(at: Cursor, index: int) -> tuple[int, Modifier]:
    if at.word(index) == "quarter" and at.word(index - 1) == "a":
        index -= 1
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
    for found in _near(scan, first - 1 - _NEAR, after + _NEAR):
        if not isinstance(_bare(found.expression), Day | DayPartOf | UnitOf | WeekdayOf | HolidayOf | Counted):
            continue
        gap = found.first - after if found.first >= after else first - 1 - found.last
        if 0 <= gap <= _NEAR and ";" not in scan.words[min(found.last, after) : max(found.first, first)]:
            near.append((gap + (found.first < after), found))
    return _bare(min(near, key=lambda item: item[0])[1].expression) if near else None


def _bare(date: Expression) -> Expression:
    return date.of if isinstance(date, About) else date


def _near(scan: Scan, first: int, last: int) -> tuple[Found, ...]:
    """The dates that end at or after token `first` and begin at or before token `last`."""
    found = dates(scan)
    start = bisect_left(found, first, key=lambda date: date.last)
    return found[start : bisect_right(found, last, lo=start, key=lambda date: date.first)]
