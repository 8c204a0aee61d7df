"""Sorts of one thing that a sentence counts side by side: each is a part of all there are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.matching.parts import SORT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.matching.profile import Profile


def with_sorts(profiles: Iterable[Profile]) -> list[Profile]:
    """The profiles, with those marked as parts that count one sort: "2,600 factory jobs and 900 office jobs will go".

    Two notes often name a sort each, and mean no more by it.
    """
    found = list(profiles)
    counts: defaultdict[tuple[int, int, str], list[Profile]] = defaultdict(list)
    for profile in found:
        claim = profile.claim
        if (
            profile.present
            and claim.kind == "count"
            and len(claim.frame.counted) > 1
            and claim.frame.head in claim.frame.counted
        ):
            counts[profile.article, claim.sentence_start, claim.frame.head].append(profile)
    for alike in counts.values():
        if len(alike) > 1 and len({profile.claim.frame.counted for profile in alike}) == len(alike):
            for profile in alike:
                if not profile.partial:
                    found[profile.index] = replace(profile, partial=SORT)
    return found
