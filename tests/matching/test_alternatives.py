"""Several answers in one sentence: each is of a case of its own."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.alternatives import alternatives
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lamp burns for five hours on the small cell and nine hours on the large one.", {0, 1}),
        ("The lamp burns for five hours. It burned for nine hours before.", set()),
        ("The lamp burns for five hours.", set()),
        ("Five men and nine women burned lamps.", set()),  # counts are parts, or other things
        ("The pass is 320 km (199 miles) long.", set()),
    ],
)
def test_values_of_one_sentence_for_one_question(text: str, expected: set[int]) -> None:
    article = Article("a", text)
    found = profiles(claims_of(article, shipped()), [article], shipped())
    assert alternatives(found, [("same question",)] * len(found)) == expected
    assert alternatives(found, [()] * len(found)) == frozenset()
