"""Whether what makes a fact of its kind one fact is the same in two claims, before anything is weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching import milestones, standings, turns
from factcheck.matching.comparisons import deeds, ruled, subject
from factcheck.matching.figures import is_nothing, same_bearer
from factcheck.matching.levels import UNKNOWN, comparison
from factcheck.matching.nouns import done, same_family, same_noun
from factcheck.matching.occasions import of_one_hour, same_occasion
from factcheck.matching.separate import of_two_facts
from factcheck.phases import agree
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.matching.corpus import Corpus
    from factcheck.matching.profile import Profile


@comparison("none", "other words", "partial", "full")
def identity(a: Profile, b: Profile, corpus: Corpus) -> str:
    """Whether what makes a fact of this kind one fact is the same, as far as the words or a rule say it.

    An age belongs to a person, a date to what happened to something, a count to what is counted and what
    happened to it; any other figure to its owner and to the words that name the property. Articles of one story may
    tell a count in other words ("pulled 110 people out of elevators", "126 were rescued from them"), which is no reason
    against one fact where all else speaks for it.
    """
    if a.bounding or b.bounding:
        return "none"
    level = _identity(a, b, corpus)
    return "none" if level != "none" and of_two_facts(a, b) else level


def _identity(a: Profile, b: Profile, corpus: Corpus) -> str:
    """The identity by the words of the claims or by a rule, whatever parts two facts that are told alike."""
    if a.claim.kind == "age":
        if same_bearer(a, b):
            return "full"
        return "partial" if standings.unnamed(a, b, corpus) or corpus.roles.alike(a, b) else "none"
    level, told = ruled(a, b, corpus)
    if level in ("same and specific", "yours"):
        return "full"
    if level == "apart":
        return "none"
    of_words = _identity_of_words(a, b, corpus, told=told)
    return "partial" if of_words in ("none", "other words") and level == "same" else of_words


def _identity_of_words(a: Profile, b: Profile, corpus: Corpus, *, told: bool) -> str:
    """The identity by the words of the claims; `told`: a rule finds one deed in both."""
    kind = a.claim.kind
    if kind == "ordinal":
        return standings.identity(a, b, corpus)
    if kind in ("date", "time"):
        notes = not (a.present or b.present or a.unnamed or b.unnamed or a.names & b.names)
        same_subject = subject(a, b, corpus)
        if notes and same_subject == "different":
            return "none"
        alone = corpus.rivals[a.index] <= standings.ALONE
        if not same_occasion(a, b, corpus, alone=alone):
            return "other words" if kind == "time" and of_one_hour(a, b) else "none"
        if same_subject in ("same", "near") or a.names & b.names or milestones.same(a.milestone, b.milestone):
            return "full"
        return "partial"
    if kind == "count":
        return _identity_of_count(a, b, corpus, told=told)
    if kind == "duration" and a.offset != b.offset:
        return "none"
    level = _identity_of_owned(a, b, corpus)
    if level == "none" and kind == "quantity" and (a.present or b.present) and not agree(a.claim, b.claim):
        extent = a.head != b.head and not _EXTENTS.isdisjoint((a.head, b.head))
        return "none" if extent else "partial"  # kilovolts, megapixels and acres tell the property by themselves
    return level


_EXTENTS = frozenset(map(term, ("width", "height", "depth", "length", "thickness")))
"""What metres measure of a thing, of which it has several: a scar 150 metres wide is no 86-metre dam."""


def _identity_of_owned(a: Profile, b: Profile, corpus: Corpus) -> str:
    """The identity of two figures of a property that somebody or something has."""
    parted = not (a.unnamed or b.unnamed) and subject(a, b, corpus) == "different"
    shared = 0.0 if parted else corpus.own(a, b)
    if not shared:
        return "none"
    beside = (a.terms & b.terms) - (a.subject & b.subject) if a.action or b.action else a.terms & b.terms
    if not (beside or agree(a.claim, b.claim) or turns.both_last(a, b)):
        return "none"  # the film runs two hours, and took two years to make
    return "full" if shared >= 0.5 and a.head == b.head else "partial"


def _identity_of_count(a: Profile, b: Profile, corpus: Corpus, *, told: bool) -> str:
    if not told and _of_some(a) != _of_some(b) and not agree(a.claim, b.claim):
        return "none"
    noun, deed = same_noun(a, b) or same_family(a, b), deeds(a, b, corpus) == "same"
    if noun and not (deed or told) and _of_two_subjects(a, b, corpus):
        return "none"
    deed = deed or told or (_named_alike(a, b) and not (a.action and b.action)) or _both_have(a, b)
    if not (deed or a.present or b.present):
        deed = done(a, b) or done(b, a)  # who employs 40 people has 40 employees
    if noun and deed:
        return "full"
    if deed or (noun and (a.noun or b.noun)):
        return "partial"
    return "other words" if _told_otherwise(a, b) and not agree(a.claim, b.claim) else "none"


def _told_otherwise(a: Profile, b: Profile) -> bool:
    """Whether articles may tell one count in other words, in clauses that share a word other than a name.

    Not if each has a noun of its own, nor if a count is a part of those before it, nor if one is of nobody.
    """
    if not (a.present or b.present) or (a.noun and b.noun and a.noun != b.noun):
        return False
    if a.terms & b.terms <= a.names | b.names:
        return False
    return not any(_of_some(profile) or is_nothing(profile.claim.value) for profile in (a, b))


def _of_some(a: Profile) -> bool:
    """Whether a count is a part of "them", and nothing says of what: "two of them are critical".

    With such a part, only another can have an identity that differs.
    """
    return a.claim.frame.part in _THEM and not a.noun


_THEM = frozenset(("of them", "of these", "of those"))


def _of_two_subjects(a: Profile, b: Profile, corpus: Corpus) -> bool:
    """Whether two notes say other things of others: "41 countries have cases", "doctors from 12 countries met"."""
    if a.present or b.present or a.unnamed or b.unnamed or a.names & b.mentioned or b.names & a.mentioned:
        return False
    return deeds(a, b, corpus) in (UNKNOWN, "different") and subject(a, b, corpus) == "different"


def _both_have(a: Profile, b: Profile) -> bool:
    """Whether two notes only say how many one subject has: "Lind has two sons"."""
    return not (a.action or b.action or a.present or b.present) and bool(a.subject & b.subject)


def _named_alike(a: Profile, b: Profile) -> bool:
    """Whether what is counted is told from the rest of its sort, and in both the same: "gold records"."""
    return a.counted == b.counted and len(a.counted) > 1 and bool(a.noun)
