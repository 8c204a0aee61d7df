"""Results that are told side by side, in a headline or on a line of their own: "Melby 2, Otrava 1"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.numbers import models, not_values, noun_phrases
from factcheck.numbers.amounts import amounts
from factcheck.numbers.number_words import DASHES
from factcheck.numbers.word_sets import word_sets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.knowledge import Knowledge
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

_LONGEST_NAME = 6
"""Tokens of the name of a side."""
_LONGEST_OPENING = 8
"""Tokens before a colon that say which contest it was."""
_JOINTS = frozenset("&-'’") | {"of", "the", "de"}
_OPENED = DASHES | {":", "|"}
_CLOSED = _OPENED | {"", ".", ";", "(", "!"}


@dataclass(frozen=True, slots=True)
class Sides:
    """The words of `sides` in `rules/games.yaml`, and those that end no side's name."""

    contests: frozenset[str]
    standing: frozenset[str]
    after: frozenset[str]
    clubs: frozenset[str]
    no_names: frozenset[str]


def sides(known: Knowledge) -> Sides:
    """Words around results by side; build them with `known.table(sides)`."""
    words, of_ages, nouns = dict(word_sets(known, "sides")), word_sets(known, "ages"), known.table(noun_phrases.nouns)
    persons = (of_ages["persons"], of_ages["roles"], of_ages["groups"])
    counted = (nouns.plurals, nouns.none, nouns.predicates, nouns.victims)
    no_names = words.pop("nothing").union(*persons, *counted, known.mapping("months"), known.mapping("weekdays"))
    return Sides(**words, no_names=no_names - words["clubs"])


def results(scan: Scan) -> Iterator[tuple[int, int, Amount, Amount]]:
    """The first and the last token of every such result, with the numbers of its two sides.

    >>> from factcheck.scan import Scan
    >>> [scan.slice(first, last) for scan in map(Scan, ["Final: Melby 2, Otrava 1", "Melby 2, Otrava 1, Lund 4"])
    ...     for first, last, *_ in results(scan)]
    ['Melby 2, Otrava 1']
    """
    found = amounts(scan)
    if len(found) < 2:
        return
    known = scan.known.table(sides)
    ended = -1
    for ours, theirs in pairwise(found):
        if not (_points(scan, ours) and _points(scan, theirs)):
            continue
        second = _name(scan, theirs.first, ours.last, known)
        first = _name(scan, ours.first, -1, known)
        if first < 0 or second - (scan.word(second - 1) == ",") != ours.last + 1:
            continue
        if scan.words[first : ours.first] == scan.words[second : theirs.first]:
            continue
        listed = ended >= 0 and first == ended + 2 and scan.word(first - 1) == ";"
        if (listed or _opened(scan, first, known)) and _closed(scan, theirs.last + 1, known):
            ended = theirs.last
            yield first, theirs.last, ours, theirs


def _points(scan: Scan, amount: Amount) -> bool:
    """Whether a number may be what a side has scored: small, whole, alone."""
    word = scan.words[amount.first]
    alone = amount.outer_first == amount.first == amount.last == amount.outer_last and not scan.touches(amount.first)
    digits = word.isdecimal() and len(word) <= 3 and (word == "0" or word[0] != "0")
    return alone and digits and not not_values.names(scan, amount) and not models.names(scan, amount)


def _name(scan: Scan, end: int, after: int, known: Sides) -> int:
    """The first token of the side's name that ends before token `end` and begins behind `after`, or -1."""
    start = end
    while start - 1 > after and end - start < _LONGEST_NAME and scan.word(start - 1) not in known.standing:
        named = scan.raw(start - 1)[0].isupper()
        joint = start < end and scan.word(start - 1) in _JOINTS and scan.raw(start - 2)[:1].isupper()
        dotted = scan.word(start - 1) == "." and scan.touches(start - 1) and len(scan.word(start - 2)) < 3
        if not (named or joint or dotted):
            break
        start -= 1
    return start if start < end and _may_be_side(scan, end - 1, known) else -1


def _may_be_side(scan: Scan, last: int, known: Sides) -> bool:
    """Whether a capitalised word may end the name of a side: a noun, and none that numbers count or follow."""
    word = scan.word(last)
    if word in known.no_names or not word[:1].isalpha():
        return False
    return word in known.clubs or scan.known.table(noun_phrases.nouns).tag(word) == "N"


def _opened(scan: Scan, first: int, known: Sides) -> bool:
    """Whether a result may begin at token `first`: a sentence does there, or what is before says that one comes."""
    before = scan.word(first - 1)
    if not first or before in known.standing:
        return True
    short = before in _OPENED and first - 1 <= _LONGEST_OPENING
    return short and not known.contests.isdisjoint(scan.words[: first - 1])


def _closed(scan: Scan, after: int, known: Sides) -> bool:
    """Whether a result may end before token `after`."""
    word = scan.word(after)
    if word == ",":
        return scan.word(after + 1) in known.after
    if word in _CLOSED:
        return word not in DASHES or not scan.touches(after)
    return word in known.after
