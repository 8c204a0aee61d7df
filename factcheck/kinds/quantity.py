"""A number with a unit of measure: "320 square kilometres", "5 feet 6 inches", "24GB", "-3 °C".

Units are in `rules/units.yaml`. What is read here is where a unit may stand: after a number or a
hyphen, shared by two numbers ("10 by 12 feet"), in two steps ("5 ft 6 in"), and for temperatures
whether a point on the scale is meant or a difference ("2 degrees warmer").
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.measuring.measures import Unit, scaled
from factcheck.measuring.units import UnitMatch, Units
from factcheck.model import Mention, Number, Quantity, Value
from factcheck.numbers import hedges, marks, permits, temperatures
from factcheck.numbers.amounts import Amount, amounts, claim, claimed
from factcheck.numbers.direction import change
from factcheck.numbers.ellipsis import borrows, hedged_alike
from factcheck.numbers.not_values import headline, numbered, of_picture
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.context import Context
    from factcheck.knowledge import Knowledge
    from factcheck.model import Interval, Modifier
    from factcheck.scan import Scan

NAME = "quantity"
RANK = 50

_TIMES = frozenset(["x", "×", "by"])
_JOINTS = frozenset(["by", "to", "and", "or", "x"])
"""Short words that no name begins with: "a 10-by-12-foot room", but "EF-75mm"."""
_LAST_LINKS = frozenset(["and", "or", "to"])
_LIST = 5
"""Numbers that a list may have after the one that borrows its unit."""
_ALIKE = 10.0
"""How many times larger or smaller than its neighbour a number of a list is, at most."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `unit_words` in `rules/units.yaml` that decide where a unit may stand."""

    between: frozenset[str]
    streets: frozenset[str]
    after_metres: frozenset[str]
    before_metres: frozenset[str]

    @classmethod
    def build(cls, known: Knowledge) -> Words:
        """The words of some knowledge."""
        lists = known.mapping("unit_words")
        return cls(*(frozenset(lists[name]) for name in cls.__slots__))


def find(scan: Scan) -> Iterator[Mention]:
    """Every number with a unit; a number that is the second step of another is part of it."""
    found = amounts(scan)
    if not found:
        return
    units = scan.known.table(Units.build)
    used = -1
    whole: tuple[Amount, UnitMatch] | None = None
    said: Said | None = None
    for position, amount in enumerate(found):
        if amount.first <= used:
            continue
        later = found[position + 1 :]
        match = million = _million(scan, units, amount)
        match = match or _unit_after(scan, units, amount)
        if match is None:
            match = _shared_unit(scan, units, amount, later)
            if match is None and whole and not claimed(scan, amount) and borrows(scan, whole[0], amount):
                match = whole[1]
                whole = amount, match
            if match is None and not claimed(scan, amount):
                match = temperatures.on_thermometer(scan, units, amount) or _pixels(scan, units, amount)
                whole = (amount, match) if match else whole
            if match:
                claim(scan, amount)
                made, said = _mention(scan, amount, amount.number, match, amount.outer_first, amount.last, said)
                yield made
            continue
        number, first, used = scaled(amount.number, 1e6 if million else 1), amount.outer_first, match.last
        if scan.word(match.first) == "below":
            number = temperatures.below_zero(number)
        half = _and_a_half(scan, match.last)
        if amount.form == "article":
            first, modifier = hedges.leading(scan, amount.first)
            if modifier == "exact" and not half:
                continue  # "a mile" measures something only with a hedge: "about a mile"
            number = hedges.applied(number, modifier)
        claim(scan, amount)
        whole = amount, match
        step = (Number(half, half, 0.5, 0.5), 1.0, used + 3) if half else _second_step(scan, units, match, later)
        if step:
            part, share, used = step
            number = _added(number, part, share)
        made, said = _mention(scan, amount, number, match, first, used, said)
        yield made


def value(mention: Mention, context: Context) -> Value:
    """The number in its unit; what it permits in the canonical unit, with every reading of the unit."""
    number = mention.number
    assert number is not None
    units = context.known.table(Units.build)
    unit = mention.expression if isinstance(mention.expression, Unit) else units.named(mention.unit or "")
    assert unit is not None
    return Value(
        Quantity(number.low, number.high, unit.name),
        _permits(number, unit),
        number.modifier,
        readings=tuple(_permits(number, other) for other in units.readings(unit)),
    )


def _permits(number: Number, unit: Unit) -> Interval:
    interval = permits.measured(number, unit.name)
    if unit.offset and number.low is None:
        interval = replace(interval, low=None)  # a temperature has no floor at the zero of its scale
    return unit.permits(interval)


@dataclass(frozen=True, slots=True)
class Said:
    """What was measured last: its unit, how it was hedged, and its last token."""

    unit: Unit
    modifier: Modifier
    last: int


def _mention(
    scan: Scan, amount: Amount, number: Number, match: UnitMatch, first: int, last: int, said: Said | None
) -> tuple[Mention, Said]:
    unit = match.unit
    if said and said.unit.base == unit.base and said.unit.name != unit.name:
        number = hedged_alike(scan, number, first, said.modifier, said.last)
    if temperatures.measures(unit):
        unit, number, last = temperatures.settled(scan, unit, number, amount.first, last)
    outer_last, modifier = hedges.trailing(scan, last + 1)
    if modifier != "exact":
        number, last = hedges.applied(number, hedges.combined(number.modifier, modifier)), outer_last
    last = max(last, amount.outer_last)
    mention = Mention(
        NAME,
        scan.offset + scan.starts[first],
        scan.offset + scan.ends[last],
        number,
        unit.name,
        scan.slice(match.first, match.last),
        change=change(scan, amount.first, last),
        expression=unit,
    )
    return mention, Said(unit, number.modifier, last)


# -- where the unit stands ------------------------------------------------------------------------------


def _shared_unit(scan: Scan, units: Units, amount: Amount, later: Sequence[Amount]) -> UnitMatch | None:
    """The unit after the last of several numbers: "10 x 12 x 15 cm", "5, 10 and 15 miles"."""
    one, listed = amount, False
    for steps, other in enumerate(later[:_LIST]):
        listed = _listed(scan, one, other)
        if not listed and not _by(scan, one.last, other.first):
            return None
        match = _unit_after(scan, units, other)
        if match:
            if listed:
                return match if scan.word(other.first - 1) in _LAST_LINKS else None
            three = steps or scan.word(amount.first - 1) in _TIMES
            sides = match.unit.canonical in ("meter", "pixel") and (three or _alike(amount, other))
            return match if sides else None
        one = other
    return None


def _pixels(scan: Scan, units: Units, amount: Amount) -> UnitMatch | None:
    """The unit of a side that has none: "a resolution of 1440×900", "a 1920 x 1200 screen"."""
    pixel = units.named("pixel") if of_picture(scan, amount) else None
    return UnitMatch(pixel, amount.last, amount.last) if pixel else None


def _by(scan: Scan, last: int, first: int) -> bool:
    """Whether "by" or its like stands between two numbers: "10 x 12 ft", "a 10-by-12-foot room"."""
    between = [word for word in scan.words[last + 1 : first] if word not in HYPHENS]
    return len(between) == 1 and between[0] in _TIMES


def _listed(scan: Scan, one: Amount, other: Amount) -> bool:
    """Whether two numbers stand in one list: "5, 10", "10 and 15", "24- and 30-"; not "in 2010, 15"."""
    between = scan.words[one.last + 1 : other.first]
    hung = between[:1] == ["-"]
    if between[hung:] not in ([","], ["and"], ["or"], [",", "and"], [",", "or"], ["to"] if hung else ["or"]):
        return False
    if one.form != other.form or one.number.low_place != other.number.low_place:
        return False
    return hung or ((one.number.low or 0) < 1000 and _alike(one, other))


def _alike(one: Amount, other: Amount) -> bool:
    """Whether two numbers are of one size: the sides of a room are, "4x100m" is no length and width."""
    low, high = one.number.low, other.number.low
    return bool(low and high) and 1 / _ALIKE <= (high or 0) / (low or 1) <= _ALIKE


def _unit_after(scan: Scan, units: Units, amount: Amount) -> UnitMatch | None:
    start = max(amount.last, amount.outer_last) + 1
    if _part_of_name(scan, amount):
        return None
    if amount.form == "fraction" and scan.word(start) == "of":
        start += 1
    if amount.form in ("fraction", "vague") and scan.word(start) in ("a", "an", "of"):
        start += 1
    if scan.word(start) in scan.known.table(Words.build).between and not scan.touches(start):
        start += 1
    if marks.of_arc(scan, amount.first):
        return None
    match = units.match(scan, start)
    if match is None and scan.words[start : start + 2] == ["below", "zero"]:
        degree = units.named("degree")
        return UnitMatch(degree, start, start + 1) if degree else None
    if match is None:
        return marks.match(scan, units, start)
    return match if _fits(scan, amount, match) and not _named(scan, amount, match) else None


def _named(scan: Scan, amount: Amount, match: UnitMatch) -> bool:
    """Whether number, unit and what follows are a name: "the Nine Mile Pond" in a sentence that is no headline."""
    after = scan.raw(match.last + 1)
    if amount.form != "words" or not amount.first or not (after[:1].isupper() and after[1:].islower()):
        return False
    capitals = scan.raw(amount.first)[0].isupper() and scan.raw(match.first)[0].isupper()
    return capitals and not headline(scan)


def _million(scan: Scan, units: Units, amount: Amount) -> UnitMatch | None:
    """The unit after an "m" that is million and no metre: "1.2m bpd", "3m sq ft"."""
    after = amount.last + 1
    if scan.raw(after) != "m" or not scan.touches(after) or amount.form != "digits":
        return None
    match = units.match(scan, after + 1)
    return match if match and scan.word(match.first) not in ("m", "a", "x") else None


def _part_of_name(scan: Scan, amount: Amount) -> bool:
    """Whether letters are glued to the front of the number: "scp-173m", "A330", "EF75mm"."""
    first = amount.first
    if scan.word(first) in scan.known.table(numbered).standards:
        return True  # 802.11b
    if not scan.touches(first):
        return False
    before = scan.word(first - 1)
    if before[-1].isalpha():
        return before != "x" or not scan.word(first - 2)[:1].isdecimal()  # a 4x100m relay
    return (
        before in HYPHENS
        and scan.touches(first - 1)
        and len(scan.word(first - 2)) <= 3
        and scan.word(first - 2).isalpha()
        and scan.word(first - 2) not in _JOINTS
    )


def _fits(scan: Scan, amount: Amount, match: UnitMatch) -> bool:
    """Whether number and unit suit each other: "60 W. 42nd Street" and "5 K" of a race do not."""
    if not match.symbol or match.last != match.first or len(scan.word(match.first)) > 1:
        return True
    if not scan.word(match.first).isascii():
        return True
    if amount.form != "digits":
        return False
    spaced = not scan.touches(match.first)
    after = scan.raw(match.last + 1)
    if scan.word(match.first) == "m" and match.first == amount.last + 1 and not spaced:
        words = scan.known.table(Words.build)
        known = after.lower() in words.after_metres or scan.word(amount.outer_first - 1) in words.before_metres
        return known or not after[:1].isalpha()
    if spaced and after == ".":
        after = scan.raw(match.last + 2)
        return not (after[:1].isupper() or after[:1].isdecimal())
    return not (
        spaced
        and scan.raw(match.first) in "NSEWC"
        and not scan.known.table(Words.build).streets.isdisjoint(scan.words[match.last : match.last + 5])
    )


# -- two steps ------------------------------------------------------------------------------------------


def _second_step(
    scan: Scan, units: Units, match: UnitMatch, later: Sequence[Amount]
) -> tuple[Number, float, int] | None:
    """The smaller unit after the larger: its number, its share of the larger, its last token."""
    part = units.part(match.unit)
    if part is None or not later:
        return None
    amount = later[0]
    gap = scan.words[match.last + 1 : amount.first]
    if (
        gap not in ([], ["-"], ["and"], [","], ["."])
        or amount.number.low is None
        or amount.number.low != amount.number.high
    ):
        return None
    share = part.factor / match.unit.factor
    if not 0 <= abs(amount.number.low) * share < 1:
        return None
    after = units.match(scan, amount.last + 1)
    if after and after.unit.name == part.name:
        return amount.number, share, after.last
    if part.name != "inch":
        return None
    word = scan.word(amount.last + 1)
    if word == "in" or word in marks.INCHES:
        return amount.number, share, amount.last + 1
    # "6-foot-2", "6ft 2", "6'2": a bare number that can only be inches
    tall = scan.word(match.last) in ("ft", "foot") and not gap and not scan.word(amount.last + 1)[:1].isalpha()
    close = gap == ["-"] or scan.touches(amount.first) or tall
    ends = not scan.touches(amount.last + 1) or scan.word(amount.last + 1) in ",.;:)"
    return (amount.number, share, amount.last) if close and ends else None


def _and_a_half(scan: Scan, last: int) -> float:
    """What follows "a mile": 0.5 for "and a half", 0.25 for "and a quarter", else 0."""
    if scan.words[last + 1 : last + 3] != ["and", "a"]:
        return 0.0
    return {"half": 0.5, "quarter": 0.25}.get(scan.word(last + 3), 0.0)


def _added(number: Number, part: Number, share: float) -> Number:
    """A number with its second step, as precise as that one."""
    low = None if number.low is None else number.low + abs(part.low or 0.0) * share
    high = None if number.high is None else number.high + abs(part.high or 0.0) * share
    place = (part.low_place or part.low_round) * share
    return replace(number, low=low, high=high, low_place=place, high_place=place, low_round=place, high_round=place)
