"""Which times of day a part of a day comes to."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.model import Article, Claim, Interval
from factcheck.pipeline import claims_of, compare


def implied(text: str) -> list[Claim]:
    article = Article("a", text, published=date(2014, 3, 6))
    return [c for c in claims_of(article, shipped(), implied=True) if c.implied]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The mill burned early Tuesday.", 0, 10),
        ("The mill burned yesterday afternoon.", 12, 18),
        ("The mill burned on Monday night.", 18, 30),
    ],
)
def test_a_part_of_a_day_is_a_time(text: str, low: float, high: float) -> None:
    (claim,) = implied(text)
    assert (claim.kind, claim.value.modifier) == ("time", "range")
    assert claim.value.permits == Interval(3600 * low, 3600 * high, "second of day")


@pytest.mark.parametrize(
    "text",
    ["The mill burned on Tuesday.", "The mill burned at 2 p.m. on Tuesday.", "It burned on Tuesday morning, at 7 a.m."],
)
def test_a_whole_day_and_one_with_its_time_come_to_none(text: str) -> None:
    assert implied(text) == []


def test_the_place_says_what_it_is_in_utc() -> None:
    (claim,) = implied("The mill in Peru burned early Tuesday.")
    assert claim.value.readings == (Interval(5 * 3600.0, 15 * 3600.0, "second of day UTC"),)


def test_one_contradiction_is_told_once() -> None:
    texts = ("The mill of Olmen caught fire early Tuesday.", "The mill of Olmen caught fire at 2:37 p.m. on Tuesday.")
    articles = [Article(name, text, published=date(2014, 3, 6)) for name, text in zip("ab", texts, strict=True)]
    (fact,) = compare(articles).facts
    (verdict,) = fact.verdicts
    assert verdict.outcome == "conflict"
    assert verdict.reason == (
        "“early Tuesday” permits 4 March 2014, 00:00–10:00, “Tuesday” permits 4 March 2014 at 14:37: "
        "they do not overlap."
    )
