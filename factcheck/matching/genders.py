"""Whether a claim is of a man or of a woman, where its own sentence says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.frames.reporting import Stances
from factcheck.matching.hints import Hints
from factcheck.patterns import Pattern, either
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

KINDS = frozenset(("age", "date", "duration", "time"))
"""What is of somebody where it is said of him; what people count or say is seldom of themselves."""

REACH = 400
"""Characters of a sentence in which the first person is looked for."""


class Genders:
    """Reads genders with the words of `genders` in rules/pairing.yaml: `known.table(Genders)`."""

    def __init__(self, known: Knowledge) -> None:
        self._gender = {
            word: gender for gender, words in known.mapping("genders").items() for word in str(words).lower().split()
        }
        self._word = Pattern(rf"\b({either(self._gender)})\b(?=(?:\s+(\w+))?(?:\s+(\w+))?)", re.IGNORECASE)
        self._hints = Hints(self._gender)
        self._says = known.table(Stances).says

    def of(self, claim: Claim) -> str:
        """The gender of the first person before a claim, "" where nothing tells it.

        Those who only say something are passed over, and so is "his" in "his wife was 41".
        """
        if claim.kind not in KINDS or not self._hints.in_sentence(claim.sentence):
            return ""
        for found in self._word.finditer(claim.sentence, 0, min(REACH, claim.begins)):
            if self._says.isdisjoint(term(word) for word in found.groups()[1:] if word):
                return self._gender[found[1].lower()]
        return ""
