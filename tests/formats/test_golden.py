"""Each format against its golden files.

After a change that is meant: `FACTCHECK_WRITE_GOLDEN=1 pytest tests/formats`, then read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.formats import View, formats, offering
from factcheck.model import Report

GOLDEN = Path(__file__).parent.parent / "golden"
ALL = View(frozenset({"agree", "unpaired"}), "reports")


def check(name: str, pieces: list[str]) -> None:
    file = GOLDEN / name
    written = "".join(pieces).encode("utf-8", "replace")
    if os.environ.get("FACTCHECK_WRITE_GOLDEN"):
        file.write_bytes(written)
    assert written.decode() == file.read_bytes().decode()


@pytest.mark.parametrize("name", offering("render"))
def test_report(name: str, report: Report) -> None:
    check(f"report.{name}", list(formats()[name].render(report, View())))


@pytest.mark.parametrize("name", offering("render"))
def test_report_with_everything(name: str, report: Report) -> None:
    check(f"report-all.{name}", list(formats()[name].render(report, ALL)))


@pytest.mark.parametrize("name", offering("render"))
def test_empty_report(name: str) -> None:
    check(f"empty.{name}", list(formats()[name].render(Report((), (), ()), View())))


@pytest.mark.parametrize("name", offering("render_claims"))
def test_claims(name: str, report: Report) -> None:
    check(f"claims.{name}", list(formats()[name].render_claims(report.claims)))


@pytest.mark.parametrize("name", offering("render_claims"))
def test_no_claims(name: str) -> None:
    check(f"no-claims.{name}", list(formats()[name].render_claims([])))


def test_no_golden_file_is_left_over() -> None:
    expected = {
        f"{what}.{name}"
        for ability, kinds in (
            ("render", ("report", "report-all", "empty")),
            ("render_claims", ("claims", "no-claims")),
        )
        for name in offering(ability)
        for what in kinds
    }
    assert {file.name for file in GOLDEN.iterdir()} == expected
