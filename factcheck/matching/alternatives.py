"""Figures that one sentence gives for one question: "nine hours on one cell and six on the other"."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.intervals import compatible
from factcheck.restatement import restates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.matching.profile import Profile

KINDS = frozenset(("money", "quantity", "duration", "percent"))
"""Kinds whose figures come in alternatives; what is counted twice in a sentence is a part, or other things."""
FIRST = 8
"""Claims of one sentence that are asked: a sentence of a thousand figures has alternatives among the first."""


def alternatives(profiles: Sequence[Profile], asked: Sequence[Sequence[str]]) -> frozenset[int]:
    """The numbers of the claims that share a question, and their sentence, with a claim of another value.

    Each is then the answer for a case of its own, which its words tell and no comparison knows. A restatement in
    brackets, a part and a figure of another moment are none. `asked` are the questions that each claim answers.
    """
    found: defaultdict[tuple[int, int, str, str], list[Profile]] = defaultdict(list)
    for profile, keys in zip(profiles, asked, strict=True):
        if profile.claim.kind in KINDS and not (profile.partial or profile.moment):
            for key in keys:
                found[profile.article, profile.claim.sentence_start, profile.kind, key].append(profile)
    return frozenset(one.index for claims in found.values() for one in claims if _differs(one, claims))


def _differs(one: Profile, claims: Sequence[Profile]) -> bool:
    """Whether one of the first claims of a sentence has another value."""
    return any(
        not compatible(one.claim.value, other.claim.value) and not restates(one.claim, other.claim)
        for other in claims[:FIRST]
        if other is not one
    )
