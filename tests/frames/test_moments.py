"""The date that a claim is about, as precise as its words."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.frames.moments import iso
from factcheck.knowledge import shipped
from factcheck.model import Article, Interval, Period, Quantity, Value
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("start", "end", "wanted"),
    [
        (date(2020, 3, 15), date(2020, 3, 15), "2020-03-15"),
        (date(2020, 2, 1), date(2020, 2, 29), "2020-02"),
        (date(2016, 1, 1), date(2016, 12, 31), "2016"),
        (date(2020, 3, 1), date(2020, 3, 7), "2020-03-07"),
        (date(1990, 1, 1), date(1999, 12, 31), None),
        (None, date(2020, 1, 1), None),
        (date(2020, 1, 1), None, None),
    ],
)
def test_iso(start: date | None, end: date | None, wanted: str | None) -> None:
    period = Period(start, end)
    assert iso(Value(period, period)) == wanted


def test_a_duration_is_no_moment() -> None:
    assert iso(Value(Quantity(3, 3, "month"), Interval(7e6, 8e6, "second"))) is None


def test_a_partial_count_bounds_its_results() -> None:
    text = "With 15 percent of polling stations reporting, 51 percent voted yes. In all 49 percent did, with 12 absent."
    claims = claims_of(Article("a", text), shipped())
    assert {claim.text: claim.frame.period for claim in claims if claim.kind != "duration"} == {
        "15 percent": "",
        "51 percent": "with 15 percent",
        "49 percent": "",
        "12": "",
    }


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("40 people are missing since the quake on 16 April.", "since the quake on 16 april"),
        ("40 people died after the crash on Tuesday.", "after the crash on tuesday"),
        ("40 people died in the crash on Tuesday.", "on tuesday"),
        ("The worst storm in Lund for decades killed 40 people.", ""),
        ("The deadliest quake in 30 years killed 40 people.", ""),
        ("Rain in the west for 30 days killed 40 people.", "for 30 days"),
    ],
)
def test_what_goes_on_since_an_event_is_no_figure_of_its_day(text: str, period: str) -> None:
    (claim,) = [claim for claim in claims_of(Article("a", text), shipped()) if claim.kind == "count"]
    assert claim.frame.period == period


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("40 climbers have not been found.", True),
        ("40 climbers were not accounted for.", True),
        ("40 climbers were not hurt.", False),
        ("40 climbers were not found guilty.", False),
        ("40 climbers were not found until Friday.", False),
    ],
)
def test_to_be_missing_is_said_of_somebody(text: str, polarity: bool) -> None:
    (claim,) = [claim for claim in claims_of(Article("a", text), shipped()) if claim.kind == "count"]
    assert claim.frame.polarity is polarity


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("From 2000 to 2020 there were fires in stores, with nine people killed and 40 injured.", "from 2000 to 2020"),
        ("In 2015 fires broke out, which killed 40.", "in 2015"),
        ("Fires broke out in 2015, killing a clerk and injuring 40.", "in 2015"),
        ("On Monday a bomb went off, killing 40.", ""),  # a day is told of all that follows
        ("In 2015 he bought a hotel, which has 40 rooms.", ""),
        ("In 1986 she married a farmer, with whom she had 40 cows.", ""),
    ],
)
def test_months_and_years_bound_what_came_of_them(text: str, period: str) -> None:
    (claim,) = [claim for claim in claims_of(Article("a", text), shipped()) if claim.text.startswith("40")]
    assert claim.frame.period == period


@pytest.mark.parametrize(
    ("text", "period", "as_of"),
    [
        ("In 2019 it sold 40 boats, down from 60 the year before.", "before", None),
        ("In 2019 it sold 40 boats, down from 60 in 2018.", "in 2018", "2018"),
        ("It sold 40 boats, down from 60 in 2018.", "in 2018", "2018"),
    ],
)
def test_what_was_before_is_of_no_date_before_it(text: str, period: str, as_of: str | None) -> None:
    (claim,) = [claim for claim in claims_of(Article("a", text), shipped()) if claim.text == "60"]
    assert (claim.frame.period, claim.as_of) == (period, as_of)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("• Monday night's totals: 40 people arrested.", "monday night's"),
        ("Tuesday: 40 people arrested.", "tuesday"),
        ("On Monday the chief said: 40 people were arrested.", ""),  # not on that day
    ],
)
def test_the_date_that_heads_a_line_holds_for_it(text: str, period: str) -> None:
    (claim,) = [claim for claim in claims_of(Article("a", text), shipped()) if claim.text == "40 people"]
    assert claim.frame.period == period
