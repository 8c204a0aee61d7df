"""By what names are compared, and those that share a word and belong to two: "Ada Lind" and "Olof Lind".

One person is named in many ways: by the last word alone, with a second first name, by a short form that
begins alike ("Tom", "Thomas"). What none of these explains is somebody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.terms import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.lexicon import Lexicon


SHORT = 2
"""Letters of a word that tells nobody from another: "al", "de"."""


class Names(dict[str, tuple[str, ...]]):
    """What names are compared by: a known one whole, another by its words ("Maria Vane" meets "Vane").

    Words of `firms` are left out: "Orvell Inc" is Orvell, and has nothing in common with Tarn Inc.
    """

    def __init__(self, lexicon: Lexicon, firms: Iterable[str] = ()) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._firms = frozenset(firms)

    def __missing__(self, name: str) -> tuple[str, ...]:
        known = self._lexicon.known(name)
        words = (plain(known).lower(),) if known else tuple(filter(self._tells, plain(name).lower().split()))
        self[name] = words
        return words

    def _tells(self, word: str) -> bool:
        return len(word) > SHORT and word.rstrip(".") not in self._firms


def namesakes(mine: Iterable[str], yours: Iterable[str]) -> bool:
    """Whether no name of one side can be a name of the other although they share a word; all in lower case.

    >>> namesakes(["ada lind"], ["olof lind"]), namesakes(["tom lind"], ["thomas e. lind"])
    (True, False)
    >>> namesakes(["lind"], ["olof lind"]), namesakes(["ada lind"], ["olof berg"])
    (False, False)
    """
    pairs = [(one.split(), other.split()) for one in mine for other in yours]
    return any(map(_share, pairs)) and not any(_one(*pair) for pair in pairs)


def _share(pair: tuple[list[str], list[str]]) -> bool:
    return not set(pair[0]).isdisjoint(pair[1])


def _one(one: list[str], other: list[str]) -> bool:
    """Whether two names can be of one bearer: each word of the shorter one is in the longer, or begins alike.

    Of two names as long as each other, that holds both ways: "Ada Adler" is not "Ada Berg".
    """
    return all(
        any(word == long or _short(word, long) for long in longer)
        for shorter, longer in ((one, other), (other, one))
        if len(shorter) <= len(longer)
        for word in shorter
    )


def _short(word: str, long: str) -> bool:
    """Whether a word may be short for another: "j." or "tom" for "john" or "thomas"."""
    return word[0] == long[0] and (min(len(word.strip(".")), len(long.strip("."))) <= 4 or word[:3] == long[:3])
