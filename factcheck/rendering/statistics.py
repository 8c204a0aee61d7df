"""How much of what was found: a table for each rule, check and kind of a report."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.rendering.phrasing import shared
from factcheck.rendering.plain import inert

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Report


def statistics(report: Report) -> Iterator[str]:
    """The lines of two tables: claims by kind, with how many found a partner or are copies; then differences by id.

    A difference that the baseline or a comment knows is counted as known, and nowhere else.
    """
    facts = shared(report)
    paired = {claim.id for fact in facts for claim in fact.claims}
    found = Counter(claim.kind for claim in report.claims)
    partnered = Counter(claim.kind for claim in report.claims if claim.id in paired)
    copied = Counter(claim.kind for claim in report.claims if claim.copy_of)
    rows = [
        (kind, number, partnered[kind], *([copied[kind]] if copied else ())) for kind, number in sorted(found.items())
    ]
    yield from _table(("kind", "claims", "paired", *(["copied"] if copied else ())), rows)
    outcomes: Counter[tuple[str, str]] = Counter()
    for fact in facts:
        known = fact.fingerprint in report.suppressed
        outcomes[fact.rule or fact.kind, "known" if known else fact.outcome] += 1
    for finding in report.findings:
        known = finding.fingerprint in report.suppressed
        outcomes[finding.check, "known" if known else finding.severity] += 1
    if outcomes:
        columns = ("conflict", "update", "agree", "error", "warning", "note", "known")
        used = [column for column in columns if any(column == outcome for _, outcome in outcomes)]
        names = sorted({name for name, _ in outcomes})
        yield ""
        yield from _table(("id", *used), [(name, *(outcomes[name, column] for column in used)) for name in names])


def _cell(cell: object) -> str:
    return f"{cell:,}" if isinstance(cell, int) else inert(str(cell))


def _table(heads: Sequence[str], rows: Sequence[tuple[object, ...]]) -> Iterator[str]:
    """Lines with the first column to the left and numbers to the right."""
    written = [tuple(heads), *(tuple(map(_cell, row)) for row in rows)]
    widths = [max(len(row[column]) for row in written) for column in range(len(heads))]
    for first, *rest in written:
        yield "  ".join((first.ljust(widths[0]), *(cell.rjust(w) for cell, w in zip(rest, widths[1:], strict=True))))
