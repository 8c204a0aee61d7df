from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import compare
from factcheck.model import Article
from factcheck.rendering.plots import _Scale, plot

ENDS = st.floats(min_value=-1e15, max_value=1e15, allow_nan=False)


def drawn(*texts: str) -> ElementTree.Element:
    articles = [
        Article(f"a{n}", text, source=f"Source {n} & Co", published=date(2020, 3, n)) for n, text in enumerate(texts, 1)
    ]
    (fact,) = compare(articles).facts
    return ElementTree.fromstring(plot(fact, {article.id: article for article in articles}))


def bars(root: ElementTree.Element) -> list[tuple[float, float]]:
    found = []
    for rect in root.iter("rect"):
        start, width = (float(str(rect.get(name)).rstrip("%")) for name in ("x", "width"))
        found.append((start, start + width))
    return found


def test_bars_are_where_the_values_are() -> None:
    root = drawn("Northland hosts 3.6 million refugees.", "Northland hosts 4.7 million refugees.")
    (a, b), (c, d) = bars(root)
    assert 0 < a < b < c < d < 100
    assert {label.text for label in root.iter("text")} >= {"Source 1 & Co, 1 March 2020", "3.55–3.65 million"}
    assert str(root.findtext("title")).startswith("Source 1 & Co, 1 March 2020: 3.55–3.65 million; ")


def test_sums_in_two_currencies_are_drawn_on_one_scale() -> None:
    texts = (
        "Thieves took coins worth 41 million euros ($53.3 million) from Orm's museum. Guards saw 12 empty cases.",
        "Coins worth $65 million were stolen from Orm's museum by thieves. They emptied 12 cases.",
    )
    told = [Article(f"a{n}", text, published=date(2020, 3, n)) for n, text in enumerate(texts, 1)]
    fact = next(fact for fact in compare(told).facts if fact.kind == "money")
    root = ElementTree.fromstring(plot(fact, {article.id: article for article in told}))
    euros, dollars, others = bars(root)
    assert dollars[0] < euros[0] < euros[1] < dollars[1] < others[0]  # on that of euros, at the rate of the first
    assert all("USD" not in str(label.text) for label in root.iter("text") if label.get("class") == "tick")


def test_times_of_two_zones_are_drawn_on_the_clock_where_they_were() -> None:
    root = drawn("The tremor struck Peru at 1437 GMT.", "The tremor struck Peru at 2:37 p.m. local time.")
    (a, _), (b, _) = bars(root)
    assert a < b
    assert {label.text for label in root.iter("text")} >= {"14:37 UTC", "14:37 local", "10:00", "14:00"}


def test_parts_of_a_day_are_drawn_in_it() -> None:
    root = drawn("The mill burned down early on May 3, 2011.", "The mill burned down late on May 3, 2011.")
    (_, a), (b, _) = bars(root)
    assert a < b


def test_an_open_end_reaches_the_border() -> None:
    root = drawn("Northland hosts more than 5 million refugees.", "Northland hosts 4.1 million refugees.")
    assert 100 in {round(end) for _, end in bars(root)}
    assert "▸" in {label.text for label in root.iter("text")}


def test_a_point_is_drawn_as_one() -> None:
    root = drawn("The bridge at Arel was opened on 1 May 2019.", "The bridge at Arel was opened on 1 May 1919.")
    assert len(list(root.iter("circle"))) == 2
    assert {label.text for label in root.iter("text")} >= {"1919", "2019"}


def test_what_is_said_by_one_or_not_resolved_is_not_drawn() -> None:
    (fact,) = compare(["They met on Tuesday in Arel.", "They met on Tuesday in Arel."]).facts or (None,)
    assert not fact or plot(fact, {claim.article: Article(claim.article, "") for claim in fact.claims}) == ""


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(3.55e6, 4.75e6, [4e6, 4.5e6]), (0, 10, [0, 5, 10]), (12, 19, [15]), (1, 1e6, [1, 100, 1e4, 1e6])],
)
def test_round_values_stand_below(low: float, high: float, expected: list[float]) -> None:
    assert _Scale(low, high).ticks() == expected


@given(ENDS, ENDS)
def test_every_value_has_its_place(a: float, b: float) -> None:
    scale = _Scale(min(a, b), max(a, b))
    assert 0 <= scale.at(scale.low) <= scale.at(scale.high) <= 100
    assert 0 < len(scale.ticks()) <= 8


def test_names_are_cut() -> None:
    articles = [
        Article(n, f"Northland hosts {v} million refugees.", source=n * 80) for n, v in (("a", 3.6), ("b", 4.7))
    ]
    (fact,) = compare(articles).facts
    named = {article.id: replace(article, published=None) for article in articles}
    assert re.search(r"a{43}…<", plot(fact, named))
