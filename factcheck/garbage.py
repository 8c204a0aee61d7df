"""How often Python looks for cycles among its objects: rarely, for what the steps hand on holds none."""

from __future__ import annotations

import gc

BORN = 100_000
"""Objects made between two looks; Python's own 700 cost a fifth of the time of a large comparison."""
YOUNG = 1_000
"""Such looks, at what is new, for one at all that was not old before: in a large comparison each takes longer."""


def collect_rarely() -> None:
    """For a process of our own, the command or one of its workers; never called by the library."""
    gc.set_threshold(BORN, YOUNG, YOUNG)
