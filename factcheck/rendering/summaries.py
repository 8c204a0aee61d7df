"""What each rule, check and kind that a report names is about, in a line."""

from __future__ import annotations

import importlib
import inspect
from typing import TYPE_CHECKING

from factcheck import checks

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.model import Report


def summaries(report: Report, known: Knowledge) -> dict[str, str]:
    """A line for every rule and kind of the report's differences and every check of its findings."""
    rules = {str(rule["id"]): str(rule.get("summary", "")) for rule in known.section("rules") if "id" in rule}
    differing = [fact for fact in report.facts if fact.outcome != "agree"]
    found = {fact.rule: rules.get(fact.rule, "") for fact in differing if fact.rule}
    found |= {fact.kind: f"Two claims about one thing differ ({fact.kind})" for fact in differing if not fact.rule}
    found |= {finding.check: _documented(finding.check) for finding in report.findings}
    return found


def _documented(check: str) -> str:
    try:
        module = importlib.import_module(f"{checks.__name__}.{check.replace('-', '_')}")
    except ImportError:
        return ""
    return (inspect.getdoc(module) or "").split("\n")[0]
