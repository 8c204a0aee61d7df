"""Whose a figure is, by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.frames.reporting import Stances
from factcheck.lexicon import NOTHING, Lexicon
from factcheck.matching.figures import same_bearer
from factcheck.matching.namesakes import namesakes
from factcheck.matching.places import NAME
from factcheck.patterns import Pattern
from factcheck.terms import content_terms, term

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.matching.profile import Profile
    from factcheck.model import Claim

_PLACED = re.compile(r"(?:The|This|That|An?)\s+(?:[a-z-]+\s+){1,2}(?:in|of|at|near|on|outside)\s+" + NAME)
"""A subject that is named by its place: "The airport in Melby"."""
_POSSESSED = re.compile(r"(?:His|Her|Its|Their)\s")
"""How a sentence begins that is about something of somebody named before it."""
_PRONOUN = re.compile(
    r"^(?:[^,]{1,60}, ){0,2}(?:(?:On|In|At|By|During|After|Before|Since|Over|Within) (?:[\w'’-]+ ){1,5}?)?"
    r"(?:It|He|She|They|it|he|she|they)\b"
)
"""How a clause begins that names nobody: "He ran", "On 12 February 2017 he ran"."""
_IN_BRACKETS = Pattern(NAME + r"(?:\s+\d{1,2})?\s*\([^()]*$")
_COMPARED = Pattern(
    r"(?:\b(?:than|behind|after|before|to|and|over|against|with|above|below|ahead of|followed by)|[,)])"
    r"(?:\s+the)?\s+(?:Mr\.?\s+|Mrs\.?\s+|Dr\.?\s+)?$"
)
"""What stands before a name that is not the one a sentence is about: "behind Night Ferry ($33 million)"."""
_WHOSE = Pattern(NAME + r"['’]s(?:\s+[a-z][\w-]+){0,2}\s+$")
_RECEIVES = Pattern(r"\s(?:it|(?:the\s+)?" + NAME + r")\s+(?:(?:with|on|at)\s+)?(?:(?:an?|the|his|her|its|their)\s+)?$")
"""To whom a figure is given: "the poll gave Labour 43 percent", "it left the Harriers with 41 points"."""
_NOBODY = frozenset(
    (
        *("there", "it", "he", "she", "that", "this", "here", "what", "who", "where", "how", "let", "one"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"),
    )
)
"""With "'s" these are no owners: "There's $75,000 on their heads", "Friday's crash killed nine"."""
_NEAR = 60
"""Characters before a figure in which its owner's name ends."""


class Owners:
    """Whose figures are. Build it with `known.table(Owners)`."""

    def __init__(self, known: Knowledge) -> None:
        self._says = known.table(Stances).says
        self._bodies = frozenset(content_terms(known.words("bodies")))
        self._short = known.table(Lexicon.build).listed(known, "short")
        self._gives = frozenset(content_terms(known.words("giving")))
        self._days = frozenset((*known.mapping("months"), *known.mapping("weekdays")))
        self._aliases = {
            name: frozenset(content_terms(other for other in others if " " not in other))
            for name, others in known.mapping("aliases").items()
        }

    def of(self, claim: Claim, subject: frozenset[str]) -> frozenset[str]:
        """The names of the owners; who only counts for others owns nothing: "the ministry reported 40 cases".

        `subject` are the synonym groups of the clause's subject.
        """
        owners = self._named(claim)
        if owners and self._is_possessed(claim, subject) and all(name in claim.sentence for name in owners):
            return NOTHING  # "Her debut album, Tidewater, came out in 2001": whose, nobody says
        if not owners or claim.kind != "count" or self._says.isdisjoint(claim.frame.action):
            return owners
        return owners if self._bodies.isdisjoint(claim.frame.subject) else NOTHING

    def _named(self, claim: Claim) -> frozenset[str]:
        """The name before brackets or with "'s" right before the figure, or who is given it, else those in the subject.

        "The Harriers (six years, $95 million)", "led by Moen's 27 points", "the deal gives Orrin 12 percent".
        """
        before = claim.before()
        if "(" in before and (bracket := _IN_BRACKETS.search(before)):
            return frozenset((bracket[1],))
        near = before[-_NEAR:]
        if ("'s" in near or "’s" in near) and (whose := _WHOSE.search(near)) and whose[1].lower() not in _NOBODY:
            return frozenset((whose[1],))
        if not self._gives.isdisjoint(claim.frame.action) and (receiver := _receiver(claim, near)):
            return frozenset((receiver,))
        if placed := self._placed(claim.sentence):
            return frozenset((placed,))
        subject = frozenset(claim.frame.subject)
        owners = [
            name
            for name in claim.frame.entities
            if _is_among(subject, name, claim) or not subject.isdisjoint(self._aliases.get(name, NOTHING))
        ]
        return frozenset(owners) if owners else NOTHING

    def _placed(self, sentence: str) -> str:
        """The place by which a sentence names its subject; "" where it has none, as in "the pilot aired on May 9"."""
        found = _PLACED.match(sentence)
        return found[1] if found and found[1].partition(" ")[0].lower() not in self._days else ""

    def are_unnamed(self, claim: Claim, subject: frozenset[str]) -> bool:
        """Whether a note is about somebody or something named before it begins: "she", "the film", "her first book"."""
        if self._placed(claim.sentence):
            return False
        if self._is_possessed(claim, subject):
            return True
        return subject <= self._short if subject else bool(_PRONOUN.search(claim.sentence))

    def _is_possessed(self, claim: Claim, subject: frozenset[str]) -> bool:
        """Whether a sentence is about somebody's film, club or the like; "her brother Tom Ash" is somebody else."""
        return _POSSESSED.match(claim.sentence) is not None and not subject.isdisjoint(self._short)


def _receiver(claim: Claim, near: str) -> str:
    """Who is given a figure, by the words before it; "it" is who says so: "Orrin expects it to bring it 7 %"."""
    found = _RECEIVES.search(near)
    return (found[1] or claim.attribution or "") if found else ""


def _is_among(subject: frozenset[str], name: str, claim: Claim) -> bool:
    """Whether a subject has a word of a name.

    Of several, one that the sentence has in capitals alone: "The county was a part of Grant County".
    """
    words = name.split()
    shared = [word for word in words if term(word) in subject]
    if len(words) > 1 and shared:
        return any((low := word.lower()) not in claim.sentence or low not in claim.sentence.split() for word in shared)
    return bool(shared)


def apart(a: Profile, b: Profile) -> bool:
    """Whether the figures belong to two people, firms or the like, by their names."""
    if a.who and b.who and not same_bearer(a, b):
        return True
    notes = not (a.present or b.present)
    my_names, your_names = (a.names, b.names) if notes else (a.mentioned, b.mentioned)
    if a.owners and b.owners and not (a.owners & your_names or b.owners & my_names or _by_surname(a, b)):
        return True
    return of_namesakes(a, b)


def _by_surname(a: Profile, b: Profile) -> bool:
    """Whether one note's clause says a word of the name of the other's owner, with which it begins: "Lind was"."""
    if a.present or b.present:
        return False
    return any(term(word) in b.terms for word in a.owners) or any(term(word) in a.terms for word in b.owners)


def compared(a: Profile, b: Profile) -> bool:
    """Whether one note's figure is in brackets after another name, with which the other's owner is compared.

    "Low Tide made $24 million, placing second behind Night Ferry ($33 million)".
    """
    if a.present or b.present or not (a.owners and b.owners) or a.owners <= b.owners or b.owners <= a.owners:
        return False
    return _beside(a) or _beside(b)


def _beside(profile: Profile) -> bool:
    before = profile.claim.before()
    bracket = _IN_BRACKETS.search(before) if "(" in before else None
    return bracket is not None and _COMPARED.search(before[: bracket.start()]) is not None


def of_two_subjects(a: Profile, b: Profile) -> bool:
    """Whether two counts or shares are said each of a subject of its own by name: "Orvell has 900 workers, Tarn 80".

    Of money this says little: a price is paid by one firm for another. Of shares it is asked in articles alone, as
    those of a note may be told by others: "critics gave it 91 percent".
    """
    told = a.kind == "count" or (a.kind == "percent" and a.present and b.present)
    if not told or not a.owners or not b.owners or a.owners & b.owners:
        return False
    return a.subject.isdisjoint(b.subject) and _all_in(a.owners, a.subject) and _all_in(b.owners, b.subject)


def _all_in(owners: frozenset[str], subject: frozenset[str]) -> bool:
    return all(term(owner) in subject for owner in owners)


def of_namesakes(a: Profile, b: Profile) -> bool:
    """Whether the figures belong to two people who share a name: Ada Lind, and her brother Olof Lind."""
    if a.calling.isdisjoint(b.calling) or a.called == b.called:
        return False
    return not (_said(a, b) or _said(b, a)) and namesakes(a.called, b.called)


def _said(a: Profile, b: Profile) -> bool:
    """Whether one claim's sentence says a full name of the other's owner: "Ada Berg, better known as Ada Lind"."""
    return any(b.names.issuperset(word for word in name.split() if len(word) > 2) for name in a.called)


def told(a: Profile, b: Profile) -> bool:
    """Whether a word of the name of one note's owner is the other's subject, with which it begins: "Lind is"."""
    return not (a.present or b.present) and any(term(word) in b.subject for word in a.owners)
