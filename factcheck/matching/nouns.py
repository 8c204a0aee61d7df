"""What a count counts and what happened to it, and whether two counts are of one sort of thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.lexicon import NOTHING, Lexicon
from factcheck.matching.hints import Hints
from factcheck.patterns import any_of
from factcheck.terms import content_terms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.knowledge import Knowledge
    from factcheck.matching.profile import Profile
    from factcheck.model import Claim

EVERYBODY = "person"
"""The family of those who, in one event, may be everybody: passengers, guests, villagers."""
TIMES = "time"
"""What is counted where something is done so often."""
TITLE = 3
"""Words after "six-time" among which is what somebody has been so often: "six-time world champion"."""
DESIGNATED = 8
"""Characters after a count in which what it counts may be named by letters and digits: "a dozen PX-9s"."""
TOGETHER = 20
"""Characters after a count in which a second noun may make its people everybody: "310 passengers and crew"."""
_DESIGNATION = re.compile(r"\b([A-Z][A-Za-z]{0,6})[ -]?(\d+[A-Z]?)(?!\.?\d)")


class Nouns:
    """Reads what is counted, and what happened to it. Build it with `known.table(Nouns)`."""

    def __init__(self, known: Knowledge) -> None:
        self._lexicon = known.table(Lexicon.build)
        self._bare = self._lexicon.listed(known, "bare")
        self._whole = self._lexicon.listed(known, "whole")
        everyone = known.words("everyone")
        self._everyone, self._joined = any_of(everyone), Hints(everyone)
        self._sorts = self._groups_in(everyone)
        self._people = self._lexicon.listed(known, "people")
        self._vague = self._whole | self._lexicon.listed(known, "totals")

    def of(self, claim: Claim, head: str) -> str:
        """What is counted where it is narrower than people or things: "crew members" are crew."""
        if claim.text.endswith("times") or claim.unit_text == "times":
            return TIMES
        if phrase := self._phrase(claim):
            head = self._lexicon.group(phrase)
        elif head in self._bare and len(claim.frame.counted) > 1 and claim.frame.counted[-1] == claim.frame.head:
            head = f"{self._lexicon.group(claim.frame.counted[-2])} {head}"
        vague = not claim.of and not self._lexicon.groups((claim.frame.head,)).isdisjoint(self._vague)
        return "" if vague or head in self._whole or self.together(claim) else head  # vague: "the count stood at 36"

    def together(self, claim: Claim) -> frozenset[str]:
        """The nouns of which a count is of all together: "310 passengers and crew"."""
        if claim.kind != "count" or not self._joined.in_sentence(claim.sentence):
            return NOTHING
        found = self._everyone.search(claim.text + claim.after(TOGETHER))
        return self._groups_in([found[0]]) if found else NOTHING

    def _groups_in(self, phrases: Iterable[str]) -> frozenset[str]:
        return self._lexicon.groups(content_terms(word for phrase in phrases for word in phrase.lower().split()))

    def beside(self, claim: Claim, noun: str) -> bool:
        """Whether its sentence counts another sort of people beside it: "176 passengers and 22 crew"."""
        if noun not in self._sorts or not claim.frame.others:
            return False
        return bool((self._sorts & self._lexicon.groups(claim.frame.others)) - {noun})

    def _phrase(self, claim: Claim) -> str:
        """The known phrase that ends with what is counted, "death toll" or "police officer", or ""."""
        phrases = self._lexicon.phrases(claim.frame.counted)
        return phrases[-1] if phrases and phrases[-1].endswith(f" {claim.frame.head}") else ""

    def deeds(
        self,
        claim: Claim,
        head: str,
        noun: str,
        counted: frozenset[str],
        action: frozenset[str],
        core: frozenset[str],
    ) -> frozenset[str]:
        """What happened: the verb says it, or the head alone ("24 dead"), or else the words beside the mention."""
        if claim.kind == "count" and head and not noun and head not in self._people and not self.together(claim):
            if phrase := self._phrase(claim):
                head = self._lexicon.group(phrase)
            if claim.frame.part.startswith("of") and action:
                return action  # "two of the wounded died"
            # "43 fatalities" are dead, whoever counted them
            return action | {head} if claim.of or not counted else frozenset((head,))
        if action and claim.kind in ("count", "date", "time"):
            return action
        return core - counted - {noun} if noun else core


def designation(claim: Claim) -> str:
    """Letters and digits that name the counted among their sort, "ak47", or ""."""
    if claim.kind != "count":
        return ""
    found = _DESIGNATION.search(claim.text + claim.after(DESIGNATED), 1)  # "Around 40 houses" are named by nothing
    return "".join(found.groups()).lower() if found else ""


def same_noun(a: Profile, b: Profile) -> bool:
    """Whether the counted nouns are one: "Syrian refugees" and "displaced Syrians" say each other's noun."""
    if a.designation or b.designation:
        return a.designation == b.designation
    if a.noun == b.noun or done(a, b) or done(b, a):
        return True
    return bool(a.noun and b.noun and a.noun in b.counted and b.noun in a.counted)


def done(a: Profile, b: Profile) -> bool:
    """Whether one counts what the other says is done or won so often: "40 staff", "employs 40", "40-time champion"."""
    if b.noun in a.noun.split():
        return False  # the cabin crew are no whole crew
    if not b.noun:
        return False
    if a.noun == TIMES and (b.noun in a.after[:TITLE] or (b.noun in a.terms and not a.deeds.isdisjoint(b.deeds))):
        return True  # "won the cup twice", "won two cups"
    return b.noun in a.deeds or b.noun in a.action


_PEOPLE = frozenset((EVERYBODY,))


def same_family(a: Profile, b: Profile) -> bool:
    """Whether the nouns are of one family: "rifles" and "guns", passengers and people, but no two parts of these."""
    if a.designation and b.designation:
        return False
    shared = a.family & b.family
    return bool(shared) and not (shared == _PEOPLE and a.noun and b.noun)
