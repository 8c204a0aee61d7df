"""What the documents say is so: options, examples, and the two commands.

A ```console block holds commands after `$ ` and their output; a line `…` stands for any lines. After a
change that is meant, `FACTCHECK_WRITE_GOLDEN=1 pytest tests/test_docs.py` writes the outputs anew.
"""

from __future__ import annotations

import doctest
import importlib
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from factcheck.cli import main
from factcheck.numbers.hedges import leading, trailing
from factcheck.rulebook import rulefiles
from factcheck.scan import Scan
from factcheck.settings import _READERS

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
MODULES = sorted((ROOT / "factcheck").rglob("*.py"))


def text(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def commands(group: click.Group = main, path: str = "factcheck") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


def section(command: str) -> str:
    """The part of the page about a command, or about the group it belongs to."""
    heading = command.split()[1]
    found = re.search(rf"^## {heading}$(.*?)(?=^## |\Z)", text("docs/cli.md"), re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


@pytest.mark.parametrize("path", [path for path, _ in commands()])
def test_every_command_is_described(path: str) -> None:
    assert section(path)
    assert path in text("docs/cli.md")


@pytest.mark.parametrize(
    ("path", "option"),
    [
        (path, written)
        for path, command in commands()
        for param in command.params
        if isinstance(param, click.Option)
        for written in param.opts
    ],
)
def test_every_option_is_described(path: str, option: str) -> None:
    assert f"`{option}`" in section(path)


def test_every_setting_has_an_option_of_its_name() -> None:
    flags = {param.name for _, command in commands() for param in command.params}
    assert set(_READERS) <= flags


def test_the_two_commands_are_those_of_continuous_integration() -> None:
    first, second = (line for line in text("README.md").splitlines() if line.startswith("python3 -m venv"))
    assert first.endswith("factcheck compare seeds")
    assert second in text(".ci/run").splitlines()


def console() -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        for block in re.findall(r"^```console\n(.*?)^```$", page.read_text(encoding="utf-8"), re.M | re.S):
            yield page, block


@pytest.mark.parametrize(("page", "block"), list(console()), ids=lambda value: getattr(value, "name", ""))
def test_what_the_screen_shows(page: Path, block: str, tmp_path: Path) -> None:
    shown = ""
    for command, expected in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
        run = re.sub(r"\bfactcheck (?=compare|extract|rules|explain|--)", f"'{sys.executable}' -m factcheck ", command)
        done = subprocess.run(run, shell=True, cwd=ROOT, capture_output=True, check=False)
        got = done.stdout.decode() + done.stderr.decode()
        shown += f"$ {command}\n" + (expected if _matches(got, expected) else got)
    if os.environ.get("FACTCHECK_WRITE_GOLDEN"):
        page.write_text(page.read_text(encoding="utf-8").replace(block, shown), encoding="utf-8")
    else:
        assert shown == block


def _matches(got: str, expected: str) -> bool:
    parts = [re.escape(part) for part in re.split(r"^…\n", expected, flags=re.MULTILINE)]
    return re.fullmatch(r"(?:.*\n)*?".join(parts), got) is not None


def test_the_api_page_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(ROOT / "docs/api.md"), module_relative=False, encoding="utf-8")
    assert tried
    assert not failed


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_docstrings_are_true(module: Path) -> None:
    name = ".".join(module.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    if module.name != "__main__.py":
        assert not doctest.testmod(importlib.import_module(name)).failed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_the_rule_file_of_the_readme_works(tmp_path: Path) -> None:
    import factcheck
    from factcheck.knowledge import shipped

    (written,) = re.findall(r"^```yaml\n(.*?)^```$", text("README.md"), re.MULTILINE | re.DOTALL)
    file = tmp_path / "hospitals.yaml"
    file.write_text(written, encoding="utf-8")
    (rule,) = rulefiles.read(file)["rules"]
    known = shipped().extended([file])
    for outcome, pairs in rule["examples"].items():
        for pair in pairs:
            (fact,) = factcheck.compare(pair, known).facts
            assert (fact.outcome, fact.rule) == (outcome, "hospital-beds")


def test_every_key_of_the_json_is_described() -> None:
    import factcheck
    from factcheck.rendering import objects

    said = "The talks took three hours on 5 May 2020. The talks took 3 hours on 5 May 2020."
    report = objects.report(factcheck.compare([said]))
    keys = set(report) | {key for part in ("articles", "claims", "facts") for each in report[part] for key in each}
    keys |= {key for fact in report["facts"] for pair in fact["pairs"] for key in pair}
    assert {"pairs", "gap", "timex"} <= keys
    assert {key for key in keys if f"`{key}`" not in text("docs/json.md")} == set()


def hedges_on_the_page() -> Iterator[tuple[str, str]]:
    for line in text("docs/numbers.md").splitlines():
        row = re.fullmatch(r"\| (.+) \| `(\w+)` \|", line)
        if row:
            yield from ((phrase, row[2]) for phrase in row[1].split(", "))


@pytest.mark.parametrize(("phrase", "modifier"), list(hedges_on_the_page()))
def test_hedges_say_what_the_page_says(phrase: str, modifier: str) -> None:
    before, behind = Scan(f"{phrase} 5"), Scan(f"5{'' if phrase[0] in '-+' else ' '}{phrase}")
    said = leading(before, len(before.words) - 1), trailing(behind, 1)
    assert (0, modifier) == said[0] or (len(behind.words) - 1, modifier) == said[1]
