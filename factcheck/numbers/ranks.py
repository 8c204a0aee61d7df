"""Ranks that a plain number says: "reached number eight", "the top ten", "among the five largest cities".

A place in the first ten is a bound: whoever is "among the five largest" may be the third.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.numbers.amounts import amounts, claim, claimed
from factcheck.numbers.hedges import applied, denied
from factcheck.numbers.noun_phrases import counted
from factcheck.numbers.number_words import lexicon
from factcheck.numbers.word_sets import word_sets
from factcheck.scan import HYPHENS
from factcheck.terms import POSSESSIVES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.knowledge import Knowledge
    from factcheck.model import Number
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

_SAID = 5
"""Tokens before "is number seven" in which a word for a rank stands: "her best ranking is"."""
_OUTSIDE = frozenset(("outside", "below", "missed"))
"""Before "the top ten" these say that it was not reached."""
_LAST = 1000
"""Nobody is proud of a place behind this one."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """The words of `rules/numbered.yaml` that make a number a rank."""

    openers: frozenset[str]
    peaks: frozenset[str]
    in_order: frozenset[str]
    where: frozenset[str]
    within: frozenset[str]
    superlatives: frozenset[str]


def ranked(known: Knowledge) -> Ranked:
    """Words beside which a number is a rank; build them with `known.table(ranked)`."""
    return Ranked(**word_sets(known, "ranked"))


def places(scan: Scan) -> Iterator[tuple[int, Number]]:
    """The token and the number of every place in an order that is said behind its noun.

    >>> from factcheck.scan import Scan
    >>> [rank.low for _, rank in places(Scan("She lives on floor 14."))]
    [14.0]
    """
    known = scan.known.table(ranked)
    if known.in_order.isdisjoint(scan.distinct):
        return
    for amount in amounts(scan):
        first, last, rank = amount.first, amount.last, amount.number.exact
        if scan.word(first - 1) not in known.in_order or scan.word(first - 2) not in known.where:
            continue
        alone = (
            first == last and amount.outer_first == first and amount.outer_last == last and not claimed(scan, amount)
        )
        if alone and rank and rank % 1 == 0 and rank < _LAST and counted(scan, last + 1) is None:
            claim(scan, amount)
            yield first, amount.number


def ranks(scan: Scan) -> Iterator[tuple[int, int, int, Number]]:
    """First and last token, the token that names the rank, and the rank or bound, of every such number.

    >>> from factcheck.scan import Scan
    >>> [(n.low, n.high) for _, _, _, n in ranks(Scan("It peaked at number eight, her fourth song in the top ten."))]
    [(8.0, 8.0), (None, 10.0)]
    """
    again = False
    for amount in amounts(scan):
        number = amount.number
        if number.modifier != "exact" or number.low is None or number.low % 1 or not 0 < number.low < _LAST:
            continue
        found = _numbered(scan, amount, again=again) or _top(scan, amount) or _among(scan, amount)
        if found:
            claim(scan, amount)
            again = True
            first, named, bounds = found
            outside = bounds and (
                not _OUTSIDE.isdisjoint(scan.words[max(0, first - 3) : first]) or denied(scan, first, inside=True)
            )
            yield (
                first,
                amount.last,
                named,
                applied(number, "more_than" if outside else "at_most") if bounds else number,
            )


def _numbered(scan: Scan, amount: Amount, *, again: bool) -> tuple[int, int, bool] | None:
    """As in "at number eight", "hit No. 3", "her number-one hit"; `again`, after another: "and number two in Oslo"."""
    known, first = scan.known.table(ranked), amount.first
    named = first - 1
    if scan.word(named) == "." or scan.word(named) in HYPHENS:
        named -= 1
    if scan.word(named) not in ("number", "no", "#") or scan.raw(amount.last + 1)[:1].isupper():
        return None
    before = scan.word(named - 1)
    if (
        before in known.openers
        or (before == "of" and scan.word(named - 2) in known.peaks)
        or (again and before in ("and", ","))
        or (amount.number.low == 1 and _leads(scan, named, amount))
        or (before in ("is", "was") and not known.peaks.isdisjoint(scan.words[max(0, named - _SAID) : named - 1]))
    ):
        return named, named, False
    return None


def _leads(scan: Scan, named: int, amount: Amount) -> bool:
    """Whether "number one" says what leads: "third consecutive number-one album"; "Flight number one" has a name."""
    if scan.word(named) == "no" and not scan.word(amount.first)[0].isdecimal():
        return False  # "no one"
    before = scan.word(named - 1)
    if before in _OWNERS or before in _BEING or before in scan.known.table(lexicon).ordinals:
        return True
    return not scan.raw(named - 1)[:1].isupper() and counted(scan, amount.last + 1, one=True) is not None


def _top(scan: Scan, amount: Amount) -> tuple[int, int, bool] | None:
    """As in "reached the top ten", "in the top five songs", "a top 40 hit"; "the top three seeds" are counted."""
    named = amount.first - 1
    if scan.word(named) != "top":
        return None
    within = (scan.word(named - 1) in _OWNERS and _within(scan, named - 2)) or _of_owner(scan, named - 1)
    after = scan.word(amount.last + 1)
    return (named, named, True) if within or after == "of" or counted(scan, amount.last + 1) is None else None


def _among(scan: Scan, amount: Amount) -> tuple[int, int, bool] | None:
    """As in "one of the five largest cities", "among Europe's five longest tunnels"."""
    known, after = scan.known.table(ranked), scan.word(amount.last + 1)
    owned = scan.word(amount.first - 1) in _OWNERS and _within(scan, amount.first - 2)
    if not (owned or _of_owner(scan, amount.first - 1)):
        return None
    if after not in known.superlatives and not (after.endswith("est") and len(after) > 5):
        return None
    hyphen = scan.word(amount.last + 2) in HYPHENS  # "the ten most-visited parks"
    noun = amount.last + (3 if hyphen else 2 if after in ("most", "least") else 1)
    named = counted(scan, noun) or scan.word(noun + 1) in _WHERE  # "among the ten busiest in Europe"
    return (amount.first, amount.last + 1, True) if named else None


_BEING = frozenset(("is", "was", "became", "remained", "a"))
"""Before "number one" these say that something leads."""
_WHERE = frozenset(("in", "of", "on", "worldwide"))


def _of_owner(scan: Scan, index: int) -> bool:
    """Whether a token is an owner's name or noun that one is among: "one of the club's", "among Northern Europe's"."""
    if not scan.word(index).endswith(("'s", "’s", "s'", "s’")):
        return False
    return any(_within(scan, place) for place in range(index - 1, max(0, index - _OWNER), -1))


_OWNER = 5
"""Words back from the end of an owner's name to what one is among."""


def _within(scan: Scan, index: int) -> bool:
    word = scan.word(index)
    return word in scan.known.table(ranked).within or (word == "of" and scan.word(index - 1) == "one")


_OWNERS = POSSESSIVES | {"the"}
