"""Claims → the same claims, those marked that an article has from another word for word.

Ten papers that print one agency's paragraph are one source saying it once. Of the articles that have a
passage, the earliest stands for the rest, an agency before a paper, then by id; in its words nothing is
marked. A passage whose figures differ is no copy, whatever the rest of it says: that is a claim of its own.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from factcheck import datelines
from factcheck.copying.families import families
from factcheck.copying.likeness import Likeness
from factcheck.copying.nearby import Nearby
from factcheck.copying.passages import figures, passage
from factcheck.copying.surroundings import Surroundings
from factcheck.grouping import group_of

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence

    from factcheck.copying.likeness import Claims
    from factcheck.copying.passages import Passage
    from factcheck.knowledge import Knowledge
    from factcheck.model import Article, Claim


def mark(
    claims: Sequence[Claim], articles: Iterable[Article], known: Knowledge, *, group_by: str | None = None
) -> list[Claim]:
    """The claims in their order, each copy with the id of the claim that it repeats in `copy_of`.

    Where articles have anything from each other, a claim in a sentence that is a copy but for its figure gets
    the id of what it alters in `alters`.

    Claims of one article stand together, in the order of its text. Only articles with the same value in the
    field `group_by` have anything from each other.
    """
    finder = _Finder(articles, known)
    copied: dict[str, str] = {}
    for sentences in finder.with_equal_figures(claims, group_by):
        copied.update(finder.copied(sentences))
    altered = finder.altered(claims, copied)
    return [
        replace(claim, copy_of=copied.get(claim.id, ""), alters=altered.get(claim.id, ""))
        if claim.id in copied or claim.id in altered
        else claim
        for claim in claims
    ]


class _Finder:
    """Finds the copies among the claims of some articles."""

    def __init__(self, articles: Iterable[Article], known: Knowledge) -> None:
        self._articles = {article.id: article for article in articles}
        self._known = known
        self._likeness = Likeness(known, {name: article.published for name, article in self._articles.items()})
        self._surroundings = Surroundings(self._articles)
        self._ranks: dict[str, tuple[date, bool, str]] = {}

    def with_equal_figures(self, claims: Iterable[Claim], group_by: str | None) -> Iterator[list[list[Claim]]]:
        """The sentences, of each its claims, that have the same figures in two articles or more."""
        sentences: defaultdict[Hashable, list[list[Claim]]] = defaultdict(list)
        for sentence in _sentences(claims):
            group = group_of(self._articles[sentence[0].article], group_by)
            sentences[group, figures(sentence)].append(sentence)
        for found in sentences.values():
            if any(sentence[0].article != found[0][0].article for sentence in found):
                yield found

    def copied(self, sentences: Iterable[list[Claim]]) -> Iterator[tuple[str, str]]:
        """The copies among some sentences with the same figures: the id of each, and of the claim it repeats."""
        nearby = Nearby()
        taken: set[tuple[int, str]] = set()
        for sentence in sorted(sentences, key=self._rank):
            said = passage(sentence)
            number, pairs = self._original(said, nearby, taken)
            if number is None:
                nearby.add(said)
                continue
            taken.add((number, said.article))
            yield from ((claim.id, original.id) for original, claim in pairs)

    def _original(self, said: Passage, nearby: Nearby, taken: Collection[tuple[int, str]]) -> tuple[int | None, Claims]:
        """The number of the passage that one repeats, and the claims of both.

        It is the likest, and of equal ones one that the article has not repeated yet.
        """
        best: tuple[float, bool] = (0.0, False)
        found: tuple[int | None, Claims] = (None, ())
        for number in nearby.asked(said):
            original = nearby.passages[number]
            if original.article == said.article:
                continue
            alike = self._likeness.same(original, said)
            if alike is None:
                continue
            rank = alike.share, (number, said.article) not in taken
            if rank > best and self._surroundings.shared(original, said):
                best, found = rank, (number, alike.claims)
                if rank == (1.0, True):
                    break
        return found

    def altered(self, claims: Sequence[Claim], copied: Mapping[str, str]) -> dict[str, str]:
        """Claims of articles that have copies of each other, with what they alter, by their ids."""
        articles = {claim.id: claim.article for claim in claims}
        family = families((articles[name], articles[original]) for name, original in copied.items())
        known: defaultdict[str, Nearby] = defaultdict(Nearby)
        for sentence in sorted(_sentences(claim for claim in claims if claim.article in family), key=self._rank):
            known[family[sentence[0].article]].add(passage(sentence))
        return {
            claim.id: copied.get(original.id, original.id)
            for nearby in known.values()
            for number in range(len(nearby.passages))
            for original, claim in self._alters(number, nearby, copied)
        }

    def _alters(self, number: int, nearby: Nearby, copied: Mapping[str, str]) -> Claims:
        """What a passage alters in one of another article that stands before it, or that is a copy of such a one."""
        said = nearby.passages[number]
        if _is_copy(said, copied):
            return ()
        for other in nearby.asked(said):
            original = nearby.passages[other]
            if original.article == said.article or (other > number and not _is_copy(original, copied)):
                continue
            if self._surroundings.shared(original, said):
                altered = self._likeness.altered(original, said)
                if altered:
                    return altered
        return ()

    def _rank(self, sentence: Sequence[Claim]) -> tuple[date, bool, str, int]:
        """The earliest first, then an agency, then by id; what has no date comes last."""
        name = sentence[0].article
        if name not in self._ranks:
            article, known = self._articles[name], self._known
            top = article.text[article.body : article.body + datelines.TOP]
            wire = datelines.is_agency(article.source, known) or datelines.agency(top, known)
            self._ranks[name] = article.published or date.max, not wire, name
        return *self._ranks[name], sentence[0].start


def _sentences(claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    """The claims sentence by sentence."""
    for _, group in groupby(claims, key=lambda claim: (claim.article, claim.sentence_start)):
        yield list(group)


def _is_copy(passage: Passage, copied: Mapping[str, str]) -> bool:
    return any(claim.id in copied for claim in passage.claims)
