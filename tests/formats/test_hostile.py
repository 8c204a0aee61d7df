"""Nasty strings, of our own making, as everything that can come from outside, in every format."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import jsonschema
import pytest
from markdown_it import MarkdownIt

from factcheck.errors import Problem
from factcheck.formats import View, formats, offering
from factcheck.suppressions import Suppression
from tests.formats.test_html import Page
from tests.formats.test_json import CLOSED
from tests.formats.test_sarif import VALIDATOR

if TYPE_CHECKING:
    from factcheck.model import Report

NASTY = (
    # HTML and SVG
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg/onload=alert(1)>",
    "' onmouseover='alert(1)",
    "</title><script>", "</style>x", "<!-- x", "]]>", "--><b>", "<details open ontoggle=alert(1)>",
    "&#60;b&#62;",
    # Markdown
    "[x](javascript:alert(1))", "![x](http://example.org/x.png)", "<http://example.org>",
    "| a | b |", "`` ` ``",
    "```\nfenced", "# heading", "---", "> quote", "- [ ] task", "[^1]: note", "$$x$$", "@everyone",
    "\\", "\\|", "__x__",
    # Terminals: colour, title, clipboard, cursor, 8-bit introducers
    "\x1b[31mred", "\x1b]0;title\x07", "\x1b]52;c;eA==\x07", "\x1b[2J\x1b[H", "\x9b31m",
    "\x90x\x9c", "\x08\x08", "\r over",
    # Spreadsheets
    "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1",
    "=HYPERLINK(\"http://example.org\")",
    # Logs that are commands
    "::error::x", "::set-output name=a::b", "::add-mask::x", "##[group]x", "x\n::stop-commands::x",
    "%0A::error::x",
    "##vso[task.setvariable variable=a]b", "##teamcity[x]",
    # XML and Unicode
    "\x00", "\ufffe\uffff", "\ud800", "\udfff\ud800", "a\u202eb\u202c", "\u2066x\u2069",
    "\u200e\u200f", "\ufeffx", "\u2028x\u2029",
    "&amp;", "&nosuch;", "e\u0301" * 50, "\U0001f468\u200d\U0001f469\u200d\U0001f467", "x" * 5_000, " ", "",
    # Names of files
    "../../etc/passwd", "C:\\x\\y", "a b#c?d%e.txt", "//example.org/x", "javascript:alert(1)",
    "file:///x", "-o", "NUL",
)  # fmt: skip
ALL = View(frozenset({"agree", "unpaired"}), "reports")
ACTS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def poisoned(report: Report, nasty: str) -> Report:
    """The report with `nasty` as every text that an article, a file name or a rule file may give."""

    def claim(said: Any) -> Any:
        return replace(said, article=nasty, text=nasty, sentence=f"{nasty} {said.text} {nasty}", of=nasty,
                       concepts=(nasty,), as_of=nasty, attribution=nasty, unit_text=nasty)  # fmt: skip

    def fact(found: Any) -> Any:
        (verdict,) = found.verdicts
        pair = replace(verdict.pair, a=claim(verdict.pair.a), b=claim(verdict.pair.b), weights={nasty: 1.0})
        judged = replace(verdict, pair=pair, reason=nasty, rule=nasty or None)
        return replace(found, topic=nasty, rule=nasty or None, claims=(pair.a, pair.b), verdicts=(judged,))

    first = report.articles[0]
    article = replace(first, id=nasty, text=f"{nasty}\n{first.text}", path=nasty, title=nasty, source=nasty, url=nasty,
                      dated=nasty)  # fmt: skip
    facts = tuple(map(fact, report.facts))
    return replace(
        report,
        articles=(article,),
        claims=tuple(map(claim, report.claims)),
        facts=facts,
        findings=tuple(replace(each, article=nasty, message=nasty, check=nasty) for each in report.findings),
        problems=(Problem(nasty, nasty, 1),),
        suppressed={facts[1].fingerprint: Suppression("comment", nasty, nasty)},
        summaries={nasty: nasty},
        baseline=nasty,
    )


@pytest.fixture(params=range(len(NASTY)), ids=lambda number: repr(NASTY[number])[:30])
def hostile(request: pytest.FixtureRequest, report: Report) -> Report:
    return poisoned(report, NASTY[request.param])


def rendered(name: str, report: Report, view: View = ALL) -> str:
    """What is written: bytes that are UTF-8, with nothing in them that a terminal or an editor acts on."""
    written = "".join(formats()[name].render(report, view)).encode("utf-8").decode()
    assert not ACTS.search(written)
    return written


@pytest.mark.parametrize("name", offering("render"))
def test_nothing_acts_and_bytes_are_utf8(name: str, hostile: Report) -> None:
    assert rendered(name, hostile)


@pytest.mark.parametrize("name", offering("render_claims"))
def test_claims_do_not_act_either(name: str, hostile: Report) -> None:
    written = "".join(formats()[name].render_claims(hostile.claims)).encode("utf-8").decode()
    assert not ACTS.search(written)
    if name == "csv":
        rows = list(csv.reader(io.StringIO(written, newline="")))
        assert {len(row) for row in rows} == {len(rows[0])}
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]


def test_pages_hold_only_our_elements(hostile: Report) -> None:
    page = Page(hostile)
    names = [tag for tag, _ in page.tags]
    assert (names.count("script"), names.count("style")) == (1, 1)
    assert not set(names) & {"img", "iframe", "b", "base", "form", "link", "object"}
    assert not [key for _, attributes in page.tags for key in attributes if key.startswith("on")]
    inside = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(rendered("markdown", hostile))
    assert set(re.findall(r"<(\w+)", inside)) <= {
        "h1", "h2", "h3", "p", "a", "table", "thead", "tbody", "tr", "th", "td", "strong", "ul", "li", "blockquote",
        "code", "sub", "details", "summary",
    }  # fmt: skip
    for links in (page.all("href"), re.findall(r'(?:href|src)="([^"]*)"', inside)):
        assert not [link for link in links if re.match(r"\s*(?:javascript|data|vbscript):", link, re.IGNORECASE)]


def test_machines_can_read_it(hostile: Report) -> None:
    CLOSED.validate(json.loads(rendered("json", hostile)))
    VALIDATOR.validate(json.loads(rendered("sarif", hostile)))
    ElementTree.fromstring(rendered("junit", hostile).encode())


def test_logs_hold_no_commands_but_ours(hostile: Report) -> None:
    for line in rendered("text", hostile).splitlines():
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
        assert "##vso[" not in line
    for line in rendered("github", hostile).splitlines()[:-1]:
        assert re.match(r"::(error|warning|notice) ", line)
        assert "##[" not in line


def test_the_validators_are_no_rubber_stamps() -> None:
    with pytest.raises(jsonschema.ValidationError):
        CLOSED.validate({"version": 2})
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({"version": "2.1.0"})
