"""What the sentences before leave behind: subjects for pronouns, speakers for quotations, context."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.frames import reporting
from factcheck.frames.names import Aliases, known_names
from factcheck.frames.places import Places, area, dwelling
from factcheck.frames.reading import Reading
from factcheck.model import Sentence
from factcheck.scan import Scan
from factcheck.terms import POSSESSIVES, content_terms, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.frames.clauses import Clause
    from factcheck.frames.vocabulary import Vocabulary
    from factcheck.knowledge import Knowledge
    from factcheck.model import Article

BACK = 4
"""Sentences further back in which the one is looked for whom "the 28-year-old" stands for."""
_WORD_BEFORE = re.compile("['’]")
_THINGS = frozenset(("it", "its"))
_PEOPLE = frozenset(("he", "she", "his", "her"))
_GROUPS = frozenset(("they", "their"))
_QUOTED = frozenset((",", '"', "“", "”", "’", "'", "''", "?", "!"))
"""What stands before "said the 28-year-old"."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a clause was about: `terms`, `names` and `words` as written.

    `known` says that its name is in a list, `country` that it is a country's, `speaks` that the subject
    says something or has a title, as people do.
    """

    terms: list[str]
    names: list[str]
    words: list[str]
    plural: bool
    known: bool
    country: bool
    speaks: bool


class Memory:
    """The memory of one article. Its size does not grow with the article, except for `names`, bounded."""

    def __init__(self, article: Article, known: Knowledge) -> None:
        title = article.title
        self.names: dict[str, str] = {}
        self._known = known
        self._places = Places(article, known)
        self._title = Sentence(0, len(title), title, -1) if title.strip() else None
        self._heading: tuple[tuple[str, ...], tuple[str, ...]] | None = None
        self._before: Sentence | None = None
        self._parents: dict[str, str] = {}
        self._earlier: deque[Sentence] = deque(maxlen=BACK)
        self._reading: Reading | None = None
        self._speaker: str | None = None
        self._meaning: Subject | None = None  # of a pronoun in this sentence
        self._meant_before: Subject | None = None  # of one in the sentence before
        self._cache: tuple[Sentence, tuple[str, ...], tuple[str, ...]] | None = None

    def read(self, reading: Reading) -> None:
        """Remember a sentence that was taken apart."""
        self._reading = reading

    def keep(self, sentence: Sentence) -> None:
        """Remember a sentence as the one before the next."""
        if self._title is None:
            self._title = sentence
        if self._before is not None:
            self._earlier.append(self._before)
        self._before = sentence
        self._meant_before, self._meaning = self._meaning, None

    def parent(self, deed: str, name: str, *, known: bool) -> str:
        """The name of a mother or father, remembered; where there is none and the reader is to know, the last one's."""
        if name:
            self._parents[deed] = name
        return name or (self._parents.get(deed, "") if known else "")

    def _previous(self) -> Reading | None:
        """The sentence before, taken apart when something first asks for it."""
        if self._before is None:
            return None
        if self._reading is None or self._reading.sentence is not self._before:
            self._reading = self._taken_apart(self._before)
        return self._reading

    def subject(self, reading: Reading, clause: Clause) -> tuple[list[str], list[str]]:
        """The terms and names of a clause's subject, pronouns resolved where that is safe."""
        chunk = clause.subject
        if chunk is None:
            return [], []
        if reading.chunks[chunk].lone and chunk > 1 and reading.chunks[chunk - 1].kind in "C,":
            # "The storm left 31 dead and nearly 90 injured."
            before = reading.clause_of[chunk - 2]
            if before is not clause and before.subject is not None and not reading.chunks[before.subject].lone:
                return self.subject(reading, before)
        if reading.scan.words[reading.chunks[chunk].first] == "there" and clause.verb is not None:
            after = clause.verb + 1
            found = after < len(reading.chunks) and reading.chunks[after].kind == "N"
            return (reading.chunk_terms([after]), []) if found else ([], [])
        meant = self._meant(reading, clause)
        phrase = reading.noun_phrase(chunk, clause.verb)
        named = _apposed(reading, phrase, clause)
        if meant is not None and not named:
            owned = reading.scan.words[reading.chunks[chunk].first] in POSSESSIVES
            if not owned:
                return meant.terms, meant.names
            return [*meant.terms, *reading.chunk_terms(phrase)], [*meant.names, *reading.names_in(phrase)]
        phrase += named
        phrase += _described(reading, clause)
        return reading.chunk_terms(phrase), reading.names_in(phrase)

    def words(self, reading: Reading, clause: Clause) -> list[str]:
        """What the subject's pronoun stands for, as written."""
        meant = self._meant(reading, clause) if clause.subject is not None else None
        return meant.words if meant is not None else []

    def _meant(self, reading: Reading, clause: Clause) -> Subject | None:
        """What a pronoun or "the country" as subject stands for: the subject before it, or None."""
        if clause.subject is None:
            return None
        part = reading.chunks[clause.subject]
        word = _WORD_BEFORE.split(reading.scan.words[part.first], maxsplit=1)[0]
        pronoun = part.first == part.last and reading.tags[part.first] in ("O", "c")
        if _aged(reading, clause.subject):
            return self._of_age(reading)
        if _short(reading, clause.subject):
            word = reading.scan.words[part.last]
        elif not pronoun and word not in POSSESSIVES:
            return None
        if word in _THINGS and dwelling(reading, clause) and (place := self._place(reading)):
            return place
        for candidate in self._candidates(reading, clause):
            if _fits(word, candidate, reading.vocabulary):
                return candidate
        previous = self._subject_before(reading)
        if previous is None:
            return None
        near = reading.sentence.paragraph == self._paragraph or previous.known or word in _PEOPLE
        if not near or not _fits(word, previous, reading.vocabulary):
            return None
        self._meaning = replace(previous, speaks=True) if word in _PEOPLE else previous
        return previous

    def speaker(self, reading: Reading, number: int) -> str:
        """The name of whom "the 28-year-old" stands for who says what is quoted before: "..., said the 28-year-old"."""
        chunk = reading.chunk_of[reading.spans[number][0]]
        if chunk < 2 or not _aged(reading, chunk) or reading.chunks[chunk - 1].kind != "V":
            return ""
        clause, before = reading.clause_of[chunk - 1], reading.chunks[chunk - 1].first - 1
        quoted = reading.scan.words[before] in _QUOTED and clause.verb == chunk - 1 and reporting.says(reading, clause)
        meant = self._of_age(reading) if quoted else None
        return meant.names[-1] if meant is not None and meant.names else ""

    def _of_age(self, reading: Reading) -> Subject | None:
        """Whom "the 28-year-old" stands for: the person whom a sentence before is about, and who only speaks is not.

        The first subject before, or one further back where that is a lawyer who argues, or no person.
        """
        previous, before = self._subject_before(reading), self._previous()
        found = previous
        if previous is None or not _is_person(previous) or (before is not None and _only_speaks(before)):
            further = (_first_subject(one) for one in self._further_back() if not _only_speaks(one))
            found = next((one for one in further if one and _is_person(one)), previous)
        if found is None or not _is_person(found):
            return None
        self._meaning = replace(found, speaks=True)  # "He", in the next sentence, is the same person
        return found

    def _further_back(self) -> Iterator[Reading]:
        """The sentences before the one before, the nearest first, taken apart as they are asked for."""
        return map(self._taken_apart, reversed(self._earlier))

    def _taken_apart(self, sentence: Sentence) -> Reading:
        return Reading(sentence, Scan(sentence.text, sentence.start, self._known), (), self.names)

    def _place(self, reading: Reading) -> Subject | None:
        """The place that the sentence before names last; for "the area", the one that the article is about."""
        previous = self._previous()
        chunk = area(previous) if previous is not None else None
        if previous is None or chunk is None or reading.sentence.paragraph != self._paragraph:
            return None
        if _is_of_itself(previous):
            return None
        names = previous.names_in([chunk])
        terms = previous.chunk_terms([chunk])
        if not names and (name := self._places.main(reading.sentence.start)):
            names, terms = [name], list(content_terms(name.split()))
        return Subject(terms, names, names[0].split(), False, True, False, False) if names else None

    def _candidates(self, reading: Reading, clause: Clause) -> Iterator[Subject]:
        """The subjects that stand before a clause's own in its sentence, the nearest first, but main ones for its own.

        "The novel lay about until Finch bought it; it has sold 900 copies" has the novel sold.
        """
        limit = clause.subject or 0
        before = list(dict.fromkeys(reading.clause_of[max(0, limit - reporting.REACH) : limit]))
        inner = reading.clause_of[limit].parent is not None
        before.sort(key=lambda other: inner or other.parent is None)
        for other in reversed(before):
            if other is not clause and other.subject is not None and other.subject < limit:
                yield _subject(reading, other)

    def _subject_before(self, reading: Reading) -> Subject | None:
        """The first subject of the sentence before, of this paragraph or the last, if it has a name."""
        previous = self._previous()
        if previous is None or reading.sentence.paragraph - self._paragraph > 1:
            return None
        found = _first_subject(previous)
        return found if found is not None and found.names else self._meant_before

    @property
    def _paragraph(self) -> int:
        return self._before.paragraph if self._before is not None else -1

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
        reading = self._reading
        if reading is not None and reading.sentence is sentence:
            return content_terms(reading.scan.words), tuple(dict.fromkeys(name for _, _, name in reading.names))
        return content_terms(words_of(sentence.text)), known_names(sentence.text, self._known, self.names)


def _apposed(reading: Reading, phrase: list[int], clause: Clause) -> list[int]:
    """The name that a subject is given between commas: "her next film, Summer Boat, grossed"."""
    chunks, place = reading.chunks, phrase[-1] + 2
    if place + 1 >= len(chunks) or chunks[place - 1].kind != "," or chunks[place + 1].kind != ",":
        return []
    part = chunks[place]
    first = part.first + (reading.scan.words[part.first] == "the" and part.first < part.last)
    named = part.kind == "N" and reading.tags[first] == "P" == reading.tags[part.last]
    said = place + 2 < len(chunks) and chunks[place + 2].kind == "V" and (clause.verb or 0) >= place + 2
    return [place] if named and said and not reading.names_in(phrase[-1:]) else []


def _described(reading: Reading, clause: Clause) -> list[int]:
    """What "is a player who", the clause before a relative one, says it of: "Ann Lee is a player who scored 12".

    So does the one before a participle: "Otis Hall is a theatre built in 1902".
    """
    above, chunk = clause.parent, clause.subject
    if clause.link not in ("who", "which", "-") or above is None or above.verb is None or above.subject is None:
        return []
    if chunk is None or chunk <= above.verb or reading.tags[reading.chunks[above.verb].last] != "B":
        return []
    own = chunk == above.verb + 1
    if not own and (
        clause.link == "-"
        or reading.tags[reading.chunks[chunk].last] != "P"
        or reading.scan.word(reading.chunks[chunk].last + 1) != "that"
    ):
        return []  # "a member of the band that split": only a name takes no "that"
    return reading.noun_phrase(above.subject, above.verb)


def _is_of_itself(reading: Reading) -> bool:
    """Whether a sentence says what its subject, by name, is: "Corvo is a port and the seat of Amel Province"."""
    clause = reading.clauses[0]
    if clause.verb is None or clause.subject is None or reading.tags[reading.chunks[clause.verb].last] != "B":
        return False
    return bool(reading.names_in([clause.subject]))


def _short(reading: Reading, chunk: int) -> bool:
    """Whether a noun phrase is "the country", "the film" or the like and nothing more."""
    part, words = reading.chunks[chunk], reading.scan.words
    return part.last == part.first + 1 and words[part.first] == "the" and words[part.last] in reading.vocabulary.short


def _aged(reading: Reading, chunk: int) -> bool:
    """Whether a noun phrase is "the 28-year-old" or "the 28-year-old nurse": somebody named before."""
    part, words = reading.chunks[chunk], reading.scan.words
    if words[part.first] != "the" or part.last == part.first or reading.tags[part.last] == "P":
        return False
    owner = reading.owners[part.first + 1]
    return owner >= 0 and reading.mentions[owner].kind == "age"


def _first_subject(reading: Reading) -> Subject | None:
    first = _first_clause(reading)
    return _subject(reading, first) if first is not None else None


def _first_clause(reading: Reading) -> Clause | None:
    return next((clause for clause in reading.clauses if clause.subject is not None), None)


def _only_speaks(reading: Reading) -> bool:
    """Whether the first subject of a sentence says something: "argued", and not "was found guilty"."""
    clause = _first_clause(reading)
    if clause is None or clause.verb is None or not reporting.says(reading, clause):
        return False
    verb = reading.chunks[clause.verb]
    return "B" not in reading.tags[verb.first : verb.last]


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
    names = reading.names_in(phrase)
    plural = last.endswith("s") and not last.endswith("ss") and reading.tags[part.last] != "P"
    plural = plural or any(reading.chunks[n].kind == "C" for n in phrase)
    name = names[-1] if names else ""
    aliases = reading.scan.known.table(Aliases)
    known, country = name in aliases.canonical, name in aliases.countries
    titled = any(reading.scan.words[n] in reading.vocabulary.titles for n in range(part.first, part.last))
    speaks = not known and " " in name and (titled or reporting.says(reading, clause))
    return Subject(reading.chunk_terms(phrase), names, words, plural, known, country, speaks)


def _is_person(subject: Subject) -> bool:
    """Whether a subject may be one person with a name."""
    named = bool(subject.terms and subject.names) and subject.words[-1:] == subject.names[-1].split()[-1:]
    return named and not subject.plural and not subject.known


def _fits(word: str, subject: Subject, vocabulary: Vocabulary) -> bool:
    """Whether a pronoun or short noun may stand for a subject.

    People for "he", one thing for "it", several for "they", a country for "the country".
    """
    if not subject.terms:
        return False
    if word in _PEOPLE:
        return _is_person(subject)
    if word in _GROUPS:
        return subject.plural
    if word in vocabulary.lands:
        return subject.country
    thing = not subject.plural and not subject.speaks
    return thing and (word in _THINGS or (word in vocabulary.short and bool(subject.names) and not subject.country))
