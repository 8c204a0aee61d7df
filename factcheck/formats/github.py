"""GitHub Actions: annotations in the log, and the Markdown report as the summary of the job.

The escapes are those of https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.formats import markdown
from factcheck.rendering.phrasing import also, excerpt, headline, listed, place, sides, summary
from factcheck.rendering.plain import inert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.formats import View
    from factcheck.model import Article, Claim, Fact, Finding, Report

MOST = 10
"""Annotations of one level that GitHub shows for a step; what comes after is dropped. Also copies of one claim."""
LARGEST = 1024 * 1024
"""Bytes of a step's summary; above that GitHub drops all of it."""

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, view: View) -> Iterator[str]:  # noqa: ARG001  (what differs, nothing else)
    """An annotation for each difference, the worst ten of each level, and one line that sums up."""
    articles = {article.id: article for article in report.articles}
    facts = [fact for fact in report.facts if fact.outcome != "agree" and fact.fingerprint not in report.suppressed]
    findings = [finding for finding in report.findings if finding.fingerprint not in report.suppressed]
    for severity, level in _LEVELS.items():
        found = [_fact(fact, level, articles) for fact in facts if fact.severity == severity]
        found += [_finding(finding, level, articles) for finding in findings if finding.severity == severity]
        kept = found if len(found) <= MOST else found[: MOST - 1]
        yield from kept
        if len(kept) < len(found):
            more = f"and {len(found) - len(kept):,} more; the report has them all"
            yield _command(level, {"title": "factcheck"}, more)
    yield f"{inert(summary(report))}\n"


def _fact(fact: Fact, level: str, articles: Mapping[str, Article]) -> str:
    worst = fact.verdicts[0]
    lines = [worst.reason]
    for voices in sides(fact, articles):
        before, words, after = excerpt(voices[0], 200)
        where = place(articles[voices[0].article], voices[0].line, voices[0].column)
        lines.append(f"{where}: {before}“{words}”{after}{_also(also(voices, fact), articles)}")
    claim = worst.pair.a
    where_ = _where(articles[claim.article], claim.line, claim.column)
    return _command(level, {**where_, "title": f"{headline(fact, articles)} [{fact.rule or fact.kind}]"}, *lines)


def _finding(finding: Finding, level: str, articles: Mapping[str, Article]) -> str:
    where = _where(articles[finding.article], finding.line, finding.column)
    message = finding.message + _also(finding.copies, articles)
    return _command(level, {**where, "title": finding.check}, message)


def _also(copies: Sequence[Claim | Finding], articles: Mapping[str, Article]) -> str:
    said = listed([place(articles[copy.article], copy.line, copy.column) for copy in copies], most=MOST)
    return f" ({said})" if said else ""


def _where(article: Article, line: int, column: int) -> dict[str, str]:
    if not article.path or article.path == "-":
        return {}
    if article.parts:
        return {"file": article.path}
    if article.row:
        return {"file": article.path, "line": str(article.row)}
    return {"file": article.path, "line": str(line), "col": str(column)}


def _command(level: str, properties: Mapping[str, str], *lines: str) -> str:
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {said}::{'%0A'.join(map(_data, lines))}\n"


def _data(text: str) -> str:
    """The words of an annotation; `inert` has taken the line ends, which `%0A` would stand for."""
    return inert(text).replace("%", "%25")


def _property(text: str) -> str:
    r"""A value before the second `::`.

    >>> _property("50 %: a, b\nc")
    '50 %25%3A a%2C b c'
    """
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def job_summary(report: Report, view: View, room: int = LARGEST) -> Iterator[str]:
    """The Markdown report, ended before the section that would make it larger than `room` bytes."""
    left = room - 500
    for part in _sections(markdown.render(report, view)):
        left -= len(part.encode("utf-8", "replace"))
        if left < 0:
            yield f"\n**The report is longer than a summary may be.** {summary(report)}.\n"
            return
        yield part


def _sections(pieces: Iterable[str]) -> Iterator[str]:
    """What stands between two headings, `<details>` that are open at a border kept whole."""
    section = ""
    for piece in pieces:
        if piece.startswith("\n##") and section.count("<details") == section.count("</details"):
            yield section
            section = ""
        section += piece
    yield section
