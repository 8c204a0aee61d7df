"""What is said never to have been, beside what is said to have been: "never won the cup", "won the cup in 1974"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.matching.nouns import TIMES
from factcheck.phases import is_never
from factcheck.terms import content_terms

if TYPE_CHECKING:
    from factcheck.lexicon import Lexicon
    from factcheck.matching.profile import Profile
    from factcheck.model import Claim

_WORD = re.compile(r"[^\W\d_]+")
_CLAUSE = re.compile(r"(?:\s+\w+){1,3}?\s+(?:how|that|what|whether|who|why|where|when|to|if)\b")
"""A verb with a clause for its object: who "never said how many" may well have said something else."""
_REACH = 60
"""Characters in which such a clause begins."""


def denied(a: Profile, b: Profile, lexicon: Lexicon) -> bool:
    """Whether one of two claims denies that the deed of the other was ever done, to the same object by the same doer.

    All that the denial names must be in the other's sentence: who never won the cup may have won the league.
    """
    if is_never(a.claim) and is_never(b.claim):
        return _object(a) == _object(b) and _of_one(a, b) and bool(a.action & b.action)
    never, said = (a, b) if is_never(a.claim) else (b, a)
    often = said.noun == TIMES
    if (said.claim.implied and not often) or not (_is_so(said.claim) and _is_so(never.claim)) or not _of_one(a, b):
        return False
    if never.claim.of is None:
        if never.kind != "date" and not often:
            return False
        if never.action.isdisjoint(said.action) or _CLAUSE.match(never.claim.after(_REACH)):
            return False
    named = lexicon.groups(content_terms(_WORD.findall(said.claim.sentence.lower())))
    return _object(never) <= named | said.subject


def _object(profile: Profile) -> frozenset[str]:
    """What a denial names beside the doer and the deed."""
    return profile.terms - profile.subject - profile.action - {TIMES}


def _of_one(a: Profile, b: Profile) -> bool:
    """Whether two claims are of one doer, as far as they say of whom."""
    if a.owners and b.owners:
        return bool(a.owners & b.owners)
    return a.unnamed or b.unnamed or bool(a.subject & b.subject)


def _is_so(claim: Claim) -> bool:
    return claim.frame.modality == "asserted" and (claim.frame.polarity or is_never(claim))
