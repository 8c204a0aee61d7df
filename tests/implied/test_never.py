"""What was never so is denied for every time, and counted as nothing."""

from __future__ import annotations

import pytest

from factcheck.implied import never
from factcheck.pipeline import compare
from factcheck.scan import Scan


@pytest.mark.parametrize(
    ("text", "kinds", "of"),
    [
        ("Arvo Lund never married.", ["date", "count"], ["", ""]),
        ("Lund was never given a second medal.", ["date", "count", "count"], ["", "", "second medal"]),
        (
            "Lund has never received a single Gull Prize nomination.",
            ["date", "count", "count"],
            ["", "", "Gull Prize nomination"],
        ),
        ("Lund was never convicted of anything and has a daughter.", ["date", "count"], ["", ""]),
        ("It is now or never.", [], []),
        ("Lund always won.", [], []),
    ],
)
def test_never_is_no_time_and_none_of_its_object(text: str, kinds: list[str], of: list[str]) -> None:
    mentions = list(never.find(Scan(text)))
    assert [m.kind for m in mentions] == kinds
    assert [text[m.of_start : m.of_end] for m in mentions] == of
    assert all(m.implied and text[m.start : m.end] == "never" for m in mentions)


@pytest.mark.parametrize(
    ("other", "outcomes"),
    [
        ("Torva United won the Gull Cup in 1974.", ["conflict"]),
        ("Torva United won the Gull Cup once, in 1974.", ["conflict"]),
        ("Torva United won the Gull Cup three times.", ["conflict"]),
        ("Torva United won the Harbour Shield in 1974.", []),
        ("Torva United lost the Gull Cup final in 1974.", []),
        ("Arden Rovers won the Gull Cup in 1974.", []),
        ("Torva United expect to win the Gull Cup in 2031.", []),
        ("Torva United did not win the Gull Cup in 1974.", []),
    ],
)
def test_never_denies_what_was_done_to_the_same_object(other: str, outcomes: list[str]) -> None:
    report = compare(["Torva United have never won the Gull Cup.", other])
    assert [fact.outcome for fact in report.facts] == outcomes


def test_whoever_never_said_how_many_may_have_said_something_else() -> None:
    report = compare(
        ["The mill never said how many jobs were lost.", "The mill said on Monday that 40 jobs were lost."]
    )
    assert report.facts == ()


def test_the_reason_names_what_is_denied() -> None:
    report = compare(["Arvo Lund never married.", "Arvo Lund was married to a dentist from 1931 to 1938."])
    (fact,) = report.facts
    assert [verdict.reason for verdict in fact.verdicts] == ["“never” denies what “from 1931 to 1938” says."]
