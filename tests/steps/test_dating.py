from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.model import Article
from factcheck.pipeline import compare
from factcheck.steps.dating import dated


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Updated: May 03, 2019 15:50 IST", date(2019, 5, 3)),
        ("Tuesday, 7 May 2019", date(2019, 5, 7)),
        ("8 May 2019 Last updated at 10:05 GMT", date(2019, 5, 8)),
        ("2019-05-09", date(2019, 5, 9)),
        ("on 9 May 2019 11:41am | Updated on 10 May 2019 8:05am", date(2019, 5, 9)),
        ("Updated 9:06 AM", None),
        ("The bridge opened on 9 May 2019 after two years of work", None),
        ("May 2019", None),
        ("Posted on May 9", None),
    ],
)
def test_a_line_that_is_a_date_and_little_else_dates_the_article(line: str, published: date | None) -> None:
    article = dated(Article("a", f"Bridge opens early\n\n{line}\n\nA bridge has opened."), shipped())
    assert article.published == published
    assert article.dated == ("line 3" if published else "")


@pytest.mark.parametrize(
    ("text", "yearless"),
    [
        ("Ferry sinks\n\nOLMEN, Dec 9 (UNN) - A ferry sank.", (12, 9)),
        ("Ferry sinks\n\nPosted on May 9\n\nA ferry sank.", (5, 9)),
        ("Ferry sinks\n\nOLMEN, Dec 9, 2013 (UNN) - A ferry sank.", None),
        ("Ferry sinks\n\nOLMEN (UNN) - A ferry sank on Dec 9.", None),
        ("Ferry sinks\n\nUpdated 9:06 AM\n\nA ferry sank.", None),
    ],
)
def test_a_dateline_may_leave_the_year_out(text: str, yearless: tuple[int, int] | None) -> None:
    article = dated(Article("a", text), shipped())
    assert article.yearless == yearless
    assert dated(article, shipped()) is article


def test_a_toll_that_rises_between_two_datelines_without_a_year_is_an_update() -> None:
    first = Article("a", "Ferry sinks\n\nOLMEN, Dec 30 (UNN) - The sinking of a ferry off Olmen killed 12 people.")
    second = Article("b", "Toll rises\n\nOLMEN, Jan 1 (UNN) - The sinking of a ferry off Olmen killed 15 people.")
    (fact,) = [fact for fact in compare([first, second]).facts if fact.outcome != "agree"]
    assert fact.outcome == "update"
    assert "the articles are of 30 December and 1 January" in fact.verdicts[0].reason
    assert all(article.published is None for article in compare([first, second]).articles)


def test_the_address_is_asked_last() -> None:
    address = "https://news.example/2018/03/04/bridge"
    assert dated(Article("a", "A bridge has opened.", url=address), shipped()).published == date(2018, 3, 4)
    both = dated(Article("a", "5 March 2018\n\nA bridge has opened.", url=address), shipped())
    assert (both.published, both.dated) == (date(2018, 3, 5), "line 1")
    assert dated(Article("a", "x", url="https://news.example/2018/13/45/x"), shipped()).published is None


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Bridge opens\nBy IDA BERG, Sunday, March 4, 2018\nIt cost 3 million.", date(2018, 3, 4)),
        ("Bridge opens\nHarwick Online, Mar. 4, 2018, updated 6:45 PM\n", date(2018, 3, 4)),
        ("Bridge opens\nAREL, March 4, 2018 (Upland News) - It cost 3 million.", date(2018, 3, 4)),
        ("Bridge opens\nAREL, March 4 (Upland News) - It cost 3 million.", None),
    ],
)
def test_a_byline_or_a_wire_dateline_dates_the_article(text: str, published: date | None) -> None:
    assert dated(Article("a", text), shipped()).published == published


def test_datelines_are_no_claims() -> None:
    texts = ["AREL, May 3 (Upland News) - The toll is 12.", "AREL, May 4 (Upland News) - The toll is 12."]
    assert {fact.outcome for fact in compare(texts).facts} == {"agree"}


def test_a_published_date_is_kept() -> None:
    article = dated(Article("a", "5 March 2018\n\nA bridge has opened.", published=date(2020, 1, 1)), shipped())
    assert (article.published, article.dated) == (date(2020, 1, 1), "")


@pytest.mark.parametrize("published", [None, date(2020, 1, 1)])
@pytest.mark.parametrize(
    ("text", "furniture"),
    [
        ("5 March 2018\n\nA bridge has opened.", ["5 March 2018"]),
        ("Updated: 5 March 2018\nMarch 4, 2018\nIt opened.", ["Updated: 5 March 2018", "March 4, 2018"]),
        ("Updated 9:06 AM\n\nIt opened.", ["Updated 9:06 AM"]),
        ("9:06 AM\n\nIt opened.", []),
        ("The gates open at 9:06 AM\n\nThey were painted.", []),
        ("A bridge has opened.", []),
        ("5 March 2018", []),  # all there is
        (
            "It opened\nHarwick Courier, 5 March 2018, 06.55\nIt cost 3 million.",
            ["Harwick Courier, 5 March 2018, 06.55"],
        ),
        ("It opened\nBy Ida Berg, court reporter, March 5\n", ["By Ida Berg, court reporter, March 5"]),
        (
            "It opened\nOn behalf of Berg and Ash, posted in Road News on Friday, March 5\n",
            ["On behalf of Berg and Ash, posted in Road News on Friday, March 5"],
        ),
        (
            "It opened\nFrom our correspondent in Harwick, 5 March 2018\n",
            ["From our correspondent in Harwick, 5 March 2018"],
        ),
        ("It opened\nHarwick and Arel, Once Rivals, Meet on 5 March 2018\n", []),
        ("Harwick Reborn: 5 March 2018", []),
        ("It opened\nAREL, March 5 (Upland News) - A bridge opened.", ["AREL, March 5 (Upland News) - "]),
        ("AREL, March 5, 2018 (Upland News) - A bridge opened.", ["AREL, March 5, 2018 (Upland News) - "]),
    ],
)
def test_the_top_is_read_once(text: str, furniture: list[str], published: date | None) -> None:
    article = dated(Article("a", text, published=published), shipped())
    assert [text[slice(*line)] for line in article.furniture or ()] == furniture
    assert dated(article, shipped()) is article


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("PARIS, Dec 5 (Reuters) - The river rose.", "Reuters"),
        ("Floods in the north\n\nSÃO PAULO (AP) — The river rose.", "AP"),
        ("KYIV, Ukraine (the Associated Press) – The river rose.", "The Associated Press"),
        ("LONDON (UK) - The river rose.", ""),
        ("Paris (Reuters) is where the office stands.", ""),
        ("The firm (Reuters) - the larger one - said so.", ""),
    ],
)
def test_a_wire_dateline_names_the_source(text: str, source: str) -> None:
    assert dated(Article("a", text), shipped()).source == source
    assert dated(Article("a", text, source="Own"), shipped()).source == "Own"
