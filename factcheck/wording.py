"""Values in words, as a report's reader wants them: "3.55–3.65 million", "from 16 up", "15 March 2020"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from math import floor, log10
from typing import TYPE_CHECKING

from factcheck.clocks import CLOCKS, EASTERN, PLAIN
from factcheck.model import Interval, Period, Quantity

if TYPE_CHECKING:
    from datetime import date

    from factcheck.model import Claim

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_SYMBOLS = {
    "meter": "m",
    "meter ** 2": "m²",
    "meter ** 3": "m³",
    "kilogram": "kg",
    "second": "s",
    "kelvin": "K",
    "meter / second": "m/s",
    "watt": "W",
    "joule": "J",
    "pascal": "Pa",
    "byte": "B",
    "percent": "%",
    "year of age": "years old",
    "delta_degree_Celsius": "°C",
}
_BARE = frozenset({"count", "ordinal", "ordinal from last", "ratio", "score", "magnitude"})
"""Units that are not written."""
ZERO = {"kelvin": (273.15, "°C")}
"""Canonical units that nobody reads by the zero of another scale, and where that zero lies on it."""
_STEPS = {"meter ** 2": (1e6, "km²"), "meter": (1e3, "km"), "kilogram": (1e3, "t"), "byte": (1e9, "GB")}
"""Larger companions of canonical units, used from ten times their size on (areas: from one km²)."""
FEW_YEARS = 5
"""Years from which on nobody counts in days."""
_SECONDS = (
    (31557600.0, "years"),
    (2629800.0, "months"),
    (604800.0, "weeks"),
    (86400.0, "days"),
    (3600.0, "hours"),
    (60.0, "minutes"),
)


def number(value: float) -> str:
    """A number with separators and at most four significant decimals.

    >>> number(3650000.0), number(0.05), number(12345.678)
    ('3.65 million', '0.05', '12,345.68')
    """
    for scale, name in _SCALES:
        if abs(value) >= scale:
            return f"{_plain(value / scale)} {name}"
    return _plain(value)


def _plain(value: float) -> str:
    if abs(value) >= 1e15 or (value and abs(value) < 1e-4):
        return f"{value:.4g}"
    places = 2 if abs(value) >= 1000 else 3 if abs(value) >= 1 else 4
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def span(low: float | None, high: float | None) -> str:
    """An interval in words, its ends sharing their multiplier.

    >>> span(3550000.0, 3650000.0), span(16.0, None), span(None, 5.0), span(2016.0, 2016.0)
    ('3.55–3.65 million', 'from 16 up', 'up to 5', '2,016')
    """
    if low is None:
        return "anything" if high is None else f"up to {number(high)}"
    if high is None:
        return f"from {number(low)} up"
    first, last = number(low), number(high)
    if first == last:
        return first
    for _, name in _SCALES:
        if first.endswith(name) and last.endswith(name):
            return f"{first.removesuffix(' ' + name)}–{last}"
    return f"{first}–{last}"


def unit(name: str | None, *ends: float | None) -> tuple[float, str]:
    """The factor and symbol with which canonical values are best shown: km² for large areas.

    For times it is the largest that needs no more than two decimals; what two dates leave open, days of some years, is
    best told in years.

    >>> unit("second", 7.1e6, 8.67e6), unit("second", 5.5 * 604800, 6.5 * 604800)
    ((2629800.0, 'months'), (604800.0, 'weeks'))
    """
    known = [end for end in ends if end is not None]
    value = known[0] if known else None
    if name == "second" and value is not None:
        usable = [(factor, label) for factor, label in _SECONDS if abs(value) >= 0.9 * factor]
        if usable:
            best = next((found for found in usable if all(_short(end / found[0]) for end in known)), usable[0])
            return usable[0] if best[1] == "days" and abs(value) >= FEW_YEARS * usable[0][0] else best
    if name == "year of age" and value is not None and (0 < value < 1 or known[-1] < 1):
        return 1 / 12, "months old"
    if name in _STEPS and value is not None and abs(value) >= _STEPS[name][0]:
        return _STEPS[name]
    return 1.0, "" if name is None or name in _BARE else _SYMBOLS.get(name, name)


@lru_cache(maxsize=4096)
def permitted(permits: Interval | Period) -> str:
    """What a value permits, in words.

    >>> permitted(Interval(315e6, 325e6, "meter ** 2"))
    '315–325 km²'
    """
    if isinstance(permits, Period):
        return period(permits)
    permits = shown(permits)
    low, high = permits.low, permits.high
    if permits.unit in CLOCKS or permits.unit == EASTERN:
        return clock(low, high) + permits.unit.removeprefix(PLAIN)
    factor, label = unit(permits.unit, low, high)
    words = span(*_rounded(low if low is None else low / factor, high if high is None else high / factor))
    label = label.removesuffix("s") if words == "1" and permits.unit == "second" and factor > 1 else label
    if permits.low_open and high is None and low is not None:
        words = f"more than {number(low / factor)}"
    if permits.high_open and high is not None and not low:
        words = f"less than {number(high / factor)}"
    if label and label != "%":
        return f"{words.removesuffix(' up')} {label} up" if words.endswith(" up") else f"{words} {label}"
    return words + label


def shown(permits: Interval) -> Interval:
    """An interval on the scale on which it is shown.

    >>> shown(Interval(273.15, 283.15, "kelvin"))
    Interval(low=0.0, high=10.0, unit='°C', low_open=False, high_open=False)
    """
    if permits.unit not in ZERO:
        return permits
    zero, scale = ZERO[permits.unit]
    low, high = (None if end is None else round(end - zero, 6) for end in (permits.low, permits.high))
    return replace(permits, low=low, high=high, unit=scale)


def clock(low: float | None, high: float | None) -> str:
    """A time of day, or the time between two, as clocks show them.

    >>> clock(15600.0, 15600.0), clock(35100.0, 36900.0), clock(36000.0, None), clock(57600.0, 86400.0)
    ('04:20', '09:45–10:15', 'from 10:00 on', '16:00–24:00')
    """
    first, last = (
        None if end is None else f"{int(end) // 3600 % 24:02}:{int(end) // 60 % 60:02}" for end in (low, high)
    )
    if first is None:
        return "any time" if last is None else f"up to {last}"
    if last is None:
        return f"from {first} on"
    return first if first == last else f"{first}–{'24:00' if high == 86400 else last}"


def _short(value: float) -> bool:
    return abs(value - round(value, 2)) < 1e-6


def _rounded(low: float | None, high: float | None) -> tuple[float | None, float | None]:
    """Ends with the decimals that their distance is worth, two digits of it: 317.274–319.864 is 317.3–319.9."""
    if low is None or high is None or not 0 < high - low < 100:
        return low, high
    places = 1 - floor(log10(high - low))
    return (round(low, places), round(high, places)) if places > 0 else (low, high)


def day(value: date) -> str:
    """A day as a person writes it.

    >>> from datetime import date
    >>> day(date(2020, 3, 15))
    '15 March 2020'
    """
    months = "January February March April May June July August September October November December"
    return f"{value.day} {months.split()[value.month - 1]} {value.year}"


def period(value: Period) -> str:
    """A period of days in words, with the hours of a part of a day.

    >>> from datetime import date
    >>> period(Period(date(2016, 1, 1), date(2016, 12, 31))), period(Period(date(2020, 2, 1), date(2020, 2, 29)))
    ('2016', 'February 2020')
    """
    if value.start is None:
        return "not resolved" if value.end is None else f"up to {day(value.end)}"
    if value.end is None:
        return f"from {day(value.start)} on"
    first, last = value.start, value.end
    if first == last:
        part = value.hours if value.hours and value.hours[0] < value.hours[1] else ()
        return f"{day(first)}, {clock(*(3600 * hour for hour in part))}" if part else day(first)
    if first.day == 1 and last.year == first.year < 9999 and (last + timedelta(days=1)).day == 1:
        if (first.month, last.month) == (1, 12):
            return str(first.year)
        if first.month == last.month:
            return day(first).removeprefix("1 ")
    return f"{day(first)} – {day(last)}"


def common(claim: Claim) -> str:
    """The written value of a claim in its canonical unit, for the table of a report."""
    written, permits = claim.value.written, claim.value.permits
    if isinstance(permits, Period):
        return period(permits)
    if isinstance(written, Quantity) and (written.unit or "count") == permits.unit:
        return permitted(Interval(written.low, written.high, permits.unit))
    permits = shown(permits)
    low, high = permits.low, permits.high
    if low is None or high is None:
        return permitted(permits)
    said = {"nearly": high, "just_over": low}.get(claim.value.modifier, (low + high) / 2)
    if permits.unit in CLOCKS:
        return permitted(Interval(said, said, permits.unit))
    factor, label = unit(permits.unit, said)
    amount = number(said / factor)
    label = label.removesuffix("s") if amount == "1" and permits.unit == "second" and factor > 1 else label
    return f"{amount}{'' if label == '%' else ' '}{label}".strip()
