"""Dates by number of units: "three weeks ago", "a year earlier", "in two weeks", "the past three months"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.dates.arithmetic import WORKDAY
from factcheck.dates.named import Day, Month
from factcheck.dates.shifted import VAGUE, Coming, Counted, Reference, Rolling, UnitOf
from factcheck.dates.spans import Between, Bound, Part
from factcheck.dates.within import Nth

if TYPE_CHECKING:
    from factcheck.dates.cursor import Cursor, Hit
    from factcheck.dates.moment import Expression
    from factcheck.dates.words import TimeUnit
    from factcheck.numbers.amounts import Amount

_WAYS = {"ago": -1, "earlier": -1, "before": -1, "previously": -1, "later": 1, "hence": 1, "after": 1}
_EDGES = {"end": -1, "beginning": 1}
"""The last and the first day of a period, from which others are counted."""
_SAID = frozenset({"earlier", "before", "previously", "later", "after"})
"""Counted from the date said before, and not from the article's."""
CLOSES = frozenset({"", ".", ",", ";", ")", "?", "!", "and", "but", "in", "to"})
"""What may follow "two days before" if no date does."""
DAY = 86400
"""Seconds: units below are counted on the clock, not on the calendar."""


def counted(at: Cursor, index: int) -> Hit:
    """As in "Three weeks ago", "a year earlier", "two days before May 5", "in two weeks" with a future tense."""
    start = index
    within = at.word(index) == "in"
    if within:
        index += 1
    amount = at.amount(index)
    if amount is None:
        return ago(at, index)
    after = at.skip(amount.last + 1, "-")
    if not within and at.word(after) in ("next", "upcoming", "coming"):
        return _rolling_turned(at, index, after)
    if not within and (weekday := _weekdays(at, amount, after)):
        return weekday
    found = calendar_unit(at, after)
    if found is None:
        return None
    unit, after = found
    amount, after = _and_a_half(at, amount, after)
    if at.word(after) == "or" and at.word(after + 1) == "so":
        after += 2
    if within:
        return _ahead(at, start, amount, unit, after)
    return _and_smaller(at, start, amount, unit, after) or _turned(at, start, amount, unit, after)


def _and_smaller(at: Cursor, start: int, amount: Amount, unit: TimeUnit, after: int) -> Hit:
    """As in "Two years and three months ago": counted in both units, one after the other."""
    other = at.amount(after + 1) if at.word(after) in ("and", ",") else at.amount(after)
    smaller = calendar_unit(at, other.last + 1) if other and other.number.low is not None else None
    if other is None or smaller is None or not DAY <= smaller[0].seconds < unit.seconds:
        return None
    found = _turned(at, start, amount, unit, smaller[1])
    if found is None or not isinstance(found[0], Counted):
        return None
    low, high = other.number.low or 0.0, other.number.high or other.number.low or 0.0
    return Counted(smaller[0].name, low, high, found[0].way, found[0]), found[1]


def _turned(at: Cursor, start: int, amount: Amount, unit: TimeUnit, after: int) -> Hit:
    """What makes a number of units a date: "ago", "later", "before May 5", "from now", "on Monday"."""
    word = at.word(after)
    if word == "from" and at.word(after + 1) == "now":
        return _count(amount, unit, 1, after + 2)
    if word == "on" and at.weekday(after + 1) and at.closes(at.after_name(after + 1)):
        return _week_on(at, start, amount, unit, after + 1)
    if word == "from" and amount.form == "article" and _rated(at, start):
        return None
    if word in ("before", "after", "from", "prior"):
        found = _from_date(at, after + 1 + (word == "prior"), amount, unit, -1 if word in ("before", "prior") else 1)
        if found:
            return found
    if word in ("before", "after") and at.word(after + 1) in ("that", "then") and at.word(after + 2) in CLOSES:
        return _count(amount, unit, _WAYS[word], after + 2, said=True)
    if word == "ago" and at.word(after + 1) == "today":
        return _count(amount, unit, -1, after + 2, origin=UnitOf("day"))
    way = _WAYS.get(word)
    if way is None or (word in ("before", "after", "later") and at.word(after + 1) not in CLOSES):
        return None
    return _count(amount, unit, way, after + 1, said=word in _SAID)


def _rated(at: Cursor, start: int) -> bool:
    """Whether "a year" says how often a number that stands shortly before it recurs: "$200m a year from 2012"."""
    before = at.scan.words[max(0, start - _RATED) : start]
    return any(word[0].isdecimal() for word in before) and _MARKS.isdisjoint(before)


_RATED = 4
"""Tokens from a number to what it is a rate in: "5 million cars a year"."""
_MARKS = frozenset((",", ";", ":", "(", ")"))


def _weekdays(at: Cursor, amount: Amount, index: int) -> Hit:
    """As in "Two Fridays ago", "three Sundays from now"."""
    weekday, count = at.known.weekdays.get(at.word(index)[:-1]), amount.number.low
    if weekday is None or not at.word(index).endswith("s") or count is None or count % 1 or not 0 < count < 60:
        return None
    if at.word(index + 1) == "ago":
        return Coming(weekday, -int(count)), index + 2
    return (Coming(weekday, int(count)), index + 3) if at.phrase(index + 1, ("from", "now")) else None


def calendar_unit(at: Cursor, index: int) -> tuple[TimeUnit, int] | None:
    """The unit of time at `index` and the token after it; "business days" are days without weekends."""
    working = at.word(index) in ("business", "working") and at.word(index + 1) in ("day", "days")
    unit = at.unit(index + working)
    if unit is None:
        return None
    return (replace(unit, name=WORKDAY) if working else unit), index + working + 1


def _and_a_half(at: Cursor, amount: Amount, after: int) -> tuple[Amount, int]:
    """As in "A year and a half ago"."""
    share = {"half": 0.5, "quarter": 0.25}.get(at.word(after + 2))
    number = amount.number
    if share is None or at.word(after) != "and" or at.word(after + 1) != "a" or number.low is None:
        return amount, after
    high = None if number.high is None else number.high + share
    return replace(amount, number=replace(number, low=number.low + share, high=high)), after + 3


def _week_on(at: Cursor, start: int, amount: Amount, unit: TimeUnit, index: int) -> Hit:
    """As in "A week on Monday": a week after the coming Monday, and not what was done for a week."""
    end = at.after_name(index)
    if unit.name not in ("week", "fortnight") or at.word(start - 1) == "for" or at.tense(start, end) == "past":
        return None
    return _count(amount, unit, 1, end, origin=Day(weekday=at.weekday(index), tense="future"))


def ago(at: Cursor, index: int) -> Hit:
    """As in "Years ago", "many years ago", "some weeks ago"."""
    many = at.word(index) in ("some", "few", "many")
    unit = at.unit(index + many)
    if unit is None or at.word(index + many + 1) != "ago" or unit.seconds < DAY:
        return None
    if at.word(index) in ("some", "few"):
        return Counted(unit.name, 3, VAGUE, -1, vague=True), index + 3
    return (Reference("PAST_REF"), index + many + 2) if at.word(index + many).endswith("s") else None


def _rolling_turned(at: Cursor, index: int, after: int) -> Hit:
    """As in "the two next days"."""
    number, unit = _number(at, index), at.unit(after + 1)
    if number is None or unit is None or (number[1] > 1 and not at.word(after + 1).endswith("s")):
        return None
    return Rolling(unit.name, number[0], number[1], 1, timex_length(unit, number[0], number[1])), after + 2


def _ahead(at: Cursor, start: int, amount: Amount, unit: TimeUnit, after: int) -> Hit:
    """As in "In two weeks" when the clause looks ahead, and "in a fortnight's time" anyway."""
    if unit.seconds < DAY or at.word(start - 1) in ("first", "once", "least"):
        return None
    if (at.word(after) == "time" and at.owned(after - 1)) or (
        at.word(after) in ("'", "’") and at.word(after + 1) == "time"
    ):
        return _count(amount, unit, 1, after + 1 + (at.word(after) != "time"))
    alone = start <= (at.word(0) in ("or", "and", "maybe", "perhaps")) and at.word(after) in ("", "?", ".", "!")
    coming = at.word(after) not in ("of", "ago", "-") and (alone or at.tense(start, after - 1) == "future")
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
    if unit.name == "weekend" and way < 0 and origin is None and not said and high == count and count % 1 == 0:
        return UnitOf("weekend", -int(count)), after
    if low is None:
        other = origin or UnitOf("day")
        return (Between(there, other) if way < 0 else Between(other, there)), after
    return there, after


def _from_date(at: Cursor, index: int, amount: Amount, unit: TimeUnit, way: int) -> Hit:
    """The date that a number of units is counted from."""
    if unit.seconds < DAY:
        return None
    found = at.date(index)
    if found is None:
        return None
    origin, after = found
    if isinstance(origin, Part) and origin.part in _EDGES:
        origin = Nth(_EDGES[origin.part], "day", origin.of)  # "three days before the end of May"
    if at.word(index - 1) == "from" and isinstance(origin, Day | Month) and origin.year is None:
        origin = replace(origin, tense="future")  # "a week from Friday" is counted from the next one
    return _count(amount, unit, way, after, origin=origin)


def rolling(at: Cursor, index: int, which: int, word: str) -> Hit:
    """As in "The last 24 hours", "the next two weeks", "the past few months", "coming months"."""
    way = -1 if which < 0 else 1
    if word == "last" and at.beside("verb_last", at.word(index - 2)):
        return None
    number = _number(at, index)
    if number is None:
        unit = at.unit(index)
        if unit and at.word(index).endswith("s") and word in ("past", "coming", "recent", "upcoming"):
            return _recent_unit(unit, way, index + 1)
        return None
    low, high, after = number
    after += at.word(after) in ("consecutive", "calendar", "full", "short")
    found = calendar_unit(at, after)
    if found is None:
        return None
    unit, after = found
    timex = timex_length(unit, low, high, vague=high > low)
    if at.word(after) == "of" and word in ("last", "final"):
        whole = at.date(after + 1)
        if whole and unit.seconds >= DAY:
            return Nth(-1, unit.name, whole[0], round(high), timex), whole[1]
    return Rolling(*in_years(unit.name, low, high, way, word), way, timex, today=_from_today(at, index - 1)), after


def in_years(unit: str, low: float, high: float, way: int, word: str) -> tuple[str, float, float]:
    """Decades and centuries that go on until today, as years: "the past decade", "the last two decades".

    "The last decade" may be the one on the calendar, and "the next two decades" begin with it.
    """
    size = {"decade": 10, "century": 100}.get(unit)
    if size is None or way > 0 or not (word == "past" or high > 1):
        return unit, low, high
    return "year", low * size, high * size


def _from_today(at: Cursor, index: int) -> bool:
    """Whether "within" stands before "next" or "the next": what is done today is done within it."""
    return at.word(index - 1 - (at.word(index - 1) == "the")) == "within"


def _number(at: Cursor, index: int) -> tuple[float, float, int] | None:
    """How many units, and the token after: "24", "few", "three" (also where "three quarters" is a fraction)."""
    if at.word(index) == "few":
        return 3, VAGUE, index + 1
    if at.word(index) == "half":
        return 0.5, 0.5, at.skip(index + 1, "-", "a", "of")
    amount = at.amount(index)
    if amount is None or amount.number.low is None or amount.form in ("article", "fraction"):
        cardinal = at.cardinal(index)
        return (cardinal[0], cardinal[0], cardinal[1]) if cardinal and cardinal[0] > 1 else None
    high = amount.number.high or amount.number.low
    return amount.number.low, high, at.skip(amount.last + 1, "-")


def _recent_unit(unit: TimeUnit, way: int, after: int) -> Hit:
    if unit.seconds < DAY or unit.name in ("quarter", "weekend", "decade", "century"):
        return Reference("PAST_REF" if way < 0 else "FUTURE_REF"), after
    return Rolling(unit.name, VAGUE, VAGUE, way, f"PX{unit.timex}" if way < 0 else "FUTURE_REF"), after


def recent(at: Cursor, index: int) -> Hit:
    """As in "recent days", "recent years"."""
    unit = at.unit(index + 1)
    return _recent_unit(unit, -1, index + 2) if unit and at.word(index + 1).endswith("s") else None


def lasting(at: Cursor, index: int) -> Hit:
    """As in "For 3 days from Monday": from it to the day counted to."""
    amount = at.amount(index + 1)
    if amount is None:
        return None
    unit = at.unit(amount.last + 1)
    after = at.skip(amount.last + 2, ",")
    low = amount.number.low
    if unit is None or low is None or unit.seconds < DAY or at.word(after) not in ("from", "starting", "beginning"):
        return None
    start = at.skip(after + 1, "on", "from")
    found, whole = at.date(start), at.days(start)
    if found is None or (whole and isinstance(whole[0], Between)):
        return None  # "for three years, from 1990 to 1993" is a length and its dates
    return Between(found[0], Counted(unit.name, low, amount.number.high or low, 1, found[0])), found[1]


def timex_length(unit: TimeUnit, low: float, high: float, *, vague: bool = False) -> str:
    """The TIMEX3 length of a number of units: P3M, PT24H, PXW."""
    time = "T" if unit.seconds < DAY else ""
    if vague and high > 2:
        return f"P{time}X{unit.vague or unit.timex}"
    number = low * unit.times
    return f"P{time}{number:g}{unit.timex}" if number < 1e6 else f"P{time}{number:.0f}{unit.timex}"
