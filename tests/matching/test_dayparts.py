"""Parts of a day: what happens once can't be early and late, what happens again can; a night has two days."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import Article
from factcheck.pipeline import compare


def outcomes(*texts: str) -> set[str]:
    articles = [Article(f"t{n}", text, published=date(2014, 3, 6)) for n, text in enumerate(texts)]
    return {verdict.outcome for fact in compare(articles).facts for verdict in fact.verdicts}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor of Olmen died on Tuesday morning.", "The mayor of Olmen died late on Tuesday."),
        ("Gunmen killed the mayor of Olmen on Tuesday evening.", "The mayor of Olmen was killed early on Tuesday."),
        ("Storm Ada made landfall early Friday.", "Storm Ada came ashore on Friday evening."),
        ("The bridge in Olmen collapsed on Monday afternoon.", "The bridge in Olmen collapsed before dawn on Monday."),
        ("The Olmen mill caught fire this afternoon.", "The Olmen mill caught fire at 7:37 a.m."),
        ("The boys of Olmen were found missing at 6:20 a.m.", "The boys of Olmen were discovered missing at 7:45 a.m."),
        (
            "The search in Olmen began at 9:10 a.m. after a farmer had heard shouts from a quarry.",
            "In Olmen the search was started by forty volunteers with dogs at 11:40 a.m.",
        ),
        ("The ketch Osk was reported overdue at 4 p.m.", "The ketch Osk was reported overdue at 7 p.m."),
    ],
)
def test_what_happens_once_is_not_early_and_late(one: str, other: str) -> None:
    assert outcomes(one, other) == {"conflict"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police clashed with students in Olmen early Tuesday.", "Police clashed with students in Olmen late Tuesday."),
        ("Aftershocks shook Chile early Tuesday.", "Aftershocks shook Chile on Tuesday evening."),
        ("Shares in Arbel fell 3 percent early Tuesday.", "Shares in Arbel fell 5 percent late Tuesday."),
        ("Rescuers found two bodies on Tuesday morning.", "Rescuers found two bodies on Tuesday evening."),
        ("The coastguard said at 9 a.m. the ferry had sunk.", "The coastguard said at 5 p.m. the ferry had sunk."),
        ("The Olmen mill caught fire this morning.", "The Olmen mill caught fire at 12:40 p.m."),
        ("Talks in Olmen resumed early Tuesday.", "Talks in Olmen resumed at 5 p.m."),
        ("The search in Olmen began at 9:10 a.m.", "The search in Olmen ended at 11:40 a.m."),
        ("The search in Olmen began at 9:10 a.m.", "A feast for all who came from Dovrek began at 11:40 a.m."),
        ("Divers found a body in Olmen at 9 a.m.", "Divers found a body in Olmen at 5 p.m."),
    ],
)
def test_what_happens_again_is(one: str, other: str) -> None:
    assert "conflict" not in outcomes(one, other)


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("The barge Osk sank late Tuesday.", "The barge Osk sank early Wednesday.", "agree"),
        ("The barge Osk sank on Tuesday evening.", "The barge Osk sank before dawn on Wednesday.", "agree"),
        ("The barge Osk sank early Wednesday.", "The barge Osk sank late Tuesday.", "agree"),
        ("The barge Osk sank late on 8 May.", "The barge Osk sank early on 9 May.", "agree"),
        ("The barge Osk sank late on 30 April.", "The barge Osk sank early on 1 May.", "agree"),
        ("The barge Osk sank on Tuesday afternoon.", "The barge Osk sank on Wednesday morning.", "conflict"),
        ("The barge Osk sank late Tuesday.", "The barge Osk sank on Wednesday afternoon.", "conflict"),
        ("The barge Osk sank early Tuesday.", "The barge Osk sank late Wednesday.", "conflict"),
        ("The barge Osk sank late Monday.", "The barge Osk sank early Wednesday.", "conflict"),
    ],
)
@pytest.mark.parametrize("day", [None, date(2014, 3, 6)])
def test_the_late_hours_of_a_day_meet_the_early_ones_of_the_next(
    one: str, other: str, outcome: str, day: date | None
) -> None:
    articles = [Article(f"t{n}", text, published=day) for n, text in enumerate((one, other))]
    (verdict,) = [verdict for fact in compare(articles).facts for verdict in fact.verdicts]
    assert verdict.outcome == outcome
    assert verdict.reason.endswith("they meet at midnight.") == (outcome == "agree")


def test_an_article_that_has_both_knows_of_two() -> None:
    both = "A tremor struck Chile on Tuesday morning. A tremor struck Chile again on Tuesday evening."
    assert "conflict" not in outcomes(both)
    assert "conflict" not in outcomes(both, "A tremor struck Chile on Tuesday evening.")
