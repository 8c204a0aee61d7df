"""What a date or duration is of, where no verb says it: a birth, a film, an attack, a war of nine years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.frames.reporting import extended
from factcheck.terms import POSSESSIVES, content_term, term

if TYPE_CHECKING:
    from factcheck.frames.clauses import Clause
    from factcheck.frames.reading import Reading

_BIRTH = frozenset(("born", "b", "birth"))
_DEATH = frozenset(("died", "d", "death"))
_LAST = term("last")
_DASHES = frozenset("-–—‐‑−")
_REACH = 16
"""Tokens between a bracket and the date in it."""


@dataclass(frozen=True, slots=True)
class Dated:
    """What a date or duration is of; `subject` and `phrase` are chunks, no subject for the clause's own.

    `head` is a term, `action` terms or None for what the clause says. `alone`: nothing but its phrase
    says what it is of, the clause around it speaks of something else.
    """

    head: str
    phrase: tuple[int, ...]
    subject: tuple[int, ...]
    action: tuple[str, ...] | None
    alone: bool = False


def dated(reading: Reading, number: int, clause: Clause) -> Dated | None:
    """What a mention's own phrase or bracket says it is of; None leaves it to the clause."""
    kind = reading.mentions[number].kind
    if kind == "date":
        return in_brackets(reading, number) or _phrase(reading, number, clause) or _event(reading, number)
    return _lasting(reading, number) if kind == "duration" else None


def _event(reading: Reading, number: int) -> Dated | None:
    """The deployment of "since its deployment on 2 May", the death of "after the death of his father in 2001".

    Only an event that a preposition ties to the clause: "launched an attack on Monday" dates the launch.
    """
    place = reading.chunk_of[reading.spans[number][0]] - 2
    if place < 0 or reading.chunks[place + 1].kind != "I" or reading.chunks[place].kind != "N":
        return None
    whose: tuple[int, ...] = ()
    while (
        place > 1
        and reading.scan.words[reading.chunks[place - 1].first] == "of"
        and reading.chunks[place - 2].kind == "N"
    ):
        whose = (place, *whose)
        place -= 2
    head = reading.head(place)
    if head is None or place == 0 or reading.chunks[place - 1].kind not in "IQS":
        return None
    if reading.scan.words[head] not in reading.vocabulary.dated:
        return None
    deed = term(reading.scan.words[head])
    return Dated(deed, (place, *whose), whose, (deed,))


def _lasting(reading: Reading, number: int) -> Dated | None:
    """The war of "Syria's nine-year war", "nine years of war in Syria" and "nine years into the war"."""
    last = reading.spans[number][1]
    place = reading.chunk_of[last]
    joint = reading.scan.word(last + 1)
    if joint in ("of", "into"):
        place += 2
    if place >= len(reading.chunks) or reading.chunks[place].kind != "N":
        return None
    head = reading.head(place)
    if head is None or head <= last or reading.scan.words[head] not in reading.vocabulary.lasting:
        return None
    phrase = tuple(extended(reading, place))
    owned = reading.scan.words[reading.chunks[place].first] in POSSESSIVES
    return Dated(term(reading.scan.words[head]), phrase, phrase, (_LAST,), alone=not owned and joint != "into")


def in_brackets(reading: Reading, number: int) -> Dated | None:
    """What a date in brackets after a name is of: a birth or death, or the named itself ("Two Rivers (2005)")."""
    words, (first, last) = reading.scan.words, reading.spans[number]
    start = max(0, first - _REACH)
    if "(" not in words[start:first]:
        return None
    opened = first - 1
    while opened > start and words[opened] not in "()":
        opened -= 1
    if opened < 1 or words[opened] != "(":
        return None
    named = opened - 1 - (words[opened - 1] == ",")
    if reading.tags[named] != "P":
        return None
    subject = reading.chunk_of[named]
    if words[opened - 1] == ",":
        subject = next((n for n in range(subject) if reading.tags[reading.chunks[n].last] == "P"), subject)
    before = set(words[opened + 1 : first])
    closed = next((n for n in range(last + 1, min(len(words), last + _REACH)) if words[n] == ")"), last)
    event = ""
    if before & _DEATH or (before & _DASHES and _has_date(reading, opened, first)):
        event = "die"
    elif before & _BIRTH or (_DASHES.intersection(words[last + 1 : closed]) and _has_date(reading, last + 1, closed)):
        event = "born"
    if event:
        return Dated(term(event), (), (subject,), (term(event),))
    alone = opened == first - 1 and closed == last + 1
    return Dated("", (), (subject,), ()) if alone else None


def at_a_gathering(reading: Reading, number: int) -> bool:
    """Whether a date says when by what was held then: "at the 2010 census", "according to the 2016 poll"."""
    place = reading.chunk_of[reading.spans[number][1]]
    if place == 0 or reading.chunks[place - 1].kind != "I" or reading.spans[number][1] == reading.chunks[place].last:
        return False
    held = reading.scan.words[reading.chunks[place].last] in reading.vocabulary.gatherings
    joint = reading.chunks[place - 1].last
    said = reading.scan.words[joint]
    return held and (said in _AT or (reading.scan.word(joint - 1), said) in (_SAYING, _TIME))


_AT = frozenset(("at", "in", "during", "by", "since", "for", "per"))
_SAYING, _TIME = ("according", "to"), ("time", "of")


def _has_date(reading: Reading, first: int, last: int) -> bool:
    return any(reading.owners[n] >= 0 and reading.tags[n] == "t" for n in range(first, last))


def _phrase(reading: Reading, number: int, clause: Clause) -> Dated | None:
    """The noun that a date stands before: "(2016 film)", "a 1940 comedy", "the 2013 album Prism"."""
    last = reading.spans[number][1]
    place = reading.chunk_of[last]
    part = reading.chunks[place]
    noun = last + 1
    if part.kind != "N" or part.timed or noun > part.last or reading.tags[noun] not in ("N", "P"):
        return None
    while noun < part.last and reading.tags[noun + 1] in ("N", "P", "-") and reading.tags[noun + 1] != "P":
        noun += 1
    if not content_term(reading.scan.words[noun]):
        return None
    if at_a_gathering(reading, number):
        return None
    work = reading.scan.words[noun] in reading.vocabulary.works
    ours = clause.subject == place
    phrase = tuple(reading.noun_phrase(place))
    subject: tuple[int, ...] = ()
    if noun < part.last and reading.tags[noun + 1] == "P":
        subject = (place,)
    elif place > 1 and reading.chunks[place - 1].kind == "(" and reading.chunks[place - 2].kind == "N":
        subject = (place - 2,)
    elif not ours and not work:
        subject = phrase
    return Dated(
        term(reading.scan.words[noun]),
        phrase,
        subject,
        (term("release"),) if work else None if ours else (),
    )


def headed(reading: Reading, number: int) -> list[int]:
    """The date of the words before a colon that open a line: "Monday night's totals: 12 people arrested"."""
    first, last = reading.spans[0]
    if not number or reading.mentions[0].kind != "date" or first > _OPENING or reading.verbs(reading.clause(0)):
        return []
    between = reading.scan.words[last + 1 : min(last + _OPENING, reading.spans[number][0])]
    return [0] if ":" in between else []


_OPENING = 4
"""Tokens before and after a date at most in words that head a line."""
