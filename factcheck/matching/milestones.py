"""What happens once to somebody or something, however it is put: a band breaks up, disbands or dissolves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.patterns import Pattern, either
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

DEBUT = "debut"
LATE = "late "
"""What the milestone begins with that is a debut with which few begin: the first film that an actor directs."""
BEFORE, AFTER = 90, 60
"""Characters before and after a date in which its milestone is looked for."""
_DEBUT = Pattern(
    r"\b(?:debuted|(?:([\w-]+)\s+)?debut)\b(?=\s+(?:in|on|at|as|for|against|with|when|during|opposite|to|by)\b|\s*[,.(]|\s*$)"
)
"""A debut that is made, and of which sort: no "debut album"."""
_OWNERS = frozenset(("the", "a", "his", "her", "its", "their", "making", "made", "acting"))
_DATED = Pattern(r"\s+(?:in|on)\s+(?:\d|[A-Z][a-z]+\s+\d)")
"""What follows a milestone that has a date of its own."""
_CUT = Pattern(r"[;:]\s|[.!?]\s")
_BORDER = Pattern(r"[,;:()]|\s(?:and|but|while|before|after|until|till|since)\s")


class Milestones:
    """Reads milestones with the `milestones` of some knowledge. Build it with `known.table(Milestones)`."""

    def __init__(self, known: Knowledge) -> None:
        self._names = {str(said).lower(): str(words[0]) for words in known.section("milestones") for said in words}
        debuts = known.mapping("debuts")
        self._sorts = {word: str(sort) for sort, words in debuts.items() for word in str(words).split()}
        self._sorts |= {sort: f"{LATE}{sort}" for sort in known.words("late_debuts")}
        self._reached = Pattern(
            rf"\b(?:{either(known.words('reaching'))})\s+(?:the\s+)?(\d[\d,.]*(?:\s(?:thousand|million|billion))?)"
            r"\s+(?!(?:on|in|by|at|before|after|for|during|as)\b)([a-z]+)"
        )
        self._said = Pattern(rf"\b(?:{either(self._names)})\b", re.IGNORECASE)

    def of(self, claim: Claim) -> str:
        """The milestone that a date is the date of, by its first name in the list; or ""."""
        if claim.kind != "date":
            return ""
        before = _CUT.split(claim.before(BEFORE))[-1]
        after = _CUT.split(claim.after(AFTER), maxsplit=1)[0]
        frame = claim.frame
        told = {*frame.action, *frame.counted, frame.head}
        between = before.rstrip().removesuffix("(").rstrip()  # "made her debut in Crescent Bay (2003)" was then
        for found in reversed(list(self._said.finditer(between))):
            if not _BORDER.search(between[found.end() :]) or _told(found[0].lower(), told):
                return self._names[found[0].lower()]
        for found in self._reached.finditer(between):
            if not _BORDER.search(between[found.end() :]):
                return f"{found[1]} {term(found[2])}"  # "passed 10 million subscribers"
        for found in _DEBUT.finditer(between):
            if not _BORDER.search(between[found.end() :]):
                sort = (found[1] or "").lower()
                return DEBUT if not sort or sort in _OWNERS else f"{self._sorts.get(sort, sort)} {DEBUT}"
        ahead = self._said.search(after)
        if not ahead or _DATED.match(after, ahead.end()):
            return ""  # "a colony since 1886, it gained its independence in 1962"
        return self._names[ahead[0].lower()] if _told(ahead[0].lower(), told) else ""


def same(mine: str, yours: str) -> bool:
    """Whether two milestones are one: a debut is any debut but a late one, and one on stage is none in film.

    >>> same("debut", "film debut"), same("stage debut", "film debut"), same("debut", "late test debut"), same("", "")
    (True, False, False, False)
    """
    if mine == yours:
        return bool(mine)
    if not (mine.endswith(DEBUT) and yours.endswith(DEBUT) and DEBUT in (mine, yours)):
        return False
    return not (mine.startswith(LATE) or yours.startswith(LATE))


def _told(said: str, told: set[str]) -> bool:
    """Whether the clause of a date says one of some words."""
    return any(term(word) in told for word in said.split())
