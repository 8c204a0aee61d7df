"""The words that stand next to a mention, as far as they speak of it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from factcheck.matching.places import AHEAD, ahead, parted
from factcheck.terms import content_term, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from factcheck.lexicon import Lexicon
    from factcheck.model import Claim

NEAR = 5
"""Content words either side of a mention that count as its neighbours."""
FAR = AHEAD
"""Characters before it in which they are looked for; after it, as many."""


def neighbours(
    claim: Claim, lexicon: Lexicon, numbers: Set[str] = frozenset()
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The groups of the nearest content words before (nearest first) and after the mention, `numbers` left out."""
    first = claim.start - claim.sentence_start
    left = parted(claim.sentence[max(0, first - FAR) : first])[-1]
    right = ahead(claim.sentence, first + len(claim.text))
    return _content(reversed(words_of(left)), lexicon, numbers), _content(words_of(right), lexicon, numbers)


def _content(words: Iterable[str], lexicon: Lexicon, numbers: Set[str]) -> tuple[str, ...]:
    terms = islice((found for word in words if (found := content_term(word)) and found not in numbers), NEAR)
    return tuple(map(lexicon.group, terms))
