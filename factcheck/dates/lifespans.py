"""A range of dates in brackets after a name is two dates: "Maria Vane (14 June 1866 – 20 October 1936)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.dates.named import Day, Month, Year
from factcheck.dates.read import Found
from factcheck.dates.read_ranges import DASHES
from factcheck.dates.spans import Between, shared

if TYPE_CHECKING:
    from factcheck.dates.moment import Expression
    from factcheck.scan import Scan

_SHORTEST, _LONGEST = 15, 115
"""Years of a life: what lasted less is as likely a war, a series or a term of office."""
_REACH = 12
"""Tokens between the bracket and its dates: "(born Mary Ann Reed; 1866 – 1936)"."""


def ends(scan: Scan, found: Found) -> tuple[Found, ...]:
    """The birth and the death of a lifespan; any other date alone, as it is.

    >>> from factcheck.dates import dates
    >>> from factcheck.scan import Scan
    >>> scan = Scan("Karl Lind (1898–1950) was a painter.")
    >>> [scan.slice(end.first, end.last) for date in dates(scan) for end in ends(scan, date)]
    ['1898', '1950']
    """
    both = _both(found.expression)
    if both is None or not _of_a_life(*both) or not _in_brackets(scan, found):
        return (found,)
    dash = next((n for n in range(found.first + 1, found.last) if scan.words[n] in DASHES), None)
    if dash is None:
        return (found,)
    return Found(found.first, dash - 1, both[0]), Found(dash + 1, found.last, both[1])


def _both(date: Expression) -> tuple[Expression, Expression] | None:
    if isinstance(date, Between):
        return shared(date.first, date.last)
    return (Year(date.year), Year(date.last)) if isinstance(date, Year) and date.last else None


def _of_a_life(birth: Expression, death: Expression) -> bool:
    first, last = _year(birth), _year(death)
    return first is not None and last is not None and _SHORTEST <= last - first <= _LONGEST


def _year(date: Expression) -> int | None:
    return date.year if isinstance(date, Day | Month | Year) else None


def _in_brackets(scan: Scan, found: Found) -> bool:
    """Whether the dates end a bracket right after a name of several words without an article."""
    if scan.word(found.last + 1) != ")" or scan.word(found.first - 1) not in ("(", ";", ","):
        return False
    opened = next((n for n in range(found.first - 1, max(0, found.first - _REACH), -1) if scan.words[n] == "("), 0)
    first = opened
    while first and (scan.raw(first - 1)[:1].isupper() or scan.words[first - 1] in _IN_NAMES):
        first -= 1
    return opened - first > 1 and scan.words[first] != "the" and scan.word(first - 1) != "the"


_IN_NAMES = frozenset((".", "-", "de", "la", "van", "von", "der", "di", "da", "al", "bin", "ibn", "of"))
