"""Frames: what a claim is about, without a model.

`Framer` reads an article's sentences in their order and gives each mention its frame. A sentence with
mentions is taken apart once (`reading.Reading`); each module here then answers one question about it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.frames import concepts, deeds, heads, moments, reporting
from factcheck.frames.bearers import bearer, kin
from factcheck.frames.dated import dated
from factcheck.frames.gapping import counts_there, gap
from factcheck.frames.order import order
from factcheck.frames.reading import MOST, TIMED, Reading
from factcheck.frames.settlements import INHABITANTS, settled
from factcheck.frames.subjects import Memory
from factcheck.frames.totals import THOSE, added_to
from factcheck.model import Frame
from factcheck.scan import Scan
from factcheck.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
        self._memory = Memory(article, known)

    def frame(
        self,
        sentence: Sentence,
        valued: Sequence[tuple[Mention, Value]],
        scan: Scan | None = None,
        implied: Sequence[tuple[Mention, Value]] = (),
    ) -> list[Framing]:
        """A framing for each mention of the next sentence, whose tokens `scan` may have; [] without any.

        Those of `implied` mentions come last; the others are read as if these were not there.
        """
        found: list[Framing] = []
        if valued:
            scan = scan or Scan(sentence.text, sentence.start, self._known)
            reading = Reading(sentence, scan, [mention for mention, _ in valued], self._memory.names)
            values = [value for _, value in valued]
            clauses: dict[Clause, _Said] = {}
            for number in range(len(valued)):
                clause = reading.clause(number)
                if clause not in clauses:
                    clauses[clause] = self._said(reading, clause)
                found.append(self._mention(reading, number, clause, clauses[clause], values))
            self._memory.read(reading)
            found = list(_with_others(found, valued)) if 1 < len(valued) <= MOST else found
        found += self._implied(sentence, valued, implied, scan)
        self._memory.keep(sentence)
        return found

    def _implied(
        self,
        sentence: Sentence,
        valued: Sequence[tuple[Mention, Value]],
        implied: Sequence[tuple[Mention, Value]],
        scan: Scan | None,
    ) -> list[Framing]:
        """The framings of mentions that the sentence implies, each read beside those that it does not overlap."""
        found: list[Framing] = []
        for one in implied:
            scan = scan or Scan(sentence.text, sentence.start, self._known)
            beside = [one, *(other for other in valued if not _overlap(one[0], other[0]))]
            reading = Reading(sentence, scan, [mention for mention, _ in beside], self._memory.names)
            clause = reading.clause(0)
            found.append(self._mention(reading, 0, clause, self._said(reading, clause), [value for _, value in beside]))
        return found

    def _said(self, reading: Reading, clause: Clause) -> _Said:
        subject, names = self._memory.subject(reading, clause)
        own, apart = _names(reading, clause)
        return _Said(
            subject=unique(subject),
            names=unique(names),
            action=unique(deeds.of_clause(reading, clause)),
            rest=_rest(reading, clause),
            of_its_day=_rest(reading, clause, dated=True) if reading.dated else (),
            entities=unique([*names, *own]),
            around=apart,
            meant=self._memory.words(reading, clause),
        )

    def _mention(self, reading: Reading, number: int, clause: Clause, said: _Said, values: Sequence[Value]) -> Framing:
        head = heads.head(reading, number, clause)
        about = self._about(reading, number, clause, said, head)
        polarity, modality = reporting.stance(reading, number, clause)
        period, as_of = moments.moment(reading, number, clause, values)
        if reading.mentions[number].implied and isinstance(year := reading.mentions[number].expression, str):
            period, as_of = f"in {year}", year
        context, around = self._memory.context(reading)
        taken = {*about.counted, *about.subject, *(deeds.states_of_others(reading, number) - {*about.action})}
        rest = said.of_its_day if reading.mentions[number].kind in TIMED else said.rest
        frame = Frame(
            head=about.head,
            counted=about.counted,
            subject=about.subject,
            action=about.action,
            rest=() if about.alone else tuple(word for word in rest if word not in taken),
            entities=about.entities,
            context=context,
            around=unique([*_without(about.entities, said.entities, said.around), *around]),
            part=heads.part(reading, number),
            period=period,
            phase=moments.phase(reading, number, clause),
            polarity=polarity,
            modality=modality,
            bearer=self._bearer(reading, number, clause, said),
            order=order(reading, number, clause, self._memory.subject),
        )
        source = self._memory.source(reading, number, clause)
        return Framing(frame, concepts.concepts(reading, number, clause, head, said.meant), as_of, source)

    def _bearer(self, reading: Reading, number: int, clause: Clause, said: _Said) -> str:
        """The name of whom an age or children belong to; "the mother of four" is the parent named before."""
        family = kin(reading, number)
        name = bearer(reading, number, clause, said.names, bool(said.meant), family)
        if family is None:
            return name or self._memory.speaker(reading, number)
        known = reading.scan.word(reading.chunks[family.place].first) == "the"
        return self._memory.parent(family.deed, name, known=known)

    def _about(self, reading: Reading, number: int, clause: Clause, said: _Said, head: int | str) -> _About:
        """What the words say a mention is about: its own phrase first, then its clause."""
        found = dated(reading, number, clause)
        if found is not None:
            subject, entities = said.subject, said.entities
            if found.subject:
                subject = unique(reading.chunk_terms(found.subject))
                entities = unique([*reading.names_in(found.subject), *(() if found.alone else said.entities)])
            action = said.action if found.action is None else found.action
            counted = unique(reading.chunk_terms(found.phrase))
            return _About(found.head, counted, subject, action, entities, found.alone)
        family = kin(reading, number)
        if family is not None:
            return _About(family.head, (family.head,), said.subject, (family.deed,), said.entities)
        place = settled(reading, number, clause)
        if place is not None:
            named = (said.subject, said.entities)
            if place:
                named = unique(reading.chunk_terms(place)), unique(reading.names_in(place))
            return _About(INHABITANTS, (INHABITANTS,), named[0], (), named[1], alone=True)
        other = gap(reading, number)
        if other is not None:
            like = self._about_another(reading, other.like)
            return replace(like, subject=other.terms, entities=(other.name,), alone=True)
        there = counts_there(reading, number)
        if there is not None:
            like = self._about_another(reading, there[0])
            return replace(like, entities=there[1], alone=True)
        added = added_to(reading, number, head)
        if added is not None:
            return self._about_another(reading, added).in_all()
        name = term(reading.scan.words[head]) if isinstance(head, int) else head
        name = "" if name == THOSE else name
        action = deeds.of_mention(reading, number, clause, head, said.action)
        counted = unique(_counted(reading, number) or _phrase(reading, head))
        mention = reading.mentions[number]
        if mention.implied and mention.unit_text:
            name, counted = term(mention.unit_text), (term(mention.unit_text),)
        if counted == (_TIMES,) and action:
            name, counted = action[-1], action[-1:]  # "viewed 300 million times" has 300 million views
        return _About(name, counted, said.subject, action, said.entities, deeds.describes(reading, number))

    def _about_another(self, reading: Reading, number: int) -> _About:
        """What another mention of the sentence is about, which one shares."""
        clause = reading.clause(number)
        return self._about(reading, number, clause, self._said(reading, clause), heads.head(reading, number, clause))


def _overlap(a: Mention, b: Mention) -> bool:
    return a.start < b.end and b.start < a.end


_TIMES = term("times")


@dataclass(frozen=True, slots=True)
class _About:
    """The terms of a frame that say which fact it is; `alone`: the rest of the clause says nothing of it."""

    head: str
    counted: tuple[str, ...]
    subject: tuple[str, ...]
    action: tuple[str, ...]
    entities: tuple[str, ...]
    alone: bool = False

    def in_all(self) -> _About:
        """The same of all that there are with those that came on top: "20 new cases" are cases."""
        return replace(self, counted=tuple(word for word in self.counted if word not in _ON_TOP))


_ON_TOP = frozenset(map(term, ("new", "more", "further", "additional", "another", "other", "extra", "fresh")))


@dataclass(frozen=True, slots=True)
class _Said:
    """What a clause says, for every mention in it.

    `names` are those of its subject, `meant` is what its subject's pronoun stands for. `of_its_day` is the rest but for
    what came before or after it and what was only said; a sentence without a date has none.
    """

    subject: tuple[str, ...]
    names: tuple[str, ...]
    action: tuple[str, ...]
    rest: tuple[str, ...]
    of_its_day: tuple[str, ...]
    entities: tuple[str, ...]
    around: Sequence[str]
    meant: Sequence[str]


def _without(taken: Sequence[str], *names: Sequence[str]) -> list[str]:
    return [name for some in names for name in some if name not in taken]


def _counted(reading: Reading, number: int) -> list[str]:
    """The terms of what a mention counts, with its own words before a shared noun: "14 Danish and 9 Polish sailors"."""
    span = reading.of_span(number)
    if span is None:
        return []
    last = first = reading.spans[number][1] + 1
    while last < span[0] and reading.tags[last] in ("N", "P"):
        last += 1
    return [*reading.terms(first, last - 1), *reading.terms(*span)]


def _with_others(framed: Sequence[Framing], valued: Sequence[tuple[Mention, Value]]) -> Iterator[Framing]:
    """The framings of a sentence, each count's with what the other counts of the sentence count."""
    counted = [
        framing.frame.counted if mention.kind == "count" else ()
        for framing, (mention, _) in zip(framed, valued, strict=True)
    ]
    for number, framing in enumerate(framed):
        own = counted[number]
        others = unique([word for at, words in enumerate(counted) if at != number for word in words if word not in own])
        yield replace(framing, frame=replace(framing.frame, others=others)) if own and others else framing


def _phrase(reading: Reading, head: int | str) -> list[str]:
    """The terms of the noun phrase that names what is measured."""
    if not isinstance(head, int) or reading.tags[head] not in ("N", "P") or _is_state(reading, head):
        return []
    return reading.chunk_terms(reading.noun_phrase(reading.chunk_of[head]))


def _is_state(reading: Reading, index: int) -> bool:
    """Whether a word says how people are, and names nothing: "5,000 have fallen ill"."""
    first = reading.chunks[reading.chunk_of[index]].first
    return reading.scan.words[index] in reading.vocabulary.states and first == index


def _rest(reading: Reading, clause: Clause, *, dated: bool = False) -> tuple[str, ...]:
    """The other content of a clause, of what depends on it, and of what an infinitive depends on.

    What did not happen is none of it, nor what is said of a part: "87 people, most of whom were treated".
    `dated`: neither is what happened at another time, nor what the clause says that somebody said.
    """
    says = dated and reporting.says(reading, clause)
    said = [n for n in clause.chunks if n != clause.verb and not (dated and _at_another_time(reading, n))]
    for other in reading.below(clause):
        if dated and other.link in _THEN:
            continue
        if says and other.link in _REPORTED and other.subject not in (None, clause.subject):
            continue
        told = other.link in _TOLD_OF and other.subject != clause.subject and _counts(reading, other)
        if not (told or _is_of_some(reading, other)):
            said += other.chunks
    if clause.parent is not None and clause.link == "-":
        said += clause.parent.chunks
    return unique(reading.chunk_terms(n for n in said if n not in reading.averted))


def _at_another_time(reading: Reading, place: int) -> bool:
    """Whether a noun phrase stands behind "after" or the like: "spoke after the landing, at 2 p.m."."""
    return place > 0 and reading.scan.words[reading.chunks[place - 1].last] in _THEN


def _is_of_some(reading: Reading, clause: Clause) -> bool:
    """Whether a clause says something of a part of a noun before it: "most of whom", "many of which"."""
    if clause.link not in ("whom", "which") or clause.subject is None:
        return False
    words, chunk = reading.scan, reading.chunks[clause.subject]
    return words.word(chunk.last + 1) == "of" and words.word(chunk.first) not in _ALL_OF


_THEN = frozenset(("after", "before", "until", "till"))
"""What stands before what happened at another time."""
_REPORTED = frozenset(("that", ""))
"""Links by which a clause hangs on "said", its own clauses aside."""
_ALL_OF = frozenset(("all", "both", "each"))
_TOLD_OF = frozenset(("who", "which", "whose", "whom", "where"))
"""Words that open a clause about a noun before them."""


def _counts(reading: Reading, clause: Clause) -> bool:
    """Whether a clause has a count of its own: "a strike which has stranded 400 passengers"."""
    own = frozenset(clause.chunks)
    firsts = zip(reading.spans, reading.mentions, strict=True)
    return any(mention.kind == "count" and reading.chunk_of[first] in own for (first, _), mention in firsts)


def _names(reading: Reading, clause: Clause) -> tuple[list[str], list[str]]:
    """The names in a clause and then those in the clauses tied to it; and the names of the others.

    "It is home to 12 monks, and Rome has warned of floods": the second clause says nothing of the monks.
    """
    if not reading.names:
        return [], []
    above = list(reading.around(clause))
    parted = any(other.link in _PARTING for other in reading.clauses)
    inside: list[str] = []
    near: list[str] = []
    apart: list[str] = []
    for first, _, name in reading.names:
        other = reading.clause_of[reading.chunk_of[first]]
        found = inside if other is clause else apart if parted and _coordinate(reading, above, other) else near
        found.append(name)
    return inside + near, apart


def _coordinate(reading: Reading, above: Sequence[Clause], other: Clause) -> bool:
    """Whether "and", "while" or the like part a clause, with `above` around it, from one of another subject."""
    meeting = None
    for outer in reading.around(other):
        if outer in above:
            meeting = outer
            break
        if _parts(outer, above[0]):
            return True
    for outer in above:
        if outer is meeting:
            break
        if _parts(outer, other):
            return True
    return False


def _parts(clause: Clause, other: Clause) -> bool:
    return clause.link in _PARTING and clause.subject is not None and clause.subject != other.subject


_PARTING = frozenset(("and", "but", "or", "nor", "yet", "as", "while", "whereas", "although", "though", "because"))


def unique(words: Sequence[str]) -> tuple[str, ...]:
    """Each word once, in its order."""
    return tuple(dict.fromkeys(words))
