"""Deeds that a claim's verb does not name: "made $3 million" is earned, "a singer for 30 years" has that career."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.lexicon import NOTHING, Lexicon
from factcheck.patterns import Pattern
from factcheck.terms import content_terms, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

FEE = term("fee")
"""What a sum is that was paid for somebody or something (`sums` and `paying` in the rule files)."""
NEAR = 80
"""Characters around a length of time in which it may be said of what it is."""
_FULL_STOP = Pattern(r"[;:]|[.!?]\s")


class Meant:
    """Reads such deeds with the `earning`, `careers`, `callings` and `doings` of some knowledge."""

    def __init__(self, known: Knowledge) -> None:
        lexicon = known.table(Lexicon.build)
        self._lexicon = lexicon
        self._earned, before = _named(lexicon, known.section("earning"))
        self._earning = Pattern(rf"\b(?:{before})\s+$")
        self._sums, self._paying = (self._before(known, section) for section in ("sums", "paying"))
        self._traded = self._before(known, "traded", r"\b[^,;:()]{0,50}\bfor")
        getting = "|".join(map(re.escape, known.words("getting"))) or "(?!)"
        self._for = Pattern(rf"\s+(?:for|to\s+(?:{getting}))\b")
        self._career, said = _named(lexicon, known.section("careers"))
        self._careers = Pattern(rf"\b(?:{said})\b")
        self._prizes = frozenset(content_terms(known.words("prizes")))
        self._given = frozenset(content_terms(known.words("given")))
        self._won = lexicon.groups(content_terms(["win"]))
        callings = "|".join(map(re.escape, known.words("callings"))) or "(?!)"
        self._calling = Pattern(rf"\bha(?:s|ve|d) been an? [^;:]*\b(?:{callings})\b", re.IGNORECASE)
        self._doings = {
            lexicon.group(term(verb)): lexicon.groups(content_terms([noun])) for verb, noun in known.section("doings")
        }

    def by(self, claim: Claim, action: frozenset[str], *, present: bool) -> frozenset[str]:
        """The terms of what a claim means by the words beside it, or by its verbs `action`."""
        before = claim.before()
        if claim.kind == "money":
            earned = self._earned if self._earning.search(before) else NOTHING
            return earned if present else earned | self._sum(before, claim.after())
        if claim.kind == "duration":
            near = _FULL_STOP.split(before[-NEAR:])[-1] + _FULL_STOP.split(claim.after(NEAR), maxsplit=1)[0]
            lasting = self._careers.search(near) or (not present and self._calling.search(before))
            return self._career if lasting else NOTHING
        if claim.kind in ("count", "date") and self._is_awarded(claim):
            return self._won
        if claim.kind == "date":
            return frozenset(noun for verb in action if verb in self._doings for noun in self._doings[verb])
        return NOTHING

    def _before(self, known: Knowledge, section: str, then: str = "") -> list[tuple[Pattern, frozenset[str]]]:
        """What sums mean by the words right before them."""
        lists: Mapping[str, list[str]] = known.mapping(section)
        return [
            (Pattern(rf"\b(?:{'|'.join(map(re.escape, words))}){then}\s+$"), self._lexicon.groups((term(name),)))
            for name, words in lists.items()
        ]

    def _sum(self, before: str, after: str) -> frozenset[str]:
        """What a sum in a note was for: a fee, donations."""
        listed = (*self._sums, *self._paying) if self._for.match(after) else self._sums
        found = frozenset(name for said, names in listed if said.search(before) for name in names)
        return found | self._traded[0][1] if self._traded and self._traded[0][0].search(before) else found

    def _is_awarded(self, claim: Claim) -> bool:
        """Whether a clause says that somebody was given a prize, and so won it."""
        frame = claim.frame
        if self._given.isdisjoint(frame.action):
            return False
        return not self._prizes.isdisjoint((*frame.counted, *frame.subject, *frame.rest))


def _named(lexicon: Lexicon, lists: Iterable[list[str]]) -> tuple[frozenset[str], str]:
    """What the first word of some lists is, as terms, and the pattern of the others."""
    lists = list(lists)
    named = lexicon.groups(content_terms([words[0] for words in lists]))
    return named, "|".join(re.escape(word) for words in lists for word in words)
