"""Sentences with several numbers each: the best assignment wins, not every combination."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.clocks import unclocked
from factcheck.matching.figures import aged, nearly_one
from factcheck.model import Period
from factcheck.moments import revised
from factcheck.numbers.hedges import BOUNDS
from factcheck.restatement import completes, restates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.matching.profile import Profile


SURE = 0.9
"""Score from which an agreement settles a claim, however well another value would fit."""
SAME = 0.5
"""The same where both say the very same value: two texts that both have 2,532 mean one thing; two notes always do."""


@dataclass(slots=True)
class Link:
    """Two claims thought to state one fact, with their score (0 to 1) and whether their values agree.

    Nothing changes a link; one that is frozen takes three times as long to make, as a `Profile` does.
    """

    a: Profile
    b: Profile
    score: float
    agree: bool = True

    @property
    def near(self) -> bool:
        """Whether the two numbers are nearly one, whatever bounds they are."""
        return nearly_one(self.a, self.b)


def unsettled(links: Iterable[Link]) -> list[Link]:
    """The links without those whose claims agree better with another claim of the other's article.

    If article B says 24 somewhere, then the 24 of article A is not contradicted by the 12 that B also has,
    unless B's 24 and 12 are themselves one fact, on which B contradicts itself; a note is too short to do so.
    """
    links = list(links)
    again: dict[int, list[int]] = defaultdict(list)
    for link in links:
        if restates(link.a.claim, link.b.claim):
            again[link.a.index].append(link.b.index)
            again[link.b.index].append(link.a.index)
    at_odds = {(a.index, b.index) for link in links if _within(link) and link.a.present for a, b in _ways(link)}
    settled, borne_out = _settled(links, again)

    def is_settled(link: Link, a: Profile, b: Profile) -> bool:
        return any(
            needed >= link.score and (b.index, partner) not in at_odds
            for partner, needed in settled.get((a.index, b.article), {}).items()
        )

    def stands(link: Link) -> bool:
        if _within(link) and not link.a.present:
            return borne_out.isdisjoint((link.a.index, link.b.index))  # the note's other figure is of another fact
        if link.agree or aged(link.a, link.b) or revised(link.a.claim, link.b.claim):
            return True
        return not any(is_settled(link, a, b) for a, b in _ways(link))

    return [link for link in links if stands(link)]


def _settled(
    links: list[Link], again: Mapping[int, list[int]]
) -> tuple[dict[tuple[int, int], dict[int, float]], set[int]]:
    """What settles the claims that an article disputes, by claim and article; and the claims that are borne out.

    It is the claims of the article that agree, each with what a differing link needs to stand against it. What is
    settled for a figure is settled for the same figure in brackets (`again`), whatever rate converted it.
    """
    disputed = {(a.index, b.article) for link in links if not link.agree for a, b in _ways(link)}
    settled: dict[tuple[int, int], dict[int, float]] = defaultdict(dict)
    borne_out: set[int] = set()
    for link in [link for link in links if link.agree]:
        needed = _settling(link)
        for a, b in _ways(link):
            for index in (a.index, *again.get(a.index, ())):
                if needed > 1:
                    borne_out.add(index)
                if (index, b.article) in disputed:
                    partners = settled[index, b.article]
                    partners[b.index] = max(partners.get(b.index, 0.0), needed)
    return settled, borne_out


def _within(link: Link) -> bool:
    """Whether two values that differ are of one article."""
    return not link.agree and link.a.article == link.b.article


def _settling(link: Link) -> float:
    """How likely a differing link must be to stand against an agreeing one; more than 1 if none can."""
    mine, yours = link.a.claim.value, link.b.claim.value
    if isinstance(mine.permits, Period) and mine.timex != yours.timex:
        return link.score  # that the year is right settles nothing about the month
    if unclocked(mine.permits) == unclocked(yours.permits):
        notes = not (link.a.present or link.b.present)
        return 2.0 if notes or link.score >= SAME else link.score
    # Agreeing with a bound takes little: what is less than 93 million may be 18 or 75 million as well.
    by_bound = mine.modifier in BOUNDS or yours.modifier in BOUNDS
    if _of_a_part(link):
        return 0.0
    if by_bound and link.score >= SAME and link.near:
        return 2.0  # "over 90 million" is said of 90.5, and not of 62
    return 2.0 if link.score >= SURE and not by_bound else link.score


def _of_a_part(link: Link) -> bool:
    """Whether one of two notes says where its sum is from, and the other, a bound, does not: it speaks of all."""
    a, b = link.a, link.b
    if a.present or b.present or a.claim.kind != "money" or bool(a.places) == bool(b.places):
        return False
    if not link.agree or BOUNDS.isdisjoint((a.claim.value.modifier, b.claim.value.modifier)):
        return False
    return "world" not in a.places | b.places


def _ways(link: Link) -> tuple[tuple[Profile, Profile], tuple[Profile, Profile]]:
    """The two claims of a link, both ways round."""
    return (link.a, link.b), (link.b, link.a)


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
    for link in sorted(contest, key=lambda link: (_of_a_part(link), -link.score, link.a.index, link.b.index)):
        if _free(taken[link.a.index], link.b) and _free(taken[link.b.index], link.a):
            taken[link.a.index].append(link.b)
            taken[link.b.index].append(link.a)
            yield link


def _free(taken: list[Profile], wanted: Profile) -> bool:
    return all(restates(other.claim, wanted.claim) or completes(other.claim, wanted.claim) for other in taken)
