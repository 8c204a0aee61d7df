from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.model import Article, Fact, Interval, Pair, Period, Quantity, Value, Verdict
from factcheck.pipeline import compare, extract
from factcheck.rendering.phrasing import dated, excerpt, figure, headline, place, sides, voice

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model import Claim

    Make = Callable[..., Claim]


ARTICLES = {name: Article(name, "", published=date(2020, 3, day)) for name, day in (("a", 5), ("b", 7), ("c", 2))}


def fact(*claims: Claim, outcome: str = "conflict", topic: str = "people killed") -> Fact:
    """A fact whose first two claims are its worst pair."""
    verdict = Verdict(Pair(claims[0], claims[1], 0.9, {}), outcome, "")  # type: ignore[arg-type]
    return Fact("f-1", topic, claims[0].kind, None, None, verdict.outcome, "error", claims, (verdict,), "x")


@pytest.fixture
def twelve(claim: Make) -> Claim:
    return claim("Twelve people died.", "Twelve people", 12)


@pytest.fixture
def fifteen(claim: Make) -> Claim:
    return claim("15 people died.", "15 people", 15, article="b")


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        ("conflict", "People killed: 12 or 15?"),
        ("update", "People killed: 12, then 15"),
        ("agree", "People killed: 12"),
    ],
)
def test_headlines(twelve: Claim, fifteen: Claim, outcome: str, expected: str) -> None:
    assert headline(fact(twelve, fifteen, outcome=outcome), ARTICLES) == expected


def test_a_headline_names_only_who_differs(claim: Make, twelve: Claim, fifteen: Claim) -> None:
    vague = claim("Dozens of people died.", "Dozens of people", 24, 99, article="c")
    assert headline(fact(twelve, fifteen, vague), ARTICLES) == "People killed: 12 or 15?"
    assert [voices[0].article for voices in sides(fact(vague, fifteen, twelve), ARTICLES)] == ["c", "b", "a"]


def test_a_headline_leaves_out_what_brackets_put_into_another_unit() -> None:
    first, again = extract("It cost 41 million euros ($53 million).")
    (other,) = (replace(claim, article="b") for claim in extract("It cost $61 million."))
    apart = fact(first, other, topic="cost")
    told = replace(apart, claims=(first, again, other), verdicts=(*apart.verdicts, *fact(again, other).verdicts))
    articles = {"text": Article("text", ""), "b": Article("b", "")}
    assert headline(told, articles) == "Cost: 41 million EUR or 61 million USD?"


def test_what_changes_is_told_in_the_order_of_time(claim: Make, twelve: Claim, fifteen: Claim) -> None:
    assert headline(fact(fifteen, twelve, outcome="update"), ARTICLES) == "People killed: 12, then 15"
    earlier = replace(fifteen, as_of="2020-03-01")
    assert headline(fact(twelve, earlier, outcome="update"), ARTICLES) == "People killed: 15, then 12"


def test_what_an_article_repeats_is_one_side(claim: Make, twelve: Claim, fifteen: Claim) -> None:
    again = claim("Twelve people died.", "Twelve people", 12, at=50)
    assert sides(fact(twelve, fifteen, again), ARTICLES) == [(twelve, again), (fifteen,)]


@pytest.mark.parametrize(
    ("kind", "a", "b", "expected"),
    [
        ("quantity", "The oven was at 68 °F.", "The oven was at 70 °F.", ["68 °F", "70 °F"]),
        ("quantity", "The oven was at 68 °F.", "The oven was at 26 °C.", ["20 °C", "26 °C"]),
        ("quantity", "It is 320 miles long.", "It is a 256-mile line.", ["320 miles", "256 miles"]),
        ("quantity", "It is 20 miles long.", "It is 41 km long.", ["32.187 km", "41 km"]),
        ("quantity", "It is nearly 5 miles long.", "It is 9 km long.", ["nearly 8.047 km", "9 km"]),
        ("count", "Almost 50 were hurt.", "61 were hurt.", ["nearly 50", "61"]),
        ("duration", "It took a day.", "It took 24 hours.", ["1 day", "1 day"]),
        ("money", "It cost 40 million pesos.", "It cost $9.", ["“40 million pesos”", "9 USD"]),
        ("time", "It shook at 0038 GMT.", "It shook at 1:37 a.m. GMT.", ["00:38 UTC", "01:37 UTC"]),
        ("age", "Ida Voss, 45, left.", "Ida Voss, 47, left.", ["45", "47"]),
        ("age", "The five-month-old boy slept.", "The one-month-old boy slept.", ["5 months", "1 month"]),
    ],
)
def test_figures_are_on_the_scale_that_people_read(kind: str, a: str, b: str, expected: list[str]) -> None:
    claims = [next(claim for claim in extract(text) if claim.kind == kind) for text in (a, b)]
    assert [figure(claim, fact(*claims)) for claim in claims] == expected


def test_figures_are_short_and_vague_ones_in_their_own_words(claim: Make, twelve: Claim) -> None:
    assert figure(twelve, fact(twelve, twelve)) == "12"
    vague = replace(twelve, value=replace(twelve.value, modifier="vague"))
    assert figure(vague, fact(vague, vague)) == "“Twelve people”"
    nearly = replace(twelve, value=replace(twelve.value, modifier="nearly"))
    assert figure(nearly, fact(nearly, nearly)) == "nearly 12"
    someday = replace(twelve, kind="date", value=Value(Period(None, None), Period(None, None), timex="XXXX-WXX-4"))
    assert figure(someday, fact(someday, someday)) == "“Twelve people”"
    months = replace(twelve, kind="duration", value=Value(Quantity(3, 3, "month"), Interval(7e6, 8e6, "second")))
    assert figure(months, fact(months, months)) == "3 months"


def test_parts_of_a_day_are_in_their_own_words_beside_a_clock() -> None:
    texts = ("The mill of Olmen caught fire early Tuesday.", "The mill of Olmen caught fire at 2:37 p.m. on Tuesday.")
    articles = [Article(name, text, published=date(2014, 3, 6)) for name, text in zip("ab", texts, strict=True)]
    (found,) = compare(articles).facts
    assert [figure(claim, found) for claim in found.claims] == ["“early Tuesday”", "4 March 2014, 14:37"]


def test_who_speaks() -> None:
    assert voice(Article("in/a.txt", "")) == "a"
    assert voice(Article("in/a.txt", "", title="Flood")) == "Flood"
    assert voice(Article("in/a.txt", "", title="Flood", source="North Wire")) == "North Wire"


def test_places() -> None:
    assert place(Article("x", "", path="in/a.txt"), 3, 7) == "in/a.txt:3:7"
    assert place(Article("x", "", path="in/a.jsonl", row=9), 3) == "x:3"
    assert place(Article("text-1", ""), 3) == "text-1:3"


def test_dates_say_where_they_are_from() -> None:
    assert dated(Article("a", "")) == ""
    assert dated(Article("a", "", published=date(2020, 3, 5))) == "5 March 2020"
    assert dated(Article("a", "", published=date(2020, 3, 5), dated="line 2")) == "5 March 2020, says line 2"


def test_excerpts_are_cut_around_the_words(claim: Make) -> None:
    long = f"{'before ' * 40}Twelve people{' after' * 40}"
    before, words, after = excerpt(claim(long, "Twelve people", 12), 100)
    assert words == "Twelve people"
    assert before.startswith("… before")
    assert before.endswith("before ")
    assert after.endswith("after …")
    assert len(before + words + after) < 120
