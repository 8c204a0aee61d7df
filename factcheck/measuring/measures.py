"""Units as values: what a unit is worth in the canonical unit of its dimension, and how units combine.

>>> mile = Unit("mile", 1609.344, (("meter", 1),))
>>> hour = Unit("hour", 3600.0, (("second", 1),))
>>> power(mile, 2).name, power(mile, 2).canonical
('mile ** 2', 'meter ** 2')
>>> per(mile, hour).name, per(mile, hour).canonical
('mile / hour', 'meter / second')
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError
from factcheck.model import Interval, Number

if TYPE_CHECKING:
    from collections.abc import Callable

Base = tuple[tuple[str, int], ...]
"""Canonical units with their exponents, sorted by name: `(("meter", 1), ("second", -1))`."""

_FACTOR = re.compile(r"([-+]?\d[\d_,]*(?:\.\d+)?(?:[eE][-+]?\d+)?)\s*\*?\s*(.*)")
_POWER = re.compile(r"(.+?)\s*(?:\*\*|\^)\s*(\d)|(.+?)([²³])")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by its pint name. One of it is `factor` of its canonical unit, counted from `offset`.

    Where `inverse` is true (miles per gallon), the canonical value is `factor` divided by the number.
    `readings` names the other units that the same words may mean.
    """

    name: str
    factor: float
    base: Base
    offset: float = 0.0
    inverse: bool = False
    readings: tuple[str, ...] = ()

    @property
    def canonical(self) -> str:
        """The canonical unit of the dimension, as pint writes it: "meter / second"."""
        return spelled(self.base)

    def convert(self, number: float) -> float:
        """A number of this unit in the canonical unit, without the noise of binary fractions."""
        if self.inverse:
            number = self.factor / number if number else float("inf")
        else:
            number = number * self.factor + self.offset
        return float(f"{number:.12g}")

    def permits(self, interval: Interval) -> Interval:
        """An interval in this unit as one in the canonical unit.

        >>> Unit("degree_Celsius", 1.0, (("kelvin", 1),), 273.15).permits(Interval(0.0, None, None))
        Interval(low=273.15, high=None, unit='kelvin', low_open=False, high_open=False)
        """
        low = None if interval.low is None else self.convert(interval.low)
        high = None if interval.high is None else self.convert(interval.high)
        low_open, high_open = interval.low_open, interval.high_open
        if self.inverse:
            low, high, low_open, high_open = high, low, high_open, low_open
            high = None if high is None or not 0 < high < float("inf") else high
            low = None if low == float("inf") else low
        return Interval(low, high, self.canonical, low_open, high_open)


def scaled(number: Number, scale: float) -> Number:
    """A number times `scale`, its places too.

    >>> scaled(Number(1.2, 1.2, 0.1, 0.1, 0.1, 0.1), 1e6).low_place
    100000.0
    """
    if scale == 1:
        return number
    if scale < 0:
        number = replace(number, low=number.high, high=number.low)

    def times(value: float) -> float:
        return float(f"{value * scale:.12g}")

    return replace(
        number,
        low=None if number.low is None else times(number.low),
        high=None if number.high is None else times(number.high),
        low_place=abs(times(number.low_place)),
        high_place=abs(times(number.high_place)),
        low_round=abs(times(number.low_round)),
        high_round=abs(times(number.high_round)),
    )


def spelled(base: Base) -> str:
    """Canonical units as pint writes them: multiplied first, then divided by.

    >>> spelled((("meter", 2), ("second", -2)))
    'meter ** 2 / second ** 2'
    """
    above = [name if n == 1 else f"{name} ** {n}" for name, n in base if n > 0]
    below = [name if n == -1 else f"{name} ** {-n}" for name, n in base if n < 0]
    return " / ".join([" * ".join(above) or "1", *below])


def combined(first: Base, second: Base, sign: int = 1) -> Base:
    """The product of two sets of canonical units, or their quotient with `sign` -1."""
    powers = dict(first)
    for name, n in second:
        powers[name] = powers.get(name, 0) + sign * n
    return tuple(sorted((name, n) for name, n in powers.items() if n))


def power(unit: Unit, exponent: int) -> Unit:
    """A unit squared or cubed."""
    base = tuple((name, n * exponent) for name, n in unit.base)
    name = f"{unit.name} ** {exponent}"
    return Unit(name, unit.factor**exponent, base, readings=tuple(f"{r} ** {exponent}" for r in unit.readings))


def per(unit: Unit, other: Unit) -> Unit:
    """One unit divided by another: miles per hour, watts per square metre."""
    base = combined(unit.base, other.base, -1)
    readings = tuple(f"{r} / {other.name}" for r in unit.readings)
    return Unit(f"{unit.name} / {other.name}", unit.factor / other.factor, base, readings=readings)


def parse(expression: str, named: Callable[[str], Unit | None]) -> Unit | None:
    """A unit from an expression such as "1000 m^2" or "0.45 meter / second"; `named` looks up its names.

    The unit has the expression as its name, and its value. None when a name in it is unknown.
    """
    match = _FACTOR.fullmatch(expression.strip())
    factor, rest = (float(re.sub("[_,]", "", match[1])), match[2]) if match else (1.0, expression.strip())
    whole = _product(rest, named)
    if whole is None:
        return None
    return replace(whole, name=expression, factor=whole.factor * factor, readings=())


def _product(text: str, named: Callable[[str], Unit | None]) -> Unit | None:
    known = _term(text, named)
    if known:
        return known
    factor, base, sign = 1.0, (), 1
    total: Base = base
    for part in re.split(r"\s*([*/])(?!\*)(?<!\*\*)\s*", text.replace("**", "^")):
        if part in "*/":
            sign = -1 if part == "/" else 1
            continue
        unit = _term(part, named)
        if unit is None or unit.offset or unit.inverse:
            return None
        factor = factor * unit.factor**sign
        total = combined(total, unit.base, sign)
    return Unit(text, factor, total)


def _term(text: str, named: Callable[[str], Unit | None]) -> Unit | None:
    unit = named(text)
    if unit:
        return unit
    match = _POWER.fullmatch(text)
    if not match:
        return None
    unit = named(match[1] or match[3])
    exponent = {"²": 2, "³": 3}.get(match[4] or "") or int(match[2])
    return power(unit, exponent) if unit else None


def ask_pint(expression: str, canonical: list[str]) -> Unit:
    """A unit of a user's rule file that the table cannot read, through pint.

    `canonical` are the canonical units of the table, tried in order. Raises FactcheckError when pint
    does not know the expression either, or when it is a temperature scale.
    """
    import pint

    try:
        quantity = pint.UnitRegistry(cache_folder=None).Quantity(expression).to_base_units()
        registry = quantity._REGISTRY
        for name in canonical:
            one = registry.Quantity(1, name)
            if one.dimensionality == quantity.dimensionality:
                return Unit(expression, float(quantity.to(name).magnitude), ((name, 1),))
        base = tuple(sorted((str(name), int(str(n))) for name, n in quantity.unit_items()))
        return Unit(expression, float(quantity.magnitude), base)
    except Exception as error:  # pint raises a dozen unrelated classes, tokenizer errors among them
        message = f"`{expression}` is not a unit: expected a number and a unit, such as `1000 m^2`"
        raise FactcheckError("units", message) from error
