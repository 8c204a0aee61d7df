"""What GitHub's runner reads in the log: one command a line, and only ours."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from factcheck.formats import View, github, text
from factcheck.formats.github import MOST, job_summary, render
from factcheck.model import Article, Finding, Report
from factcheck.suppressions import Suppression

if TYPE_CHECKING:
    from collections.abc import Iterable

ANY = st.characters(exclude_categories=())
COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-z]+=[^:,\n]*)(?:,[a-z]+=[^:,\n]*)*)::([^\n]*)")


def commands(report: Report) -> list[re.Match[str]]:
    *lines, _ = "".join(render(report, View())).splitlines()
    found = [COMMAND.fullmatch(line) for line in lines]
    assert None not in found
    return [each for each in found if each]


def many(report: Report, number: int) -> Report:
    findings = tuple(
        Finding("total-mismatch", "error", report.articles[0].id, n, n + 1, n + 1, 1, f"number {n}", f"p{n}")
        for n in range(number)
    )
    return replace(report, facts=(), findings=findings)


def test_both_sides_are_in_an_annotation(report: Report) -> None:
    conflict, update, finding = commands(report)
    assert (conflict[1], update[1], finding[1]) == ("error", "warning", "warning")
    assert conflict[2].startswith("file=news/north.txt,line=1,col=27,title=People in Arel%3A 3.6 million")
    assert "%0Anews/north.txt:1:27: " in conflict[3]
    assert "%0Asouth-7:1:1: “Some 3.7 million people” live in the camp" in conflict[3]


def test_ten_of_a_level_and_how_many_more(report: Report) -> None:
    assert len(commands(many(report, MOST))) == MOST
    told = commands(many(report, MOST + 13))
    assert len(told) == MOST
    assert told[-1][3] == "and 14 more; the report has them all"


def test_what_is_known_is_not_told(report: Report) -> None:
    known = {report.facts[0].fingerprint: Suppression("baseline", "known.json")}
    assert [each[1] for each in commands(replace(report, suppressed=known))] == ["warning", "warning"]


@given(st.text(alphabet=st.one_of(st.sampled_from(":#[]%,\r\n =ae"), ANY), max_size=40))
def test_no_text_is_a_command_of_its_own(written: str) -> None:
    finding = Finding(written, "error", "a", 0, 1, 1, 1, written, "f")
    report = Report((Article("a", "x", written),), (), (), (finding,))
    (annotation,) = commands(report)
    assert annotation
    for line in (*lines(github.render(report, View())), *lines(text.render(report, View()))):
        assert "##[" not in line
    assert not [line for line in lines(text.render(report, View())) if line.lstrip().startswith("::")]


def lines(pieces: Iterable[str]) -> list[str]:
    return "".join(pieces).splitlines()


def test_a_summary_ends_at_a_section(report: Report) -> None:
    whole = "".join(job_summary(report, View()))
    assert whole.rstrip().endswith("different ones.")
    room = len(whole.encode()) - 100
    cut = "".join(job_summary(report, View(), room))
    assert len(cut.encode()) < room
    kept, said = cut.rsplit("\n**", 1)
    assert whole.startswith(kept)
    assert whole[len(kept) :].startswith("\n## ")
    assert said.startswith("The report is longer than a summary may be.")
    assert cut.count("<details") == cut.count("</details")
