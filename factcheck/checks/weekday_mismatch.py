"""A weekday that is not that date's: "Tuesday, March 5, 2020" was a Thursday.

It finds a weekday written with a day of the calendar, in one expression or beside it in brackets. Where the
year is not written, it is taken from the article's date, and only a day within two months of it is judged.

**Why it matters.** Of the two, one is wrong, and readers who mark a calendar by it come on the wrong day.
It is also the first sign that a date was copied from an older story.

**Limits.** A date in digits that can be read in two orders (3/5/2020) is wrong only if it is wrong in both.
Days before 1753 are left alone: much of the world still counted by the Julian calendar.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.checks import after, between, finding
from factcheck.dates import arithmetic
from factcheck.model import Period
from factcheck.patterns import Pattern
from factcheck.wording import day as worded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.checks import Reading
    from factcheck.model import Claim, Finding, Severity

NAME = "weekday-mismatch"
SEVERITY: Severity = "error"

GREGORIAN = 1753
"""The first full year of the Gregorian calendar in Britain and its colonies."""
NEAR = 61
"""Days from the article's date within which a day without its year is surely of this year."""

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = r"(mon|tue|wed|thu|fri|sat|sun)(?:[nr]?s|nes|urs?|ur)?(?:day)?\.?"
_PART = r"(?:\s+(?:morning|afternoon|evening|night))?"
_ALONE = Pattern(rf"(?:on\s+)?{_WEEKDAY}{_PART}", re.IGNORECASE)
_LED = Pattern(rf"{_WEEKDAY}{_PART}\s*,?\s*(?:the\s+)?(?=\S*\d|[a-z]{{3,9}}\.?\s+\d)", re.IGNORECASE)
_MONTHS = Pattern(
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|\d{1,4}(?:st|nd|rd|th)?|[,./\s-]|of|the)+",
    re.IGNORECASE,
)
_DIGITS = Pattern(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})$")
_BETWEEN = Pattern(r",?\s+|\s*\(|,\s+a\s+")


def check(reading: Reading) -> Iterator[Finding]:
    """Dates that carry a weekday, or stand beside one."""
    published = reading.article.published
    for sentence in reading.sentences:
        dates = [claim for claim in sentence if claim.kind == "date"]
        for claim in dates:
            led = _LED.match(claim.text)
            if led and _plain(claim.text[led.end() :]):
                yield from _judge(_number(led[1]), claim, claim.text[led.end() :], published, claim)
        for a, b in pairwise(dates):
            if _BETWEEN.fullmatch(between(a, b)) is None:
                continue
            for weekday, claim in ((a, b), (b, a)):
                alone = _ALONE.fullmatch(weekday.text)
                if alone and _apposed(a, b, claim) and _plain(claim.text):
                    yield from _judge(_number(alone[1]), claim, claim.text, published, a, b)


def _number(written: str) -> int:
    return next(number for number, name in enumerate(_DAYS, 1) if name.lower().startswith(written.lower()))


def _plain(text: str) -> bool:
    """Whether a text is a day of the calendar and nothing else, no range and no "the week of"."""
    return _MONTHS.fullmatch(text) is not None


def _apposed(a: Claim, b: Claim, dated: Claim) -> bool:
    """Whether the weekday and the date stand for one day: "Tuesday (March 5)", "March 5, 2020, a Tuesday"."""
    words = between(a, b)
    if dated is b:
        return "(" in words or _part_of_day(a)
    return words.endswith("a ") or ("(" in words and after(b).startswith(")"))


def _part_of_day(claim: Claim) -> bool:
    return " " in claim.text.removeprefix("on ")


def _judge(weekday: int, dated: Claim, words: str, published: date | None, *claims: Claim) -> Iterator[Finding]:
    day = _day(dated)
    if day is None or day.year < GREGORIAN or any(other.isoweekday() == weekday for other in _readings(words, day)):
        return
    certain = "year" not in getattr(dated.value.written, "inferred", ())
    if not certain and (published is None or abs((day - published).days) > NEAR):
        return
    was = "was" if published is None or day <= published else "is"
    message = f"{worded(day)} {was} a {_DAYS[day.isoweekday() - 1]}; the text says {_DAYS[weekday - 1]}"
    yield finding(NAME, SEVERITY if certain else "warning", message, *claims)


def _day(claim: Claim) -> date | None:
    """The one day that a claim names, or None."""
    written = claim.value.written
    if not isinstance(written, Period) or written.start is None or written.start != written.end:
        return None
    return None if {"month", "day"} & set(written.inferred) else written.start


def _readings(words: str, day: date) -> list[date]:
    """The day, and the other one that its digits may mean."""
    digits = _DIGITS.search(words)
    other = digits and arithmetic.day(day.year, day.day, day.month)
    return [day, other] if other else [day]
