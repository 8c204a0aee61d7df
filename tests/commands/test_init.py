from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from factcheck.rulebook import rulefiles
from factcheck.settings import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.conftest import Ran

    Command = Callable[..., Ran]

FILES = [
    "factcheck.toml", "factcheck-rules/example.yaml", "factcheck-rules/rules.schema.json",
    ".github/workflows/factcheck.yml",
]  # fmt: skip


def test_a_folder_that_is_set_up_can_be_compared(factcheck: Command, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/a.txt").write_text("Northland hosts 3.6 million refugees.", encoding="utf-8")
    (tmp_path / "articles/b.txt").write_text("Northland hosts 4.7 million refugees.", encoding="utf-8")
    ran = factcheck("init")
    assert (ran.status, ran.out) == (0, "")
    assert ran.messages[:-1] == [f"factcheck: wrote {name}" for name in FILES]
    ran = factcheck("compare")
    assert ran.status == 1
    assert not [message for message in ran.messages if "wrote" not in message]
    assert {file.suffix for file in (tmp_path / "reports").iterdir()} == {".md", ".html", ".json"}
    assert factcheck("rules", "test", "factcheck-rules").status == 0


def test_nothing_is_overwritten(factcheck: Command, tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('paths = ["mine"]\n', encoding="utf-8")
    (tmp_path / ".github").mkdir()
    assert factcheck("init").messages[0] == "factcheck: factcheck.toml is there already, and left as it is"
    assert (tmp_path / "factcheck.toml").read_text(encoding="utf-8") == 'paths = ["mine"]\n'
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    assert len(factcheck("init").messages) == len(FILES)
    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()} == before


def test_settings_that_are_elsewhere_are_enough(factcheck: Command, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.factcheck]\npaths = ["x"]\n', encoding="utf-8")
    assert factcheck("init").messages[0].startswith("factcheck: pyproject.toml has a [tool.factcheck] table")
    assert not (tmp_path / "factcheck.toml").exists()


def test_where_nothing_can_be_written_is_2(factcheck: Command, tmp_path: Path) -> None:
    (tmp_path / "factcheck-rules").write_text("a file", encoding="utf-8")
    ran = factcheck("init")
    assert ran.status == 2
    assert ran.messages[-1].startswith("factcheck: factcheck-rules/example.yaml: cannot be written: ")


def test_every_key_of_the_template_is_a_setting(
    factcheck: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    factcheck("init")
    monkeypatch.chdir(tmp_path)
    settings = load({}, {}, tmp_path)
    assert settings.problems == ()
    assert settings.paths == (".",)
    assert tomllib.loads((tmp_path / "factcheck.toml").read_text(encoding="utf-8"))["fail-on"] == settings.fail_on
    assert rulefiles.read(tmp_path / "factcheck-rules/example.yaml")["rules"]


def test_reports_are_not_read_as_articles(factcheck: Command, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Northland hosts 3.6 million refugees.", encoding="utf-8")
    (tmp_path / "b.md").write_text("Northland hosts 4.7 million refugees.", encoding="utf-8")
    first = factcheck("compare", ".", "-o", "out/r.md", "-o", "-").out
    assert factcheck("compare", ".", "-o", "out/r.md", "-o", "-").out == first
    assert "3 articles" in factcheck("compare", ".", "out/r.md", "-o", "out/r.md", "-o", "-").out
