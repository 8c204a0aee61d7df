"""Whether two sentences with the same figures are one that was copied, and edited in passing.

Papers add a credit, leave out a clause or a title, put one word for another. Who changes a name, a number, a
"not", what is counted or what was done to it says something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.copying.passages import timed
from factcheck.intervals import compatible
from factcheck.lexicon import Lexicon
from factcheck.model import Period
from factcheck.numbers import number_words
from factcheck.terms import content_term, content_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from factcheck.copying.passages import Passage
    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

    Claims = tuple[tuple[Claim, Claim], ...]

KEPT = 0.8
"""Share of the words of two passages, taken together, that they must have in common: one word in ten may be
another one, or one in five added."""
TRIMMED = 0.5
"""Share of a passage that a copy may have left out if it holds no other word."""
LONGEST = 150
"""Words of the longest passage that is compared word by word; a longer one is a copy if it is equal."""
DELAY = 3
"""Days after which a paper no longer prints what an agency said "on Thursday"."""


@dataclass(frozen=True, slots=True)
class Alike:
    """What two passages have in common: the share (0 to 1) of their words, and the claims of each that are one."""

    share: float
    claims: Claims


Block = tuple[int, int, int]
"""Where equal words begin in one passage and in the other, and how many they are."""
Edit = tuple[tuple[str, ...], tuple[str, ...]]
"""Words of one passage, and those that stand in their place in the other."""


class Likeness:
    """Compares passages with the tables of some knowledge; `published` says when each article was."""

    def __init__(self, known: Knowledge, published: dict[str, date | None]) -> None:
        self._published = published
        self._lexicon = known.table(Lexicon.build)
        self._numbers = known.table(_numbers)
        self._negations = frozenset(str(known.mapping("words")["negations"]).split()) | {"no", "without"}
        self._credits = known.table(_credits)

    def same(self, a: Passage, b: Passage) -> Alike | None:
        """What two passages with equal figures have in common; None where they are no copies of one another."""
        found = self._alike(a, b)
        return found if found and all(self._agree(*pair) for pair in found.claims) else None

    def altered(self, a: Passage, b: Passage) -> Claims:
        """The claims by which two passages differ that are copies of one another but for a figure, or a few of many."""
        found = self._alike(a, b)
        values = max(len(passage.values) + len(passage.restated) for passage in (a, b))
        if found is None or len(found.claims) < values or not self._near(a, b):
            return ()
        others = [pair for pair in found.claims if not self._agree(*pair)]
        if 2 * len(others) > len(found.claims) + 1 or not all(_differ(*pair) for pair in others):
            return ()
        return tuple(others)

    def _alike(self, a: Passage, b: Passage) -> Alike | None:
        both, fewer = len(a.words) + len(b.words), min(len(a.words), len(b.words))

        def enough(kept: int) -> bool:
            return 2 * kept >= KEPT * both or (kept == fewer and kept >= TRIMMED * (both - fewer))

        if max(len(a.words), len(b.words)) > LONGEST and a.words != b.words:
            return None
        mine = _known(a.words, b.words)
        if (mine < fewer and not enough(mine)) or not enough(min(mine, _known(b.words, a.words))):
            return None
        blocks = _matching(a.words, b.words)
        kept = sum(size for _, _, size in blocks)
        if not enough(kept):
            return None
        claims = tuple(_values(a, b, blocks))
        edits = _edits(a.words, b.words, blocks)
        return None if self._telling(a, b, claims, edits) else Alike(2 * kept / both, claims)

    def _agree(self, a: Claim, b: Claim) -> bool:
        """Whether two claims in the same place say the same of the world, as far as their frames tell."""
        if _stance(a) != _stance(b):
            return False
        if not timed(a):
            return a.value.permits == b.value.permits
        if (a.value.permits, a.value.timex) == (b.value.permits, b.value.timex):
            return True
        return self._near(a, b) and " ".join(a.text.split()).casefold() == " ".join(b.text.split()).casefold()

    def _near(self, a: Claim | Passage, b: Claim | Passage) -> bool:
        """Whether two articles may have appeared within a few days."""
        days = self._published[a.article], self._published[b.article]
        return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= DELAY

    def _telling(self, a: Passage, b: Passage, claims: Claims, edits: Sequence[Edit]) -> bool:
        """Whether any of some edits changes what is said."""
        removed = [word for edit in edits for word in edit[0]]
        added = [word for edit in edits for word in edit[1]]
        if any(map(self._says_another_thing, (*removed, *added))):
            return True
        if any(map(_when, removed)) and any(map(_when, added)):
            return True
        if self._renamed(a, b, edits):
            return True
        gone, come = content_terms(removed), content_terms(added)
        if any(self._lexicon.contrast(gone, come, claim.kind) for claim in a.claims):
            return True
        return any(self._swapped(*pair, gone, come) for pair in claims)

    def _says_another_thing(self, word: str) -> bool:
        """A figure, or a "not"; a day may be left out."""
        if word in self._negations or word.endswith("n't"):
            return True
        return not _when(word) and (word.startswith("#") or word in self._numbers or any(map(str.isdigit, word)))

    def _renamed(self, a: Passage, b: Passage, edits: Sequence[Edit]) -> bool:
        """Whether a name stands for another one; a name that is only added or left out is none."""
        gone = come = False
        for removed, added in edits:
            mine, yours = self._named(removed, a.names), self._named(added, b.names)
            if mine and yours and self._one_name(mine, yours):
                continue
            gone, come = gone or bool(mine), come or bool(yours)
        return gone and come

    def _named(self, words: Iterable[str], names: frozenset[str]) -> list[str]:
        return [word for word in words if word in names and word not in self._credits and content_term(word)]

    def _one_name(self, mine: list[str], yours: list[str]) -> bool:
        one, other = (self._lexicon.entity(" ".join(words)) for words in (mine, yours))
        if one == other:
            return True
        return len(mine) == len(yours) and all(map(self._meet, map(content_term, mine), map(content_term, yours)))

    def _meet(self, a: str, b: str) -> bool:
        """Whether two terms can mean the same."""
        return not self._lexicon.groups((a,)).isdisjoint(self._lexicon.groups((b,)))

    def _swapped(self, a: Claim, b: Claim, gone: Sequence[str], come: Sequence[str]) -> bool:
        """Whether what is counted, or what was done to it, is another word that is no known synonym."""
        heads = (a.frame.head, b.frame.head)
        if heads[0] in gone and heads[1] in come and not self._meet(*heads):
            return True
        mine = [term for term in a.frame.action if term in gone]
        yours = [term for term in b.frame.action if term in come]
        return bool(mine and yours) and not any(self._meet(x, y) for x in mine for y in yours)


def _stance(claim: Claim) -> tuple[object, ...]:
    return claim.frame.polarity, claim.frame.modality, claim.change


def _differ(a: Claim, b: Claim) -> bool:
    """Whether two claims in the same place cannot both be true; a day that is counted from another is no figure."""
    if _stance(a) != _stance(b) or compatible(a.value, b.value) is not False:
        return False
    return not any(isinstance(c.value.written, Period) and c.value.written.inferred for c in (a, b))


def _known(words: Iterable[str], others: Iterable[str]) -> int:
    """How many of some words are among others, in any order: no fewer than are in the same order."""
    return sum(map(set(others).__contains__, words))


def _when(word: str) -> bool:
    return word in ("#date", "#time")


def _values(a: Passage, b: Passage, blocks: Iterable[Block]) -> Iterator[tuple[Claim, Claim]]:
    """The claims of two passages that stand in the same place."""
    for first, second, size in blocks:
        for place in range(size):
            for mine, yours in ((a.values, b.values), (a.restated, b.restated)):
                if first + place in mine and second + place in yours:
                    yield mine[first + place], yours[second + place]


def _edits(a: Sequence[str], b: Sequence[str], blocks: Iterable[Block]) -> list[Edit]:
    """What lies between the words that two passages have in common."""
    edits: list[Edit] = []
    one = other = 0
    for first, second, size in (*blocks, (len(a), len(b), 0)):
        if (one, other) != (first, second):
            edits.append((tuple(a[one:first]), tuple(b[other:second])))
        one, other = first + size, second + size
    return edits


def _matching(a: Sequence[str], b: Sequence[str]) -> list[Block]:
    """The words that two passages have in common in the same order.

    >>> _matching("five men left the ship".split(), "five men abandoned the old ship".split())
    [(0, 0, 2), (3, 3, 1), (4, 5, 1)]
    """
    start, end = 0, 0
    shortest = min(len(a), len(b))
    while start < shortest and a[start] == b[start]:
        start += 1
    while end < shortest - start and a[-1 - end] == b[-1 - end]:
        end += 1
    blocks: list[Block] = [(0, 0, start)] if start else []
    if start + end < shortest:
        from difflib import SequenceMatcher

        matcher = SequenceMatcher(None, a[start : len(a) - end], b[start : len(b) - end], autojunk=False)
        blocks += [(start + one, start + other, size) for one, other, size in matcher.get_matching_blocks() if size]
    return [*blocks, (len(a) - end, len(b) - end, end)] if end else blocks


def _numbers(known: Knowledge) -> frozenset[str]:
    words = known.table(number_words.lexicon)
    lists = (words.small, words.tens, words.multipliers, words.plurals, words.vague, words.parts, words.ordinals)
    return frozenset(word for found in lists for word in found)


def _credits(known: Knowledge) -> frozenset[str]:
    """The words of the agencies' names, which a copy may have and its original not."""
    return frozenset(word for name in known.section("agencies") for word in name.casefold().split())
