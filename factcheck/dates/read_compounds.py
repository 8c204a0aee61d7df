"""The units of a length of time, and lengths of several units: "2h 15m", "a year and a half", "3 hours, 20 minutes"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.dates.read_counted import timex_length
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from factcheck.dates.cursor import Cursor
    from factcheck.dates.words import TimeUnit
    from factcheck.model import Number
    from factcheck.numbers.amounts import Amount

TIES = HYPHENS | {"–"}
"""What ties a number to its unit; some write a dash there."""
_PLURAL = frozenset({"the", "two", "three", "several", "of", "and", "or"})
"""Before "12 s" these may make it a plural."""
_LISTED = 6
"""Numbers in a list that leaves the unit to its last."""
_LETTERS = frozenset({"h", "m", "s", "d", "w", "min", "sec", "mins", "secs"})


def unit_after(at: Cursor, amount: Amount, larger: TimeUnit | None = None) -> tuple[TimeUnit, int] | None:
    """The unit of time after a number, and its token; `larger` stands before the number: "2h 15m"."""
    after = amount.last + 1
    while at.word(after) in TIES and at.scan.touches(after):
        after += 1
    if at.word(after) == "non" and at.word(after + 1) in TIES:
        after += 2  # "nine non-consecutive weeks"
    word = at.word(after)
    if at.beside("length_adjectives", word):
        after, word = after + 1, at.word(after + 1)
    if found := _letter(at, amount, after, larger):
        return found
    unit = at.unit(after) if word not in ("ms", "ns") or at.scan.raw(after) == word else None  # 40 MS patients
    if unit is None or (at.scan.touches(after + 1) and at.word(after + 1)[:1].isalpha()):
        return None
    ordinal = word == "quarter" or (word == "second" and not (amount.form == "digits" and amount.number.low == 1))
    return None if ordinal and at.word(after - 1) not in TIES else (unit, after)


def _letter(at: Cursor, amount: Amount, after: int, larger: TimeUnit | None) -> tuple[TimeUnit, int] | None:
    """A unit in letters right after its digits: "3h", "2h15m", "5m30s"."""
    if amount.form != "digits":
        return None
    if not at.scan.touches(after) or (at.scan.raw(after) == "s" and amount.number.low_place < 1):
        return _symbol(at, amount, after)
    word, glued = at.word(after), at.scan.touches(after + 1) and at.word(after + 1)[:1]
    name = at.known.letters.get(word, "")
    if word == "m" and (
        (larger and larger.name == "hour") or (glued and glued.isdecimal() and at.word(after + 2) == "s")
    ):
        name = "minute"  # and not metres
    if word == "s" and ((larger and larger.name in ("hour", "minute")) or _seconds(at, amount, after)):
        name = "second"
    if not name or (glued and glued.isalnum() and not (glued.isdecimal() and at.word(after + 2) in _LETTERS)):
        return None
    if len(word) == 1 and at.scan.raw(after).isupper() and not _lasting(at, amount, after):
        return None  # 45W is watts
    return at.known.units[name], after


def _symbol(at: Cursor, amount: Amount, after: int) -> tuple[TimeUnit, int] | None:
    """The symbol of a unit: "1.5 h", "12 s", "9.81s"; not the plurals "the 80 s", "two 747 s"."""
    word, low = at.scan.raw(after), amount.number.low
    if word not in ("s", "h") or low is None or not _symbol_ends(at, after):
        return None
    if word == "s" and amount.number.low_place >= 1:
        plural = low % 10 == 0 or low >= 100 or at.word(amount.outer_first - 1) in _PLURAL
        if plural and not _seconds(at, amount, after):
            return None
    return at.known.units["second" if word == "s" else "hour"], after


def _symbol_ends(at: Cursor, after: int) -> bool:
    """Whether a letter is a unit by what follows it, or by standing right after its digits."""
    glued = at.scan.touches(after) and not at.scan.touches(after + 1)
    following = at.word(after + 1)
    return glued or at.closes(after + 1) or at.beside("after_symbol", following) or at.amount(after + 1) is not None


def _seconds(at: Cursor, amount: Amount, after: int) -> bool:
    """Whether "30s" lasts so long, and is neither a decade nor an age."""
    return at.beside("seconds", at.word(amount.outer_first - 1)) and at.closes(after + 1)


def _lasting(at: Cursor, amount: Amount, after: int) -> bool:
    return at.word(amount.first - 1) in ("for", "lasted") and at.closes(after + 1)


def of_a_unit(at: Cursor, amount: Amount) -> tuple[TimeUnit, int] | None:
    """As in "Three-quarters of an hour", "a quarter of a century": the unit and its token."""
    after = amount.last + 1
    if amount.form == "fraction" and at.word(at.skip(after, "-")) in ("century", "hour") and amount.number.low == 0.25:
        after = at.skip(after, "-")  # "a quarter century"
        return at.known.units[at.word(after)], after
    if amount.form != "fraction" or at.word(after) != "of" or at.word(after + 1) not in ("a", "an", "one"):
        return None
    unit = at.unit(after + 2)
    return (unit, after + 2) if unit and not at.word(after + 2).endswith("s") else None


def hyphened_range(at: Cursor, amount: Amount) -> Amount:
    """As in "A two-to-three-year wait": the number, or the range that it begins."""
    dash, other = amount.last + 1, at.amount(amount.last + 4)
    if other is None or at.word(dash) not in TIES or at.word(dash + 1) != "to" or at.word(dash + 2) not in TIES:
        return amount
    low, high = amount.number, other.number
    if low.low is None or high.high is None or low.low >= high.high or other.first != dash + 3:
        return amount
    number = replace(low, high=high.high, high_place=high.high_place, high_round=high.high_round, modifier="range")
    return replace(amount, last=other.last, number=number)


def suspended(at: Cursor, amount: Amount) -> TimeUnit | None:
    """The unit that "5-" shares in "5-, 10- and 15-year bonds", which stands after the last of them."""
    index = amount.last + 1
    for _ in range(_LISTED):
        if at.word(index) not in TIES or not at.scan.touches(index):
            return None
        if unit := at.unit(index + 1) if at.scan.touches(index + 1) else None:
            return unit
        index = at.skip(at.skip(at.skip(index + 1, ","), "and", "or"), "a", "an")
        other = at.amount(index)
        if other is None:
            return None
        index = other.last + 1
    return None


def and_a_half(at: Cursor, amount: Amount) -> tuple[Amount, tuple[TimeUnit, int] | None]:
    """As in "two-and-a-half-year": the half and its hyphens belong to the number."""
    last = amount.last
    for word in ("and", "a", "half"):
        last += 1 + (at.word(last + 1) in TIES)
        if word == "a" and at.word(last) == "half" and at.unit(last + 1):
            break  # "two and half hours"
        if at.word(last) != word:
            return amount, unit_after(at, amount)
    number = amount.number
    if number.low is None or number.low % 1 or number.modifier == "range":
        return amount, unit_after(at, amount)
    half = replace(
        number,
        low=number.low + 0.5,
        high=None if number.high is None else number.high + 0.5,
        low_place=0.5,
        high_place=0.5,
        low_round=0.5,
        high_round=0.5,
    )
    amount = replace(amount, last=last, number=half)
    return amount, unit_after(at, amount)


def and_more(at: Cursor, number: Number, unit: TimeUnit, last: int) -> tuple[Number, int, str]:
    """A length with its half, quarter or smaller unit: "a year and a half", "two hours and 15 minutes"."""
    alone = number, last, ""
    if number.low is None:  # "under two hours and five minutes"
        if number.high is None:
            return alone
        whole, last, timex = and_more(at, replace(number, low=number.high, low_place=number.high_place), unit, last)
        return replace(whole, low=None, low_place=0.0), last, timex
    link = at.word(last + 1) if at.word(last + 1) in ("and", ",") else ""
    inner = last + 1 + bool(link)
    if link == "," and at.word(inner) == "and":
        inner += 1  # "two days, three hours, and five minutes"
    first = at.skip(inner, "a")
    fraction = {"half": 0.5, "quarter": 0.25}.get(at.word(first))
    if fraction and link == "and" and at.word(first + 1) not in ("of", "years", "hours", "days"):
        low, high = number.low + fraction, (number.high or number.low) + fraction
        return replace(number, low=low, high=high, low_place=fraction, high_place=fraction), first, _clock(unit, low)
    amount = at.amount(inner)
    if amount is None or amount.number.low is None or amount.form not in ("digits", "words", "article"):
        return alone
    if amount.outer_first < amount.first:
        return alone  # "four days, and at least 30 minutes"
    smaller = unit_after(at, amount, unit)
    if smaller is None or smaller[0].seconds >= unit.seconds or at.word(amount.last + 1) in TIES:
        return alone
    following = at.word(smaller[1] + 1)
    if following == "old" or (link == "," and following == "of") or (not link and amount.form == "article"):
        return alone
    part = smaller[0].seconds / unit.seconds
    rest, end, timex = and_more(at, amount.number, *smaller)
    low = number.low + (rest.low if rest.low is not None else amount.number.low) * part
    timex = _joined(timex_of(unit, number), timex or timex_of(smaller[0], amount.number))
    return replace(number, low=low, high=low, low_place=part, high_place=part), end, timex


def _joined(first: str, second: str) -> str:
    """P1Y and P2M are P1Y2M; PT2H and PT15M are PT2H15M."""
    rest = second[1:]
    return first + (rest[1:] if "T" in first and rest.startswith("T") else rest)


def _clock(unit: TimeUnit, low: float) -> str:
    """As TIMEX3 writes half a minute: PT1M30S; other halves stay decimal."""
    return f"PT{int(low)}M{(low % 1) * 60:g}S" if unit.name == "minute" else ""


def timex_of(unit: TimeUnit, number: Number) -> str:
    """The TIMEX3 value of a number of units."""
    low = number.low if number.low is not None else number.high or 0.0
    high = number.high if number.high is not None else low
    return timex_length(unit, low, high, vague=number.modifier == "vague")
