"""Who offers or pays a sum, by name: what two bidders would pay for one firm are two prices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.lexicon import NOTHING
from factcheck.matching.hints import Hints
from factcheck.matching.places import NAME
from factcheck.patterns import Pattern
from factcheck.terms import content_terms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

FAR = 70
"""Characters before or after a sum in which whose offer it is may be said."""
_PASSIVE = Pattern(r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+)?(?:\w+ed|bought|paid|sold)\s+[^.;:]*$")


class Bidders:
    """Reads bidders with the words of `bids`, `bidding` and `firms` in rules/pairing.yaml: `known.table(Bidders)`."""

    def __init__(self, known: Knowledge) -> None:
        bids, verbs = known.words("bids"), known.words("bidding")
        self._verbs = frozenset(content_terms(verbs))
        self._firms = frozenset(known.words("firms"))
        self._hints = Hints((*bids, *verbs))
        bid, done = (rf"(?:{'|'.join(map(re.escape, words))})" for words in (bids, verbs))
        self._bid = Pattern(rf"\b(?:{bid}|{done})\b")
        self._whose = Pattern(rf"{NAME}['’]s\s+(?:[a-z-]+\s+)?{bid}\s+(?:[a-z]+\s+){{1,2}}$")
        self._done_by = Pattern(rf"\b{done}\s+by\s+(?:the\s+)?{NAME}[^.;:]*$")
        self._owned = Pattern(rf"{NAME}['’]s\s+$")
        self._its_bid = Pattern(rf"(?:[\s-](?:an?|per)[\s-]share)?[\s-](?:[a-z-]+\s+)?{bid}\b")
        self._by = Pattern(rf"(?:[^.;:]|\.\d){{0,{FAR}}}?\b(?:from|by)\s+(?:the\s+)?{NAME}")
        self._which = Pattern(
            rf"(?:\s+(?:an?|per)\s+share)?,?\s+(?:that\s+|which\s+)?{NAME}\s+(?:[a-z]+\s+){{0,2}}?{done}(?!\s+from)\b"
        )

    def of(self, claim: Claim, owners: Iterable[str]) -> frozenset[str]:
        """The words of the bidder's name; `owners` are the names in the clause's subject."""
        if claim.kind != "money" or not self._hints.in_sentence(claim.sentence):
            return NOTHING
        name = self._named(claim)
        names = (name,) if name else owners if self._bids(claim) else ()
        return (
            frozenset(word for one in names for word in one.lower().replace(".", "").split() if word not in self._firms)
            or NOTHING
        )

    def _named(self, claim: Claim) -> str:
        """The name beside the sum: "Orvell's offer of $4", "a $4 bid from Orvell", "the $4 that Orvell proposed"."""
        first, last, before = claim.begins, claim.ends, claim.before(FAR)
        if told := self._whose.search(before) or self._done_by.search(before):
            return told[1]
        if (told := self._owned.search(before)) and self._its_bid.match(claim.sentence, last):
            return told[1]
        told = self._by.match(claim.sentence, last)
        if told and self._bid.search(claim.sentence, max(0, first - FAR // 2), told.start(1)):
            return told[1]
        told = self._which.match(claim.sentence, last)
        return told[1] if told else ""

    def _bids(self, claim: Claim) -> bool:
        """Whether the subject is who pays: "Orvell will pay $4", not "holders were paid $4"."""
        said = self._verbs.intersection(claim.frame.action)
        return bool(said) and not _PASSIVE.search(claim.before())
