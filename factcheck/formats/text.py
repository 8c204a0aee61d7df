"""Plain text: articles in; `path:line:column: severity[id] message` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.decoding import NotTextError, decode
from factcheck.errors import FactcheckError
from factcheck.frontmatter import described, metadata
from factcheck.model import Article, Problem
from factcheck.phrasing import excerpt, headline, place, sides, summary, unpaired
from factcheck.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import BinaryIO

    from factcheck.formats import View
    from factcheck.model import Claim, Fact, Report

SUFFIXES = (".txt", ".text")


def read(file: BinaryIO, path: str) -> Iterator[Article | Problem]:
    """The one article of a file; front matter may say more about it."""
    try:
        text = decode(file.read())
    except NotTextError as error:
        yield Problem(path, str(error), error.line)
        return
    fields: dict[str, object] = {}
    body = 0
    try:
        fields, body = metadata(text, path)
    except FactcheckError as error:
        yield error.problem
    known, wrong = described(fields)
    if wrong:
        yield Problem(path, wrong)
    if not text[body:].strip():
        yield Problem(path, "empty: no text to read")
        return
    yield Article(str(fields.get("id") or path), text, path, body=body, **known)


def render(report: Report, view: View) -> Iterator[str]:
    """What differs, a line each, and below it the other sides; then one line that sums up."""
    articles = {article.id: article for article in report.articles}
    for fact in report.facts:
        if fact.outcome != "agree" or "agree" in view.show:
            yield from _fact(fact, articles)
    for finding in report.findings:
        where = place(articles[finding.article], finding.line, finding.column)
        yield f"{plain(where)}: {finding.severity}[{finding.check}] {plain(finding.message)}\n"
    if "unpaired" in view.show:
        for claim in unpaired(report):
            where = place(articles[claim.article], claim.line, claim.column)
            yield f"{plain(where)}: note[unpaired] {claim.kind} “{plain(claim.text)}”\n"
    yield f"{summary(report)}\n"


def _fact(fact: Fact, articles: Mapping[str, Article]) -> Iterator[str]:
    worst = fact.verdicts[0]
    first = worst.pair.a
    where = place(articles[first.article], first.line, first.column)
    name = fact.rule or fact.kind
    said = headline(fact)
    said += " " if said.endswith("?") else ". "
    yield f"{plain(where)}: {fact.severity}[{name}] {plain(said + worst.reason)}\n"
    for voices in sides(fact):
        before, words, after = excerpt(voices[0], 160)
        where = place(articles[voices[0].article], voices[0].line, voices[0].column)
        again = ", ".join(f"{claim.line}:{claim.column}" for claim in voices[1:])
        again = f" (again at {again})" if again else ""
        yield f"    {plain(where)}: {plain(f'{before}“{words}”{after}')}{again}\n"


def render_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """`article:line:column: kind  words`, a line for each claim."""
    for claim in claims:
        yield f"{plain(claim.article)}:{claim.line}:{claim.column}: {claim.kind}  {plain(claim.text)}\n"
