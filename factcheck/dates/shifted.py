"""Expressions counted from another date: yesterday, last week, three weeks ago, a year earlier.

They are counted from the article's date, or from the date said before ("the next day"); without one
they stay relative, and say in `timex` what is known of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.dates import arithmetic
from factcheck.dates.moment import Resolved, Tense, choose, known, known_day, unknown
from factcheck.dates.named import Day, HolidayOf, Month, SeasonOf, Year, YearPart

if TYPE_CHECKING:
    from datetime import date

    from factcheck.dates.arithmetic import Span
    from factcheck.dates.moment import Expression, Moment

VAGUE = 9
"""The most that "recent days" or "several weeks" count, as DESIGN has it for "several"."""
SAID_WITHIN = 3
"""Days either side that "four days earlier" permits: which day it is counted from is a guess."""
_BLANK = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
          "half": "XXXX-HX", "decade": "XXX", "century": "XX"}  # fmt: skip


def timex_of(unit: str, start: date) -> str:
    """The TIMEX3 value of the calendar unit that holds a day: 1998-W02, 1998-Q1, 199.

    >>> from datetime import date
    >>> timex_of("week", date(1998, 1, 8))
    '1998-W02'
    """
    year, week, _ = start.isocalendar()
    if unit in ("week", "fortnight"):
        return f"{year:04}-W{week:02}"
    if unit == "weekend":
        return f"{year:04}-W{week:02}-WE"
    if unit == "month":
        return f"{start.year:04}-{start.month:02}"
    if unit == "quarter":
        return f"{start.year:04}-Q{(start.month + 2) // 3}"
    if unit == "half":
        return f"{start.year:04}-H{(start.month + 5) // 6}"
    if unit in ("year", "decade", "century"):
        return f"{start.year:04}"[: {"year": 4, "decade": 3, "century": 2}[unit]]
    return start.isoformat()


def said_day(moment: Moment) -> date | None:
    """The day said before, if it was one day; the article's date only if no date was said."""
    if moment.earlier is None:
        return moment.published
    return moment.earlier[0] if moment.earlier[0] == moment.earlier[1] else None


@dataclass(frozen=True, slots=True)
class UnitOf:
    """The calendar unit `count` units from the article's: last week is -1, this year 0.

    `count` None: the tense says which ("at the weekend"). `said`: counted from the day said before
    ("the following week"), or from the article's if none was.
    """

    unit: str
    count: int | None = 0
    tense: Tense = None
    said: bool = False

    def resolve(self, moment: Moment) -> Resolved:
        """The days of the unit."""
        base = said_day(moment) if self.said else moment.published
        if base is None:
            return unknown(_BLANK.get(self.unit, "XXXX"), self.unit)
        if self.count is None:
            span = choose([self._span(base, n) for n in (-1, 0, 1)], base, self.tense)
        else:
            span = self._span(base, self.count)
        return known(span, timex_of(self.unit, span[0]) if span else _BLANK.get(self.unit, "XXXX"), self.unit)

    def _span(self, published: date, count: int) -> Span | None:
        here = arithmetic.span(self.unit, published)
        there = arithmetic.moved(here[0], self.unit, count) if here else None
        return arithmetic.span(self.unit, there) if there else None


@dataclass(frozen=True, slots=True)
class Same:
    """The day, week, month or year said before: "that year", "the same day"; unknown if none was."""

    unit: str

    def resolve(self, moment: Moment) -> Resolved:
        """The unit that holds all of the date said before."""
        earlier = moment.earlier
        span = arithmetic.span(self.unit, earlier[0]) if earlier else None
        if span is None or earlier is None or earlier[1] > span[1]:
            return unknown(_BLANK.get(self.unit, "XXXX"), self.unit)
        permits = _around(span, SAID_WITHIN) if self.unit == "day" else None
        return Resolved(*span, timex_of(self.unit, span[0]), self.unit, permits=permits)


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """A weekday of another week: "last Tuesday", "Tuesday of next week"; weeks begin on Monday."""

    weekday: int
    week: Expression

    def resolve(self, moment: Moment) -> Resolved:
        """The day."""
        found = self.week.resolve(moment)
        if found.start is None or found.unit not in ("week", "weekend"):
            return unknown(f"XXXX-WXX-{self.weekday}")
        monday = found.start - timedelta(found.start.weekday())
        there = arithmetic.moved(monday, "day", self.weekday - 1)
        return known_day(there, f"XXXX-WXX-{self.weekday}")


@dataclass(frozen=True, slots=True)
class Coming:
    """The first such weekday after the article's date: "the coming Friday"; `count` -2: "two Fridays ago"."""

    weekday: int
    count: int = 1

    def resolve(self, moment: Moment) -> Resolved:
        """The day."""
        if moment.published is None:
            return unknown(f"XXXX-WXX-{self.weekday}")
        ahead = (self.weekday - moment.published.isoweekday()) % 7 or 7
        weeks = self.count - 1 if self.count > 0 else self.count - (ahead == 7)
        there = arithmetic.moved(moment.published, "day", ahead + 7 * weeks)
        return known_day(there, f"XXXX-WXX-{self.weekday}")


@dataclass(frozen=True, slots=True)
class Shifted:
    """A date within another that is counted: "June last year", "the 18th of next month"."""

    date: Day | Month | YearPart | SeasonOf | HolidayOf
    within: Expression

    def resolve(self, moment: Moment) -> Resolved:
        """The date in the year (or month) that the other gives."""
        frame = self.within.resolve(moment)
        if frame.start is None:
            return self.date.resolve(replace(moment, published=None, earlier=None))
        date = replace(self.date, year=frame.start.year)
        if isinstance(date, Day) and date.month is None:
            date = replace(date, month=frame.start.month)
        return date.resolve(moment)


@dataclass(frozen=True, slots=True)
class Turn:
    """The last or next one of something yearly: "last summer", "next Easter", "this September"."""

    date: Month | SeasonOf | HolidayOf | YearPart
    which: int

    def resolve(self, moment: Moment) -> Resolved:
        """The one before, in, or after the article's date."""
        if moment.published is None:
            return self.date.resolve(replace(moment, earlier=None))
        year = moment.published.year
        if not self.which:
            return (
                self.date.resolve(moment)
                if isinstance(self.date, SeasonOf)
                else replace(self.date, year=year).resolve(moment)
            )
        years = range(year - 2, year + 1) if self.which < 0 else range(year, year + 2)
        turn = replace(self.date, across=True) if isinstance(self.date, SeasonOf) else self.date
        turns = [replace(turn, year=y).resolve(moment) for y in years]
        if self.which < 0:
            gone = [t for t in turns if (t.end and t.end < moment.published) or (t.end and t.end.year < year)]
            return gone[-1] if gone else turns[0]
        ahead = [t for t in turns if t.start and t.start > moment.published]
        return ahead[0] if ahead else turns[-1]


@dataclass(frozen=True, slots=True)
class YearOf:
    """A fiscal or school year counted from the article's: "last fiscal year"."""

    kind: str
    count: int = 0

    def resolve(self, moment: Moment) -> Resolved:
        """Where such a year begins is not known, so its days are not either."""
        year = moment.published.year + self.count if moment.published else None
        return Year(year, self.kind).resolve(moment)


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of units before (`way` -1) or after (1) a date: "three weeks ago", "two days after May 5".

    `origin` None: the article's date, or with `said` the date said before. `vague`: "several years ago".
    """

    unit: str
    low: float
    high: float
    way: int
    origin: Expression | None = None
    said: bool = False
    vague: bool = False

    def resolve(self, moment: Moment) -> Resolved:
        """The day counted to; it permits half a unit around it, and a year's whole calendar year."""
        if self.origin and (whole := self._whole(moment)):
            return whole
        start = self._origin(moment)
        length = f"P{_CLOCK.get(self.unit, '')[:1]}{'X' if self.vague else _plain(self.low)}{self._letter()}"
        reference = "PAST_REF" if self.way < 0 else "FUTURE_REF"
        if start is None:
            return unknown(reference if self.vague else length, self.unit)
        ends = [arithmetic.moved(start, self.unit, self.way * n) for n in sorted((self.low, self.high))]
        if ends[0] is None or ends[1] is None:
            return unknown(length, self.unit)
        span = (min(ends[0], ends[1]), max(ends[0], ends[1]))
        if self.unit not in arithmetic.DAYS and self.unit not in arithmetic.MONTHS and self.unit != arithmetic.WORKDAY:
            return Resolved(span[0], span[1], span[0].isoformat(), "day", permits=_around(span, 1))
        if self.vague:
            return Resolved(span[0], span[1], reference, self.unit, permits=_around(span, _width(self.unit)))
        if self.origin:
            permits = _coarse(span, self.unit) if isinstance(self.origin, Counted) else None
            return Resolved(span[0], span[1], span[0].isoformat(), "day", permits=permits)
        timex = timex_of(self.unit, span[0])
        permits = _coarse(span, self.unit)
        if self.said and self.unit == "day":
            permits = _around(span, SAID_WITHIN)
        return Resolved(span[0], span[1], timex, self.unit, permits=permits)

    def _whole(self, moment: Moment) -> Resolved | None:
        """Counted in years or months from a year or a month: "ten years before 2016" is a year."""
        origin = self.origin.resolve(moment) if self.origin else None
        if not origin or not origin.start or origin.unit not in ("month", "year") or self.low != self.high:
            return None
        if arithmetic.MONTHS.get(self.unit, 0) < arithmetic.MONTHS[origin.unit] or isinstance(self.origin, Counted):
            return None
        there = arithmetic.moved(origin.start, self.unit, self.way * self.low)
        span = arithmetic.span(origin.unit, there) if there else None
        return known(span, timex_of(origin.unit, span[0]), origin.unit, origin.inferred) if span else None

    def _letter(self) -> str:
        return _CLOCK.get(self.unit, "")[1:] or _LETTERS.get(self.unit, "D")

    def _origin(self, moment: Moment) -> date | None:
        if self.origin:
            found = self.origin.resolve(moment)
            return found.start if self.way < 0 or found.end is None else found.end
        if self.said and self.unit not in arithmetic.MONTHS:
            return said_day(moment)
        return moment.earlier[0] if self.said and moment.earlier else moment.published


_CLOCK = {"hour": "TH", "minute": "TM", "second": "TS"}
_LETTERS = {"day": "D", "night": "D", "week": "W", "fortnight": "W", "weekend": "WE", "month": "M", "quarter": "Q",
            "year": "Y", "decade": "DE", "century": "CE"}  # fmt: skip


def _plain(count: float) -> str:
    """A count as TIMEX3 writes it, without an exponent."""
    return format(count, "g") if count < 1e6 else format(count, ".0f")


def _width(unit: str) -> int:
    """Half a unit in days."""
    return arithmetic.DAYS.get(unit, round(arithmetic.MONTHS.get(unit, 0) * 30.4375)) // 2


def _around(span: Span, days: int) -> Span:
    first, last = arithmetic.moved(span[0], "day", -days), arithmetic.moved(span[1], "day", days)
    return first or span[0], last or span[1]


def _coarse(span: Span, unit: str) -> Span | None:
    """What a count of coarse units permits: half a unit around the day, and all of that calendar month or year."""
    width = _width(unit)
    if not width:
        return None
    first, last = _around(span, width)
    whole = arithmetic.span(unit, span[0]) if unit in arithmetic.MONTHS else None
    return (min(first, whole[0]), max(last, whole[1])) if whole else (first, last)


@dataclass(frozen=True, slots=True)
class Rolling:
    """A number of units up to the article's date, or from it: "the past three months", "the next two days".

    `timex` is its length: TIMEX3 treats it as an anchored duration. `today`: the article's date is one of the
    next days.
    """

    unit: str
    low: float
    high: float
    way: int
    timex: str
    today: bool = False

    def resolve(self, moment: Moment) -> Resolved:
        """The days it spans; weekends, quarters and decades are whole calendar ones."""
        if moment.published is None:
            return unknown(self.timex, self.unit)
        if self.unit in ("weekend", "quarter", "half", "decade", "century") and self.high >= 1:
            return self._aligned(moment.published)
        unit, count = self.unit, self.high
        if unit not in arithmetic.DAYS | arithmetic.MONTHS and unit != arithmetic.WORKDAY:
            unit, count = "day", -(-self.high // {"hour": 24, "minute": 1440}.get(self.unit, 86400))
        there = arithmetic.moved(moment.published, unit, self.way * count)
        tomorrow = arithmetic.moved(moment.published, "day", 0 if self.today else 1)
        if there is None or tomorrow is None:
            return unknown(self.timex, self.unit)
        span = (there, moment.published) if self.way < 0 else (min(tomorrow, there), there)
        return Resolved(*span, self.timex, "rolling")

    def _aligned(self, published: date) -> Resolved:
        ends = [UnitOf(self.unit, n)._span(published, n) for n in (self.way, self.way * round(self.high))]
        if not ends[0] or not ends[1]:
            return unknown(self.timex, self.unit)
        return Resolved(min(ends[0][0], ends[1][0]), max(ends[0][1], ends[1][1]), self.timex, "rolling")


@dataclass(frozen=True, slots=True)
class Reference:
    """A time pointed at without saying which: PRESENT_REF ("now"), PAST_REF, FUTURE_REF."""

    timex: str

    def resolve(self, moment: Moment) -> Resolved:
        """Nothing is known of it, but that "now" is the article's date when a range ends there."""
        if self.timex == "PRESENT_REF" and moment.published:
            return Resolved(moment.published, moment.published, self.timex, "reference")
        return unknown(self.timex, "reference")
