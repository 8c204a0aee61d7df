from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import extract
from factcheck.intervals import compatible, gap, timex_compatible
from factcheck.model import Article, Interval, Modifier, Period, Quantity, Value, Worth

ENDS = st.floats(-1e9, 1e9, allow_nan=False)


def value(low: float | None, high: float | None, unit: str | None = "count", **ends: bool) -> Value:
    return Value(Quantity(low, high, unit), Interval(low, high, unit, **ends))


def days(start: date | None, end: date | None, timex: str | None = None) -> Value:
    return Value(Period(start, end), Period(start, end), timex=timex)


@st.composite
def values(draw: st.DrawFn) -> Value:
    low, high = sorted((draw(ENDS), draw(ENDS)))
    return value(draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None])))


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        (value(3.55e6, 3.65e6), value(3.65e6, 3.75e6), False),  # ends that merely touch
        (value(315e6, 325e6, "meter ** 2"), value(317.3e6, 319.9e6, "meter ** 2"), True),
        (value(16, None), value(16, 16), True),
        (value(16, None, low_open=True), value(16, 16), False),  # more than 16 is not 16
        (value(164, None, low_open=True), value(164, 164), True),  # "more than 164" is dropped as often as not
        (value(164, None, low_open=True), value(150, 164), False),  # more than 164 is not nearly 164
        (value(0, 16, high_open=True), value(16, 16), False),  # fewer than 16 is not 16
        (value(0, 143), value(143, None, low_open=True), True),  # "up to 143" and "more than 143": one number
        (value(29, 29), value(28.85, 28.95), True),  # an average of 28.9
        (value(29, 29), value(28.25, 28.35), False),
        (value(29, 29), value(28.5, 29.5), True),
        (value(None, 5), value(5, None), True),
        (value(None, 5, high_open=True), value(5, None), False),
        (value(5, 5), value(5, 6), True),
        (value(1, 1, "meter"), value(1, 1, "second"), None),
        (days(date(2011, 1, 1), date(2011, 4, 30)), days(date(2011, 3, 15), date(2011, 3, 15)), True),
        (days(date(2011, 1, 1), date(2011, 4, 30)), days(date(2011, 5, 1), None), False),
        (days(None, None, "XXXX-WXX-4"), days(None, None, "XXXX-WXX-2"), False),
        (days(None, None, "XXXX-WXX-4"), days(date(2020, 3, 5), date(2020, 3, 5), "2020-03-05"), None),
        (value(1, 1), days(date(2020, 1, 1), date(2020, 1, 1)), None),
    ],
)
def test_compatible(a: Value, b: Value, answer: bool | None) -> None:
    assert compatible(a, b) is answer
    assert compatible(b, a) is answer


def test_an_ambiguous_unit_permits_every_reading() -> None:
    short = Interval(4400.0, 4600.0, "kilogram")
    tons = Value(Quantity(5, 5, "ton"), Interval(4900.0, 5100.0, "kilogram"), readings=(short,))
    assert compatible(tons, value(4536, 4536, "kilogram"))
    assert not compatible(tons, value(4700, 4800, "kilogram"))


def test_a_score_is_two_numbers_and_no_range() -> None:
    three_one, one_three, two_one = (value(*points, "score") for points in ((3, 1), (1, 3), (2, 1)))
    assert compatible(three_one, three_one)
    assert compatible(three_one, one_three)
    assert compatible(three_one, two_one) is False
    assert gap(three_one, two_one) is None


def test_what_money_is_worth_counts_only_across_currencies() -> None:
    euros = Value(Quantity(10, 10, "EUR"), Interval(10, 10, "EUR"), worth=(Worth(Interval(11, 12, "USD"), "a rate"),))
    dearer = Worth(Interval(11.5, 12.5, "USD"), "a rate")
    more = Value(Quantity(10.5, 10.5, "EUR"), Interval(10.5, 10.5, "EUR"), worth=(dearer,))
    assert compatible(euros, more) is False
    assert compatible(euros, value(11.5, 11.5, "USD"))
    assert compatible(euros, value(13, 13, "USD")) is False
    assert compatible(euros, value(11.5, 11.5, "JPY")) is None


@given(values(), values())
def test_symmetric(a: Value, b: Value) -> None:
    assert compatible(a, b) == compatible(b, a)
    assert gap(a, b) == gap(b, a)


@given(values())
def test_everything_agrees_with_itself(a: Value) -> None:
    assert compatible(a, a)


@given(values(), values(), st.floats(0, 1e6))
def test_widening_never_turns_agreement_into_conflict(a: Value, b: Value, more: float) -> None:
    permits = a.permits
    assert isinstance(permits, Interval)
    wider = value(
        None if permits.low is None else permits.low - more,
        None if permits.high is None else permits.high + more,
    )
    if compatible(a, b) and (more == 0 or permits.low != permits.high):
        assert compatible(wider, b)


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("XXXX-05", "1970-05-26", True),
        ("XXXX-12", "1970-05-26", False),
        ("XXXX-05-26", "XXXX-05", True),
        ("2016", "2016-11-02", True),
        ("XXXX-XX-18", "2009-02-11", False),
        ("PRESENT_REF", "2009", None),
        ("2011-Q1", "2011-Q1", True),
        ("XXXX-WXX", "XXXX-WXX", None),
        ("XXXX-WXX-WE", "XXXX-WXX-WE", True),
        ("PRESENT_REF", "PRESENT_REF", None),
        (None, "2011", None),
    ],
)
def test_timex_compatible(a: str | None, b: str | None, answer: bool | None) -> None:
    assert timex_compatible(a, b) is answer
    assert timex_compatible(b, a) is answer


def written(number: float, modifier: Modifier, unit: str = "count") -> Value:
    """A number with half a hundred either side, or a strict bound."""
    low, high = {"less_than": (None, number), "more_than": (number, None)}.get(modifier, (number, number))
    permits = {
        "less_than": Interval(0, number, unit, high_open=True),
        "more_than": Interval(number, None, unit, low_open=True),
    }.get(modifier, Interval(number - 50, number + 50, unit))
    return Value(Quantity(low, high, unit), permits, modifier)


@pytest.mark.parametrize(
    ("bound", "plain", "answer"),
    [
        (written(800, "less_than"), written(800, "exact"), False),
        (written(800, "less_than"), written(800, "approx"), True),
        (written(800, "less_than"), written(790, "exact"), True),
        (written(800, "more_than"), written(800, "exact"), True),  # news drop "more than" from round numbers
        (written(847, "more_than"), written(847, "exact"), True),
        (written(61, "more_than", "percent"), written(61, "exact", "percent"), False),
        (written(60, "more_than", "percent"), written(60, "exact", "percent"), True),
        (written(3, "less_than", "second"), written(3, "exact", "second"), True),
    ],
)
def test_a_strict_bound_excludes_the_number_it_names(bound: Value, plain: Value, answer: bool) -> None:
    assert compatible(bound, plain) is answer
    assert compatible(plain, bound) is answer


def bounded(timex: str, modifier: Modifier) -> Value:
    return Value(Period(None, None), Period(None, None), modifier, timex)


@pytest.mark.parametrize(
    ("bound", "other", "answer"),
    [
        (bounded("XXXX-06", "less_than"), days(date(1963, 3, 20), date(1963, 3, 20), "1963-03-20"), True),
        (bounded("XXXX-06", "less_than"), days(date(1963, 6, 20), date(1963, 6, 20), "1963-06-20"), False),
        (bounded("XXXX-06", "at_most"), days(date(1963, 6, 20), date(1963, 6, 20), "1963-06-20"), True),
        (bounded("XXXX-06-20", "less_than"), bounded("XXXX-06", "exact"), True),
        (bounded("XXXX-06", "more_than"), days(date(1963, 3, 20), date(1963, 3, 20), "1963-03-20"), False),
        (bounded("XXXX-11", "more_than"), days(date(1964, 1, 8), date(1964, 1, 8), "1964-01-08"), True),
        (bounded("XXXX-04-07", "at_most"), bounded("XXXX-04-06", "exact"), True),
        (bounded("XXXX-04-07", "at_most"), bounded("XXXX-04-09", "exact"), False),
        (bounded("XXXX-06", "less_than"), bounded("XXXX-03", "at_most"), True),
        (bounded("XXXX-06", "less_than"), bounded("XXXX-03", "at_least"), None),
    ],
)
def test_a_bound_without_a_year_bounds_the_days_of_any(bound: Value, other: Value, answer: bool) -> None:
    assert compatible(bound, other) is answer
    assert compatible(other, bound) is answer


def test_gap_is_a_share_of_the_larger() -> None:
    assert gap(value(3.65e6, 3.75e6), value(3.55e6, 3.65e6)) == pytest.approx(0.027, abs=0.001)
    assert gap(value(None, 5), value(1, 2)) is None
    assert gap(value(0, 0), value(0, 0)) == 0.0


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("Tuesday", "Tuesday, 12 May", True),
        ("Wednesday", "Tuesday, 12 May", False),
        ("Wednesday", "Tuesday, 12 May 2009", False),
        ("Tuesday", "Tuesday, 12 May 2009", True),
        ("Tuesday evening", "Wednesday, 13 May", False),
        ("Tuesday", "12 May", None),  # which weekday that was, only a calendar knows
        ("Wednesday", "12 May 2009", None),
        ("Tuesday, 12 May", "12 May 2009", True),
        ("Tuesday, 12 May", "13 May", False),
    ],
)
def test_a_weekday_meets_the_dates_that_say_theirs(one: str, other: str, answer: bool | None) -> None:
    a, b = (claim.value for day in (one, other) for claim in extract(f"He died on {day}.") if claim.kind == "date")
    assert compatible(a, b) is answer
    assert compatible(b, a) is answer


def test_a_year_that_was_guessed_parts_no_two_dates() -> None:
    articles = [
        Article("a", "The hall burned down on 3 November 2007.", published=date(2009, 3, 12)),
        Article("b", "The hall burned down on 3 November.", published=date(2009, 3, 12)),
        Article("c", "The hall burned down on 4 November.", published=date(2009, 3, 12)),
        Article("d", "The hall burned down on 3 November 2008.", published=date(2009, 3, 12)),
    ]
    said, guessed, other, later = (extract(article)[0].value for article in articles)
    assert compatible(said, guessed) is compatible(guessed, said) is True
    assert compatible(said, other) is compatible(said, later) is False


def test_a_weekday_of_an_article_with_a_date_meets_one_without() -> None:
    dated = Article("a", "The mayor of Olmen died on Tuesday.", published=date(2009, 5, 14))
    bare = Article("b", "The mayor of Olmen died on Wednesday.")
    a, b = (next(c.value for c in extract(article) if c.kind == "date") for article in (dated, bare))
    assert compatible(a, b) is False
