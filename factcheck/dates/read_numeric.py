"""Dates in digits: 2020-03-15, 3/15/2020, 15.03.2020, 05-Aug-2016, 2015-12, 2012-13.

The order of day and month is settled by shape (a 15 is no month), by a weekday beside it, or by the
article's date; else slashes and hyphens put the month first, as American English does, and full
stops the day.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.dates.cursor import YEARS, century_of
from factcheck.dates.named import Day, Month, Year
from factcheck.dates.read_years import kind_of_year

if TYPE_CHECKING:
    from factcheck.dates.cursor import Cursor, Hit

_END = r"(?![\w]|[-/.]\d|:\d)"
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?=[tT]\d)|(?!\w|/\d|\.\d))", re.ASCII)
_FULL = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\w|/\d|\.\d)", re.ASCII)
_COMPACT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\w|[.,]\d)", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([-–/~])(\d{4}|\d{2})" + _END, re.ASCII)
_MONTH_FIRST = re.compile(r"(\d{1,2})([-/])(\d{4})" + _END, re.ASCII)
_SHORT = re.compile(r"(\d{1,2})([-/.])(\d{1,2})" + _END, re.ASCII)
_SHORT_DASH = re.compile(r"(\d{1,2})(/)(\d{1,2})(?=\s*[-–~])", re.ASCII)
_LONGEST = 150
"""Years between two numbers from which they are years only in brackets or after "from", "in", "of"."""
_BEFORE_SHORT = frozenset({"on", "from", "by", "until", "till", "since", "before", "after", "dated"})


def numeric(at: Cursor, index: int) -> Hit:
    """A date in digits with its year."""
    text, start = at.scan.text, at.scan.starts[index]
    if start and (text[start - 1].isalnum() or text[start - 1] in ".,$€£/"):
        return None
    for pattern, build in ((_ISO, _iso), (_FULL, _full), (_COMPACT, _iso_compact)):
        match = pattern.match(text, start)
        if match:
            found = build(match) if match[2] != "." or not _version(at, index) else None
            if found is None and pattern is _FULL and match[2] != "/" and at.word(index - 1) in _BEFORE_SHORT:
                found = _ordered(int(match[1]), int(match[3]), century_of(int(match[4]) % 100), match[2])
            after = _index_after(at, index, match.end())
            return (found, after) if found and after else None
    return None


def _version(at: Cursor, index: int) -> bool:
    """Whether "version 2.4.2019" is a number of something."""
    return at.beside("versions", at.word(index - 1)) or at.word(index - 1) in at.known.numbered


def year_and(at: Cursor, index: int) -> Hit:
    """A year with a month or a second year: "2015-12", "12/2015", "2012-13", "2011/12"."""
    text, start = at.scan.text, at.scan.starts[index]
    if start and text[start - 1] == "/":
        return None
    match = _YEAR_FIRST.match(text, start)
    if match and int(match[1]) in YEARS:
        after = _index_after(at, index, match.end())
        found = _two(int(match[1]), match[3], slash=match[2] == "/")
        if isinstance(found, Year) and (found.last or 0) - (found.year or 0) > _LONGEST and not _dated(at, index):
            return None  # "the ports 1024-2048"
        if after and isinstance(found, Year):
            kind, after = kind_of_year(at, after)
            found = replace(found, kind=kind)
        return (found, after) if found and after else None
    match = _MONTH_FIRST.match(text, start)
    if match and 1 <= int(match[1]) <= 12 and int(match[3]) in range(1800, 2101):
        after = _index_after(at, index, match.end())
        return (Month(int(match[1]), int(match[3])), after) if after else None
    return None


def _dated(at: Cursor, index: int) -> bool:
    return at.word(index - 1) in ("(", "from", "between", "in", "of", "years", ",", ";")


def short(at: Cursor, index: int, *, sure: bool = False, before_dash: bool = False) -> Hit:
    """A day and month in digits; unless `sure`, only after "on", "by" … and with a slash or as 22/04."""
    if index >= len(at.words):
        return None
    match = (_SHORT_DASH if before_dash else _SHORT).match(at.scan.text, at.scan.starts[index])
    if match is None:
        return None
    if not sure and (match[2] != "/" or at.word(index - 1) not in _BEFORE_SHORT):
        return None
    found = _ordered(int(match[1]), int(match[3]), None, match[2] if not sure else "/")
    after = _index_after(at, index, match.end())
    if after and (at.word(after)[:1] in ("%", "°") or at.beside("units", at.word(after))):
        return None
    return (found, after) if found and after else None


def _iso(match: re.Match[str]) -> Day | None:
    return Day(int(match[1]), int(match[3]), int(match[4])) if int(match[3]) <= 12 and int(match[4]) <= 31 else None


def _iso_compact(match: re.Match[str]) -> Day:
    return Day(int(match[1]), int(match[2]), int(match[3]))


def _full(match: re.Match[str]) -> Day | None:
    if len(match[4]) == 2 and match[2] != "/":
        return None
    year = int(match[4]) if len(match[4]) == 4 else century_of(int(match[4]))
    return _ordered(int(match[1]), int(match[3]), year, match[2])


def _ordered(first: int, second: int, year: int | None, separator: str) -> Day | None:
    """The day from two numbers in an order that must be settled."""
    if not (0 < first <= 31 and 0 < second <= 31) or min(first, second) > 12:
        return None
    if first > 12 or second > 12:
        month, day = min(first, second), max(first, second)
        return Day(year, month, day)
    month, day = (second, first) if separator == "." else (first, second)
    return Day(year, month, day, swapped=first != second)


def _two(first: int, rest: str, *, slash: bool) -> Year | Month | None:
    """As in "2012-13" is two years, "2015-12" a month; "2011-12" is two years, as people write it."""
    last = int(rest)
    if len(rest) == 4:
        return Year(first, last=last) if first < last <= 2101 else None
    if last == (first + 1) % 100:
        return Year(first, last=first + 1)
    if slash:
        return None
    if 1 <= last <= 12:
        return Month(last, first)
    return Year(first, last=first - first % 100 + last) if last > first % 100 else None


def _index_after(at: Cursor, index: int, end: int) -> int | None:
    """The index of the token that begins at or after offset `end`, or None if `end` is inside a token."""
    ends = at.scan.ends
    while index < len(ends) and ends[index] < end:
        index += 1
    if index < len(ends) and ends[index] == end:
        return index + 1
    return None
