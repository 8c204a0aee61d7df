"""What a reader sees of copies in each format: a claim once, and where else it stands."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from factcheck.formats import View, formats
from factcheck.model import Article
from factcheck.pipeline import compare
from factcheck.rendering.phrasing import MOST_COPIES, summary

if TYPE_CHECKING:
    from factcheck.model import Report

WIRE = "The ministry said that 34 soldiers were killed when a convoy was hit near Arel, in the worst attack in years."
OWN = "In Arel, 36 soldiers were killed when the convoy was hit, doctors said."
WRONG = "The road to the valley is 320 kilometres (150 miles) long and has been closed since the attack."
PAPERS = ("North Wire", "Evening | *Post*", "<b>Weekly</b>")


def told(papers: int) -> Report:
    day = date(2020, 3, 5)
    text = f"{WIRE} {WRONG}"
    agency = Article("agency.txt", text, "agency.txt", source="Reuters", published=day)
    own = Article("own.txt", OWN, "own.txt", source="Own Reporter", published=day)
    copies = [
        Article(f"p{n:03}.txt", f"Our view.\n{text}", f"p{n:03}.txt", source=PAPERS[n % 3], published=day)
        for n in range(papers)
    ]
    return compare([agency, own, *copies])


@cache
def report() -> Report:
    return told(3)


def written(name: str, found: Report | None = None, *show: str) -> str:
    return "".join(formats()[name].render(found or report(), View(frozenset(show))))


def test_the_summary_counts_what_is_copied() -> None:
    line = summary(report())
    assert re.match(
        r"5 articles, \d+ claims \(\d+ copied\), 1 shared fact: 1 conflict, 0 updates, 0 agreed, 1 other", line
    )
    assert "copied" not in summary(told(0))


def test_text_says_where_else_in_brackets() -> None:
    lines = written("text").splitlines()
    (side,) = (line for line in lines if line.startswith("    agency.txt:1:24: "))
    assert side.endswith("(also in p000.txt:2:24, p001.txt:2:24, p002.txt:2:24)")
    (finding,) = (line for line in lines if "conversion-mismatch" in line)
    assert finding.startswith("agency.txt:1:")
    assert finding.count("also in p000.txt:2:") == 1
    assert sum(line.startswith("    ") for line in lines) == 2


def test_what_only_copies_share_is_said_once() -> None:
    lines = written("text", None, "agree", "unpaired").splitlines()
    (road,) = (line for line in lines if "note[unpaired]" in line and "320 kilometres" in line)
    assert road.endswith("(also in p000.txt:2:137, p001.txt:2:137, p002.txt:2:137)")
    markdown = written("markdown", None, "unpaired")
    assert "found no partner" in markdown
    assert "Of these, 2 stand word for word in other articles too." in markdown
    assert "- “320 kilometres” (quantity, [agency.txt:1:137](agency.txt#L1)), also in North Wire" in markdown
    assert "## What agrees" not in markdown


def test_markdown_has_a_column_and_escapes_it() -> None:
    page = written("markdown")
    (row,) = (line for line in page.splitlines() if line.startswith("| Reuters |"))
    assert row.endswith(
        "| North Wire, [line 2](p000.txt#L2); Evening \\| \\*Post\\*, [line 2](p001.txt#L2); "
        "\\<b>Weekly\\</b>, [line 2](p002.txt#L2) |"
    )
    assert "| Reuters, Own Reporter (3 copies) |" in page
    assert page.count("was hit near Arel") == 1
    (finding,) = (line for line in page.splitlines() if line.startswith("- **error** 320 kilometres"))
    assert ", also in North Wire, [line 2]" in finding
    assert "Also in" not in written("markdown", told(0))


def test_html_has_a_column_marks_copies_and_draws_one_bar() -> None:
    page = written("html")
    assert '<td data-head="Also in">North Wire, <a href="p000.txt#L2">line 2</a>; Evening | *Post*, ' in page
    assert "&lt;b&gt;Weekly&lt;/b&gt;" in page
    assert page.count('class="who"') == 2
    assert "Reuters, 5 March 2020, in 3 more" in page
    assert page.count('title="conflict: ') == 5
    assert page.count(' (copied)"') == 3
    assert 'title="quantity, copied"' in page


def test_long_lists_are_cut() -> None:
    many = told(60)
    assert f"and {60 - MOST_COPIES} more |" in written("markdown", many)
    assert f"and {60 - MOST_COPIES} more</td>" in written("html", many)
    assert "and 54 more)" in written("text", many)
    assert "and 50 more)" in written("github", many)
    assert len(json.loads(written("json", many))["articles"]) == 62
    run = json.loads(written("sarif", told(120)))["runs"][0]
    assert len(run["results"][0]["relatedLocations"]) == 100


def test_json_has_them_all() -> None:
    found = json.loads(written("json"))
    claims = {claim["id"]: claim for claim in found["claims"]}
    (fact,) = (fact for fact in found["facts"] if fact["verdict"] == "conflict")
    originals = [claims[name]["article"] for name in fact["claims"] if not claims[name]["copy_of"]]
    assert originals == ["agency.txt", "own.txt"]
    assert len(fact["claims"]) == 5
    (finding,) = found["findings"]
    assert [copy["article"] for copy in finding["copies"]] == ["p000.txt", "p001.txt", "p002.txt"]
    assert [claims[name]["text"] for name in finding["claims"]] == ["320 kilometres", "150 miles"]
    assert found["summary"]["copied"] == sum(bool(claim["copy_of"]) for claim in found["claims"]) > 0
    assert found["summary"]["alone"] == sum(
        sum(not claims[name]["copy_of"] for name in fact["claims"]) == 1 for fact in found["facts"]
    )


def test_sarif_relates_copies_to_one_result() -> None:
    results = json.loads(written("sarif"))["runs"][0]["results"]
    assert len(results) == 2
    for result in results:
        related = [place["physicalLocation"]["artifactLocation"]["uri"] for place in result["relatedLocations"]]
        assert related[-3:] == ["p000.txt", "p001.txt", "p002.txt"]
        assert [place["id"] for place in result["relatedLocations"]] == list(range(1, len(related) + 1))
    conflict = next(result for result in results if "verdict" in result.get("properties", {}))
    assert conflict["message"]["text"].endswith("Word for word also in 3 other articles.")


@pytest.mark.parametrize("papers", [0, 3])
def test_junit_counts_a_pair_once(papers: int) -> None:
    root = ElementTree.fromstring(written("junit", told(papers)))
    assert (root.get("tests"), root.get("failures")) == ("2", "2")
    failures = [failure.text or "" for failure in root.iter("failure")]
    assert all(("also in p000.txt:2:" in text) == bool(papers) for text in failures)


def test_github_annotates_the_original() -> None:
    annotations = [line for line in written("github").splitlines() if line.startswith("::")]
    assert len(annotations) == 2
    assert all("file=agency.txt" in line and "also in p000.txt:2:" in line for line in annotations)


def test_statistics_count_what_is_copied() -> None:
    from factcheck.rendering.statistics import statistics

    table = list(statistics(report()))
    assert table[0].split() == ["kind", "claims", "paired", "copied"]
    assert next(line.split() for line in table if line.startswith("count")) == ["count", "5", "5", "3"]
    assert next(line.split() for line in table if line.startswith("quantity")) == ["quantity", "8", "0", "6"]
