"""A figure and its conversion that are not the same: "320 km (150 miles)".

It finds a quantity, length of time or temperature that is put into another unit right behind it, in
brackets or after ", or", where what the two permit does not overlap; a difference of temperatures that was
converted as if it were a temperature; one amount of money that a text converts into two different amounts,
or at a rate far from that of its other conversions or of a rule file's `rates`; and a local time whose
distance from the GMT beside it is no time zone's.

**Why it matters.** Conversions are typed late, by hand, and nobody reads them twice; readers of the other
unit have nothing else to go by.

**Limits.** Only what stands side by side is compared. Half a unit of the last digit either side is allowed,
and 2 % beyond it, for a conversion of an unrounded figure or one cut off instead of rounded. Exchange rates
move: amounts in sentences that name a day of another year are left alone.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.checks import after, before, between, finding
from factcheck.clocks import EASTERN, in_zones
from factcheck.dates.words import words
from factcheck.intervals import compatible
from factcheck.measuring.rates import Rates
from factcheck.measuring.units import Units
from factcheck.model import Interval, Period, Quantity
from factcheck.patterns import Pattern
from factcheck.restatement import CLOSED, converts
from factcheck.wording import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.checks import Reading
    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim, Finding, Severity

NAME = "conversion-mismatch"
SEVERITY: Severity = "error"

SLACK = 0.02
"""How far apart two intervals may still be, as a share of the larger end."""
RATE_SLACK = 0.25
"""How far two exchange rates of one text may be apart: they seldom move more within a year."""
DAY, HOUR = 86400.0, 3600.0
ZONE = 900.0
"""Seconds: every time zone is a multiple of a quarter of an hour from UTC."""
EAST, WEST = 14 * 3600.0, -12 * 3600.0

_TO_ZONE = Pattern(r"(?:\s+local(?:\s+time)?)?\s*[(/,\[]\s*", re.IGNORECASE)
_DEGREES = {"degree_Celsius": 1.8, "degree_Fahrenheit": 1 / 1.8}
_DIFFERS = Pattern(
    r"\b(?:by|(?:rise|increase|warming|drop|fall|difference|change) of|warming to)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_DIFFERENT = Pattern(
    r"\s*[)\]]?\s*(?:warmer|cooler|colder|hotter|higher|lower|above|more|less|of warming)\b", re.IGNORECASE
)
_SCALES = {"delta_degree_Celsius": (1.8, 32.0), "delta_degree_Fahrenheit": (1 / 1.8, -32 / 1.8)}


def check(reading: Reading) -> Iterator[Finding]:
    """Neighbours that put one figure into two units and do not meet; money that is converted in two ways."""
    money: list[tuple[Claim, Claim]] = []
    for sentence in reading.sentences:
        for a, b in pairwise(sentence):
            if a.kind != b.kind or a.kind not in ("quantity", "duration", "money", "time"):
                continue
            if a.kind == "time":
                yield from _times(a, b)
            elif converts(a, b):
                if a.kind == "money":
                    money.append((a, b))
                else:
                    yield from _units(a, b, reading.known)
    yield from _money(money, reading)


def _units(a: Claim, b: Claim, known: Knowledge) -> Iterator[Finding]:
    if compatible(a.value, b.value) is not False or _near(a, b):
        return
    one, other = a.value.written, b.value.written
    assert isinstance(one, Quantity)
    assert isinstance(other, Quantity)
    if one.low is None or one.low != one.high or other.low is None or other.low != other.high:
        return
    converted = _in_unit(one.low, one.unit, other.unit, known)
    if converted is None:
        return
    degrees, scale = _DEGREES.get(one.unit or ""), _SCALES.get(one.unit or "")
    if degrees and abs(one.low * degrees - other.low) <= 1:
        return  # a difference whose words do not say so
    as_temperature = scale and abs(one.low * scale[0] + scale[1] - other.low) <= 1
    if as_temperature and not (_DIFFERS.search(before(a)) or _DIFFERENT.match(after(b))):
        return
    message = f"{a.text} is {_told(converted)} {b.unit_text or b.text}; the text says {_told(other.low)}"
    if as_temperature:
        message += ", which is that temperature and not that difference"
    yield finding(NAME, SEVERITY, message, a, b)


def _near(a: Claim, b: Claim) -> bool:
    """Whether the gap between what two claims permit is small beside them."""
    one, other = a.value.permits, b.value.permits
    if not isinstance(one, Interval) or not isinstance(other, Interval):
        return True
    low, high = (one, other) if (one.high or 0.0) < (other.low or 0.0) else (other, one)
    if low.high is None or high.low is None:
        return True
    slack = SLACK * max(abs(low.high), abs(high.low))
    return high.low - low.high <= (0.5 if one.unit == "kelvin" else slack)


def _in_unit(value: float, unit: str | None, wanted: str | None, known: Knowledge) -> float | None:
    """A number of one unit in another."""
    table, times = known.table(Units.build), known.table(words).units
    if unit in times and wanted in times:
        return value * times[str(unit)].seconds / times[str(wanted)].seconds
    one, other = table.named(unit or ""), table.named(wanted or "")
    if one is None or other is None or one.base != other.base:
        return None
    canonical = one.convert(value)
    if other.inverse:
        return other.factor / canonical if canonical else None
    return (canonical - other.offset) / other.factor


def _told(value: float) -> str:
    return number(float(f"{value:.4g}"))


def _times(a: Claim, b: Claim) -> Iterator[Finding]:
    """Look at "7:37 a.m. local time (0038 GMT)": a clock without its zone, then one with."""
    one, other = a.value.permits, b.value.permits
    if not _TO_ZONE.fullmatch(between(a, b)) or not CLOSED.match(after(b)):
        return
    if not isinstance(one, Interval) or not isinstance(other, Interval) or a.value.modifier != "exact":
        return
    if one.low is None or one.low != one.high or other.low is None or other.low != other.high:
        return
    zoned = [(permits.unit or "").endswith("UTC") for permits in (one, other)]
    shift = (one.low - other.low) % DAY
    if all(zoned):
        mine, yours = (shown[0] for shown in in_zones(a.value, b.value))
        shift = ((mine.low or 0.0) - (yours.low or 0.0)) % DAY
        summer = 0.0 if mine.unit == EASTERN else HOUR  # which few writers name right
        if shift % HOUR or min(shift, DAY - shift) > summer:
            off = _clock(min(shift, DAY - shift))
            yield finding(NAME, SEVERITY, f"{a.text} and {b.text} are {off} apart", a, b)
        return
    if not zoned[1] or (shift % ZONE == 0 and (shift <= EAST or shift - DAY >= WEST)):
        return
    off = _clock(min(shift, DAY - shift))
    yield finding(NAME, SEVERITY, f"{a.text} is {off} away from {b.text}; no time zone is", a, b)


def _clock(seconds: float) -> str:
    hours, rest = divmod(round(seconds), 3600)
    return " ".join([f"{hours} h"] * (hours > 0) + [f"{rest // 60} min"] * (rest >= 60 or not hours))


def _money(found: Sequence[tuple[Claim, Claim]], reading: Reading) -> Iterator[Finding]:
    """Conversions of money against the first of their amount, the first of their currencies, and known rates."""
    rates, day = reading.known.table(Rates.build), reading.article.published
    amounts: dict[object, Claim] = {}
    firsts: dict[tuple[str, str], tuple[Claim, Claim, float]] = {}
    for a, b in found:
        rate = _rate(a, b)
        if not rate or _of_another_year(reading, a):
            continue
        currencies = _unit(a), _unit(b)
        same = amounts.setdefault((currencies, a.value.written), b)
        c, d, other = firsts.setdefault(currencies, (a, b, rate))
        known = rates.rate(*currencies, day) if day and rates else None
        if not compatible(same.value, b.value):
            yield finding(NAME, "warning", f"{a.text} is {b.text} here and {same.text} in line {same.line}", a, b, same)
        elif _apart(rate, other):
            message = f"{a.text} for {b.text} is {_told(rate)} {currencies[1]} for one {currencies[0]}; "
            message += f"{c.text} for {d.text} in line {c.line} is {_told(other)}"
            yield finding(NAME, "warning", message, a, b, c, d)
        elif known and _apart(rate, known[0]):
            message = f"{a.text} was {_told(_middle(a) * known[0])} {currencies[1]} on {day}"
            message += f" ({known[1]})" if known[1] else ""
            yield finding(NAME, "warning", f"{message}; the text says {b.text}", a, b)


def _rate(a: Claim, b: Claim) -> float | None:
    one, other = a.value.permits, b.value.permits
    if not isinstance(one, Interval) or not isinstance(other, Interval) or None in (one.low, one.high, other.low):
        return None
    if {a.value.modifier, b.value.modifier} - {"exact", "approx"} or other.high is None or not _middle(a) > 0:
        return None
    return ((other.low or 0.0) + other.high) / 2 / _middle(a)


def _middle(claim: Claim) -> float:
    """The middle of an amount in its currency, not in its cents."""
    permits = claim.value.permits
    assert isinstance(permits, Interval)
    return ((permits.low or 0.0) + (permits.high or 0.0)) / 2


def _unit(claim: Claim) -> str:
    return str(claim.value.permits.unit)


def _apart(a: float, b: float) -> bool:
    return abs(a - b) > RATE_SLACK * max(a, b)


def _of_another_year(reading: Reading, claim: Claim) -> bool:
    """Whether a sentence names a day of another year than the article's, so that another rate may hold."""
    published = reading.article.published
    periods = [other.value.permits for other in reading.beside(claim) if isinstance(other.value.permits, Period)]
    starts = [period.start for period in periods if period.start]
    return any(published is None or start.year != published.year for start in starts)
