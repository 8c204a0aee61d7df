"""Links → groups in which every member has something in common with the rest, not only with the next.

Average linkage: two groups become one only if their members match each other on average, and no two of them
are beyond comparison. A chain in which A meets B and B meets C, but A and C have nothing in common, stays two
groups.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.phases import agree
from factcheck.restatement import restates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factcheck.matching.assignment import Link
    from factcheck.matching.profile import Profile

LARGEST = 60
"""Claims in one group at most, copies apart: what a reader can use, and a bound on the pairs to judge (1,770)."""
SAMPLED = 60
"""Members of each group that are compared when two groups meet: at most 36 comparisons a merge."""


def groups(
    links: Iterable[Link], margin: Callable[[Profile, Profile], float | None]
) -> tuple[list[list[Profile]], int]:
    """Coherent groups of claims, and how many merges the bound on their size refused.

    `margin` says how far the score of two claims is above (or below) what a link needs; None means that
    they can't be compared, and such claims never share a group.
    """
    home: dict[int, int] = {}
    members: dict[int, list[Profile]] = {}
    refused = 0
    apart: set[tuple[int, int, int, int]] = set()  # groups found to be two facts, as long as neither has grown
    for link in sorted(links, key=lambda link: (-link.score, link.a.index, link.b.index)):
        for profile in (link.a, link.b):
            if profile.index not in home:
                home[profile.index] = profile.index
                members[profile.index] = [profile]
        first, second = home[link.a.index], home[link.b.index]
        if first == second:
            continue
        if len(members[first]) + len(members[second]) > LARGEST:
            refused += 1
            continue
        met = first, second, len(members[first]), len(members[second])
        if met in apart:
            continue
        if not _coherent(members[first], members[second], margin, link.agree):
            apart.add(met)
            continue
        if len(members[first]) < len(members[second]):
            first, second = second, first
        for profile in members[second]:
            home[profile.index] = first
        members[first] += members.pop(second)
    found = [sorted(group, key=lambda p: p.index) for group in members.values() if len(group) > 1]
    return sorted(found, key=lambda group: group[0].index), refused


def _coherent(
    mine: list[Profile], yours: list[Profile], margin: Callable[[Profile, Profile], float | None], agree: bool = True
) -> bool:
    if _both_said(mine, yours, margin):
        return False
    above: list[float] = []
    for a in _voices(mine):
        for b in _voices(yours):
            found = margin(a, b)
            if found is None:
                return False
            above.append(found)
    if not agree:
        above = sorted(above, reverse=True)[: (len(above) + 1) // 2]
    return sum(above) >= 0


def _both_said(mine: list[Profile], yours: list[Profile], margin: Callable[[Profile, Profile], float | None]) -> bool:
    """Whether one article says a value of each group, be it in copy: then it knows them for two facts.

    The exception are two claims that are one fact by themselves: there an article contradicts itself.
    """
    said: dict[int, list[Profile]] = {}
    for profile in mine:
        for article in (profile.article, *profile.also):
            said.setdefault(article, []).append(profile)
    for b in yours:
        for article in (b.article, *b.also):
            if article in said and any(_known_for_two(a, b, margin) for a in said[article]):
                return True
    return False


def _known_for_two(a: Profile, b: Profile, margin: Callable[[Profile, Profile], float | None]) -> bool:
    """Whether the two claims of an article are of two facts to it."""
    alike = a.claim.value.permits == b.claim.value.permits
    if alike and agree(a.claim, b.claim):  # "30 May" and "15 June" of no year permit any day
        return False
    if a.article == b.article and a.claim.sentence_start == b.claim.sentence_start:
        return not restates(a.claim, b.claim)
    return (alike or not agree(a.claim, b.claim)) and (margin(a, b) or 0.0) < 0


def _voices(group: list[Profile]) -> list[Profile]:
    """The members that speak for a group.

    A sum and its conversion in brackets are one voice: of a sentence that has both in the group, the first speaks.
    """
    said = {(profile.article, profile.claim.sentence_start) for profile in group if not profile.converted}
    return [p for p in group if not p.converted or (p.article, p.claim.sentence_start) not in said]
