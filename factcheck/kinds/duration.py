"""Kind `duration`: lengths of time, compared in seconds.

A length permits half a unit of its last digit, but no more than a tenth: "nine years" 8.5 to 9.5,
"one minute" 54 to 66 seconds. A year is 365.25 days and a month a twelfth of it (`time_units` of the
calendar rules), and TIMEX3 gives the words as P9Y, PT24H, or PXY where they count vaguely.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.dates.read import cursor, dates, worth_reading
from factcheck.dates.read_lengths import lengths
from factcheck.dates.read_stopwatch import stopwatches
from factcheck.dates.words import words
from factcheck.model import Interval, Mention, Quantity, Value
from factcheck.numbers import permits
from factcheck.numbers.amounts import claim
from factcheck.numbers.told_ages import to_the_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.context import Context
    from factcheck.scan import Scan

NAME = "duration"
RANK = 20


def find(scan: Scan) -> Iterator[Mention]:
    """Every length of time in a sentence that is not part of a date ("three weeks ago")."""
    amounts = cursor(scan).amounts() if worth_reading(scan) else {}
    taken = {index for date in dates(scan) for index in range(date.first, date.last + 1)}
    for length in chain(lengths(scan), stopwatches(scan)):
        if length.last in taken or to_the_day(scan, length.first):
            continue
        for index in range(length.first, length.last + 1):
            if amount := amounts.get(index):
                claim(scan, amount)
        first, number = length.first, length.number
        if scan.word(first - 1) == "within" and number.modifier == "exact":
            first, number = first - 1, replace(number, low=None, low_place=0.0, low_round=0.0, modifier="at_most")
        start, end = scan.starts[first], scan.ends[length.last]
        unit_start = scan.starts[length.last]
        yield Mention(
            NAME,
            scan.offset + start,
            scan.offset + end,
            number=number,
            unit=length.unit.name,
            unit_text=scan.text[unit_start:end],
            expression=length.timex,
        )


def value(mention: Mention, context: Context) -> Value:
    """The length in its own unit, and in seconds what it permits."""
    number, unit = mention.number, words(context.known).units.get(mention.unit or "")
    assert number is not None
    assert unit is not None
    plain = replace(number, modifier="approx") if number.modifier == "exact" else number
    found = permits.counted(plain, "second")
    seconds = Interval(
        None if found.low is None else found.low * unit.seconds,
        None if found.high is None else found.high * unit.seconds,
        "second",
        found.low_open,
        found.high_open,
    )
    return Value(Quantity(number.low, number.high, unit.name), seconds, number.modifier, str(mention.expression))
