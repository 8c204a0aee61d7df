"""What a note says of another figure than the one that is equal."""

from __future__ import annotations

import pytest

from factcheck.model import Article
from factcheck.pipeline import compare


@pytest.mark.parametrize(
    ("claim", "evidence", "number"),
    [
        (
            "Tidewater sold around 61,000 copies in its first week.",
            "The single Tidewater sold 38,214 copies in the first week and 61,000 in total.",
            "61,000",
        ),
        (
            "Kell earned $17 million in Norland.",
            "Kell took in $24.6 million, of which $17 million came from Dovrek, $3.1 million from Norland.",
            "$17 million",
        ),
        (
            "The rider came 12th in the 2010 Tour of Melby.",
            "The rider finished 12th in 2009, 5th in 2010, and 33rd in 2012.",
            "12th",
        ),
    ],
)
def test_equal_numbers_of_something_else(claim: str, evidence: str, number: str) -> None:
    facts = compare([Article("claim", claim), Article("evidence", evidence)]).facts
    agreed = {
        text
        for fact in facts
        for verdict in fact.verdicts
        if verdict.outcome == "agree"
        for text in (verdict.pair.a.text, verdict.pair.b.text)
    }
    assert number not in agreed


def test_the_figure_itself_agrees() -> None:
    one = Article("claim", "Tidewater sold around 38,000 copies in its first week.")
    other = Article("evidence", "The single Tidewater sold 38,214 copies in the first week and 61,000 in total.")
    facts = compare([one, other]).facts
    assert any(
        verdict.outcome == "agree" and "38,214" in verdict.pair.b.text for fact in facts for verdict in fact.verdicts
    )
