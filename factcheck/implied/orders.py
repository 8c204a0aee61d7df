"""Which of a row a name is, by the order of years: "three novels: Gannet (1991), Low Water (1995) and Orm (2003)"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.implied.lists import listed, words
from factcheck.model import Number
from factcheck.numbers.spans import mention, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.implied.lists import Listed, Span
    from factcheck.model import Mention
    from factcheck.scan import Scan

_NAME = r"[\"“”]?([A-Z][\w'’.-]*(?:\s+(?:(?:of|the|a|an|in|on|and|to|for)\s+)*[A-Z][\w'’.-]*)*),?[\"“”]?"
_YEAR = r"(?:\(|(?:released\s+)?in\s+)(\d{4})\)?"
_DEBUT = re.compile(rf"\bdebut\s+(?:[a-z-]+\s+)?([a-z]+),?\s+{_NAME},?\s+{_YEAR}")
_FOLLOWED = re.compile(rf",?\s+(?:which\s+was\s+|and\s+was\s+)?followed\s+by\s+{_NAME}\s+{_YEAR}")
_ALSO = re.compile(rf",?\s+(?:and\s+)?(?:by\s+)?{_NAME}\s+{_YEAR}")


def find(scan: Scan, said: Sequence[Mention]) -> Iterator[Mention]:
    """The rank of each name of a row that a sentence gives in the order of its years; `said` are its mentions."""
    for joint, word in enumerate(scan.words):
        row = listed(scan, joint) if word in ("and", "&") else None
        if row is not None and (noun := _counted(scan, row, said)):
            yield from _ranked(scan, row.names, row.years, noun)
    if "followed" in scan.distinct:
        yield from _debut(scan)


def _counted(scan: Scan, row: Listed, said: Sequence[Mention]) -> str:
    """The noun of "three novels:" right before a list of three; or ""."""
    first, count = row.first, len(row.names)
    if scan.word(first - 1) not in (":", ",", "-", "–", "—"):
        return ""
    end = scan.offset + scan.ends[first - 2]
    for one in said:
        of_these = one.kind == "count" and one.number is not None and one.number.low == one.number.high == count
        if of_these and one.of_end == end:
            return scan.text[one.of_start - scan.offset : end - scan.offset].split()[-1]
    return ""


def _ranked(scan: Scan, names: Sequence[Span], years: Sequence[str], noun: str) -> Iterator[Mention]:
    if not all(years) or not all(one < other for one, other in pairwise(years)):
        return
    for rank, span in enumerate(names, 1):
        made = mention(scan, "ordinal", span, Number(float(rank), float(rank)), "ordinal")
        yield replace(made, unit_text=noun, implied=True)


def _debut(scan: Scan) -> Iterator[Mention]:
    """The ranks of "his debut novel, Gannet, in 1991, followed by Low Water in 1995 and Orm in 2003"."""
    found = _DEBUT.search(scan.text)
    if found is None or found[1] not in scan.known.table(words).firsts:
        return
    row = [found]
    while following := (_FOLLOWED if len(row) == 1 else _ALSO).match(scan.text, row[-1].end()):
        row.append(following)
    years = [one[one.re.groups] for one in row]
    if len(row) < 2 or not all(one < other for one, other in pairwise(years)):
        return
    for rank, one in enumerate(row[1:], 2):
        start, end = one.span(one.re.groups - 1)
        number = Number(float(rank), float(rank))
        span = tokens(scan, scan.offset + start, scan.offset + end)
        yield replace(mention(scan, "ordinal", span, number, "ordinal"), unit_text=found[1], implied=True)
