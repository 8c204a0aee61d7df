from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.model import Article, Claim, Period
from factcheck.pipeline import claims_of


def claims(text: str, published: date | None = date(2020, 3, 5)) -> list[Claim]:
    return [claim for claim in claims_of(Article("a", text, published=published), shipped()) if claim.kind == "date"]


def test_a_date_permits_the_days_it_says() -> None:
    (claim,) = claims("The deal was struck in May 2016.")
    assert claim.value.written == claim.value.permits == Period(date(2016, 5, 1), date(2016, 5, 31))


def test_coarse_counts_permit_more_than_the_day_counted_to() -> None:
    (claim,) = claims("It sank three weeks ago.")
    assert claim.value.written == Period(date(2020, 2, 13), date(2020, 2, 13))
    assert claim.value.permits == Period(date(2020, 2, 10), date(2020, 2, 16))


def test_a_possessive_is_not_part_of_the_mention() -> None:
    assert [claim.text for claim in claims("Thursday's deal was a failure.")] == ["Thursday"]


def test_the_following_day_is_counted_from_the_day_said() -> None:
    first, second = claims("They met on May 5, 2011. The following day they signed.")
    assert second.value.written == Period(date(2011, 5, 6), date(2011, 5, 6))
    assert first.value.modifier == "exact"


def test_bounds_are_modifiers() -> None:
    assert [c.value.modifier for c in claims("By Friday it must end, after Sunday, on Monday.")] == [
        "at_most",
        "at_least",
        "exact",
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It was built circa 1750.", date(1745, 1, 1), date(1755, 12, 31)),
        ("It was built circa 1752.", date(1750, 1, 1), date(1754, 12, 31)),
        ("It was built around May 2013.", date(2013, 4, 1), date(2013, 6, 30)),
        ("It was built around 12 May 2013.", date(2013, 5, 9), date(2013, 5, 15)),
    ],
)
def test_about_permits_what_lies_around(text: str, first: date, last: date) -> None:
    (claim,) = claims(text)
    assert claim.value.permits == Period(first, last)
    assert claim.value.modifier == "approx"
