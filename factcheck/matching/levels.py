"""The comparisons of two claims and their levels: where each registers, under its function's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.matching.corpus import Corpus
    from factcheck.matching.profile import Profile

    Comparison = Callable[["Profile", "Profile", "Corpus"], str]

UNKNOWN = "unknown"
"""The level of a comparison that one of the two claims gives no ground for; it weighs nothing."""


COMPARISONS: dict[str, Comparison] = {}
"""Every comparison by its name, in the order in which they are asked."""
LEVELS: dict[str, tuple[str, ...]] = {}
"""The levels of each comparison, from what speaks most against one fact to what speaks most for it.

A better level never weighs less than a worse one, the worst is never for and the best never against;
levels joined by "|" have no order among themselves.
"""


def comparison(*levels: str) -> Callable[[Comparison], Comparison]:
    """Register a comparison with its levels under its function's name."""

    def register(function: Comparison) -> Comparison:
        COMPARISONS[function.__name__] = function
        LEVELS[function.__name__] = levels
        return function

    return register
