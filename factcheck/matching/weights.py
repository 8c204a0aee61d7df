"""What each level of each comparison is worth, and the score that a pair's weights add up to."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factcheck.matching.comparisons import COMPARISONS, UNKNOWN
from factcheck.ruling import ruling

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from factcheck.knowledge import Knowledge
    from factcheck.matching.corpus import Corpus
    from factcheck.matching.profile import Profile

KNOWN = ("identity", "rule")
"""Comparisons of which the answer for two values that differ is known before their weights are asked."""
DEAR = ("words", "neighbours", "core", "context", "crossed", "size", "adjacent", *KNOWN)
"""Comparisons that take several times as long as the others, and are asked last unless they are known."""
TOLD = 65_536
"""Explanations that are kept to be shared, at most."""


class Weights:
    """Match weights: natural logarithms of how much more often a level is seen in one fact than in two.

    There is one set for values that agree and one for values that differ: unequal numbers meet by chance
    far more often than equal ones, and other words tell them apart. `prior` is the logarithm of the odds
    before anything is known, by kind. All come from the `weights` section of the rule files. `never` names
    levels that no pair can reach, `known` comparisons that have been made when a total is asked for.
    """

    def __init__(
        self, levels: dict[str, dict[str, float]], never: Collection[str] = (), known: Collection[str] = ()
    ) -> None:
        self._prior = {"any": 0.0, **levels.get("prior", {})}
        compared = [
            (name, {UNKNOWN: 0.0, **levels[name]}, compare)
            for name, compare in COMPARISONS.items()
            if any(levels.get(name, {}).values())
        ]
        # What is known comes first, then of what is quickly asked what speaks most against a pair; `rest` is the
        # most that the others can still add.
        ranks = {name: -1 if name in known else name in DEAR for name, _, _ in compared}
        asked = sorted(compared, key=lambda entry: (ranks[entry[0]], min(entry[1].values())))
        most = [max(weight for level, weight in weights.items() if level not in never) for _, weights, _ in asked]
        self._asked = [(weights, compare, sum(most[place:])) for place, (_, weights, compare) in enumerate(asked, 1)]
        self._spoken = [
            (compare, {level: (f"{name}: {level}", weight) for level, weight in weights.items() if weight})
            for name, weights, compare in compared
        ]
        self._told: dict[tuple[tuple[str, float], ...], tuple[float, Mapping[str, float]]] = {}

    @classmethod
    def build(cls, known: Knowledge) -> dict[bool, Weights]:
        """The weights of some knowledge by whether the values agree, for `Knowledge.table`."""
        section = known.mapping("weights")
        never = () if known.table(ruling).has_own else ("yours",)
        return {
            True: cls(section.get("agreeing") or {}, never),
            False: cls(section.get("differing") or {}, never, KNOWN),
        }

    def total(self, a: Profile, b: Profile, corpus: Corpus, least: float = -math.inf) -> float:
        """The sum of what `explain` lists; minus infinity as soon as it can't reach `least`."""
        total = self._prior["any"] + self._prior.get(a.claim.kind, 0.0)
        for weights, compare, rest in self._asked:
            total += weights.get(compare(a, b, corpus), 0.0)
            if total + rest < least - 1e-9:  # sums of decimals are not exact
                return -math.inf
        return round(total, 6)  # a tie is a tie, whatever the order of the sum

    def explain(self, a: Profile, b: Profile, corpus: Corpus) -> tuple[float, Mapping[str, float]]:
        """The total, and the weight of every comparison that speaks, by "name: level", prior included.

        Pairs of which the same is said share one mapping: there are many pairs, and few such.
        """
        kind = a.claim.kind
        prior = self._prior["any"] + self._prior.get(kind, 0.0)
        spoken = (
            (f"prior: {kind}", round(prior, 2)),
            *[said for compare, levels in self._spoken if (said := levels.get(compare(a, b, corpus)))],
        )
        told = self._told.get(spoken)
        if told is None:
            if len(self._told) >= TOLD:
                self._told.clear()
            total = round(prior + math.fsum(weight for _, weight in spoken[1:]), 6)
            told = self._told[spoken] = total, dict(spoken)
        return told


def score(total: float) -> float:
    """The probability that two claims state one fact, from the sum of their weights: between 0 and 1.

    >>> score(0.0)
    0.5
    """
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, total))))


def total_for(likely: float) -> float:
    """The sum of weights that a score stands for, the inverse of `score`.

    >>> total_for(0.5), round(score(total_for(0.35)), 6)
    (0.0, 0.35)
    """
    likely = max(1e-17, min(1 - 1e-16, likely))
    return math.log(likely / (1 - likely))
