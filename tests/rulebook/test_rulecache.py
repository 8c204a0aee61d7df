from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.rulebook import rulecache, rulefiles


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / rulecache.NAME


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text("hedges: {about: 1}\n", encoding="utf-8")
    return path


def test_the_shipped_files_come_back_as_they_are(cache: Path) -> None:
    files = rulefiles.shipped()
    parsed = [rulefiles.read(path) for path in files]
    assert rulecache.read(files) == parsed
    assert cache.is_file()
    assert rulecache.read(files) == parsed


def test_the_second_reading_is_of_the_cache(cache: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rulecache.read([file])
    monkeypatch.setattr(rulefiles, "parse", None)
    assert rulecache.read([file]) == [{"hedges": {"about": 1}}]


def test_many_at_once_do_not_hurt_each_other(cache: Path, file: Path) -> None:
    found = f"rulecache.read([Path({str(file)!r})])"
    code = f"from pathlib import Path; from factcheck.rulebook import rulecache; print({found})"
    cache.parent.mkdir()
    for content in ("", "broken\n{", None):
        if content is not None:
            cache.write_text(content, encoding="utf-8")
        runs = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) for _ in range(6)]
        assert {run.communicate()[0] for run in runs} == {b"[{'hedges': {'about': 1}}]\n"}
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda _: rulecache.read([file]), range(50))) == [[{"hedges": {"about": 1}}]] * 50
    assert [path.name for path in cache.parent.iterdir()] == [rulecache.NAME]


def test_an_interruption_leaves_nothing(cache: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        rulecache.read([file])
    assert list(cache.parent.iterdir()) == []


def test_a_changed_file_is_read_anew(cache: Path, file: Path) -> None:
    rulecache.read([file])
    file.write_text("hedges: {about: 2}\n", encoding="utf-8")
    assert rulecache.read([file]) == [{"hedges": {"about": 2}}]


@pytest.mark.parametrize("content", [b"", b"\xff", b"no line", b"0\n{", b"[" * 100_000])
def test_a_broken_cache_is_replaced(cache: Path, file: Path, content: bytes) -> None:
    cache.parent.mkdir()
    cache.write_bytes(content)
    assert rulecache.read([file]) == [{"hedges": {"about": 1}}]
    assert cache.read_bytes() != content


def test_a_cache_that_cannot_be_written_is_done_without(cache: Path, file: Path) -> None:
    cache.parent.write_text("a file where the folder would be", encoding="utf-8")
    assert rulecache.read([file]) == [{"hedges": {"about": 1}}]


def test_what_json_cannot_keep_is_not_kept(cache: Path, file: Path) -> None:
    file.write_text("hedges: {1: one}\n", encoding="utf-8")
    first = rulecache.read([file])
    assert rulecache.read([file]) == first
    assert not cache.exists() or first == [{"hedges": {"1": "one"}}]


def test_a_broken_rule_file_is_said_every_time(cache: Path, file: Path) -> None:
    file.write_text("a: [\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(FactcheckError):
            rulecache.read([file])
