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
        self._levels = levels
        self._prior = prior

    @classmethod
    def build(cls, known: Knowledge) -> Weights:
        """The weights of some knowledge, for `Knowledge.table`."""
        section = known.mapping("weights")
        prior = dict(section.get("prior") or {})
        return cls({name: dict(levels) for name, levels in section.items() if name != "prior"}, prior)

    def explain(self, a: Profile, b: Profile, corpus: Corpus) -> dict[str, float]:
        """The weight of every comparison that speaks, by "name: level", prior included."""
        spoken = {"prior": self._prior.get(a.claim.kind, self._prior.get("any", 0.0))}
        for name, compare in COMPARISONS.items():
            level = compare(a, b, corpus)
            weight = self._levels.get(name, {}).get(level, 0.0)
            if level != UNKNOWN and weight:
                spoken[f"{name}: {level}"] = weight
        return spoken


def score(weights: dict[str, float]) -> float:
    """The probability that two claims state one fact, from its summed weights: between 0 and 1.

    >>> score({"prior": 0.0})
    0.5
    """
    total = math.fsum(weights.values())
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, total))))
