"""What claims answer, how many values an article gives for it, and which it gives first."""

from __future__ import annotations

from collections import defaultdict
from itertools import compress, product
from typing import TYPE_CHECKING

from factcheck.intervals import compatible

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.matching.profile import Profile
    from factcheck.model import Value

    Keys = tuple[str, ...]
    """Questions: what is counted, what happened, whose age it is, or the rules that ask."""
    Given = dict[tuple[int, str, str], int]
    """How many values an article gives for claims of a kind and a question."""
    ByClaim = Sequence[Keys] | Mapping[int, Keys]
    """Questions of each claim, by its number."""

ENOUGH = 4
"""More values than these for one question are as good as any number."""


def questions(profile: Profile) -> Keys:
    """What a claim answers: how many boats, how many killed, when released, how old is Vane, how much revenue."""
    kind = profile.claim.kind
    if kind == "age":
        return tuple(sorted(profile.who))
    if kind in ("date", "time") or (kind == "count" and not profile.noun):
        return tuple(sorted(profile.deeds))
    key = profile.noun if kind == "count" else profile.head
    return (key,) if key else ()


def answers(profiles: Iterable[Profile], asked: Iterable[Keys]) -> Given:
    """How many values that can't all be one an article gives for a question; up to `ENOUGH`.

    What it has in copy counts: an article with the magnitudes of two quakes knows of two, whoever wrote that.
    """
    given: defaultdict[tuple[int, str, str], list[Value]] = defaultdict(list)
    for profile, keys in zip(profiles, asked, strict=True):
        if not keys:
            continue
        value = profile.claim.value
        for article, key in product((profile.article, *profile.also), keys):
            values = given[article, profile.kind, key]
            if not values or (len(values) < ENOUGH and not any(compatible(value, other) for other in values)):
                values.append(value)
    return {key: len(values) for key, values in given.items()}


def firsts(profiles: Iterable[Profile], asked: Iterable[Keys]) -> list[Keys]:
    """The questions of each claim to which its article gives no other value before it.

    What an article tells first, in its title or its first lines, is what it is about. Parts, and figures of
    another moment, are no answers.
    """
    given: dict[tuple[int, str, str], Value] = {}
    first: list[Keys] = []
    for profile, keys in zip(profiles, asked, strict=True):
        if not keys or profile.partial or profile.moment or profile.others:
            first.append(())
            continue
        value = profile.claim.value
        for article, key in product((profile.article, *profile.also), keys):  # what it has in copy it tells too
            given.setdefault((article, profile.kind, key), value)
        told = [given[profile.article, profile.kind, key] for key in keys]
        alike = [first_told is value or compatible(first_told, value) for first_told in told]
        first.append(keys if all(alike) else tuple(compress(keys, alike)))
    return first


def most(asked: ByClaim, given: Given, a: Profile, b: Profile) -> int:
    """How many values the article that gives more gives for what two claims both answer; 0 if nothing is both."""
    others, found = asked[b.index], 0
    for key in asked[a.index]:
        if key in others:
            found = max(found, given[a.article, a.kind, key], given[b.article, b.kind, key])
    return found


def leading(asked: ByClaim, first: ByClaim, a: Profile, b: Profile) -> int | None:
    """How many of two claims are their article's first answer to what both answer; None if nothing is both."""
    others, found = asked[b.index], None
    for key in asked[a.index]:
        if key in others:
            both = (key in first[a.index]) + (key in first[b.index])
            found = both if found is None else max(found, both)
    return found


class There:
    """What articles tell of one place: worked out where two claims of a place are compared, which few are."""

    def __init__(self, profiles: Iterable[Profile], asked: Sequence[Keys]) -> None:
        self._by_claim = asked
        self._told: defaultdict[int, list[Profile]] = defaultdict(list)
        for profile in profiles:
            if profile.places:
                for article in (profile.article, *profile.also):
                    self._told[article].append(profile)
        self._asked: dict[int, Keys] = {}
        self._first: dict[int, Keys] = {}
        self._given: Given = {}

    def most(self, a: Profile, b: Profile) -> int:
        """As `most`, of the places that two claims are of."""
        self._learn(a, b)
        return most(self._asked, self._given, a, b)

    def leading(self, a: Profile, b: Profile) -> int | None:
        """As `leading`, of the places that two claims are of."""
        self._learn(a, b)
        return leading(self._asked, self._first, a, b)

    def _learn(self, *claims: Profile) -> None:
        for article in (claim.article for claim in claims if claim.index not in self._asked):
            told = self._told[article]
            asked = [self._placed(profile) for profile in told]
            for profile, keys, first in zip(told, asked, firsts(told, asked), strict=True):
                if profile.article == article:
                    self._asked[profile.index], self._first[profile.index] = keys, first
            given = answers(told, asked)
            self._given.update((key, count) for key, count in given.items() if key[0] == article)

    def _placed(self, profile: Profile) -> Keys:
        """What a claim answers of the places that it is of."""
        return tuple(f"{key} in {place}" for place in sorted(profile.places) for key in self._by_claim[profile.index])
