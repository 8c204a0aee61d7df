"""The words that stand next to a mention, as far as they speak of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.lexicon import REMEMBERED
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


class Neighbours(dict[str, str]):
    """The words next to mentions: of each that was asked for its group, "" if it is a number or carries no content."""

    def __init__(self, lexicon: Lexicon, numbers: Set[str] = frozenset()) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._numbers = numbers

    def __missing__(self, word: str) -> str:
        if len(self) >= REMEMBERED:
            self.clear()
        found = content_term(word)
        group = self[word] = self._lexicon.group(found) if found and found not in self._numbers else ""
        return group

    def of(self, claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The groups of the nearest words before (nearest first) and after the mention."""
        left = parted(claim.before(FAR))[-1]
        right = ahead(claim.sentence, claim.ends)
        return self._nearest(reversed(words_of(left))), self._nearest(words_of(right))

    def _nearest(self, words: Iterable[str]) -> tuple[str, ...]:
        found: list[str] = []
        for word in words:
            if group := self[word]:
                found.append(group)
                if len(found) == NEAR:
                    break
        return tuple(found)
