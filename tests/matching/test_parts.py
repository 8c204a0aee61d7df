"""The whole, a part of it, and what the part is taken of."""

from __future__ import annotations

import pytest

from factcheck.frames.heads import ALL
from factcheck.knowledge import shipped
from factcheck.matching.parts import EXAMPLE, OTHERS, PART, Parts
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
        ("Forty-three died, among them a boy of nine.", "Forty-three", ""),
        ("The number of people held rose to 74, of whom 31 are at home.", "74", ""),
        ("The number of people held rose to 74, of whom 31 are at home.", "31", PART),
        ("They freed 40 people, including 12 from Melby.", "12", PART),
        ("They freed 40 people, including 12 from Melby.", "40 people", ""),
        ("Another 12 people fled.", "12 people", OTHERS),
        ("Two drowned and 12 others fled.", "12", OTHERS),
        ("Combined, Nordbank and Ostbank have 900 branches.", "900 branches", "together"),
        ("The two banks have 900 branches between them.", "900 branches", "together"),
        ("A typical battery lasts three years.", "three years", "general"),
        ("Two of the five sailors died in hospital.", "Two", ""),  # whoever counts the dead counts these
        ("Two of the five sailors died in hospital.", "five sailors", ALL),
        ("Fifty of them lost their lives.", "Fifty", ""),
        ("Police said five of the hostages were shot dead.", "five of the hostages", ""),
        ("Eleven of the 30 killed were children.", "Eleven", PART),
        ("Six of those hurt were in a serious condition.", "Six", PART),
        ("Three more people died overnight.", "people", OTHERS),
        ("More than 30 people died overnight.", "people", ""),
        ("One of the survivors was a pupil.", "survivors", EXAMPLE),
        ("One employee heard shots.", "One employee", EXAMPLE),
        ("Troops found nine rifles, two other guns and a map.", "nine rifles", ""),
        ("Troops found nine rifles, two other guns and a map.", "two other guns", OTHERS),
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
