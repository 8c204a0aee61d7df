"""Two claims of one fact with the same digits, tens or thousands of times apart: a slip of the multiplier.

It looks at facts that differ and finds figures of the same digits with million against billion, GB against
MB, a point or a nought too many, or the same number with two units of one dimension (30 km, 30 miles). The
fact is a conflict all the same; this says how it came about.

**Why it matters.** Such a slip is the most expensive typing error there is, and the easiest to mend.

**Limits.** Round figures of one digit (5 and 50) are named only with a whole step of a thousand between
them, or in two units.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from factcheck.checks import slips
from factcheck.model import Interval, Quantity
from factcheck.wording import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Claim, Fact, Finding, Severity

NAME = "magnitude-slip"
SEVERITY: Severity = "warning"

_KINDS = ("count", "quantity", "money", "percent", "duration")


def check_fact(fact: Fact) -> Iterator[Finding]:
    """The pairs of a conflict whose figures have the same digits."""
    if fact.kind in _KINDS:
        yield from slips(NAME, SEVERITY, fact, _slip)


def _slip(a: Claim, b: Claim) -> str:
    """What may have slipped between two claims, in words, or ""."""
    one, other = _single(a), _single(b)
    if one is None or other is None or one[0] <= 0 or other[0] <= 0:
        return ""
    ratio = max(one[0], other[0]) / min(one[0], other[0])
    power = round(math.log10(ratio))
    digits = _digits(one[1])
    if power and math.isclose(ratio, 10.0**power, rel_tol=1e-9) and (len(digits) > 1 or power % 3 == 0):
        return f"have the same digits, {number(10.0**power)} times apart: a slip of the multiplier?"
    if _unit(a) != _unit(b) and one[1] == other[1]:
        return "are the same number in two units: a slip of the unit?"
    return ""


def _single(claim: Claim) -> tuple[float, float] | None:
    """The middle of what a claim permits, and its number as written; None if it is no single number."""
    written, permits = claim.value.written, claim.value.permits
    if not isinstance(written, Quantity) or not isinstance(permits, Interval):
        return None
    if claim.value.modifier not in ("exact", "approx") or written.low is None or written.low != written.high:
        return None
    if permits.low is None or permits.high is None:
        return None
    return float(f"{(permits.low + permits.high) / 2:.12g}"), written.low


def _digits(value: float) -> str:
    """The digits of a number without the noughts at either end."""
    return re.sub(r"e.*|[.-]", "", f"{value:.12e}").strip("0")


def _unit(claim: Claim) -> str | None:
    return claim.value.written.unit
