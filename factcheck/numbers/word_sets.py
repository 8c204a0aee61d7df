"""Sections of the rule files that are lists of words, each one text with spaces between its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.knowledge import Knowledge


def word_sets(known: Knowledge, section: str) -> Mapping[str, frozenset[str]]:
    """The lists of a section, in lower case, as sets.

    >>> from factcheck.knowledge import shipped
    >>> "road" in word_sets(shipped(), "numbered")["streets"]
    True
    """
    lists: Mapping[str, str] = known.mapping(section)
    return {name: frozenset(words.lower().split()) for name, words in lists.items()}
