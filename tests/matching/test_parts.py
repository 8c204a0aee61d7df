"""The whole, a part of it, and what the part is taken of."""

from __future__ import annotations

import pytest

from factcheck.frames.heads import ALL
from factcheck.knowledge import shipped
from factcheck.matching.parts import PART, Parts
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("text", "words", "part"),
    [
        ("The bloc won 41 of the 101 seats.", "41", PART),
        ("The bloc won 41 of the 101 seats.", "101 seats", ALL),
        ("The chamber has 101 seats.", "101 seats", ""),
        ("Two of the 24 killed were children.", "24", ""),  # the toll
        ("Some 162 people were hurt, of whom 18 are critical.", "18", PART),
        ("Services make up 60 percent of sales.", "60 percent", ""),
        ("Another 12 people fled.", "12 people", PART),
        ("Combined, Nordbank and Ostbank have 900 branches.", "900 branches", "together"),
        ("The two banks have 900 branches between them.", "900 branches", "together"),
        ("A typical battery lasts three years.", "three years", "general"),
        ("This battery lasts three years.", "three years", ""),
    ],
)
def test_of(text: str, words: str, part: str) -> None:
    article = Article("a", text)
    (found,) = (
        p for p in profiles(claims_of(article, shipped()), [article], shipped()) if p.claim.text.endswith(words)
    )
    assert found.partial == part
    assert shipped().table(Parts).of(found.claim, found.noun) == part
