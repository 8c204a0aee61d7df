"""Sentences with several numbers each: the best assignment wins, not every combination."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.matching.restatement import restates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.matching.profile import Profile


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims thought to state one fact, with their score (0 to 1)."""

    a: Profile
    b: Profile
    score: float


def assign(links: Iterable[Link]) -> Iterator[Link]:
    """The links that remain when a claim may meet only one claim of another sentence.

    The best link goes first, and takes its two claims out of the contest between their sentences. A
    figure and its restatement in another unit count as one claim, so "10 km (6 miles)" meets both
    figures of another "10 km (6 miles)".
    """
    contests: defaultdict[tuple[object, ...], list[Link]] = defaultdict(list)
    for link in links:
        contests[(_sentence(link.a), _sentence(link.b), link.a.kind)].append(link)
    for contest in contests.values():
        if len(contest) == 1:
            yield contest[0]
        else:
            yield from _best(contest)


def _sentence(profile: Profile) -> tuple[int, int]:
    return profile.article, profile.claim.sentence_start


def _best(contest: list[Link]) -> Iterator[Link]:
    taken: dict[int, list[Profile]] = defaultdict(list)
    for link in sorted(contest, key=lambda link: (-link.score, link.a.index, link.b.index)):
        if _free(taken[link.a.index], link.b) and _free(taken[link.b.index], link.a):
            taken[link.a.index].append(link.b)
            taken[link.b.index].append(link.a)
            yield link


def _free(taken: list[Profile], wanted: Profile) -> bool:
    return all(restates(other.claim, wanted.claim) for other in taken)
