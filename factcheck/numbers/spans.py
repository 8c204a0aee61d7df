"""From tokens to a mention: the one place where token indexes become offsets of the article."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from factcheck.model import Mention, Number, Quantity, Value

if TYPE_CHECKING:
    from factcheck.model import Change, Interval
    from factcheck.scan import Scan

ZERO = Number(0.0, 0.0)
"""What "no", "nobody" and "never" count."""


def mention(
    scan: Scan,
    kind: str,
    span: tuple[int, int],
    number: Number | None,
    unit: str | None,
    *,
    unit_span: tuple[int, int] | None = None,
    of: tuple[int, int] | None = None,
    change: Change | None = None,
) -> Mention:
    """The mention at tokens `span` (first and last); `unit_span` and `of` are such pairs too."""
    return Mention(
        kind=kind,
        start=scan.offset + scan.starts[span[0]],
        end=scan.offset + scan.ends[span[1]],
        number=number,
        unit=unit,
        unit_text=scan.slice(*unit_span) if unit_span else None,
        of_start=scan.offset + scan.starts[of[0]] if of else 0,
        of_end=scan.offset + scan.ends[of[1]] if of else 0,
        change=change,
    )


def tokens(scan: Scan, start: int, end: int) -> tuple[int, int]:
    """The first and the last token of a span of the article that begins and ends with a token."""
    return bisect_left(scan.starts, start - scan.offset), bisect_left(scan.starts, end - scan.offset) - 1


def valued(mention: Mention, permits: Interval) -> Value:
    """The value of a numeric mention: what is written, and what its kind says it permits."""
    number = mention.number
    assert number is not None, f"{mention.kind} mentions carry a number"
    return Value(Quantity(number.low, number.high, mention.unit), permits, number.modifier)
