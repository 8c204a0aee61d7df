"""Counts: a number with what it counts ("some 200,000 people"), or bare ("Three killed")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import direction, hedges, not_values, noun_phrases, permits
from factcheck.amounts import amounts, claimed
from factcheck.numerals import HYPHENS
from factcheck.spans import mention, valued
from factcheck.units import Units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.amounts import Amount
    from factcheck.context import Context
    from factcheck.model import Mention, Value
    from factcheck.scan import Scan

NAME = "count"
RANK = 90


def find(scan: Scan) -> Iterator[Mention]:
    """Every number of a sentence that stands for itself or counts something."""
    found = amounts(scan)
    if not found:
        return
    units = scan.known.table(Units.build)
    for amount in found:
        if amount.form in ("article", "fraction") or claimed(scan, amount) or not_values.names(scan, amount):
            continue
        if units.match(scan, amount.last + 1):
            continue
        one = amount.number.low == 1 == amount.number.high
        of = noun_phrases.counted(scan, amount.outer_last + 1, one=one)
        if not_values.alone(scan, amount, of):
            continue
        yield _counted(scan, amount, of)


def _counted(scan: Scan, amount: Amount, of: tuple[int, int] | None) -> Mention:
    last, number = amount.outer_last, amount.number
    suspended = scan.word(last + 1) in HYPHENS and scan.word(last + 2) in {",", "and", "or"}
    if of and not suspended:  # "four-, five- and six-cylinder engines"
        last, modifier = hedges.trailing(scan, of[1] + 1)
        number = hedges.applied(number, modifier)
    change = direction.change(scan, amount.outer_first, last, counted=of is not None)
    span = amount.outer_first, last
    return mention(scan, NAME, span, number, "count" if of else None, of=of, change=change)


def value(mention: Mention, context: Context) -> Value:
    """What a count permits; small and unrounded ones are exact."""
    assert mention.number is not None
    return valued(mention, permits.counted(mention.number, "count"))
