"""How a price moved to where it is, "fell 52 cents to $4.11", and what a percentage is: a step, or what was reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.lexicon import NOTHING, Lexicon
from factcheck.patterns import Pattern
from factcheck.terms import term, words_of

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

NEAR = 80
"""Characters before a price in which it may be said by how much it moved."""
SLACK = 0.15
"""The share by which two accounts of one day's move may differ."""
_MOVED_BY = Pattern(
    r"\b(\d{1,4}(?:\.\d+)?)\s?(?:(?P<cents>cents?)|(?P<percent>percent|per cent|%)|(?P<points>points?))[^.;]{0,30}"
    r"\bto (?:close at )?$"
)


_MOVED_TO = Pattern(
    r"(?:\s[A-Za-z.]+){0,3},?\s(?:to|at)\s(?:[a-z]+\sat\s)?"
    r"(?:(?P<sign>[$€£¥])(?P<price>\d[\d,]*(?:\.\d+)?)|(?P<small>\d[\d,]*(?:\.\d+)?)\s?(?P<coin>p|pence|cents)\b)"
)
_TO_CLOSE = Pattern(
    r"([^.;]*(?:\.\d[^.;]*)*)\bto\s+(?:close|end|finish|settle)\s+(?:(?:the\s+)?day\s+|trading\s+)?at\s+$"
)
_UP_OR_DOWN = Pattern(r",?\s+(up|down)\s+[$€£¥\d]")
NEARLY = 0.05
"""The share by which two prices of one day may differ, at noon and at its end."""


STEP, LEVEL = "step", "level"
"""Of a percentage: by how much something moved, "fell 3 percent", or what it is of a whole, "slid to 43 percent"."""
_REACHED = Pattern(
    r"\b(?:to|at|below|above|under|over|past)\s+(?:(?:about|around|just|only|some|nearly|almost|a)\s+)*$"
)
"""What stands before a level that was reached."""
_TO_REACH = 30
"""Characters before a percentage in which it may be said to be one."""
OF_A_WHOLE = "percent of"
"""The part that a share of a whole is read as."""


class Move(NamedTuple):
    """Which `ways` a price went, as the groups of their words, and by how much of what, 0 of "" if nobody says it.

    Of a percentage it is the price that was reached, 24.1 of "price in $" for "rose 36 percent Monday, to $24.10", or
    whether it is a `STEP` or a `LEVEL`.
    """

    ways: frozenset[str]
    by: float
    of: str


class Moves:
    """Reads moves with the `moves` of some knowledge. Build it with `known.table(Moves)`."""

    def __init__(self, known: Knowledge) -> None:
        self._lexicon = known.table(Lexicon.build)
        self._ways = self._lexicon.listed(known, "moves")

    def of(self, claim: Claim, deeds: frozenset[str]) -> Move | None:
        """How a price moved that did what `deeds` say; None if it did not, or is no price."""
        if claim.kind == "percent" and (reached := _MOVED_TO.match(claim.sentence, claim.ends)):
            price, sign = reached["price"] or reached["small"], reached["sign"] or reached["coin"][0]
            return Move(NOTHING, float(price.replace(",", "")), f"price in {sign}")
        ways = NOTHING if deeds.isdisjoint(self._ways) else deeds & self._ways
        if claim.kind == "percent":
            level = claim.frame.part == OF_A_WHOLE or (ways and _REACHED.search(claim.before(_TO_REACH)))
            return Move(NOTHING, 0.0, LEVEL) if level else Move(NOTHING, 0.0, STEP) if ways else None
        if claim.kind != "money":
            return None
        ways = ways or self._told_beside(claim)
        if found := _MOVED_BY.search(claim.before(NEAR)):
            return Move(ways, float(found[1]), str(found.lastgroup))
        return Move(ways, 0.0, "") if ways else None

    def _told_beside(self, claim: Claim) -> frozenset[str]:
        """The way told beside a closing price: "fell 4 % to close at $62.15", "ended at $60.49, up $3.98"."""
        if after := _UP_OR_DOWN.match(claim.sentence, claim.ends):
            return self._lexicon.groups((term(after[1]),))
        before = _TO_CLOSE.search(claim.before(NEAR))
        told = [self._lexicon.groups((term(word),)) & self._ways for word in words_of(before[1])] if before else []
        return next((ways for ways in reversed(told) if ways), NOTHING)


def apart(mine: Move | None, yours: Move | None) -> bool:
    """Whether two prices were reached on two days: one rose and one fell, or one fell by 52 cents and one by 7.

    Nor is a step a level, in percent.

    >>> fell = frozenset({"fall"})
    >>> apart(Move(fell, 52, "cents"), Move(fell, 7, "cents")), apart(Move(fell, 52, "cents"), Move(fell, 7, "percent"))
    (True, False)
    """
    if mine is None or yours is None:
        return False
    if (mine.of == LEVEL) != (yours.of == LEVEL):
        return True
    slack = NEARLY if mine.of.startswith("price") else SLACK
    if mine.of == yours.of and abs(mine.by - yours.by) > slack * max(mine.by, yours.by):
        return True
    return bool(mine.ways and yours.ways) and len(mine.ways | yours.ways) > 1
