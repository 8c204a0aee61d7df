"""The text report: a line that tools can read for each difference, and the other side below it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.formats import View
from factcheck.formats.text import render
from factcheck.phrasing import summary, unpaired

if TYPE_CHECKING:
    from factcheck.model import Report

LINE = re.compile(r"(    )?(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): ((error|warning|note)\[[\w-]+\] )?.+")


def lines(report: Report, *show: str) -> list[str]:
    return "".join(render(report, View(frozenset(show)))).splitlines()


def test_every_line_but_the_last_has_its_place(report: Report) -> None:
    *found, last = lines(report, "agree", "unpaired")
    assert all(LINE.fullmatch(line) for line in found)
    assert last == "3 articles, 9 claims, 4 shared facts: 1 conflict, 1 update, 2 agreed, 1 other finding"
    assert last == summary(report)


def test_both_sides_are_shown(report: Report) -> None:
    first, north, south = lines(report)[:3]
    assert first.startswith("news/north.txt:1:27: error[camp-size] People in Arel: 3.6 million or 3.7 million? ")
    assert north == "    news/north.txt:1:27: The camp at Arel takes in “3.6 million people”, officials said."
    assert south == "    south-7:1:1: “Some 3.7 million people” live in the camp at Arel."


def test_agreement_and_the_rest_are_shown_when_asked_for(report: Report) -> None:
    assert not [line for line in lines(report) if "note[" in line]
    assert len([line for line in lines(report, "agree") if "note[quantity]" in line]) == 1
    assert [line for line in lines(report, "unpaired") if "note[unpaired]" in line] == [
        "odd|name].md:1:81: note[unpaired] quantity “5 tons”"
    ]
    assert [claim.text for claim in unpaired(report)] == ["5 tons"]


def test_what_is_repeated_is_shown_once(report: Report) -> None:
    fact = report.facts[0]
    again = replace(fact.claims[0], id="c-again", line=9, column=4)
    changed = replace(report, facts=(replace(fact, claims=(*fact.claims, again)),))
    assert lines(changed)[1].endswith("officials said. (again at 9:4)")
