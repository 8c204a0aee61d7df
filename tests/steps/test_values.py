"""Values: resolved in the order of the article, so that a bare date takes its year from the one before."""

from __future__ import annotations

from datetime import date

from factcheck.knowledge import shipped
from factcheck.model import Article, Period, Value
from factcheck.steps.mentions import find
from factcheck.steps.sentences import split
from factcheck.steps.values import resolve


def values(text: str, published: date | None = None) -> list[Value]:
    article = Article("a", text, published=published)
    found = (find(sentence, shipped()) for sentence in split(article))
    return [value for _, valued in resolve(article, found, shipped()) for _, value in valued]


def days(value: Value) -> tuple[date | None, date | None]:
    assert isinstance(value.permits, Period)
    return value.permits.start, value.permits.end


def test_a_bare_day_takes_its_year_from_the_date_before() -> None:
    text = "The pier opened on 3 May 1998. It burned down on May 9."
    first, second = values(text)
    assert days(first) == (date(1998, 5, 3), date(1998, 5, 3))
    assert days(second) == (date(1998, 5, 9), date(1998, 5, 9))


def test_without_a_date_before_the_article_gives_the_year() -> None:
    (only,) = values("The pier burned down on July 9.", published=date(2012, 8, 1))
    assert days(only) == (date(2012, 7, 9), date(2012, 7, 9))


def test_a_relative_date_stays_relative_without_an_article_date() -> None:
    (only,) = values("The pier burned down on Thursday.")
    assert days(only) == (None, None)
    assert only.timex == "XXXX-WXX-4"


def test_every_mention_has_its_value_in_order() -> None:
    found = values("Five ships carried 20 tonnes for 3 hours.")
    assert [value.permits.unit for value in found if not isinstance(value.permits, Period)] == [
        "count",
        "kilogram",
        "second",
    ]
