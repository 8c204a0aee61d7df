"""Dates that share a month or a year: "3, 4 and 5 May", "May 3 and 5, 2018", "May and June 2018"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.dates.named import Day, HolidayOf, Month, SeasonOf, Year, YearPart
from factcheck.dates.read_days import day_first
from factcheck.dates.read_years import with_year
from factcheck.dates.shifted import Shifted, WeekdayOf
from factcheck.dates.spans import About, Apposed, Part, shared
from factcheck.dates.within import WeekOf

if TYPE_CHECKING:
    from factcheck.dates.cursor import Cursor
    from factcheck.dates.moment import Expression

Item = tuple[int, int, "Expression"]
"""The first and last token of a date, and what it says."""
_AND = frozenset({"and", "&"})
_LINKS = frozenset({",", "and", "or", "&", "in", "on", "the", "both", "again", "then", "full", "-"})
LONGEST = 8
"""Days in one list: a longer one is a table."""


def days_before_month(at: Cursor, index: int) -> list[Item]:
    """As in "3, 4 and 5 May 2018", "the 3rd and 5th of May": each number is a day of the month that follows."""
    days: list[tuple[int, int, int]] = []
    while len(days) < LONGEST:
        number = at.day_number(index)
        if number is None or (days and number[0] <= days[-1][2]):
            return []
        days.append((index, number[1] - 1, number[0]))
        mark = at.word(number[1])
        if mark not in _AND and mark != ",":
            return []
        index = at.skip(number[1] + 1, "and") if mark == "," else number[1] + 1
        index = at.skip(index, "the")
        last = day_first(at, index) if mark in _AND or at.word(index - 1) in _AND else None
        if last:
            return _of_month(days, (index, last[1] - 1, last[0]))
    return []


def _of_month(days: list[tuple[int, int, int]], last: Item) -> list[Item]:
    within = last[2].within if isinstance(last[2], Shifted) else None
    inner = last[2].date if isinstance(last[2], Shifted) else last[2]
    if not isinstance(inner, Day) or not inner.day or not inner.month or inner.day <= days[-1][2]:
        return []
    made: list[Item] = []
    for first, end, number in days:
        day = replace(inner, day=number, weekday=None)
        made.append((first, end, Shifted(day, within) if within else day))
    return [*made, last]


def days_after(at: Cursor, found: Item) -> list[Item]:
    """As in "May 3, 4 and 5", "May 3 and 5, 2018": the date itself, and the days that follow it."""
    first = found[2]
    if not isinstance(first, Day) or not first.day or not first.month or first.year:
        return [found]
    days = [found]
    index, number = found[1] + 1, first.day
    while len(days) < LONGEST and (at.word(index) == "," or at.word(index) in _AND):
        ends = at.word(index) in _AND or at.word(index + 1) in _AND
        start = at.skip(at.skip(index + 1, "and"), "the")
        following = at.day_number(start)
        if following is None or following[0] <= number:
            break
        days.append((start, following[1] - 1, replace(first, day=following[0])))
        index, number = following[1], following[0]
        if ends:
            return _with_year(at, days, index)
    return [found]


def _with_year(at: Cursor, days: list[Item], index: int) -> list[Item]:
    year = with_year(at, index)
    if year is None:
        return days if at.closes(index) else days[:1]
    if not isinstance(year[0], int):
        return days
    dated: list[Item] = []
    for first, end, day in days:
        assert isinstance(day, Day)
        dated.append((first, end, replace(day, year=year[0])))
    return [*dated[:-1], (dated[-1][0], year[1] - 1, dated[-1][2])]


def years_shared(at: Cursor, found: list[Item]) -> list[Item]:
    """Each date without a year takes that of the date it is listed with: "May and June 2018"."""
    for place in range(len(found) - 2, -1, -1):
        first, following = found[place], found[place + 1]
        between = at.words[first[1] + 1 : following[0]]
        if between and _LINKS.issuperset(between):
            found[place] = (first[0], first[1], _sharing(first[2], following[2]))
            found[place + 1] = (following[0], following[1], _same_week(first[2], following[2]))
    return found


def _same_week(first: Expression, following: Expression) -> Expression:
    """As in "Monday or Tuesday": on a Monday, its Tuesday is not the one before, unless the past tense says so.

    "Nov. 9, Wednesday" names one day twice.
    """
    if isinstance(first, About):
        return _same_week(first.of, following)
    if not isinstance(first, Day) or not isinstance(following, Day):
        return following
    if first.day and first.month and following.weekday and not following.day and not first.weekday:
        return Apposed(following, first)
    if following.tense == "past":
        return following
    if first.day or following.day or not first.weekday or not following.weekday:
        return following
    return WeekdayOf(following.weekday, WeekOf(first)) if first.weekday < following.weekday else following


def _sharing(date: Expression, other: Expression) -> Expression:
    if isinstance(date, Part | About):
        return replace(date, of=_sharing(date.of, other))
    if isinstance(other, Part | About):
        return _sharing(date, other.of)
    if isinstance(date, Day) and not date.month:
        return date
    if not isinstance(date, Day | Month | SeasonOf | YearPart | HolidayOf) or date.year:
        return date
    if isinstance(other, Year):  # "Q4 and full-year 2019"
        return replace(date, year=other.year) if isinstance(date, YearPart) and not other.last else date
    if isinstance(other, Shifted) and isinstance(other.date, type(date)):
        return Shifted(date, other.within)
    if isinstance(date, Day | Month):
        return shared(date, other)[0] if isinstance(other, Day | Month) and other.year else date
    same = isinstance(other, SeasonOf | YearPart | HolidayOf) and isinstance(other, type(date))
    return replace(date, year=other.year) if same and isinstance(other, SeasonOf | YearPart | HolidayOf) else date
