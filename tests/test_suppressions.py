"""Comments in articles: which differences they speak for."""

from __future__ import annotations

from factcheck import compare
from factcheck.comments import Ignore
from factcheck.knowledge import shipped
from factcheck.model import Article, Report
from factcheck.selection import known_ids
from factcheck.suppressions import commented

WIRE = "The ministry said that 34 soldiers were killed when a convoy was hit near Arel, in the worst attack in years."
OWN = "In Arel, 36 soldiers were killed when the convoy was hit, doctors said."
WRONG = "The road to the valley is 320 kilometres (150 miles) long and has been closed since the attack."


def new(*articles: Article) -> tuple[int, list[str]]:
    """How many differences are left when comments have spoken, and the lines about comments without use."""
    report, unused = commented(compare(articles), known_ids(shipped()))
    return len(_differing(report)), unused


def _differing(report: Report) -> list[str]:
    told = [fact.fingerprint for fact in report.facts if fact.outcome != "agree"]
    told += [finding.fingerprint for finding in report.findings]
    return [name for name in told if name not in report.suppressed]


def silent(name: str, text: str) -> Article:
    return Article(name, text, name, ignores=(Ignore((), "sure", 1, 0, len(text)),))


def test_a_comment_beside_one_side_speaks_for_a_difference() -> None:
    assert new(Article("b", WIRE), Article("c", OWN)) == (1, [])
    assert new(silent("b", WIRE), Article("c", OWN)) == (0, [])
    assert new(Article("b", WIRE), silent("c", OWN)) == (0, [])


def test_it_goes_on_speaking_when_a_copy_comes_to_stand_for_the_rest() -> None:
    assert new(silent("b", WIRE), Article("c", OWN), Article("a", WIRE)) == (0, [])
    assert new(silent("b", WIRE), Article("c", OWN), Article("d", WIRE)) == (0, [])


def test_a_comment_speaks_for_the_same_mistake_in_copies() -> None:
    assert new(Article("a", WRONG), Article("b", WRONG)) == (1, [])
    assert new(Article("a", WRONG), silent("b", WRONG)) == (0, [])
