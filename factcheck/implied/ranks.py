"""Ranks that words imply: "the largest town" is the first by size, and "only two are larger" makes it the third."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.implied.lists import words
from factcheck.model import Number
from factcheck.numbers.noun_phrases import nouns
from factcheck.numbers.spans import mention
from factcheck.scan import HYPHENS
from factcheck.terms import POSSESSIVES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Mention
    from factcheck.scan import Scan

_MOST = 9
"""Those before somebody are counted only up to here."""
_LONG = 6
"""Words of a noun phrase after a superlative, at most."""
_REACH = 8
"""Tokens between how many are larger and "than"."""


def find(scan: Scan, said: Sequence[Mention]) -> Iterator[Mention]:
    """The ranks that a sentence implies; `said` are its mentions.

    >>> from factcheck.scan import Scan
    >>> [(found.number.low, found.kind) for found in find(Scan("Brennick is the largest city of the island."), [])]
    [(1.0, 'ordinal')]
    """
    known = scan.known.table(words)
    for index, word in enumerate(scan.words):
        if word in known.superlatives and _is_the_one(scan, index):
            yield _rank(scan, (index, index), 1)
        elif word in ("debut", "lead") and (noun := _first_of_its_kind(scan, index)):
            yield replace(_rank(scan, (index, index), 1), unit_text=noun)
        elif word in known.comparatives:
            yield from _after_these(scan, index, said)


def _rank(scan: Scan, span: tuple[int, int], rank: int) -> Mention:
    return replace(mention(scan, "ordinal", span, Number(float(rank), float(rank)), "ordinal"), implied=True)


def _is_the_one(scan: Scan, index: int) -> bool:
    """Whether a superlative is of one thing, before its noun: not "one of the largest cities", nor "second largest"."""
    known = scan.known.table(nouns)
    if not owned(scan, index) or scan.word(index - 2) in ("of", "among"):
        return False
    first = index + 1 + 2 * (scan.word(index + 1) in HYPHENS)  # "the highest-grossing film"
    phrase = [*takewhile(lambda word: word.isalpha() and known.tag(word) in "Nag", scan.words[first : index + _LONG])]
    return bool(phrase) and not known.plural(phrase[-1])


def _first_of_its_kind(scan: Scan, index: int) -> str:
    """The album of "her debut solo album", of which there was none before; or ""."""
    known = scan.known.table(words)
    named = index + 1 + (scan.word(index + 1) in known.sorts)
    firsts = known.firsts if scan.words[index] == "debut" else known.led
    return scan.word(named) if scan.word(named) in firsts and owned(scan, index) else ""


def owned(scan: Scan, index: int) -> bool:
    """Whether one thing is meant: "the", "her" or an owner's name stands before, an adjective or two between."""
    beside = 2 if scan.words[index] in ("debut", "lead") else 1
    before = scan.words[max(0, index - beside) : index]
    return any(word in _OWNERS or word in "'’" or word.endswith(("'s", "’s")) for word in before)


_OWNERS = POSSESSIVES | {"the"}


def _after_these(scan: Scan, index: int, said: Sequence[Mention]) -> Iterator[Mention]:
    """The rank of "two towns are larger than …": after these."""
    if "than" not in scan.words[index + 1 : index + _REACH]:
        return
    if _only_one(scan, index):
        yield _rank(scan, (index, index), 2)
        return
    start = scan.offset + scan.starts[max(0, index - _REACH)]
    end = scan.offset + scan.ends[index]
    for one in said:
        if one.kind != "count" or one.number is None or not start <= one.start <= end:
            continue
        before = one.number.exact
        if before is None or not 0 < before <= _MOST or before % 1 or not _only(scan, one):
            continue
        noun = scan.text[one.of_start - scan.offset : one.of_end - scan.offset].split()[-1:]
        if noun:
            yield replace(_rank(scan, (index, index), int(before) + 1), unit_text=noun[0])
        return


def _only_one(scan: Scan, index: int) -> bool:
    """Whether one alone that is named comes before: "only Mount Isk is higher than …"."""
    first = index - 1
    if scan.word(first) not in _BEING or not scan.raw(first - 1)[:1].isupper():
        return False
    while first and index - first < _REACH and (scan.raw(first - 1)[:1].isupper() or scan.word(first - 1) == "the"):
        first -= 1
        if scan.words[first] == "only":
            return True
    return scan.word(first - 1) == "only"


_BEING = frozenset(("is", "was"))


def _only(scan: Scan, one: Mention) -> bool:
    """Whether so many and no more are meant: "only two towns are", "there are two"."""
    before = scan.text[max(0, one.start - scan.offset - 12) : one.start - scan.offset].lower().split()
    return before[-1:] == ["only"] or before[-2:] in (["there", "are"], ["there", "is"]) or not before
