"""The kinds of value: one module each, found by walking this folder.

A kind says how its values are written (`find`) and what the words permit (`value`). Beside
`money.py` stands `money.yaml`: phrasings grouped under what they mean, and near-misses that mean
nothing. Tests run it; `factcheck explain money` prints it. Adding a kind is adding those two files.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.context import Context
    from factcheck.model import Mention, Value
    from factcheck.scan import Scan


class Kind(Protocol):
    """What a module in this folder offers."""

    NAME: str
    """The kind's name in claims, rules and reports."""
    RANK: int
    """Where two kinds read overlapping spans of equal length, the lower rank wins."""

    def find(self, scan: Scan) -> Iterator[Mention]:
        """Every mention of this kind in a sentence; offsets in the article."""
        ...

    def value(self, mention: Mention, context: Context) -> Value:
        """What the mention says and permits, in canonical units."""
        ...


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by name, in order of rank."""
    found = [
        cast("Kind", importlib.import_module(f"{__name__}.{module.name}")) for module in pkgutil.iter_modules(__path__)
    ]
    return {kind.NAME: kind for kind in sorted(found, key=lambda kind: (kind.RANK, kind.NAME))}
