"""HTML: one page that needs nothing else, with a plot for each fact and the articles' texts beside.

Nothing is loaded, and nothing but the page's own script runs: its content security policy says so, and
what articles hold is escaped besides.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.rendering.markup import Markup, joined, tag
from factcheck.rendering.phrasing import (
    JUDGED,
    MOST_COPIES,
    also,
    as_of,
    copied,
    count,
    dated,
    excerpt,
    figure,
    headline,
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
from factcheck.rendering.targets import target
from factcheck.wording import permitted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factcheck.formats import View
    from factcheck.model import Article, Claim, Fact, Finding, Report
    from factcheck.suppressions import Suppression

SUFFIXES = (".html", ".htm")
MARK = b'<meta name="generator" content="factcheck">'
MOST_QUOTES = 8
"""Sentences quoted under a fact; the table still has every side."""


@cache
def _beside(name: str) -> str:
    """A file that stands beside this module."""
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    import base64
    import hashlib

    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def render(report: Report, view: View) -> Iterator[str]:
    """The page: what differs, worst first; what agrees, folded; the articles; how it was judged."""
    page = _Page(report, view)
    style, script = _beside("html.css"), _beside("html.js")
    policy = f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; base-uri 'none'"
    yield "<!DOCTYPE html>\n"
    yield f'<html lang="en">\n<head>\n<meta charset="utf-8">\n{MARK.decode()}\n'
    yield tag("meta", http_equiv="Content-Security-Policy", content=Markup(policy)) + "\n"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>Where the articles differ</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
    yield f"<h1>Where the articles differ</h1>\n{tag('p', f'{summary(report)}.', class_='lead')}\n"
    yield page.controls()
    for title, outcome in (("Conflicts", "conflict"), ("Updates", "update")):
        yield from page.section(title, map(page.differing, page.facts(outcome)))
    if not (page.facts("conflict") or page.facts("update") or page.findings):
        yield "<p>Nothing differs.</p>\n"
    yield from page.section("What does not add up", map(page.finding, page.findings))
    yield from page.folded("Known already", page.known(), "difference")
    yield from page.folded("What agrees", map(page.agreeing, page.facts("agree")), opened="agree" in view.show)
    yield from page.left_over()
    yield from page.section("What could not be used", (tag("p", f"{problem}") for problem in report.problems))
    yield from page.articles()
    yield f"<h2>How it was judged</h2>\n<p>{JUDGED.strip()}</p>\n"
    yield f"</main>\n<script>{script}</script>\n</body>\n</html>\n"


class _Page:
    """The parts of the page."""

    def __init__(self, report: Report, view: View) -> None:
        self.report = report
        self.view = view
        self.shared = shared(report)
        self.sources = {article.id: article for article in report.articles}
        self.numbers = {article.id: f"a-{number}" for number, article in enumerate(report.articles, 1)}
        self.findings = [finding for finding in report.findings if finding.fingerprint not in report.suppressed]

    def facts(self, outcome: str) -> list[Fact]:
        return [f for f in self.shared if f.outcome == outcome and f.fingerprint not in self.report.suppressed]

    def controls(self) -> Markup:
        """Hidden until the script that they need has run."""
        found = Counter(f.outcome for f in self.shared if f.fingerprint not in self.report.suppressed)
        buttons = [
            tag(
                "button",
                f"{outcome} {found[outcome]:,}",
                type="button",
                value=outcome,
                aria_pressed="true",
                class_=outcome,
            )
            for outcome in ("conflict", "update", "agree")
            if found[outcome]
        ]
        search = tag("input", type="search", placeholder="Search  (/)", aria_label="Search the facts")
        live = tag("span", class_="small", aria_live="polite")
        return tag("div", *buttons, search, live, class_="controls", role="search", hidden=True)

    def section(self, title: str, parts: Iterable[Markup]) -> Iterator[str]:
        opening = f"<h2>{title}</h2>\n"
        for part in parts:
            yield f"{opening}{part}\n"
            opening = ""

    def folded(self, title: str, parts: Iterable[Markup], noun: str = "fact", *, opened: bool = False) -> Iterator[str]:
        inside = list(parts)
        if inside:
            said = tag("summary", count(len(inside), noun))
            yield f'<h2>{title}</h2>\n<details class="facts"{" open" if opened else ""}>{said}\n'
            yield from (f"{part}\n" for part in inside)
            yield "</details>\n"

    def differing(self, fact: Fact) -> Markup:
        """All about a fact: plot, table, verdict, sentences, and what spoke for its being one."""
        from factcheck.rendering.plots import plot

        badge = [
            tag("p", tag("span", f"{verdict.outcome.capitalize()}. ", class_="badge"), verdict.reason)
            for verdict in telling(fact)
        ]
        told = sides(fact, self.sources)
        quotes = tag("blockquote", *(self._quote(voices[0]) for voices in told[:MOST_QUOTES]))
        judged = tag("details", tag("summary", "Why these are one fact"), tag("p", weighed(fact)), class_="small")
        return self._card(fact, plot(fact, self.sources), self._table(fact), *badge, quotes, judged)

    def agreeing(self, fact: Fact) -> Markup:
        """A fact that agrees, in a few lines."""
        said = [
            tag("p", self._words(voices[0]), " ", tag("span", self._who(voices, fact), class_="small"))
            for voices in sides(fact, self.sources)
        ]
        return self._card(fact, *said, brief=True)

    def known(self) -> Iterator[Markup]:
        """What the baseline or a comment has dealt with, and the reason given."""
        for fact in self.report.facts:
            if why := self.report.suppressed.get(fact.fingerprint):
                told = sides(fact, self.sources)
                said = [tag("p", self._words(voices[0]), " ", self._who(voices, fact)) for voices in told]
                yield self._card(fact, *said, _reason(why), brief=True)
        for finding in self.report.findings:
            if why := self.report.suppressed.get(finding.fingerprint):
                yield self.finding(finding, _reason(why))

    def finding(self, finding: Finding, *more: str) -> Markup:
        link = self._file(self.sources[finding.article], finding.line, finding.column)
        badge = tag("span", f"{finding.severity.capitalize()}. ", class_="badge")
        copies = self._also(finding.copies)
        said = tag("p", badge, finding.message, " ", tag("span", link, f" [{finding.check}]", copies, class_="small"))
        return tag("section", said, *more, class_=f"fact brief {finding.severity}", data_outcome="finding")

    def _card(self, fact: Fact, *parts: str, brief: bool = False) -> Markup:
        title = tag("h3", tag("a", headline(fact, self.sources), href=f"#{fact.id}"))
        names = f"fact{' brief' if brief else ''} {fact.outcome}"
        return tag("section", title, *parts, class_=names, id=fact.id, data_outcome=fact.outcome)

    def _table(self, fact: Fact) -> Markup:
        told = sides(fact, self.sources)
        columns: dict[str, Callable[[Claim], str]] = {
            "Source": lambda claim: voice(self.sources[claim.article]),
            "Published": lambda claim: dated(self.sources[claim.article]),
            "Words": self._words,
            "Value": lambda claim: figure(claim, fact) if figure(claim, fact)[0] != "“" else "",
            "Permits": lambda claim: permitted(claim.value.permits),
            "As of": as_of,
            "According to": lambda claim: claim.attribution or "",
        }
        cells = {name: [cell(voices[0]) for voices in told] for name, cell in columns.items()}
        cells["Where"] = [joined((self._where(claim) for claim in voices), ", ") for voices in told]
        cells["Also in"] = [self._voices(also(voices, fact)) for voices in told]
        filled = {name: column for name, column in cells.items() if any(column)}
        head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in filled)))
        rows = [
            tag("tr", *(tag("td", cell, data_head=name) for name, cell in zip(filled, row, strict=True)))
            for row in zip(*filled.values(), strict=True)
        ]
        return tag("div", tag("table", head, tag("tbody", *rows)), class_="scroll")

    def _quote(self, claim: Claim) -> Markup:
        before, words, after = excerpt(claim)
        who = tag("span", " – ", voice(self.sources[claim.article]), class_="small")
        return tag("p", "“", before, tag("mark", words), after, "”", who)

    def _words(self, claim: Claim) -> Markup:
        """The claim's words, leading to where they stand in the article below."""
        return tag("a", f"“{claim.text}”", href=f"#{claim.id}")

    def _who(self, voices: tuple[Claim, ...], fact: Fact) -> Markup:
        places = joined((self._where(claim) for claim in voices), ", ")
        return joined((voice(self.sources[voices[0].article]), ", ", places, self._also(also(voices, fact))))

    def _also(self, copies: Sequence[Claim | Finding]) -> Markup:
        return joined((", also in ", self._voices(copies))) if copies else Markup()

    def _voices(self, copies: Sequence[Claim | Finding]) -> Markup:
        """Who says it in copy, and where: "North Wire, line 3; Evening Post, line 5 and 4 more"."""
        told = (joined((voice(self.sources[c.article]), ", ", self._where(c))) for c in copies[:MOST_COPIES])
        more = f" and {len(copies) - MOST_COPIES:,} more" if len(copies) > MOST_COPIES else ""
        return joined((joined(told, "; "), more))

    def _where(self, said: Claim | Finding) -> Markup:
        article = self.sources[said.article]
        return self._file(article, said.line, 0, spot(article, said.line))

    def _file(self, article: Article, line: int, column: int, words: str = "") -> Markup:
        """Words that lead to the file, or to the address of the article."""
        words = words or place(article, line, column)
        address = target(article, line, self.view.folder, self.view.address)
        return tag("a", words, href=address) if address else joined((words,))

    def left_over(self) -> Iterator[str]:
        claims = unpaired(self.report)
        kinds = Counter(claim.kind for claim in claims)
        counted = ", ".join(f"{kind} ({number:,})" for kind, number in sorted(kinds.items()))
        copies = copied(self.report)
        if claims:
            said = f"{count(len(claims), 'claim')} found no partner: {counted}.{repeated(copies)}"
            yield f"<h2>Said only once</h2>\n<p>{said}</p>\n"
        if claims and "unpaired" in self.view.show:
            items = (
                tag("li", self._words(c), f" ({c.kind}) ", self._where(c), self._also(copies.get(c.id, ())))
                for c in claims
            )
            yield f"{tag('ul', *items)}\n"

    def articles(self) -> Iterator[str]:
        from factcheck.rendering.annotated import annotated

        facts = {claim.id: fact for fact in self.shared for claim in fact.claims}
        claims: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.report.claims:
            claims[claim.article].append(claim)
        opening = "<h2>The articles</h2>\n"
        for article in self.report.articles:
            title = tag("h3", article.title or voice(article))
            said = [part for part in (article.source, dated(article)) if part]
            where = tag("p", joined([*said, self._file(article, 1, 0, place(article, 1))], " · "), class_="small")
            text = annotated(article, claims[article.id], facts)
            yield f"{opening}{tag('section', title, where, text, class_='article', id=self.numbers[article.id])}\n"
            opening = ""


def _reason(why: Suppression) -> Markup:
    return tag("p", f"{why.place}: {why.reason}" if why.reason else why.place, class_="small")
