"""Who is compared with whom: an index from what claims say to the claims, never all pairs.

Two claims are candidates when they are of one kind and share a term or a name. The rarest terms are
asked first, and both the look-ups and the candidates of a claim are bounded, so that the cost grows
with the claims and not with their square.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.matching.digits import TELLING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.matching.corpus import Corpus
    from factcheck.matching.profile import Profile

ALL = 600_000
"""Look-ups that a run may make before the bounds below bite: all pairs of some 700 claims."""
LOOKED_UP = 64
"""Index entries looked at for one claim, at least; rare terms have short lists and use few."""
COMPARED = 10
"""Candidates compared with one claim, at least."""
WORTH = 6
"""Look-ups that make room for one more candidate."""

FEW = 8
"""Claims of a kind that are all compared with each other, whether they share a term or not."""
ENOUGH = 0.55
"""Where there are more, those are compared that share at least this part of what the best one shares.

Annotated and invented clusters in one run, with the bounds of a large one, keep 86 of 100 pairs that they have
without bounds, at 4.8 comparisons a claim; with 0.45 it is 90 at 5.7, with 0.6 85 at 4.3. Where an equal number
said nothing, 0.4 kept 83 at 6.4: whoever has the very sentence leaves little room for other wordings.
"""


class Candidates:
    """Pairs of comparable claims of one group that share a term (or are few), the earlier claim first.

    `groups` names the group of each profile; claims of different groups are never compared. The pairs are found
    as they are asked for, those of a claim together: a large run has millions. `cut` is how many claims had more
    candidates than were compared, of those asked for so far.
    """

    def __init__(self, profiles: Sequence[Profile], groups: Sequence[str], corpus: Corpus) -> None:
        self._profiles = profiles
        self._groups = groups
        self._corpus = corpus
        self.cut = 0

    def __iter__(self) -> Iterator[tuple[Profile, Profile]]:
        profiles, corpus = self._profiles, self._corpus
        self.cut = 0
        looked_up = max(LOOKED_UP, ALL // max(1, len(profiles)))
        compared = max(COMPARED, looked_up // WORTH)
        index: defaultdict[tuple[str, str], defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        everyone: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for profile in profiles:
            home = self._groups[profile.index], profile.kind
            if corpus.peers[profile.index] <= FEW:
                yield from ((profiles[other], profile) for other in everyone[home])
                everyone[home].append(profile.index)
                continue
            posted = index[home]
            asked = corpus.asked(profile)
            lists = sorted([(len(posted[term]), term) for term in asked if term in posted])
            shared = _shared(posted, lists, looked_up, corpus)
            if figure := corpus.figure(profile):
                _add(shared, posted[figure][-looked_up:], corpus.rarity(figure), alone=profile.digits >= TELLING)
                posted[figure].append(profile.index)
            for other in sorted(self._best(shared, compared)):
                yield profiles[other], profile
            for term in asked:
                posted[term].append(profile.index)

    def _best(self, shared: Mapping[int, float], compared: int) -> Iterable[int]:
        """The claims that share most with one, as many as are compared."""
        if len(shared) <= compared:
            return shared
        self.cut += 1
        weights = sorted(shared.values(), reverse=True)
        enough = max(ENOUGH * weights[0], weights[compared - 1])
        best = [other for other, weight in shared.items() if weight >= enough]
        return best if len(best) <= compared else sorted(sorted(best), key=shared.__getitem__, reverse=True)[:compared]


def _add(shared: dict[int, float], others: Iterable[int], rarity: float, *, alone: bool) -> None:
    """Whoever shares a word, and says the same number too, is the likelier to mean the same; or that number alone."""
    for other in others:
        if other in shared:
            shared[other] += rarity
        elif alone:
            shared[other] = rarity


def _shared(
    posted: dict[str, list[int]], lists: list[tuple[int, str]], budget: int, corpus: Corpus
) -> dict[int, float]:
    """What earlier claims share with one that has the terms of `lists`, summed rarities by claim."""
    shared: dict[int, float] = {}
    for length, term in lists:
        if budget <= 0:
            break
        rarity = corpus.rarity(term)
        for other in posted[term][-budget:] if length > budget else posted[term]:
            if other in shared:
                shared[other] += rarity
            else:
                shared[other] = rarity
        budget -= length
    return shared
