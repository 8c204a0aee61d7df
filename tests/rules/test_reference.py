"""The reference of docs/rules.md is what the schema says. `FACTCHECK_WRITE_GOLDEN=1` writes it anew."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.rulebook import ruleschema
from factcheck.rulebook.rulecheck import check_text

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"
MARKED = re.compile(r"(<!-- reference: .*? -->\n)(.*?)(<!-- end of reference -->)", re.DOTALL)
MODELS = ("RuleFile", "Rule", "Examples", "Side", "Ignore", "Contrast", "Unit", "Rate")
TITLES = {
    "RuleFile": "Sections of a file",
    "Rule": "A rule",
    "Examples": "The examples of a rule",
    "Side": "A text of an example",
    "Ignore": "An entry of `ignore`",
    "Contrast": "An entry of `contrasts`, if not a list of words",
    "Unit": "An entry of `units`",
    "Rate": "An entry of `rates`",
}


def reference() -> Iterator[str]:
    for name in MODELS:
        model = getattr(ruleschema, name)
        yield f"\n### {TITLES[name]}\n\n{model.__doc__}\n\n| key | what it says |\n|---|---|\n"
        for key, field in model.model_fields.items():
            wanted = " **Wanted.**" if field.is_required() else ""
            yield f"| `{key}` | {field.description}{one_of(name, key)}{wanted} |\n"
    yield "\n"


def one_of(name: str, key: str) -> str:
    """The values that a key may have, where they are a list."""
    schema = ruleschema.schema()
    made = schema if name == "RuleFile" else schema["$defs"][name]
    made = next((choice for choice in made.get("anyOf", ()) if "properties" in choice), made)
    values = made["properties"][key]
    values = next((choice for choice in values.get("anyOf", ()) if "enum" in choice), values).get("enum")
    return f" One of {', '.join(f'`{value}`' for value in values)}." if values else ""


def test_the_reference_is_what_the_schema_says() -> None:
    page = PAGE.read_text(encoding="utf-8")
    written = "".join(reference())
    if os.environ.get("FACTCHECK_WRITE_GOLDEN"):
        PAGE.write_text(MARKED.sub(lambda found: found[1] + written + found[3], page), encoding="utf-8")
        return
    found = MARKED.search(page)
    assert found
    assert found[2] == written


def test_every_key_is_described() -> None:
    for name in MODELS:
        for key, field in getattr(ruleschema, name).model_fields.items():
            assert field.description, f"{name}.{key}"
            assert field.description.endswith((".", "`"))


BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("block", [block for block in BLOCKS if not block.startswith(" ")])
def test_what_the_page_shows_has_no_mistakes(block: str) -> None:
    assert [str(mistake) for mistake in check_text(block.encode(), "page")] == []
