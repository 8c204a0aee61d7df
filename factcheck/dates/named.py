"""Expressions that name their date: days, months, years, quarters, seasons, decades, holidays.

What they do not say (a year, a month) is taken from the article's date, or else from the last date
resolved before, and marked as inferred; without either it stays open: "March 15" is `XXXX-03-15`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.dates import arithmetic
from factcheck.dates.moment import Resolved, Tense, choose, distance, known, unknown

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.dates.arithmetic import Span
    from factcheck.dates.moment import Moment
    from factcheck.dates.words import Holiday

SAME_STRETCH = 62
"""Days: in an article without a date, "March 15" takes its year from a day said before only this close to it."""
NEAR_ORDER, FAR_ORDER = 7, 14
"""Days from the article's date: "04/03/2020" is 4 March if that is near and the April 3 as written is far."""
_LEAP_CYCLE = 8
"""Years between two February 29ths, at most (1896 and 1904)."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day by its parts, any of which may be missing; weekday 1 is Monday.

    `swapped`: day and month could be read the other way round ("3/5/2020"). `part`: "early" or "late" that day.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    tense: Tense = None
    swapped: bool = False
    part: str = ""

    def resolve(self, moment: Moment) -> Resolved:
        """The day, its year or month inferred where the words leave them out."""
        day = self._day(moment)
        return replace(day, hours=moment.words.permits["day"].get(self.part)) if self.part else day

    def _day(self, moment: Moment) -> Resolved:
        if self.month is None:
            return self._in_some_month(moment) if self.day else self._weekday(moment)
        if self.year is not None:
            found = arithmetic.day(self.year, *self._order(moment, self.year))
            month, number = self._order(moment, self.year)
            timex = f"{self.year:04}-{month:02}-{number:02}"
            return known((found, found) if found else None, timex)
        month, number = self._order(moment, None)
        if not _exists(month, number):
            return unknown(f"XXXX-{month:02}-{number:02}")
        return of_some_year(
            moment, self.tense, f"-{month:02}-{number:02}", lambda year: _single(arithmetic.day(year, month, number))
        )

    def _order(self, moment: Moment, year: int | None) -> tuple[int, int]:
        """Month and day, swapped if only that fits the weekday or lies by the article's date."""
        month, number = self.month or 0, self.day or 0
        if not self.swapped or not (1 <= number <= 12):
            return month, number
        written = arithmetic.day(year or (moment.published.year if moment.published else None), month, number)
        swapped = arithmetic.day(year or (moment.published.year if moment.published else None), number, month)
        if written and swapped and self.weekday:
            return (number, month) if swapped.isoweekday() == self.weekday != written.isoweekday() else (month, number)
        if written and swapped and moment.published:
            far = abs((written - moment.published).days) > FAR_ORDER
            near = abs((swapped - moment.published).days) <= NEAR_ORDER
            return (number, month) if far and near else (month, number)
        return month, number

    def _weekday(self, moment: Moment) -> Resolved:
        weekday = self.weekday or 1
        if moment.published is None:
            return unknown(f"XXXX-WXX-{weekday}")
        back = (moment.published.isoweekday() - weekday) % 7
        step = (7 - back) % 7 if self.tense == "future" else -back
        found = arithmetic.moved(moment.published, "day", step)
        return known(_single(found), found.isoformat() if found else f"XXXX-WXX-{weekday}", inferred=("day",))

    def _in_some_month(self, moment: Moment) -> Resolved:
        number = self.day or 1
        if moment.published is None or not 1 <= number <= 31:
            return unknown(f"XXXX-XX-{number:02}")
        base = moment.published.year * 12 + moment.published.month - 1
        reach = 12 if self.weekday else 2
        days = [arithmetic.day((base + n) // 12, (base + n) % 12 + 1, number) for n in range(-reach, reach + 1)]
        fits = [(d, d) for d in days if d and self.weekday in (None, d.isoweekday())]
        found = choose(fits, moment.published, self.tense)
        return known(found, found[0].isoformat() if found else f"XXXX-XX-{number:02}", inferred=("year", "month"))


@dataclass(frozen=True, slots=True)
class Month:
    """A month, with or without its year."""

    month: int
    year: int | None = None
    tense: Tense = None

    def resolve(self, moment: Moment) -> Resolved:
        """The days of the month."""
        if self.year is not None:
            timex = f"{self.year:04}-{self.month:02}"
            return known(arithmetic.month_span(self.year, self.month), timex, "month")
        return of_some_year(
            moment, self.tense, f"-{self.month:02}", lambda year: arithmetic.month_span(year, self.month), "month"
        )


@dataclass(frozen=True, slots=True)
class Year:
    """A year; `last` is another one for "2012-13". `kind`: "" for a calendar year, FY, SY (school), BC."""

    year: int | None
    kind: str = ""
    last: int | None = None

    def resolve(self, moment: Moment) -> Resolved:  # noqa: ARG002
        """The days of the year; where a fiscal or school year begins is not known, and so neither are its days.

        One that is named by both its years lies within them. The calendar here begins with the year 1.
        """
        written = "XXXX" if self.year is None else f"{self.year:04}"
        if self.year is None or (self.kind and self.last is None):
            return unknown(f"{self.kind}{written}", "year")
        span = arithmetic.month_span(self.year, 1, 12)
        if self.last is None:
            return known(span, written, "year")
        end = arithmetic.month_span(self.last, 1, 12)
        return known((span[0], end[1]) if span and end else None, f"{written}/{self.last:04}", "year")


@dataclass(frozen=True, slots=True)
class YearPart:
    """A quarter (`size` 3 months) or half (6) of a year, the `number`th."""

    number: int
    size: int = 3
    year: int | None = None
    tense: Tense = None

    def resolve(self, moment: Moment) -> Resolved:
        """The days of the quarter or half."""
        suffix = f"-{'Q' if self.size == 3 else 'H'}{self.number}"
        unit = "quarter" if self.size == 3 else "half"

        def span(year: int) -> Span | None:
            return arithmetic.month_span(year, (self.number - 1) * self.size + 1, self.size)

        if self.year is not None:
            return known(span(self.year), f"{self.year:04}{suffix}", unit)
        return of_some_year(moment, self.tense, suffix, span, unit)


@dataclass(frozen=True, slots=True)
class SeasonOf:
    """A season by its name, with or without its year; `across`: the winter that begins in that year."""

    name: str
    year: int | None = None
    tense: Tense = None
    across: bool = False

    def span(self, moment: Moment, year: int) -> Span | None:
        """The days it permits: a winter of 2010 may be the one that begins or the one that ends in it."""
        season = moment.words.seasons[self.name]
        wraps = season.last < season.first
        start = arithmetic.day(year, *((1, 1) if wraps and not self.across else season.first))
        end = arithmetic.day(year + wraps, *season.last)
        return (start, end) if start and end else None

    def resolve(self, moment: Moment) -> Resolved:
        """The days of the season."""
        suffix = f"-{moment.words.seasons[self.name].timex}"
        if self.year is not None:
            return known(self.span(moment, self.year), f"{self.year:04}{suffix}", "season")
        whole = replace(self, across=True)
        return of_some_year(moment, self.tense, suffix, lambda year: whole.span(moment, year), "season")


@dataclass(frozen=True, slots=True)
class Years:
    """A decade (`size` 10), century (100) or millennium by its first year; `backwards`: before Christ, without days."""

    first: int
    size: int
    backwards: bool = False

    def resolve(self, moment: Moment) -> Resolved:  # noqa: ARG002
        """The days of the decade or century; "the 20th century" is taken as 1900 to 1999, as people mean it."""
        timex = f"{self.first // self.size:0{4 - len(str(self.size)) + 1}}"
        unit = {10: "decade", 100: "century"}.get(self.size, "millennium")
        if self.backwards:
            return unknown(f"BC{timex}", unit)
        start = max(self.first, 1)
        return known(arithmetic.month_span(start, 1, 12 * (self.first + self.size - start)), timex, unit)


@dataclass(frozen=True, slots=True)
class HolidayOf:
    """A day with a name, with or without its year; `whole` "weekend" is the weekend at it.

    `famous`: it stands before a noun, as in "the Boxing Day tsunami", and may be of any year.
    """

    holiday: Holiday
    year: int | None = None
    tense: Tense = None
    whole: str = ""
    famous: bool = False

    def span(self, year: int) -> Span | None:
        """Its day in a year, or the weekend at it."""
        found = holiday_in(self.holiday, year)
        if found is None or not self.whole:
            return _single(found)
        if self.holiday.weekend:
            first, last = (arithmetic.moved(found, "day", days) for days in self.holiday.weekend)
            return (first, last) if first and last else None
        return arithmetic.long_weekend(found)

    def resolve(self, moment: Moment) -> Resolved:
        """The day, its year inferred where the words leave it out."""
        year = self.year or self.holiday.year
        fixed = self.holiday.day
        suffix = f"-{fixed[0]:02}-{fixed[1]:02}" if fixed else "-XX-XX"
        if year is None:
            found = of_some_year(moment, self.tense, suffix, self.span)
            far = found.span and moment.published and distance(found.span, moment.published) > SAME_STRETCH
            return unknown(f"XXXX{suffix}") if self.famous and far else self._seen(found)
        span = self.span(year)
        return self._seen(known(span, span[0].isoformat() if span else f"{year:04}{suffix}"))

    def _seen(self, found: Resolved) -> Resolved:
        """A feast that begins when the moon is seen permits a day either side."""
        if not self.holiday.islamic or not found.start or not found.end:
            return found
        first, last = arithmetic.moved(found.start, "day", -1), arithmetic.moved(found.end, "day", 1)
        return replace(found, permits=(first or found.start, last or found.end))


def holiday_in(holiday: Holiday, year: int) -> date | None:
    """The day of a holiday in a year, or None if the year is outside the calendar."""
    if holiday.day:
        found = arithmetic.day(year, *holiday.day)
    elif holiday.nth:
        nth, weekday, month = holiday.nth
        found = arithmetic.nth_weekday(year, month, weekday, nth)
    elif holiday.islamic:
        found = arithmetic.islamic(year, *holiday.islamic)
    elif holiday.days:
        found = next((arithmetic.day(*day) for day in holiday.days if day[0] == year), None)
    else:
        sunday = arithmetic.easter(year) if 1583 <= year <= 9999 else None
        found = sunday + timedelta(holiday.easter or 0) if sunday else None
    return found + timedelta(holiday.plus) if found and holiday.plus else found


def of_some_year(
    moment: Moment, tense: Tense, suffix: str, span: Callable[[int], Span | None], unit: str = "day"
) -> Resolved:
    """What a yearly date means here: in the year that the tense and the article's date speak for."""
    if moment.published is not None:
        year = moment.published.year
        years = range(year - _LEAP_CYCLE, year + _LEAP_CYCLE + 1) if suffix == "-02-29" else range(year - 1, year + 2)
        found = choose((span(y) for y in years), moment.published, tense)
    else:
        found = _beside(moment.earlier, span) if moment.earlier else None
    if found is None:
        return unknown(f"XXXX{suffix}", unit)
    written = found[0].isoformat() if unit == "day" and suffix == "-XX-XX" else f"{found[0].year:04}{suffix}"
    return known(found, written, unit, ("year",))


def _beside(earlier: Span, span: Callable[[int], Span | None]) -> Span | None:
    """The span in the year of a single day said before, if it is close to that day."""
    found = span(earlier[0].year) if earlier[0] == earlier[1] else None
    return found if found and distance(found, earlier[0]) <= SAME_STRETCH else None


def _exists(month: int, number: int) -> bool:
    return arithmetic.day(2000, month, number) is not None


def _single(found: date | None) -> Span | None:
    return (found, found) if found else None
