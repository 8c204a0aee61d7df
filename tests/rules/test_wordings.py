"""How journalists say a fact: the wordings of wordings.yaml are met by the rule that knows it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from factcheck.knowledge import shipped
from factcheck.model import Article, Claim
from factcheck.pipeline import claims_of
from factcheck.rulebook.rulefiles import parse
from factcheck.rulebook.ruling import ruling

FILE = Path(__file__).with_name("wordings.yaml")
WORDINGS: dict[str, list[str]] = parse(FILE.read_text(encoding="utf-8"), FILE.name)
_MARKED = re.compile(r"[\[{]([^\]}]*)[\]}]")


def _described(wording: str) -> list[tuple[str, set[str]]]:
    """The marked figures of a wording, each with its opening bracket, and the rules that describe it."""
    text = _MARKED.sub(r"\1", wording)
    claims = list(claims_of(Article(id="a", text=text, published=date(2016, 5, 4)), shipped()))
    rules = shipped().table(ruling).afresh()
    found = []
    for number, marked in enumerate(_MARKED.finditer(wording)):
        start = marked.start() - 2 * number
        claim = next((c for c in claims if _overlaps(c, start, start + len(marked[1]))), None)
        found.append((marked[0][0], {rule.id for rule in rules.matching(claim)} if claim else set()))
    return found


def _overlaps(claim: Claim, start: int, end: int) -> bool:
    return claim.start < end and start < claim.end


@pytest.mark.parametrize("rule", WORDINGS)
def test_the_wordings_of_a_fact_are_met(rule: str) -> None:
    wrong = [
        wording
        for wording in WORDINGS[rule]
        if any((bracket == "[") != (rule in rules) for bracket, rules in _described(wording))
    ]
    assert wrong == []


def test_wordings_name_rules() -> None:
    known = {rule.id for rule in shipped().table(ruling).rules}
    assert set(WORDINGS) <= known
