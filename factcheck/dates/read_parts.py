"""A date with what is meant of it: "late July", "the end of February", "Tuesday morning", "the night of Oct. 4"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.dates.named import Day, Month
from factcheck.dates.read_named import named
from factcheck.dates.read_relative import relative
from factcheck.dates.shifted import Counted, Reference, UnitOf, WeekdayOf
from factcheck.dates.spans import DayPartOf, Part, Unplaced
from factcheck.dates.within import WeekOf

if TYPE_CHECKING:
    from factcheck.dates.cursor import Cursor, Hit
    from factcheck.dates.moment import Expression, Hours
    from factcheck.dates.words import DayPart


def date_at(at: Cursor, index: int) -> Hit:
    """A date, with the part of it meant and the part of its day: "late July", "Tuesday morning"."""
    found = _part(at, index) or _day_part_of(at, index) or _longest(named(at, index), relative(at, index))
    if found is None or at.owned(found[1] - 1):
        return found
    return _with_suffix(at, found[0], found[1])


def _longest(one: Hit, other: Hit) -> Hit:
    if one is None or other is None:
        return one or other
    return other if other[1] > one[1] else one


def _with_suffix(at: Cursor, date: Expression, after: int) -> Hit:
    """What may follow a date: a part of its day, a week ("Tuesday last week"), "-end"."""
    part = at.known.day_parts.get(at.word(after))
    if part and at.word(after).endswith("s"):
        return None if isinstance(date, Day) and not date.day else (date, after)
    if isinstance(date, Day | UnitOf | WeekdayOf | Counted | Unplaced):
        if part:
            return DayPartOf(part.timex, date, part.hours), after + 1
        if found := _part_after(at, date, after):
            return found
    if isinstance(date, Day) and date.weekday and not date.day:
        week = relative(at, at.skip(after, "of"))
        if week and isinstance(week[0], UnitOf) and week[0].unit == "week":
            return WeekdayOf(date.weekday, week[0]), week[1]
    if isinstance(date, Counted) and date.unit in ("week", "month", "year") and at.word(after) == "on":
        weekday = at.weekday(after + 1)  # "two months from today on Tuesday"
        return (WeekdayOf(weekday, WeekOf(date)), at.after_name(after + 1)) if weekday else (date, after)
    if isinstance(date, Month) and at.word(after) == "-" and at.word(after + 1) == "end":
        return Part("end", date), after + 2
    return date, after


def _part_after(at: Cursor, date: Expression, index: int) -> Hit:
    """As in "Tuesday in the morning", "on Tuesday before dawn", "tomorrow at lunchtime"."""
    word = at.word(index)
    start = at.skip(index + 2, "early", "late") if word == "in" and at.word(index + 1) == "the" else index + 1
    part = at.known.day_parts.get(at.word(start))
    if part is None or at.word(start).endswith("s") or not at.closes(start + 1):
        return None
    if word == "in" and part.timex:
        return DayPartOf(part.timex, date, part.hours), start + 1
    if word in ("at", "before") and not part.timex:
        return DayPartOf(part.timex, date, _hours(part, word)), start + 1
    return None


def _hours(part: DayPart, before: str) -> Hours:
    """The hours of a part of the day; "before dawn" is from midnight on."""
    return (0, part.hours[1]) if before == "before" else part.hours


def _part(at: Cursor, index: int) -> Hit:
    """As in "Early 2011", "mid-July", "the end of February", "late last month", "year-end"."""
    start = at.skip(index, "the", "very")
    part = at.known.parts.get(at.word(start))
    if part is None and at.word(start + 1) == "part":
        part = {"earlier": "early", "later": "late", "latter": "late"}.get(at.word(start))
    if part is None:
        return None
    after = at.skip(start + 1, "-")
    unit = at.unit(after)
    if at.word(after + 1) == "of" and (at.word(after) == "part" or (unit and at.word(after).endswith("s"))):
        after += 1  # "the closing months of 1918", "the early part of 1940"
    after = at.skip(after, "of", *(() if part == "end" else ("on", "in")))
    if part in ("beginning", "end") and at.word(after - 1) not in ("of", "-") and at.word(start) not in ("end",):
        return None
    inner = named(at, after) or relative(at, after) or _this_unit(at, after)
    if inner is None or isinstance(inner[0], Reference) or (part == "later" and at.word(after - 1) != "of"):
        return None
    if isinstance(inner[0], Day | UnitOf | WeekdayOf) and at.word(inner[1]) in at.known.day_parts:
        return _with_suffix(at, *inner)  # "early Tuesday morning", "the middle of Tuesday night"
    if part in ("early", "late") and isinstance(inner[0], Day | DayPartOf):
        return (replace(inner[0], part=part), inner[1]) if isinstance(inner[0], Day) else inner
    return Part(part, inner[0]), inner[1]


def _this_unit(at: Cursor, index: int) -> Hit:
    """As in "The year", "the month" after "the end of"."""
    unit = at.unit(at.skip(index, "the"))
    if unit is None or unit.name not in ("week", "month", "year", "quarter", "decade", "century"):
        return None
    after = at.skip(index, "the") + 1
    return (UnitOf(unit.name, 0), after) if not at.word(after - 1).endswith("s") else None


def _day_part_of(at: Cursor, index: int) -> Hit:
    """As in "The night of Oct. 4", "the morning of the 5th", "before dawn on Tuesday"."""
    before = "before" if before_a_part(at, index) else ""
    start = index + 1 if before else at.skip(index, "the")
    part = at.known.day_parts.get(at.word(start))
    if part is None or at.word(start + 1) not in ("of", "on") or at.word(start).endswith("s"):
        return None
    inner = named(at, start + 2) or relative(at, start + 2)
    if inner is None or not isinstance(inner[0], Day | UnitOf | WeekdayOf):
        return None
    return DayPartOf(part.timex, inner[0], _hours(part, before)), inner[1]


def before_a_part(at: Cursor, index: int) -> bool:
    """Whether "before dawn" begins here, which is a part of the day and no bound."""
    part = at.known.day_parts.get(at.word(index + 1)) if at.word(index) == "before" else None
    return part is not None and not part.timex
