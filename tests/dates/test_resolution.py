from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.dates import Moment, dates
from factcheck.dates.words import words
from factcheck.knowledge import shipped
from factcheck.scan import Scan

PUBLISHED = date(2020, 3, 5)  # a Thursday


def resolved(text: str, published: date | None = PUBLISHED, earlier: date | None = None) -> tuple[str, str]:
    """The days of the first date in a text."""
    expression = dates(Scan(text))[0].expression
    found = expression.resolve(Moment(words(shipped()), published, (earlier, earlier) if earlier else None))
    return str(found.start), str(found.end)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The court ruled on Friday.", "2020-02-28"),
        ("The court will rule on Friday.", "2020-03-06"),
        ("The court is expected to rule on Friday.", "2020-03-06"),
        ("The ruling is to be read out on Friday.", "2020-03-06"),
        ("He said on Friday that the court would rule.", "2020-02-28"),
        ("On Friday, the court will rule.", "2020-03-06"),
        ("The hearing was postponed until Friday.", "None"),
        ("It had been closed since Friday.", "2020-02-28"),
        ("The court ruled on Thursday.", "2020-03-05"),
        ("The strike was extended until Friday.", "None"),
        ("The strike was extended on Friday.", "2020-02-28"),
        ("A record was set on Friday.", "2020-02-28"),
        ("The figures of Friday extended a rise.", "2020-02-28"),
        ("A trial is set for Friday.", "2020-03-06"),
        ("The shop is open until Friday.", "None"),
    ],
)
def test_the_tense_says_which_friday(text: str, day: str) -> None:
    assert resolved(text)[0] == day


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("It opened in October.", "2019-10-01"),
        ("It will open in October.", "2020-10-01"),
        ("They agreed to patrol the road from March 15.", "2020-03-15"),
        ("They fled since November 1.", "2019-11-01"),
        ("It was founded on March 20.", "2020-03-20"),  # a year back, people would name the year
    ],
)
def test_the_year_is_inferred(text: str, start: str) -> None:
    assert resolved(text)[0] == start


def test_what_is_inferred_is_said() -> None:
    found = dates(Scan("It opened on March 1."))[0].expression.resolve(Moment(words(shipped()), PUBLISHED))
    assert found.inferred == ("year",)


def test_an_undated_article_lends_a_year_only_nearby() -> None:
    assert resolved("They met on May 7.", None, date(2013, 4, 24)) == ("2013-05-07", "2013-05-07")
    assert resolved("They met on May 7.", None, date(2011, 10, 21)) == ("None", "None")
    assert resolved("They met on May 7.", None) == ("None", "None")


def test_the_next_day_follows_the_day_said_before() -> None:
    assert resolved("The next day it rained.", earlier=date(2011, 5, 30))[0] == "2011-05-31"
    assert resolved("Four days earlier it rained.", earlier=date(2011, 5, 5))[0] == "2011-05-01"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("That year it rained.", ("2011-01-01", "2011-12-31")),
        ("It rained the same month.", ("2011-05-01", "2011-05-31")),
        ("That evening it rained.", ("2011-05-30", "2011-05-30")),
        ("The next morning it rained.", ("2011-05-31", "2011-05-31")),
    ],
)
def test_that_year_is_the_one_said_before(text: str, days: tuple[str, str]) -> None:
    assert resolved(text, earlier=date(2011, 5, 30)) == days


def test_that_year_is_unknown_when_none_was_said() -> None:
    assert resolved("That year it rained.") == ("None", "None")


@given(st.dates(date(1600, 1, 1), date(2400, 1, 1)))
def test_a_weekday_is_within_a_week_of_the_article(published: date) -> None:
    past = date.fromisoformat(resolved("They met on Sunday.", published)[0])
    ahead = date.fromisoformat(resolved("They will meet on Sunday.", published)[0])
    assert past.isoweekday() == ahead.isoweekday() == 7
    assert 0 <= (published - past).days < 7
    assert 0 <= (ahead - published).days < 7


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It closed in late 2011.", ("2011-09-01", "2011-12-31")),
        ("It closed in mid-February 2009.", ("2009-02-10", "2009-02-20")),
        ("It closed at the end of January 2009.", ("2009-01-25", "2009-01-31")),
        ("It closed in the late 1970s.", ("1976-01-01", "1979-12-31")),
        ("It closed earlier this month.", ("2020-03-01", "2020-03-05")),
        ("It closed before the end of May 2019.", ("None", "2019-05-31")),
    ],
)
def test_what_parts_permit(text: str, days: tuple[str, str]) -> None:
    assert resolved(text) == days


@pytest.mark.parametrize("text", ["February 30", "31 April 2019", "the year 99999", "2/29/2019", "99 BC", "0000-01-01"])
@pytest.mark.parametrize("published", [None, PUBLISHED])
def test_days_that_do_not_exist_are_unknown(text: str, published: date | None) -> None:
    for found in dates(Scan(text)):
        resolved = found.expression.resolve(Moment(words(shipped()), published))
        assert resolved.start is None
        assert resolved.timex


AT_THE_EDGE = """yesterday; tomorrow; last century; the next nine years; three decades ago; at the weekend; on Friday
in May; since May 5; the past week; late last month; before May 5; next Easter; this winter; the following week"""


@pytest.mark.parametrize("published", [date.min, date.max])
def test_the_first_and_last_days_of_the_calendar(published: date) -> None:
    for text in AT_THE_EDGE.replace("\n", "; ").split("; "):
        for found in dates(Scan(f"It fell {text}.")):
            found.expression.resolve(Moment(words(shipped()), published))
