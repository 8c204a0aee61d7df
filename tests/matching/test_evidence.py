"""What is said of a claim by the text that should bear it out, on the pairs of evidence.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factcheck.pipeline import compare
from factcheck.rulebook.rulefiles import parse

FILE = Path(__file__).with_name("evidence.yaml")
PAIRS: list[dict[str, Any]] = parse(FILE.read_text(encoding="utf-8"), FILE.name)["pairs"]


def answer(claim: str, evidence: str) -> str:
    """As a reader would put it: refutes, supports or neither."""
    across = [
        v for fact in compare([claim, evidence]).facts for v in fact.verdicts if v.pair.a.article != v.pair.b.article
    ]
    if any(verdict.outcome != "agree" for verdict in across):
        return "refutes"
    return "supports" if across else "neither"


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["id"] for pair in PAIRS])
def test_the_answer_is_a_careful_readers(pair: dict[str, Any]) -> None:
    assert answer(pair["claim"], pair["evidence"]) == pair["is"]


def test_no_two_pairs_have_one_name() -> None:
    assert len({pair["id"] for pair in PAIRS}) == len(PAIRS)
