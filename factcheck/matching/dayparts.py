"""Parts of one day that two claims give: a contradiction of what happens once, and nothing of what happens again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.clocks import compatible, parted, stretched
from factcheck.lexicon import Lexicon
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.matching.corpus import Corpus
    from factcheck.matching.profile import Profile


class DayParts:
    """Whether claims that differ in the part or time of a day tell of two things of that day."""

    def __init__(self, known: Knowledge) -> None:
        again = known.words("again")
        self._again = frozenset(map(term, again))
        self._done = known.table(Lexicon.build).groups(map(term, again)) | self._again

    def of_two(self, a: Profile, b: Profile, corpus: Corpus) -> bool:
        """Whether nothing says that both claims, which differ, tell of one thing.

        Police clash with students in the morning and at night, an article that has both knows of two clashes, and
        whoever speaks at nine speaks again. A quake, a sinking or a death is what rules know to happen once.
        """
        implied = a.claim.implied or b.claim.implied
        part = implied if a.claim.kind == "time" else parted(a.claim.value.permits, b.claim.value.permits)
        if (part or a.claim.kind == "time") and (self._repeated(a) or self._repeated(b)):
            return True
        if not part or a.article == b.article:
            return part
        if implied and _nearly_meet(a, b):
            return True
        rule = corpus.rules.rule_for(a.claim, b.claim)
        return rule is None or rule.changes != "never"

    def _repeated(self, profile: Profile) -> bool:
        """Whether a claim tells of what is done, or comes, several times a day."""
        frame = profile.claim.frame
        if profile.recurring or not self._again.isdisjoint(frame.subject):
            return True
        told = not self._again.isdisjoint(frame.action)
        return told and profile.deeds <= self._done  # who is found missing is missing


def _nearly_meet(a: Profile, b: Profile) -> bool:
    """Whether a time may be called a part of a day with an hour to spare: 12:40 p.m. and "this morning"."""
    made, said = (a, b) if a.claim.implied else (b, a)
    return compatible(stretched(made.claim.value), said.claim.value) is not False
