"""Frames: what a claim is about, without a model.

`Framer` reads an article's sentences in their order and gives each mention its frame. A sentence with
mentions is taken apart once (`reading.Reading`); each module here then answers one question about it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.frames import concepts, heads, moments, reporting
from factcheck.frames.reading import Reading
from factcheck.frames.subjects import Memory
from factcheck.model import Frame
from factcheck.terms import term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.frames.clauses import Clause
    from factcheck.knowledge import Knowledge
    from factcheck.model import Article, Mention, Sentence, Value


@dataclass(frozen=True, slots=True)
class Framing:
    """What a claim says beside its value."""

    frame: Frame
    concepts: tuple[str, ...]
    as_of: str | None
    attribution: str | None


class Framer:
    """Frames the mentions of one article, sentence by sentence."""

    def __init__(self, article: Article, known: Knowledge) -> None:
        self._known = known
        self._memory = Memory(article.title, known)

    def frame(self, sentence: Sentence, valued: Sequence[tuple[Mention, Value]]) -> list[Framing]:
        """A framing for each mention of the next sentence; [] for a sentence without any."""
        found: list[Framing] = []
        if valued:
            reading = Reading(sentence, [mention for mention, _ in valued], self._known, self._memory.names)
            values = [value for _, value in valued]
            found = [self._mention(reading, number, values) for number in range(len(valued))]
            self._memory.read(reading)
        self._memory.keep(sentence)
        return found

    def _mention(self, reading: Reading, number: int, values: Sequence[Value]) -> Framing:
        memory = self._memory
        clause = reading.clause(number)
        head = heads.head(reading, number, clause)
        span = reading.of_span(number)
        subject, names = memory.subject(reading, clause)
        polarity, modality = reporting.stance(reading, number, clause)
        period, as_of = moments.moment(reading, number, clause, values)
        context, around = memory.context(reading)
        counted = reading.terms(*span) if span else self._phrase(reading, head)
        entities = [*names, *clause_names(reading, clause)]
        frame = Frame(
            head=term(reading.scan.words[head]) if isinstance(head, int) else head,
            counted=unique(counted),
            subject=unique(subject),
            action=unique(reporting.verb_terms(reading, clause)),
            rest=unique(self._rest(reading, clause, {*counted, *subject})),
            entities=unique(entities),
            context=context,
            around=around,
            part=heads.part(reading, number),
            period=period,
            polarity=polarity,
            modality=modality,
        )
        source = memory.source(reading, number, clause)
        words = concepts.concepts(reading, number, clause, head, memory.words(reading, clause))
        return Framing(frame, words, as_of, source)

    @staticmethod
    def _phrase(reading: Reading, head: int | str) -> list[str]:
        """The terms of the noun phrase that names what is measured."""
        if not isinstance(head, int) or reading.tags[head] not in ("N", "P"):
            return []
        return reading.chunk_terms(reading.noun_phrase(reading.chunk_of[head]))

    @staticmethod
    def _rest(reading: Reading, clause: Clause, taken: set[str]) -> list[str]:
        """The other content of the clause, of what depends on it, and of what an infinitive depends on."""
        near = [clause, *reading.children.get(id(clause), ())]
        if clause.parent is not None and clause.link == "-":
            near.append(clause.parent)
        found = [
            word
            for other in near
            for word in reading.chunk_terms(n for n in other.chunks if other is not clause or n != clause.verb)
        ]
        return [word for word in found if word not in taken]


def clause_names(reading: Reading, clause: Clause) -> list[str]:
    """The names in a clause, then the others of its sentence."""
    inside: list[str] = []
    outside: list[str] = []
    for first, _, name in reading.names:
        (inside if reading.clause_of[reading.chunk_of[first]] is clause else outside).append(name)
    return inside + outside


def unique(words: Sequence[str]) -> tuple[str, ...]:
    """Each word once, in its order."""
    return tuple(dict.fromkeys(words))
