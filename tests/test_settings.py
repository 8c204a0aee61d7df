from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import FactcheckError
from factcheck.settings import _READERS, Settings, load


def loaded(folder: Path, toml: str = "", flags: dict[str, Any] | None = None, **environ: str) -> Settings:
    if toml:
        (folder / "factcheck.toml").write_text(toml, encoding="utf-8")
    return load(flags or {}, environ, folder)


@pytest.fixture(autouse=True)
def working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_every_setting_has_a_reader() -> None:
    assert set(_READERS) == {field.name for field in fields(Settings)} - {"root", "problems"}


def test_without_anything_the_defaults_hold(tmp_path: Path) -> None:
    assert loaded(tmp_path) == Settings()


def test_flags_over_environment_over_file_over_defaults(tmp_path: Path) -> None:
    toml = 'fail-on = "never"\nmin-score = 0.25\ngroup-by = "group"\n'
    settings = loaded(tmp_path, toml, {"fail_on": "update"}, FACTCHECK_FAIL_ON="conflict", FACTCHECK_MIN_SCORE="0.75")
    assert (settings.fail_on, settings.min_score, settings.group_by) == ("update", 0.75, "group")
    assert settings.show == ()
    assert settings.problems == ()


def test_every_kind_of_value(tmp_path: Path) -> None:
    toml = 'max-time = 2.5\nmax-memory = "1GB"\nencoding = "Latin1"\n'
    toml += 'show = ["agree"]\nexit-zero = true\npublished = 2020-03-05\nselect = "money, age"\njobs = 2\n'
    settings = loaded(tmp_path, toml, FACTCHECK_PATHS="a:b")
    assert (settings.max_time, settings.max_memory, settings.encoding) == (2.5, 10**9, "iso8859-1")
    assert settings.show == ("agree",)
    assert settings.exit_zero is True
    assert settings.published == date(2020, 3, 5)
    assert settings.select == ("money", "age")
    assert settings.paths == ("a", "b")
    assert settings.jobs == 2


def test_the_nearest_file_with_a_table_counts(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[tool.factcheck]\ngroup-by = "far"\n', encoding="utf-8")
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert load({}, {}, inner).group_by == "far"
    (tmp_path / "a" / "factcheck.toml").write_text('group-by = "near"\n', encoding="utf-8")
    assert load({}, {}, inner).group_by == "near"


def test_configured_paths_refer_to_the_folder_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text(
        'paths = ["in"]\noutput = ["out/r.md"]\nrules = ["mine.yaml"]\n', encoding="utf-8"
    )
    inner = tmp_path / "in" / "deep"
    inner.mkdir(parents=True)
    settings = load({}, {}, inner)
    assert Path(settings.root) == Path("../..")
    assert (settings.paths, settings.output) == (("in",), ("out/r.md",))
    assert [Path(path) for path in settings.rules] == [Path("../../mine.yaml")]
    assert load({"baseline": "known.json"}, {}, inner).baseline == str(Path("in/deep/known.json"))
    written = load({"output": ["r.json"]}, {}, inner)
    assert [Path(path) for path in written.output] == [Path("in/deep/r.json")]


@pytest.mark.parametrize("flags", [{"paths": ["x.txt"]}, {"format": "json"}])
def test_a_look_at_the_screen_leaves_configured_output_alone(tmp_path: Path, flags: dict[str, Any]) -> None:
    assert loaded(tmp_path, 'paths = ["in"]\noutput = ["out/r.md"]\n', flags).output == ()


@pytest.mark.parametrize(
    ("toml", "problem"),
    [
        ("\nfail_onn = 'x'", "factcheck.toml:2: `fail_onn`: unknown setting (did you mean fail-on?)"),
        ("zzz = 1", "factcheck.toml:1: `zzz`: unknown setting"),
        (
            "fail-on = 'conflicts'",
            "factcheck.toml:1: `fail-on`: 'conflicts' is not one of conflict, update, never (did you mean conflict?)",
        ),
        ("min-score = 2", "factcheck.toml:1: `min-score`: must be a number from 0 to 1"),
        ("min-score = true", "factcheck.toml:1: `min-score`: must be a number from 0 to 1"),
        ("paths = 5", "factcheck.toml:1: `paths`: must be a list of strings"),
        ("format = 5", "factcheck.toml:1: `format`: must be a string"),
        ("exit-zero = 'perhaps'", "factcheck.toml:1: `exit-zero`: must be true or false"),
        ("jobs = 0", "factcheck.toml:1: `jobs`: must be a whole number from 1 up"),
        ("max-time = 0", "factcheck.toml:1: `max-time`: must be a number of seconds"),
        ("max-memory = 'much'", "factcheck.toml:1: `max-memory`: must be a size such as 100MB"),
        (
            "encoding = 'latin-l'",
            "factcheck.toml:1: `encoding`: no encoding is called 'latin-l' (did you mean latin?)",
        ),
        ("encoding = 'rot13'", "factcheck.toml:1: `encoding`: no encoding is called 'rot13'"),
        ("published = 'soon'", "factcheck.toml:1: `published`: soon is not a date such as 2020-03-05"),
    ],
)
def test_a_wrong_line_is_a_problem_and_the_rest_holds(tmp_path: Path, toml: str, problem: str) -> None:
    settings = loaded(tmp_path, f"{toml}\ngroup-by = 'group'\n")
    assert [str(found) for found in settings.problems] == [problem]
    assert settings.group_by == "group"


def test_lines_are_those_of_the_table_in_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        "[tool.other]\npath = 1\n\n[tool.factcheck]\npath = 'x'\n", encoding="utf-8"
    )
    assert [str(p) for p in load({}, {}, tmp_path).problems] == [
        "pyproject.toml:5: `path`: unknown setting (did you mean paths?)"
    ]


def test_a_broken_file_is_a_problem_with_its_line(tmp_path: Path) -> None:
    (problem,) = loaded(tmp_path, "a = 1\nb = = 2\n").problems
    assert re.match(r"factcheck\.toml:2: not TOML: ", str(problem))


def test_a_wrong_variable_is_a_problem(tmp_path: Path) -> None:
    (problem,) = loaded(tmp_path, FACTCHECK_JOBS="many").problems
    assert str(problem) == "FACTCHECK_JOBS: must be a whole number from 1 up"


def test_a_wrong_flag_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match="--min-score: must be a number from 0 to 1"):
        loaded(tmp_path, flags={"min_score": "x"})
