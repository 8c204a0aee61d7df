"""SARIF 2.1.0, for code scanning: a result for each difference, its other sides as related locations.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; what GitHub reads of it:
https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any

from factcheck import __version__
from factcheck.rendering import objects
from factcheck.rendering.phrasing import also, count, headline, place, sides, spot
from factcheck.rendering.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.errors import Problem
    from factcheck.formats import View
    from factcheck.model import Article, Claim, Fact, Finding, Report

SUFFIXES = (".sarif",)

MOST_RELATED = 100
"""Related locations of a result: as many as GitHub shows."""

_ROOT = "%SRCROOT%"
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ALIKE = "Two claims about the same thing cannot both be true."


def render(report: Report, view: View) -> Iterator[str]:  # noqa: ARG001  (what differs, nothing else)
    """One run with every difference; what is suppressed is there too, and marked so."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_Run(report).run()]}
    yield f"{objects.dumps(log, indent=1)}\n"


class _Run:
    """One run of the program, from its report."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.articles = {article.id: article for article in report.articles}
        self.differing = [fact for fact in report.facts if fact.outcome != "agree"]
        names = {_id(fact): fact.severity for fact in reversed(self.differing)}
        names |= {finding.check: finding.severity for finding in report.findings}
        self.rules = dict(sorted(names.items()))
        self.numbers = {name: number for number, name in enumerate(self.rules)}

    def run(self) -> dict[str, Any]:
        driver = {
            "name": "factcheck",
            "version": __version__,
            "semanticVersion": __version__,
            "rules": [self._rule(name, severity) for name, severity in self.rules.items()],
        }
        results = [*map(self._fact, self.differing), *map(self._finding, self.report.findings)]
        return {
            "tool": {"driver": driver},
            "automationDetails": {"id": "factcheck/"},
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that paths refer to."}}},
            "invocations": [
                {
                    "executionSuccessful": not self.report.problems,
                    "toolExecutionNotifications": [_notification(problem) for problem in self.report.problems],
                }
            ],
            "results": results,
        }

    def _rule(self, name: str, severity: str) -> dict[str, Any]:
        summary = plain(self.report.summaries.get(name, "")) or _ALIKE
        text = f"{summary.rstrip('.')}. `factcheck explain {name}` says more."
        return {
            "id": name,
            "name": "".join(part.capitalize() for part in re.split(r"\W+|_", name)) or name,
            "shortDescription": {"text": summary},
            "fullDescription": {"text": summary},
            "help": {"text": text, "markdown": text},
            "defaultConfiguration": {"level": severity},
        }

    def _fact(self, fact: Fact) -> dict[str, Any]:
        worst = fact.verdicts[0]
        first = worst.pair.a
        told = sides(fact, self.articles)
        others = [voices[0] for voices in told if voices[0].id != first.id]
        copies = [copy for voices in told for copy in also(voices, fact)]
        links = "; ".join(f"{_shown(self._where(c))}: [{_shown(c.text)}]({n})" for n, c in enumerate(others, 1))
        text = f"{_shown(headline(fact, self.articles))} {_shown(worst.reason)} Other sides: {links}."
        if copies:
            text += f" Word for word also in {count(len(copies), 'other article')}."
        told_in = [*others, *copies[: max(MOST_RELATED - len(others), 0)]]
        related = [{"id": n, **_location(self.articles[c.article], c)} for n, c in enumerate(told_in, 1)]
        return {
            **self._result(_id(fact), fact.severity, text, fact.fingerprint),
            "rank": round(100 * worst.pair.score, 2),
            "locations": [_location(self.articles[first.article], first)],
            "relatedLocations": related,
            "properties": {"verdict": fact.outcome, "kind": fact.kind, "fact": fact.id},
        }

    def _finding(self, finding: Finding) -> dict[str, Any]:
        article = self.articles[finding.article]
        text = article.text[finding.start : finding.end]
        result = {
            **self._result(finding.check, finding.severity, _shown(finding.message), finding.fingerprint),
            "locations": [_at(article, finding.line, finding.column, text)],
        }
        if finding.copies:
            result["relatedLocations"] = list(map(self._copy, enumerate(finding.copies[:MOST_RELATED], 1)))
        return result

    def _copy(self, numbered: tuple[int, Finding]) -> dict[str, Any]:
        number, finding = numbered
        article = self.articles[finding.article]
        said = _shown(f"also in {place(article, finding.line, finding.column)}")
        where = _at(article, finding.line, finding.column, article.text[finding.start : finding.end])
        return {"id": number, **where, "message": {"text": said}}

    def _result(self, rule: str, severity: str, text: str, fingerprint: str) -> dict[str, Any]:
        known = self.report.suppressed.get(fingerprint)
        result: dict[str, Any] = {
            "ruleId": rule,
            "ruleIndex": self.numbers[rule],
            "level": severity,
            "message": {"text": text},
            # GitHub matches alerts by the first; without it, it would make one of the line's words alone.
            "partialFingerprints": {"primaryLocationLineHash": f"{fingerprint[:16]}:1", "factcheck/v1": fingerprint},
        }
        if known:
            where = f"{known.place}: {known.reason}" if known.reason else known.place
            kind = "external" if known.by == "baseline" else "inSource"
            result["suppressions"] = [{"kind": kind, "status": "accepted", "justification": plain(where)}]
        if self.report.baseline:
            result["baselineState"] = "unchanged" if known and known.by == "baseline" else "new"
        return result

    def _where(self, claim: Claim) -> str:
        return place(self.articles[claim.article], claim.line, claim.column)


def _id(fact: Fact) -> str:
    return fact.rule or fact.kind


def _shown(text: str) -> str:
    r"""Words that are no link in a SARIF message.

    >>> _shown("a [b](1)")
    'a \\[b\\](1)'
    """
    return re.sub(r"[\\\[\]]", r"\\\g<0>", plain(text))


def _location(article: Article, claim: Claim) -> dict[str, Any]:
    return _at(article, claim.line, claim.column, claim.text) | {"message": {"text": _shown(claim.sentence)}}


def _at(article: Article, line: int, column: int, text: str) -> dict[str, Any]:
    """The place of some words; of an article on a line of a file, that line."""
    if not article.path or article.path == "-":
        return {"logicalLocations": [{"fullyQualifiedName": plain(f"{article.id}:{line}:{column}")}]}
    if article.parts:
        where = f"{article.path}, {spot(article, line)}"
        return {
            "physicalLocation": {"artifactLocation": _artifact(article.path)},
            "logicalLocations": [{"fullyQualifiedName": plain(where)}],
        }
    region: dict[str, Any] = {"startLine": article.row or line}
    if not article.row:
        lines = text.split("\n")
        last = len(lines[-1]) + (column if len(lines) == 1 else 1)
        region |= {"startColumn": column, "endLine": line + len(lines) - 1, "endColumn": last}
    return {"physicalLocation": {"artifactLocation": _artifact(article.path), "region": region}}


def _artifact(path: str) -> dict[str, Any]:
    from urllib.parse import quote

    path = path.replace("\\", "/")
    safe = quote(path.encode("utf-8", "replace"), safe="/-._~!$&'()*+,;=@")
    if path.startswith("/"):
        return {"uri": f"file://{safe}"}
    return {"uri": posixpath.normpath(safe), "uriBaseId": _ROOT}


def _notification(problem: Problem) -> dict[str, Any]:
    return {"level": "error", "message": {"text": _shown(str(problem))}}
