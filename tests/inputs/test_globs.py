from __future__ import annotations

import glob
import os
from typing import TYPE_CHECKING

import pytest

from factcheck.inputs.globs import is_glob, matches

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "a.txt",
        "b.md",
        "in/c.txt",
        "in/deep/d.txt",
        "in/deep/e.md",
        "other/in/f.txt",
        ".hidden/g.txt",
        ".h.txt",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Five people came.", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "pattern",
    ["*.txt", "**/*.txt", "in/**/*.txt", "**/in/*.txt", "**/in/**/*.md", "**/[cd].txt", "*/**/deep/*", "**/**/f.txt",
     "i?/**/d.*", "**/*.none", "./**/*.txt", ".*", ".hidden/**/*.txt", "a**"],
)  # fmt: skip
def test_paths_are_those_of_a_shell(pattern: str, folder: Path) -> None:
    expected = {os.path.normpath(path) for path in glob.glob(pattern, root_dir=folder, recursive=True)}  # noqa: PTH207
    assert {os.path.normpath(path) for path in matches(pattern, str(folder))} == expected


def test_whole_paths(folder: Path) -> None:
    assert set(matches(f"{folder}/**/d.txt")) == {f"{folder}/in/deep/d.txt"}
    assert "in/deep/d.txt" in set(matches("**", str(folder)))


def test_links_are_not_gone_through(folder: Path) -> None:
    for name in ("one", "two", "three"):
        (folder / "in" / name).symlink_to("../in")
    assert set(matches("**/*.txt", str(folder))) == {"a.txt", "in/c.txt", "in/deep/d.txt", "other/in/f.txt"}


def test_what_a_glob_is() -> None:
    assert [is_glob(path) for path in ("a*.txt", "a?", "[ab]", "a.txt")] == [True, True, True, False]
