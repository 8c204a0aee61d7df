"""Whose a figure is by name: the bearer of an age, a parent, and on whom odds are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.lexicon import NOTHING, Lexicon
from factcheck.matching.hints import Hints
from factcheck.matching.places import NAME
from factcheck.patterns import Pattern
from factcheck.terms import plain

if TYPE_CHECKING:
    import re

    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "mr", "mrs", "ms", "dr"))
_NAMES = Pattern(r"\b" + NAME)
_ON = Pattern(r"\s+(?:on|against|for)\s+" + NAME)
_TIED = " ,"
"""Between a bookmaker and his name."""


class Bearing:
    """Reads it; odds with the `betting` of rules/pairing.yaml. Build it with `known.table(Bearing)`."""

    def __init__(self, known: Knowledge) -> None:
        self._lexicon = known.table(Lexicon.build)
        self._betting = frozenset(known.words("betting"))
        self._hints = Hints(self._betting)

    def of(self, claim: Claim) -> frozenset[str]:
        """The words of the name: "Tom Ash Jr." and "Mr Ash" have "ash" in common, "Bill Ash" has another word."""
        name = claim.frame.bearer or (self._backed(claim) if claim.kind == "score" else "")
        if not name or (claim.kind == "age" and self._lexicon.known(name)):
            return NOTHING  # "the 24-year-old Welshman" is somebody of Wales
        words = [word.strip(".,'’\"“”").lower() for word in plain(name).split()]
        return frozenset(word for word in words if len(word) > 1 and word not in _SUFFIXES)

    def _backed(self, claim: Claim) -> str:
        """On whom odds are given, behind them or else the nearest before them: "cut Lind from 20-1 to 4-1"."""
        if not self._hints.in_sentence(claim.sentence):
            return ""
        if behind := _ON.match(claim.sentence, claim.ends):
            return behind[1]
        before = claim.before()
        names = [found[1] for found in _NAMES.finditer(before) if not self._is_bookmaker(found, before)]
        return names[-1] if names else ""

    def _is_bookmaker(self, found: re.Match[str], before: str) -> bool:
        words = {*found[1].lower().split(), *before[: found.start()].rstrip(_TIED).lower().split()[-1:]}
        return not self._betting.isdisjoint(words)
