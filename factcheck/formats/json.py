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
    """The whole report as one object."""
    yield f"{objects.dumps(objects.report(report), indent=1)}\n"


def render_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """A list of claims, an element a line."""
    opening = "[\n"
    for claim in claims:
        yield opening + objects.dumps(objects.claim(claim))
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"
