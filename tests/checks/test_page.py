"""docs/checks.md is what the checks say of themselves. `FACTCHECK_WRITE_GOLDEN=1` writes it anew."""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.checks import checks
from factcheck.commands.explain import documented_check

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"
INTRODUCTION = """\
# The checks

Besides comparing claims, `factcheck compare` does the sums that an editor would do: each check below looks for
one kind of mistake, and is named after it. The name works in `--select` and `--ignore`, and `factcheck explain
NAME` prints what stands here. The numbers are read with what their words permit, so that a rounded figure is no
mistake; a check that is not sure stays silent.

This page is made from the modules and examples in [`factcheck/checks/`](../factcheck/checks/).
"""


def page() -> Iterator[str]:
    yield INTRODUCTION
    for name in checks():
        told = "".join(documented_check(name))
        yield f"\n## {name}\n" + told.partition("\n")[2]


def test_the_page_is_what_the_checks_say() -> None:
    written = "".join(page())
    if os.environ.get("FACTCHECK_WRITE_GOLDEN"):
        PAGE.write_text(written, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == written


@pytest.mark.parametrize("name", checks())
def test_a_check_says_what_it_finds_why_and_what_it_does_not(name: str) -> None:
    module = importlib.import_module(f"factcheck.checks.{name.replace('-', '_')}")
    said = module.__doc__ or ""
    assert len(said.splitlines()[0]) < 120
    assert "**Why it matters.**" in said
    assert "**Limits.**" in said
    assert name == module.NAME
    assert module.SEVERITY in ("error", "warning", "note")
    assert hasattr(module, "check") or hasattr(module, "check_fact")
