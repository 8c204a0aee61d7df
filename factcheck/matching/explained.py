"""Two figures that differ because one takes in what the other leaves out, as an article says that has both.

"$5.4 billion; with the debts, $6.2 billion" tells why one paper has 5.4 and the next 6.2: neither denies the other.
"""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import islice, product
from typing import TYPE_CHECKING

from factcheck.intervals import compatible
from factcheck.matching import included

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.matching.profile import Profile
    from factcheck.matching.stories import Stories

ALIKE = 0.3
"""Powers of ten (a factor of two) between two such figures at most: what is left out is the smaller part."""
MOST = 50
"""Figures of one article that say what they take in, and pairs of these with others, that are heard."""
STORY = 0.01
"""How alike two articles must be to tell one story, if both say enough for that."""


class Explained:
    """The pairs of figures of which an article says how they differ."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        found: defaultdict[int, list[Profile]] = defaultdict(list)
        telling: set[int] = set()
        for profile in profiles:
            if profile.claim.kind in included.KINDS:
                found[profile.article].append(profile)
            if profile.included:
                telling.add(profile.article)
        told = [pair for article in sorted(telling) for pair in islice(_pairs(found[article]), MOST)]
        self._told: defaultdict[tuple[str, int], list[tuple[Profile, Profile]]] = defaultdict(list)
        for one, other in (*told, *((other, one) for one, other in told)):
            self._told[one.kind, _tenths(one)].append((one, other))

    def explains(self, a: Profile, b: Profile, stories: Stories) -> bool:
        """Whether an article of the story has the figures of both, and says how they differ."""
        if not self._told or a.size is None:
            return False
        size = _tenths(a)
        return any(
            _as(a, one)
            and _as(b, other)
            and all(_may_share_a_story(stories, one.article, article) for article in (a.article, b.article))
            for near in (size - 1, size, size + 1)
            for one, other in self._told.get((a.kind, near), ())
        )


def _tenths(profile: Profile) -> int:
    """The size in tenths of a power of ten: figures that agree and are no bounds are at most one apart."""
    return math.floor(10 * (profile.size or 0.0))


def _pairs(profiles: list[Profile]) -> Iterator[tuple[Profile, Profile]]:
    telling = [profile for profile in profiles if profile.included][:MOST]
    for one, other in product(telling, profiles):
        if other.included and other.index <= one.index:
            continue
        if one.kind != other.kind or one.included == other.included or one.size is None or other.size is None:
            continue
        alike = abs(one.size - other.size) <= ALIKE and not one.core.isdisjoint(other.core | other.subject)
        if (
            alike
            and included.apart(one.included, other.included)
            and not compatible(one.claim.value, other.claim.value)
        ):
            yield one, other


def _as(a: Profile, told: Profile) -> bool:
    """Whether a figure may be one that is told."""
    return bool(compatible(a.claim.value, told.claim.value))


def _may_share_a_story(stories: Stories, one: int, other: int) -> bool:
    """Whether nothing says that two articles tell two stories: what one explains only takes a conflict away."""
    return one == other or not stories.telling.issuperset((one, other)) or stories.shared(one, other) >= STORY
