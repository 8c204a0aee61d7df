"""Whose a figure is, by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.lexicon import NOTHING
from factcheck.matching.places import NAME
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.model import Claim

PLACED = re.compile(r"(?:The|This|That|An?)\s+(?:[a-z-]+\s+){1,2}(?:in|of|at|near|on|outside)\s+" + NAME)
"""A subject that is named by its place: "The airport in Melby"."""
_IN_BRACKETS = re.compile(NAME + r"\s*\([^()]*$")
_WHOSE = re.compile(NAME + r"['’]s(?:\s+[a-z][\w-]+){0,2}\s+$")
_NOBODY = frozenset(("there", "it", "he", "she", "that", "this", "here", "what", "who", "where", "how", "let", "one"))
"""With "'s" these are no owners: "There's $75,000 on their heads"."""
_NEAR = 60
"""Characters before a figure in which its owner's name ends."""


def owners_of(claim: Claim) -> frozenset[str]:
    """The name before brackets or with "'s" right before the figure, else the names in the subject.

    "The Harriers (six years, $95 million)", "led by Moen's 27 points".
    """
    before = claim.sentence[: claim.start - claim.sentence_start]
    if "(" in before and (bracket := _IN_BRACKETS.search(before)):
        return frozenset((bracket[1],))
    near = before[-_NEAR:]
    if ("'s" in near or "’s" in near) and (whose := _WHOSE.search(near)) and whose[1].lower() not in _NOBODY:
        return frozenset((whose[1],))
    if placed := PLACED.match(claim.sentence):
        return frozenset((placed[1],))
    subject = frozenset(claim.frame.subject)
    owners = [name for name in claim.frame.entities if not subject.isdisjoint(map(term, name.split()))]
    return frozenset(owners) if owners else NOTHING
