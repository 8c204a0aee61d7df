"""Kind `date`: days, weeks, months, years and the rest of the calendar, as intervals of days.

A date permits the days it names; what its words leave out is inferred from the article's date, and
marked. Without an article's date what is relative stays relative: no days, but a TIMEX3 value such
as XXXX-WXX-4.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from factcheck.dates import Moment, dates
from factcheck.dates.lifespans import ends
from factcheck.dates.named import Day
from factcheck.dates.spans import DayPartOf
from factcheck.dates.words import words
from factcheck.model import Mention, Modifier, Period, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.context import Context
    from factcheck.dates import Expression
    from factcheck.scan import Scan

NAME = "date"
RANK = 10


def find(scan: Scan) -> Iterator[Mention]:
    """Every date of a sentence."""
    for found in (end for date in dates(scan) for end in ends(scan, date)):
        last = found.last
        shorter = 2 if scan.words[last].endswith(("'s", "’s")) else 0
        yield Mention(
            NAME,
            scan.offset + scan.starts[found.first],
            scan.offset + scan.ends[last] - shorter,
            expression=found.expression,
        )


def value(mention: Mention, context: Context) -> Value:
    """The days the date means, and permits, given the article's date."""
    found = cast("Expression", mention.expression).resolve(moment(context))
    written = Period(found.start, found.end, found.inferred)
    if found.unit == "reference" and found.start:  # "now" is no day, but "to date" ends with one
        written = Period(None, None)
    permits = Period(*found.permits, found.inferred) if found.permits else written
    if found.hours and permits.start == permits.end:
        permits = replace(permits, hours=found.hours)
    if weekday := _weekday(mention.expression):
        permits = replace(permits, weekday=weekday)
    return Value(written, permits, _modifier(written) or found.bound, found.timex)


def _weekday(expression: object) -> int | None:
    """The weekday that a day says it is, with a part of it or without."""
    day = expression.of if isinstance(expression, DayPartOf) else expression
    return day.weekday if isinstance(day, Day) else None


def moment(context: Context) -> Moment:
    """What the context gives a date to be resolved against."""
    earlier = context.earlier.written if context.earlier else None
    span = (earlier.start, earlier.end) if isinstance(earlier, Period) and earlier.start and earlier.end else None
    return Moment(words(context.known), context.published, span)


def _modifier(period: Period) -> Modifier | None:
    if period.start is None and period.end is not None:
        return "at_most"
    if period.end is None and period.start is not None:
        return "at_least"
    return None
