"""Whether two articles tell one story, by the words and names of all their claims."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.matching.commonness import Commonness
    from factcheck.matching.profile import Profile

TELLING = 3
"""Claims from which on an article says enough to be told from another."""

KEPT = 0.01
"""The likeness from which it is remembered, and names are asked for: articles with less in common seldom meet twice."""
NAMED = 3.0
"""How many words a name is worth."""
NAMELESS = 0.2
"""The share of their own names that articles are taken to have in common if one of them has none."""

COMMON = 3
"""Words and names that two articles on different things have in common by chance."""


class Stories:
    """The words and names of each article of a run, weighted by their rarity.

    `telling` are the articles that say enough for what two of them share to show one story.
    """

    def __init__(self, profiles: Iterable[Profile], common: Commonness) -> None:
        said: defaultdict[int, set[str]] = defaultdict(set)
        named: defaultdict[int, set[str]] = defaultdict(set)
        claims: Counter[int] = Counter()
        for profile in profiles:
            for article in (profile.article, *profile.also):  # what an article has in copy is its story too
                claims[article] += 1
                said[article].update(profile.terms, profile.context)
                named[article].update(profile.names, profile.mentioned)
        self._said = {article: frozenset(said[article] | named[article]) for article in said}
        self.telling = frozenset(article for article, count in claims.items() if count >= TELLING)
        counts = Counter(chain.from_iterable(self._said.values()))
        names = frozenset(chain.from_iterable(named.values()))
        self._weight = {
            term: (NAMED if term in names else 1.0) * common.in_articles(term, count, len(said)) ** 2
            for term, count in counts.items()
        }
        own = names.difference(common)
        self._own = {article: own & found for article, found in named.items()}
        # Summed exactly, so that no sum depends on a set's order.
        self._length = {article: math.sqrt(self._sum(terms)) for article, terms in self._said.items()}
        self._named = {article: self._sum(terms) for article, terms in self._own.items()}
        self._shared: dict[tuple[int, int], float] = {}

    def _sum(self, terms: Iterable[str]) -> float:
        return math.fsum(map(self._weight.__getitem__, terms))

    def said(self, article: int) -> frozenset[str]:
        """The words and names of an article's claims, and around them."""
        return self._said[article]

    def strangers(self, one: int, other: int) -> bool:
        """Whether two articles have next to nothing in common, however little one of them says."""
        return len(self._said[one] & self._said[other]) <= COMMON

    def shared(self, one: int, other: int) -> float:
        """How alike two articles are, from 0 to 1.

        It is the cosine of their words and names, weighted by rarity (Salton and Buckley, "Term-weighting approaches in
        automatic text retrieval", 1988), of which a sixth is left if they have no name of their own in common: two
        quakes are told in the same words.
        """
        pair = (one, other) if one < other else (other, one)
        found = self._shared.get(pair)
        if found is None:
            said = self._said[one] & self._said[other]
            found = self._sum(said) / (self._length[one] * self._length[other]) if said else 0.0
            if found >= KEPT:  # whatever is less alike tells another story, by any names
                found = self._shared[pair] = found * (1 + 5 * self._by_name(one, other)) / 6
        return found

    def _by_name(self, one: int, other: int) -> float:
        """The share (0 to 1) of its own names that the article with fewer of them has in common with the other."""
        fewer = min(self._named[one], self._named[other])
        return self._sum(self._own[one] & self._own[other]) / fewer if fewer else NAMELESS
