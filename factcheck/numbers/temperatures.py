"""Temperatures: a point on the scale, or a difference between two; and what "below zero" means.

"2 degrees warmer" is converted without the offset of the scale, and never compared with a temperature.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.measuring.units import UnitMatch, Units
from factcheck.numbers.direction import change

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.measuring.measures import Unit
    from factcheck.model import Number
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

_KELVIN = (("kelvin", 1),)
_HOTTEST = 140
"""No weather is hotter in any degrees."""
_REACH = 8
"""Tokens between a thermometer and what it shows."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `temperature_words` in `rules/units.yaml`: those of a difference, and those of a thermometer."""

    after: frozenset[str]
    before_of: frozenset[str]
    anywhere: frozenset[str]
    passed_over: frozenset[str]
    thermometers: frozenset[str]
    showing: frozenset[str]
    shown: frozenset[str]

    @classmethod
    def build(cls, known: Knowledge) -> Words:
        """The words of some knowledge."""
        lists = known.mapping("temperature_words")
        return cls(*(frozenset(lists[name]) for name in cls.__slots__))


def measures(unit: Unit) -> bool:
    """Whether a unit measures temperature, or may: bare degrees in talk of the weather."""
    return unit.base == _KELVIN or "degree_Celsius" in unit.readings


def settled(scan: Scan, unit: Unit, number: Number, first: int, last: int) -> tuple[Unit, Number, int]:
    """The unit of a difference where the words say so, minus where they say "below zero", the last token."""
    if scan.words[last + 1 : last + 3] == ["below", "zero"] and number.low is not None and number.high is not None:
        return unit, below_zero(number), last + 2
    if not _difference(scan, first, last) and scan.memo.get("difference") != first - 2:
        return unit, number, last
    if scan.word(last + 1) == "(":
        scan.memo["difference"] = last  # what follows in brackets is the same difference
    if unit.readings:
        return replace(unit, readings=tuple(f"delta_{name}" for name in unit.readings)), number, last
    units = scan.known.table(Units.build)
    difference = UnitMatch(units.named(f"delta_{unit.name}") or unit, first, last)
    rate = units.divided(scan, difference)  # "0.2 °C per decade"
    return rate.unit, number, rate.last


def on_thermometer(scan: Scan, units: Units, amount: Amount) -> UnitMatch | None:
    """Degrees, of a scale that is not told, where a thermometer shows a bare number: "thermometers hit 41"."""
    words, verb, after = scan.known.table(Words.build), amount.outer_first - 1, scan.word(amount.outer_last + 1)
    value = amount.number.told
    if amount.form != "digits" or value is None or abs(value) > _HOTTEST:
        return None
    of = scan.word(verb) == "of" and scan.word(verb - 1) in words.thermometers
    if not of and words.showing.isdisjoint(scan.words[max(0, verb) : amount.first]):
        return None  # "hit 41", "topped 41"
    if after[:1].isalnum() and after not in words.shown:
        return None
    before = scan.words[max(0, verb - _REACH) : amount.first]
    clause = next((n for n, word in enumerate(reversed(before)) if word in _MARKS), len(before))
    if words.thermometers.isdisjoint(before[len(before) - clause :]):
        return None
    degree = units.named("degree")
    readings = ("degree_Celsius", "degree_Fahrenheit")
    return UnitMatch(replace(degree, readings=readings), amount.last, amount.last) if degree else None


_MARKS = frozenset({",", ";", ":", "(", ")", "and", "but"})


def below_zero(number: Number) -> Number:
    """The number with its sign turned: "20 below zero"."""
    if number.low is None or number.high is None:
        return number
    return replace(
        number,
        low=-abs(number.high),
        high=-abs(number.low),
        low_place=number.high_place,
        high_place=number.low_place,
        low_round=number.high_round,
        high_round=number.low_round,
    )


def _past_brackets(scan: Scan, last: int) -> int:
    """The token before what follows the number, and the bracket after it or around it."""
    if scan.word(last + 1) == ")":
        return last + 1
    if scan.word(last + 1) != "(":
        return last
    return next((i for i in range(last + 2, min(last + 12, len(scan.words))) if scan.words[i] == ")"), last)


def _difference(scan: Scan, first: int, last: int) -> bool:
    """Whether degrees measure a difference: "rose by 2 °C", "5 degrees warmer", "a rise of 2 °C"."""
    words = scan.known.table(Words.build)
    end = _past_brackets(scan, last)
    after = scan.words[end + 1 : end + 3]
    if after == ["of", "warming"]:
        return True
    if after and after[0] in words.after and after[1:] not in (["zero"], ["freezing"]):
        return True
    before = [word for word in scan.words[max(0, first - 5) : first] if word not in words.passed_over]
    if before[-1:] == ["by"] and change(scan, first, last):
        return True
    if before[-1:] == ["of"] and not words.before_of.isdisjoint(before[-3:]):
        return True
    return not words.anywhere.isdisjoint(scan.distinct)
