"""One figure said twice in a row: "320 square kilometres (123 square miles)", "£5m, or $8m"."""

from __future__ import annotations

import re
from collections import defaultdict
from math import inf
from typing import TYPE_CHECKING

from factcheck.intervals import compatible
from factcheck.model import Interval, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Claim

FAR = 24
"""Characters between a figure and its restatement, at most."""
_OPENED = re.compile(
    r"\s*(?:[(\[]|,\s*or|,?\s*(?:i\.e\.|that is),?)\s*(?:about|some|around|roughly|approximately|approx\.?)?\s*"
)
CLOSED = re.compile(r"\s*[)\],;.]|\s*$")
"""What stands behind a figure that says another one again: the end of brackets, of a clause, or of the sentence."""
_BETWEEN = re.compile(
    r"\s*(?:[(\[]|[,/]|,?\s*(?:or|i\.e\.|that is),?)\s*(?:about|some|around|roughly|nearly|or|just over)?\s*"
)
_YEAR = re.compile(r"\d{4}")
_NO_YEAR = re.compile(r"XXXX-\d\d")


def converts(a: Claim, b: Claim) -> bool:
    """Whether `b` stands right behind `a`, alone, and says it in another unit; stricter than `restates`."""
    if a.article != b.article or a.sentence_start != b.sentence_start or a.kind != b.kind or a.end > b.start:
        return False
    if _unit(a) == _unit(b) or not (isinstance(a.value.written, Quantity) and isinstance(b.value.written, Quantity)):
        return False
    between = a.sentence[a.ends : b.begins]
    return len(between) <= FAR and bool(_OPENED.fullmatch(between) and CLOSED.match(a.sentence, b.ends))


def restates(a: Claim, b: Claim) -> bool:
    """Whether one of two claims of one sentence stands right after the other and puts it in another unit."""
    if a.article != b.article or a.sentence_start != b.sentence_start or a.kind != b.kind:
        return False
    first, second = (a, b) if a.start <= b.start else (b, a)
    between = first.sentence[first.ends : second.begins]
    if not between or len(between) > FAR or _BETWEEN.fullmatch(between) is None:
        return False
    if a.kind == "money" and a.value.permits.unit == b.value.permits.unit:
        return False  # "$94 million, or 56 cents a share": two sums in one currency
    return _unit(first) != _unit(second)


def completes(a: Claim, b: Claim) -> bool:
    """Whether two dates of one sentence are parts of one: the year of "Ferry (2005 film) was released in July"."""
    if a.article != b.article or a.sentence_start != b.sentence_start or a.kind != "date" or b.kind != "date":
        return False
    one, other = sorted((a.value.timex or "", b.value.timex or ""))
    return bool(_YEAR.fullmatch(one) and _NO_YEAR.match(other))


class Restatements:
    """The measured quantities of some claims that are said in another unit too: "60 miles (97 km)"."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._beside: defaultdict[tuple[str, int], list[Claim]] = defaultdict(list)
        for claim in {claim.id: claim for claim in claims if claim.kind == "quantity"}.values():
            self._beside[claim.article, claim.sentence_start].append(claim)

    def meant(self, a: Claim, b: Claim) -> tuple[Claim, Claim] | None:
        """The claims that say the same of what `a` and `b` say differently, or None.

        "60 miles (97 km)" and "95 km (60 miles)" are one length, for their miles, and so are "60 miles (97 km)" and
        "95 km": what is calculated is no more precise than what it comes of, which stands before it. Two figures that
        differ in both units are two all the same.
        """
        if a.kind != "quantity" or b.kind != "quantity":
            return None
        mine, yours = self._told(a), self._told(b)
        both = [(x, y) for x in mine for y in yours if _unit(x) == _unit(y)]
        written = next(((x, y) for x, y in both if x.value.written == y.value.written), None)
        if written or (len(mine) == len(yours) and not any(compatible(x.value, y.value) for x, y in both)):
            return written
        first, second = (max(claim, told[0], key=_width) for claim, told in ((a, mine), (b, yours)))
        return (first, second) if compatible(first.value, second.value) else None

    def _told(self, claim: Claim) -> list[Claim]:
        """A claim and what says it in another unit, in their order; alone too where the conversion is wrong."""
        beside = self._beside[claim.article, claim.sentence_start]
        told = [one for one in beside if restates(one, claim) and compatible(one.value, claim.value)]
        return sorted([claim, *told[:1]], key=lambda one: one.start)


def _width(claim: Claim) -> float:
    """How much a quantity permits, in its canonical unit."""
    permits = claim.value.permits
    if not isinstance(permits, Interval) or permits.low is None or permits.high is None:
        return inf
    return permits.high - permits.low


def _unit(claim: Claim) -> str | None:
    """The unit a figure is written in; a count has none, be its noun beside it or not ("881 points, 612 of them")."""
    return None if claim.kind == "count" else claim.value.written.unit
