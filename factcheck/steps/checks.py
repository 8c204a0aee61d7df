"""Claims and facts → findings: every check looks at every article, and at every fact that differs."""

from __future__ import annotations

from dataclasses import replace
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

    Each finding comes once, however often an article says the same, and with it those in copies of its claims.
    """
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        told.setdefault(claim.article, []).append(claim)
    seen: set[tuple[str, str]] = set()
    found: dict[object, list[Finding]] = {}
    original = {claim.id: claim.copy_of for claim in claims if claim.copy_of}
    for finding in (*_in_articles(articles, told, known), *_in_facts(facts)):
        if (finding.article, finding.fingerprint) not in seen:
            seen.add((finding.article, finding.fingerprint))
            about = tuple(original.get(name, name) for name in finding.claims)
            found.setdefault((finding.check, about), []).append(finding)
    for same in found.values():
        first = min(same, key=lambda finding: any(name in original for name in finding.claims))
        copies = tuple(finding for finding in same if finding.article != first.article)
        own = [finding for finding in same if finding.article == first.article]
        yield replace(own[0], copies=copies) if copies else own[0]
        yield from own[1:]


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
