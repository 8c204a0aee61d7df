"""How alike two claims are: one function per comparison, each answering with the name of a level.

A comparison only describes; what its levels are worth is data (`rules/weights.yaml`, fitted by
`tests/benchmarks/fit_weights.py`). To add one, write a function here under `@comparison` and fit again.
Every function is symmetric in its two profiles.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from factcheck.intervals import compatible
from factcheck.model import Period

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Set

    from factcheck.matching.profile import Profile

    Comparison = Callable[["Profile", "Profile", "Corpus"], str]

UNKNOWN = "unknown"
"""The level of a comparison that one of the two claims gives no ground for; it weighs nothing."""


class Corpus:
    """How rare each term is among the claims compared: its inverse document frequency."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for total, profile in enumerate(profiles, 1):  # noqa: B007  (the count is what is wanted)
            counts.update(profile.terms | profile.names)
        self._rarity = {term: math.log(1 + total / count) for term, count in counts.items()}
        self._unseen = math.log(1 + total)

    def rarity(self, term: str) -> float:
        """The natural logarithm of 1 + claims / claims with the term."""
        return self._rarity.get(term, self._unseen)

    def weight(self, terms: Iterable[str]) -> float:
        """The summed rarity of some terms, in an order that does not depend on the set's."""
        return math.fsum(self._rarity.get(term, self._unseen) for term in terms)


COMPARISONS: dict[str, Comparison] = {}
"""Every comparison by its name, in the order of this module."""


def comparison(function: Comparison) -> Comparison:
    """Register a comparison under its function's name."""
    COMPARISONS[function.__name__] = function
    return function


@comparison
def head(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether the same thing is counted or measured."""
    if not a.head or not b.head:
        return UNKNOWN
    if a.head == b.head:
        return "same"
    return "near" if a.head in b.terms or b.head in a.terms else "different"


@comparison
def counted(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """How much of the counted noun phrases is the same."""
    if not a.counted or not b.counted:
        return UNKNOWN
    if a.counted == b.counted:
        return "same"
    return "some" if a.counted & b.counted else "different"


@comparison
def action(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether the clauses say that the same thing happened."""
    return _meeting(a.action, b.action, a.terms, b.terms)


@comparison
def subject(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether the clauses speak of the same subject."""
    return _meeting(a.subject, b.subject, a.terms, b.terms)


def _meeting(mine: Set[str], yours: Set[str], my_terms: Set[str], your_terms: Set[str]) -> str:
    if not mine or not yours:
        return UNKNOWN
    if mine & yours:
        return "same"
    return "near" if mine & your_terms or yours & my_terms else "different"


@comparison
def names(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether the same names stand in the clauses."""
    if not a.names or not b.names:
        return UNKNOWN
    shared = len(a.names & b.names)
    if not shared:
        return "different"
    return "same" if shared == min(len(a.names), len(b.names)) else "some"


@comparison
def words(a: Profile, b: Profile, corpus: Corpus) -> str:
    """How much of all that the clauses say is shared, rare words counting more."""
    mine, yours = a.terms | a.names, b.terms | b.names
    if not mine or not yours:
        return UNKNOWN
    shared = corpus.weight(mine & yours)
    return _share(shared / math.sqrt(corpus.weight(mine) * corpus.weight(yours)))


@comparison
def neighbours(a: Profile, b: Profile, corpus: Corpus) -> str:
    """How much of what stands next to the two mentions is shared, nearer and rarer words counting more."""
    mine, yours = _near(a, corpus), _near(b, corpus)
    if not mine or not yours:
        return UNKNOWN
    shared = math.fsum(weight * yours[term] for term, weight in mine.items() if term in yours)
    length = math.fsum(w * w for w in mine.values()) * math.fsum(w * w for w in yours.values())
    return _share(shared / math.sqrt(length))


def _near(profile: Profile, corpus: Corpus) -> dict[str, float]:
    weights: dict[str, float] = {}
    for side in (profile.before, profile.after):
        for place, term in enumerate(side, 1):
            weights[term] = max(weights.get(term, 0.0), corpus.rarity(term) / math.sqrt(place))
    return weights


def _share(share: float) -> str:
    for limit, level in ((0.75, "most"), (0.5, "much"), (0.3, "some"), (0.12, "little")):
        if share >= limit:
            return level
    return "none"


@comparison
def context(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether the titles and the sentences before speak of the same things."""
    if not a.context or not b.context:
        return UNKNOWN
    share = len(a.context & b.context) / min(len(a.context), len(b.context))
    return "most" if share >= 0.5 else "some" if share >= 0.2 else "little"


@comparison
def crossed(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether what one clause says is in the other's context."""
    share = len(a.terms & b.context) + len(b.terms & a.context)
    return "much" if share >= 3 else "some" if share else "none"


@comparison
def size(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """How close the values are: figures of one fact are rarely a hundred times apart."""
    if isinstance(a.claim.value.permits, Period):
        return _dates(a, b)
    written_a, written_b = a.claim.value.permits, b.claim.value.permits
    if written_a == written_b:
        return "same"
    if compatible(a.claim.value, b.claim.value):
        return "overlapping"
    if a.size is None or b.size is None:
        return "apart"
    distance = abs(a.size - b.size)
    for limit, level in ((0.05, "close"), (0.35, "similar"), (1.05, "apart")):
        if distance <= limit:
            return level
    return "far apart"


def _dates(a: Profile, b: Profile) -> str:
    first, second = a.claim.value.permits, b.claim.value.permits
    if not isinstance(first, Period) or not isinstance(second, Period):
        return "apart"
    if a.claim.value.timex == b.claim.value.timex or first == second:
        return "same"
    if compatible(a.claim.value, b.claim.value):
        return "overlapping"
    if first.start is None or second.start is None:
        return "apart"
    days = abs((first.start - second.start).days)
    for limit, level in ((8, "close"), (370, "similar"), (1500, "apart")):
        if days <= limit:
            return level
    return "far apart"


@comparison
def place(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Where the two stand: one sentence rarely states one fact twice."""
    if a.article != b.article:
        return "two articles"
    return "one sentence" if a.claim.sentence_start == b.claim.sentence_start else "one article"


@comparison
def part(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether both speak of the whole, or both of a part."""
    return "same" if bool(a.claim.frame.part) == bool(b.claim.frame.part) else "different"


@comparison
def stance(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether both are asserted, expected, offered, denied … alike."""
    mine, yours = a.claim.frame, b.claim.frame
    same = (mine.modality, mine.polarity) == (yours.modality, yours.polarity)
    return "same" if same else "different"


@comparison
def change(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether both are levels, or both movements in one direction."""
    if a.claim.change == b.claim.change:
        return "same"
    return "opposite" if a.claim.change and b.claim.change else "different"
