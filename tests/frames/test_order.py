"""What came before or after that of which a mention is a part."""

from __future__ import annotations

import pytest

from factcheck.pipeline import compare, extract


@pytest.mark.parametrize(
    ("text", "relation", "words"),
    [
        ("The club was founded before the 2008 Games.", "before", "before the 2008 Games"),
        ("The club was founded after the county had split into two.", "after", "after the county had split into two"),
        ("Before the second round he withdrew.", "before", "Before the second round"),
        (
            "The club was founded in 1991, before the county split into two.",
            "before",
            "before the county split into two",
        ),
    ],
)
def test_the_words_that_order_two_events_are_kept(text: str, relation: str, words: str) -> None:
    order = extract(text)[-1].frame.order
    assert order is not None
    assert (order.relation, order.words) == (relation, words)


@pytest.mark.parametrize(
    "text",
    [
        "The club played at the 2008 Games.",
        "The club was founded after 2008.",  # its own words say so
        "The club was not founded until after the 2008 Games.",
        "After the 2008 Games: a look back",
    ],
)
def test_no_order_is_told(text: str) -> None:
    assert [claim.frame.order for claim in extract(text)] == [None]


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("The club was founded before the 2008 Games.", "The club was founded after the 2008 Games.", "conflict"),
        ("The club was formed before the 2008 Games.", "It was established after the 2008 Games.", "conflict"),
        ("The club was founded before the 2008 Games.", "The club was founded before the Games of 2008.", "agree"),
        ("Lund resigned before the second round.", "He resigned after the second round.", "conflict"),
        ("Lund resigned before the second round.", "Berg resigned after the second round.", None),
        ("Lund wept before the second round.", "Lund resigned after the second round.", "agree"),
    ],
)
def test_one_event_cannot_come_both_before_and_after_another(one: str, other: str, outcome: str | None) -> None:
    assert [fact.outcome for fact in compare([one, other]).facts] == [outcome] * bool(outcome)


def test_the_headline_and_the_reason_quote_both_orders() -> None:
    from factcheck.rendering.phrasing import headline

    report = compare(["The club was founded before the 2008 Games.", "The club was founded after the 2008 Games."])
    (fact,) = report.facts
    told = headline(fact, {article.id: article for article in report.articles})
    assert told.endswith("“before the 2008 Games” or “after the 2008 Games”?")
    assert [verdict.reason for verdict in fact.verdicts] == [
        "One has it “before the 2008 Games”, the other “after the 2008 Games”."
    ]
