"""A day that cannot be: February 30, or a quake that "struck next Monday".

It finds days that the calendar does not have ("June 31", "February 29, 2019"), and what has happened on a
day that is still to come: a verb such as "struck" or "died" whose day is "next Monday", "tomorrow", or a
date with its year after the article's own.

**Why it matters.** Such a date is certainly wrong, most often by one digit or one word, and the event is
missed by whoever searches for its day.

**Limits.** Only verbs that leave no doubt that something is over are read this way, and only with the day
right after them; plans, reports of plans and questions are left alone. A "February 29" without its year is
taken to be of a leap year.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.checks import after, before, finding
from factcheck.dates import arithmetic
from factcheck.model import Period
from factcheck.patterns import Pattern
from factcheck.wording import day as worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.checks import Reading
    from factcheck.model import Claim, Finding, Severity

NAME = "impossible-date"
SEVERITY: Severity = "error"

REACH = 6
"""Words between what happened and its day at most."""

_NO_DAY = Pattern(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")
_COMING = Pattern(r"(?:next|this coming|the coming)\s+\w+|tomorrow(?:\s+\w+)?", re.IGNORECASE)
_LEADS = Pattern(r"\b(?:on|until|till|by|from|to|since|before|after|of|through|the|day|and|,)[\s,]*$", re.IGNORECASE)
_ENDS = Pattern(r"\s*(?:[,.;:)\]]|$)")
_DENIED = Pattern(r"\b(?:no|not an?|never|n't an?|like)\s+$", re.IGNORECASE)
_WORD = Pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]|\d+")


def check(reading: Reading) -> Iterator[Finding]:
    """Days that no calendar has, and events that are over on days to come."""
    for sentence in reading.sentences:
        for claim in sentence:
            if claim.kind == "date":
                yield from _no_such_day(claim)
                yield from _not_yet(claim, reading)


def _no_such_day(claim: Claim) -> Iterator[Finding]:
    permits = claim.value.permits
    named = _NO_DAY.fullmatch(claim.value.timex or "")
    if not named or not isinstance(permits, Period) or permits.start or permits.end:
        return
    year, month, number = None if named[1] == "XXXX" else int(named[1]), int(named[2]), int(named[3])
    days = arithmetic.month_span(year or 2000, month) if 1 <= month <= 12 else None
    if days is None or number <= days[1].day or number > 39 or _DENIED.search(before(claim)):
        return
    if year is None and not (_LEADS.search(before(claim)) or _ENDS.match(after(claim))):
        return  # "In June 31 ships sank" speaks of ships
    if year is None and re.search(r"\b(?:in|of)\s+$", before(claim), re.IGNORECASE) and not _ENDS.match(after(claim)):
        return
    when = f" in {year}" if year and month == 2 else ""
    message = f"{_month(month)} has {days[1].day} days{when}; the text says {claim.text}"
    yield finding(NAME, SEVERITY, message, claim)


def _month(number: int) -> str:
    return worded(date(2000, number, 1)).split()[1]


def _not_yet(claim: Claim, reading: Reading) -> Iterator[Finding]:
    written, published = claim.value.written, reading.article.published
    ahead = _COMING.fullmatch(claim.text) is not None
    if after(claim).startswith(("'", "’")):
        return
    if not ahead:
        if published is None or not isinstance(written, Period) or written.start is None or written.inferred:
            return
        if not re.search(r"\d{4}", claim.text) or written.start <= published + timedelta(1):
            return
    verb = _happened(before(claim), reading)
    if verb and ahead:
        yield finding(NAME, "warning", f"“{verb}” is over, “{claim.text}” is still to come", claim)
    elif verb and published and isinstance(written, Period) and written.start:
        days = (written.start - published).days
        message = f"“{verb}” is over, but {claim.text} is {days} days after the article of {worded(published)}"
        yield finding(NAME, "warning", message, claim)


def _happened(words: str, reading: Reading) -> str:
    """The verb right before a day that says that something is over, or ""."""
    happened, elsewhere = reading.words("happened"), reading.words("elsewhere")
    found = _WORD.findall(words[-200:].lower())[-REACH - 4 :]
    if found and found[-1] == "on":
        found.pop()
    for distance, word in enumerate(reversed(found)):
        if distance > REACH or not word[0].isalnum() or word in elsewhere:
            return ""
        if word in happened:
            led = found[max(0, len(found) - distance - 4) : len(found) - distance - 1]
            return "" if elsewhere.intersection(led) else word
    return ""
