"""What claims look back to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.comparisons import COMPARISONS
from factcheck.matching.corpus import Corpus
from factcheck.matching.looking_back import moment
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of
from factcheck.steps.dating import dated


@pytest.mark.parametrize(
    ("as_of", "published", "expected"),
    [
        (None, date(2020, 3, 5), ""),
        ("2020-03-01", date(2020, 3, 5), ""),  # days ago is the article's present
        ("2019-04", date(2020, 3, 5), "2019-04"),
        ("2011", date(2020, 3, 5), "2011"),
        ("2011", None, "2011"),
        ("2011-04-02", None, ""),  # without the article's own date, a day may be its present
        ("XXXX-04", date(2020, 3, 5), ""),
    ],
)
def test_a_moment_is_what_a_claim_looks_back_to(as_of: str | None, published: date | None, expected: str) -> None:
    one = next(iter(claims_of(Article("a", "The blast killed 12 people."), shipped())))
    assert moment(replace(one, as_of=as_of), published) == expected


@pytest.mark.parametrize(
    ("since", "told"),
    [("1998", "1998"), ("April 2007", "2007-04"), ("3 May 2010", "2010-05-03"), ("May 3, 2010", "2010-05-03")],
)
def test_what_happened_then_is_of_the_date_since_which_it_is_the_worst(since: str, told: str) -> None:
    article = Article("a", f"It was the worst since {since}, when a bomb killed 37.", published=date(2020, 3, 5))
    read = profiles(claims_of(article, shipped()), [article], shipped())
    assert [profile.moment for profile in read if profile.claim.text == "37"] == [told]


def test_what_is_counted_since_then_is_not_of_then() -> None:
    article = Article("a", "Since May 2011, when the war began, 700 people have died.", published=date(2020, 3, 5))
    read = profiles(claims_of(article, shipped()), [article], shipped())
    assert [profile.moment for profile in read if profile.kind == "count"] == [""]


def test_a_sentence_that_goes_on_still_looks_back() -> None:
    article = Article("a", "In April 2011 a quake destroyed 90 houses. 5 people died.", published=date(2020, 3, 5))
    read = profiles(claims_of(article, shipped()), [article], shipped())
    assert [p.moment for p in read if p.claim.kind == "count"] == ["2011-04", "2011-04"]


def test_what_one_article_looks_back_to_is_the_present_of_another() -> None:
    then = "Ferry sinks\n\n15 November 2009\n\nThe ferry Selda sank with 198 people aboard. Ten crew fled the ferry."
    told = "The ferry Selda was carrying 231 people when she sank on 13 November last year."
    now = f"Master charged\n\n9 March 2010\n\n{told}"
    later = now.replace("13 November last year", "13 November 2004")

    def scope(*texts: str) -> str:
        articles = [dated(Article(str(number), text), shipped()) for number, text in enumerate(texts)]
        found = profiles([c for article in articles for c in claims_of(article, shipped())], articles, shipped())
        corpus = Corpus(found, [""] * len(found), shipped())
        first, second = (next(p for p in found if p.claim.text == words) for words in ("198 people", "231 people"))
        return COMPARISONS["scope"](first, second, corpus)

    assert scope(then, now) != "other moment"
    assert scope(then, later) == "other moment"


@pytest.mark.parametrize(
    ("text", "moments"),
    [
        (
            "In April 2011 a quake destroyed 90 houses. 5 people died.\n\nIt lasted 3 minutes. The mine employs 300.",
            [*3 * ["2011-04"], ""],
        ),
        ("A ferry sank here in 2004 with 80 aboard. Sixty people drowned. Four men stood trial.", ["2004", "2004", ""]),
        ("A ferry sank here in 2004 with 80 aboard. Four men are in custody now.", ["2004", ""]),
        ("The works are the largest since Orvell bought Tarn in 2006. They employ 900 people.", [""]),
        ("The club drew 400 visitors, and 300 of them joined in 2006. It has 900 members.", ["", "2006", ""]),
        ("Nobody has forgotten the flood of ten years ago, when 46 people drowned.", ["before"]),
        (
            "It was the worst crash since 1998, when a bus left the road and 28 died. Nine were never found.",
            ["1998", "1998"],
        ),
        (
            "It was the worst crash since 1998, when a bus left the road and 28 died. Nine are missing.",
            ["1998", ""],
        ),
        ("In 1998 the old mill burned down and 28 people died. The new one has 40 workers.", ["1998", ""]),
        ("In 1998 the old mill burned down and 28 people died. Three who are named fled.", ["1998", "1998"]),
        ("Two years ago a bus left this road. Eleven pupils died.", ["before"]),
        ("A similar crash killed nine people five years earlier.", ["before"]),
    ],
)
def test_a_date_frames_what_follows(text: str, moments: list[str]) -> None:
    article = Article("a", text, published=date(2020, 3, 5))
    read = profiles(claims_of(article, shipped()), [article], shipped())
    assert [p.moment for p in read if p.claim.kind in ("count", "duration")] == moments
