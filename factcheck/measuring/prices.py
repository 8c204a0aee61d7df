"""Of what one costs a sum of money: a share in "$31 a share", a week in "£85,000 a week"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.patterns import Pattern
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.model import Claim

_EACH = Pattern(r"(?:/|\b(?:an?|per|each|every)\b).*?([^\W\d_]+)\W*$", re.IGNORECASE)
_BEHIND = Pattern(
    r"\s+(?:in\s+(?:cash|stock|shares|euros|dollars)\s+)?"
    r"(?:per\s+([a-z]+)|for\s+(?:each|every)\s+(?:\w+\s+)?(share|unit|ticket|barrel|tonne|ton|ounce)|an?\s+(share)|(apiece|each)|for\s+(each))\b"
)


EACH = "each"
"""What a sum is of that each of several has, pays or gets."""
_EACH_OF_THEM = frozenset((EACH, "apiece"))


_BEFORE = Pattern(
    r"\b(?!cents|dollars|euros|pence|pounds|[mb]illion)[a-z]+\s+per\s+(share|unit|head|capita)\s+"
    r"(?:(?!or\b|and\b|valu)[a-z]+\s+){0,5}$",
    re.IGNORECASE,
)
NEAR = 60
"""Characters before a sum in which what it is of may say so: "profit per share came to"."""


def price_of(claim: Claim) -> str:
    """Of what one costs a sum of money, as a term; "" where no words beside it say so.

    >>> from factcheck.pipeline import extract
    >>> [price_of(claim) for claim in extract("It paid $31 a share, $2 billion in all, or $32 in cash for each share.")]
    ['share', '', 'share']
    """
    if claim.kind != "money":
        return ""
    if said := _EACH.search(claim.unit_text or ""):
        return term(said[1])
    if behind := _BEHIND.match(claim.sentence, claim.ends):
        said = next(filter(None, behind.groups()))
        return EACH if said in _EACH_OF_THEM else term(said)
    near = claim.before(NEAR)
    before = _BEFORE.search(near) if "per" in near else None
    return term(before[1]) if before else ""
