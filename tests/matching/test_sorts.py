"""Sorts that stand side by side are parts of all."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.parts import SORT
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Orvell will cut 2,600 factory jobs and 900 office jobs.", [SORT, SORT]),
        ("Orvell will cut 2,600 factory jobs.", [""]),
        ("Orvell will cut 2,600 jobs and close 3 plants.", ["", ""]),
        ("Orvell had 2,600 factory jobs. It will cut 900 office jobs.", ["", ""]),
    ],
)
def test_what_a_sentence_counts_in_sorts(text: str, parts: list[str]) -> None:
    article = Article("a", text, published=date(2019, 2, 1))
    found = profiles(claims_of(article, shipped()), [article], shipped())
    assert [profile.partial for profile in found if profile.kind == "count"] == parts


def test_a_note_names_a_sort_and_means_no_more_by_it() -> None:
    article = Article("a", "Orvell will cut 2,600 factory jobs and 900 office jobs.")
    found = profiles(claims_of(article, shipped()), [article], shipped())
    assert [profile.partial for profile in found] == ["", ""]
