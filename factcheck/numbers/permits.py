"""What the words permit: from a number as written to the interval that it allows.

Precision is stated by the digits. A number permits half a unit of its last significant digit either
side; trailing zeros of a whole number are not significant, but the width stays under a share of the
value: 5 %, or 10 % after "about" and its like.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Interval

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model import Number

CAP = 0.05
"""The widest margin of a plain number, as a share of its value."""
CAP_APPROX = 0.10
"""The widest margin of an approximate number, and how far "nearly" and "just over" reach."""
SMALL = 20
"""Counts below this are meant exactly, round or not."""
SMALL_PRICE = 100
"""Prices below this are seldom rounded: "$50" is what the option costs."""


def exact(number: Number, unit: str | None) -> Interval:
    """The written value itself, for ages, scores and ordinals; bounds stay open, "nearly" has its reach."""
    return _interval(number, unit, 0.0, 0.0)


def counted(number: Number, unit: str | None) -> Interval:
    """What a number of things permits: exact below 20 and where the last digit is not zero.

    >>> from factcheck.model import Number
    >>> counted(Number(200_000, 200_000, low_round=100_000, high_round=100_000), "count")
    Interval(low=190000.0, high=210000.0, unit='count', low_open=False, high_open=False)
    """

    def margin(value: float, place: float, rounded: float, approx: bool) -> float:
        if not approx and place == 1 and (abs(value) < SMALL or rounded == 1):
            return 0.0
        return _margin(value, rounded, approx)

    return _permitted(number, unit, margin)


def measured(number: Number, unit: str | None) -> Interval:
    """What a measured number permits: always at least half a unit of its last written digit.

    >>> from factcheck.model import Number
    >>> measured(Number(123, 123), "square mile")
    Interval(low=122.5, high=123.5, unit='square mile', low_open=False, high_open=False)
    """

    def margin(value: float, place: float, rounded: float, approx: bool) -> float:
        # "3 million km" was not measured to half a million: there the cap alone speaks.
        return max(_margin(value, rounded, approx), place / 2 if place <= 1 else 0.0)

    return _permitted(number, unit, margin)


def share(number: Number, unit: str | None) -> Interval:
    """What a percentage permits: half of its last written digit, for 40 % is as precise as 42 %.

    >>> from factcheck.model import Number
    >>> share(Number(40, 40, low_round=10, high_round=10), "percent")
    Interval(low=39.5, high=40.5, unit='percent', low_open=False, high_open=False)
    """
    return _permitted(number, unit, _of_last_digit)


def priced(number: Number, unit: str | None) -> Interval:
    """What an amount of money permits: to the cent it is exact, a small price to half a unit.

    >>> from factcheck.model import Number
    >>> priced(Number(50, 50, low_round=10, high_round=10), "USD")
    Interval(low=49.5, high=50.5, unit='USD', low_open=False, high_open=False)
    """

    def margin(value: float, place: float, rounded: float, approx: bool) -> float:
        if not approx and 0 < place < 1:
            return 0.0
        half = 0.5 if place == 1 and abs(value) < SMALL_PRICE else 0.0
        return max(_margin(value, rounded, approx), half) if approx or not half else half

    return _permitted(number, unit, margin)


def with_cents(permitted: Interval, number: Number) -> Interval:
    """What an amount permits with the cents that print drops: "$299" is as often $299.99.

    Of a price that ends in a 9 and is not small: "$59" is not $60.

    >>> from factcheck.model import Number
    >>> price = Number(299, 299, low_place=1, high_place=1, low_round=1, high_round=1)
    >>> with_cents(priced(price, "USD"), price)
    Interval(low=298.5, high=300, unit='USD', low_open=False, high_open=False)
    """
    price = number.high if number.modifier == "exact" and number.low == number.high and number.high_place == 1 else None
    return replace(permitted, high=price + 1) if price and price > SMALL_PRICE and price % 10 == 9 else permitted


def coined(number: Number, unit: str | None) -> Interval:
    """What a sum of small coins permits, given in the currency: half of its last digit, "631p" as well as "631.5p".

    >>> from factcheck.model import Number
    >>> coined(Number(6.31, 6.31, low_place=0.01, high_place=0.01), "GBP")
    Interval(low=6.305, high=6.315, unit='GBP', low_open=False, high_open=False)
    """
    return _permitted(number, unit, _of_last_digit)


def _permitted(number: Number, unit: str | None, margin: Callable[[float, float, float, bool], float]) -> Interval:
    approx = number.modifier == "approx"
    low = margin(number.low, number.low_place, number.low_round, approx) if number.low is not None else 0.0
    high = margin(number.high, number.high_place, number.high_round, approx) if number.high is not None else 0.0
    return _interval(number, unit, low, high)


def _margin(value: float, rounded: float, approx: bool) -> float:
    """Half the last significant digit, no wider than the cap."""
    return min(rounded / 2, abs(value) * (CAP_APPROX if approx else CAP))


def _of_last_digit(value: float, place: float, rounded: float, approx: bool) -> float:
    """Half the last written digit, be it a zero; what it ordinarily is where no ones are written: "5 million"."""
    margin = _margin(value, rounded, approx)
    if not 0 < place <= 1:
        return margin
    return max(margin, place / 2) if approx else place / 2


def _interval(number: Number, unit: str | None, low_margin: float, high_margin: float) -> Interval:
    low, high = number.low, number.high
    match number.modifier:
        case "more_than":
            return Interval(low, None, unit, low_open=True)
        case "at_least":
            return Interval(low, None, unit)
        case "less_than":
            return Interval(_floor(high), high, unit, high_open=True)
        case "at_most":
            return Interval(_floor(high), high, unit)
        case "range" | "vague":
            return Interval(low, high, unit)
    if low is None or high is None:
        return Interval(low, high, unit)
    reach = abs(low) * CAP_APPROX
    match number.modifier:
        case "nearly":
            return Interval(_clean(low - reach), high, unit) if low >= 0 else Interval(low, _clean(low + reach), unit)
        case "just_over":
            return Interval(low, _clean(high + reach), unit) if low >= 0 else Interval(_clean(low - reach), low, unit)
    return Interval(_clean(low - low_margin), _clean(high + high_margin), unit)


def _floor(high: float | None) -> float | None:
    """The low end of an upper bound: nothing is counted or measured below zero unless the bound is."""
    return 0.0 if high is not None and high > 0 else None


def _clean(value: float) -> float:
    return float(f"{value:.12g}")
