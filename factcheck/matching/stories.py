"""Whether two articles tell one story, by the words and names of all their claims."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.matching.profile import Profile

TELLING = 3
"""Claims from which on an article says enough to be told from another."""


class Stories:
    """The rare words of each article of a run.

    The rarity of a term is its inverse document frequency among the articles, ln(1 + articles / articles
    with the term).
    """

    def __init__(self, profiles: Iterable[Profile]) -> None:
        said: defaultdict[int, set[str]] = defaultdict(set)
        claims: Counter[int] = Counter()
        for profile in profiles:
            for article in (profile.article, *profile.also):  # what an article has in copy is its story too
                claims[article] += 1
                said[article].update(profile.terms, profile.names, profile.context)
        told = Counter(term for terms in said.values() for term in terms)
        self._rarity = {term: math.log(1 + len(said) / count) for term, count in told.items()}
        self._said = {article: terms for article, terms in said.items() if claims[article] >= TELLING}
        self._weight = {article: self._sum(terms) for article, terms in self._said.items()}
        self._shared: dict[tuple[int, int], float] = {}

    def shared(self, one: int, other: int) -> float | None:
        """The share (0 to 1) of what the shorter article says that the other says too; None if one says too little."""
        pair = (one, other) if one < other else (other, one)
        found = self._shared.get(pair)
        if found is None:
            if one not in self._said or other not in self._said:
                return None
            least = min(self._weight[one], self._weight[other])
            found = self._shared[pair] = self._sum(self._said[one] & self._said[other]) / least if least else 0.0
        return found

    def _sum(self, terms: Iterable[str]) -> float:
        """The summed rarity of some terms; exact, so that it does not depend on a set's order."""
        return math.fsum(map(self._rarity.__getitem__, terms))
