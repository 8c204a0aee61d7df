"""Lengths of time: "nine years", "nine-year", "8-1/2 years", "a minute and a half", "3h", "for decades"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.dates.read import cursor, worth_reading
from factcheck.dates.read_compounds import TIES, and_a_half, and_more, hyphened_range, of_a_unit, suspended, timex_of
from factcheck.dates.read_counted import timex_length
from factcheck.model import Number
from factcheck.numbers import hedges

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.dates.cursor import Cursor
    from factcheck.dates.words import TimeUnit
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

_AFTER_A = frozenset({"of", "after", "before", "later", "earlier", "long", "-"})
YEAR = 31557600
"""Seconds; nothing is said to happen "twice a decade", so that "a decade" needs no company."""
_MANY = Number(2.0, None, 1.0, 0.0, 1.0, 0.0, "vague")
"""A plural without a number, "for years": two or more."""
_NEVER_BARE = frozenset({"second", "quarter", "night", "weekend"})
_AGE = frozenset({"old", "olds", "young"})


@dataclass(frozen=True, slots=True)
class Length:
    """Tokens first to last are a length of `number` units; `outer_first` begins its hedges."""

    first: int
    last: int
    number: Number
    unit: TimeUnit
    timex: str


_WHOLE = frozenset({"all", "whole", "entire"})
_FEW = frozenset({*_WHOLE, "few", "some", "many"})


def lengths(scan: Scan) -> Iterator[Length]:
    """The lengths of time in a sentence, ages left out.

    >>> from factcheck.scan import Scan
    >>> [length.timex for length in lengths(Scan("The nine-year war, after 8-1/2 years"))]
    ['P9Y', 'P8.5Y']
    """
    if not worth_reading(scan):
        return
    at = cursor(scan)
    units = at.known.units.keys()
    plain = (
        units.isdisjoint(at.words) and at.known.letters.keys().isdisjoint(at.words) and not {"m", "s"} & set(at.words)
    )
    if plain and not any(word.endswith("long") and word[:-4] in units for word in at.words):
        return
    numbers = at.amounts()
    index = 0
    while index < len(at.words):
        word = at.words[index]
        begins = index in numbers or word in units or word in _FEW or word.endswith("long")
        found = _length(at, index) if begins else None
        if found is None:
            index += 1
            continue
        yield found
        index = found.last + 1


def _length(at: Cursor, index: int) -> Length | None:
    amount = at.amount(index)
    if amount is None:
        return _few(at, index) or _bare(at, index)
    if amount.outer_first != index and amount.first == index and amount.form != "article":
        return None
    if amount.form == "article":
        return _one(at, amount)
    if found := of_a_unit(at, amount):
        return Length(amount.outer_first, found[1], amount.number, found[0], timex_of(found[0], amount.number))
    shared = suspended(at, amount) if at.unit(amount.last + 2) is None else None
    if shared:
        return Length(amount.outer_first, amount.last, amount.number, shared, timex_of(shared, amount.number))
    amount, found = and_a_half(at, hyphened_range(at, amount))
    if found is None or _is_age(at, found[1] + 1) or _touches_more(at, amount) or _is_rate(at, found[1] + 1):
        return None
    unit, last = found
    number, last, parts = and_more(at, amount.number, unit, last)
    number, last = _or_so(at, number, last)
    first = amount.outer_first
    if at.word(first) == "over" and _spreads(at, first) and number.low is not None:
        # "Loans over three years" are paid during three years.
        number, first = _plain(number), amount.first
    return Length(first, last, number, unit, parts or timex_of(unit, number))


_BACK = 8
"""Words back to the verb of a length: "stayed on the Billboard Hot 100 over 20 weeks"."""


def _spreads(at: Cursor, over: int) -> bool:
    """Whether "over" says in which time something was done, and not that it was more: "loans over three years"."""
    if at.beside("length_over", at.word(over - 1)):
        return False
    return not any(at.beside("stays", at.word(index)) for index in range(max(0, over - _BACK), over - 1))


def _plain(number: Number) -> Number:
    """The number without the bound that its hedge put on it."""
    return replace(number, high=number.low, high_place=number.low_place, high_round=number.low_round, modifier="exact")


def _touches_more(at: Cursor, amount: Amount) -> bool:
    """Whether the number is part of something larger: "$5-a-day", "B-52 minutes"."""
    return at.scan.touches(amount.first) and at.word(amount.first - 1) not in (
        "(",
        "“",
        '"',
        "'",
        "‘",
        "~",
        "—",
        "–",
        "-",
        "/",
    )


def _is_rate(at: Cursor, index: int) -> bool:
    """Whether "a week" follows: "five days a week" is a habit."""
    return at.word(index) in ("a", "per", "each", "every") and at.unit(index + 1) is not None


def _is_age(at: Cursor, index: int) -> bool:
    """Whether "old" or "of age" follows: an age is no length."""
    while at.word(index) in TIES:
        index += 1
    word = at.word(index)
    return word in _AGE or (word == "of" and at.word(index + 1) == "age")


def _one(at: Cursor, amount: Amount) -> Length | None:
    """As in "a decade", "an hour and a half"; not "five days a week"."""
    after = at.skip(amount.last + 1, "full", "whole", "further", "single")
    whole = after > amount.last + 1
    unit = at.unit(after)
    if unit is None or at.word(after).endswith("s") or unit.name in ("second", "quarter", "weekend", "night"):
        return None
    half = at.word(after + 1) == "and" and at.word(at.skip(after + 2, "a")) in ("half", "quarter")
    hedged = amount.outer_first < amount.first
    before, following = at.word(amount.first - 1), at.word(after + 1)
    more = and_more(at, Number(1.0, 1.0), unit, after)
    sure = half or hedged or whole or bool(more[2]) or unit.seconds > YEAR or unit.name == "fortnight"
    if not sure and not at.beside("length", before) and following not in _AFTER_A:
        return None
    if _is_age(at, after + 1) or following == "ago":
        return None
    number, last, parts = _or_two(at, after) or more
    number, last = _or_so(at, number, last)
    first = amount.outer_first
    if at.word(first) == "over" and _spreads(at, first):
        first = amount.first
    elif hedged:
        number = hedges.applied(number, hedges.leading(at.scan, amount.first)[1])
    return Length(first, last, number, unit, parts or timex_of(unit, number))


def _bare(at: Cursor, index: int) -> Length | None:
    """As in "for years", "within weeks or months", "decades of war", "hour-long"."""
    if found := _long(at, index):
        return found
    unit, word = at.unit(index), at.word(index)
    if unit is None or len(word) < 4 or not word.endswith("s") or unit.name in _NEVER_BARE:
        return None
    before, following = at.word(index - 1), at.word(index + 1)
    whole = following == "of" and before in ("", "after", "amid", "following", "despite", "for")
    if not (whole or at.beside("length_bare", before)) or following in ("old", "ago", "-"):
        return None
    both = following == "or" and at.unit(index + 2) is not None and at.word(index + 2).endswith("s")
    return Length(index, index + 2 * both, _MANY, unit, timex_length(unit, 9, 9, vague=True))


def _long(at: Cursor, index: int) -> Length | None:
    """As in "hour-long", "yearlong", "decades-long"."""
    word = at.word(index)
    unit, last = at.unit(index), index + 2
    if word.endswith("long"):
        unit, last = at.known.units.get(word[:-4]), index
    elif at.word(index + 1) not in TIES or at.word(index + 2) != "long":
        return None
    if unit is None or unit.name == "second":
        return None
    if word.endswith("s"):
        return Length(index, last, _MANY, unit, timex_length(unit, 9, 9, vague=True))
    return Length(index, last, Number(1.0, 1.0), unit, timex_length(unit, 1, 1))


def _or_two(at: Cursor, unit: int) -> tuple[Number, int, str] | None:
    """As in "A day or two"."""
    number = {"two": 2.0, "three": 3.0}.get(at.word(unit + 2)) if at.word(unit + 1) == "or" else None
    if number is None or not at.closes(unit + 3):
        return None
    return Number(1.0, number, modifier="range"), unit + 2, ""


def _or_so(at: Cursor, number: Number, last: int) -> tuple[Number, int]:
    """The hedge after a length: "two hours or so", "three years or more"; not "or more than a week"."""
    end, modifier = hedges.trailing(at.scan, last + 1)
    if end == last or at.word(end + 1) in ("than", "of", "ago", "later", "earlier", "before", "after"):
        return number, last
    return hedges.applied(number, modifier), end


def _few(at: Cursor, index: int) -> Length | None:
    """As in "few hours" without its article, "for some days", "many years", "all day", "the whole week"."""
    word, unit = at.word(index), at.unit(index + 1)
    if unit is None or word not in _FEW:
        return None
    plural = at.word(index + 1).endswith("s")
    if word in _WHOLE:
        definite = word == "all" or (at.word(index - 1) == "the" and at.word(index + 2) != "of")
        after = at.skip(index + 2, "long") if word == "all" else index + 2
        whole = definite and not plural and unit.seconds >= 86400 and at.closes(after)
        return Length(index, after - 1, Number(1.0, 1.0), unit, timex_length(unit, 1, 1)) if whole else None
    if word == "some" and at.word(index - 1) not in ("for", "after", "within", "over"):
        return None
    if not plural or at.word(index + 2) in ("ago", "old"):
        return None
    number = _MANY if word == "many" else Number(3.0, 9.0, modifier="vague")
    return Length(index, index + 1, number, unit, timex_length(unit, 3, 9, vague=True))
