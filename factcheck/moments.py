"""Whether two claims speak of different moments, so that a difference is news and not a contradiction."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from factcheck.ageing import grown
from factcheck.as_of import parts_of
from factcheck.dates.words import words
from factcheck.knowledge import shipped

if TYPE_CHECKING:
    from factcheck.model import Claim
    from factcheck.rulebook.rule import Rule

AT_FIRST = "at first"
"""The period of a value that was reported before another one was known."""
_TIMELESS = frozenset({"date", "time", "ordinal", "score", "magnitude"})
"""Kinds whose values do not grow or shrink as a thing does; a rule can say otherwise."""


class Printed(NamedTuple):
    """When an article appeared: the day, or the month and day of a dateline that leaves the year out."""

    day: date | None = None
    yearless: tuple[int, int] | None = None


def moved(a: Claim, b: Claim, printed_a: Printed, printed_b: Printed, rule: Rule | None) -> str:
    """Why the difference may be an update, in words that end a sentence; "" if nothing says so."""
    if revised(a, b):
        said = a if a.frame.period == AT_FIRST else b
        return f"“{' '.join(said.text.split())}” is what was reported at first"
    if rule and rule.changes == "never":
        return ""
    if a.kind == "age":
        return grown(a, b, printed_a.day, printed_b.day)
    if rule is None and a.kind in _TIMELESS:
        return ""
    if told_apart(a, b) is False:
        return ""
    if a.as_of and b.as_of and a.as_of != b.as_of:
        return f"one speaks of {min(a.as_of, b.as_of)}, the other of {max(a.as_of, b.as_of)}"
    mine, yours = a.frame.period.lower(), b.frame.period.lower()
    if mine and yours and mine != yours and not span(mine) == span(yours) != ():
        first, second = sorted((a.frame.period, b.frame.period))
        return f"one speaks of “{first}”, the other of “{second}”"
    days = _nearest_days(printed_a, printed_b)
    if rule and days and rule.may_have_changed((days[1][0] - days[0][0]).days):
        return f"it changes over time, and the articles are of {days[0][1]} and {days[1][1]}"
    return ""


def _nearest_days(a: Printed, b: Printed) -> list[tuple[date, str]] | None:
    """The days on which two articles of one story appeared, in their order, each with words for it; None if unknown.

    A year that a dateline leaves out is the one that brings the two nearest: 30 December is two days before 1 January.
    """
    first = [a.day] if a.day else _of_any_year(a, b.day)
    second = [b.day] if b.day else _of_any_year(b, a.day)
    if not first or not second:
        return None
    one, other = min(product(first, second), key=lambda days: (abs(days[0] - days[1]), days))
    return sorted(((one, _in_words(one, a)), (other, _in_words(other, b))))


def _of_any_year(printed: Printed, near: date | None) -> list[date]:
    """The days that a month and a day may be around another day, or in some three years."""
    around = near.year if near else _SOME_YEAR
    found = []
    for year in range(around - 1, around + 2):
        with suppress(ValueError, TypeError):  # no year: nothing is known; 29 February
            found.append(date(year, *printed.yearless or ()))
    return found


_SOME_YEAR = 2000
"""A leap year, so that every day is one of its days."""


def _in_words(day: date, printed: Printed) -> str:
    """A day as it was told, "2013-12-30" or "30 December"."""
    return day.isoformat() if printed.day else f"{day.day} {_MONTHS[day.month - 1]}"


_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def revised(a: Claim, b: Claim) -> bool:
    """Whether one of two claims, and only one, is said to be what was reported at first."""
    return (a.frame.period == AT_FIRST) != (b.frame.period == AT_FIRST)


_FROM_TO = re.compile(r"(?:from|between|in)?\s*(\d{4})\s*(?:to|and|until|till|through|[-–])\s*(\d{4})")


def span(period: str) -> tuple[str, ...]:
    """The two years of a period, however it is put; () for what is not of two years.

    >>> span("from 2008 to 2010") == span("between 2008 and 2010")
    True
    """
    found = _FROM_TO.fullmatch(period)
    return found.groups() if found else ()


_BEFORE = "before"
_WORD = re.compile(r"[a-z]+")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_NUMERIC = re.compile(r"\d\s*[/.-]\s*\d")
_DAY = re.compile(r"\b([1-3]?\d)(?:st|nd|rd|th)?\b(?!\d)")


def told_apart(a: Claim, b: Claim) -> bool | None:
    """Whether two claims name moments that can't be one; None if one names none.

    "By 1 April" and "as of 1 April 2020" are one; so are "before 5 April" and "as of 4 April", or "as of 5 April".
    """
    mine, yours = _moment(a), _moment(b)
    if mine is None or yours is None:
        return None
    slack = int(_BEFORE in (a.frame.period[:6].lower(), b.frame.period[:6].lower()))
    finest = max(place for place in range(3) if (mine[place] and yours[place]) or not place)
    return any(
        x and y and abs(x - y) > slack * (place == finest) for place, (x, y) in enumerate(zip(mine, yours, strict=True))
    )


def _moment(claim: Claim) -> tuple[int, int, int] | None:
    """Year, month and day of the moment that a claim names, 0 for what it leaves out; None if it names none."""
    said = claim.frame.period.lower()
    names = words(shipped()).months
    months = [names[word] for word in _WORD.findall(said) if word in names]
    years = _YEAR.findall(said)
    if claim.as_of and (parts := parts_of(claim.as_of)):
        # "At the start of 2021" ends on 31 March, but names no month.
        return (parts[0], 0, 0) if years and not months and not _NUMERIC.search(said) else parts
    if not said:
        return None
    days = _DAY.findall(_YEAR.sub(" ", said)) if months else []
    if len(months) > 1 or len(years) > 1 or len(days) > 1 or not (months or years):
        return None
    year, month, day = (int(found[0]) if found else 0 for found in (years, months, days))
    return year, month, day
