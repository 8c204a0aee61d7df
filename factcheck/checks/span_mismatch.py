"""A length of time that does not fit its dates: "in the nine years since 2015", written in 2020.

It finds a length beside "since" and a date, which must reach to the article's date; a length beside "from …
to …"; "25 years ago" beside a year; and what is longer than the time since it began.

**Why it matters.** Lengths are copied from older stories and go stale; readers take them for computed.

**Limits.** A length permits a unit less and a unit more than it says, for people count begun years and leave
out days. Without the article's date only "from … to …" is judged, and clauses in the past
perfect, which count to another day, are left alone.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.checks import after, before, between, finding
from factcheck.dates import arithmetic
from factcheck.model import Period, Quantity
from factcheck.patterns import Pattern
from factcheck.wording import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.checks import Reading
    from factcheck.model import Claim, Finding, Severity

NAME = "span-mismatch"
SEVERITY: Severity = "warning"

SLACK = 1.0
"""Units by which a length may be shorter or longer than its number says."""
UNITS = {"day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25, "decade": 3652.5}
"""Days of the units that are judged; nobody counts hours from dates."""

_DATED = Pattern(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:-(?:SP|SU|FA|WI|Q\d|H\d))?")
_SINCE = Pattern(r"(?:\s+of\s+[a-z]+(?:\s+[a-z]+)?)?\s+since\s+", re.IGNORECASE)
_OVER = Pattern(
    r"\b(?:in|over|for|during|of|the|its|his|her|their|these|past|last|some|about|nearly|almost)\s*$", re.IGNORECASE
)
_AGO = Pattern(r".*\bago", re.IGNORECASE | re.DOTALL)
_BESIDE = Pattern(r"(?:,\s+(?:in\s+)?|\s*\((?:in\s+)?|\s+in\s+)", re.IGNORECASE)
_CLOSED = Pattern(r"\s*[),;.:–—]|\s*$")
_RANGE = Pattern(r"(?:from|between)\b", re.IGNORECASE)
_AFTER_RANGE = Pattern(
    r",?\s*(?:\(|(?:for\s+)?(?:a|an|the)\s+(?:period|span|total|stretch)\s+of\s+|or\s+|for\s+)?", re.IGNORECASE
)
_BEFORE_RANGE = Pattern(r",?\s+(?:[a-z]+\s+)?", re.IGNORECASE)
_PAST_PERFECT = Pattern(r"\bhad\b|\bwould\b|\bby (?:then|that time)\b", re.IGNORECASE)
_BEGAN = Pattern(r"\s+(?:[a-z]+\s+){1,3}?,?\s*(?:that|which)?\s*([a-z]+)\s+(?:in|on)\s+", re.IGNORECASE)

Days = tuple[float, float]


def check(reading: Reading) -> Iterator[Finding]:
    """Neighbours of which one is a length of time and the other says from when to when."""
    published = reading.article.published
    begun = reading.words("begun")
    for sentence in reading.sentences:
        for a, b in pairwise(sentence):
            kinds = (a.kind, b.kind)
            if kinds == ("duration", "date"):
                yield from _from_to(a, b, _BEFORE_RANGE)
                if published:
                    yield from _since(a, b, published)
                    yield from _begun(a, b, published, begun)
            elif kinds == ("date", "duration"):
                yield from _from_to(b, a, _AFTER_RANGE)
            elif kinds == ("date", "date") and published:
                yield from _ago(a, b, published)


def _since(length: Claim, start: Claim, published: date) -> Iterator[Finding]:
    """Look at "in the nine years since 2015"."""
    began = _start(start)
    led = start.begins + (len("since ") if start.text.lower().startswith("since ") else 0)
    words = length.sentence[length.ends : led]
    if not _SINCE.fullmatch(words) or not began:
        return
    if not _OVER.search(before(length)) or _PAST_PERFECT.search(length.sentence) or began[1] > published:
        return
    days = float((published - began[1]).days), float((published - began[0]).days)
    yield from _judge(length, days, f"from {_without(start)} to {published}", length, start)


def _begun(length: Claim, start: Claim, published: date, begun: frozenset[str]) -> Iterator[Finding]:
    """Look at "the nine-year war that began in 2015": it may be over, but it cannot be older."""
    verb = _BEGAN.fullmatch(between(length, start))
    began = _start(start)
    if not verb or verb[1].lower() not in begun or not began or "-" not in length.text or began[1] > published:
        return
    yield from _judge(
        length, (0.0, float((published - began[0]).days)), f"from {_without(start)} to {published}", length, start
    )


def _from_to(length: Claim, dates: Claim, words: Pattern) -> Iterator[Finding]:
    """Look at "from 1990 to 1993, a period of seven years"."""
    first, last = (length, dates) if length.start < dates.start else (dates, length)
    ends = (dates.value.timex or "").split("/")
    if len(ends) != 2 or not _RANGE.match(dates.text) or words.fullmatch(between(first, last)) is None:
        return
    if dates is last and length.text.lower().startswith(("every", "each")):
        return
    start, end = _span(ends[0]), _span(ends[1])
    if not start or not end or (last is length and not _CLOSED.match(after(length))):
        return
    days = float((end[0] - start[1]).days), float((end[1] - start[0]).days + 1)
    yield from _judge(length, (max(days[0], 0.0), days[1]), dates.text, first, last)


def _judge(length: Claim, days: Days, told: str, *claims: Claim) -> Iterator[Finding]:
    written = length.value.written
    unit = UNITS.get(str(written.unit))
    if unit is None or not isinstance(written, Quantity) or length.value.modifier not in ("exact", "approx"):
        return
    if written.low is None or written.high is None or written.low != written.high or days[1] < 0:
        return
    low, high = (written.low - SLACK) * unit, (written.high + SLACK) * unit
    if low <= days[1] and days[0] <= high:
        return
    least, most = days[0] / unit, days[1] / unit
    shown = (
        _rounded(most) if not least or _rounded(least) == _rounded(most) else f"{_rounded(least)} to {_rounded(most)}"
    )
    at_most = "at most " if not least else ""
    yield finding(NAME, SEVERITY, f"{told} is {at_most}{shown} {written.unit}s; the text says {length.text}", *claims)


def _rounded(value: float) -> str:
    return number(round(value, 1))


def _ago(a: Claim, b: Claim, published: date) -> Iterator[Finding]:
    """Look at "in 1990, 25 years ago" and "25 years ago, in 1990"."""
    if not _BESIDE.fullmatch(between(a, b)) or not _CLOSED.match(after(b)):
        return
    for ago, named in ((a, b), (b, a)):
        found, there = _AGO.fullmatch(ago.text), ago.value.permits
        span = _span(named.value.timex or "")
        if not found or not span or not isinstance(there, Period) or not there.start or not there.end:
            continue
        if not re.search(r"\d{4}", named.text) or "year" in getattr(named.value.written, "inferred", ()):
            continue
        unit = next((UNITS[name] for name in UNITS if re.search(rf"\b{name}s?\b", ago.text, re.IGNORECASE)), None)
        if unit is None or _PAST_PERFECT.search(a.sentence):
            continue
        slack = timedelta(unit)
        if span[1] < there.start - slack or there.end + slack < span[0]:
            years = abs((published - span[0]).days) / unit
            when = "ago" if span[0] <= published else "ahead"
            message = f"{named.text} was some {number(round(years))} {_name(unit)}s {when} on {published}"
            yield finding(NAME, SEVERITY, f"{message}; the text says {ago.text}", a, b)


def _name(days: float) -> str:
    return next(name for name, length in UNITS.items() if length == days)


def _start(claim: Claim) -> tuple[date, date] | None:
    """The days on which something may have begun "since early 2011"."""
    return _span(claim.value.timex or "")


def _span(timex: str) -> tuple[date, date] | None:
    """The days of a TIMEX3 value that names a year, month or day."""
    found = _DATED.fullmatch(timex)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if day:
        single = arithmetic.day(year, month, day)
        return (single, single) if single else None
    return arithmetic.month_span(year, month) if month else arithmetic.month_span(year, 1, 12)


def _without(claim: Claim) -> str:
    return re.sub(r"^since\s+", "", claim.text, flags=re.IGNORECASE)
