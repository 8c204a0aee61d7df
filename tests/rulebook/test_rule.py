"""Entries of rule files, read as rules."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.knowledge import shipped
from factcheck.lexicon import Lexicon
from factcheck.rulebook.described import ALL
from factcheck.rulebook.rule import Rule, allow_texts, rule_of, rules_of


def read(**entry: Any) -> Rule:
    return rule_of({"id": "mine", **entry}, shipped().table(Lexicon.build), own=True)


def test_an_entry_with_the_id_of_a_shipped_rule_fills_it_up() -> None:
    known = shipped().joined({"rules": [{"id": "people-killed", "severity": "note"}]})
    lexicon = known.table(Lexicon.build)
    ours = {rule.id: rule for rule in rules_of(shipped(), shipped().table(Lexicon.build))}
    (mine,) = (rule for rule in rules_of(known, lexicon) if rule.own)
    assert (mine.id, mine.severity) == ("people-killed", "note")
    assert (mine.counts, mine.says) == (ours["people-killed"].counts, ours["people-killed"].says)
    assert not ours["people-killed"].own


def test_one_word_is_a_list_of_one() -> None:
    assert read(kind="count", counts="bed") == read(kind=["count"], counts=["bed"])


def test_a_sum_may_be_of_one_or_of_all() -> None:
    assert read(each=["all", "shares"]).each == (ALL, read(each="share").each[0])


@pytest.mark.parametrize(
    ("written", "texts"),
    [
        (None, []),
        ("5 %", ["5 %"]),
        (["5 %", "words"], ["5 %"]),
        ({"km": 2, "USD": "1 %"}, ["2 km", "1 % of USD"]),
    ],
)
def test_what_an_entry_allows(written: Any, texts: list[str]) -> None:
    assert allow_texts(written) == texts
