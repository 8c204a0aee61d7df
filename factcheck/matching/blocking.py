"""Who is compared with whom: an index from what claims say to the claims, never all pairs.

Two claims are candidates when they are of one kind and share a term or a name. Rare terms are asked
first; a claim is compared with at most `MOST` others, those that share the rarest terms, so that the
cost grows with the claims and not with their square.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.matching.comparisons import Corpus
    from factcheck.matching.profile import Profile

MOST = 200
"""Candidates per claim at most: above what an event's worth of articles needs, and a bound on the cost."""
LISTED = 400
"""Claims remembered per term: a term in more claims than this tells little, the latest are asked."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The pairs to compare, and how many claims had more candidates than were compared."""

    pairs: list[tuple[Profile, Profile]]
    cut: int


def candidates(profiles: Sequence[Profile], groups: Sequence[str], corpus: Corpus) -> Candidates:
    """Pairs of comparable claims of one group that share a term, the earlier claim first."""
    posted: defaultdict[tuple[str, str, str], list[int]] = defaultdict(list)
    pairs: list[tuple[Profile, Profile]] = []
    cut = 0
    for profile in profiles:
        shared: defaultdict[int, float] = defaultdict(float)
        keys = [(groups[profile.index], profile.kind, term) for term in sorted(_asked(profile))]
        for key in keys:
            listed = posted[key]
            if listed:
                rarity = corpus.rarity(key[2])
                for other in listed[-LISTED:]:
                    shared[other] += rarity
            listed.append(profile.index)
        best = sorted(shared, key=lambda other: (-shared[other], other))
        cut += len(best) > MOST
        pairs += ((profiles[other], profile) for other in sorted(best[:MOST]))
    return Candidates(pairs, cut)


def _asked(profile: Profile) -> set[str]:
    return {*profile.terms, *profile.names, *profile.before, *profile.after}

