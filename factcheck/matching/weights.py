"""What each level of each comparison is worth, and the score that a pair's weights add up to."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factcheck.matching.comparisons import COMPARISONS, UNKNOWN

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.matching.comparisons import Corpus
    from factcheck.matching.profile import Profile


class Weights:
    """Match weights: natural logarithms of how much more often a level is seen in one fact than in two.

    `prior` is the logarithm of the odds that two candidates state one fact before anything is known of
    them; `kinds` corrects it for a kind of value. All come from the `weights` section of the rule files.
    """

    def __init__(self, levels: dict[str, dict[str, float]], prior: dict[str, float]) -> None:
        self._levels = {name: {**found, UNKNOWN: 0.0} for name, found in levels.items()}
        self._prior = prior
        self._compared = [
            (self._levels[name], compare) for name, compare in COMPARISONS.items() if name in self._levels
        ]

    @classmethod
    def build(cls, known: Knowledge) -> Weights:
        """The weights of some knowledge, for `Knowledge.table`."""
        section = known.mapping("weights")
        prior = dict(section.get("prior") or {})
        return cls({name: dict(levels) for name, levels in section.items() if name != "prior"}, prior)

    def total(self, a: Profile, b: Profile, corpus: Corpus) -> float:
        """The sum of what `explain` lists."""
        kind = a.claim.kind
        total = self._prior.get(kind, self._prior.get("any", 0.0))
        for levels, compare in self._compared:
            total += levels.get(compare(a, b, corpus), 0.0)
        return total

    def explain(self, a: Profile, b: Profile, corpus: Corpus) -> dict[str, float]:
        """The weight of every comparison that speaks, by "name: level", prior included."""
        spoken = {"prior": self._prior.get(a.claim.kind, self._prior.get("any", 0.0))}
        for name, compare in COMPARISONS.items():
            level = compare(a, b, corpus)
            weight = self._levels.get(name, {}).get(level, 0.0)
            if weight:
                spoken[f"{name}: {level}"] = weight
        return spoken


def score(total: float) -> float:
    """The probability that two claims state one fact, from the sum of their weights: between 0 and 1.

    >>> score(0.0)
    0.5
    """
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, total))))
