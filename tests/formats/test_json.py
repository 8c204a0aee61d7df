"""The JSON report against its published schema."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

import factcheck
from factcheck.formats import View, formats
from factcheck.model import Report
from factcheck.suppressions import Suppression

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parent.parent.parent
SCHEMA = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))


def closed(part: Any) -> Any:
    """The schema that refuses every key it does not name: ours must name them all."""
    if isinstance(part, list):
        return [closed(each) for each in part]
    if not isinstance(part, dict):
        return part
    inside = {key: closed(value) for key, value in part.items()}
    return (
        {**inside, "additionalProperties": False} if part.get("type") == "object" and "properties" in part else inside
    )


CLOSED = jsonschema.Draft202012Validator(closed(SCHEMA), format_checker=jsonschema.FormatChecker())


def written(pieces: Iterable[str]) -> Any:
    return json.loads("".join(pieces).encode("utf-8", "replace"))


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_reports_are_valid(report: Report) -> None:
    render = formats()["json"].render
    known = {report.facts[0].fingerprint: Suppression("baseline", "known.json", "the desk knows")}
    seeds = (ROOT / "seeds").glob("*.txt")
    real = factcheck.compare([path.read_text(encoding="utf-8") for path in sorted(seeds)])
    for each in (report, replace(report, suppressed=known), Report((), (), ()), real):
        CLOSED.validate(written(render(each, View())))


def test_claims_are_valid(report: Report) -> None:
    claim = CLOSED.evolve(schema={**closed(SCHEMA), "$ref": "#/$defs/claim", "properties": {}, "required": [],
                                  "additionalProperties": True})  # fmt: skip
    for line in "".join(formats()["jsonl"].render_claims(report.claims)).splitlines():
        claim.validate(json.loads(line))


@pytest.mark.parametrize(("key", "value"), [("verdict", "maybe"), ("severity", "fatal"), ("claims", []), ("id", 5)])
def test_what_is_wrong_is_refused(report: Report, key: str, value: object) -> None:
    found = written(formats()["json"].render(report, View()))
    found["facts"][0][key] = value
    assert not CLOSED.is_valid(found)
