"""One figure said twice in a row: "320 square kilometres (123 square miles)", "£5m, or $8m"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.model import Quantity

if TYPE_CHECKING:
    from factcheck.model import Claim

FAR = 24
"""Characters between a figure and its restatement, at most."""
_OPENED = re.compile(
    r"\s*(?:[(\[]|,\s*or|,?\s*(?:i\.e\.|that is),?)\s*(?:about|some|around|roughly|approximately|approx\.?)?\s*"
)
_CLOSED = re.compile(r"\s*[)\],;.]|\s*$")
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
    return len(between) <= FAR and bool(_OPENED.fullmatch(between) and _CLOSED.match(a.sentence, b.ends))


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


def _unit(claim: Claim) -> str | None:
    return claim.value.written.unit
