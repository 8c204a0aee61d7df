"""The words around a passage: what tells a short sentence that was copied from one that two people wrote."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.copying.passages import ENOUGH, running

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.copying.passages import Passage
    from factcheck.model import Article

_ROOM = 20 * ENOUGH
"""Characters before and after a passage in which as many words stand."""


def shared(a: Passage, b: Passage, articles: Mapping[str, Article]) -> bool:
    """Whether two passages that are alike are enough to say that one is copied from the other.

    They are if they are long, or stand in a run of words that is, or are all that both articles say.
    """
    size = min(a.size, b.size)
    if size >= ENOUGH:
        return True
    mine, yours = _around(a, articles[a.article]), _around(b, articles[b.article])
    before, after = (_equal(one, other) for one, other in zip(mine, yours, strict=True))
    return before + size + after >= ENOUGH or (mine == yours and _sentence(a) == _sentence(b))


def _around(passage: Passage, article: Article) -> tuple[Sequence[str], Sequence[str]]:
    """The words before a passage, the nearest first, and those after it."""
    first = passage.claims[0].sentence_start
    last = first + len(passage.claims[0].sentence)
    before = list(running(article.text[max(article.body, first - _ROOM) : first]))
    return before[::-1][:ENOUGH], list(running(article.text[last : last + _ROOM]))[:ENOUGH]


def _sentence(passage: Passage) -> list[str]:
    return list(running(passage.claims[0].sentence))


def _equal(one: Sequence[str], other: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
