"""Whether a count is of people to whom different things happened: "43 dead or missing", "killed or wounded 60"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.hints import Hints
from factcheck.patterns import Pattern, either

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

_FURTHER = "an?|about|at|some|more|to|dozens|scores|hundreds|several|many"
"""What begins another figure, or names others: "killed and injured dozens"."""
BEFORE = 48
"""Characters before a mention in which the two fates are looked for."""


class Tolls:
    """Reads them with the `tolls` of some knowledge, a list of words for each fate. `known.table(Tolls)`."""

    def __init__(self, known: Knowledge) -> None:
        fates = [str(row).lower().split() for row in known.mapping("tolls")["fates"]]
        self._fate = {word: number for number, row in enumerate(fates) for word in row}
        words = either(self._fate)
        both = rf"({words})(?:,?\s+(?:and|or|and/or)\s+(?:(?:are|were|still|remain)\s+)?|\s*/\s*)({words})"
        self._hints = Hints(self._fate)
        self._behind = Pattern(rf"(?:\s+(?!and\b|or\b)[a-z]+){{0,4}}?\s+{both}\b(?!\s+(?:\d|(?:{_FURTHER})\b))")
        self._ahead = Pattern(rf"\b{both}(?:\s+(?!and\b|or\b|but\b)[a-z]+){{0,4}}?:?\s+$")

    def together(self, claim: Claim) -> bool:
        """Whether the words beside a count give two fates for all of it, and no number to each."""
        if claim.kind != "count" or not self._hints.in_sentence(claim.sentence):
            return False
        found = self._behind.match(claim.sentence, claim.ends) or self._ahead.search(claim.before(BEFORE))
        return found is not None and self._fate[found[1].lower()] != self._fate[found[2].lower()]
