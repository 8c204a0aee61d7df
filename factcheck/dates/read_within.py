"""Weeks and other units within a longer period: "the first week of January", "week 10", "the week of May 5"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.dates.named import Day, Month, Year
from factcheck.dates.read_counted import CLOSES, DAY, timex_length
from factcheck.dates.read_numeric import short
from factcheck.dates.shifted import UnitOf, WeekdayOf
from factcheck.dates.spans import Between, Part
from factcheck.dates.within import Nth, NthWeekday, WeekNumber, WeekOf

if TYPE_CHECKING:
    from factcheck.dates.cursor import Cursor, Hit


def nth(at: Cursor, index: int) -> Hit:
    """As in "First week of January", "the first eight months of 2003", "last week of 2019"."""
    number = -1 if at.word(index) in ("last", "final") else (at.ordinal(index, 53) or (0, 0))[0]
    after = index + 1 if number < 0 else (at.ordinal(index, 53) or (0, index))[1]
    if not number:
        return None
    weekday = at.weekday(after)
    if weekday and number < 6:
        linked = at.word(after + 1) in ("of", "in")
        whole = _whole(at, after + 1 + linked) if linked or at.word(after + 1) in at.known.which else None
        return (NthWeekday(number, weekday, whole[0]), whole[1]) if whole else None
    amount = at.amount(after)
    count = 1
    if amount and amount.number.low and amount.form != "article" and number in (1, -1) and amount.number.low < 1000:
        count, after = max(int(amount.number.low), 1), amount.last + 1
    unit = at.unit(after)
    if unit is None or unit.seconds < DAY or at.word(after + 1) not in ("of", "in"):
        return None
    whole = _whole(at, after + 2)
    if whole is None:
        return None
    if at.word(after).endswith("s") and count == 1 and not isinstance(whole[0], Day):
        return (Part("beginning" if number > 0 else "end", whole[0]), whole[1]) if number in (1, -1) else None
    timex = timex_length(unit, count, count) if count > 1 else ""
    if unit.name == "day" and isinstance(whole[0], Month) and number > 0:
        return Day(whole[0].year, whole[0].month, number, tense=whole[0].tense), whole[1]
    found = Nth(number, unit.name, whole[0], count, timex)
    day = at.weekday(whole[1] + 1) if at.word(whole[1]) == "on" and unit.name == "week" else None
    return (WeekdayOf(day, found), whole[1] + 2) if day else (found, whole[1])


def _whole(at: Cursor, index: int) -> Hit:
    """The longer period: a date, or "the month" for this one."""
    unit = at.unit(index + 1) if at.word(index) == "the" else None
    if unit and unit.name in ("week", "month", "quarter", "year") and at.closes(index + 2):
        return UnitOf(unit.name, 0), index + 2
    return at.date(index)


def week_number(at: Cursor, index: int) -> Hit:
    """As in "Week 10", "w/c Feb 4"."""
    number = at.digits(index + 1)
    if number and 1 <= number <= 53 and at.capital(index) | (at.word(index - 1) in ("the", "in", "of", "")):
        year = at.year(at.skip(index + 2, "of", ","))
        return (WeekNumber(number, year[0]), year[1]) if year else (WeekNumber(number), index + 2)
    return None


def week_of(at: Cursor, index: int) -> Hit:
    """As in "Week of May 5", "week commencing February 4", "weekend of 7-8 March": of the date that follows."""
    unit, link = at.word(index), at.word(index + 1)
    if link != "of" and (unit == "weekend" or link not in ("commencing", "starting", "beginning", "ending")):
        return None
    start = at.skip(index + 2, "on")
    days = at.days(start)
    if days and isinstance(days[0], Between) and link == "of":
        return (WeekOf(days[0], unit), days[1])
    return _week(at, start, unit)


def _week(at: Cursor, index: int, unit: str = "week") -> Hit:
    found = at.date(index) or short(at, index, sure=True)
    return (WeekOf(found[0], unit), found[1]) if found and not isinstance(found[0], Year) else None


def week_commencing(at: Cursor, index: int) -> Hit:
    """As in "w/c Feb 4", "week commencing" in short."""
    if at.word(index + 1) == "/" and at.word(index + 2) in ("c", "b", "e"):
        return _week(at, index + 3)
    return None


def for_the(at: Cursor, index: int) -> Hit:
    """As in "For the year", "for the month": this one, when nothing more is said of it."""
    unit = at.unit(index + 2) if at.word(index + 1) == "the" else None
    if unit is None or unit.name not in ("day", "week", "month", "quarter", "year") or at.word(index + 2).endswith("s"):
        return None
    return (UnitOf(unit.name, 0), index + 3) if at.word(index + 3) in CLOSES and not at.owned(index + 2) else None
