"""What difference a rule still calls agreement: "5 %", "10 people", "2 km", "3 days", "0.1".

The amount is read by the program's own kinds, so that whatever an article may say, a rule may too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError
from factcheck.intervals import meetings
from factcheck.model import Interval, Sentence

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.model import Value

_NUMBER = r"(\d+(?:\.\d+)?)"
_SHARE = re.compile(rf"{_NUMBER}\s*(?:%|percent|per cent)(?:\s+of\s+(\S.*))?")
_POINTS = re.compile(rf"{_NUMBER}\s*(?:percentage\s+)?points?")
_BARE = re.compile(_NUMBER)
_DAY = 86400.0
_CLOSE = 1e-9


@dataclass(frozen=True, slots=True)
class Allowance:
    """A difference that is still agreement: a `share` of the larger value, or an `amount` of a unit.

    `unit` is canonical ("meter", "count", "second", "EUR"); None: whatever the claims are in.
    """

    share: float | None = None
    amount: float | None = None
    unit: str | None = None


def allowance(text: str, known: Knowledge) -> Allowance:
    """The allowance that a text says.

    Raises FactcheckError when the text says no amount.

    >>> from factcheck.knowledge import shipped
    >>> allowance("5 %", shipped()), allowance("0.1", shipped())
    (Allowance(share=0.05, amount=None, unit=None), Allowance(share=None, amount=0.1, unit=None))
    """
    text = text.strip()
    if found := _SHARE.fullmatch(text):
        return Allowance(share=float(found[1]) / 100, unit=_amount(f"1 {found[2]}", known)[1] if found[2] else None)
    if found := _POINTS.fullmatch(text):
        return Allowance(amount=float(found[1]), unit="percent")
    if found := _BARE.fullmatch(text):
        return Allowance(amount=float(found[1]))
    amount, unit = _amount(text, known)
    return Allowance(amount=amount, unit=unit)


def _amount(text: str, known: Knowledge) -> tuple[float, str | None]:
    """The middle of what a text permits, with its canonical unit; an ISO code may follow the number."""
    for written in (text, re.sub(rf"^{_NUMBER}\s*([A-Z]{{3}})$", r"\2 \1", text)):
        interval = _read(written, known)
        if interval and interval.low is not None and interval.high is not None:
            return (interval.low + interval.high) / 2, interval.unit
    raise FactcheckError("allow", f"“{text}” is no amount; write words, 5 %, 10 people, 2 km or 3 days")


def _read(text: str, known: Knowledge) -> Interval | None:
    """What the longest mention in a text permits."""
    from factcheck.context import Context
    from factcheck.kinds import kinds
    from factcheck.scan import Scan

    scan = Scan(text, 0, known)
    found = [(kind, mention) for kind in kinds().values() for mention in kind.find(scan)]
    if not found:
        return None
    kind, mention = max(found, key=lambda pair: pair[1].end - pair[1].start)
    permits = kind.value(mention, Context(Sentence(0, len(text), text, 0), known)).permits
    return permits if isinstance(permits, Interval) else None


def within(allowed: Allowance, a: Value, b: Value) -> bool:
    """Whether two values differ by no more than is allowed, ends of open values included."""
    if not (isinstance(a.permits, Interval) and isinstance(b.permits, Interval)):
        return _days_within(allowed, a, b)
    return any(_near(allowed, x, y) for x, y in meetings(a, b) if allowed.unit in (None, x.unit))


def _near(allowed: Allowance, a: Interval, b: Interval) -> bool:
    first, second = _middle(a), _middle(b)
    if first is None or second is None:
        return False
    apart, largest = abs(first - second), max(abs(first), abs(second))
    limit = allowed.share * largest if allowed.share is not None else allowed.amount or 0.0
    return apart <= limit + _CLOSE * largest


def _middle(interval: Interval) -> float | None:
    if interval.low is None or interval.high is None:
        return interval.low if interval.high is None else interval.high
    return (interval.low + interval.high) / 2


def _days_within(allowed: Allowance, a: Value, b: Value) -> bool:
    """Whether the nearest days of two periods are no further apart than a duration."""
    if isinstance(a.permits, Interval) or isinstance(b.permits, Interval) or allowed.unit != "second":
        return False
    periods = sorted(
        ((p.start or p.end, p.end or p.start) for p in (a.permits, b.permits)), key=lambda p: (str(p[0]), str(p[1]))
    )
    end, start = periods[0][1], periods[1][0]
    return bool(end and start) and (start - end).days * _DAY <= (allowed.amount or 0.0)  # type: ignore[operator]
