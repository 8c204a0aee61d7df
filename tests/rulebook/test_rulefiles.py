from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.errors import FactcheckError
from factcheck.rulebook import rulefiles

if TYPE_CHECKING:
    from pathlib import Path


def test_shipped_files_are_found_in_order() -> None:
    names = [path.name for path in rulefiles.shipped()]
    assert names == sorted(names)
    assert "casualties.yaml" in names


def test_a_folder_stands_for_its_rule_files(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("b.yaml", "a.yml", "deep/c.yaml", "notes.txt"):
        (tmp_path / name).write_text("rules: []\n")
    found = rulefiles.find([str(tmp_path)])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["a.yml", "b.yaml", "deep/c.yaml"]


@pytest.mark.parametrize("name", ["empty", "nowhere", "nowhere.yaml"])
def test_a_path_without_rule_files_is_an_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(FactcheckError):
        rulefiles.find([str(tmp_path / name)])


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("- a list\n", "mapping with sections", 1),
        ("rules:\n  - id: a\n    id: b\n", "`id` is there twice", 3),
        ("rules: [\n", "expected", 2),
    ],
)
def test_an_unusable_file_is_said_with_its_line(tmp_path: Path, text: str, message: str, line: int) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(text)
    with pytest.raises(FactcheckError, match=message) as refused:
        rulefiles.read(path)
    assert refused.value.problem.path == str(path)
    assert refused.value.problem.line == line


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(b"# " + b"x" * rulefiles.MAX_BYTES)
    with pytest.raises(FactcheckError, match="larger than"):
        rulefiles.read(path)


def test_an_empty_file_has_no_sections(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("# later\n")
    assert rulefiles.read(path) == {}


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match="cannot be read"):
        rulefiles.read(tmp_path)
