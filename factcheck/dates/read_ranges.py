"""Ranges and bounds of dates: "from June 3 to 7", "2014 through May 2018", "since November 1", "2018 or later"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.dates.named import Day, Month, Year
from factcheck.dates.read_named import named
from factcheck.dates.read_numeric import short
from factcheck.dates.read_parts import before_a_part
from factcheck.dates.read_relative import relative
from factcheck.dates.read_years import plural, with_year
from factcheck.dates.shifted import Reference, Shifted, UnitOf, WeekdayOf
from factcheck.dates.spans import Between, Bound, Either, Part

if TYPE_CHECKING:
    from factcheck.dates.cursor import Cursor, Hit
    from factcheck.dates.moment import Expression
    from factcheck.dates.spans import BoundKind

DASHES = frozenset({"-", "–", "—", "‐", "‑", "−", "~", "〜"})
_TO = frozenset({"to", "through", "till", "until", "thru"}) | DASHES
_BOUNDS: dict[str, BoundKind] = {
    "since": "since", "before": "before", "after": "after", "by": "until", "until": "until", "till": "until",
    "through": "until", "prior": "before",
}  # fmt: skip
_FIRST = frozenset({*_BOUNDS, "from", "between", "starting", "beginning", "following"})
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16})
SHORT_LIFE = 12
"""Years between two dates in brackets from which they are a life rather than a term or a tour."""
_COMPARED = frozenset({"later", "earlier", "sooner", "no", "not", "as"})
_DENIED: dict[str, BoundKind] = {
    "before": "from",
    "until": "from",
    "earlier": "from",
    "after": "until",
    "later": "until",
}
_AT_LEAST: dict[str, BoundKind] = {"until": "from", "till": "from", "since": "until"}
"""What "at least" makes of a bound: what lasted "until at least 1850" ended then or later."""
_INCLUDED: dict[str, BoundKind] = {"after": "from", "before": "until"}
_ON = frozenset({"on", "onward", "onwards", "forward"})
"""What follows in "from 2016 onwards"."""
_SIGNS: dict[str, tuple[BoundKind, BoundKind]] = {
    ">": ("after", "from"), "<": ("before", "until"), "≥": ("from", "from"), "≤": ("until", "until"),
}  # fmt: skip
"""Signs before a date, and what they say alone and before "="."""
_PREFIXES: dict[str, BoundKind] = {"pre": "before", "post": "after"}
_TURNED: dict[str, BoundKind] = dict.fromkeys(("later", "after", "onwards", "onward", "beyond", "greater"), "from")
_TURNED |= dict.fromkeys(("before", "earlier", "sooner", "older"), "until")


def expression_at(at: Cursor, index: int) -> Hit:
    """A range, a bound or a date that begins at `index`."""
    word = at.word(index)
    if word in _FIRST and not (word in at.known.parts and at.word(index + 1) == "of") and not before_a_part(at, index):
        return _bounded(at, index)
    if word in _SIGNS:
        return _signed(at, index)
    if word in _PREFIXES:
        year = at.year(index + 2) if at.word(index + 1) == "-" and len(at.word(index + 2)) == 4 else None
        return (Bound(_PREFIXES[word], Year(year[0])), year[1]) if year else None
    if word in _COMPARED and (found := _compared(at, index)):
        return found
    found = joined(at, index)
    return _or_later(at, found) if found else None


def _compared(at: Cursor, index: int) -> Hit:
    """As in "Later than 2020", "no later than Jan. 1", "as early as June 20"."""
    before, word = at.word(index), at.word(index + 1)
    after = index + 2 if before == "as" and word in ("early", "late", "recently", "soon") else index + 1
    if before == "not":
        return _not_before(at, index)
    negated = before == "no" and word in ("later", "earlier", "sooner")
    after += negated
    if at.word(after) not in ("than", "as"):
        return None
    found = _year_or_date(at, after + 1)
    if found is None or isinstance(found[0], Reference):
        return None
    if before == "as" and at.tense(index, found[1] - 1) == "past":
        return found  # "as late as 1950 it was in use"
    side = word if before in ("as", "no") else before
    late = side in ("later", "late")
    kind: BoundKind = "after" if late else "before"
    if before in ("as", "no"):
        kind = "until" if late else "from"
    if kind == "until" and isinstance(found[0], Day | Month) and _ahead(at, "by", found[0]):
        found = replace(found[0], tense="future"), found[1]
    return Bound(kind, found[0]), found[1]


def _not_before(at: Cursor, index: int) -> Hit:
    """As in "Not before March 9", "not later than Friday"."""
    word, than = at.word(index + 1), at.word(index + 2) == "than"
    kind = _DENIED.get(word)
    if kind is None or than == (word in _BOUNDS):
        return None
    found = at.date(index + 2 + than)
    if found is None or isinstance(found[0], Reference) or not _bounds(at, found):
        return None
    return Bound(kind, found[0]), found[1]


def _signed(at: Cursor, index: int) -> Hit:
    """As in ">= 2019", "< 5 May 2019"."""
    equal = at.word(index + 1) == "="
    after = index + 1 + equal
    found = _year_or_date(at, after)
    if found is None or not isinstance(found[0], Day | Month | Year):
        return None
    return Bound(_SIGNS[at.word(index)][equal], found[0]), found[1]


def _year_or_date(at: Cursor, index: int) -> Hit:
    """A date where one is sure to stand, so that four digits are a year."""
    year = at.year(index) if len(at.word(index)) == 4 and at.word(index).isdecimal() else None
    following = at.word(index + 1)
    if year and (at.closes(index + 1) or following in _TO) and following not in {".", ",", "-", "–"}:
        return Year(year[0]), year[1]
    if year and following in (".", ",") and not at.word(index + 2)[:1].isdecimal():
        return Year(year[0]), year[1]
    return at.date(index)


def _or_later(at: Cursor, found: tuple[Expression, int]) -> Hit:
    """As in "2018 or later", "3/4/2017 and after", "the 5th or before"."""
    date, after = found
    kind = _TURNED.get(at.word(after + 1)) if at.word(after) in ("or", "and") else None
    if kind and at.closes(after + 2) and isinstance(date, Day | Month | Year | Part):
        return Bound(kind, date), after + 2
    return found


def _hedges(at: Cursor, index: int) -> int:
    """The token after "about", "c." or "at least" before a date in a range or bound: "until about 1850"."""
    if at.word(index) in ("c", "ca") and at.word(index + 1) == ".":
        return index + 2
    if at.word(index) in ("at", "about") and at.word(index + 1) in ("least", "about"):
        return index + 2
    return at.skip(index, "about", "around", "circa", "approximately", "roughly", "perhaps", "c", "ca")


def _bounded(at: Cursor, index: int) -> Hit:
    word = at.word(index)
    if word in ("from", "between"):
        return _from_to(at, index) or (joined(at, index) if at.amount(index) else None)
    after = at.skip(index + 1, "on", "from", "in") if word in ("starting", "beginning") else index + 1
    if word == "prior":
        after = at.skip(after, "to")
    hedged = _hedges(at, after)
    found = at.date(after) or (_year_or_date(at, hedged) if hedged > after else None)
    if found is None:
        return None
    if word in ("starting", "beginning"):
        return Bound("from", found[0]), found[1]
    if word == "following" or not _bounds(at, found) or isinstance(found[0], Reference):
        return None
    kind = _BOUNDS[word]
    if at.word(index - 1) == "or" and at.word(index - 2) == "on":  # "on or after May 5"
        kind = _INCLUDED.get(word, kind)
    if at.word(index + 1) == "at":
        kind = _AT_LEAST.get(word, kind)
    if isinstance(found[0], Day | Month) and (word == "since" or _ahead(at, word, found[0])):
        found = replace(found[0], tense="past" if word == "since" else "future"), found[1]
    return Bound(kind, found[0]), found[1]


def _ahead(at: Cursor, word: str, date: Day | Month) -> bool:
    """Whether "by Friday" or "until Friday" looks ahead."""
    return (word == "by" and "had" not in at.words) or (word in ("until", "till") and date.tense is None)


def _bounds(at: Cursor, found: tuple[Expression, int]) -> bool:
    """Whether a date after "since" or "before" stands for itself, and not before a noun: "after Friday's talks"."""
    return not at.owned(found[1] - 1) and at.closes(found[1]) and at.word(found[1]) != "-"


def _from_to(at: Cursor, index: int) -> Hit:
    """As in "From June 3 to 7", "between 2010 and 2012"."""
    between = at.word(index) == "between"
    hedged = _hedges(at, index + 1)
    first = at.date(index + 1) or _end(at, index + 1) or (_year_or_date(at, hedged) if hedged > index + 1 else None)
    if first is None:
        return None
    if isinstance(first[0], Year) and first[0].last:
        return first
    after = first[1]
    if at.word(after) == "," and at.word(after + 1) in _TO:  # "from June 3, 2007, to May 7, 2011"
        after += 1
    mark = at.word(after)
    counted = _bare(first[0]) and not at.ordinal(at.skip(index + 1, "the"))  # "up from nine on the day"
    dated = isinstance(first[0], Day | Month | Year) and not counted
    if mark in _ON and not between and at.closes(after + 1) and dated:
        return Bound("from", first[0]), after + 1
    if mark not in _TO and not (between and mark == "and"):
        return None
    hedged = _hedges(at, after + 1)
    last = _end(at, after + 1) or at.date(after + 1) or _present(at, after + 1)
    last = last or (_year_or_date(at, hedged) if hedged > after + 1 or isinstance(first[0], Year) else None)
    last = last or _short_end(at, first[0], after + 1)
    if last is None or not _pairs(first[0], last[0]):
        return None
    if _bare(first[0]) and _bare(last[0]):
        return _of_month(at, index, Between(first[0], last[0]), last[1])
    return Between(first[0], last[0]), last[1]


def _short_end(at: Cursor, first: Expression, index: int) -> Hit:
    """As in "From 10/1 to 11/7", but not "from 1/2 to 3/4"."""
    slash = isinstance(first, Day) and at.word(index).isdecimal() and at.word(index + 1) == "/"
    last = short(at, index, sure=True) if slash else None
    return last if last and _no_fractions(first, last[0]) else None


def _bare(date: Expression) -> bool:
    """Whether a date is a number of a day and nothing else."""
    return isinstance(date, Day) and date.month is None and date.weekday is None


def _of_month(at: Cursor, index: int, days: Between, after: int) -> Hit:
    """As in "From 4 to 23 this month", "between the 4th and the 23rd"; bare numbers alone are no days."""
    month = relative(at, at.skip(after, "of", "in"))
    if month and isinstance(month[0], UnitOf) and month[0].unit == "month":
        first, last = days.first, days.last
        if isinstance(first, Day) and isinstance(last, Day):
            return Between(Shifted(first, month[0]), Shifted(last, month[0])), month[1]
    return (days, after) if at.ordinal(at.skip(index + 1, "the")) else None


def joined(at: Cursor, index: int) -> Hit:
    """A date, and what it is joined to: "June 3-7", "the 11th or 18th", "2014 through May 2018"."""
    first = at.date(index) or _number_range(at, index) or _short_range(at, index) or _ordinals(at, index)
    if first is None or at.owned(first[1] - 1):
        return first
    after = first[1]
    mark = at.word(after)
    if mark in _TO:
        last = _end(at, after + 1) or at.date(after + 1) or _present(at, after + 1)
        if last and _is_life(at, index, first[0], last):
            return first
        if last and _pairs(first[0], last[0]) and (mark in DASHES or not isinstance(first[0], UnitOf)):
            return Between(first[0], last[0]), last[1]
    if mark == "or" and isinstance(first[0], Day) and first[0].day:
        last = _end(at, after + 1)
        if last and isinstance(last[0], Day):
            return Either(first[0], last[0]), last[1]
    return first


def _present(at: Cursor, index: int) -> Hit:
    """As in "2010 to present", "from 2010 to the present"."""
    start = at.skip(index, "the")
    return (Reference("PRESENT_REF"), start + 1) if at.word(start) == "present" and at.closes(start + 1) else None


def _is_life(at: Cursor, index: int, first: Expression, last: tuple[Expression, int]) -> bool:
    """Whether two full dates in brackets are a birth and a death: two facts, and no period."""
    if not isinstance(first, Day) or not isinstance(last[0], Day) or first.year is None or last[0].year is None:
        return False
    closed = at.word(last[1]) in (")", "]")
    return closed and last[0].year - first.year >= SHORT_LIFE and "(" in at.words[max(index - 12, 0) : index]


def _number_range(at: Cursor, index: int) -> Hit:
    """Days before their month: "3 to 7 June", "the 3rd and 7th of June"; after "between" any number."""
    start = at.skip(index, "the")
    number = at.day_number(start) if at.word(start)[:1].isdigit() or start > index else None
    night = number and at.word(number[1]) == "/" and at.digits(number[1] + 1) == number[0] + 1  # "9/10 November"
    if number is None or not (night or at.word(number[1]) in _TO):
        return None
    last = named(at, at.skip(number[1] + 1, "the"))
    if last and isinstance(last[0], Day) and last[0].month and last[0].day and last[0].day > number[0]:
        return Between(Day(day=number[0]), last[0]), last[1]
    if last and isinstance(last[0], Shifted) and isinstance(last[0].date, Day) and (last[0].date.day or 0) > number[0]:
        return Between(replace(last[0], date=replace(last[0].date, day=number[0])), last[0]), last[1]
    return None


def _ordinals(at: Cursor, index: int) -> Hit:
    """As in "The 12th-15th", "the 12th to the 15th"; each needs its ending."""
    first = at.ordinal(index + 1) if at.word(index) == "the" and at.word(index + 1).isdecimal() else None
    mark = at.word(first[1]) if first else ""
    start = at.skip(first[1] + 1, "the") if first and mark in _TO else -1
    last = at.ordinal(start) if start > 0 and at.word(start).isdecimal() else None
    if first is None or last is None or last[0] <= first[0] or not at.closes(last[1]):
        return None
    if at.word(index - 1) not in ("on", "", ",", "of", "for", "(", "week"):
        return None
    return Between(Day(day=first[0]), Day(day=last[0])), last[1]


def _short_range(at: Cursor, index: int) -> Hit:
    """As in "10/1-11/2/2017": two dates in digits, of which the second may have the year."""
    if not at.word(index)[:1].isdecimal():
        return None
    first = short(at, index, sure=True, before_dash=True)
    if first is None or at.word(first[1]) not in _TO:
        return None
    second = first[1] + 1
    last = named(at, second) or short(at, second, sure=True)
    sure = at.word(index - 1) in ("from", "on", "between", "dates")
    if last is None or not isinstance(last[0], Day):
        return None
    if not (last[0].year or sure or at.year(at.skip(last[1], ",")) or _no_fractions(first[0], last[0])):
        return None
    year = with_year(at, last[1]) if not last[0].year else None
    if year and isinstance(year[0], int):
        last = replace(last[0], year=year[0]), year[1]
    return Between(first[0], last[0]), last[1]


def _no_fractions(*dates: Expression) -> bool:
    """Whether one of "2/29-3/1" is no fraction, as "1/2-3/4" are."""
    parts = [(date.month or 0, date.day or 0) for date in dates if isinstance(date, Day)]
    return any(top >= bottom or bottom not in _DENOMINATORS for top, bottom in parts)


def _end(at: Cursor, index: int) -> Hit:
    """The end of a range, which may be a bare day: "June 3 to 7", "April 9 through the 17th"."""
    found = at.date(index)
    if found:
        return found
    start = at.skip(index, "the")
    number = at.day_number(start)
    if number is None or (
        at.word(number[1]) in ("percent", "%", "million", "people", ":", "/", ".") and at.word(number[1]) != "."
    ):
        return None
    if at.word(number[1]) in at.known.units or (at.scan.touches(number[1]) and at.word(number[1]) in ("/", ":", "%")):
        return None
    year = with_year(at, number[1])
    if year is None and at.word(number[1]) in ("on", "by") and at.date(number[1] + 1):
        return None  # "from 11 on 3 May to 19 on 9 May"
    if year is None and at.word(index - 1) not in DASHES and plural(at, number[1]):
        return None  # "the 12th to 15th places"
    if year and isinstance(year[0], int):
        return Day(year[0], None, number[0]), year[1]
    return Day(day=number[0]), number[1]


def _pairs(first: Expression, last: Expression) -> bool:
    """Whether two dates can be the ends of one range: a bare day needs a day before it."""
    if isinstance(last, Day) and last.day and not last.month and last.weekday is None:
        return isinstance(first, Day) and bool(first.day)
    if isinstance(first, Day) and first.day and not first.month and first.weekday is None:
        return isinstance(last, Day) and bool(last.day)
    if isinstance(first, Day) and not first.day:
        return isinstance(last, Day | WeekdayOf)
    return not isinstance(first, Reference) or not isinstance(last, Reference)
