"""The words around a passage: what tells a short sentence that was copied from one that two people wrote."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.copying.passages import ENOUGH, running

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.copying.passages import Passage
    from factcheck.model import Article

    Around = tuple[Sequence[str], Sequence[str]]

_ROOM = 20 * ENOUGH
"""Characters before and after a passage in which as many words stand."""


class Surroundings:
    """The words around the passages of some articles, as they are asked for."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._articles = articles
        self._known: dict[str, Around] = {}

    def shared(self, a: Passage, b: Passage) -> bool:
        """Whether two passages that are alike are enough to say that one is copied from the other.

        They are if they are long, or stand in a run of words that is, or are all that both articles say.
        """
        size = min(a.size, b.size)
        if size >= ENOUGH:
            return True
        mine, yours = self._around(a), self._around(b)
        before, after = (_equal(one, other) for one, other in zip(mine, yours, strict=True))
        return before + size + after >= ENOUGH or (mine == yours and _sentence(a) == _sentence(b))

    def _around(self, passage: Passage) -> Around:
        """The words before a passage, the nearest first, and those after it."""
        claim = passage.claims[0]
        found = self._known.get(claim.id)
        if found is None:
            article = self._articles[claim.article]
            first = max(claim.sentence_start, article.body)  # a cell's sentence begins with words that lead to it
            last = claim.sentence_start + len(claim.sentence)
            before = list(running(article.text[max(article.body, first - _ROOM) : first]))
            after = list(running(article.text[last : last + _ROOM]))
            found = self._known[claim.id] = before[::-1][:ENOUGH], after[:ENOUGH]
        return found


def _sentence(passage: Passage) -> list[str]:
    return list(running(passage.claims[0].sentence))


def _equal(one: Sequence[str], other: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
