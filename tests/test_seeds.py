"""The whole way through, on the two seed articles, with what an editor expects of them spelled out."""

from __future__ import annotations

from functools import cache

import pytest

from factcheck.model import Article, Claim, Fact, Interval, Period, Report
from factcheck.pipeline import compare
from factcheck.steps.articles import read

CALL, DEAL = "seeds/idlib-truce-call.txt", "seeds/idlib-ceasefire-deal.txt"


@cache
def report() -> Report:
    return compare(read(["seeds"]))


def claim(text: str, article: str, near: str = "") -> Claim:
    found = [c for c in report().claims if c.article == article and text in c.text and near in c.sentence]
    assert found, f"no claim {text!r} in {article}"
    return found[0]


def together(a: Claim, b: Claim) -> Fact | None:
    return next((f for f in report().facts if a in f.claims and b in f.claims), None)


def outcome(a: Claim, b: Claim) -> str | None:
    """The verdict of a pair; None when they are no one fact."""
    for fact in report().facts:
        for verdict in fact.verdicts:
            if {verdict.pair.a.id, verdict.pair.b.id} == {a.id, b.id}:
                return verdict.outcome
    return None


def test_the_refugees_are_the_only_conflict() -> None:
    conflicts = [fact for fact in report().facts if fact.outcome == "conflict"]
    assert len(conflicts) == 1
    verdict = conflicts[0].verdicts[0]
    sides = {verdict.pair.a.text, verdict.pair.b.text}
    assert sides == {"some 3.6 million Syrian refugees", "some 3.7 million displaced Syrians"}
    assert verdict.gap == pytest.approx(0.027, abs=0.0005)
    assert "2.7 % apart" in verdict.reason
    assert {(c.article, c.line) for c in conflicts[0].claims} == {(CALL, 29), (DEAL, 57)}
    assert conflicts[0].rule == "refugees-hosted"
    assert conflicts[0].severity == "error"


def test_what_agrees() -> None:
    area = claim("320 square kilometres", CALL), claim("123 square miles", CALL)
    assert outcome(*area) == "agree"
    civilians = claim("three million civilians", CALL), claim("3 million civilians", CALL, "It's also home")
    assert outcome(*civilians) == "agree"
    years = claim("8-1/2 years", CALL), claim("nine-year", DEAL, "opposing sides")
    assert outcome(*years) == "agree"
    assert outcome(claim("Nine years", CALL), years[1]) == "agree"
    assert outcome(claim("nine-year", DEAL, "nine-year war"), years[1]) == "agree"
    assert outcome(claim("2016", DEAL, "turned away"), claim("2016", DEAL, "would not abide")) == "agree"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ((CALL, "some 200,000 people", ""), (DEAL, "nearly a million people", "displaced")),
        ((DEAL, "34 Turkish troops", ""), (DEAL, "some 60 Turkish troops", "")),
        ((DEAL, "164 people", ""), (DEAL, "nearly 5,000", "")),
        ((DEAL, "six kilometres", ""), (DEAL, "six km", "")),
    ],
)
def test_what_is_no_conflict(a: tuple[str, str, str], b: tuple[str, str, str]) -> None:
    first, second = claim(a[1], a[0], a[2]), claim(b[1], b[0], b[2])
    assert outcome(first, second) in (None, "agree", "update")


def test_weeks_that_no_calendar_places_are_not_compared() -> None:
    assert outcome(claim("earlier this week", DEAL), claim("last week", CALL)) is None


def test_a_rule_is_told_by_what_is_said_of_the_counted() -> None:
    by_rule = {fact.rule: {claim.text.lower() for claim in fact.claims} for fact in report().facts}
    assert "two leaders" not in by_rule["people-displaced"]  # they met to end what displaced others
    assert "people-in-shelters" not in by_rule  # Idlib is home to civilians


@pytest.mark.parametrize(
    ("article", "text", "kind", "modifier", "low", "high"),
    [
        (CALL, "some 200,000 people", "count", "approx", 180_000, 220_000),
        (CALL, "75 percent", "percent", "exact", 74.5, 75.5),
        (CALL, "70 percent", "percent", "exact", 69.5, 70.5),
        (CALL, "€5.27 million", "money", "exact", 5_265_000, 5_275_000),
        (DEAL, "a dozen military vehicles", "count", "exact", 12, 12),
        (DEAL, "at least 16 civilians", "count", "at_least", 16, None),
        (DEAL, "nearly 5,000", "count", "nearly", 4500, 5000),
        (DEAL, "six hours", "duration", "exact", 5.5 * 3600, 6.5 * 3600),
        (DEAL, "within seven days", "duration", "at_most", 0, 7 * 86_400),
    ],
)
def test_extracted(article: str, text: str, kind: str, modifier: str, low: float | None, high: float | None) -> None:
    found = claim(text, article)
    permits = found.value.permits
    assert isinstance(permits, Interval)
    assert (found.kind, found.value.modifier) == (kind, modifier)
    assert permits.low == pytest.approx(low)
    assert permits.high == pytest.approx(high)


@pytest.mark.parametrize(
    ("article", "text", "timex"),
    [
        (CALL, "early 2011", "2011"),
        (DEAL, "March 15", "XXXX-03-15"),
        (DEAL, "the end of February", "XXXX-02"),
        (CALL, "since November 1", "XXXX-11-01"),
        (DEAL, "Thursday", "XXXX-WXX-4"),
    ],
)
def test_dates_without_a_published_date_stay_relative(article: str, text: str, timex: str) -> None:
    found = claim(text, article)
    assert found.kind == "date"
    assert found.value.timex == timex
    assert isinstance(found.value.written, Period)


def test_what_is_no_value() -> None:
    texts = [c.text for c in report().claims]
    assert not any("M4" in text or "AFP" in text for text in texts)
    assert not any(c.kind == "count" and c.value.written.low == 75 for c in report().claims if c.kind == "count")  # type: ignore[union-attr]


def test_offsets_are_exact() -> None:
    texts = {article.id: article.text for article in report().articles}
    for found in report().claims:
        assert texts[found.article][found.start : found.end] == found.text
        lines = texts[found.article].splitlines(keepends=True)
        assert lines[found.line - 1][found.column - 1 :].startswith(found.text.split("\n")[0][:1])


def test_a_copy_agrees_with_itself() -> None:
    for name in (CALL, DEAL):
        text = next(a.text for a in report().articles if a.id == name)
        paragraphs = text.split("\n\n")
        shuffled = "\n\n".join(reversed(paragraphs))
        both = compare([Article("one", text), Article("two", shuffled)])
        assert [fact.topic for fact in both.facts if fact.outcome == "conflict"] == []
