"""What each level of each comparison is worth, and the score that a pair's weights add up to."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factcheck.matching.comparisons import COMPARISONS, UNKNOWN

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.matching.corpus import Corpus
    from factcheck.matching.profile import Profile


class Weights:
    """Match weights: natural logarithms of how much more often a level is seen in one fact than in two.

    There is one set for values that agree and one for values that differ: unequal numbers meet by chance
    far more often than equal ones, and other words tell them apart. `prior` is the logarithm of the odds
    before anything is known, by kind. All come from the `weights` section of the rule files.
    """

    def __init__(self, levels: dict[str, dict[str, float]]) -> None:
        self._prior = {"any": 0.0, **levels.get("prior", {})}
        self._compared = [
            (name, {UNKNOWN: 0.0, **levels[name]}, compare)
            for name, compare in COMPARISONS.items()
            if any(levels.get(name, {}).values())
        ]
        # What speaks most against a pair is asked first; `rest` is the most that the others can still add.
        asked = sorted(self._compared, key=lambda entry: min(entry[1].values()))
        most = [max(weights.values()) for _, weights, _ in asked]
        self._asked = [(weights, compare, sum(most[place:])) for place, (_, weights, compare) in enumerate(asked, 1)]

    @classmethod
    def build(cls, known: Knowledge) -> dict[bool, Weights]:
        """The weights of some knowledge by whether the values agree, for `Knowledge.table`."""
        section = known.mapping("weights")
        return {True: cls(section.get("agreeing") or {}), False: cls(section.get("differing") or {})}

    def total(self, a: Profile, b: Profile, corpus: Corpus, least: float = -math.inf) -> float:
        """The sum of what `explain` lists; minus infinity as soon as it can't reach `least`."""
        total = self._prior["any"] + self._prior.get(a.claim.kind, 0.0)
        for weights, compare, rest in self._asked:
            total += weights.get(compare(a, b, corpus), 0.0)
            if total + rest < least:
                return -math.inf
        return round(total, 6)  # a tie is a tie, whatever the order of the sum

    def explain(self, a: Profile, b: Profile, corpus: Corpus) -> dict[str, float]:
        """The weight of every comparison that speaks, by "name: level", prior included."""
        spoken = {f"prior: {a.claim.kind}": round(self._prior["any"] + self._prior.get(a.claim.kind, 0.0), 2)}
        for name, levels, compare in self._compared:
            level = compare(a, b, corpus)
            if weight := levels.get(level, 0.0):
                spoken[f"{name}: {level}"] = weight
        return spoken


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
