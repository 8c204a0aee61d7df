"""Every check against its examples: `factcheck/checks/<check>.yaml`, beside the check itself.

Under `wrong` stand texts in which the check must find something, with a piece of the message it must give
(`says`); under `right`, texts in which it must find nothing. A text may come with the day on which it was
`published`; `texts` is a list of them, each an article of its own.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.checks import __path__ as check_folders
from factcheck.checks import checks
from factcheck.model import Article, Finding
from factcheck.pipeline import compare
from factcheck.rulebook import rulefiles

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = sorted(Path(check_folders[0]).glob("*.yaml"))


@cache
def examples(path: Path) -> dict[str, Any]:
    return rulefiles.read(path)


def cases(kind: str) -> Iterator[Any]:
    for path in FILES:
        for case in examples(path)[kind]:
            full = case if isinstance(case, dict) else {"text": case}
            texts = full.get("texts") or [full["text"]]
            yield pytest.param(path.stem.replace("_", "-"), texts, full, id=f"{path.stem}: {texts[0]}"[:90])


def found(check: str, texts: list[str], published: object) -> list[Finding]:
    day = date.fromisoformat(str(published)) if published else None
    report = compare([Article(f"text-{n}", text, published=day) for n, text in enumerate(texts, 1)])
    return [finding for finding in report.findings if finding.check == check]


@pytest.mark.parametrize(("check", "texts", "case"), list(cases("wrong")))
def test_finds_what_is_wrong(check: str, texts: list[str], case: dict[str, Any]) -> None:
    (finding,) = found(check, texts, case.get("published"))
    assert case["says"] in finding.message
    where = texts[int(finding.article.removeprefix("text-")) - 1]
    assert 0 <= finding.start < finding.end <= len(where)


@pytest.mark.parametrize(("check", "texts", "case"), list(cases("right")))
def test_is_silent_about_what_is_right(check: str, texts: list[str], case: dict[str, Any]) -> None:
    assert [finding.message for finding in found(check, texts, case.get("published"))] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_examples_stand_beside_their_check(path: Path) -> None:
    assert path.with_suffix(".py").is_file()
    assert set(examples(path)) == {"wrong", "right"}
    assert all("says" in case for case in examples(path)["wrong"])
    assert len(examples(path)["right"]) >= 3


def test_every_check_has_its_examples() -> None:
    assert {path.stem.replace("_", "-") for path in FILES} == set(checks())
