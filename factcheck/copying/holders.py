"""Which articles have a claim in copy: these say it too, though they are no source of their own."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Claim


def holders(claims: Iterable[Claim]) -> dict[str, tuple[str, ...]]:
    """The ids of the articles that have a copy of a claim, sorted, by the id of that claim."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.copy_of:
            found[claim.copy_of].add(claim.article)
    return {name: tuple(sorted(articles)) for name, articles in found.items()}
