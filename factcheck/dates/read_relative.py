"""Dates counted from another: "yesterday", "last Tuesday", "this September", "the weekend", "now"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.dates import arithmetic
from factcheck.dates.named import Day, HolidayOf, Month, SeasonOf, Year
from factcheck.dates.read_counted import DAY, ago, counted, in_years, lasting, recent, rolling, timex_length
from factcheck.dates.read_named import named
from factcheck.dates.read_within import for_the, nth, week_commencing, week_number, week_of
from factcheck.dates.read_years import KINDS_OF_YEAR
from factcheck.dates.shifted import Coming, Counted, Reference, Rolling, Same, Turn, UnitOf, WeekdayOf, YearOf
from factcheck.dates.spans import Bound, DayPartOf, Part
from factcheck.dates.within import Beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.dates.cursor import Cursor, Hit


_OWNED = frozenset({"years", "weeks", "months", "quarters"})
_BESIDE = frozenset({"day", "week", "weekend", "month", "quarter", "year"})


def relative(at: Cursor, index: int) -> Hit:
    """The longest date that is counted from another and begins at `index`."""
    word = at.word(index)
    reader = _READERS.get(word) or (nth if word[:1].isdecimal() else None)
    if reader:
        found = reader(at, index)
        if found:
            return found
    if word in at.known.relative_days:
        return _day(at, index)
    if word in at.known.short_ends and at.scan.raw(index).isupper():
        return Part("end", UnitOf(at.known.short_ends[word])), index + 1
    if word in at.known.which:
        return _which(at, index, definite=at.word(index - 1) == "the")
    if word in at.known.references:
        found = _reference(at, index)
        if found:
            return found
    return counted(at, index) or ago(at, index)


def _day(at: Cursor, index: int) -> Hit:
    if at.capital(index) and at.beside("before_today", at.word(index - 1)):
        return None  # the newspaper
    day = UnitOf("day", at.known.relative_days[at.word(index)])
    if at.word(index) == "tonight":
        return DayPartOf("TNI", day, at.known.day_parts["night"].hours), index + 1
    return day, index + 1


def _reference(at: Cursor, index: int) -> Hit:
    if at.word(index) == "recently" and at.word(index - 1) == "most":
        return None  # which of several times: "most recently in 2004"
    for tokens, timex in at.known.references[at.word(index)]:
        if at.phrase(index, tokens) and at.word(index + len(tokens)) != "-":
            now = Reference(timex)
            return Bound("until", now) if tokens == ("to", "date") else now, index + len(tokens)
    return None


def _which(at: Cursor, index: int, *, definite: bool) -> Hit:
    """What follows last, past, this, next, and coming."""
    word = at.word(index)
    which = at.known.which[word]
    after = index + 1
    if at.word(after) in at.known.which and word in ("this", "the"):
        which, after = at.known.which[at.word(after)] if at.word(after) != "coming" else 0, after + 1
        if at.word(after - 1) in ("coming", "upcoming", "past"):
            which = _this_coming(at, after, at.word(after - 1))
    after = at.skip(after, "calendar")
    kind = KINDS_OF_YEAR.get(at.word(after))
    if kind and at.word(after + 1) == "year":
        return YearOf(kind, which), after + 2
    return (
        _which_unit(at, index, after, which, definite=definite)
        or _which_named(at, after, which)
        or _which_part(at, after, which)
        or (rolling(at, after, which or 1, at.word(after - 1)) if word != "this" else None)
    )


def _this_coming(at: Cursor, index: int, word: str) -> int:
    """As in "This coming week", "this past month"; of weekdays they say the nearest one."""
    if at.weekday(index):
        return 0
    return -1 if word == "past" else 1


def _which_unit(at: Cursor, index: int, after: int, which: int, *, definite: bool) -> Hit:
    """A unit of the calendar behind "last", "this", "next" and the like at `index`: "the past year", "this week".

    `after` is the token of the unit, `which` the units from now, and `definite` whether "the" stands before.
    """
    unit = at.unit(after)
    word = at.word(index)
    if unit is None or unit.seconds < DAY or (at.word(after).endswith("s") and not _lost_apostrophe(at, index, after)):
        return None
    if definite and at.word(after + 1) == "of":
        return None
    if word == "next" and unit.name == "day" and definite:
        return Counted("day", 1, 1, 1, said=True), after + 1
    if word in ("past", "last", "next") and (definite or word == "past") and which and unit.name != "weekend":
        return Rolling(*in_years(unit.name, 1, 1, which, word), which, timex_length(unit, 1, 1)), after + 1
    if unit.name in ("day", "night"):
        if unit.name == "night":
            night = DayPartOf("TNI", UnitOf("day", min(which, 0)), at.known.day_parts["night"].hours)
            return (night, after + 1) if which <= 0 else None
        return (Counted("day", 1, 1, which, said=True), after + 1) if which and definite else None
    if unit.name == "week" and not at.owned(after):
        day = at.weekday(at.skip(after + 1, "on", ","))
        if day and at.word(after + 1) != ",":
            return WeekdayOf(day, UnitOf("week", which)), at.skip(after + 1, "on") + 1
    if unit.name in ("millennium", "fortnight"):
        return Rolling(unit.name, 1, 1, which or 1, timex_length(unit, 1, 1)), after + 1
    said = definite and word in ("following", "preceding", "previous")
    found = UnitOf(unit.name, which, said=said)
    if word == "this" and unit.seconds > DAY and _so_far(at, index, after + 1):
        return Part("earlier", found), after + 1
    return found, after + 1


def _so_far(at: Cursor, index: int, after: int) -> bool:
    """Whether "so far" stands beside tokens `index` to `after`: "so far this year", "this year so far"."""
    return at.phrase(index - 2, ("so", "far")) or (at.phrase(after, ("so", "far")) and at.closes(after + 2))


def _lost_apostrophe(at: Cursor, index: int, after: int) -> bool:
    """Whether "last years results" are last year's: before a noun, and without "the"."""
    if at.word(index) not in ("last", "this", "next") or at.word(index - 1) in ("the", "these", "those", "his", "her"):
        return False
    noun = at.word(after + 1)
    return at.word(after) in _OWNED and noun.isalpha() and noun != "of" and not at.closes(after + 1)


def _which_named(at: Cursor, after: int, which: int) -> Hit:
    """As in "Last Tuesday", "this September", "last fall", "next Easter"."""
    weekday = at.weekday(after)
    if weekday:
        found = named(at, after)
        if found and isinstance(found[0], Day) and found[0].day:
            return found
        if at.word(at.after_name(after)) == "of" and at.word(at.after_name(after) + 1) in ("every", "each"):
            return None  # one of many
        if at.word(after - 1) in ("coming", "upcoming", "past"):
            return Coming(weekday, -1 if at.word(after - 1) == "past" else 1), at.after_name(after)
        return WeekdayOf(weekday, UnitOf("week", which)), at.after_name(after)
    month = at.month(after) or (at.month(after, beside_number=True) if at.word(after) in ("may", "august") else None)
    if month:
        end = at.after_name(after)
        found = named(at, after)
        if found and found[1] > end:
            return found
        return Turn(Month(month), which), end
    if at.word(after) in at.known.seasons:
        return Turn(SeasonOf(at.word(after)), which), after + 1
    for tokens, entry in at.known.holidays.get(at.word(after), ()):
        if at.phrase(after, tokens):
            return Turn(HolidayOf(entry), which), after + len(tokens)
    return None


def _which_part(at: Cursor, after: int, which: int) -> Hit:
    """As in "This morning", "last night"."""
    part = at.known.day_parts.get(at.word(after))
    if part is None or at.word(after).endswith("s"):
        return None
    if which > 0 or at.word(after - 1) in ("following", "preceding", "previous"):
        return DayPartOf(part.timex, Counted("day", 1, 1, which, said=True), part.hours), after + 1
    return DayPartOf(part.timex, UnitOf("day", which), part.hours), after + 1


def _the(at: Cursor, index: int) -> Hit:
    """What follows "the": a weekend, "the past week", "the day before yesterday", "the week of April 10"."""
    word, after = at.word(index + 1), index + 2
    if word in at.known.which:
        return nth(at, index + 1) or _which(at, index + 1, definite=True)
    if word == "day" and at.word(after) in ("before", "after") and at.word(index - 1) != "to":
        if at.word(after + 1) in ("", ".", ",", ";", "?", "!"):
            return Counted("day", 1, 1, -1 if at.word(after) == "before" else 1, said=True), after + 1
        return _beyond(at, index + 1)
    if found := _beyond(at, index + 1):
        return found
    if word == "weekend" and (found := week_of(at, index + 1) or _beyond(at, index + 1)):
        return found
    if word == "weekend":
        return UnitOf("weekend", None, at.tense(index, index + 1)), after
    if word == "same":
        return _same(at, index + 1)
    if word == "week":
        return week_of(at, index + 1)
    if word == "recent":
        return recent(at, index + 1)
    if word in ("first", "second", "third", "fourth", "fifth", "final") or word[:1].isdigit():
        return nth(at, index + 1)
    return _reference(at, index) if "the" in at.known.references else None


def _beyond(at: Cursor, index: int) -> Hit:
    """As in "Day before yesterday", "week after next", "year before last"."""
    unit, side, other = at.unit(index), at.word(index + 1), at.word(index + 2)
    if unit is None or side not in ("before", "after"):
        return None
    if unit.name == "day" and other in at.known.relative_days:
        origin = UnitOf("day", at.known.relative_days[other])
        return Counted("day", 1, 1, -1 if side == "before" else 1, origin), index + 3
    if at.word(index).endswith("s") or at.owned(index):
        return None
    if other == {"before": "last", "after": "next"}[side]:
        return UnitOf(unit.name, -2 if side == "before" else 2), index + 3
    if at.word(index - 1) != "the" or unit.name not in _BESIDE:
        return None
    found = at.date(index + 2)
    if found is None or isinstance(found[0], Reference) or at.owned(found[1] - 1) or not at.closes(found[1]):
        return None
    return Beside(unit.name, -1 if side == "before" else 1, found[0]), found[1]


def _last(at: Cursor, index: int) -> Hit:
    return nth(at, index) or _which(at, index, definite=at.word(index - 1) == "the")


def _earlier(at: Cursor, index: int) -> Hit:
    """As in "Earlier this week", "later in the year", "later this afternoon"."""
    after = at.skip(index + 1, "in", "on")
    word = at.word(after)
    inner: Hit = None
    if word == "the" and (unit := at.unit(after + 1)) and unit.name in arithmetic.MONTHS | {"week": 7, "day": 1}:
        inner = UnitOf(unit.name, 0), after + 2
    elif word in ("this", "last", "next"):
        inner = _which(at, after, definite=False)
    elif word in ("today", "yesterday", "tonight"):
        inner = _day(at, after)
    elif word == "in" or at.month(after):
        inner = at.date(after)
    return (Part(at.word(index), inner[0]), inner[1]) if inner else None


def _same(at: Cursor, index: int) -> Hit:
    """As in "That year", "the same week", "that evening": the one of the date said before."""
    word, part = at.word(index + 1), at.known.day_parts.get(at.word(index + 1))
    if at.word(index + 2) == "-" or at.owned(index) or (at.word(index) == "that" and not at.closes(index + 2)):
        return None
    if part and not word.endswith("s"):
        return DayPartOf(part.timex, Same("day"), part.hours), index + 2
    unit = at.unit(index + 1)
    if unit and unit.name in ("day", "week", "weekend", "month", "quarter", "year", "decade", "century"):
        return (Same(unit.name), index + 2) if not word.endswith("s") else None
    return None


def _unit_end(at: Cursor, index: int) -> Hit:
    """As in "Month's end", "year-end": the end of this one; "year to date": what is gone of it."""
    unit, after = at.unit(index), index + 1
    if unit is None or unit.name not in ("week", "month", "quarter", "year", "decade", "century"):
        return None
    to = at.skip(after, "-")
    if at.word(to) == "to" and at.word(at.skip(to + 1, "-")) == "date" and not at.owned(index):
        return Part("earlier", UnitOf(unit.name, 0)), at.skip(to + 1, "-") + 1
    after += at.word(after) == "-" and not at.owned(index)
    if at.word(after) != "end" or (after == index + 1 and not at.owned(index)):
        return None
    year = at.year(after + 1) if unit.name == "year" and at.word(after + 1).isdecimal() else None
    if year:
        return Part("end", Year(year[0])), year[1]  # "year-end 2014"
    return Part("end", UnitOf(unit.name, 0)), after + 1


def _for(at: Cursor, index: int) -> Hit:
    return lasting(at, index) or for_the(at, index)


_READERS: dict[str, Callable[[Cursor, int], Hit]] = {
    "the": _the,
    "recent": recent,
    "last": _last,
    "final": nth,
    "first": nth,
    "second": nth,
    "third": nth,
    "fourth": nth,
    "fifth": nth,
    "week": lambda at, index: week_number(at, index) or _beyond(at, index) or _unit_end(at, index),
    "weekend": week_of,
    "month": _unit_end,
    "quarter": _unit_end,
    "year": _unit_end,
    "that": _same,
    "w": week_commencing,
    "earlier": _earlier,
    "later": _earlier,
    "same": _same,
    "day": _beyond,
    "for": _for,
}
