"""Sentences → mentions: every kind reads the sentence, and overlapping readings are settled."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain, islice
from typing import TYPE_CHECKING

from factcheck.implied import (
    lists,
    majorities,
    makers,
    never,
    nothing,
    orders,
    ranks,
    reached,
    shares,
    singles,
    sums,
    teens,
    times,
)
from factcheck.kinds import kinds
from factcheck.numbers import magnitudes as quakes
from factcheck.numbers.model_names import within
from factcheck.scan import Scan, Scanned

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.model import Mention, Sentence
    from factcheck.numbers.magnitudes import Magnitudes
    from factcheck.numbers.model_names import Models


def find(
    sentence: Sentence,
    known: Knowledge,
    *,
    implied: bool = False,
    models: Models = frozenset(),
    magnitudes: Magnitudes = quakes.NONE,
) -> Scanned:
    """A sentence with its mentions in the order of the text; none overlaps another.

    Of two readings that overlap the longer one wins ("March 15" over "15"), and of two of one length
    the kind with the lower rank. With `implied` also what is not written but comes of what is.
    `models` are the names with a number that its article shows, `magnitudes` the numbers that it shows to be such.
    """
    scan = Scan(sentence.text, sentence.start, known)
    within(scan, models)
    quakes.within(scan, magnitudes)
    found = [mention for kind in kinds().values() for mention in kind.find(scan)]
    if sentence.lead or len(sentence.text) > sentence.end - sentence.start:
        # What begins in the words that headings have lent is no mention of the article.
        found = [mention for mention in found if sentence.start + sentence.lead <= mention.start < sentence.end]
    settled = _settled(found)
    if not implied:
        return Scanned(sentence, scan, settled, [])
    of_mentions = (
        one for kind in (lists, makers, orders, ranks, reached, shares, sums) for one in kind.find(scan, settled)
    )
    of_words = (one for kind in (majorities, never, nothing, singles, teens, times) for one in kind.find(scan))
    return Scanned(sentence, scan, settled, [*islice(chain(of_mentions, of_words), MOST)])


MOST = 50
"""What one sentence may imply: each takes the sentence apart anew, and no sentence that is written implies a dozen."""


def _settled(found: list[Mention]) -> list[Mention]:
    if len(found) < 2:
        return found
    rank = {name: number for number, name in enumerate(kinds())}
    found.sort(key=lambda m: (m.start - m.end, rank[m.kind], m.start))
    kept: list[Mention] = []
    starts: list[int] = []
    for mention in found:
        place = bisect_left(starts, mention.start)
        before, after = kept[place - 1 : place], kept[place : place + 1]
        if all(mention.end <= other.start or other.end <= mention.start for other in before + after):
            kept.insert(place, mention)
            starts.insert(place, mention.start)
    return kept
