"""Which articles have passages from one another, be it by a third one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def families(related: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The first id of its family for every article that is related to another.

    >>> families([("c", "b"), ("x", "y"), ("a", "c")])
    {'c': 'a', 'b': 'a', 'x': 'x', 'y': 'x', 'a': 'a'}
    """
    above: dict[str, str] = {}

    def top(name: str) -> str:
        while above.setdefault(name, name) != name:
            above[name] = name = above[above[name]]
        return name

    for one, other in related:
        first, second = sorted((top(one), top(other)))
        above[second] = first
    return {name: top(name) for name in above}
