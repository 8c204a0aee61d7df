"""Counts: a number with what it counts ("some 200,000 people"), or bare ("Three killed")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.numbers import direction, hedges, models, not_values, noun_phrases, permits
from factcheck.numbers.amounts import amounts, claimed, claimed_at
from factcheck.numbers.digits import months
from factcheck.numbers.ellipsis import gapped, lends_noun
from factcheck.numbers.goal_minutes import minute
from factcheck.numbers.movements import movements
from factcheck.numbers.spans import ZERO, mention, valued
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.context import Context
    from factcheck.model import Mention, Value
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

NAME = "count"
RANK = 90

_POINTS = frozenset({"point", "points"})
"""What an index moves by: "lost 90 points" is a movement, "lost 26 seats" is not."""

_WHOLE = frozenset(
    {
        "the",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "our",
        "all",
        "first",
        "last",
        "past",
        "next",
        "previous",
        "some",
        "only",
    }
)
"""What may stand between a part and the number of its whole: "six of the first 12 guests"."""


def find(scan: Scan) -> Iterator[Mention]:
    """Every number of a sentence that stands for itself or counts something."""
    if not _NO.isdisjoint(scan.distinct):
        yield from _none(scan)
    found = amounts(scan)
    if not found:
        return
    lender: tuple[Amount, tuple[int, int]] | None = None
    for place, amount in enumerate(found):
        if amount.form in ("article", "fraction") or claimed(scan, amount) or not_values.names(scan, amount):
            continue
        if models.names(scan, amount) or minute(scan, amount):
            continue
        one = {amount.number.low, amount.number.high} in ({1}, {1, None})
        after = found[place + 1 : place + 2]
        whole = _whole(scan, amount, after)
        if whole and one:
            continue  # "one of the five men": that there are five is all it says
        of = None if whole else noun_phrases.counted(scan, amount.outer_last + 1, one=one)
        if of and (_foretold(scan, amount, of) or _belongs_elsewhere(scan, amount)):
            of = None
        shared = whole or (None if of or one else _shared(scan, amount, after))
        if lender and not (of or shared) and gapped(scan, lender[0], amount):
            shared = lender[1]
            lender = amount, shared
        if not_values.alone(scan, amount, of or shared):
            continue
        if of:
            lender = amount, of
        elif not shared and lender and lends_noun(scan, *lender, amount):
            shared = lender[1]
        yield _counted(scan, amount, of, shared)


def _belongs_elsewhere(scan: Scan, amount: Amount) -> bool:
    """Whether the number is a day or a magnitude: "on 15 April Holm told police", "Magnitude 6.8 quake jolts Lund"."""
    if scan.word(amount.outer_first - 1) == "magnitude":
        return True
    named = scan.word(amount.outer_last + 1) in scan.known.table(months)
    return named and scan.raw(amount.outer_last + 1)[0].isupper() and (amount.number.high or 0) <= _DAYS


_DAYS = 31


def _foretold(scan: Scan, amount: Amount, of: tuple[int, int]) -> bool:
    """Whether the noun is who foretold the number: "more than the 8,000 economists had forecast"."""
    if scan.word(amount.outer_first - 1) != "the":
        return False
    verb = of[1] + 1 + (scan.word(of[1] + 1) in ("had", "have"))
    return scan.word(verb) in scan.known.table(noun_phrases.nouns).foretold and not scan.word(verb + 1)[:1].isdecimal()


def _whole(scan: Scan, amount: Amount, after: tuple[Amount, ...]) -> tuple[int, int] | None:
    """The noun of a whole whose number comes next: "two of the first 12 men"."""
    between = scan.words[amount.outer_last + 1 : after[0].outer_first] if after else []
    if between[:1] != ["of"] or not _WHOLE.issuperset(between[1:]):
        return None
    return noun_phrases.counted(scan, after[0].outer_last + 1)


_LONGEST_NONE = 3
"""Words after "no" up to its noun: "no confirmed virus deaths"."""


_NO = frozenset(("no", "any", "none"))
_TOOK = frozenset(("won", "win", "winning", "scored", "scoring", "received", "receiving", "took", "taking", "conceded"))
"""Before "none" these say of what: "three nominations, winning none"."""


def _none(scan: Scan) -> Iterator[Mention]:
    """Counts of nothing: "398 cases and no deaths", "did not have any cases"; of most nouns "no" counts nothing."""
    known = scan.known.table(noun_phrases.nouns)
    for index, word in enumerate(scan.words):
        if word == "none" and scan.word(index - 1) in _TOOK and scan.word(index + 1) != "of":
            yield mention(scan, NAME, (index, index), ZERO, None)
        none = word == "no" or (word == "any" and hedges.denied(scan, index))
        of = noun_phrases.counted(scan, index + 1, one=True) if none else None
        if of and len(scan.slice(index + 1, of[1]).split()) <= _LONGEST_NONE and scan.words[of[1]] in known.none:
            yield mention(scan, NAME, (index, of[1]), ZERO, "count", of=of)


def _shared(scan: Scan, amount: Amount, after: tuple[Amount, ...]) -> tuple[int, int] | None:
    """The noun that the next number brings: "14 Kenyan and 11 Chadian sailors"."""
    if not after:
        return None
    between = scan.words[amount.outer_last + 1 : after[0].outer_first]
    if between[between[:1] == [","] :] in (["up"], ["down"]):  # "at 6,233.9, up 12 points"
        of = noun_phrases.counted(scan, after[0].outer_last + 1)
        return of if of and scan.word(of[1]) in _POINTS else None
    described = scan.raw(amount.outer_last + 1)[:1].isupper() and len(between) == 2
    if between[-1:] not in (["and"], ["or"]) or not (described or len(between) == 1):
        return None
    of = noun_phrases.counted(scan, after[0].outer_last + 1)
    return (of[1], of[1]) if of else None


def _counted(scan: Scan, amount: Amount, of: tuple[int, int] | None, shared: tuple[int, int] | None) -> Mention:
    first, last, number = amount.outer_first, amount.outer_last, amount.number
    if of and _stretches(scan, first, of):
        first, number = amount.first, replace(number, high=number.low, high_place=number.low_place, modifier="exact")
    suspended = scan.word(last + 1) in HYPHENS and scan.word(last + 2) in {",", "and", "or"}
    if of and any(claimed_at(scan, index) for index in range(of[0], of[1] + 1)):
        suspended = True  # "four of the two-ton trucks": the noun holds a measurement of its own
    if of and not suspended:  # "two-, three- and four-bedroom flats"
        last, modifier = hedges.trailing(scan, of[1] + 1)
        number = hedges.applied(number, modifier)
    noun = of or shared
    counted = noun is not None and scan.word(noun[1]) not in _POINTS
    change = direction.change(scan, amount.outer_first, last, counted=counted or _in_a_row(scan, last))
    span = first, last
    return mention(scan, NAME, span, number, "count" if noun else None, of=noun, change=change)


def _stretches(scan: Scan, first: int, of: tuple[int, int]) -> bool:
    """Whether "over" says how long something went on: "900 km over 12 stages", "held over three legs"."""
    known, before = scan.known.table(noun_phrases.nouns), scan.word(first - 1)
    if scan.word(first) != "over" or scan.word(of[1]) not in known.stretches:
        return False
    return before in known.stretched or before[:1].isdecimal() or (known.plural(before) and known.tag(before) == "N")


def _in_a_row(scan: Scan, last: int) -> bool:
    """Whether a bare number counts results: "lost nine straight", "won four in a row"."""
    return scan.word(last + 1) in scan.known.table(movements).rows


def value(mention: Mention, context: Context) -> Value:  # noqa: ARG001  (every kind has this signature)
    """What a count permits; small and unrounded ones are exact."""
    assert mention.number is not None
    return valued(mention, permits.counted(mention.number, "count"))
