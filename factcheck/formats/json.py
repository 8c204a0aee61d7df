"""JSON: the report and the claims as scripts read them (docs/json.md says what each key means)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import objects

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.formats import View
    from factcheck.model import Claim, Report

SUFFIXES = (".json",)


def render(report: Report, view: View) -> Iterator[str]:  # noqa: ARG001  (a report is shown whole)
    """The whole report as one object, an article, claim, fact or finding a line."""
    opening = "{"
    for key, value in objects.report(report).items():
        yield f"{opening}{objects.dumps(key)}: "
        yield from _lines(map(objects.dumps, value)) if isinstance(value, list) else (objects.dumps(value),)
        opening = ",\n"
    yield "}\n"


def render_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """A list of claims, an element a line."""
    yield from _lines(objects.dumps(objects.claim(claim)) for claim in claims)
    yield "\n"


def _lines(elements: Iterable[str]) -> Iterator[str]:
    """A list, an element a line."""
    opening = "["
    for element in elements:
        yield f"{opening}\n{element}"
        opening = ","
    yield "[]" if opening == "[" else "\n]"
