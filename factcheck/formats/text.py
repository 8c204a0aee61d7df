"""Plain text: articles in; `path:line:column: severity[id] message` out."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

from factcheck.comments import without_comments
from factcheck.errors import Problem
from factcheck.inputs import markdown_marks
from factcheck.inputs.decoding import NotTextError, decode
from factcheck.inputs.frontmatter import described, metadata
from factcheck.inputs.reading import DEFAULT
from factcheck.model import Article
from factcheck.rendering.phrasing import (
    also,
    copied,
    excerpt,
    headline,
    listed,
    place,
    shared,
    sides,
    spot,
    summary,
    unpaired,
)
from factcheck.rendering.plain import inert
from factcheck.wording import permitted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from factcheck.formats import View
    from factcheck.inputs.reading import Reading
    from factcheck.model import Claim, Fact, Finding, Report

SUFFIXES = (".txt", ".text")
WIDTH = 110
"""Columns of a sentence shown at a terminal, about."""
MOST_COPIES = 6
"""Copies of one claim that are listed."""

_COLOURS = {"error": "1;31", "warning": "33", "note": "36", "place": "1"}


def read(file: BinaryIO, path: str, reading: Reading = DEFAULT, *, marked: bool = False) -> Iterator[Article | Problem]:
    """The one article of a file; front matter may say more about it. `marked` text is Markdown."""
    try:
        text, note = decode(file.read(), reading.encoding)
    except NotTextError as error:
        yield Problem(path, str(error), error.line)
        return
    fields, body, broken = metadata(text, path)
    if broken:
        yield broken
    known, wrong = described(fields)
    if wrong:
        yield Problem(path, wrong)
    text, ignores = without_comments(text)
    cells: tuple[tuple[int, int, str, str], ...] = ()
    if marked:
        text = markdown_marks.without_marks(text, body)
        cells = markdown_marks.cells(text, body)
    if not text[body:].strip():
        yield Problem(path, "empty: no text to read")
        return
    notes = (note,) * bool(note)
    name = str(fields.get("id") or path)
    yield Article(name, text, path, body=body, ignores=ignores, notes=notes, cells=cells, **known)


def render(report: Report, view: View) -> Iterator[str]:
    """What differs, a line each, and below it the other sides; then one line that sums up."""
    page = _Lines(report, view)
    for fact in shared(report):
        if fact.fingerprint not in report.suppressed and (fact.outcome != "agree" or "agree" in view.show):
            yield from page.fact(fact)
    for finding in report.findings:
        if finding.fingerprint not in report.suppressed:
            yield page.finding(finding)
    if "unpaired" in view.show:
        copies = copied(report)
        for claim in unpaired(report):
            where = place(page.articles[claim.article], claim.line, claim.column)
            more = page.also(copies.get(claim.id, ()))
            yield page.line(where, "note", "unpaired", f"{claim.kind} “{claim.text}”{more}")
    yield f"{summary(report)}\n"


class _Lines:
    """The lines of a report; at a terminal with the words underlined, in colour if that is wanted."""

    def __init__(self, report: Report, view: View) -> None:
        self.articles = {article.id: article for article in report.articles}
        self.view = view

    def line(self, where: str, severity: str, name: str, message: str) -> str:
        said = self._painted(f"{severity}[{inert(name)}]", severity)
        return f"{self._painted(inert(where), 'place')}: {said} {inert(message)}\n"

    def fact(self, fact: Fact) -> Iterator[str]:
        worst = fact.verdicts[0]
        said = headline(fact, self.articles)
        said += " " if said.endswith("?") else ". "
        yield self.line(self._where(worst.pair.a), fact.severity, fact.rule or fact.kind, said + worst.reason)
        for voices in sides(fact, self.articles):
            again = ", ".join(self._again(claim) for claim in voices[1:])
            again = (f" (again at {again})" if again else "") + self.also(also(voices, fact))
            where = inert(self._where(voices[0]))
            if self.view.terminal:
                yield f"    {where}{again}\n"
                yield from self._underlined(voices[0], fact.severity)
            else:
                before, words, after = excerpt(voices[0], 160)
                yield f"    {where}: {inert(f'{before}“{words}”{after}')}{again}\n"

    def finding(self, finding: Finding) -> str:
        message = finding.message + self.also(finding.copies)
        return self.line(self._where(finding), finding.severity, finding.check, message)

    def also(self, copies: Iterable[Claim | Finding]) -> str:
        """In which other articles the same is said word for word, in brackets."""
        said = listed([self._where(copy) for copy in copies], most=MOST_COPIES)
        return f" ({inert(said)})" if said else ""

    def _underlined(self, claim: Claim, severity: str) -> Iterator[str]:
        """The sentence, and below its words as many carets, with what the words permit."""
        before, words, after = map(inert, excerpt(claim, WIDTH))
        yield f"      {before}{self._painted(words, severity)}{after}\n"
        carets = self._painted("^" * max(columns(words), 1), severity)
        yield f"      {' ' * columns(before)}{carets} {permitted(claim.value.permits)}\n"

    def _again(self, claim: Claim) -> str:
        article = self.articles[claim.article]
        return spot(article, claim.line) if article.parts else f"{claim.line}:{claim.column}"

    def _where(self, said: Claim | Finding) -> str:
        return place(self.articles[said.article], said.line, said.column)

    def _painted(self, text: str, colour: str) -> str:
        return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if self.view.colour else text


def columns(text: str) -> int:
    r"""The columns of a terminal that a text takes: East Asian letters two, combining marks none.

    >>> columns("５ km"), columns("é"), columns("e\u0301")
    (5, 1, 1)
    """
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(c) in "WF" else category(c) not in ("Mn", "Me", "Cf") for c in text)


def render_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """`article:line:column: kind  words`, or `report.pdf, page 3: kind  words`, a line for each claim."""
    for claim in claims:
        where = f", {claim.part}" if claim.part else f":{claim.line}:{claim.column}"
        yield f"{inert(claim.article)}{inert(where)}: {claim.kind}  {inert(claim.text)}\n"
