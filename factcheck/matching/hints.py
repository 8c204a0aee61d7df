"""Listed words that are looked for by patterns, and whether a sentence has any: sooner asked than a pattern."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.terms import content_term, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable


class Hints:
    """Some words and phrases, as what a sentence must have if it has one of them: the longest content word of each.

    >>> hints = Hints(["opened to", "week"])
    >>> hints.in_sentence("In WEEK 5 it fell."), hints.in_sentence("Two weeks later"), hints.in_sentence("It opened.")
    (True, False, True)
    """

    def __init__(self, words: Iterable[str]) -> None:
        found = [_words(word) for word in words]
        self._always = not all(found)  # what has no letter may be anywhere
        self._asked = frozenset(max(words, key=_telling) for words in found if words)

    def in_sentence(self, sentence: str) -> bool:
        """Whether a sentence may have one of the words, in capitals or not."""
        return self._always or not self._asked.isdisjoint(_said(sentence))

    def near(self, text: str) -> bool:
        """The same of a few words around a mention, which nobody else asks for."""
        return self._always or not self._asked.isdisjoint(_words(text))


def _telling(word: str) -> tuple[bool, int]:
    """What grows with how seldom a sentence has a word."""
    return bool(content_term(word)), len(word)


@lru_cache(maxsize=16)  # the claims of a sentence come one after the other
def _said(sentence: str) -> frozenset[str]:
    return frozenset(_words(sentence))


def _words(text: str) -> list[str]:
    """The runs of letters in a text, in lower case: what a pattern may take for a word is one or several of these."""
    return words_of(text.casefold().replace("'", " ").replace("’", " "))
