"""Two ages are one person's at two moments if a birthday fits between them, and a contradiction otherwise."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.ageing import BACK_THEN, grown, never_grown, two_moments
from factcheck.model import Article, Claim, Frame, Interval, Quantity, Value
from factcheck.pipeline import compare

if TYPE_CHECKING:
    from factcheck.model import Report

SPRING, AUTUMN, NEXT_SPRING = date(2012, 4, 2), date(2012, 10, 9), date(2013, 4, 12)


def age(years: float, *, as_of: str | None = None, period: str = "") -> Claim:
    value = Value(Quantity(years, years, "year"), Interval(years, years, "year"))
    return Claim("c", "a", 0, 2, 1, 1, f"{years:g}", "", "age", value, as_of=as_of, frame=Frame(period=period))


@pytest.mark.parametrize(
    ("younger", "older", "first", "last", "fits"),
    [
        (18, 19, SPRING, NEXT_SPRING, True),
        (18, 20, SPRING, NEXT_SPRING, True),
        (18, 21, SPRING, NEXT_SPRING, False),
        (18, 19, SPRING, AUTUMN, True),
        (18, 20, SPRING, AUTUMN, False),
        (19, 18, SPRING, NEXT_SPRING, False),
        (18, 19, SPRING, SPRING + timedelta(days=3), False),
    ],
)
def test_a_birthday_lies_between_or_not(younger: float, older: float, first: date, last: date, fits: bool) -> None:
    why = grown(age(younger), age(older), first, last)
    assert bool(why) is fits
    assert why == grown(age(older), age(younger), last, first)
    if fits:
        assert why == f"one is the age of {first}, the other of {last}"


def test_an_age_with_a_moment_of_its_own() -> None:
    assert grown(age(18, as_of="2011-10"), age(20), SPRING, NEXT_SPRING) == (
        "one is the age of 2011-10-01 to 2011-10-31, the other of 2013-04-12"
    )
    assert grown(age(15, as_of="2011"), age(20), SPRING, NEXT_SPRING) == ""


def test_without_a_day_nothing_explains_a_difference() -> None:
    assert grown(age(18), age(20), None, NEXT_SPRING) == ""
    assert grown(age(18), age(20, as_of="spring"), SPRING, NEXT_SPRING) == ""


def test_rocks_have_ages_too() -> None:
    assert grown(age(4e9), age(3e9), SPRING, NEXT_SPRING) == ""


def test_at_the_time_somebody_was_younger() -> None:
    then = age(18, period=BACK_THEN)
    assert two_moments(then, age(20))
    assert not two_moments(then, then)
    assert grown(then, age(20), None, None) == "“18” is the age at an earlier time"
    assert grown(age(22, period=BACK_THEN), age(20), None, None) == ""


@given(st.integers(0, 100), st.integers(0, 100), st.dates(date(1900, 1, 1), date(2000, 1, 1)), st.integers(60, 20_000))
def test_who_is_as_old_as_the_days_make_them_has_grown(years: int, months: int, birth: date, days: int) -> None:
    first = birth + timedelta(days=365.2425 * years + 30 * months)
    last = first + timedelta(days=days)
    old = [int((day - birth) / timedelta(days=365.2425)) for day in (first, last)]
    assert grown(age(old[0]), age(old[1]), first, last)


def read(*texts: str) -> Report:
    return compare([Article(f"{number}.txt", text) for number, text in enumerate(texts)])


NOW = "Court hears of a fire\n\nApril 11, 2013\n\nMiles Denby, 61, went on trial on Thursday. "
THEN = "Denby was 57 years old at the time of the fire."


def test_one_article_may_give_two_moments() -> None:
    assert {fact.outcome for fact in read(NOW + THEN).facts} <= {"agree"}


def test_another_article_makes_it_an_update() -> None:
    (fact,) = read(NOW + THEN, "Trial begins\n\nApril 12, 2013\n\nMiles Denby, 61, denies that he lit anything.").facts
    assert fact.outcome == "update"
    assert {claim.text for claim in fact.claims} == {"61", "57 years old"}
    assert any(v.reason.endswith("“57 years old” is the age at an earlier time.") for v in fact.verdicts)


def test_an_age_that_no_birthday_explains_is_a_conflict() -> None:
    (fact,) = read(NOW, "Trial begins\n\nApril 12, 2013\n\nMiles Denby, 66, denies that he lit anything.").facts
    assert fact.outcome == "conflict"


FINED = "Trial begins\n\nApril 12, 2013\n\nDana Holm, 41, was fined in 2003 after a crash."


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        ("Dana Holm, 39, left the court in tears.", {"conflict"}),
        ("Dana Holm, 41, left the court in tears.", {"agree"}),
        ("Dana Holm, 51, left the court in tears.", {"update"}),
    ],
)
def test_an_age_beside_a_date_is_that_of_then_or_of_now(other: str, outcome: set[str]) -> None:
    report = read(FINED, "Trial ends\n\nApril 19, 2013\n\n" + other)
    assert {fact.outcome for fact in report.facts if fact.claims[0].kind == "age"} == outcome


def test_what_somebody_will_do_says_nothing_of_the_age() -> None:
    (fact,) = read(NOW, "Trial begins\n\nApril 12, 2013\n\nMiles Denby, 66, will not give evidence.").facts
    assert fact.outcome == "conflict"
    will_be = "Sentence\n\nApril 12, 2013\n\nMiles Denby will be 66 when he is free."
    assert not any(fact.outcome == "conflict" for fact in read(NOW, will_be).facts)


def test_no_time_explains_two_ages_by_what_their_clauses_or_their_articles_are_of() -> None:
    fined = age(41, as_of="2003")
    assert never_grown(fined, age(39), AUTUMN, NEXT_SPRING)
    assert not never_grown(fined, age(51), AUTUMN, NEXT_SPRING)
    assert not never_grown(fined, age(42), SPRING, NEXT_SPRING)
    assert never_grown(fined, age(42), None, NEXT_SPRING)
    assert not never_grown(fined, age(51), None, NEXT_SPRING)


HOLM = "The cast\n\nMay 4, 2019\n\nAda Holm, 33, plays the vicar in the new series."


@pytest.mark.parametrize(
    "later",
    [
        "Ada Holm plays the vicar in the new series; she'll be 34 when it airs.",
        "Ada Holm, who turns 34 next month, plays the vicar in the new series.",
        "Ada Holm, who turns 34 this month, plays the vicar in the new series.",
        "Ada Holm plays the vicar in the new series. She will be 33 until it airs.",
    ],
)
def test_an_age_to_come_is_none_of_today(later: str) -> None:
    report = read(HOLM, f"The cast\n\nMay 4, 2019\n\n{later}")
    assert next(claim.text for claim in report.claims if claim.kind == "age") == "33"
    assert not [fact for fact in report.facts if fact.kind == "age"]


@pytest.mark.parametrize(("years", "outcome"), [(33, "agree"), (35, "conflict")])
def test_who_will_do_something_has_an_age_already(years: int, outcome: str) -> None:
    report = read(HOLM, f"The cast\n\nMay 4, 2019\n\nAda Holm, {years}, will play the vicar in the new series.")
    assert [fact.outcome for fact in report.facts if fact.kind == "age"] == [outcome]


def test_an_age_that_dates_something_else_is_of_then() -> None:
    since = "Trial begins\n\nApril 12, 2013\n\nMiles Denby, who has lived in Olmen since he was 18, denies it."
    assert not read(NOW, since).facts


@pytest.mark.parametrize(("then", "outcomes"), [(29, {"update"}), (19, set())])
def test_what_somebody_was_a_generation_ago_is_no_news(then: int, outcomes: set[str]) -> None:
    report = read(
        HOLM, f"The trial\n\nMay 4, 2019\n\nAda Holm, then {then}, was never asked at the time, a clerk said."
    )
    assert {fact.outcome for fact in report.facts if fact.kind == "age"} == outcomes
