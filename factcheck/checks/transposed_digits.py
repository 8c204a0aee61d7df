"""Two claims of one fact whose digits are the same in another order: 1957 and 1975.

It looks at facts that differ and finds numbers, years and days whose digits are a permutation of each other,
dates whose day and month have changed places, and a fraction that was set as digits (4 1/2 and 412). The fact
is a conflict all the same; this says how it came about.

**Why it matters.** Fingers swap neighbours, and no spelling checker minds. Knowing which slip it was tells
the editor which figure to look up.

**Limits.** Only digits are compared, not number words, and only figures with the same unit, multiplier and
number of decimals.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.checks import slips
from factcheck.model import Period, Quantity
from factcheck.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.model import Claim, Fact, Finding, Severity

NAME = "transposed-digits"
SEVERITY: Severity = "warning"

_FIGURE = Pattern(r"\d+(?:[.,]\d+)*")
_FRACTION = Pattern(r"(\d+)[ -](\d)/(\d)|(\d+)\s?([¼½¾⅓⅔⅛])")
_VULGAR = {"¼": "14", "½": "12", "¾": "34", "⅓": "13", "⅔": "23", "⅛": "18"}
_COARSENESS = Pattern(r"\d{4}(?:-\d\d){0,2}")


def check_fact(fact: Fact) -> Iterator[Finding]:
    """The pairs of a conflict whose digits are the same."""
    yield from slips(NAME, SEVERITY, fact, _slip)


def _slip(a: Claim, b: Claim) -> str:
    """What may have slipped between two claims, in words, or ""."""
    return _dates(a, b) if a.kind == b.kind == "date" else _numbers(a, b)


def _numbers(a: Claim, b: Claim) -> str:
    if a.kind != b.kind or a.kind in ("date", "time", "score") or _unit(a) != _unit(b):
        return ""
    if _of_fraction(a.text) == _plain(b) or _of_fraction(b.text) == _plain(a):
        return "have the same digits: a fraction set as a number?"
    one, other = _figure(a), _figure(b)
    if not one or not other or _shape(a, one) != _shape(b, other) or not _permuted(one, other):
        return ""
    return "have the same digits in another order: transposed?"


def _permuted(one: str, other: str) -> bool:
    """Whether two figures have the same digits in another order.

    >>> _permuted("1957", "1975"), _permuted("3.14", "3.41"), _permuted("12", "12"), _permuted("5", "7")
    (True, True, False, False)
    """
    digits, others = (re.sub(r"\D", "", text) for text in (one, other))
    return digits != others and sorted(digits) == sorted(others)


def _figure(claim: Claim) -> str:
    """The one figure of a claim that is one number, or ""."""
    written = claim.value.written
    if not isinstance(written, Quantity) or written.low != written.high or claim.value.modifier == "vague":
        return ""
    figures = _FIGURE.findall(claim.text)
    return figures[0] if len(figures) == 1 and figures[0][0] != "0" else ""


def _shape(claim: Claim, figure: str) -> tuple[int, float]:
    """Where the decimal point stands, and what the figure is multiplied by."""
    written = claim.value.written
    plain = float(figure.replace(",", "")) if figure.count(".") < 2 else 0.0
    low = (written.low if isinstance(written, Quantity) else None) or 0.0
    return len(figure.rpartition(".")[2]) if "." in figure else 0, float(f"{low / plain:.6g}") if plain else 0.0


def _unit(claim: Claim) -> str | None:
    return claim.value.written.unit


def _of_fraction(text: str) -> str | None:
    """The digits of "4 1/2" as they come: "412"."""
    found = _FRACTION.search(text)
    if not found:
        return None
    return "".join(found.group(1, 2, 3)) if found[1] else found[4] + _VULGAR[found[5]]


def _plain(claim: Claim) -> str:
    """The digits of a claim that has no fraction."""
    return "" if _FRACTION.search(claim.text) else re.sub(r"\D", "", _figure(claim))


def _dates(a: Claim, b: Claim) -> str:
    """What has changed places between two dates of one coarseness."""
    one, other = _start(a), _start(b)
    if one is None or other is None or not re.search(r"\d", a.text) or not re.search(r"\d", b.text):
        return ""
    if (one.month, one.day) == (other.day, other.month) and one.year == other.year and one != other:
        return "are day and month in another order: transposed?"
    differing = [(x, y) for x, y in ((one.year, other.year), (one.month, other.month), (one.day, other.day)) if x != y]
    if len(differing) != 1 or one.month != other.month:
        return ""
    x, y = map(str, differing[0])
    shown = all(re.search(rf"(?<!\d){part}(?!\d)", claim.text) for part, claim in ((x, a), (y, b)))
    return "have the same digits in another order: transposed?" if shown and _permuted(x, y) else ""


def _start(claim: Claim) -> date | None:
    """The first day of a claim that names a day, a month or a year."""
    written = claim.value.written
    if not isinstance(written, Period) or not _COARSENESS.fullmatch(claim.value.timex or ""):
        return None
    return written.start
