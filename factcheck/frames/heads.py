"""What a mention counts or measures: the head of its frame, the counted phrase, and whether it is a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frames.deeds import state
from factcheck.frames.totals import carried, total_before
from factcheck.terms import content_term, term

if TYPE_CHECKING:
    from factcheck.frames.clauses import Clause
    from factcheck.frames.reading import Reading

COUNTED = frozenset(("count", "ratio"))
_NAMED = {"magnitude": "magnitude", "age": "age", "score": "score"}
"""Kinds that name what they measure themselves."""
_MEASURED_BY = frozenset(("of", "at"))
_PRONOUNS = frozenset(("whom", "them", "which", "those", "these", "us", "whose"))


def head(reading: Reading, number: int, clause: Clause) -> int | str:
    """The token that says what is counted or measured, or a term of its own; "" if nothing does."""
    mention = reading.mentions[number]
    if mention.kind in _NAMED:
        return term(_NAMED[mention.kind])
    if mention.kind in ("date", "time"):
        return _verb(reading, clause)
    if mention.kind in COUNTED or mention.of_start < mention.of_end:
        return _counted(reading, number, clause)
    if mention.kind == "ordinal" and _ranks(reading, number):
        return term("rank")
    return _measured(reading, number, clause)


def _ranks(reading: Reading, number: int) -> bool:
    """Whether an ordinal is a place in a list by itself: "number eight", "finished third", "in second place"."""
    after = _after_in_chunk(reading, number)
    known = reading.vocabulary
    if reading.mentions[number].unit_text and (after is None or reading.scan.words[after] in known.hits):
        return True  # "number eight", "a top ten hit"
    beside = reading.after(number) if after == reading.spans[number][1] + 1 else ""
    if beside:
        return beside in known.standings
    before = reading.spans[number][0] - 1
    while before > 0 and reading.tags[before] in "RD":
        before -= 1
    return after is None and reading.scan.word(before) in known.placing


def _counted(reading: Reading, number: int, clause: Clause) -> int | str:
    """What a number counts, by the first that the sentence has: its own noun phrase ("five boats"), what it is "of".

    The whole that it is a part of, what is brought to it, what is named before it ("the toll stood at five"), what the
    clause says that it is, and else what the clause is about.
    """
    span = reading.of_span(number)
    if span is not None:
        return _first_head(reading, *span)
    place = reading.chunk_of[reading.spans[number][0]]
    after = _after_in_chunk(reading, number)
    after = reading.state_after(number) if after is None else after
    if after is not None:
        return after
    if reading.after(number) == "of":
        return _of_something(reading, number, clause)
    if reading.before(number) in reading.vocabulary.parts:
        whole = next((n for n in range(place - 1, -1, -1) if reading.chunks[n].kind == "N"), None)
        found = reading.head(whole) if whole is not None else None
        return found if found is not None else ""
    if reading.before(number) == "the" and reading.after(number) == "who":
        return ""  # "the families of the 15 who are missing"
    brought = _brought_to(reading, number, clause)
    if brought is not None:
        return brought
    measured = total_before(reading, number)
    measured = _named_before(reading, number, clause) if measured is None else measured
    if measured is not None:
        return measured
    if clause.subject == place:
        named = _named_by_copula(reading, clause)
        return _verb(reading, clause) if named is None else named
    left_out = _left_out(reading, number, clause)
    if left_out is not None:
        return left_out
    return carried(reading, _said_of_subject(reading, number, clause))


def _brought_to(reading: Reading, number: int, clause: Clause) -> int | str | None:
    """What somebody brings to a number that stands before it: "bringing to six the number of dead"."""
    place = reading.chunk_of[reading.spans[number][0]]
    if reading.before(number) != "to" or clause.verb != place - 2 or place + 1 >= len(reading.chunks):
        return None
    found = reading.head(place + 1) if reading.chunks[place + 1].kind == "N" else None
    return carried(reading, found) if found is not None else None


def _named_by_copula(reading: Reading, clause: Clause) -> int | None:
    """What a bare number is said to be: "of the dead, nine were children"."""
    if not _is_copula(reading, clause) or clause.verb is None or clause.verb + 1 >= len(reading.chunks):
        return None
    part = reading.chunks[clause.verb + 1]
    found = reading.head(clause.verb + 1) if part.kind == "N" else None
    return found if found is not None and found == part.last and _is_plural(reading, found) else None


def _is_plural(reading: Reading, index: int) -> bool:
    return reading.scan.words[index].endswith(("s", "en", "people", "police"))


def _left_out(reading: Reading, number: int, clause: Clause) -> int | None:
    """The noun that a bare number has in common with one before: "Acme sold 40 ships; Ash sold 12"."""
    verb = clause.verb
    if verb is None or verb + 1 != reading.chunk_of[reading.spans[number][0]]:
        return None
    for other in range(number - 1, max(-1, number - 1 - _REACH), -1):
        span, before = reading.of_span(other), reading.clause(other)
        if span is not None and reading.mentions[other].kind == "count" and before is not clause:
            return span[1] if _same_deed(reading, before, clause) or _same_doer(reading, before, clause) else None
    return None


def _same_deed(reading: Reading, before: Clause, clause: Clause) -> bool:
    return reading.verbs(before) == reading.verbs(clause) != []


def _same_doer(reading: Reading, before: Clause, clause: Clause) -> bool:
    """Whether a subject does two things, neither of them to people: "opened three stores and closed two"."""
    if before.subject is None or before.subject != clause.subject:
        return False
    return reading.vocabulary.state_terms.isdisjoint((*reading.verbs(before), *reading.verbs(clause)))


_REACH = 4
"""Mentions before one in which its noun is looked for."""


def _first_head(reading: Reading, first: int, last: int) -> int | str:
    """The head of a phrase: the word before its first preposition."""
    for index in range(first, last + 1):
        if reading.tags[index] in ("I", "T", "W", "H") and index > first:
            last = index - 1
            break
    while last > first and not content_term(reading.scan.words[last]):
        last -= 1
    return last


def _after_in_chunk(reading: Reading, number: int) -> int | None:
    """The head of the mention's own noun phrase, if it stands after the mention: "the third (and final) novel"."""
    last = reading.spans[number][1]
    place = reading.chunk_of[last]
    if reading.chunks[place].last == last and reading.scan.word(last + 1) == "and" and place + 2 < len(reading.chunks):
        place += 2 * (reading.scan.word(last + 2) in _LAST and reading.chunks[place + 2].kind == "N")
    found = reading.head(place)
    return found if found is not None and found > last else None


_LAST = frozenset(("final", "last", "only", "most"))


def _of_something(reading: Reading, number: int, clause: Clause) -> int | str:
    """For "75 percent of whom are women" the women, for "60 of the soldiers" the soldiers."""
    place = reading.chunk_of[reading.spans[number][1]] + 2
    if place < len(reading.chunks) and reading.chunks[place].kind == "N":
        found = reading.head(place)
        if found is None and place + 1 < len(reading.chunks) and reading.chunks[place + 1].kind == "N":
            sort = reading.head(place + 1)  # "nine of them police officers", but "two of them critical"
            found = sort if sort is not None and _is_plural(reading, sort) else None
        if found is not None:
            return found
    if clause.verb is not None and clause.verb + 1 < len(reading.chunks):
        if reading.tags[reading.chunks[clause.verb].last] != "B":
            return _verb(reading, clause)
        found = reading.head(clause.verb + 1) if reading.chunks[clause.verb + 1].kind == "N" else None
        hurt = found is not None and reading.scan.words[found] in reading.vocabulary.states
        return found if found is not None and (hurt or _is_plural(reading, found)) else ""
    return ""


def _measured(reading: Reading, number: int, clause: Clause) -> int | str:
    """What anything but a count measures: a word for the property ("5 m deep"), the noun it describes, its clause."""
    properties = reading.vocabulary.properties
    if reading.mentions[number].kind in ("quantity", "duration"):
        first = reading.scan.words[reading.spans[number][0]]
        behind = _after_brackets(reading, number)
        named = "" if behind == "last" else properties.get(behind)  # "3,960 yards last season"
        named = named or reading.vocabulary.comparing.get(first)
        if named:
            return term(named)
        if reading.after(number) == "from" and _is_copula(reading, clause):
            return term("distance")
    after = _after_in_chunk(reading, number)
    after = _shared(reading, number) if after is None else after
    if after is not None:
        return after
    bracketed = _before_bracket(reading, number)
    if bracketed is not None:
        return bracketed
    named_before = _named_before(reading, number, clause)
    if named_before is not None:
        return named_before
    after_it = _named_after(reading, number, clause)
    return after_it if after_it is not None else _said_of_subject(reading, number, clause)


def _shared(reading: Reading, number: int) -> int | None:
    """The noun that a measure shares with the one right after it: "a 128 GB or 256 GB drive"."""
    last, other = reading.spans[number][1], number + 1
    if other >= len(reading.mentions) or reading.mentions[other].kind != reading.mentions[number].kind:
        return None
    joined = reading.spans[other][0] == last + 2 and reading.scan.word(last + 1) in _JOINING
    return _after_in_chunk(reading, other) if joined else None


_JOINING = frozenset(("or", "and", "/"))


def _after_brackets(reading: Reading, number: int) -> str:
    """The word after a mention, or after the brackets behind it or around it: "243 km (151 miles) long"."""
    after = reading.spans[number][1] + 1
    opened = reading.scan.word(after) == "("
    if not opened and reading.scan.word(after) != ")":
        return reading.scan.word(after)
    closed = next((n for n in range(after, after + _BRACKET) if reading.scan.word(n) == ")"), -1)
    return reading.scan.word(closed + 1) if closed > 0 else ""


_BRACKET = 8
"""Tokens of a bracket that puts a measure in another unit."""


def _named_before(reading: Reading, number: int, clause: Clause) -> int | None:
    """The noun that names a measure before it: "a depth of 10 km", "magnitude 6.1"."""
    chunks, first = reading.chunks, reading.spans[number][0]
    place = reading.chunk_of[first]
    start = chunks[place].first
    beside = start < first or (first > 0 and reading.scan.words[first] in reading.vocabulary.ties)
    if beside and reading.tags[first - 1] in ("N", "P") and content_term(reading.scan.words[first - 1]):
        return first - 1  # "magnitude 6.1", "investments over 35 GWh"
    before = reading.scan.word(start - 1)
    if before not in _MEASURED_BY or place < 2 or chunks[place - 2].kind != "N":
        return None
    return reading.head(place - 2) if before == "of" or clause.verb is None else None


def _named_after(reading: Reading, number: int, clause: Clause) -> int | str | None:
    """The noun that names a measure after it: "60% of revenue", "$1 billion in gains", "paid $5 for a roof"."""
    place, after = reading.chunk_of[reading.spans[number][1]], reading.after(number)
    money = reading.mentions[number].kind == "money"
    bought = money and after == "for" and clause.verb is not None and place - 1 == clause.verb
    if not (after == "of" or bought or (money and after == "in")):
        return None
    following = place + 2 < len(reading.chunks) and reading.chunks[place + 2].kind == "N"
    found = reading.head(place + 2) if following else None
    if found is None:
        return _of_something(reading, number, clause) if after == "of" else None
    return found if after == "of" or reading.tags[found] != "P" else None


def _before_bracket(reading: Reading, number: int) -> int | None:
    """The head of what stands before the bracket around a mention, unless that is another measure."""
    place = reading.chunk_of[reading.spans[number][0]]
    clause = reading.clause_of[place]
    if clause.link != "(" or clause.verb is not None or not clause.chunks or clause.chunks[0] == 0:
        return None
    before = clause.chunks[0] - 1
    part = reading.chunks[before]
    if part.kind != "N":
        return None
    owners = sorted({reading.owners[n] for n in range(part.first, part.last + 1)} - {-1})
    if any(reading.mentions[n].kind not in COUNTED for n in owners):
        within = reading.clause_of[reading.chunk_of[reading.spans[owners[-1]][0]]]
        if owners[-1] == number or within.link == "(":  # brackets after brackets may go on without end
            return None
        found = head(reading, owners[-1], reading.clause(owners[-1]))
        return found if isinstance(found, int) else None
    return reading.head(before)


def holder(reading: Reading, number: int) -> int | None:
    """The token of whoever has an age: in the mention's own phrase, or the nearest phrase before it."""
    after = _after_in_chunk(reading, number)
    place = reading.chunk_of[reading.spans[number][0]]
    if after is None and reading.chunks[place].first < reading.spans[number][0]:
        before = reading.spans[number][0] - 1
        after = before if reading.tags[before] in ("N", "P") and content_term(reading.scan.words[before]) else None
    while after is None and place > 0 and reading.chunks[place].kind in "NI,":
        place -= 1
        after = reading.head(place) if reading.chunks[place].kind == "N" else None
    return after


def _said_of_subject(reading: Reading, number: int, clause: Clause) -> int | str:
    """For "the price rose to $5" the price, for "killing three" the killing."""
    verb = clause.verb
    if verb is None:
        subject = next((n for n in clause.chunks if reading.chunks[n].kind == "N"), None)
        found = reading.head(subject) if subject is not None else None
        return found if found is not None else ""
    words = [reading.scan.words[index] for index in reading.chunks[verb].verbs]
    for word in words if reading.mentions[number].kind != "count" else ():
        named = reading.vocabulary.properties.get(word) or reading.vocabulary.properties.get(_base(word))
        if named:
            return term(named)
    moves = any(reading.tags[index] == "B" for index in reading.chunks[verb].verbs) or any(
        term(word) in reading.vocabulary.movement_terms for word in words
    )
    place = reading.chunk_of[reading.spans[number][0]]
    if reading.mentions[number].kind == "duration" and not moves:
        return _verb(reading, clause)
    direct = verb < place and all(reading.chunks[n].kind == "R" for n in range(verb + 1, place))
    if not moves and not direct and place > 1 and reading.chunks[place - 1].kind == "I":
        # "brought the total to 12", "sold the painting for $5": what is between verb and value.
        between = [n for n in range(verb + 1, place - 1) if reading.chunks[n].kind == "N"]
        found = reading.head(between[0]) if between else None
        if found is not None:
            return found
    if (direct and not moves) or (reading.mentions[number].kind == "count" and _is_told(reading, clause)):
        return _verb(reading, clause)
    found = reading.head(clause.subject) if clause.subject is not None else None
    return found if found is not None else _verb(reading, clause)


def _is_told(reading: Reading, clause: Clause) -> bool:
    """Whether the subject only says the number: "the unions spoke of 80,000"."""
    if clause.verb is None or reading.tags[reading.chunks[clause.verb].first] == "B":
        return False
    return not (reading.vocabulary.takes_clause | reading.vocabulary.telling).isdisjoint(reading.verbs(clause))


def _is_copula(reading: Reading, clause: Clause) -> bool:
    """Whether the clause says what something is: "the epicentre was 55 km from the town"."""
    return clause.verb is not None and reading.tags[reading.chunks[clause.verb].last] == "B"


def _base(word: str) -> str:
    return word[:-1] if word.endswith("s") else word[:-2] if word.endswith("ed") else word


def _verb(reading: Reading, clause: Clause) -> int | str:
    at = state(reading, clause)
    if at is not None or clause.verb is None:
        return "" if at is None else at
    last = reading.chunks[clause.verb].verbs[-1]
    return last if reading.tags[last] not in ("B", "A", "M", "Y", "c") else ""


ALL = "all"
"""The part that the 12 of "three of the 12 seats" are."""
_OUT_OF = frozenset(("out", "of", "the", "its", "their", "his", "her", "those", "these", "all"))


def _is_all(reading: Reading, number: int) -> bool:
    """Whether a count is that of which the count right before, or "the last of", is a part."""
    first = reading.spans[number][0]
    if reading.mentions[number].kind == "count" and reading.scan.word(first - 2) in reading.vocabulary.one_of_all:
        return reading.before(number) == "of" and reading.scan.word(first - 3) == "the"
    if number == 0 or {reading.mentions[n].kind for n in (number - 1, number)} != {"count"}:
        return False
    between = reading.scan.words[reading.spans[number - 1][1] + 1 : reading.spans[number][0]]
    return 1 <= len(between) <= 3 and "of" in between and _OUT_OF.issuperset(between)


def part(reading: Reading, number: int) -> str:
    """The words that make a mention a part of something named before: "of whom", "including", or "".

    `ALL` for what another mention is a part of.
    """
    after = reading.after(number)
    last = reading.spans[number][1]
    if after == "of":
        word = reading.scan.word(last + 2)
        if word in _PRONOUNS:
            return f"of {word}"
        if reading.mentions[number].kind in ("percent", "ratio"):
            return f"{reading.mentions[number].kind} of"
        counted = reading.of_span(number)
        bare = counted is None or counted[0] > last  # "61 survivors of the wreck" are all of them
        if word in ("the", "these", "those", "its", "their") and bare and reading.mentions[number].kind == "count":
            return "of"
    if _is_all(reading, number):
        return ALL
    before = reading.before(number)
    if before in reading.vocabulary.parts:
        return "" if before == "among" else before  # "a clerk was among 35 dead": of these there were 35
    if before in ("whom", "which") and reading.scan.word(reading.spans[number][0] - 2) == "of":
        return f"of {before}"
    if before == "them" and reading.scan.word(reading.spans[number][0] - 2) == "among":
        return "among them"
    return ""
