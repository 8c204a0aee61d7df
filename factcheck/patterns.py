"""Regular expressions that are compiled when they are first asked: sixty of them would take 20 ms at every start."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Pattern:
    """A regular expression, compiled at its first use.

    >>> bool(Pattern(r"[a-z]+", re.IGNORECASE).fullmatch("Miles"))
    True
    """

    __slots__ = ("_compiled", "_flags", "_text")

    def __init__(self, text: str, flags: int = 0) -> None:
        self._text = text
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def _pattern(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self._text, self._flags)
        return self._compiled

    def match(self, words: str) -> re.Match[str] | None:
        """The match at the start of some words."""
        return self._pattern().match(words)

    def fullmatch(self, words: str) -> re.Match[str] | None:
        """The match of all of some words."""
        return self._pattern().fullmatch(words)

    def search(self, words: str) -> re.Match[str] | None:
        """The first match in some words."""
        return self._pattern().search(words)

    def finditer(self, words: str) -> Iterator[re.Match[str]]:
        """Every match in some words, in order."""
        return self._pattern().finditer(words)

    def findall(self, words: str) -> list[str]:
        """Every match in some words; the pattern has no groups."""
        return [found[0] for found in self._pattern().finditer(words)]
