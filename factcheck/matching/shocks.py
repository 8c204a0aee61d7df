"""Which earthquake a figure is of, in articles that tell of two: the big one, and one that followed."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Interval
from factcheck.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.knowledge import Knowledge
    from factcheck.matching.profile import Profile

APART = 0.9
"""Magnitudes that differ so much are of two quakes; the largest aftershock is 1.2 weaker on average (Båth 1965)."""
ALIKE = 0.4
"""Magnitudes that differ no more are of one quake, measured by two."""
_KINDS = frozenset(("date", "time", "quantity", "count"))
"""What may be of a quake."""


class Shock(NamedTuple):
    """The magnitude of a claim's quake and whether its own words say it, with those of its article's other quakes.

    0 where nothing says the magnitude.
    """

    here: float
    said: bool
    others: frozenset[float]


UNTOLD = Shock(0.0, False, frozenset())


class Shocks:
    """Finds them with the words for quakes of rules/quakes.yaml: `known.table(Shocks)`."""

    def __init__(self, known: Knowledge) -> None:
        words = "|".join(map(re.escape, ("one", "shock", *str(known.mapping("quakes")["quakes"]).split())))
        self._again = Pattern(rf"\b(?:that|this)\s+(?:{words})\b", re.IGNORECASE)  # the quake of the sentence before

    def told(self, profiles: Iterable[Profile], beside: Iterable[Profile] = ()) -> list[Profile]:
        """The profiles, those of articles that give magnitudes with their quakes; `beside` are others of these."""
        found = list(profiles)
        around: defaultdict[str, list[Profile]] = defaultdict(list)
        for profile in (*found, *beside):
            around[profile.claim.article].append(profile)
        for article in around.values():
            magnitudes = [strength for profile in article if (strength := _strength(profile))]
            for profile, shock in self._of_each(article, magnitudes[0]) if magnitudes else ():
                if profile.index < len(found) and found[profile.index] is profile:
                    others = frozenset(other for other in magnitudes if abs(other - (shock or magnitudes[0])) >= APART)
                    found[profile.index] = replace(profile, shock=Shock(shock or magnitudes[0], bool(shock), others))
        return found

    def _of_each(self, article: list[Profile], main: float) -> Iterator[tuple[Profile, float]]:
        """The claims of an article that are of a quake, each with its magnitude if its words say it, else 0."""
        last = main
        for _, group in groupby(sorted(article, key=attrgetter("claim.start")), attrgetter("claim.sentence_start")):
            sentence = list(group)
            here = [strength for profile in sentence if (strength := _strength(profile))]
            if here:
                said = here[0] if max(here) - min(here) <= ALIKE else 0.0
            else:
                said = last if self._again.search(sentence[0].claim.sentence) else 0.0
            last = here[-1] if here else last
            yield from (
                (profile, said if _is_tied(profile) else 0.0) for profile in sentence if profile.claim.kind in _KINDS
            )


def _strength(profile: Profile) -> float:
    """The magnitude that a claim gives, or 0."""
    permits = profile.claim.value.permits
    if profile.kind != "magnitude" or not isinstance(permits, Interval):
        return 0.0
    ends = [end for end in (permits.low, permits.high) if end is not None]
    return sum(ends) / len(ends) if ends else 0.0


def _is_tied(profile: Profile) -> bool:
    """Whether a figure is of the quake of its sentence: no toll, which may rise while another quake shakes the town."""
    permits = profile.claim.value.permits
    return profile.claim.kind != "count" or (isinstance(permits, Interval) and permits.high == 0)


def apart(a: Shock, b: Shock) -> bool:
    """Whether two figures are of two quakes: of one the words say which, and its article knows the other, too.

    >>> big, small = Shock(7.8, False, frozenset()), Shock(6.1, True, frozenset({7.8}))
    >>> apart(big, small), apart(big, Shock(6.1, True, frozenset()))
    (True, False)
    """
    if abs(a.here - b.here) < APART or not (a.here and b.here and (a.said or b.said)):
        return False
    return _knows(a, b.here) or _knows(b, a.here)


def _knows(shock: Shock, other: float) -> bool:
    """Whether an article tells of another quake of about that magnitude."""
    return shock.said and any(abs(one - other) <= ALIKE for one in shock.others)
