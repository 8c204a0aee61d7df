"""JUnit XML: a suite for each fact, a case for each pair that was compared, so that counts show coverage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.rendering.phrasing import also, headline, listed, place, shared
from factcheck.rendering.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.formats import View
    from factcheck.model import Article, Claim, Fact, Finding, Report

SUFFIXES = (".xml",)

MOST = 200
"""Pairs of one fact that have a case of their own, the worst ones first."""

_FORBIDDEN = r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}
_COUNTED = {"conflict": ("conflict",), "update": ("conflict", "update"), "never": ()}


def render(report: Report, view: View) -> Iterator[str]:
    """The report; a case fails if its pair differs as `--fail-on` says, and is skipped if that is known."""
    suites = list(_Suites(report, view).all())
    totals = {name: sum(body.count(f"<{name} ") for _, _, body in suites) for name in ("failure", "error", "skipped")}
    tests = sum(number for _, number, _ in suites)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<testsuites name="factcheck" tests="{tests}" {_counts(totals)}>\n'
    for title, number, body in suites:
        inside = {name: body.count(f"<{name} ") for name in totals}
        yield f'<testsuite name="{escaped(title)}" tests="{number}" {_counts(inside)}>\n{body}</testsuite>\n'
    yield "</testsuites>\n"


def _counts(found: dict[str, int]) -> str:
    return f'failures="{found["failure"]}" errors="{found["error"]}" skipped="{found["skipped"]}"'


class _Suites:
    """The suites of a report: title, number of cases, and the cases."""

    def __init__(self, report: Report, view: View) -> None:
        self.report = report
        self.counted = _COUNTED[view.fail_on]
        self.articles = {article.id: article for article in report.articles}

    def all(self) -> Iterator[tuple[str, int, str]]:
        for fact in shared(self.report):
            cases = list(self._pairs(fact))
            yield headline(fact, self.articles), len(cases), "".join(cases)
        if self.report.findings:
            yield "What does not add up", len(self.report.findings), "".join(self._findings())
        if self.report.problems:
            inputs = (
                _case("input", problem.path, "", f'<error message="{escaped(str(problem))}" type="input"/>')
                for problem in self.report.problems
            )
            yield "What could not be used", len(self.report.problems), "".join(inputs)

    def _pairs(self, fact: Fact) -> Iterator[str]:
        judged = [verdict for verdict in fact.verdicts if not verdict.pair.b.copy_of]
        for verdict in judged[:MOST]:
            a, b = verdict.pair.a, verdict.pair.b
            result = ""
            if verdict.outcome in self.counted and verdict.severity != "note":
                text = f"{self._said(a)}{self._also(also([a], fact))}\n{self._said(b)}{self._also(also([b], fact))}"
                result = self._failed(fact.fingerprint, verdict.outcome, verdict.reason, text)
            name = f"“{a.text}” ({self._where(a)}) and “{b.text}” ({self._where(b)})"
            yield _case(fact.rule or fact.kind, name, _file(self.articles[a.article], a.line), result)
        if len(judged) > MOST:
            yield _case(fact.rule or fact.kind, f"{len(judged) - MOST:,} more pairs", "", "")

    def _findings(self) -> Iterator[str]:
        for finding in self.report.findings:
            article = self.articles[finding.article]
            where = place(article, finding.line, finding.column)
            result = ""
            if "conflict" in self.counted and finding.severity != "note":
                text = where + self._also(finding.copies)
                result = self._failed(finding.fingerprint, finding.severity, finding.message, text)
            yield _case(finding.check, where, _file(article, finding.line), result)

    def _failed(self, fingerprint: str, what: str, message: str, text: str) -> str:
        known = self.report.suppressed.get(fingerprint)
        if known:
            why = f"{known.place}: {known.reason}" if known.reason else known.place
            return f'<skipped message="{escaped(f"known, says {why}")}"/>'
        body = "\n".join(escaped(line) for line in text.split("\n"))
        return f'<failure message="{escaped(message)}" type="{escaped(what)}">{body}</failure>'

    def _where(self, said: Claim | Finding) -> str:
        return place(self.articles[said.article], said.line, said.column)

    def _also(self, copies: Sequence[Claim | Finding]) -> str:
        said = listed(list(map(self._where, copies)))
        return f" ({said})" if said else ""

    def _said(self, claim: Claim) -> str:
        return f"{self._where(claim)}: {plain(claim.sentence)}"


def _case(group: str, name: str, file: str, result: str) -> str:
    opening = f'<testcase classname="{escaped(group)}" name="{escaped(name)}"{file}'
    return f"{opening}>{result}</testcase>\n" if result else f"{opening}/>\n"


def _file(article: Article, line: int) -> str:
    if not article.path:
        return ""
    at = "" if article.parts else f' line="{article.row or line}"'
    return f' file="{escaped(article.path)}"{at}'


def escaped(text: str) -> str:
    r"""Words as XML, in an attribute or between tags, without the characters that XML 1.0 forbids.

    >>> escaped("a<b & 'c'\x00\ufffe")
    'a&lt;b &amp; &apos;c&apos;��'
    """
    return re.sub("[&<>\"']", lambda found: _ENTITIES[found[0]], re.sub(_FORBIDDEN, "\ufffd", plain(text)))
