"""The baseline through the Python API: what survives, what goes stale, what counts as new."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck import Article, baseline
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.baseline import Entry
    from factcheck.model import Report

NORTH = "Northland hosts 3.6 million refugees."
SOUTH = "Northland hosts some 4.7 million refugees."


def compared(**texts: str) -> Report:
    return factcheck.compare([Article(name, text) for name, text in texts.items()])


def entries(file: Path, report: Report, earlier: list[Entry] | None = None) -> list[Entry]:
    file.write_text("".join(baseline.written(report, earlier or [])), encoding="utf-8")
    return baseline.read(file, "known.json")


def new(report: Report) -> list[str]:
    differing = (fact for fact in report.facts if not fact.alone)
    return [fact.outcome for fact in differing if fact.fingerprint not in report.suppressed]


def test_what_was_written_is_known(tmp_path: Path) -> None:
    report = compared(a=NORTH, b=SOUTH)
    assert new(report) == ["conflict"]
    known, stale = baseline.applied(report, entries(tmp_path / "k", report), "known.json")
    assert (new(known), stale) == ([], [])
    assert [why.by for why in known.suppressed.values()] == ["baseline"]


def test_edits_around_a_claim_change_nothing(tmp_path: Path) -> None:
    known = entries(tmp_path / "k", compared(a=NORTH, b=SOUTH))
    edited = compared(a=f"Some words before.\n\n{NORTH}", b=f"{SOUTH} The rain went on.")
    report, stale = baseline.applied(edited, known, "known.json")
    assert (new(report), stale) == ([], [])


def test_another_voice_that_differs_is_new(tmp_path: Path) -> None:
    known = entries(tmp_path / "k", compared(a=NORTH, b=SOUTH))
    report, stale = baseline.applied(compared(a=NORTH, b=SOUTH, c=SOUTH.replace("4.7", "5.9")), known, "known.json")
    assert (new(report), stale) == (["conflict"], [])


def test_what_no_longer_differs_is_stale(tmp_path: Path) -> None:
    known = entries(tmp_path / "k", compared(a=NORTH, b=SOUTH))
    _, (line,) = baseline.applied(compared(a=NORTH, b=NORTH), known, "known.json")
    assert line.startswith("known.json: stale, nothing differs so any more: [")


def test_what_was_not_read_is_not_stale(tmp_path: Path) -> None:
    known = entries(tmp_path / "k", compared(a=NORTH, b=SOUTH))
    assert baseline.applied(compared(a=NORTH), known, "known.json")[1] == []


WIRE = "Northland hosts 3.6 million refugees in camps along the river, the ministry of the interior said in Karlov."


def test_one_more_copy_is_nothing_new(tmp_path: Path) -> None:
    """Neither when it stands behind the others nor when it comes to stand for them, edited or not."""
    known = entries(tmp_path / "k", compared(b=WIRE, c=SOUTH))
    for copy in (WIRE, WIRE.replace("said", "announced"), f"KARLOV (Reuters) - {WIRE}"):
        for name in ("a", "d"):
            report = compared(b=WIRE, c=SOUTH, **{name: copy})
            assert [len(fact.originals) for fact in report.facts if not fact.alone] == [2]
            applied, stale = baseline.applied(report, known, "known.json")
            assert (new(applied), stale) == ([], [])


def test_a_baseline_grows_by_no_copy(tmp_path: Path) -> None:
    (before,) = entries(tmp_path / "k", compared(b=WIRE, c=SOUTH))
    (after,) = entries(tmp_path / "k", compared(b=WIRE, c=SOUTH, d=WIRE, e=WIRE))
    assert (after.articles, after.differences) == (before.articles, before.differences)


def test_a_copy_with_another_figure_is_new(tmp_path: Path) -> None:
    known = entries(tmp_path / "k", compared(b=WIRE, c=SOUTH, d=WIRE))
    report, _ = baseline.applied(compared(b=WIRE, c=SOUTH, d=WIRE.replace("3.6", "2.9")), known, "known.json")
    assert new(report) == ["conflict"]


def test_the_same_mistake_in_one_more_copy_is_nothing_new(tmp_path: Path) -> None:
    wrong = "The road to the valley is 320 kilometres (150 miles) long and has been closed since the attack."
    known = entries(tmp_path / "k", compared(b=wrong))
    report, stale = baseline.applied(compared(a=wrong.replace("road", "old road"), b=wrong), known, "known.json")
    assert len(report.findings) == 1
    assert (set(report.suppressed), stale) == ({report.findings[0].fingerprint}, [])


def test_reasons_are_kept_and_bytes_are_the_same(tmp_path: Path) -> None:
    report = compared(a=NORTH, b=SOUTH)
    file = tmp_path / "k"
    first = entries(file, report)
    written = json.loads(file.read_text(encoding="utf-8"))
    written["known"][0]["reason"] = "two ministries count differently"
    file.write_text(json.dumps(written), encoding="utf-8")
    again = entries(file, report, baseline.read(file, "known.json"))
    assert [entry.reason for entry in again] == ["two ministries count differently"]
    assert [entry.differences for entry in again] == [entry.differences for entry in first]
    assert not {"line", "column"} & written["known"][0].keys()


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"version": 1}', '{"version": 1, "known": [{"id": 5}]}', '{"version": 1, "known": "x"}',
     '{"version": 1, "known": [{"id": 1, "about": "", "articles": [], "differences": []}]}'],
)  # fmt: skip
def test_what_is_no_baseline_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "k").write_text(content, encoding="utf-8")
    with pytest.raises(FactcheckError, match=r"known\.json: is no baseline"):
        baseline.read(tmp_path / "k", "known.json")


def test_a_later_version_is_said(tmp_path: Path) -> None:
    (tmp_path / "k").write_text('{"version": 7, "known": []}', encoding="utf-8")
    with pytest.raises(FactcheckError, match="baseline of version 7, not 1"):
        baseline.read(tmp_path / "k", "known.json")
