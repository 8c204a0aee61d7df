"""Which articles have a claim in copy: these say it too, though they are no source of their own."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Claim


def holders(claims: Iterable[Claim]) -> tuple[dict[str, int], dict[str, tuple[int, ...]]]:
    """The number of each article of the run, and, by the id of a claim, the numbers of those that have it in copy."""
    numbers: dict[str, int] = {}
    found: defaultdict[str, set[int]] = defaultdict(set)
    for claim in claims:
        article = numbers.setdefault(claim.article, len(numbers))
        if claim.copy_of:
            found[claim.copy_of].add(article)
    return numbers, {name: tuple(sorted(articles)) for name, articles in found.items()}
