"""Figures that differ, as an article says that has both."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import Article
from factcheck.pipeline import compare

PLAIN = (
    "Norvia will buy the tool maker Helix Labs for $5.4 billion, the two firms said on Monday. Helix Labs employs 900 "
    "people in Melby. The boards of Norvia and Helix Labs voted 9-0 for the deal. Lind will run the firm for 2 years."
)
WHOLE = (
    "In Melby, 900 people of Helix Labs have a new owner: Norvia will acquire the tool maker for $6.2 billion. For 2 "
    "years Lind is to lead Helix Labs. No one on the boards of Norvia and Helix Labs was against it; it was 9-0."
)
BOTH = PLAIN.replace(
    "Helix Labs employs", "{} Norvia values the takeover of Helix Labs at $6.2 billion. Helix Labs employs"
)


def differing(*texts: str) -> set[frozenset[str]]:
    """The sums that are held against each other in articles of one day."""
    articles = [Article(f"a{n}", text, published=date(2019, 2, 5)) for n, text in enumerate(texts)]
    verdicts = [v for fact in compare(articles).facts for v in fact.verdicts if v.outcome != "agree"]
    return {frozenset((v.pair.a.text, v.pair.b.text)) for v in verdicts}


def test_two_sums_of_one_deal_differ() -> None:
    assert differing(PLAIN, WHOLE) == {frozenset(("$5.4 billion", "$6.2 billion"))}


@pytest.mark.parametrize("opening", ["Including its debts,", "With its debts included,"])
def test_an_article_that_has_both_says_why(opening: str) -> None:
    assert differing(PLAIN, WHOLE, BOTH.format(opening)) == set()


def test_it_explains_no_third_sum() -> None:
    other = WHOLE.replace("$6.2", "$7.1")
    assert frozenset(("$5.4 billion", "$7.1 billion")) in differing(PLAIN, other, BOTH.format("Including its debts,"))


def test_it_explains_nothing_of_another_story() -> None:
    far = (
        "Including the debts of Vexel, Dorn values the takeover of the airline at $6.2 billion. Dorn bought Vexel for "
        "$5.4 billion in cash. The airline flies 34 planes from Orm. Its pilots struck for 12 days."
    )
    assert differing(PLAIN, WHOLE, far) == {frozenset(("$5.4 billion", "$6.2 billion"))}


@pytest.mark.parametrize(
    "piece",
    ["including debt of $5 excluding tax of $6 ", "It cost 85 million euros ($108 million), including debt. "],
)
def test_an_article_without_end_is_read_to_its_end(piece: str) -> None:
    assert differing(piece * 1_000) == set()
