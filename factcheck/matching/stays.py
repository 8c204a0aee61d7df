"""What a length of time was spent in or with, by name: "three years at Orvell", "five years with the Harriers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.lexicon import NOTHING
from factcheck.matching.places import NAME
from factcheck.patterns import Pattern
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

_IN = Pattern(r"\s+(?:in|with|at|on|for|under|as)\s+(?:the\s+|an?\s+)?(?:[a-z][a-z-]+\s+){0,2}" + NAME)
"""What stands behind a length of time, "the soap" before the name."""


class Stays:
    """Reads them behind the verbs of `staying` in rules/pairing.yaml: `known.table(Stays)`."""

    def __init__(self, known: Knowledge) -> None:
        self._verbs = frozenset(map(term, known.words("staying")))

    def of(self, claim: Claim) -> frozenset[str]:
        """The words of the name, in lower case; none of letters alone, which is spelt out elsewhere: "the BBC"."""
        if claim.kind != "duration" or self._verbs.isdisjoint(claim.frame.action):
            return NOTHING
        found = _IN.match(claim.sentence, claim.ends)
        return NOTHING if found is None or found[1].isupper() else frozenset(found[1].lower().split())
