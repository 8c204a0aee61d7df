from __future__ import annotations

from factcheck import compare, extract
from factcheck.checks import checks
from factcheck.knowledge import shipped
from factcheck.model import Article, Finding
from factcheck.selection import known_ids, selected

TEXT = "Rain fell.\n\nThe lake is 320 km (150 miles) long."


def test_the_finding_is_as_it_is_written_down() -> None:
    (finding,) = compare([Article("a.txt", TEXT)]).findings
    assert finding == Finding(
        check="conversion-mismatch",
        severity="error",
        article="a.txt",
        start=24,
        end=41,
        line=3,
        column=13,
        message="320 km is 198.8 miles; the text says 150",
        fingerprint=finding.fingerprint,
        claims=finding.claims,
    )
    assert [claim.text for claim in extract(Article("a.txt", TEXT)) if claim.id in finding.claims] == [
        "320 km",
        "150 miles",
    ]
    assert TEXT[finding.start : finding.end] == "320 km (150 miles"


def test_the_fingerprint_survives_edits_around_the_sentence() -> None:
    (one,) = compare([Article("a.txt", TEXT)]).findings
    (other,) = compare([Article("a.txt", f"More rain fell.\n\n{TEXT}\n\nIt went on.")]).findings
    (third,) = compare([Article("a.txt", TEXT.replace("150", "160"))]).findings
    assert one.fingerprint == other.fingerprint != third.fingerprint
    assert one.start != other.start


def test_a_sentence_said_twice_is_found_once() -> None:
    assert len(compare([Article("a.txt", f"{TEXT}\n\n{TEXT}")]).findings) == 1


def test_checks_are_selected_and_ignored_by_their_names() -> None:
    text = f"{TEXT} It opened on Tuesday, March 5, 2020."
    report = compare([Article("a.txt", text)])
    assert [finding.check for finding in report.findings] == ["conversion-mismatch", "weekday-mismatch"]
    (left,) = selected(report, ["weekday-mismatch"], []).findings
    assert left.check == "weekday-mismatch"
    (left,) = selected(report, [], ["weekday-mismatch"]).findings
    assert left.check == "conversion-mismatch"
    assert set(checks()) <= known_ids(shipped())


def test_a_slip_is_named_and_the_conflict_stays() -> None:
    report = compare(["The Orlex bridge is 320 km long.", "The Orlex bridge is 320 miles long."])
    assert [fact.outcome for fact in report.facts] == ["conflict"]
    assert [finding.check for finding in report.findings] == ["magnitude-slip"]
