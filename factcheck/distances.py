"""How far apart two values are, as people say it: "2.7 %", "70 minutes", "6 °C", "2 years"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.clocks import CLOCKS, least_apart
from factcheck.intervals import gap, middles
from factcheck.wording import number, unit

if TYPE_CHECKING:
    from factcheck.model import Value


def distance(a: Value, b: Value) -> str:
    """How far apart the middles of two values are; "" where no number says it, as for dates and bounds.

    Ages, magnitudes, temperatures and times of day differ by so much, everything else by a share of the larger.

    >>> from factcheck.model import Interval, Quantity
    >>> from factcheck.model import Value
    >>> ages = [Value(Quantity(n, n, "year of age"), Interval(n, n, "year of age")) for n in (45.0, 47.0)]
    >>> distance(*ages)
    '2 years'
    """
    both = middles(a, b)
    if both is None:
        return ""
    first, second, of = both
    apart = abs(first - second)
    if of in ("kelvin", "delta_degree_Celsius"):
        return f"{number(round(apart, 1))} °C"
    if of == "magnitude":
        return number(round(apart, 2))
    if of == "year of age":
        return _counted(apart, "year") if apart >= 1 else _counted(12 * apart, "month")
    if of in CLOCKS:
        seconds = 0 if "range" in (a.modifier, b.modifier) else least_apart(a, b)
        return _time(seconds) if seconds else ""
    share = gap(a, b)
    if not share or share >= 1:  # nothing is no number of times less than something
        return ""
    return f"{100 * share:.2g} %" if share < HUNDREDFOLD else "more than a hundred times"


HUNDREDFOLD = 0.995
"""The share from which on percents say little."""


def _time(seconds: float) -> str:
    factor, label = unit("second", seconds)
    return _counted(seconds / factor, label.removesuffix("s"))


def _counted(amount: float, noun: str) -> str:
    said = number(round(amount, 1))
    return f"{said} {noun}" if said == "1" else f"{said} {noun}s"
