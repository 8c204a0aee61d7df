"""What the sentences before leave behind: subjects for pronouns, speakers for quotations, context."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.frames import reporting
from factcheck.frames.names import known_names
from factcheck.frames.reading import Reading
from factcheck.lexicon import Lexicon
from factcheck.model import Sentence
from factcheck.terms import content_terms

if TYPE_CHECKING:
    from factcheck.frames.clauses import Clause
    from factcheck.knowledge import Knowledge

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_THINGS = frozenset(("it", "its"))
_PEOPLE = frozenset(("he", "she", "his", "her"))
_GROUPS = frozenset(("they", "their"))
_SHORT = {"country": "place", "company": "name", "firm": "name", "group": "name", "nation": "place"}
"""Nouns that with "the" stand for the subject before."""


class Subject:
    """Who or what a sentence was about: `terms`, `names` and `words` as written."""

    __slots__ = ("names", "paragraph", "plural", "terms", "words")

    def __init__(self, terms: list[str], names: list[str], words: list[str], paragraph: int, plural: bool) -> None:
        self.terms = terms
        self.names = names
        self.words = words
        self.paragraph = paragraph
        self.plural = plural


class Memory:
    """The memory of one article. Its size does not grow with the article, except for `names`, bounded."""

    def __init__(self, title: str, known: Knowledge) -> None:
        self.names: dict[str, str] = {}
        self._known = known
        self._title = Sentence(0, len(title), title, -1) if title.strip() else None
        self._heading: tuple[tuple[str, ...], tuple[str, ...]] | None = None
        self._before: Sentence | None = None
        self._reading: Reading | None = None
        self._speaker: str | None = None
        self._cache: tuple[Sentence, tuple[str, ...], tuple[str, ...]] | None = None

    def read(self, reading: Reading) -> None:
        """Remember a sentence that was taken apart."""
        self._reading = reading

    def keep(self, sentence: Sentence) -> None:
        """Remember a sentence as the one before the next."""
        if self._title is None:
            self._title = sentence
        self._before = sentence

    def _previous(self) -> Reading | None:
        """The sentence before, taken apart when something first asks for it."""
        if self._before is None:
            return None
        if self._reading is None or self._reading.sentence is not self._before:
            self._reading = Reading(self._before, (), self._known, self.names)
        return self._reading

    def subject(self, reading: Reading, clause: Clause) -> tuple[list[str], list[str]]:
        """The terms and names of a clause's subject, pronouns resolved where that is safe."""
        chunk = clause.subject
        if chunk is None:
            return [], []
        if reading.scan.words[reading.chunks[chunk].first] == "there" and clause.verb is not None:
            after = clause.verb + 1
            found = after < len(reading.chunks) and reading.chunks[after].kind == "N"
            return (reading.chunk_terms([after]), []) if found else ([], [])
        meant = self._meant(reading, clause)
        if meant is not None:
            return meant.terms, meant.names
        phrase = reading.noun_phrase(chunk, clause.verb)
        names = [*self._government(reading, clause), *_names_in(reading, phrase)]
        return reading.chunk_terms(phrase), names

    def _government(self, reading: Reading, clause: Clause) -> list[str]:
        """The country whose capital acts: "Ankara said"."""
        part = reading.chunks[clause.subject or 0]
        if part.first != part.last or reading.tags[part.first] != "P" or not reporting.verb_terms(reading, clause):
            return []
        found = self._known.table(Lexicon.build).government(reading.scan.raw(part.first))
        return [found] if found else []

    def words(self, reading: Reading, clause: Clause) -> list[str]:
        """What the subject's pronoun stands for, as written."""
        meant = self._meant(reading, clause) if clause.subject is not None else None
        return meant.words if meant is not None else []

    def _meant(self, reading: Reading, clause: Clause) -> Subject | None:
        """What a pronoun or "the country" as subject stands for: the subject before it, or None."""
        if clause.subject is None:
            return None
        part = reading.chunks[clause.subject]
        word, last = reading.scan.words[part.first], reading.scan.words[part.last]
        single = part.first == part.last
        if not (single and reading.tags[part.first] == "O") and not (
            word in ("the", "its", "their") and part.last == part.first + 1 and (last in _SHORT or word != "the")
        ):
            return None
        for candidate in self._candidates(reading, clause):
            if _fits(word if word != "the" else "it", candidate):
                return candidate
        return None

    def _candidates(self, reading: Reading, clause: Clause) -> list[Subject]:
        """The subjects that stand before a clause's own: in its sentence, then in the one before."""
        limit = clause.subject or 0
        found = [
            _subject(reading, other)
            for other in reversed(list(dict.fromkeys(reading.clause_of[max(0, limit - reporting.REACH) : limit])))
            if other is not clause and other.subject is not None and other.subject < limit
        ]
        previous = self._previous()
        if previous is not None and reading.sentence.paragraph == previous.sentence.paragraph:
            first = next((c for c in dict.fromkeys(previous.clause_of) if c.subject is not None), None)
            if first is not None and _names_in(previous, [first.subject or 0]):
                found.append(_subject(previous, first))
        return found

    def source(self, reading: Reading, number: int, clause: Clause) -> str | None:
        """According to whom: named in the sentence, or the speaker of the quotation it stands in."""
        chunks = reporting.attribution(reading, number, clause)
        if not chunks:
            return None
        if reading.tags[reading.chunks[chunks[0]].first] != "O":
            self._speaker = reading.text(chunks)
            return self._speaker
        previous = self._previous()
        earlier = reporting.speaker(previous) if previous is not None else []
        if previous is not None and earlier:
            self._speaker = previous.text(earlier)
        return self._speaker

    def context(self, reading: Reading) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Terms and names of the title (or first sentence) and of the sentence before."""
        if self._cache is not None and self._cache[0] is reading.sentence:
            return self._cache[1], self._cache[2]
        if self._heading is None and self._title is not None:
            self._heading = self._background(self._title)
        terms, names = self._heading or ((), ())
        if self._before is not None and self._before is not self._title:
            more = self._background(self._before)
            terms = tuple(dict.fromkeys((*terms, *more[0])))
            names = tuple(dict.fromkeys((*names, *more[1])))
        self._cache = (reading.sentence, terms, names)
        return terms, names

    def _background(self, sentence: Sentence) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return content_terms(_WORD.findall(sentence.text)), known_names(sentence.text, self._known, self.names)


def _subject(reading: Reading, clause: Clause) -> Subject:
    chunk = clause.subject or 0
    phrase = reading.noun_phrase(chunk, clause.verb)
    part = reading.chunks[chunk]
    words = [
        reading.scan.raw(n)
        for n in range(part.first, reading.chunks[phrase[-1]].last + 1)
        if reading.scan.words[n][0].isalpha() and reading.tags[n] in "NP"
    ]
    last = reading.scan.words[part.last]
    names = _names_in(reading, phrase)
    plural = last.endswith("s") and not last.endswith("ss") and reading.tags[part.last] != "P"
    plural = plural or any(reading.chunks[n].kind == "C" for n in phrase)
    return Subject(reading.chunk_terms(phrase), names, words, reading.sentence.paragraph, plural)


def _names_in(reading: Reading, phrase: list[int]) -> list[str]:
    if not phrase:
        return []
    first, last = reading.chunks[phrase[0]].first, reading.chunks[phrase[-1]].last
    return [name for start, _, name in reading.names if first <= start <= last]


def _fits(pronoun: str, subject: Subject) -> bool:
    """Whether a pronoun may stand for a subject: people for "he", one thing for "it", several for "they"."""
    if not subject.terms:
        return False
    if pronoun in _PEOPLE:
        return not subject.plural and bool(subject.names) and subject.words[-1:] == subject.names[-1].split()[-1:]
    if pronoun in _THINGS:
        return not subject.plural
    return pronoun in _GROUPS and subject.plural
