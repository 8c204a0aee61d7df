"""Words for nobody count nothing, where they stand for all."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.implied import nothing
from factcheck.model import Article
from factcheck.pipeline import compare
from factcheck.scan import Scan


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No one was hurt.", ["No one"]),
        ("Nobody has died in Malta.", ["Nobody"]),
        ("None of the sailors was hurt.", []),
        ("None was hurt.", ["None"]),
        ("Nobody but Berg came.", []),
        ("No other ship sank.", []),
        ("Nobody knows how many sank.", []),
        ("No one wants a third ferry.", []),
    ],
)
def test_nobody_is_a_count_of_zero(text: str, found: list[str]) -> None:
    mentions = list(nothing.find(Scan(text)))
    assert [text[m.start : m.end] for m in mentions] == found
    assert all(m.implied and m.number is not None and m.number.high == 0 for m in mentions)


@pytest.mark.parametrize(
    ("other", "outcomes"),
    [
        ("MELBY - Fire swept a mill in Melby on Sunday. Nine people were hurt.", ["conflict"]),
        ("ARDEN - A bus left the road near Arden on Sunday. Nine people were hurt.", []),
    ],
)
def test_nobody_is_hurt_in_one_story_only(other: str, outcomes: list[str]) -> None:
    day = date(2015, 3, 2)
    one = Article("a", "MELBY - Fire swept a mill in Melby on Sunday. Nobody was hurt.", published=day)
    found = compare([one, Article("b", other, published=day)])
    assert [verdict.outcome for fact in found.facts for verdict in fact.verdicts if fact.kind == "count"] == outcomes
