"""A sentence read once: tokens, tags, chunks, clauses and names, for everything that frames need."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.frames.clauses import Clause, clauses
from factcheck.frames.former import formers
from factcheck.frames.names import names
from factcheck.frames.phrases import Chunk, chunk
from factcheck.frames.tagging import tag
from factcheck.frames.vocabulary import Vocabulary
from factcheck.lexicon import Lexicon
from factcheck.terms import content_term, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Mention, Sentence
    from factcheck.scan import Scan

DEEPEST = 8
"""Clauses that are looked at around one."""
MOST = 30
"""Dates of one clause that are looked at: bounds the work on tables."""
_EMPTY = frozenset(("I", "C", "W", "H", ",", ".", ";", "(", ")", '"', "X", "-"))
"""Chunks without content."""
_AUXILIARY = frozenset("BAMc")
_OF_VERBS = frozenset(("never", "yet"))
"""Words that imply something and are part of a verb all the same: "has never won", "has yet to win"."""
_TO_COME = frozenset(("going", "set"))
_MOVED = {"up": term("rise"), "down": term("fall")}
TIMED = frozenset(("date", "time"))
"""Kinds whose mentions say when and not what."""


_OTHERS = frozenset(("other", "others", "more"))
"""Between a number and how the counted are."""


class Reading:
    """A sentence with its mentions, taken apart.

    `spans` gives each mention's first and last token, `owners` each token's mention (-1: none; what a
    mention counts is not its own),
    `chunk_of` each token's chunk, `clause_of` each chunk's clause; `clauses` has each of them once.
    """

    def __init__(self, sentence: Sentence, scan: Scan, mentions: Sequence[Mention], seen: dict[str, str]) -> None:
        self.sentence = sentence
        self.mentions = mentions
        self.dated = any(mention.kind in TIMED for mention in mentions)
        self.scan = scan
        self.vocabulary = scan.known.table(Vocabulary)
        self.spans = [self._tokens(mention.start, mention.end) for mention in mentions]
        self._of_spans = [
            self._tokens(mention.of_start, mention.of_end) if mention.of_start < mention.of_end else None
            for mention in mentions
        ]
        self.owners = [-1] * len(scan.words)
        for number, (first, last) in enumerate(self.spans):
            if mentions[number].implied and scan.words[first] in _OF_VERBS:
                continue
            last += self._is_times(number)
            self.owners[first : last + 1] = [number] * (last + 1 - first)
            if mentions[number].kind == "score":  # "Melby 2, Otrava 1" names both sides
                self.owners[first : last + 1] = [
                    -1 if scan.raw(index)[0].isupper() else number for index in range(first, last + 1)
                ]
            counted = self.of_span(number)
            if counted is not None and first <= counted[0] <= last:
                self.owners[counted[0] : counted[1] + 1] = [-1] * (counted[1] + 1 - counted[0])
        given = [""] * len(scan.words)
        for index, owner in enumerate(self.owners):
            if owner >= 0:
                given[index] = "t" if mentions[owner].kind in TIMED else "#"
        self.tags = tag(scan, given, seen)
        self.chunks: list[Chunk] = chunk(scan.words, self.tags)
        self.chunk_of: list[int] = []
        for number, part in enumerate(self.chunks):
            self.chunk_of += [number] * (part.last + 1 - len(self.chunk_of))  # "it's" is in two chunks
        self.clause_of: list[Clause] = clauses(scan.words, self.chunks, self.vocabulary)
        self.clauses: list[Clause] = list(dict.fromkeys(self.clause_of))
        self.names = names(scan, self.tags, seen)
        self._terms: dict[int, Sequence[str]] = {}
        self._verbs: dict[Clause, list[str]] = {}
        self._moments: dict[Clause, list[int]] | None = None
        self._by_subject: dict[int, list[Clause]] | None = None
        self._children: dict[Clause, list[Clause]] | None = None
        self._name_governments()
        self._name_sides(seen)

    def _is_times(self, number: int) -> bool:
        """Whether an "x" stands between a mention and the next: the one of "1440 x 900" names nothing."""
        after = self.spans[number][1] + 1
        joined = number + 1 < len(self.spans) and self.spans[number + 1][0] == after + 1
        return joined and self.scan.word(after) in ("x", "×")

    def _name_governments(self) -> None:
        """Name a capital that acts after its country: "Ankara said"."""
        for clause in self.clauses:
            if clause.subject is None or clause.verb is None:
                continue
            at = self.chunks[clause.subject].first
            if self.tags[at] != "P" or self.chunks[clause.subject].last != at:
                continue
            country = self.scan.known.table(Lexicon.build).government(self.scan.raw(at))
            if country and self.verbs(clause):
                self.names = sorted([*(name for name in self.names if name[0] != at), (at, at, country)])

    def _name_sides(self, seen: dict[str, str]) -> None:
        """Name both sides of "Melby 2, Otrava 1", though a headline's capitals tell no names."""
        for mention, (first, last) in zip(self.mentions, self.spans, strict=True):
            if mention.kind != "score" or not self.scan.raw(first)[0].isupper():
                continue
            start = first
            for index in range(first, last + 1):
                if self.owners[index] < 0:
                    continue
                if start < index and not any(start <= name[0] < index for name in self.names):
                    text = self.scan.slice(start, index - 1)
                    name = seen.get(text.lower(), text) if index - start == 1 else text
                    self.names = sorted([*self.names, (start, index - 1, name)])
                start = index + 1

    @cached_property
    def formers(self) -> frozenset[int]:
        """The mentions that say what another one was before."""
        return formers(self)

    @cached_property
    def back_then(self) -> Sequence[int]:
        """The tokens at which the sentence speaks of another moment without dating it: "then", "at the time"."""
        return [place for place, _ in self._saying(self.vocabulary.back_then)]

    @cached_property
    def at_first(self) -> Sequence[tuple[int, int]]:
        """Where the sentence says what was reported at first, and in how many tokens: "initially said"."""
        if self.vocabulary.at_first_words.isdisjoint(self.scan.words):
            return []
        return self._saying(self.vocabulary.at_first)

    @cached_property
    def averted(self) -> frozenset[int]:
        """The chunks that name what did not happen, their values apart: "for fear of arrest"."""
        found: list[int] = []
        for place, count in self._saying(self.vocabulary.averted):
            number = self.chunk_of[place + count] if place + count < len(self.chunk_of) else -1
            if number >= 0 and self.chunks[number].kind == "N" and self.chunks[number].first == place + count:
                found += self.noun_phrase(number)
        return frozenset(found)

    def _saying(self, phrases: Sequence[str]) -> list[tuple[int, int]]:
        """Where the sentence says some phrases, by their first tokens, and how many tokens each has."""
        text = self.scan.text.lower()
        words = self.scan.words
        found: list[tuple[int, int]] = []
        for phrase in phrases:
            if phrase in text:
                said = phrase.split()
                found += [
                    (place, len(said))
                    for place in range(len(words) - len(said) + 1)
                    if words[place] == said[0] and words[place : place + len(said)] == said
                ]
        return found[:MOST]

    def verbs(self, clause: Clause) -> list[str]:
        """The terms of a clause's verbs, auxiliaries left out."""
        found = self._verbs.get(clause)
        if found is None:
            indexes = self.chunks[clause.verb].verbs if clause.verb is not None else ()
            words, tags = self.scan.words, self.tags
            found = [term(words[n]) for n in indexes if tags[n] not in _AUXILIARY and not self._is_to_come(n)]
            if found and found[-1] in self.vocabulary.creeping:
                found[-1] = self._moved(indexes[-1], found[-1])
            self._verbs[clause] = found
        return found

    def _is_to_come(self, verb: int) -> bool:
        """Whether a verb only says that another is still to come: "is going to be", "set to become"."""
        words, tags = self.scan, self.tags
        return (
            words.word(verb) in _TO_COME
            and words.word(verb + 1) == "to"
            and tags[verb + 2 : verb + 3] in (["V"], ["B"])
        )

    def _moved(self, verb: int, found: str) -> str:
        """What "went up to 39" says of its subject; men who "went down a drain" did not fall."""
        after = self.tags[verb + 2] if verb + 2 < len(self.tags) else "."
        return found if after in ("D", "N", "P", "O") else _MOVED.get(self.scan.word(verb + 1), found)

    def _tokens(self, start: int, end: int) -> tuple[int, int]:
        """First and last token of a span of the article."""
        offset = self.sentence.start
        first = max(0, bisect_right(self.scan.starts, start - offset) - 1)
        return first, max(first, bisect_left(self.scan.starts, end - offset) - 1)

    def of_span(self, number: int) -> tuple[int, int] | None:
        """First and last token of what a mention counts, or None."""
        return self._of_spans[number]

    def clause(self, number: int) -> Clause:
        """The clause of a mention; of one in brackets without a verb, the clause around them."""
        clause = self.clause_of[self.chunk_of[self.spans[number][0]]]
        while clause.verb is None and clause.parent is not None:
            clause = clause.parent
        if clause.verb is None and clause.chunks and clause.chunks[0] > 0 and self._says_nothing(clause, number):
            return self.clause_of[clause.chunks[0] - 1]
        return clause

    def _says_nothing(self, clause: Clause, number: int) -> bool:
        """Whether a clause without a verb names nothing before the mention: "… - from 30 yards"."""
        place = self.chunk_of[self.spans[number][0]]
        return not any(self.chunks[n].kind == "N" for n in clause.chunks if n < place)

    def terms(self, first: int, last: int) -> list[str]:
        """The content terms from token `first` to token `last`, mentions left out."""
        if first == last:
            found = content_term(self.scan.words[first]) if self.owners[first] < 0 else ""
            return [found] if found else []
        words, owners = self.scan.words[first : last + 1], self.owners[first : last + 1]
        return [term for word, owner in zip(words, owners, strict=True) if owner < 0 and (term := content_term(word))]

    def chunk_terms(self, numbers: Iterable[int]) -> list[str]:
        """The content terms of some chunks."""
        found: list[str] = []
        for number in numbers:
            terms = self._terms.get(number)
            if terms is None:
                part = self.chunks[number]
                terms = self._terms[number] = () if part.kind in _EMPTY else self.terms(part.first, part.last)
            found += terms
        return found

    def noun_phrase(self, number: int, until: int | None = None) -> list[int]:
        """The chunk and those that an "of" joins to it ("the price", "of", "gold").

        Before the verb group `until` also those that an "and" joins: "Turkey", "and", "Russia".
        """
        found = [number]
        while number + 2 < len(self.chunks) and self.chunks[number + 2].kind == "N":
            joint = self.chunks[number + 1]
            of = joint.kind == "I" and self.scan.words[joint.first] == "of"
            if not of and not (joint.kind == "C" and until is not None and number + 2 < until):
                break
            number += 2
            found += (number - 1, number)
        return found

    def names_in(self, phrase: Sequence[int]) -> list[str]:
        """The names in some neighbouring chunks."""
        if not phrase:
            return []
        first, last = self.chunks[phrase[0]].first, self.chunks[phrase[-1]].last
        return [name for start, _, name in self.names if first <= start <= last]

    def head(self, number: int) -> int | None:
        """The token that a noun phrase is about: its last word that is no value, or None."""
        part = self.chunks[number]
        for index in range(part.last, part.first - 1, -1):
            word = self.scan.words[index]
            if self.tags[index] in ("N", "P") and self.owners[index] < 0 and word[0].isalpha() and word != "s":
                return index  # the "s" of "seven AK-47s" is no word
        return None

    def text(self, numbers: Sequence[int]) -> str:
        """The words of some neighbouring chunks as written."""
        return self.scan.slice(self.chunks[numbers[0]].first, self.chunks[numbers[-1]].last) if numbers else ""

    def before(self, number: int) -> str:
        """The word before a mention, "" at the start of the sentence."""
        return self.scan.word(self.spans[number][0] - 1)

    def after(self, number: int) -> str:
        """The word after a mention, "" at the end of the sentence."""
        return self.scan.word(self.spans[number][1] + 1)

    def state_after(self, number: int) -> int | None:
        """The token that says how the counted are, right after: "21 (people still) missing", "10 (others) hurt"."""
        span = self.of_span(number)
        index = max(self.spans[number][1], span[1] if span else 0) + 1
        while index < len(self.tags) and (self.tags[index] == "R" or self.scan.words[index] in _OTHERS):
            index += 1
        return index if self.scan.word(index) in self.vocabulary.states else None

    def moments(self, clause: Clause) -> Sequence[int]:
        """The numbers of a clause's mentions that are dates or durations."""
        if self._moments is None:
            found = self._moments = {}
            for number, mention in enumerate(self.mentions):
                if mention.kind in ("date", "duration"):
                    same = found.setdefault(self.clause(number), [])
                    if len(same) < MOST:
                        same.append(number)
        return self._moments.get(clause, ())

    def around(self, clause: Clause) -> Iterator[Clause]:
        """A clause and those that it depends on, innermost first, as deep as people write."""
        current: Clause | None = clause
        for _ in range(DEEPEST):
            if current is None:
                return
            yield current
            current = current.parent

    def saying_of(self, subject: int) -> Sequence[Clause]:
        """The clauses whose subject is a chunk."""
        if self._by_subject is None:
            found = self._by_subject = {}
            for clause in self.clauses:
                if clause.subject is not None:
                    found.setdefault(clause.subject, []).append(clause)
        return self._by_subject.get(subject, ())

    def children(self, clause: Clause) -> Sequence[Clause]:
        """The clauses that depend on a clause."""
        if self._children is None:
            found = self._children = {}
            for other in self.clauses:
                if other.parent is not None:
                    found.setdefault(other.parent, []).append(other)
        return self._children.get(clause, ())

    def below(self, clause: Clause) -> Sequence[Clause]:
        """The clauses that depend on a clause, and those that depend on them in turn, as deep as people write."""
        found = list(self.children(clause))
        for other in found:
            if len(found) > DEEPEST:
                break
            found += self.children(other)
        return found
