"""Expressions made of others: parts ("late July"), ranges ("June 3 to 7"), bounds ("since November 1")."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from factcheck.dates import arithmetic
from factcheck.dates.moment import Resolved, unknown
from factcheck.dates.named import Day, HolidayOf, Month, SeasonOf, YearPart
from factcheck.dates.shifted import Counted, Shifted, WeekdayOf

if TYPE_CHECKING:
    from datetime import date

    from factcheck.dates.arithmetic import Reach, Span
    from factcheck.dates.moment import Expression, Hours, Moment
    from factcheck.model import Modifier

BoundKind = Literal["since", "until", "before", "after", "from"]
_BOUNDS: dict[BoundKind, Modifier] = {
    "since": "at_least",
    "until": "at_most",
    "before": "less_than",
    "after": "more_than",
    "from": "at_least",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a longer period: early, beginning, mid, late, end; "before" and "after" the article's date."""

    part: str
    of: Expression

    def resolve(self, moment: Moment) -> Resolved:
        """The days the part permits (`period_parts` of the calendar); the TIMEX3 value stays the whole's."""
        whole = self.of.resolve(moment)
        span = whole.span
        if span is None:
            return whole
        if whole.unit == "day" and span[0] == span[1]:
            return replace(whole, hours=whole.hours or moment.words.permits["day"].get(self.part))
        if self.part in ("earlier", "later"):
            return _side(whole, self.part, span, moment.published)
        first, last = part_of(span, whole.unit, moment.words.permits, self.part)
        return replace(whole, start=first, end=last, permits=None)


def _side(whole: Resolved, part: str, span: Span, published: date | None) -> Resolved:
    """As in "Earlier this month" ends, "later this month" begins, with the article's date."""
    if published and span[0] <= published <= span[1]:
        return replace(whole, end=published) if part == "earlier" else replace(whole, start=published)
    return whole


def part_of(span: Span, unit: str, permits: dict[str, dict[str, tuple[int, int]]], part: str) -> Span:
    """The days a part of a span permits; a single day, and an unknown part, are left whole."""
    size = (span[1] - span[0]).days + 1
    table = permits.get(unit) or permits["other"]
    if size < 3 or part not in table:
        return span
    low, high = table[part]
    if unit == "month":
        return span[0].replace(day=low), span[1] if high > 28 else span[0].replace(day=high)
    if unit in ("decade", "century"):
        first, last = arithmetic.month_span(span[0].year + low, 1), arithmetic.month_span(span[0].year + high, 12)
        return (first[0], last[1]) if first and last else span
    if unit == "year":
        first, last = arithmetic.month_span(span[0].year, low), arithmetic.month_span(span[1].year, high)
        return (first[0], last[1]) if first and last and first[0] <= last[1] else span
    return span[0] + timedelta(size * low // 100), span[0] + timedelta(max(size * high // 100 - 1, size * low // 100))


ABOUT = {"day": ("day", 3), "month": ("month", 1), "season": ("month", 1), "quarter": ("month", 1), "year": ("year", 2)}
"""How far "around March 15", "about May 2013" and "circa 1752" reach on either side, in units and their number."""
ROUND_YEARS = 5
"""Years that "circa 1750" reaches on either side: the zero at its end is not significant."""


@dataclass(frozen=True, slots=True)
class About:
    """A date said to be approximate: "around March 15", "c. 1750"."""

    of: Expression

    def resolve(self, moment: Moment) -> Resolved:
        """The date as written; it permits the days around it."""
        date = replace(self.of.resolve(moment), hours=None)
        if date.span is None or date.unit not in ABOUT:
            return replace(date, bound="approx")
        unit, reach = ABOUT[date.unit]
        if unit == "year" and date.span[0].year % 10 == 0:
            reach = ROUND_YEARS
        first, last = arithmetic.moved(date.span[0], unit, -reach), arithmetic.moved(date.span[1], unit, reach)
        return replace(date, permits=(first or date.span[0], last or date.span[1]), bound="approx")


@dataclass(frozen=True, slots=True)
class Apposed:
    """A weekday after a day of the calendar: the Wednesday of "Nov. 9, Wednesday"."""

    weekday: Day
    day: Day

    def resolve(self, moment: Moment) -> Resolved:
        """The day before it, if it is that weekday; else the weekday by itself."""
        day = self.day.resolve(moment)
        fits = day.start is not None and day.start.isoweekday() == self.weekday.weekday
        return day if fits else self.weekday.resolve(moment)


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A date without days of its own: "on a Friday", "the fiscal third quarter"; `of` says which, if it can."""

    timex: str
    of: Expression | None = None

    def resolve(self, moment: Moment) -> Resolved:
        """Its name alone."""
        found = self.of.resolve(moment) if self.of else None
        return unknown(found.timex, found.unit) if found else unknown(self.timex)


@dataclass(frozen=True, slots=True)
class DayPartOf:
    """A morning, afternoon, evening or night of a day, with its hours."""

    timex: str
    of: Expression
    hours: Hours

    def resolve(self, moment: Moment) -> Resolved:
        """The day itself, with its hours and TIMEX3's letters for its part."""
        day = self.of.resolve(moment)
        if day.unit != "day" or "REF" in day.timex or day.timex.startswith("P"):
            return day
        return replace(day, timex=day.timex + self.timex, hours=self.hours)


@dataclass(frozen=True, slots=True)
class Between:
    """From the first day of one date to the last day of another."""

    first: Expression
    last: Expression

    def resolve(self, moment: Moment) -> Resolved:
        """Both ends; a year that only one has is the other's, and the last never precedes the first."""
        first, last = shared(self.first, self.last)
        running = self._running(first, moment)
        if running:
            return running
        begin = first.resolve(moment)
        if begin.start and not _placed(last):
            end = last.resolve(replace(moment, published=begin.start, earlier=begin.span))
            if end.end and end.end < begin.start and isinstance(last, Day | Month):
                end = replace(last, tense="future").resolve(replace(moment, published=begin.start))
        else:
            end = last.resolve(moment)
        timex = f"{begin.timex}/{end.timex}"
        if begin.start is None or end.end is None or end.end < begin.start:
            return unknown(timex, "range")
        inferred = tuple(dict.fromkeys((*begin.inferred, *end.inferred)))
        return Resolved(begin.start, end.end, timex, "range", inferred)

    def _running(self, first: Expression, moment: Moment) -> Resolved | None:
        """In the future tense "from August to October" is the one that is going on, if one is."""
        if not isinstance(first, Day | Month) or first.tense != "future" or _placed(first) or _placed(self.last):
            return None
        begun = Between(replace(first, tense="past"), self.last).resolve(moment)
        going = begun.span and moment.published and begun.span[0] <= moment.published <= begun.span[1]
        return begun if going else None


def shared(first: Expression, last: Expression) -> tuple[Expression, Expression]:
    """Both ends of a range with the parts that only one of them states: "June 3 to 7", "May to October 2020"."""
    if isinstance(first, Day) and isinstance(last, Day) and first.day and last.day:
        if first.month and not last.month:
            later = first.month + (last.day < first.day)
            year = first.year + (later > 12) if first.year else last.year
            first = replace(first, year=year - (later > 12) if year else None)
            return first, replace(last, month=(later - 1) % 12 + 1, year=year)
        if last.month and not first.month:
            first = replace(first, month=last.month, year=last.year)
    if isinstance(first, Day | Month) and isinstance(last, Day | Month) and first.month and last.month:
        if last.year and not first.year:
            return replace(first, year=last.year - (first.month > last.month)), last
        if first.year and not last.year:
            return first, replace(last, year=first.year + (last.month < first.month))
        return first, replace(last, tense="future") if not last.year else last
    if (
        isinstance(last, Shifted)
        and isinstance(first, Month | SeasonOf | YearPart)
        and isinstance(last.date, type(first))
    ):
        return (first if first.year else Shifted(first, last.within)), last  # "April to June last year"
    if isinstance(first, Day) and isinstance(last, WeekdayOf) and not first.day and (first.weekday or 8) < last.weekday:
        return WeekdayOf(first.weekday or 1, last.week), last  # "from Monday to Wednesday next week"
    if (
        isinstance(first, YearPart | SeasonOf)
        and isinstance(last, YearPart | SeasonOf)
        and last.year
        and not first.year
    ):
        return replace(first, year=last.year), last
    return first, last


def _placed(date: Expression) -> bool:
    """Whether a date needs no other to find its year."""
    return not isinstance(date, Day | Month | SeasonOf | YearPart | HolidayOf) or date.year is not None


@dataclass(frozen=True, slots=True)
class Either:
    """One of two dates: "the 11th or 18th" permits the days from one to the other."""

    first: Expression
    last: Expression

    def resolve(self, moment: Moment) -> Resolved:
        """The days from the first to the last."""
        return Between(self.first, self.last).resolve(moment)


@dataclass(frozen=True, slots=True)
class Bound:
    """A date that only bounds: since, until (by, through), before, after, from."""

    kind: BoundKind
    of: Expression

    def resolve(self, moment: Moment) -> Resolved:
        """An open end, but "since" ends with the article; the TIMEX3 value stays the date's."""
        date = self.of.resolve(moment)
        if date.span is None:
            return replace(date, bound=_BOUNDS[self.kind], hours=None)
        start, end = self._within_whole(moment) or self._open(date.span, moment.published)
        # The day that bounds may be any of those it permits.
        widest = date.permits[::-1] if date.permits and self.kind == "before" else date.permits
        permits = self._open(widest, moment.published) if widest else None
        return replace(date, start=start, end=end, permits=permits, hours=None)

    def _within_whole(self, moment: Moment) -> Reach | None:
        """As in "Before the end of May", which goes on until that end; "after the beginning" begins with it."""
        whole = self.of.of.resolve(moment).span if isinstance(self.of, Part) else None
        if whole is None or not isinstance(self.of, Part):
            return None
        if self.kind == "before" and self.of.part in ("end", "late"):
            return None, whole[1]
        return (whole[0], None) if self.kind == "after" and self.of.part in ("beginning", "early") else None

    def _open(self, span: Reach, published: date | None) -> Reach:
        start, end = span
        single = start == end or isinstance(self.of, Counted)
        if start is None or end is None:
            return span
        if self.kind == "since":
            return start, published if published and published >= start else None
        if self.kind == "from":
            return start, None
        if self.kind == "until":
            return None, end
        if self.kind == "before":
            counted = single and not isinstance(self.of, Day | HolidayOf)  # "more than two months ago"
            return None, start if counted else arithmetic.moved(start, "day", -1)
        # "After March 1" is often said of what begins on it: the day itself is permitted.
        return start if single else arithmetic.moved(end, "day", 1), None
