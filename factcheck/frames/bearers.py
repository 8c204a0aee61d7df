"""Whose an age or a number of children is: "Maria Vane, 28", "Tom Ash, a 38-year-old", "Hart, a mother of four"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.frames.turns import ages_around, names_before
from factcheck.lexicon import Lexicon
from factcheck.terms import POSSESSIVES, term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.frames.clauses import Clause
    from factcheck.frames.reading import Reading


@dataclass(frozen=True, slots=True)
class Kin:
    """What "a mother of four" counts, as terms: the `head` (children) and the `deed` (being their mother)."""

    head: str
    deed: str
    place: int
    """The chunk of the parent."""


def kin(reading: Reading, number: int) -> Kin | None:
    """What a number after "mother of" counts, children named or not; None for any other mention."""
    if reading.mentions[number].kind != "count" or reading.before(number) != "of":
        return None
    parent = reading.spans[number][0] - 2
    if parent < 0:
        return None
    child = reading.vocabulary.kin.get(reading.scan.words[parent])
    span = reading.of_span(number)
    named = span is not None and reading.tags[span[0]] == "P"  # "Mother of 4 Ada Holm"
    if child is None or (span is not None and not named and term(reading.scan.words[span[1]]) != child):
        return None
    return Kin(child, term(reading.scan.words[parent]), reading.chunk_of[parent])


def bearer(
    reading: Reading, number: int, clause: Clause, subject: Sequence[str], meant: bool, found: Kin | None
) -> str:
    """The name of whom an age, or the children of `found`, belong to; "" if no name is tied to the mention.

    `subject` are the names of the clause's subject, and `meant` says that they come from the sentence
    before: the subject is a pronoun or "the 28-year-old".
    """
    if found is None and reading.mentions[number].kind != "age":
        return ""
    if len(subject) > 1:  # "the US singer Ada Holm, who has died at 81"
        known = reading.scan.known.table(Lexicon.build).known
        subject = [name for name in subject if not known(name)] or subject
    if subject and not meant:
        subject = _called(reading, clause, subject)
    elif not subject and clause.link == "who" and clause.subject is not None:
        described = _described(reading, reading.chunks[clause.subject].last)  # "Tor Holm, the pilot, who was 41"
        subject = (described,) if described else ()
    first, last = reading.spans[number]
    place = found.place if found else reading.chunk_of[first]
    return (
        _in_turn(reading, first, last)
        or _listed(reading, first, last)
        or _after(reading, last + 1)
        or _before(reading, place, first)
        or _dead(reading, first)
        or _who_at(reading, first)
        or (subject[0] if subject and _is_said_of_subject(reading, place, clause, meant) else "")
        or (subject[0] if subject and _at_the_age(reading, number, clause) else "")
    )


def _in_turn(reading: Reading, first: int, last: int) -> str:
    """The name in whose turn an age is said: "Ida and Ada Holm were 19 and 16 when", "Ida and Ada Holm, 19 and 16,"."""
    scan = reading.scan
    turn = ages_around(scan, last)
    if not turn:
        return ""
    opened = min(first, turn[0]) - 1
    while opened > 0 and scan.words[opened] in _BEFORE_AGES:
        opened -= 1
    names = names_before(scan, opened)
    if len(names) != len(turn):
        return ""
    begins, ends = names[turn.index(last)]
    return _ending(reading, ends) or scan.slice(begins, ends)


_BEFORE_AGES = frozenset((",", "who", "were", "are", "aged", "ages"))


def _listed(reading: Reading, first: int, last: int) -> str:
    """The name that commas part from a bare age, whoever comes next: "Ada Holm, 67, Tor Berg, 34, and Ida Lind, 16"."""
    if not reading.scan.word(first - 1) == "," == reading.scan.word(last + 1):
        return ""
    return _told(reading, first - 2)


def _after(reading: Reading, index: int) -> str:
    """The name right after: "38-year-old striker Karl Ode"; in "a 38-year-old Leeds nurse" no name ends the phrase."""
    comma = index >= len(reading.tags) or reading.scan.word(index) == ","
    if comma:  # "mother of four, Mary Hart"
        name, beyond, _ = _starting(reading, index + 1)
        return name if beyond == "," else ""
    noun = index
    while index < len(reading.tags) and reading.tags[index] in ("N", "-"):
        index += 1
    name, beyond, _ = _starting(reading, index)
    if name:
        return "" if beyond in ("N", "P", "-") else name
    return _given(reading, index) if index > noun else ""


def _starting(reading: Reading, index: int) -> tuple[str, str, str]:
    """The name that has a token, and the tags of the two that follow it: "" where there is no name, "." at the end."""
    for first, last, name in reading.names:
        if first <= index <= last:
            beyond, after = [*reading.tags[last + 1 : last + 3], ".", "."][:2]
            return name, beyond, after
    return "", "", ""


def _given(reading: Reading, index: int) -> str:
    """The name that a noun phrase is given behind token `index`: "girl, Ida, was", "student named as Ida Berg"."""
    words = reading.scan
    if words.word(index) == "," and words.word(index + 1) not in _NAMED:
        name, beyond, after = _starting(reading, index + 1)
        return name if beyond == "," and after != "#" else ""  # "a 41-year-old teacher, Tor Holm, 35, and"
    place = next((n for n in range(index, index + _NEAR) if words.word(n) in _NAMED), 0)
    if not place or not all(tag in "INPD," for tag in reading.tags[index:place]):
        return ""
    place += 1
    while words.word(place) in _NAMED_HOW:
        place += 1
    name, beyond, _ = _starting(reading, place)
    return name if beyond in _AFTER_NAMED and beyond else ""


def _before(reading: Reading, place: int, start: int) -> str:
    """The name that a comma, a bracket or nothing parts from the phrase: "Tom Ash, a 38-year-old", "Vane (28)"."""
    first = min(reading.chunks[place].first, start)
    while 0 < first <= start and reading.scan.words[first - 1] in _AGED:
        first -= 1
    if first < 2 or reading.scan.words[first - 1] not in _MARKS:
        told = _described(reading, start - 1) if reading.scan.words[start] == "aged" else ""
        return told or (_ending(reading, first - 1) if reading.chunks[place].first == start else "")
    before = first - 2
    while before > 0 and (reading.owners[before] >= 0 or reading.scan.words[before] in _MARKS):
        before -= 1  # "Ada Berg, 51, a mother of four"
    if reading.scan.words[start] == "aged" and _is_where(reading, before):
        return ""
    return _told(reading, before)


def _told(reading: Reading, last: int) -> str:
    """The name that ends at token `last`, or stands before what ends there and says who it is."""
    if reading.scan.word(last) == ")":  # "Holm (21-2), 41"
        last = next((n for n in range(last, max(last - _LONGEST, 0), -1) if reading.scan.words[n] == "("), 0) - 1
    return _described(reading, last) or _ending(reading, last)


def _described(reading: Reading, last: int) -> str:
    """The name before what says who it is, which ends at token `last`: "Ida Holm, the victim's mother, 46"."""
    words = reading.scan.words
    comma = next((n for n in range(last, max(last - _LONGEST, 0), -1) if words[n] == ","), 0)
    told = range(comma + 1, last + 1)
    if not comma or words[comma + 1] not in _ARTICLES or (words[comma + 1] != "the" and len(told) < _TELLING):
        return ""  # "Tor Holm, a woman, 46, and a boy" are three
    plain = all(reading.tags[n] in "DNIPS-" and words[n] not in POSSESSIVES for n in told)
    return _ending(reading, comma - 1) if plain else ""


def _is_where(reading: Reading, index: int) -> bool:
    """Whether a token is that of a place where something happened: "Karr died at his home in Melby, aged 74"."""
    chunk = reading.chunk_of[index] - 1
    return chunk >= 0 and reading.scan.words[reading.chunks[chunk].first] in ("in", "at", "near", "on", "off", "from")


def _called(reading: Reading, clause: Clause, subject: Sequence[str]) -> Sequence[str]:
    """The names of a subject, but of "Ada Holm, the Oscar winner who died" hers alone."""
    if clause.subject is None:
        return subject
    chunk = reading.chunks[clause.subject]
    if chunk.kind != "N" or _ending(reading, chunk.last):
        return subject
    inside = any(chunk.first <= first and last < chunk.last for first, last, _ in reading.names)
    beside = _ending(reading, chunk.first - 2) if chunk.first > 1 and reading.scan.words[chunk.first - 1] == "," else ""
    return ((beside,) if beside else ()) if inside else subject


def _dead(reading: Reading, start: int) -> str:
    """The name of whom a headline says it: "Actress Ada Holm dead at 81", "Ada Holm, Singer, Is Dead at 81"."""
    words = reading.scan.words
    last, died = start - 1, False
    while last >= 0 and words[last] in _DYING:
        died |= words[last] in _DEAD
        last -= 1
    if not died or last < 0:
        return ""
    opening = next((n for n, tag in enumerate(reading.tags) if tag != "P"), 0)
    if words[last] == "," and 1 < opening < last and words[opening] == ",":
        return reading.scan.slice(0, opening - 1)  # headlines in capitals tell no names
    return _ending(reading, last)


def _who_at(reading: Reading, start: int) -> str:
    """The name that a clause in commas gives an age: "Holm, who at 59 is the oldest", "Holm, the baby at 19,"."""
    words = reading.scan.words[:start]
    if words[-1:] != ["at"]:
        return ""
    if words[-2:-1] == [","] and reading.scan.word(start + 1) == "the":
        return _ending(reading, start - 3)
    if described := _described(reading, start - 2):
        return described
    who = -3 if words[-2:-1] == [","] else -2
    return _ending(reading, start + who - 2) if words[who - 1 : who + 1] == [",", "who"] else ""


def _ending(reading: Reading, index: int) -> str:
    return next((name for _, last, name in reading.names if last == index), "")


def _is_said_of_subject(reading: Reading, place: int, clause: Clause, meant: bool) -> bool:
    """Whether the clause says what its subject is: "Vane is 28", "Karl Ode, who turned 18", "the 28-year-old ran"."""
    if clause.subject == place:
        return meant
    if clause.verb is None or place <= clause.verb:
        return False
    verb = reading.chunks[clause.verb].last
    between = all(reading.chunks[n].kind == "R" for n in range(clause.verb + 1, place))
    return between and (reading.tags[verb] == "B" or reading.scan.words[verb] in _BECAME)


def _at_the_age(reading: Reading, number: int, clause: Clause) -> bool:
    """Whether the age is the subject's when the verb was done: "Ode died of fever at the age of 74", "aged 91"."""
    first = reading.spans[number][0]
    if first == 1 and reading.scan.words[0] in ("at", "now"):
        return True  # "At 41, Ode left"
    if clause.verb is None or reading.chunks[clause.verb].last >= first:
        return False
    before = [reading.scan.word(index) for index in (first, first - 1, first - 2)]
    if before[0] == "aged" and reading.chunks[clause.verb].last == first - 1:
        return True  # "Ode, who has died aged 91"
    return before[0] == "age" or before[:2] == ["aged", ","] or before[1] == "at" or before[1:] == ["age", "of"]


_NAMED = frozenset(("named", "called", "identified"))
_NAMED_HOW = frozenset(("as", "only", "locally", "by", "police", "simply"))
_NEAR = 6
"""Tokens behind a noun within which it is given a name: "a student from Port Arel named"."""
_AFTER_NAMED = ",.)BAMVEW"
"""Tags behind a name that was given, and not told or asked something: "a teacher called Ida Berg to ask"."""
_LONGEST = 10
"""Tokens of the longest description between a name and an age."""
_TELLING = 3
_ARTICLES = frozenset(("the", "a", "an"))
_AGED = frozenset(("aged", "age", "now", "then", "just", "only", "still", "barely"))
_MARKS = frozenset((",", "(", "–", "—", "-"))
_DEAD = frozenset(("dead", "dies", "died"))
_DYING = _DEAD | {"at", "is", "has", "the"}
_BECAME = frozenset(("turned", "turns", "became", "become", "aged", "remains", "remained"))
