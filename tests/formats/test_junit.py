from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.formats import View
from factcheck.formats.junit import escaped, render
from factcheck.suppressions import Suppression

if TYPE_CHECKING:
    from factcheck.model import Report


def parsed(report: Report, fail_on: str = "conflict") -> ElementTree.Element:
    written = "".join(render(report, View(fail_on=fail_on)))
    return ElementTree.fromstring(written.encode("utf-8"))


@pytest.mark.parametrize(("fail_on", "failures"), [("conflict", 2), ("update", 3), ("never", 0)])
def test_a_pair_fails_as_the_exit_status_does(report: Report, fail_on: str, failures: int) -> None:
    root = parsed(report, fail_on)
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("6", str(failures), "1")
    assert len(root.findall(".//failure")) == failures


def test_counts_are_those_of_the_cases(report: Report) -> None:
    root = parsed(report)
    for suite in root:
        assert suite.get("tests") == str(len(suite.findall("testcase")))
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))


def test_agreement_is_a_case_that_passes(report: Report) -> None:
    lake = next(suite for suite in parsed(report) if "lake" in str(suite.get("name")))
    (case,) = lake
    assert not list(case)
    assert "320 square kilometres" in str(case.get("name"))


def test_what_is_known_is_skipped(report: Report) -> None:
    known = {report.facts[0].fingerprint: Suppression("baseline", "known.json", "the desk knows")}
    root = parsed(replace(report, suppressed=known))
    assert [case.get("message") for case in root.findall(".//skipped")] == ["known, says known.json: the desk knows"]
    assert (root.get("failures"), root.get("skipped")) == ("1", "1")


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_is_xml(text: str) -> None:
    element = ElementTree.fromstring(f'<a b="{escaped(text)}">{escaped(text)}</a>'.encode())
    assert not list(element)
