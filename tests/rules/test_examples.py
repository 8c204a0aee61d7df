"""Every example of the shipped rules comes out as it is written."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.commands.ruletests import OUTCOMES, run
from factcheck.knowledge import shipped

UNTOLD: frozenset[tuple[str, str]] = frozenset()
"""Rules and outcomes that pairing does not tell apart yet; whoever mends one takes it out."""

EXAMPLES = [
    pytest.param(
        rule,
        outcome,
        example,
        id=f"{rule['id']}-{outcome}-{number}",
        marks=[pytest.mark.xfail(strict=True)] if (rule["id"], outcome) in UNTOLD else [],
    )
    for rule in shipped().section("rules")
    for outcome in OUTCOMES
    for number, example in enumerate(rule["examples"].get(outcome, ()), 1)
]


@pytest.mark.parametrize(("rule", "outcome", "example"), EXAMPLES)
def test_an_example_comes_out_as_written(rule: dict[str, Any], outcome: Any, example: list[Any]) -> None:
    result = run(rule, outcome, example, shipped())
    assert result.passed, str(result)
