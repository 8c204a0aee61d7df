"""Regular expressions that are compiled when they are first asked: few texts ask most of them, and all take 40 ms."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_END = sys.maxsize


class Pattern:
    """A regular expression, compiled at its first use, with the methods of a compiled one.

    >>> bool(Pattern(r"[a-z]+", re.IGNORECASE).fullmatch("Miles"))
    True
    """

    __slots__ = ("_compiled", "_flags", "_text")

    def __init__(self, text: str, flags: int = 0) -> None:
        self._text = text
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def _made(self) -> re.Pattern[str]:
        self._compiled = re.compile(self._text, self._flags)
        return self._compiled

    def match(self, words: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The match at the start of some words."""
        return (self._compiled or self._made()).match(words, start, end)

    def fullmatch(self, words: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The match of all of some words."""
        return (self._compiled or self._made()).fullmatch(words, start, end)

    def search(self, words: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The first match in some words."""
        return (self._compiled or self._made()).search(words, start, end)

    def finditer(self, words: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """Every match in some words, in order."""
        return (self._compiled or self._made()).finditer(words, start, end)

    def findall(self, words: str) -> list[Any]:
        """What every match takes, or its group if there is one, in order."""
        return (self._compiled or self._made()).findall(words)

    def split(self, words: str, maxsplit: int = 0) -> list[str]:
        """The words between the matches; the pattern has no groups."""
        return (self._compiled or self._made()).split(words, maxsplit)

    def sub(self, by: str | Callable[[re.Match[str]], str], words: str) -> str:
        """Some words with something else for every match."""
        return (self._compiled or self._made()).sub(by, words)


def either(words: Iterable[str]) -> str:
    """The text of a pattern for any of some words, the longest first; it matches nothing where there are none.

    >>> either(["hit", "a", "hits"]), either([])
    ('hits|hit|a', '(?!)')
    """
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"


def any_of(words: Iterable[str]) -> Pattern:
    """Any of some words, whole, in capitals or not.

    >>> [bool(any_of(["half", "most of"]).search(text)) for text in ("Most of them", "the halfway house")]
    [True, False]
    """
    return Pattern(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)
