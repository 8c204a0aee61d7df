"""Dates counted from another: "yesterday", "last Tuesday", "three weeks ago", "the past week", "now"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.dates import arithmetic
from factcheck.dates.named import Day, HolidayOf, Month, SeasonOf
from factcheck.dates.shifted import VAGUE, Counted, Reference, Rolling, Turn, UnitOf, WeekdayOf, YearOf
from factcheck.dates.spans import Between, Bound, DayPartOf, Nth, Part, WeekNumber, WeekOf

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.amounts import Amount
    from factcheck.dates.cursor import Cursor, Hit
    from factcheck.dates.moment import Expression
    from factcheck.dates.words import TimeUnit

_SPECIAL_YEARS = {"fiscal": "FY", "financial": "FY", "school": "SY", "academic": "SY"}
_AFTER_COUNT = {"ago": -1, "earlier": -1, "before": -1, "previously": -1, "later": 1, "hence": 1, "after": 1}
_SAID = frozenset({"earlier", "before", "previously", "later", "after"})
"""Counted from the date said before, and not from the article's."""
_CLOSES = frozenset({"", ".", ",", ";", ")", "and", "but", "in", "to"})
_BEFORE_VERB = frozenset({"will", "would", "can", "could", "may", "might", "must", "should", "to", "not", "did", "does",
                          "do", "shouldn't", "won't", "wouldn't", "can't", "couldn't", "didn't", "doesn't", "cannot"})  # fmt: skip
"""Before "last" these make it a verb: "the talks will last two hours"."""


def relative(at: Cursor, index: int) -> Hit:
    """The longest date that is counted from another and begins at `index`."""
    word = at.word(index)
    reader = _READERS.get(word) or (_nth if word[:1].isdecimal() else None)
    if reader:
        found = reader(at, index)
        if found:
            return found
    if word in at.known.relative_days:
        return _day(at, index)
    if word in at.known.which:
        return _which(at, index, definite=at.word(index - 1) == "the")
    if word in at.known.references:
        found = _reference(at, index)
        if found:
            return found
    return _counted(at, index)


def _day(at: Cursor, index: int) -> Hit:
    day = UnitOf("day", at.known.relative_days[at.word(index)])
    if at.word(index) == "tonight":
        return DayPartOf("TNI", day), index + 1
    return day, index + 1


def _reference(at: Cursor, index: int) -> Hit:
    for tokens, timex in at.known.references[at.word(index)]:
        if at.phrase(index, tokens) and at.word(index + len(tokens)) != "-":
            return Reference(timex), index + len(tokens)
    return None


def _which(at: Cursor, index: int, *, definite: bool) -> Hit:
    """What follows last, past, this, next, coming …"""
    word = at.word(index)
    which = at.known.which[word]
    after = index + 1
    if at.word(after) in at.known.which and word in ("this", "the"):
        which, after = at.known.which[at.word(after)] if at.word(after) != "coming" else 0, after + 1
        if at.word(after - 1) in ("coming", "upcoming", "past"):
            which = _this_coming(at, after, at.word(after - 1))
    after = at.skip(after, "calendar")
    kind = _SPECIAL_YEARS.get(at.word(after))
    if kind and at.word(after + 1) == "year":
        return YearOf(kind, which), after + 2
    return (
        _which_unit(at, index, after, which, definite=definite)
        or _which_named(at, after, which)
        or _which_part(at, after, which)
        or (_rolling(at, after, which or 1, at.word(after - 1)) if word != "this" else None)
    )


def _this_coming(at: Cursor, index: int, word: str) -> int:
    """As in "This coming Friday" is the next Friday, and so of this week, mostly; "this past Monday" the last."""
    if at.weekday(index):
        return 0
    return -1 if word == "past" else 1


def _which_unit(at: Cursor, index: int, after: int, which: int, *, definite: bool) -> Hit:
    unit = at.unit(after)
    if unit is None or unit.seconds < 86400 or at.word(after).endswith("s"):
        return None
    word = at.word(index)
    if word in ("past", "last", "next") and (definite or word == "past") and which and unit.name != "weekend":
        return Rolling(unit.name, 1, 1, which, timex_length(unit, 1, 1)), after + 1
    if unit.name in ("day", "night"):
        if unit.name == "night":
            return (DayPartOf("TNI", UnitOf("day", min(which, 0))), after + 1) if which <= 0 else None
        return (Counted("day", 1, 1, which, said=True), after + 1) if which and definite else None
    if unit.name == "week" and not at.owned(after):
        day = at.weekday(at.skip(after + 1, "on", ","))
        if day and at.word(after + 1) != ",":
            return WeekdayOf(day, UnitOf("week", which)), at.skip(after + 1, "on") + 1
    if unit.name == "millennium" or unit.name == "fortnight":
        return Rolling(unit.name, 1, 1, which or 1, timex_length(unit, 1, 1)), after + 1
    said = definite and word in ("following", "preceding", "previous")
    return UnitOf(unit.name, which, said=said), after + 1


def _which_named(at: Cursor, after: int, which: int) -> Hit:
    """As in "Last Tuesday", "this September", "last fall", "next Easter"."""
    weekday = at.weekday(after)
    if weekday:
        from factcheck.dates.read_named import named

        found = named(at, after)
        if found and isinstance(found[0], Day) and found[0].day:
            return found
        return WeekdayOf(weekday, UnitOf("week", which)), at.after_name(after)
    month = at.month(after) or (at.month(after, beside_number=True) if at.word(after) in ("may", "august") else None)
    if month:
        from factcheck.dates.read_named import named

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
    if part is None or at.word(after).endswith("s") or which > 0:
        return None
    return DayPartOf(part.timex, UnitOf("day", which)), after + 1


def _rolling(at: Cursor, index: int, which: int, word: str) -> Hit:
    """As in "The last 24 hours", "the next two weeks", "the past few months", "coming months"."""
    way = -1 if which < 0 else 1
    if word == "last" and at.word(index - 2) in _BEFORE_VERB:
        return None
    number = _number(at, index)
    if number is None:
        unit = at.unit(index)
        if unit and at.word(index).endswith("s") and word in ("past", "coming", "recent", "upcoming"):
            return _recent(unit, way, index + 1)
        return None
    low, high, after = number
    after += at.word(after) in ("consecutive", "calendar", "full", "short", "business")
    unit = at.unit(after)
    if unit is None:
        return None
    timex = timex_length(unit, low, high, vague=high > low)
    if at.word(after + 1) == "of" and word in ("last", "final"):
        whole = _whole(at, after + 2)
        if whole and unit.seconds >= 86400:
            return Nth(-1, unit.name, whole[0], round(high), timex), whole[1]
    return Rolling(unit.name, low, high, way, timex), after + 1


def _number(at: Cursor, index: int) -> tuple[float, float, int] | None:
    """How many units, and the token after: "24", "few", "three" (also where "three quarters" is a fraction)."""
    if at.word(index) == "few":
        return 3, VAGUE, index + 1
    amount = at.amount(index)
    if amount is None or amount.number.low is None or amount.form in ("article", "fraction"):
        cardinal = at.cardinal(index)
        return (cardinal[0], cardinal[0], cardinal[1]) if cardinal and cardinal[0] > 1 else None
    high = amount.number.high or amount.number.low
    return amount.number.low, high, at.skip(amount.last + 1, "-")


def _recent(unit: TimeUnit, way: int, after: int) -> Hit:
    if unit.seconds < 86400 or unit.name in ("quarter", "weekend", "decade", "century"):
        return Reference("PAST_REF" if way < 0 else "FUTURE_REF"), after
    return Rolling(unit.name, VAGUE, VAGUE, way, f"PX{unit.timex}" if way < 0 else "FUTURE_REF"), after


def _recent_units(at: Cursor, index: int) -> Hit:
    unit = at.unit(index + 1)
    return _recent(unit, -1, index + 2) if unit and at.word(index + 1).endswith("s") else None


def timex_length(unit: TimeUnit, low: float, high: float, *, vague: bool = False) -> str:
    """The TIMEX3 length of a number of units: P3M, PT24H, PXW."""
    time = "T" if unit.seconds < 86400 else ""
    if vague and high > 2:
        return f"P{time}X{unit.vague or unit.timex}"
    number = low * unit.times
    return f"P{time}{number:g}{unit.timex}" if number < 1e6 else f"P{time}{number:.0f}{unit.timex}"


def _counted(at: Cursor, index: int) -> Hit:
    """As in "Three weeks ago", "a year earlier", "two days before May 5", "in two weeks" with a future tense."""
    start = index
    within = at.word(index) == "in"
    if within:
        index += 1
    amount = at.amount(index)
    if amount is None:
        return None
    after = at.skip(amount.last + 1, "-")
    if not within and at.word(after) in ("next", "upcoming", "coming"):
        return _rolling_turned(at, index, after)
    unit = at.unit(after)
    if unit is None:
        return None
    after += 1
    if within:
        return _ahead(at, start, amount, unit, after)
    word = at.word(after)
    if word == "from" and at.word(after + 1) == "now":
        return _count(amount, unit, 1, after + 2)
    if word in ("before", "after", "from", "prior"):
        found = _from_date(at, after + 1 + (word == "prior"), amount, unit, -1 if word in ("before", "prior") else 1)
        if found:
            return found
    if word in ("before", "after") and at.word(after + 1) in ("that", "then") and at.word(after + 2) in _CLOSES:
        return _count(amount, unit, _AFTER_COUNT[word], after + 2, said=True)
    way = _AFTER_COUNT.get(word)
    if way is None or (word in ("before", "after", "later") and at.word(after + 1) not in _CLOSES):
        return None
    return _count(amount, unit, way, after + 1, said=word in _SAID)


def _rolling_turned(at: Cursor, index: int, after: int) -> Hit:
    """As in "the two next days"."""
    number, unit = _number(at, index), at.unit(after + 1)
    if number is None or unit is None:
        return None
    return Rolling(unit.name, number[0], number[1], 1, timex_length(unit, number[0], number[1])), after + 2


def _ahead(at: Cursor, start: int, amount: Amount, unit: TimeUnit, after: int) -> Hit:
    """As in "In two weeks" when the clause looks ahead, and "in a fortnight's time" anyway."""
    if unit.seconds < 86400 or at.word(start - 1) in ("first", "once", "least"):
        return None
    if (
        at.word(after) == "time"
        and at.owned(after - 1)
        or at.word(after) in ("'", "’")
        and at.word(after + 1) == "time"
    ):
        return _count(amount, unit, 1, after + 1 + (at.word(after) != "time"))
    coming = at.word(after) not in ("of", "ago", "-") and at.tense(start, after - 1) == "future"
    return _count(amount, unit, 1, after) if coming else None


def _count(
    amount: Amount, unit: TimeUnit, way: int, after: int, *, said: bool = False, origin: Expression | None = None
) -> Hit:
    """The date counted to; "more than two weeks ago" is only bounded by it."""
    if unit.seconds < 3600 and way > 0:
        return None
    low, high = amount.number.low, amount.number.high
    count = low if low is not None else high
    if count is None:
        return None
    vague = amount.number.modifier == "vague" and (high or count) > 2
    there = Counted(unit.name, count, count if high is None else high, way, origin, said=said, vague=vague)
    if high is None:
        return Bound("before" if way < 0 else "from", there), after
    if low is None and origin:
        return (Between(there, origin) if way < 0 else Between(origin, there)), after
    return there, after


def _from_date(at: Cursor, index: int, amount: Amount, unit: TimeUnit, way: int) -> Hit:
    """The date that a number of units is counted from."""
    if unit.seconds < 86400:
        return None
    from factcheck.dates.read import date_at

    found = date_at(at, index)
    return _count(amount, unit, way, found[1], origin=found[0]) if found else None


def _whole(at: Cursor, index: int) -> Hit:
    from factcheck.dates.read import date_at

    return date_at(at, index)


def _the(at: Cursor, index: int) -> Hit:
    """What follows "the": a weekend, "the past week", "the day before yesterday", "the week of April 10"."""
    word, after = at.word(index + 1), index + 2
    if word in at.known.which:
        return _which(at, index + 1, definite=True)
    if word == "day" and at.word(after) in ("before", "after"):
        way = -1 if at.word(after) == "before" else 1
        if at.word(after + 1) in at.known.relative_days:
            return Counted("day", 1, 1, way, UnitOf("day", at.known.relative_days[at.word(after + 1)])), after + 2
        if at.word(after + 1) in ("", ".", ",", ";", "?", "!"):
            return Counted("day", 1, 1, way, said=True), after + 1
        return None
    if word == "weekend" and at.word(after) == "of" and (found := _week_of(at, after + 1, "weekend")):
        return found
    if word == "weekend":
        return UnitOf("weekend", None, at.tense(index, index + 1)), after
    if word == "same" and at.word(after) == "day":
        return Counted("day", 0, 0, 1, said=True), after + 1
    if word == "week" and at.word(after) in ("of", "commencing", "starting", "beginning", "ending"):
        return _week_of(at, at.skip(after + 1, "on"))
    if word == "recent":
        return _recent_units(at, index + 1)
    if word in ("first", "second", "third", "fourth", "fifth", "final") or word[:1].isdigit():
        return _nth(at, index + 1)
    return _reference(at, index) if "the" in at.known.references else None


def _week_of(at: Cursor, index: int, unit: str = "week") -> Hit:
    found = _whole(at, index)
    return (WeekOf(found[0], unit), found[1]) if found else None


def _nth(at: Cursor, index: int) -> Hit:
    """As in "First week of January", "the first nine months of 1997", "last week of 2019"."""
    number = -1 if at.word(index) in ("last", "final") else (at.ordinal(index, 53) or (0, 0))[0]
    after = index + 1 if number < 0 else (at.ordinal(index, 53) or (0, index))[1]
    if not number:
        return None
    amount = at.amount(after)
    count = 1
    if amount and amount.number.low and amount.form != "article" and number in (1, -1) and amount.number.low < 1000:
        count, after = max(int(amount.number.low), 1), amount.last + 1
    unit = at.unit(after)
    if unit is None or unit.seconds < 86400 or at.word(after + 1) not in ("of", "in"):
        return None
    whole = _whole(at, after + 2)
    if whole is None:
        return None
    timex = timex_length(unit, count, count) if count > 1 else ""
    if unit.name == "day" and isinstance(whole[0], Month):
        return Day(whole[0].year, whole[0].month, number, tense=whole[0].tense) if number > 0 else None, whole[1]
    found = Nth(number, unit.name, whole[0], count, timex)
    day = at.weekday(whole[1] + 1) if at.word(whole[1]) == "on" and unit.name == "week" else None
    return (WeekdayOf(day, found), whole[1] + 2) if day else (found, whole[1])


def _last(at: Cursor, index: int) -> Hit:
    return _nth(at, index) or _which(at, index, definite=at.word(index - 1) == "the")


def _week(at: Cursor, index: int) -> Hit:
    """As in "Week 10", "w/c Feb 4"."""
    number = at.digits(index + 1)
    if number and 1 <= number <= 53 and at.capital(index) | (at.word(index - 1) in ("the", "in", "of", "")):
        year = at.year(at.skip(index + 2, "of", ","))
        return (WeekNumber(number, year[0]), year[1]) if year else (WeekNumber(number), index + 2)
    return None


def _commencing(at: Cursor, index: int) -> Hit:
    if at.word(index + 1) == "/" and at.word(index + 2) in ("c", "b", "e"):
        return _week_of(at, index + 3)
    return None


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
        inner = _whole(at, after)
    return (Part(at.word(index), inner[0]), inner[1]) if inner else None


def _at_weekend(at: Cursor, index: int) -> Hit:
    return (
        (UnitOf("weekend", None, at.tense(index, index)), index + 1) if at.word(index - 1) in ("this", "at") else None
    )


def _for(at: Cursor, index: int) -> Hit:
    """As in "For 3 days from Monday", and "for the month": this one, when nothing more is said of it."""
    amount = at.amount(index + 1)
    if amount is None:
        return _for_the(at, index)
    unit = at.unit(amount.last + 1)
    after = at.skip(amount.last + 2, ",")
    low = amount.number.low
    if unit is None or low is None or unit.seconds < 86400 or at.word(after) not in ("from", "starting", "beginning"):
        return None
    found = _whole(at, at.skip(after + 1, "on", "from"))
    if found is None:
        return None
    return Between(found[0], Counted(unit.name, low, amount.number.high or low, 1, found[0])), found[1]


def _for_the(at: Cursor, index: int) -> Hit:
    """As in "For the year", "for the month": this one, when nothing more is said of it."""
    unit = at.unit(index + 2) if at.word(index + 1) == "the" else None
    if unit is None or unit.name not in ("day", "week", "month", "quarter", "year") or at.word(index + 2).endswith("s"):
        return None
    return (UnitOf(unit.name, 0), index + 3) if at.word(index + 3) in _CLOSES and not at.owned(index + 2) else None


def _same(at: Cursor, index: int) -> Hit:
    unit = at.unit(index + 1)
    if unit and unit.name == "day":
        return Counted("day", 0, 0, 1, said=True), index + 2
    return None


_READERS: dict[str, Callable[[Cursor, int], Hit]] = {
    "the": _the,
    "recent": _recent_units,
    "last": _last,
    "final": _nth,
    "first": _nth,
    "second": _nth,
    "third": _nth,
    "fourth": _nth,
    "fifth": _nth,
    "week": _week,
    "w": _commencing,
    "earlier": _earlier,
    "later": _earlier,
    "same": _same,
    "for": _for,
}
