"""What is said never to have been, beside what is said to have been: "never won the cup", "won the cup in 1974"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.nouns import TIMES
from factcheck.patterns import Pattern
from factcheck.phases import is_never
from factcheck.terms import content_terms, words_of

if TYPE_CHECKING:
    from factcheck.lexicon import Lexicon
    from factcheck.matching.profile import Profile
    from factcheck.model import Claim

_CLAUSE = Pattern(r"(?:\s+\w+){1,3}?\s+(?:how|that|what|whether|who|why|where|when|to|if)\b")
"""A verb with a clause for its object: who "never said how many" may well have said something else."""
_BORDER = Pattern(r"[,;:()\[\]“”\"!?]|\.(?:\s|$)|\s(?:and|but|or|while|although|though|because|until|when|which|who)\s")
"""What ends the clause of a denial."""
_REACH = 120
"""Characters after "never" in which its clause ends."""


def denied(a: Profile, b: Profile, lexicon: Lexicon) -> bool:
    """Whether one of two claims denies that the deed of the other was ever done, to the same object by the same doer.

    All that the denial names must be in the other's sentence: who never won the cup may have won the league.
    """
    if is_never(a.claim) and is_never(b.claim):
        return _object(a, lexicon) == _object(b, lexicon) and _of_one(a, b) and bool(a.action & b.action)
    never, said = (a, b) if is_never(a.claim) else (b, a)
    often = said.noun == TIMES
    if (said.claim.implied and not often) or not (_is_so(said.claim) and _is_so(never.claim)) or not _of_one(a, b):
        return False
    if lexicon.contrast(tuple(never.action), said.things, "count"):
        return False  # who never won it may have been nominated
    if never.claim.of is None:
        if never.kind != "date" and not often:
            return False
        if never.action.isdisjoint(said.action) or _CLAUSE.match(never.claim.after(_REACH)):
            return False
    return _object(never, lexicon) <= _terms(said.claim.sentence, lexicon) | said.subject


def _object(profile: Profile, lexicon: Lexicon) -> frozenset[str]:
    """What a denial names after the deed, to the end of its clause."""
    clause = _BORDER.split(profile.claim.after(_REACH), maxsplit=1)[0]
    return _terms(clause, lexicon) - profile.action


def _terms(text: str, lexicon: Lexicon) -> frozenset[str]:
    return lexicon.groups(content_terms(words_of(text)))


def _of_one(a: Profile, b: Profile) -> bool:
    """Whether two claims are of one doer, as far as they say of whom."""
    if a.owners and b.owners:
        return bool(a.owners & b.owners)
    if not (a.present or b.present) and not (a.subject and b.subject):
        return True  # a pronoun, in a note of one subject
    return a.unnamed or b.unnamed or bool(a.subject & b.subject)


def _is_so(claim: Claim) -> bool:
    return claim.frame.modality == "asserted" and (claim.frame.polarity or is_never(claim))
