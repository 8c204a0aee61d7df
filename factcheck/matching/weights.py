"""What each level of each comparison is worth, and the score that a pair's weights add up to."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from factcheck.matching.comparisons import COMPARISONS, LEVELS, UNKNOWN
from factcheck.ruling import ruling

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from factcheck.knowledge import Knowledge
    from factcheck.matching.corpus import Corpus
    from factcheck.matching.profile import Profile

ORDER = ("identity", "rivals", "rule", "size", "names", "dates", "story", "words", "neighbours")
"""Comparisons that are asked before all others: what soonest tells two facts apart, for the time that it takes."""
BARRING = {"identity": "none"}
"""Levels without which two values that differ are never one fact, whatever else speaks for it."""
LEAST = -1e6
"""Less than any sum of weights, but for that of a pair that is barred."""
ROUNDING = 1e-6
"""Sums of decimals are not exact."""
TOLD = 65_536
"""Explanations that are kept to be shared, at most."""


class Weighed(NamedTuple):
    """What the comparisons of two claims amount to.

    `score` is the likelihood (0 to 1) that they state one fact, `agree` whether their values agree, `told` the
    weight of every comparison that speaks, by "name: level", prior included.
    """

    score: float
    agree: bool
    told: Mapping[str, float]


class Weights:
    """Match weights: natural logarithms of how much more often a level is seen in one fact than in two.

    There is one set for values that agree and one for values that differ: unequal numbers meet by chance
    far more often than equal ones, and other words tell them apart. `prior` is the logarithm of the odds
    before anything is known, by kind. All come from the `weights` section of the rule files. `never` names
    levels that no pair can reach, `barring` by its comparison a level that no pair of one fact has.
    """

    def __init__(
        self,
        levels: Mapping[str, Mapping[str, float]],
        *,
        agree: bool = True,
        never: Collection[str] = (),
        barring: Mapping[str, str] | None = None,
    ) -> None:
        self.agree = agree
        self._prior = {"any": 0.0, **levels.get("prior", {})}
        compared = [name for name in COMPARISONS if any(levels.get(name, {}).values())]
        asked = sorted(compared, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))
        weights = [{**dict.fromkeys(_answers(name), 0.0), **levels[name]} for name in asked]
        most = [max(weight for level, weight in found.items() if level not in never) for found in weights]
        for name, level in (barring or {}).items():
            if name in asked:
                weights[asked.index(name)][level] = -math.inf
        # With each comparison goes the most that those still to come can add.
        self._asked = [
            (COMPARISONS[name], weights[place], sum(most[place + 1 :]) + ROUNDING) for place, name in enumerate(asked)
        ]
        self._told = [(name, levels[name], asked.index(name)) for name in compared]
        self._weighed: dict[tuple[str, ...], Weighed] = {}

    @classmethod
    def build(cls, known: Knowledge) -> dict[bool, Weights]:
        """The weights of some knowledge by whether the values agree, for `Knowledge.table`."""
        section = known.mapping("weights")
        never = () if known.table(ruling).has_own else ("yours",)
        return {
            True: cls(section.get("agreeing") or {}, agree=True, never=never),
            False: cls(section.get("differing") or {}, agree=False, never=never, barring=BARRING),
        }

    def weigh(self, a: Profile, b: Profile, corpus: Corpus, least: float = LEAST) -> Weighed | None:
        """What all comparisons amount to; None as soon as their sum can't reach `least`, or one bars the pair."""
        kind = a.claim.kind
        total = self._before(kind)
        levels = [kind]
        for compare, weights, rest in self._asked:
            level = compare(a, b, corpus)
            total += weights[level]
            if total + rest < least:
                return None
            levels.append(level)
        return self._amounting(tuple(levels))

    def explain(self, a: Profile, b: Profile, corpus: Corpus) -> Weighed:
        """The same for any pair, barred or not."""
        return self._amounting((a.claim.kind, *[compare(a, b, corpus) for compare, _, _ in self._asked]))

    def _before(self, kind: str) -> float:
        return self._prior["any"] + self._prior.get(kind, 0.0)

    def _amounting(self, levels: tuple[str, ...]) -> Weighed:
        """What a kind and the levels of the comparisons, in the order in which they are asked, amount to.

        Pairs of which the same is said share one answer: there are many pairs, and few such.
        """
        found = self._weighed.get(levels)
        if found is None:
            if len(self._weighed) >= TOLD:
                self._weighed.clear()
            kind, *answers = levels
            prior = self._before(kind)
            told = {f"prior: {kind}": round(prior, 2)}
            for name, weights, place in self._told:
                if weight := weights.get(answers[place], 0.0):
                    told[f"{name}: {answers[place]}"] = weight
            total = math.fsum((prior, *list(told.values())[1:]))
            found = self._weighed[levels] = Weighed(score(round(total, 6)), self.agree, told)
        return found


def _answers(name: str) -> list[str]:
    """All levels that a comparison can answer with."""
    return [UNKNOWN, *(level for group in LEVELS[name] for level in group.split("|"))]


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
