"""Whether two articles tell one story, by the words and names of all their claims."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.matching.profile import Profile

TELLING = 3
"""Claims from which on an article says enough to be told from another."""

KEPT = 0.1
"""The share from which it is remembered: articles with less in common seldom meet twice."""


NAMED = 0.1
"""What a name that two articles share, and no other article of the run has, adds to the share of their words."""

STRANGE = 0.4
"""What is left of the share of the words where both articles have names, and none in common."""

COMMON = 3
"""Words and names that two articles on different things have in common by chance."""


class Stories:
    """The rare words and names of each article of a run.

    `telling` are the articles that say enough for what two of them share to show one story.
    The rarity of a term is its inverse document frequency among the articles, ln(1 + articles / articles
    with the term).
    """

    def __init__(self, profiles: Iterable[Profile]) -> None:
        said: defaultdict[int, set[str]] = defaultdict(set)
        named: defaultdict[int, set[str]] = defaultdict(set)
        claims: Counter[int] = Counter()
        for profile in profiles:
            for article in (profile.article, *profile.also):  # what an article has in copy is its story too
                claims[article] += 1
                said[article].update(profile.terms, profile.names, profile.context)
                named[article].update(profile.names, profile.mentioned)
        self._rarity = _rarity(said)
        self._said = _frozen(said)
        self.telling = frozenset(article for article, count in claims.items() if count >= TELLING)
        rarity = self._rarity.__getitem__  # summed exactly, so that no sum depends on a set's order
        self._weight = {article: math.fsum(map(rarity, terms)) for article, terms in self._said.items()}
        alone = math.log(1 + len(said))
        self._named = {name: NAMED * rarity / alone for name, rarity in _rarity(named).items()}
        self._names = _frozen(named)
        self._shared: dict[tuple[int, int], float] = {}

    def said(self, article: int) -> frozenset[str]:
        """The words and names of an article's claims."""
        return self._said[article]

    def strangers(self, one: int, other: int) -> bool:
        """Whether two articles have next to nothing in common, however little one of them says."""
        return len(self._said[one] & self._said[other]) <= COMMON

    def shared(self, one: int, other: int) -> float:
        """How much two articles share.

        It is the share (0 to 1) of what the shorter one says that the other says too, and what names of their
        own add to it.
        """
        pair = (one, other) if one < other else (other, one)
        found = self._shared.get(pair)
        if found is None:
            found = self._compared(one, other)
            if found >= KEPT:
                self._shared[pair] = found
        return found

    def _compared(self, one: int, other: int) -> float:
        said = self._said[one] & self._said[other]
        least = min(self._weight[one], self._weight[other])
        found = math.fsum(map(self._rarity.__getitem__, said)) / least if said else 0.0
        mine, yours = self._names[one], self._names[other]
        if not mine or not yours:
            return found
        named = mine & yours
        return found + math.fsum(map(self._named.__getitem__, named)) if named else found * STRANGE


def _frozen(said: Mapping[int, Iterable[str]]) -> dict[int, frozenset[str]]:
    """The same as whole sets: one takes half the room of one that grew."""
    return {article: frozenset(terms) for article, terms in said.items()}


def _rarity(said: Mapping[int, Iterable[str]]) -> dict[str, float]:
    told = Counter(term for terms in said.values() for term in terms)
    return {term: math.log(1 + len(said) / count) for term, count in told.items()}
