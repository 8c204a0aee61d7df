"""Percentages, percentage points and basis points.

A percentage point is not a percent: "up 2 percent" and "up 2 percentage points" never meet. Basis
points are percentage points, a hundred to one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.numbers import direction, hedges, permits
from factcheck.numbers.amounts import amounts, claim
from factcheck.numbers.ellipsis import alike, gapped, set_beside
from factcheck.numbers.number_words import following
from factcheck.numbers.spans import mention, valued
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.context import Context
    from factcheck.knowledge import Knowledge
    from factcheck.model import Interval, Mention, Number, Value
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

NAME = "percent"
RANK = 35

_NEARLY = 98
"""Two shares that make so many of a hundred leave the rest to the undecided."""
_SIGNS = frozenset({"%", "％", "﹪", "٪"})
_WORDS = frozenset({"percent", "pct", "percentage", "percents"})
_POINTS = frozenset({"point", "points", "pts", "pt", "pp"})


def rates(known: Knowledge) -> frozenset[str]:
    """Words beside which a point is one of a percentage; build them with `known.table(rates)`."""
    return frozenset(known.mapping("unit_words")["rates"])


def find(scan: Scan) -> Iterator[Mention]:
    """Every percentage of a sentence, and what leaves the percent out: "3.4 %, up from 3.1"."""
    whole: tuple[Amount, str, tuple[int, int]] | None = None
    for amount in amounts(scan):
        start = max(amount.last, amount.outer_last) + 1
        if amount.form == "fraction" and scan.words[start : start + 2] == ["of", "a"]:
            start += 2
        found = unit_at(scan, start) or _step(scan, amount)
        if found is None or (amount.form == "article" and found[0] == "percent"):
            if whole and (_left_out(scan, whole[0], amount) or _rest(scan, whole, amount)):
                claim(scan, amount)
                yield _mention(scan, amount, amount.number, whole[1], whole[2], amount.outer_last)
                whole = amount, *whole[1:]
            continue
        unit, last = found
        outer_last, modifier = hedges.trailing(scan, last + 1)
        number = hedges.applied(amount.number, modifier)
        named = start + (scan.word(start) in HYPHENS), last
        whole = amount, unit, named
        yield _mention(scan, amount, number, unit, named, outer_last)


def _left_out(scan: Scan, whole: Amount, bare: Amount) -> bool:
    """Whether a number leaves out the percent of the one before; "lost 3.2 % to 4.5" leads to a level."""
    beside = set_beside(scan, whole, bare) or gapped(scan, whole, bare)
    if not beside and (bare.number.low_place >= 1 or not alike(scan, whole, bare)):
        return False
    step = scan.word(bare.outer_first - 1) in ("to", "at") and direction.change(scan, whole.outer_first, whole.last + 1)
    return not step


def _rest(scan: Scan, whole: tuple[Amount, str, tuple[int, int]], bare: Amount) -> bool:
    """Whether a number is the rest of a hundred: "by 58 percent to 42", but not "fell 58 percent to 42"."""
    share, unit, named = whole
    one, other, after = share.number.low, bare.number.low, scan.word(bare.outer_last + 1)
    if scan.words[named[1] + 1 : bare.outer_first] not in (["to"], ["against"], ["versus"]) or unit != "percent":
        return False
    closed = not after[:1].isalnum() or after in ("in", "on", "for", "and")
    rest = one is not None and other is not None and _NEARLY <= one + other <= 100
    return closed and rest and not direction.change(scan, share.outer_first, named[1])


def _mention(scan: Scan, amount: Amount, number: Number, unit: str, named: tuple[int, int], last: int) -> Mention:
    change = direction.change(scan, amount.outer_first, last)
    return mention(scan, NAME, (amount.outer_first, last), number, unit, unit_span=named, change=change)


def _step(scan: Scan, amount: Amount) -> tuple[str, int] | None:
    """The unit of "a quarter point", "a half-point cut", where rates are spoken of."""
    if amount.form != "fraction" or scan.known.table(rates).isdisjoint(scan.distinct):
        return None
    point = following(scan, amount.last)
    return ("percentage_point", point) if scan.word(point) in _POINTS else None


def unit_at(scan: Scan, index: int) -> tuple[str, int] | None:
    """The unit that begins at token `index`, and its last token; None for no percentage."""
    if scan.word(index) in HYPHENS:
        index += 1
    word = scan.word(index)
    if word == "pc" and scan.touches(index):
        return "percent", index
    if word in _SIGNS:
        points = following(scan, index)
        return ("percentage_point", points) if scan.word(points) in _POINTS else ("percent", index)
    if word in ("per", "pro") and scan.word(index + 1) == "cent":
        index += 1
    elif word in ("percentage", "pct", "percent", "%") and scan.word(index + 1) in _POINTS:
        return "percentage_point", index + 1
    elif word in ("basis", "base") and scan.word(index + 1) in _POINTS:
        return "basis_point", index + 1
    elif word in ("bps", "bp", "pp", "ppts") and scan.word(index + 1) != "per":
        return ("basis_point" if word.startswith("bp") else "percentage_point"), index
    elif word not in _WORDS:
        return None
    if scan.word(index + 1) in _POINTS and word == "per":
        return "percentage_point", index + 1
    return "percent", index


def value(mention: Mention, context: Context) -> Value:  # noqa: ARG001  (every kind has this signature)
    """What a percentage permits, in percent or in percentage points."""
    assert mention.number is not None
    if mention.unit == "basis_point":
        return valued(mention, _points(permits.share(mention.number, "percentage_point")))
    return valued(mention, permits.share(mention.number, mention.unit))


def _points(interval: Interval) -> Interval:
    low = None if interval.low is None else interval.low / 100
    high = None if interval.high is None else interval.high / 100
    return replace(interval, low=low, high=high)
