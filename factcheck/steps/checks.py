"""Claims and facts → findings: every check looks at every article, and at every fact that differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.checks import Reading, checks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.knowledge import Knowledge
    from factcheck.model import Article, Claim, Fact, Finding


def check(
    articles: Iterable[Article], claims: Sequence[Claim], facts: Iterable[Fact], known: Knowledge
) -> Iterator[Finding]:
    """What the checks find in each article alone, then in each fact that is no agreement.

    Each finding comes once, however often an article says the same.
    """
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        told.setdefault(claim.article, []).append(claim)
    seen: set[str] = set()
    for finding in (*_in_articles(articles, told, known), *_in_facts(facts)):
        if finding.fingerprint not in seen:
            seen.add(finding.fingerprint)
            yield finding


def _in_articles(articles: Iterable[Article], told: dict[str, list[Claim]], known: Knowledge) -> Iterator[Finding]:
    looking = [check.check for check in checks().values() if hasattr(check, "check")]
    for article in articles:
        reading = Reading.of(article, told.get(article.id, []), known)
        for look in looking:
            yield from look(reading)


def _in_facts(facts: Iterable[Fact]) -> Iterator[Finding]:
    looking = [check.check_fact for check in checks().values() if hasattr(check, "check_fact")]
    for fact in facts:
        if fact.outcome == "conflict":
            for look in looking:
                yield from look(fact)
