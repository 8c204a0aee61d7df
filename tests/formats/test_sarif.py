"""SARIF against the schema that OASIS publishes, and what GitHub asks for beyond it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.formats import View
from factcheck.formats.sarif import render
from factcheck.model import Report
from factcheck.suppressions import Suppression

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA)
GOLDEN = Path(__file__).parent.parent / "golden"

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(report: Report) -> dict[str, Any]:
    log = json.loads("".join(render(report, View())))
    VALIDATOR.validate(log)
    (found,) = log["runs"]
    return dict(found)


def region(result: dict[str, Any], where: str = "locations", number: int = 0) -> dict[str, Any]:
    return dict(result[where][number]["physicalLocation"]["region"])


@pytest.mark.parametrize("file", sorted(GOLDEN.glob("*.sarif")), ids=lambda file: file.name)
def test_golden_files_are_valid(file: Path) -> None:
    VALIDATOR.validate(json.loads(file.read_text(encoding="utf-8")))


def test_the_schema_is_the_final_one() -> None:
    VALIDATOR.check_schema(SCHEMA)
    assert "status" in SCHEMA["definitions"]["suppression"]["properties"]
    assert not VALIDATOR.is_valid({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x", "unknown": 1}}}]})


def test_an_empty_report_is_valid() -> None:
    assert run(Report((), (), ()))["results"] == []


def test_what_differs_is_a_result_and_agreement_is_none(report: Report) -> None:
    found = run(report)
    assert [result["ruleId"] for result in found["results"]] == ["camp-size", "count", "conversion-mismatch"]
    assert [result["level"] for result in found["results"]] == ["error", "warning", "warning"]
    rules = found["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in found["results"])
    assert found["columnKind"] == "unicodeCodePoints"
    assert not found["invocations"][0]["executionSuccessful"]


def test_places_are_those_of_the_words(report: Report) -> None:
    result = run(report)["results"][0]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == {"uri": "news/north.txt", "uriBaseId": "%SRCROOT%"}
    assert region(result) == {"startLine": 1, "startColumn": 27, "endLine": 1, "endColumn": 45}
    # The other side stands on the seventh line of a file with an article a line.
    assert region(result, "relatedLocations") == {"startLine": 7}


def test_the_message_links_the_other_side(report: Report) -> None:
    result = run(report)["results"][0]
    assert result["relatedLocations"][0]["id"] == 1
    assert "[Some 3.7 million people](1)" in result["message"]["text"]


@pytest.mark.parametrize(
    ("by", "kind", "state"), [("baseline", "external", "unchanged"), ("comment", "inSource", "new")]
)
def test_what_is_known_is_suppressed(report: Report, by: Any, kind: str, state: str) -> None:
    known = {report.facts[0].fingerprint: Suppression(by, "known.json", "the desk knows")}
    first, second, _ = run(replace(report, suppressed=known, baseline="known.json"))["results"]
    reason = "known.json: the desk knows"
    assert first["suppressions"] == [{"kind": kind, "status": "accepted", "justification": reason}]
    assert (first["baselineState"], second["baselineState"]) == (state, "new")
    assert "suppressions" not in second


def test_fingerprints_do_not_depend_on_lines(report: Report) -> None:
    fact = report.facts[0]
    moved = replace(fact, claims=tuple(replace(claim, line=claim.line + 5) for claim in fact.claims))
    before, after = (run(replace(report, facts=(each,)))["results"][0] for each in (fact, moved))
    assert before["partialFingerprints"] == after["partialFingerprints"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    st.lists(st.text(alphabet=st.characters(exclude_categories=()), min_size=1, max_size=12), min_size=3, max_size=3)
)
def test_any_text_is_valid(report: Report, texts: Sequence[str]) -> None:
    fact = replace(report.facts[0], topic=texts[0], rule=texts[1])
    articles = tuple(replace(article, path=texts[2]) for article in report.articles)
    run(replace(report, articles=articles, facts=(fact,), summaries={texts[1]: texts[0]}))
