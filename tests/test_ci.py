"""What runs in continuous integration: the action's script, the hook, the workflows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
EXPRESSION = re.compile(r"\$\{\{ inputs\.([\w-]+) \}\}")
WORKFLOWS = [ROOT / ".github/workflows/factcheck.yml", ROOT / "factcheck/templates/workflow.yml"]


def loaded(file: Path) -> Any:
    return yaml.safe_load(file.read_bytes())


def compared(folder: Path, **inputs: str) -> tuple[int, str, dict[str, str]]:
    """The script of the action, run as its runner does: status, log and outputs."""
    action = loaded(ROOT / "action.yml")
    step = next(step for step in action["runs"]["steps"] if step.get("id") == "compare")
    given = {name: inputs.get(name, str(said["default"])) for name, said in action["inputs"].items()}
    variables = {name: EXPRESSION.sub(lambda found: given[found[1]], value) for name, value in step["env"].items()}
    command = folder / "bin" / "factcheck"
    command.parent.mkdir(exist_ok=True)
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    (folder / "bin" / "python").unlink(missing_ok=True)
    (folder / "bin" / "python").symlink_to(sys.executable)
    done = subprocess.run(
        [str(shutil.which("bash")), "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env={
            **os.environ,
            **variables,
            "PATH": f"{command.parent}:{os.environ['PATH']}",
            "PYTHONPATH": os.pathsep.join(sys.path),
            "GITHUB_OUTPUT": str(folder / "output"),
            "GITHUB_STEP_SUMMARY": str(folder / "summary"),
        },
        capture_output=True,
        check=False,
    )
    outputs = (folder / "output").read_text(encoding="utf-8").splitlines() if (folder / "output").exists() else []
    return done.returncode, done.stdout.decode() + done.stderr.decode(), dict(line.split("=", 1) for line in outputs)


@pytest.fixture
def differing(tmp_path: Path) -> Path:
    (tmp_path / "a b.txt").write_text("Northland hosts 3.6 million refugees.", encoding="utf-8")
    (tmp_path / "c$(touch x).txt").write_text("Northland hosts 4.7 million refugees.", encoding="utf-8")
    return tmp_path


bash = pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")


@bash
def test_the_action_compares_and_tells(differing: Path) -> None:
    status, log, outputs = compared(differing, paths="a b.txt\nc$(touch x).txt\n")
    assert status == 1, log
    assert outputs == {"conflicts": "1", "updates": "0", "status": "1"}
    assert "::error file=a b.txt,line=1,col=17,title=" in log
    written = {file.name for file in (differing / "factcheck-reports").iterdir()}
    assert written == {"report.html", "report.json", "report.sarif", "report.xml"}
    assert (differing / "summary").read_text(encoding="utf-8").startswith("# Where the articles differ")
    assert not (differing / "x").exists()


@bash
def test_inputs_of_the_action_are_options(differing: Path) -> None:
    assert compared(differing, **{"paths": ".", "fail-on": "never"})[0] == 0
    status, log, _ = compared(differing, paths=".", rules="no such\nrules")
    assert status == 2
    assert "no such" in log


def test_every_output_of_the_action_is_given() -> None:
    action = loaded(ROOT / "action.yml")
    step = next(step for step in action["runs"]["steps"] if step.get("id") == "compare")
    for name, output in action["outputs"].items():
        if "steps.compare" in output["value"]:
            assert f"{name}=" in step["run"]
    page = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
    assert not [name for name in (*action["inputs"], *action["outputs"]) if f"`{name}`" not in page]


def test_no_input_becomes_part_of_a_script() -> None:
    for file in (ROOT / "action.yml", *WORKFLOWS):
        content = loaded(file)
        steps = content["runs"]["steps"] if "runs" in content else [
            step for job in content["jobs"].values() for step in job["steps"]
        ]  # fmt: skip
        assert not [step["run"] for step in steps if "${{" in step.get("run", "")]


def test_the_hook_compares_everything_at_once() -> None:
    (hook,) = loaded(ROOT / ".pre-commit-hooks.yaml")
    assert (hook["id"], hook["pass_filenames"], hook["require_serial"]) == ("factcheck", False, True)
    assert hook["entry"].startswith("factcheck compare")


def test_yaml_in_the_documents_can_be_read() -> None:
    for page in (ROOT / "docs").glob("*.md"):
        for block in re.findall(r"^```yaml\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
            assert list(yaml.safe_load_all(block))


def test_the_hook_of_the_page_is_the_one_of_the_repository() -> None:
    page = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (block,) = [block for block in blocks if block.startswith("repos:")]
    (told,) = yaml.safe_load(block)["repos"][0]["hooks"]
    (hook,) = loaded(ROOT / ".pre-commit-hooks.yaml")
    assert {key: told[key] for key in hook if key != "description"} == {
        key: value for key, value in hook.items() if key != "description"
    }
