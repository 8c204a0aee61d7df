"""What no longer counts: differences that a comment in an article, or the baseline, has dealt with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from factcheck.suggestions import suggestion

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factcheck.comments import Ignore
    from factcheck.model import Article, Claim, Fact, Finding, Report


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a fact or a finding no longer counts: who said so, where ("a.md:12"), and the reason given."""

    by: Literal["baseline", "comment"]
    place: str
    reason: str = ""


def commented(report: Report, known_ids: Collection[str]) -> tuple[Report, list[str]]:
    """The report without what its articles' comments ask to ignore, and a line for each unused comment.

    A fact is suppressed when a comment speaks for one side of each of its differences, or for a copy of it; a
    finding, when one speaks for it or for the same in a copy.
    """
    if not any(article.ignores for article in report.articles):
        return report, []
    comments = _Comments(report)
    suppressed = dict(report.suppressed)
    for fact in report.facts:
        if fact.outcome != "agree" and (found := comments.of_fact(fact)):
            suppressed.setdefault(fact.fingerprint, found)
    for finding in report.findings:
        if found := comments.of_finding(finding):
            suppressed.setdefault(finding.fingerprint, found)
    return replace(report, suppressed=suppressed), list(comments.unused(known_ids))


class _Comments:
    """The comments of the articles, and which of them were of use."""

    def __init__(self, report: Report) -> None:
        self.articles = {article.id: article for article in report.articles if article.ignores}
        self.used: set[tuple[str, Ignore]] = set()

    def of_fact(self, fact: Fact) -> Suppression | None:
        names = {fact.kind, fact.rule, fact.id}
        found: list[Suppression] = []
        for verdict in fact.verdicts:
            if verdict.outcome != "agree":
                sides = (verdict.pair.a, verdict.pair.b)
                told = (said for claim in sides for said in (claim, *fact.copies.get(claim.id, ())))
                asked = [comment for claim in told if (comment := self._claim(claim, names | {verdict.rule}))]
                if not asked:
                    return None
                found += asked
        return found[0]

    def of_finding(self, finding: Finding) -> Suppression | None:
        found = (self._at(f.article, f.start, f.end, {f.check}) for f in (finding, *finding.copies))
        return next(filter(None, found), None)

    def _claim(self, claim: Claim, names: Collection[str | None]) -> Suppression | None:
        return self._at(claim.article, claim.start, claim.end, names)

    def _at(self, name: str, start: int, end: int, names: Collection[str | None]) -> Suppression | None:
        article = self.articles.get(name)
        for asked in article.ignores if article else ():
            if asked.start <= start and end <= asked.end and (not asked.ids or set(asked.ids) & set(names)):
                self.used.add((name, asked))
                return Suppression("comment", _place(article, asked), asked.reason) if article else None
        return None

    def unused(self, known_ids: Collection[str]) -> Iterator[str]:
        for article in self.articles.values():
            for asked in article.ignores:
                if (article.id, asked) not in self.used:
                    wrong = [name for name in asked.ids if name not in known_ids and not name.startswith("f-")]
                    why = f"nothing is called {wrong[0]!r}{suggestion(wrong[0], known_ids)}" if wrong else ""
                    said = f"ignore[{', '.join(asked.ids)}]" if asked.ids else "ignore"
                    yield f"{_place(article, asked)}: unused `{said}`: {why or 'nothing to ignore here'}"


def _place(article: Article, asked: Ignore) -> str:
    return f"{article.path or article.id}:{asked.line}"
