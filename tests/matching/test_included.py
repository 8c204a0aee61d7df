"""What a figure takes in or leaves out, and what that says of another figure."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from factcheck.knowledge import shipped
from factcheck.matching.included import IN, NONE, OUT, USUAL, Included, Share, apart
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import compare, extract

PAIRS = yaml.safe_load(Path(__file__).with_name("included.yaml").read_text(encoding="utf-8"))["pairs"]
DAY = date(2019, 2, 1)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['a'][:40]} / {pair['b'][:40]}")
def test_what_one_takes_in_and_the_other_does_not_is_no_conflict(pair: dict[str, str]) -> None:
    report = compare([Article("a", pair["a"], published=DAY), Article("b", pair["b"], published=DAY)])
    across = [v for fact in report.facts for v in fact.verdicts if v.pair.a.article != v.pair.b.article]
    outcomes = {verdict.outcome for verdict in across}
    answer = "conflict" if outcomes & {"conflict", "update"} else "agree" if outcomes else "unrelated"
    assert answer == pair["is"]


@pytest.mark.parametrize(
    ("text", "words", "taken"),
    [
        ("It was sold for $5 million, including $1 million of debt.", "$5 million", {("debt", IN)}),
        ("It was sold for $5 million, including $1 million of debt.", "$1 million", NONE),
        ("It was sold for $5 million in July 2019, not counting debts.", "$5 million", {("debt", OUT)}),
        ("It was sold for $5 million and will cut 40 jobs, including debt.", "$5 million", NONE),  # another figure
        ("Counting debts of $1 million, it was sold for $5 million.", "$1 million", NONE),
        ("Counting debts of $1 million, it was sold for $5 million.", "$5 million", {("debt", IN)}),
        ("It was sold for $5 million, not counting the barns.", "$5 million", {("barn", OUT)}),
        ("It was sold for $5 million, including the barns.", "$5 million", {("barn", IN)}),
        ("It was sold for $5 million, including two barns in Orm.", "$5 million", NONE),
        ("Nine people, including a nurse, died.", "Nine people", NONE),
        ("Profit before tax was £4 million.", "£4 million", {("tax", OUT)}),
        ("Profit before tax rises was £4 million.", "£4 million", NONE),
        ("It posted a net loss of £4 million.", "£4 million", {("tax", USUAL)}),
        ("He signed for $9 million in cash up front.", "$9 million", {("extras", OUT)}),
        ("Revenue, excluding tobacco, was £4 million.", "£4 million", {("tobacco", OUT)}),
        ("Nine people, including the gunman, died.", "Nine people", {("attacker", IN)}),
        ("Nine people died, two bombers among them.", "Nine people", {("attacker", IN)}),
        ("Nine people and a gunman died.", "Nine people", {("attacker", OUT)}),
        ("Nine people died, including three crew members.", "Nine people", NONE),  # an example
        ("Nine people died, including the crew.", "Nine people", {("crew", IN)}),
        ("Nine people died in a fight with the gunman.", "Nine people", NONE),
        ("Nine people died before the gunman was shot.", "Nine people", NONE),
        ("The screen uses 30 percent less energy.", "30 percent", NONE),
    ],
)
def test_of(text: str, words: str, taken: frozenset[Share]) -> None:
    found = next(claim for claim in extract(text) if claim.text == words)
    assert shipped().table(Included).of(found) == taken


def test_what_brackets_put_into_another_currency_takes_in_the_same() -> None:
    article = Article("a", "It was sold for an initial $5 million (€4 million), excluding debt.")
    first, second = profiles(extract(article), [article], shipped())
    assert first.included == second.included == {("extras", OUT), ("debt", OUT)}


@pytest.mark.parametrize(
    ("mine", "yours", "answer"),
    [
        ({("debt", IN)}, {("debt", IN)}, False),
        ({("debt", IN)}, {("debt", OUT)}, True),
        ({("debt", IN)}, {}, True),
        ({("debt", IN)}, {("tax", OUT)}, True),
        ({("tax", USUAL)}, {}, False),
        ({("tax", USUAL)}, {("tax", IN)}, False),
        ({("tax", USUAL)}, {("tax", OUT)}, True),
        ({}, {}, False),
    ],
)
def test_apart(mine: set[Share], yours: set[Share], answer: bool) -> None:
    assert apart(frozenset(mine), frozenset(yours)) is apart(frozenset(yours), frozenset(mine)) is answer
