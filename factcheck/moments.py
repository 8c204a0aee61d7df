"""Whether two claims speak of different moments, so that a difference is news and not a contradiction."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.ageing import grown
from factcheck.as_of import parts_of
from factcheck.dates.words import words
from factcheck.knowledge import shipped

if TYPE_CHECKING:
    from datetime import date

    from factcheck.model import Claim
    from factcheck.rulebook.rule import Rule

AT_FIRST = "at first"
"""The period of a value that was reported before another one was known."""
_TIMELESS = frozenset({"date", "time", "ordinal", "score", "magnitude"})
"""Kinds whose values do not grow or shrink as a thing does; a rule can say otherwise."""


def moved(a: Claim, b: Claim, published_a: date | None, published_b: date | None, rule: Rule | None) -> str:
    """Why the difference may be an update, in words that end a sentence; "" if nothing says so."""
    if revised(a, b):
        said = a if a.frame.period == AT_FIRST else b
        return f"“{' '.join(said.text.split())}” is what was reported at first"
    if rule and rule.changes == "never":
        return ""
    if a.kind == "age":
        return grown(a, b, published_a, published_b)
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
    if rule and published_a and published_b and rule.may_have_changed(abs((published_a - published_b).days)):
        first_day, last_day = sorted((published_a, published_b))
        return f"it changes over time, and the articles are of {first_day} and {last_day}"
    return ""


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
