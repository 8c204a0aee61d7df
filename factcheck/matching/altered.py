"""Claims that stand in the same place of a copied sentence, with another figure, are one fact whatever scores say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.coherence import LARGEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.matching.profile import Profile


def joined(groups: Iterable[list[Profile]], profiles: Sequence[Profile]) -> list[list[Profile]]:
    """The groups, those as one that hold a claim and what alters it; a claim without a group is one by itself."""
    found = list(groups)
    if not any(profile.claim.alters for profile in profiles):
        return found
    members = {profile.index: group for group in found for profile in group}
    named = {profile.claim.id: profile for profile in profiles}
    for profile in profiles:
        original = named.get(profile.claim.alters)
        if original is None:
            continue
        mine, yours = (members.get(p.index, [p]) for p in (original, profile))
        if mine is yours or len(mine) + len(yours) > LARGEST:
            continue
        both = sorted([*mine, *yours], key=lambda p: p.index)
        members.update((p.index, both) for p in both)
    whole = {id(group): group for group in members.values()}
    return sorted(whole.values(), key=lambda group: group[0].index)


def alter(a: Profile, b: Profile) -> bool:
    """Whether one of two claims alters the other."""
    return a.claim.alters == b.claim.id or b.claim.alters == a.claim.id
