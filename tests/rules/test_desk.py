"""The rules of a new user, written from docs/rules.md alone, on subjects that no shipped file covers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands import rules
from factcheck.knowledge import shipped
from factcheck.pipeline import compare
from factcheck.steps.articles import read

if TYPE_CHECKING:
    import pytest

    from factcheck.model import Fact

DESK = Path(__file__).parent / "desk"
RULES = DESK / "desk.yaml"


def facts(pair: str, *, ruled: bool) -> dict[str | None, Fact]:
    """The facts of the two articles on a subject by their rule, with the user's rules or without."""
    known = shipped().extended([RULES]) if ruled else shipped()
    articles = read([str(path) for path in sorted(DESK.glob(f"{pair}-*.md"))])
    return {fact.rule: fact for fact in compare(articles, known).facts}


def test_the_file_has_no_mistake_and_its_examples_come_out(capfd: pytest.CaptureFixture[str]) -> None:
    assert rules.check([str(RULES)]) == 0
    assert rules.test([str(RULES)]) == 0
    assert capfd.readouterr().out == "12 of 12 examples of 7 rules came out as written\n"


def test_a_transfer_in_euros_and_dollars() -> None:
    found = facts("transfer", ruled=True)
    assert {name: found[name].outcome for name in ("transfer-fee", "weekly-wage", "sell-on")} == dict.fromkeys(
        ("transfer-fee", "weekly-wage", "sell-on"), "conflict"
    )
    assert found["weekly-wage"].severity == "warning"
    assert "EUR/USD 1.19 on 2021-07-01, ECB" in found["transfer-fee"].verdicts[0].reason


def test_a_server_that_draws_and_consumes() -> None:
    found = facts("server", ruled=True)
    assert {name: found[name].outcome for name in ("throughput", "power-draw", "latency")} == dict.fromkeys(
        ("throughput", "power-draw", "latency"), "conflict"
    )


def test_without_the_rules_these_are_not_found() -> None:
    assert {"transfer-fee", "power-draw", "latency"}.isdisjoint(facts("server", ruled=False).keys())
    texts = {claim.text for fact in facts("transfer", ruled=False).values() for claim in fact.claims}
    assert texts.isdisjoint({"€24 million", "$36 million", "15 percent", "10 percent"})
