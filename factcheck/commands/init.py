"""`factcheck init`: settings, a rule file and a workflow to start from; nothing that is there is touched."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import messages
from factcheck.commands.newrule import template
from factcheck.outputs import create
from factcheck.rendering import objects
from factcheck.rulebook.ruleschema import schema

if TYPE_CHECKING:
    from collections.abc import Iterator

USUAL = ("articles", "content", "texts", "docs", "seeds")
"""Folders that articles are usually in; the first that there is goes into the settings."""

_TEMPLATES = Path(__file__).parent.parent / "templates"


def run(folder: Path) -> int:
    """Write what is not there yet, and say what to do next."""
    made = False
    for name, content in _files(folder):
        if create([content], folder / name):
            messages.say(f"wrote {name}")
            made = True
        else:
            messages.say(f"{name} is there already, and left as it is")
    if made:
        messages.say("next: look at factcheck.toml, then run `factcheck compare`")
    return 0


def _files(folder: Path) -> Iterator[tuple[str, str]]:
    if _configured(folder / "pyproject.toml"):
        messages.say("pyproject.toml has a [tool.factcheck] table, so no factcheck.toml is needed")
    else:
        usual = next((name for name in USUAL if (folder / name).is_dir()), ".")
        yield "factcheck.toml", _template("factcheck.toml").replace("@PATHS@", objects.dumps(usual))
    yield "factcheck-rules/example.yaml", template()
    yield "factcheck-rules/rules.schema.json", f"{json.dumps(schema(), indent=2, ensure_ascii=False)}\n"
    yield ".github/workflows/factcheck.yml", _template("workflow.yml")


def _template(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _configured(file: Path) -> bool:
    try:
        return "factcheck" in tomllib.loads(file.read_text(encoding="utf-8")).get("tool", {})
    except (OSError, ValueError, AttributeError):
        return False
