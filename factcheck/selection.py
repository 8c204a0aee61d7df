"""Which facts and findings a reader wants to hear of: by rule, check or kind."""

from __future__ import annotations

import pkgutil
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from factcheck.knowledge import Knowledge
    from factcheck.model import Report


def selected(report: Report, select: Collection[str], ignore: Collection[str]) -> Report:
    """The report with the facts and findings of `select` (all, if empty) that `ignore` does not name.

    A fact goes by its rule and by its kind, a finding by its check. Claims stay as they are.
    """
    if not select and not ignore:
        return report

    def wanted(*names: str | None) -> bool:
        return (not select or any(name in select for name in names)) and not any(n in ignore for n in names)

    return replace(
        report,
        facts=tuple(fact for fact in report.facts if wanted(fact.rule, fact.kind)),
        findings=tuple(finding for finding in report.findings if wanted(finding.check)),
    )


def known_ids(known: Knowledge) -> set[str]:
    """Every name that `selected` can act on."""
    from factcheck import checks
    from factcheck.kinds import kinds

    rules = {str(rule["id"]) for rule in known.section("rules") if isinstance(rule, dict) and "id" in rule}
    return rules | set(kinds()) | {m.name.replace("_", "-") for m in pkgutil.iter_modules(checks.__path__)}
