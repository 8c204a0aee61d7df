"""Two moments make a difference news; a rule may say more, and knows best what never changes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Claim, Frame, Interval, Quantity, Value
from factcheck.moments import Printed, moved, told_apart
from factcheck.rulebook.rule import Rule

if TYPE_CHECKING:
    from factcheck.rulebook.rule import Changes

EARLY, LATE, SOME_DAY = Printed(date(2020, 3, 1)), Printed(date(2020, 3, 4)), Printed()


def said(as_of: str | None = None, period: str = "", kind: str = "count") -> Claim:
    value = Value(Quantity(5, 5, "count"), Interval(5, 5, "count"))
    return Claim("c", "a", 0, 1, 1, 1, "5", "5", kind, value, as_of=as_of, frame=Frame(period=period))


def test_two_moments() -> None:
    assert moved(said("2020-03-04"), said("2020-03-01"), SOME_DAY, SOME_DAY, None) == (
        "one speaks of 2020-03-01, the other of 2020-03-04"
    )
    assert moved(said("2020-03-04"), said("2020-03-04"), EARLY, LATE, None) == ""
    assert moved(said("2020-03-04"), said(), EARLY, LATE, None) == ""


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (said(period="by 1 April"), said("2020-04-01", "1 april 2020"), False),
        (said(period="since marines landed in 2020"), said("2020-04-01"), False),
        (said(period="since mid-March"), said("2020-04-01"), True),
        (said(period="since Sept 2020"), said("2020-04-01"), True),
        (said(period="before 5 April"), said("2020-04-04"), False),
        (said(period="before 4 April"), said("2020-04-04"), False),
        (said(period="by 7 April"), said("2020-04-06"), True),
        (said(period="by february 2016"), said("2016-02-01"), False),
        (said("1990", "in 1990"), said("2010", "in 2010"), True),
        (said("2021-03-31", "at the start of 2021"), said("2021-01", "january 2021"), False),
        (said("2021-03-31", "at the start of 2021"), said("2020-01", "january 2020"), True),
        (said("2021-03-31", "31/3/2021"), said("2021-01", "january 2021"), True),
        (said(period="in May"), said(period="since Monday"), None),
        (said("2020-04-01"), said(), None),
    ],
)
def test_moments_that_can_be_one_are_not_two(one: Claim, other: Claim, apart: bool | None) -> None:
    assert told_apart(one, other) is apart
    assert told_apart(other, one) is apart
    if apart is False:
        assert moved(one, other, EARLY, LATE, None) == ""


def test_two_periods() -> None:
    assert moved(said(period="in May"), said(period="since Monday"), SOME_DAY, SOME_DAY, None) == (
        "one speaks of “in May”, the other of “since Monday”"
    )
    assert moved(said(period="in May"), said(period="In may"), SOME_DAY, SOME_DAY, None) == ""


def test_dates_of_articles_count_only_for_what_a_rule_says_changes() -> None:
    assert moved(said(), said(), EARLY, LATE, None) == ""
    assert moved(said(), said(), EARLY, LATE, Rule("toll")) == ""
    assert moved(said(), said(), LATE, EARLY, Rule("toll", changes="quickly")) == (
        "it changes over time, and the articles are of 2020-03-01 and 2020-03-04"
    )
    assert moved(said(), said(), EARLY, EARLY, Rule("toll", changes="quickly")) == ""
    assert moved(said(), said(), EARLY, SOME_DAY, Rule("toll", changes="quickly")) == ""


@pytest.mark.parametrize("kind", ["date", "time", "ordinal", "score", "magnitude"])
def test_what_does_not_grow_changes_only_by_rule(kind: str) -> None:
    a, b = said("2020-03-01", kind=kind), said("2020-03-04", kind=kind)
    assert moved(a, b, SOME_DAY, SOME_DAY, None) == ""
    assert moved(a, b, SOME_DAY, SOME_DAY, Rule("deadline", changes="quickly"))


MOMENTS = st.sampled_from([None, "2019", "2020-03", "2020-03-04"])
DAYS = st.none() | st.dates(date(2019, 1, 1), date(2020, 12, 31))
CHANGES = st.sampled_from([None, "never", "slowly", "quickly"])


@given(MOMENTS, MOMENTS, DAYS, DAYS, CHANGES)
def test_symmetric_and_silent_where_nothing_changes(
    one: str | None, other: str | None, first: date | None, second: date | None, changes: Changes | None
) -> None:
    rule = Rule("toll", changes=changes)
    answer = moved(said(one), said(other), Printed(first), Printed(second), rule)
    assert answer == moved(said(other), said(one), Printed(second), Printed(first), rule)
    if changes == "never" or (one == other and first == second):
        assert answer == ""


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        (Printed(yearless=(12, 9)), Printed(yearless=(12, 11)), "9 December and 11 December"),
        (Printed(yearless=(1, 1)), Printed(yearless=(12, 30)), "30 December and 1 January"),
        (Printed(yearless=(2, 29)), Printed(yearless=(3, 1)), "29 February and 1 March"),
        (Printed(date(2014, 1, 2)), Printed(yearless=(12, 30)), "30 December and 2014-01-02"),
        (Printed(date(2014, 1, 2)), Printed(yearless=(1, 5)), "2014-01-02 and 5 January"),
        (Printed(date(2015, 3, 1)), Printed(yearless=(2, 29)), "2015-03-01 and 29 February"),  # of 2016
        (Printed(yearless=(12, 9)), Printed(yearless=(12, 9)), ""),
        (Printed(yearless=(12, 9)), SOME_DAY, ""),
        (SOME_DAY, SOME_DAY, ""),
    ],
)
def test_a_dateline_without_a_year_is_of_the_nearest_one(first: Printed, second: Printed, days: str) -> None:
    rule = Rule("toll", changes="quickly")
    why = f"it changes over time, and the articles are of {days}" if days else ""
    assert moved(said(), said(), first, second, rule) == moved(said(), said(), second, first, rule) == why
