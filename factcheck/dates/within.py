"""Expressions that count within or beside others: "the first week of May", "week 10", "the Monday before Easter"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.dates import arithmetic
from factcheck.dates.moment import Resolved, known, known_day, unknown
from factcheck.dates.named import HolidayOf
from factcheck.dates.shifted import timex_of

if TYPE_CHECKING:
    from factcheck.dates.arithmetic import Span
    from factcheck.dates.moment import Expression, Moment


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth unit (-1: the last), or the first or last `count` units, of a longer period."""

    number: int
    unit: str
    of: Expression
    count: int = 1
    timex: str = ""

    def resolve(self, moment: Moment) -> Resolved:
        """Its days; a week belongs to the month or year that holds its Thursday, as in ISO 8601."""
        whole = self.of.resolve(moment)
        if whole.span is None:
            return unknown(self.timex or whole.timex, self.unit)
        found = self._span(whole.span)
        if found is None:
            return unknown(self.timex or whole.timex, self.unit)
        return known(found, self.timex or timex_of(self.unit, found[0]), self.unit, whole.inferred)

    def _span(self, whole: Span) -> Span | None:
        edge = whole[0] if self.number > 0 else whole[1]
        week = self.unit in ("week", "weekend")
        unit = arithmetic.span(self.unit, edge)
        if unit is None:
            return None
        if week and not _inside(unit, whole):
            here = arithmetic.moved(unit[0], "day", 7 if self.number > 0 else -7)
            unit = arithmetic.span(self.unit, here) if here else None
        steps = self.number - 1 if self.number > 0 else self.number + 1
        start = arithmetic.moved(unit[0], self.unit, steps) if unit else None
        found = arithmetic.span(self.unit, start) if start else None
        if found is None or self.count == 1:
            return found
        other = arithmetic.moved(found[0], self.unit, (self.count - 1) * (1 if self.number > 0 else -1))
        rest = arithmetic.span(self.unit, other) if other else None
        return (min(found[0], rest[0]), max(found[1], rest[1])) if rest else None


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The nth such weekday of a longer period (-1: the last): "the first Friday of July"."""

    number: int
    weekday: int
    of: Expression

    def resolve(self, moment: Moment) -> Resolved:
        """The day."""
        whole = self.of.resolve(moment)
        if whole.span is None:
            return unknown(f"XXXX-WXX-{self.weekday}")
        first, last = whole.span
        if self.number > 0:
            ahead = (self.weekday - first.isoweekday()) % 7 + 7 * (self.number - 1)
            there = arithmetic.moved(first, "day", ahead)
        else:
            there = arithmetic.moved(last, "day", -((last.isoweekday() - self.weekday) % 7))
        inside = there is not None and first <= there <= last
        return known_day(there if inside else None, f"XXXX-WXX-{self.weekday}", whole.inferred)


def _inside(week: Span, whole: Span) -> bool:
    thursday = week[1] - timedelta(3)
    return whole[0] <= thursday <= whole[1]


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week or weekend of a day: "the week of May 3rd", "the weekend of the Fourth of July"."""

    day: Expression
    unit: str = "week"

    def resolve(self, moment: Moment) -> Resolved:
        """The calendar week that holds the day; a holiday beside a weekend is part of it."""
        day = self.day.resolve(moment)
        if day.start is None:
            return unknown("XXXX-WXX" + "-WE" * (self.unit == "weekend"), self.unit)
        if isinstance(self.day, HolidayOf) and self.unit == "weekend":
            return replace(self.day, whole="weekend").resolve(moment)
        return known(arithmetic.span(self.unit, day.start), timex_of(self.unit, day.start), self.unit, day.inferred)


@dataclass(frozen=True, slots=True)
class Beside:
    """The day, week, weekend, month … before (`way` -1) or after (1) that of a date: "the week after Easter"."""

    unit: str
    way: int
    of: Expression

    def resolve(self, moment: Moment) -> Resolved:
        """The calendar unit."""
        date = self.of.resolve(moment)
        edge = date.start if self.way < 0 else date.end
        here = arithmetic.span(self.unit, edge) if edge else None
        if edge is None or here is None:
            return unknown(date.timex, self.unit)
        if self.unit == "weekend":
            start = arithmetic.moved(edge, "day", self.way * (((6 - edge.isoweekday()) * self.way) % 7 or 7))
            if self.way < 0 and edge.isoweekday() == 7:
                start = arithmetic.moved(edge, "day", -8)
        else:
            start = arithmetic.moved(here[0], self.unit, self.way)
        span = arithmetic.span(self.unit, start) if start else None
        return known(span, timex_of(self.unit, span[0]) if span else date.timex, self.unit, date.inferred)


@dataclass(frozen=True, slots=True)
class WeekdayBeside:
    """The last such weekday before (`way` -1) or the first one after (1) a date: "the Monday before Easter"."""

    weekday: int
    way: int
    of: Expression

    def resolve(self, moment: Moment) -> Resolved:
        """The day."""
        date = self.of.resolve(moment)
        edge = date.start if self.way < 0 else date.end
        if edge is None:
            return unknown(f"XXXX-WXX-{self.weekday}")
        away = self.way * ((self.way * (self.weekday - edge.isoweekday())) % 7 or 7)
        there = arithmetic.moved(edge, "day", away)
        return known_day(there, date.timex, date.inferred)


@dataclass(frozen=True, slots=True)
class WeekNumber:
    """As in "Week 10" of a year, or of the article's."""

    week: int
    year: int | None = None

    def resolve(self, moment: Moment) -> Resolved:
        """The ISO week."""
        year = self.year or (moment.published.year if moment.published else None)
        if year is None:
            return unknown(f"XXXX-W{self.week:02}", "week")
        inferred = () if self.year else ("year",)
        return known(arithmetic.iso_week(year, self.week), f"{year:04}-W{self.week:02}", "week", inferred)
