"""Figures of two days of what has one figure for ever."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.corpus import Corpus
from factcheck.matching.days import of_two_days
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (
            "Some 2 million people watched the episode on 3 March.",
            "Some 3 million people watched the episode on 10 March.",
            True,
        ),
        (
            "Some 2 million people watched the episode on 3 March.",
            "Some 3 million people watched the episode on 4 March.",
            False,
        ),
        (
            "Some 2 million people watched the episode on 3 March.",
            "The episode was watched by 3 million people.",
            False,
        ),
        ("The bomb killed 20 people on 3 March.", "The bomb killed 30 people on 10 March.", False),  # a toll changes
        ("Six more bodies were found after the quake.", "Another eight bodies were found after the quake.", True),
        ("Six bodies were found after the quake.", "Eight bodies were found after the quake.", False),
        ("The brigade called six more engines.", "The brigade called in a further four engines.", False),
    ],
)
def test_the_days_are_told_by_the_clauses(one: str, other: str, apart: bool) -> None:
    known = shipped()
    read = [Article("a", one, published=date(2019, 3, 12)), Article("b", other, published=date(2019, 3, 12))]
    found = profiles([claim for article in read for claim in claims_of(article, known)], read, known)
    corpus = Corpus(found, [""] * len(found), known)
    a, b = (next(p for p in found if p.article == n and p.claim.kind == "count") for n in (0, 1))
    assert of_two_days(a, b, corpus) is apart


@pytest.mark.parametrize(("days", "apart"), [(3, False), (14, True)])
def test_a_share_moves_on_its_own_day(days: int, apart: bool) -> None:
    known = shipped()
    texts = ("Shares in Norvia fell 6 percent.", "Norvia's shares dropped 9 percent.")
    read = [
        Article(name, text, published=date(2019, 3, 1 + n * days))
        for n, (name, text) in enumerate(zip("ab", texts, strict=True))
    ]
    found = profiles([claim for article in read for claim in claims_of(article, known)], read, known)
    corpus = Corpus(found, [""] * len(found), known)
    assert of_two_days(found[0], found[1], corpus) is apart
    assert of_two_days(found[1], found[0], corpus) is apart


@pytest.mark.parametrize(("games", "apart"), [("9-7", False), ("26-21", True)])
def test_records_of_as_many_games_are_of_one_span(games: str, apart: bool) -> None:
    known = shipped()
    texts = (
        "The Lund Drakes finished the season with a record of 10-6.",
        f"The coach of the Lund Drakes has a record of {games} since last season.",
    )
    read = [Article(name, text) for name, text in zip("ab", texts, strict=True)]
    found = profiles([claim for article in read for claim in claims_of(article, known)], read, known)
    a, b = (next(p for p in found if p.article == n and p.claim.kind == "score") for n in (0, 1))
    assert of_two_days(a, b, Corpus(found, [""] * len(found), known)) is apart
