"""Markdown: articles in; out, the report that an editor in a hurry reads from the top."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from factcheck.distances import distance
from factcheck.formats import text
from factcheck.inputs.reading import DEFAULT
from factcheck.rendering.phrasing import (
    JUDGED,
    also,
    as_of,
    copied,
    count,
    dated,
    excerpt,
    figure,
    headline,
    listed,
    place,
    repeated,
    shared,
    sides,
    spot,
    summary,
    telling,
    unpaired,
    voice,
    weighed,
)
from factcheck.rendering.plain import plain
from factcheck.rendering.targets import target
from factcheck.wording import permitted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO

    from factcheck.errors import Problem
    from factcheck.formats import View
    from factcheck.inputs.reading import Reading
    from factcheck.model import Article, Claim, Fact, Finding, Report

SUFFIXES = (".md", ".markdown")
MARK = b"<!-- written by factcheck -->"
MOST_QUOTES = 6
"""Sentences quoted under a fact; the table still has every side."""

_ACTIVE = re.compile(r"([\\`*{\[\]<|~$]|(?<![^\W_])_|_(?![^\W_]))|&(?=[#\w])|@(?=\w)")

MOST_WEIGHTS = 4
"""Match weights told under a fact; `factcheck explain` and the other formats have them all."""


def read(file: BinaryIO, path: str, reading: Reading = DEFAULT) -> Iterator[Article | Problem]:
    """The one article of a file: code is left out, marks are no words, cells of tables go with their headings."""
    yield from text.read(file, path, reading, marked=True)


def render(report: Report, view: View) -> Iterator[str]:
    """The report: what differs, worst first; what agrees, folded; how it was judged."""
    page = _Page(report, view)
    yield f"# Where the articles differ\n\n{MARK.decode()}\n\n{summary(report)}.\n"
    yield from page.overview()
    for title, outcome in (("Conflicts", "conflict"), ("Updates", "update")):
        facts = page.facts(outcome)
        if facts:
            yield f"\n## {title}\n"
            for fact in facts:
                yield from page.differing(fact)
    yield from page.findings()
    yield from page.known()
    yield from page.agreed()
    yield from page.left_over()
    yield from page.unread()
    yield f"\n## How it was judged\n\n{JUDGED}"


class _Page:
    """The parts of the page; each is a section, or nothing where there is nothing to say."""

    def __init__(self, report: Report, view: View) -> None:
        self.report = report
        self.view = view
        self.articles = {article.id: article for article in report.articles}

    def facts(self, outcome: str) -> list[Fact]:
        facts = shared(self.report)
        return [f for f in facts if f.outcome == outcome and f.fingerprint not in self.report.suppressed]

    def overview(self) -> Iterator[str]:
        differing = self.facts("conflict") + self.facts("update")
        if not differing:
            yield "\nNothing differs.\n"
            return
        yield "\n| | Fact | Apart | Sources |\n|---|---|---|---|\n"
        for fact in differing:
            names = dict.fromkeys(escaped(voice(self.articles[claim.article])) for claim in fact.originals)
            copies = sum(map(len, fact.copies.values()))
            told = ", ".join(names) + (f" ({count(copies, 'copy', 'copies')})" if copies else "")
            pair = fact.verdicts[0].pair
            apart = distance(pair.a.value, pair.b.value)
            yield _row((fact.outcome, f"[{escaped(headline(fact, self.articles))}](#{fact.id})", apart, told))

    def differing(self, fact: Fact) -> Iterator[str]:
        yield f'\n### <a id="{fact.id}"></a>{escaped(headline(fact, self.articles))}\n\n'
        yield from self._table(fact)
        for verdict in telling(fact):
            yield f"\n**{verdict.outcome.capitalize()}.** {escaped(verdict.reason)}\n"
        yield "\n"
        yield ">\n".join(self._quote(voices[0]) for voices in sides(fact, self.articles)[:MOST_QUOTES])
        yield f"\n<sub>{escaped(weighed(fact, MOST_WEIGHTS))}</sub>\n"

    def _quote(self, claim: Claim) -> str:
        before, words, after = map(escaped, excerpt(claim))
        return f"> “{before}**{words}**{after}” ({self._link(claim)})\n"

    def _table(self, fact: Fact) -> Iterator[str]:
        columns: dict[str, Callable[[Claim], str]] = {
            "Source": lambda claim: escaped(voice(self.articles[claim.article])),
            "Published": lambda claim: escaped(dated(self.articles[claim.article])),
            "Words": lambda claim: f"“{escaped(claim.text)}”",
            "Value": lambda claim: escaped(figure(claim, fact)) if figure(claim, fact)[0] != "“" else "",
            "Permits": lambda claim: escaped(permitted(claim.value.permits)),
            "As of": lambda claim: escaped(as_of(claim)),
            "According to": lambda claim: escaped(claim.attribution or ""),
        }
        said = sides(fact, self.articles)
        cells = {name: [cell(voices[0]) for voices in said] for name, cell in columns.items()}
        cells["Where"] = [", ".join(map(self._line, voices)) for voices in said]
        cells["Also in"] = [listed([self._voice(copy) for copy in also(voices, fact)], "") for voices in said]
        filled = {name: column for name, column in cells.items() if any(column)}
        yield _row(filled)
        yield _row("---" for _ in filled)
        for row in zip(*filled.values(), strict=True):
            yield _row(row)

    def findings(self) -> Iterator[str]:
        findings = [finding for finding in self.report.findings if finding.fingerprint not in self.report.suppressed]
        if findings:
            yield "\n## What does not add up\n\n"
        for finding in findings:
            article = self.articles[finding.article]
            link = self._linked(article, finding.line, place(article, finding.line, finding.column))
            copies = _also(map(self._voice, finding.copies))
            yield f"- **{finding.severity}** {escaped(finding.message)} ({link}, {escaped(finding.check)}){copies}\n"

    def known(self) -> Iterator[str]:
        told = [
            *((fact.fingerprint, fact.outcome, headline(fact, self.articles)) for fact in self.report.facts),
            *((finding.fingerprint, finding.severity, finding.message) for finding in self.report.findings),
        ]
        reasons = self.report.suppressed
        known = [(reasons[name], what, said) for name, what, said in told if name in reasons]
        if known:
            yield f"\n## Known already\n\n<details><summary>{count(len(known), 'difference')}</summary>\n\n"
            for why, what, said in known:
                reason = f": {escaped(why.reason)}" if why.reason else ""
                yield f"- **{what}** {escaped(said)} ({escaped(why.place)}{reason})\n"
            yield "\n</details>\n"

    def agreed(self) -> Iterator[str]:
        facts = self.facts("agree")
        if not facts:
            return
        opened = " open" if "agree" in self.view.show else ""
        yield f"\n## What agrees\n\n<details{opened}><summary>{count(len(facts), 'fact')}</summary>\n\n"
        told = [fact for fact in facts if len(sides(fact, self.articles)) > 1]
        for fact in told:
            said = " · ".join(self._side(voices, fact) for voices in sides(fact, self.articles))
            yield f"- **{escaped(headline(fact, self.articles))}** – {said}\n"
        if len(told) < len(facts):
            yield f"- {count(len(facts) - len(told), 'fact')} that one article repeats in the same words\n"
        yield "\n</details>\n"

    def left_over(self) -> Iterator[str]:
        claims = unpaired(self.report)
        if not claims:
            return
        kinds = Counter(claim.kind for claim in claims)
        counted = ", ".join(f"{kind} ({number})" for kind, number in sorted(kinds.items()))
        copies = copied(self.report)
        yield f"\n## Said only once\n\n{count(len(claims), 'claim')} found no partner: {counted}.{repeated(copies)}\n"
        if "unpaired" in self.view.show:
            yield "\n<details open><summary>The claims</summary>\n\n"
            for claim in claims:
                more = _also(map(self._voice, copies.get(claim.id, ())))
                yield f"- “{escaped(claim.text)}” ({claim.kind}, {self._link(claim)}){more}\n"
            yield "\n</details>\n"

    def unread(self) -> Iterator[str]:
        if self.report.problems:
            yield "\n## What could not be used\n\n"
        for problem in self.report.problems:
            yield f"- {escaped(str(problem))}\n"

    def _side(self, voices: tuple[Claim, ...], fact: Fact) -> str:
        name = escaped(voice(self.articles[voices[0].article]))
        copies = _also(map(self._voice, also(voices, fact)))
        return f"“{escaped(voices[0].text)}” ({name}, {', '.join(map(self._line, voices))}){copies}"

    def _voice(self, said: Claim | Finding) -> str:
        """Who says it, and where: "North Wire, line 3"."""
        return f"{escaped(voice(self.articles[said.article]))}, {self._line(said)}"

    def _line(self, said: Claim | Finding) -> str:
        article = self.articles[said.article]
        return self._linked(article, said.line, spot(article, said.line))

    def _link(self, claim: Claim) -> str:
        article = self.articles[claim.article]
        return self._linked(article, claim.line, place(article, claim.line, claim.column))

    def _linked(self, article: Article, line: int, words: str) -> str:
        """Words that lead to a line: relative to where the report is written."""
        address = target(article, line, self.view.folder, self.view.address)
        return f"[{escaped(words)}]({address})" if address else escaped(words)


def escaped(text: str) -> str:
    r"""Words of an article as Markdown that shows them and does nothing else.

    >>> escaped("<b>3*4</b>\n| x")
    '\\<b>3\\*4\\</b> \\| x'
    """
    # An empty comment keeps a name from being called out, and an entity from being read.
    return _ACTIVE.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[0]}<!-- -->", plain(text))


def _also(copies: Iterable[str]) -> str:
    said = listed(list(copies))
    return f", {said}" if said else ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
