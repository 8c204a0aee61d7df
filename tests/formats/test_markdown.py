"""The Markdown report as a browser gets it: what articles hold is shown and does nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.formats import View
from factcheck.formats.markdown import escaped, render
from factcheck.rendering.plain import plain
from factcheck.suppressions import Suppression

if TYPE_CHECKING:
    from factcheck.model import Report

ALL = View(frozenset({"agree", "unpaired"}), "reports")
OURS = {"a", "details", "summary", "sub"}


def rendered(markdown: str) -> str:
    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown))


class Page(HTMLParser):
    """The tags, link targets and text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.targets: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.targets += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_hostile_text_does_nothing(report: Report) -> None:
    page = Page(rendered("".join(render(report, ALL))))
    assert not page.tags & {"script", "img", "iframe", "style"}
    assert not [target for target in page.targets if "javascript" in target]
    assert "<script>alert(1)</script>" in page.text
    assert "\x1b" not in page.text
    assert "\u202e" not in page.text


def test_table_rows_keep_their_cells(report: Report) -> None:
    hostile = replace(report.facts[0], topic="a | b `c | d` \\")
    html = rendered("".join(render(replace(report, facts=(hostile, *report.facts[1:])), ALL)))
    for table in re.findall(r"<table>.*?</table>", html, re.DOTALL):
        counts = {len(re.findall(r"<t[dh]>", row)) for row in re.findall(r"<tr>.*?</tr>", table, re.DOTALL)}
        assert len(counts) == 1


def test_links_lead_from_the_report_to_the_line(report: Report) -> None:
    beside, above = (
        Page(rendered("".join(render(report, View(folder=folder))))).targets for folder in (".", "reports/today")
    )
    assert "news/north.txt#L1" in beside
    assert "../../news/north.txt#L1" in above
    assert "../../desk/all.jsonl#L7" in above


def test_a_url_is_linked_only_if_it_is_one(report: Report) -> None:
    north, hostile, south = report.articles
    for url, expected in (("https://example.org/a?b=(c)", True), ("javascript:alert(1)", False)):
        articles = (north, hostile, replace(south, url=url))
        targets = Page(rendered("".join(render(replace(report, articles=articles), ALL)))).targets
        assert any("example.org" in target for target in targets) is expected
        assert not [target for target in targets if "javascript" in target]


def test_headline_asks_what_is_right(report: Report) -> None:
    text = "".join(render(report, View()))
    assert "People in Arel: 3.6 million or 3.7 million?" in text
    assert "| Words | Value | Permits | According to |" in text
    assert "As of" not in text.split("## Updates")[0]


def test_what_is_known_is_folded_with_its_reason(report: Report) -> None:
    why = Suppression("comment", "a.md:3", "the <desk> knows")
    known = {report.facts[0].fingerprint: why, report.findings[0].fingerprint: why}
    text = "".join(render(replace(report, suppressed=known), View()))
    assert "## Conflicts" not in text
    assert "2 differences" in text
    page = Page(rendered(text))
    assert "conflict People in Arel: 3.6 million or 3.7 million? (a.md:3: the <desk> knows)" in page.text


@given(st.text(alphabet=st.one_of(st.sampled_from("\\`*_{}[]()#+-.!|<>~$&;@\"'= \n\t1a"), st.characters())))
@example("__0__")
def test_escaped_shows_what_was_written(text: str) -> None:
    shown = Page(rendered(f"“{escaped(text)}”")).text
    assert shown.strip().strip("“”").split() == plain(text).strip("“”").split()


@pytest.mark.parametrize("text", ["<img src=x onerror=alert(1)>", "[a](b)", "https://x", "**", "~~~", "- a"])
def test_escaped_has_no_markup(text: str) -> None:
    assert Page(rendered(f"“{escaped(text)}”")).tags <= {"p"}
