"""The text report: a line that tools can read for each difference, and the other side below it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.formats import View
from factcheck.formats.text import render
from factcheck.rendering.phrasing import summary, unpaired
from factcheck.suppressions import Suppression

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


def test_at_a_terminal_the_words_are_underlined(report: Report) -> None:
    _, _, sentence, carets, *_ = "".join(render(report, View(terminal=True))).splitlines()
    assert sentence.index("3.6 million people") == carets.index("^")
    assert carets.split() == ["^" * len("3.6 million people"), "3.55–3.65", "million"]


def test_carets_stand_below_wide_letters(report: Report) -> None:
    fact = report.facts[0]
    first = fact.claims[0]
    wide = replace(first, sentence=f"難民は{first.text}", sentence_start=first.start - 3)
    verdict = replace(fact.verdicts[0], pair=replace(fact.verdicts[0].pair, a=wide))
    changed = replace(report, facts=(replace(fact, claims=(wide, fact.claims[1]), verdicts=(verdict,)),))
    carets = "".join(render(changed, View(terminal=True))).splitlines()[3]
    assert carets.index("^") == len("      ") + 2 * len("難民は")


def test_colour_is_closed_on_every_line(report: Report) -> None:
    for line in "".join(render(report, View(terminal=True, colour=True))).splitlines():
        assert line.count("\x1b[0m") * 2 == line.count("\x1b[")


def test_what_is_known_is_counted_and_not_listed(report: Report) -> None:
    known = {report.facts[0].fingerprint: Suppression("baseline", "known.json")}
    *found, last = "".join(render(replace(report, suppressed=known), View())).splitlines()
    assert not [line for line in found if "camp-size" in line]
    assert last.endswith("0 conflicts, 1 update, 2 agreed, 1 other finding, 1 known")
