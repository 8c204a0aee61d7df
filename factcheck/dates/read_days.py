"""Days and months in words: "March 15, 2020", "the 5th of May", "Tuesday, Mar. 5", "May 2013", "the 18th"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.dates.cursor import century_of
from factcheck.dates.foreign import Foreign
from factcheck.dates.named import Day, HolidayOf, Month
from factcheck.dates.read_numeric import numeric, short
from factcheck.dates.read_years import dated, with_year
from factcheck.dates.shifted import Counted, Shifted, UnitOf, WeekdayOf
from factcheck.dates.spans import Unplaced
from factcheck.dates.within import WeekdayBeside, WeekOf

if TYPE_CHECKING:
    from factcheck.dates.cursor import Cursor, Hit


_COARSE = frozenset({"week", "fortnight", "month", "year"})
"""Units that have room for a weekday."""


def weekday_first(at: Cursor, index: int) -> Hit:
    """As in "Tuesday", "Tuesday, March 5", "Friday 7.6", "Wed 13th"; not "each Tuesday", which is no date."""
    weekday = at.weekday(index)
    if weekday is None or at.word(index - 1) in ("each", "every") or at.beside("before_weekday", at.word(index - 1)):
        return None
    after = at.after_name(index)
    if at.word(after) == "of" and at.word(after + 1) in ("every", "each"):
        return None
    if not at.owned(index):
        inner = at.skip(at.skip(after, ","), "the")
        found = month_first(at, inner) or day_first(at, inner) or _numeric_day(at, inner, after)
        if found and isinstance(found[0], Day) and found[0].day:
            return replace(found[0], weekday=weekday), found[1]
        number = at.ordinal(inner)
        if number and number[0] and (at.word(index + 1) == "the" or at.word(inner).isdecimal()):
            return Day(day=number[0], weekday=weekday), number[1]
    if at.word(after) == "week" and at.closes(after + 1) and not at.owned(index):
        return Counted("week", 1, 1, 1, Day(weekday=weekday, tense="future")), after + 1  # "Monday week"
    if at.word(after) in ("before", "after") and (found := _beside(at, index, weekday, after)):
        return found
    if found := _in_week_counted(at, weekday, after):
        return found
    if at.word(index - 1) in ("a", "one", "any", "some") and _stands_alone(at, after):
        return Unplaced(f"XXXX-WXX-{weekday}"), after
    full = len(at.word(index)) >= 6
    if full or (at.word(index - 1) in ("on", "by", "until", "next", "last", "this") and at.capital(index)):
        return Day(weekday=weekday, tense=at.tense(index, after - 1)), after
    return None


def _beside(at: Cursor, index: int, weekday: int, after: int) -> Hit:
    """As in "The Monday before Easter", "Friday after Thanksgiving"."""
    if at.owned(index):
        return None
    found = at.date(after + 1)
    if found is None or at.owned(found[1] - 1) or not isinstance(found[0], Day | HolidayOf):
        return None
    if at.word(index - 1) != "the" and not isinstance(found[0], HolidayOf):
        return None
    return WeekdayBeside(weekday, -1 if at.word(after) == "before" else 1, found[0]), found[1]


def _in_week_counted(at: Cursor, weekday: int, after: int) -> Hit:
    """As in "Thursday, two weeks from now", "Sunday three weeks after January 15": of the week counted to."""
    start = at.skip(after, ",")
    found = at.date(start) if at.amount(start) else None
    if (
        found is None
        or not isinstance(found[0], Counted)
        or found[0].unit not in ("week", "fortnight", "month", "year")
    ):
        return None
    return WeekdayOf(weekday, WeekOf(found[0])), found[1]


def _stands_alone(at: Cursor, index: int) -> bool:
    """Whether no noun follows a weekday: "on a Friday", "one Friday night", but not "a Friday deadline"."""
    after = index + (at.word(index) in at.known.day_parts)
    return at.closes(after)


def _numeric_day(at: Cursor, inner: int, after: int) -> Hit:
    if inner > len(at.words) or not at.word(inner)[:1].isdigit():
        return None
    return numeric(at, inner) or (short(at, inner, sure=True) if inner == after else None)


def month_first(at: Cursor, index: int) -> Hit:
    """As in "March 15, 2020", "May 2013", "Mar. 5", "October 21,2011", "in June last year"."""
    month = at.month(index, beside_number=True)
    if month is None:
        return None
    after = at.after_name(index)
    if at.owned(index):
        return _month_alone(at, index, month, after)
    inner = at.skip(at.skip(after, "-", "/"), "the")
    number = at.day_number(inner) if not at.year(inner) else None
    if number and not at.owned(number[1] - 1) and _is_day(at, index, inner, number[1]):
        at_year = number[1] + (at.word(number[1]) in ("-", "/") and at.scan.touches(number[1]))
        return dated(at, Day(None, month, number[0]), at_year if at.year(at_year) else number[1])
    if number and _is_day(at, index, inner, number[1]):
        return Day(None, month, number[0], tense=at.tense(index, number[1] - 1)), number[1]
    found = with_year(at, after)
    if found and (isinstance(found[0], int) or at.capital(index) or at.month(index)):
        if isinstance(found[0], int):
            return _year_then_day(at, month, found[0], found[1]) or (Month(month, found[0]), found[1])
        return Shifted(Month(month), found[0]), found[1]
    return _month_alone(at, index, month, after)


def _year_then_day(at: Cursor, month: int, year: int, after: int) -> Hit:
    """As in "September-2020-23"."""
    day = at.digits(after + 1) if at.word(after) in ("-", "/") and at.scan.touches(after) else None
    return (Day(year, month, day), after + 2) if day and day <= 31 else None


def _is_day(at: Cursor, index: int, start: int, after: int) -> bool:
    """Whether the number after a month is its day: not in "In May 12 people", "may 5 percent", "March 3 miles"."""
    following = at.word(after)
    if at.word(start).isdecimal() and at.scan.touches(after) and following[:1] in ("%", ":"):
        return False
    if following.isalpha() and following in at.known.units and following not in ("night",):
        return False
    if not at.capital(index) and at.word(index) in at.known.capitals and not at.scan.touches(index + 1):
        return at.closes(after) or at.ordinal(start) is not None or at.year(after) is not None
    return following != "percent"


def _month_alone(at: Cursor, index: int, month: int, after: int) -> Hit:
    word, before = at.word(index), at.word(index - 1)
    if at.beside("titles", before) or (before == "." and at.beside("titles", at.word(index - 2))):
        return None
    unsure = word in at.known.capitals or len(word) <= 4
    if unsure and word not in ("june", "july"):
        said = at.beside("month", before) or (before == "on" and at.capital(index) and at.closes(after))
        if not said and not _month_range(at, index, after):
            return None
        plain = word not in at.known.capitals and before in ("in", "since", "until", "by", "last", "next", "this")
        alone = before not in ("to", "from", "and", "or", "-", "–") and at.closes(after)
        if not at.capital(index) and not alone and not plain:
            return None
    name_like = not at.beside("month", before) and at.capital(after) and not at.owned(index)
    if name_like and at.word(after)[:1].isalpha() and (index or at.beside("given_names", word)):
        return None
    return Month(month, tense=at.tense(index, after - 1)), after


def _month_range(at: Cursor, index: int, after: int) -> bool:
    """Whether another month follows: "Nov-Feb 2017", "May to March"."""
    return at.capital(index) and at.word(after) in ("-", "–", "to", "through") and bool(at.month(after + 1))


def day_first(at: Cursor, index: int) -> Hit:
    """As in "15 March 2020", "the 5th of May", "5 th day of May last year", "05-Aug-2016", "12 mars 2020"."""
    number = at.ordinal(index) or at.day_number(index)
    if number is None:
        return _year_day(at, index)
    if at.word(index - 1) in ("$", "€", "£", "¥", "₹"):
        return None
    after = at.skip(number[1], "day") if at.ordinal(index) else number[1]
    after = at.skip(at.skip(after, "-", "/"), "of")
    month = at.month(after, beside_number=True)
    if month is None or (at.owned(after) and at.word(number[1]) == "of" and not at.ordinal(index)):
        return (
            _foreign(at, index, number[0], after)
            if at.word(after) in at.known.foreign
            else _year_middle(at, number, after)
        )
    if _belongs_to_a_name(at, index, after):
        return None
    if not at.capital(after) and at.word(after) in at.known.capitals and not _day_of(at, index, number[1], after):
        return None
    end = at.after_name(after)
    if at.word(end) in ("-", "/") and at.scan.touches(end) and at.scan.touches(end + 1):
        short = at.digits(end + 1) if at.word(number[1]) == at.word(end) and len(at.word(end + 1)) == 2 else None
        if short is not None:  # "9-Nov-16"
            return Day(century_of(short), month, number[0]), end + 2
        end += at.year(end + 1) is not None
    return dated(at, Day(None, month, number[0]), end)


def _belongs_to_a_name(at: Cursor, index: int, month: int) -> bool:
    """Whether the month has its day behind it, and the number is a name's: "will sell the Arc 2 June 15"."""
    name = at.word(index - 1)
    if not name.isalpha() or not at.capital(index - 1) or name in at.known.weekdays or index == 1:
        return False
    day = at.day_number(month + 1)
    return day is not None and len(at.word(month + 1)) <= 2 and at.word(day[1]) not in (":", ".")


def _day_of(at: Cursor, index: int, number_end: int, month: int) -> bool:
    """Whether a lower-case "may" or "march" after a number is a month: "the 5th of may", not "some 12 may"."""
    return (at.ordinal(index) is not None and at.word(number_end) == "of") or at.year(month + 1) is not None


def _year_middle(at: Cursor, number: tuple[int, int], after: int) -> Hit:
    """As in "23-2020-September"."""
    year = at.year(after)
    if year and after > number[1] and at.word(year[1]) in ("-", "/"):
        month = at.month(year[1] + 1, beside_number=True)
        if month:
            return Day(year[0], month, number[0]), at.after_name(year[1] + 1)
    return None


def _year_day(at: Cursor, index: int) -> Hit:
    """As in "2019/Aug/01", "2020-23-Sep", "2019 August 1"."""
    year = at.year(index) if len(at.word(index)) == 4 else None
    mark = at.word(index + 1)
    if year and at.month(index + 1):
        after = at.after_name(index + 1)
        number = at.day_number(after)
        closed = number and at.word(after)[:1].isdecimal() and at.closes(number[1])
        return (Day(year[0], at.month(index + 1), number[0]), number[1]) if number and closed else None
    if year is None or mark not in ("-", "/") or at.word(index + 3) != mark:
        return None
    month, day = at.month(index + 2, beside_number=True), at.digits(index + 4)
    if month is None:
        month, day = at.month(index + 4, beside_number=True), at.digits(index + 2)
    return (Day(year[0], month, day), index + 5) if month and day and day <= 31 else None


def _foreign(at: Cursor, index: int, day: int, month: int) -> Hit:  # noqa: ARG001
    """A date with a month of another language and its year."""
    after = at.skip(month + 1, "de", "del", ".")
    year = at.year(after)
    if year is None:
        return None
    return Foreign(at.scan.slice(index, year[1] - 1), at.known.foreign[at.word(month)]), year[1]


def day_alone(at: Cursor, index: int) -> Hit:
    """As in "The 18th", "the 20th day of next month"."""
    number = at.ordinal(index)
    if number is None:
        return None
    after = at.skip(number[1], "day")
    if at.word(after) == "of":
        which = at.known.which.get(at.word(after + 1), 0 if at.word(after + 1) == "the" else None)
        if which is not None and at.word(after + 2) == "month":
            return Shifted(Day(day=number[0]), UnitOf("month", which)), after + 3
    digits = at.word(index).isdecimal()
    plain = at.closes(number[1])
    hyphen = at.word(number[1]) == "-" and at.scan.touches(number[1])
    if digits and plain and after == number[1] and not hyphen and at.word(number[1]) != "in":
        return Day(day=number[0], tense=at.tense(index, number[1] - 1)), number[1]
    return None


def ordinal_alone(at: Cursor, index: int) -> Hit:
    """As in "on 29th", "3rd of next month"."""
    found = day_alone(at, index)
    return found if at.word(index - 1) == "on" or (found and isinstance(found[0], Shifted)) else None
