"""Of one of what a figure is: a share in "$31 a share", a week in "£85,000 a week", each of several in "4 kg each"."""

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


_EACH_OF = Pattern(r"\b[Ee]ach\s+(?:of\s+(?:the|these|those|its|his|her|their)\s+)?(?!of\b|other\b)[a-z]+\s[^,;:.()]*$")
_TO_EACH = Pattern(r"[^,;:.()]{0,80}?\s(?:(?:in|for|on|to|from|with)\s+each\b|each(?=[,;:.]|$)|apiece\b)")


def _is_of_each(claim: Claim) -> bool:
    """Whether a figure is that of each of several: "each of the bombs held 4 kg", "4 kg in each", "600 pupils each"."""
    if "each" not in claim.sentence and "Each" not in claim.sentence and "apiece" not in claim.sentence:
        return False
    return _EACH_OF.search(claim.before(NEAR)) is not None or _TO_EACH.match(claim.sentence, claim.ends) is not None


def per(claim: Claim) -> str:
    """Of one of what a figure is, as a term, `EACH` for what each of several has; "" where no words say so.

    A number or a quantity is that of each or of none: "31 miles an hour" has it in its unit.

    >>> from factcheck.pipeline import extract
    >>> [per(claim) for claim in extract("It paid $31 a share, $2 billion in all, or $32 in cash for each share.")]
    ['share', '', 'share']
    """
    if claim.kind != "money":
        return EACH if claim.kind in ("quantity", "count") and _is_of_each(claim) else ""
    if said := _EACH.search(claim.unit_text or ""):
        return term(said[1])
    if behind := _BEHIND.match(claim.sentence, claim.ends):
        said = next(filter(None, behind.groups()))
        return EACH if said in _EACH_OF_THEM else term(said)
    near = claim.before(NEAR)
    before = _BEFORE.search(near) if "per" in near else None
    return term(before[1]) if before else ""
