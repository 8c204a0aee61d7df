"""Facts → report: what every output format is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.errors import Problem
    from factcheck.model import Article, Claim, Fact, Finding


def report(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    facts: Sequence[Fact],
    *,
    findings: Iterable[Finding] = (),
    problems: Iterable[Problem] = (),
    notes: Iterable[str] = (),
) -> Report:
    """Everything a run found out, in an order that does not depend on the order of its inputs."""
    ordered = sorted(articles, key=lambda article: article.id)
    return Report(
        articles=tuple(ordered),
        claims=tuple(sorted(claims, key=lambda claim: (claim.article, claim.start, claim.end, claim.id))),
        facts=tuple(facts),
        findings=tuple(sorted(findings, key=lambda f: (f.article, f.start, f.end, f.check))),
        problems=tuple(sorted(problems, key=lambda p: (p.path, p.line, p.message))),
        notes=(*notes, *(f"{article.path or article.id}: {note}" for article in ordered for note in article.notes)),
    )
