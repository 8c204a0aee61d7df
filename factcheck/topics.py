"""A fact's topic: the one line that says what its claims are about."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Claim

LONGEST = 7
"""Words in a topic at most."""


def topic(claims: Sequence[Claim]) -> str:
    """What the claims are about, in the words that most of them share.

    The claim that shares most words with the others speaks for all: its counted noun phrase first,
    then its concepts that another claim also has, in the order of its text.
    """
    counts: Counter[str] = Counter()
    for claim in claims:
        counts.update({word.lower() for word in _words(claim)})
    speaker = max(claims, key=lambda claim: (_shared(claim, counts), -len(claim.concepts), claim.id))
    counted = (speaker.of or "").split()
    said = {word.lower() for word in counted}
    others = [word for word in speaker.concepts if word.lower() not in said]
    shared = [word for word in others if counts[word.lower()] > 1] or others
    words = " ".join(shared[: max(2, LONGEST - len(counted))])
    line = f"{speaker.of} – {words}" if counted and words else speaker.of or words
    return line or speaker.text


def _words(claim: Claim) -> list[str]:
    return [*(claim.of or "").split(), *claim.concepts]


def _shared(claim: Claim, counts: Counter[str]) -> int:
    return sum(counts[word.lower()] > 1 for word in set(_words(claim)))
