"""Every word of a list may stand in any sentence, in capitals or not, and nothing breaks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from factcheck.knowledge import shipped
from factcheck.pipeline import compare

if TYPE_CHECKING:
    from collections.abc import Iterator

SECTIONS = (
    "milestones",
    "turns",
    "reaches",
    "scenes",
    "genders",
    "tolls",
    "peaks",
    "named_events",
    "employed",
    "debuts",
)


def words(told: Any) -> Iterator[str]:
    """All strings of some data, the names of its entries included."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict):
        for name, value in told.items():
            yield str(name)
            yield from words(value)
    elif isinstance(told, (list, tuple)):
        for value in told:
            yield from words(value)


@pytest.mark.parametrize("section", SECTIONS)
def test_nothing_breaks(section: str) -> None:
    listed = list(dict.fromkeys(words(shipped().section(section))))
    assert listed
    for change in (str, str.upper, str.title):
        said = [change(word) for word in listed]
        one = "\n\n".join(f"Orrin made $4 million {word} with 12 people killed {word} in May 2013." for word in said)
        other = "\n\n".join(f"In 2014 {word} Orrin, {word} 30, won 3 of 9 games {word}." for word in said)
        compare([one, other])
