"""What each level of each comparison is worth, and the score that a pair's weights add up to."""

from __future__ import annotations

import math
from collections.abc import ItemsView, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from factcheck.matching import identity  # noqa: F401  (registers its comparison)
from factcheck.matching.comparisons import COMPARISONS, LEVELS, UNKNOWN
from factcheck.rulebook.ruling import ruling

if TYPE_CHECKING:
    from collections.abc import Collection

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


KNOWN = 65_536
"""Findings that are kept to be shared, at most."""


class Told(Mapping[str, float]):
    """The weight of every comparison that speaks, by "name: level", prior included.

    A large run has more of them than anybody reads, so each is spelt out when it is read.
    """

    __slots__ = ("_levels", "_weights")

    def __init__(self, weights: Weights, levels: tuple[str, ...]) -> None:
        self._weights = weights
        self._levels = levels

    def __getitem__(self, name: str) -> float:
        return self._weights.spelt_out(self._levels)[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._weights.spelt_out(self._levels))

    def __len__(self) -> int:
        return len(self._weights.spelt_out(self._levels))

    def items(self) -> ItemsView[str, float]:
        """As a dict's; spelt out once, and not for every weight."""
        return self._weights.spelt_out(self._levels).items()

    def __repr__(self) -> str:
        return repr(dict(self.items()))

    def __reduce__(self) -> tuple[type[dict[str, float]], tuple[dict[str, float]]]:
        return dict, (dict(self.items()),)


class Weighed(NamedTuple):
    """What the comparisons of two claims amount to.

    `score` is the likelihood (0 to 1) that they state one fact, `agree` whether their values agree, and `told` the
    weights that it comes of; None where it was no matter of weights.
    """

    score: float
    agree: bool
    told: Told | None = None


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
        prior = levels.get("prior", {})
        self._any = prior.get("any", 0.0)
        self._before = {kind: self._any + weight for kind, weight in prior.items() if kind != "any"}
        compared = [name for name in COMPARISONS if any(levels.get(name, {}).values())]
        asked = sorted(compared, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))
        weights = [{**dict.fromkeys(_answers(name), 0.0), **levels[name]} for name in asked]
        most = [max(weight for level, weight in found.items() if level not in never) for found in weights]
        for name, level in (barring or {}).items():
            if name in asked:
                weights[asked.index(name)][level] = -math.inf
        # With each comparison goes the most that those still to come can add.
        self._known: dict[tuple[str, ...], Weighed] = {}
        self._asked = [
            (COMPARISONS[name], weights[place], sum(most[place + 1 :]) + ROUNDING) for place, name in enumerate(asked)
        ]
        self._spoken = [
            (place, {level: (f"{name}: {level}", weight) for level, weight in levels[name].items() if weight})
            for name in compared
            for place in (1 + asked.index(name),)  # the kind comes first
        ]

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
        total = self._before.get(kind, self._any)
        levels = [kind]
        for compare, weights, rest in self._asked:
            level = compare(a, b, corpus)
            total += weights[level]
            if total + rest < least:
                return None
            levels.append(level)
        return self._shared(tuple(levels), total)

    def _shared(self, levels: tuple[str, ...], total: float) -> Weighed:
        """One object for all pairs of which the same was found: there are many pairs, and few such findings."""
        found = self._known.get(levels)
        if found is None:
            if len(self._known) >= KNOWN:
                self._known.clear()
            found = self._known[levels] = Weighed(score(round(total, 6)), self.agree, Told(self, levels))
        return found

    def levels(self, a: Profile, b: Profile, corpus: Corpus) -> tuple[str, ...]:
        """The kind of two claims and the levels of their comparisons, in the order in which they are asked."""
        return (a.claim.kind, *[compare(a, b, corpus) for compare, _, _ in self._asked])

    def spelt_out(self, levels: tuple[str, ...]) -> dict[str, float]:
        """The weights that some levels have, with the prior of their kind first."""
        prior = self._before.get(levels[0], self._any)
        told = {f"prior: {levels[0]}": round(prior, 2)}
        told.update([spoken[levels[place]] for place, spoken in self._spoken if levels[place] in spoken])
        return told


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
