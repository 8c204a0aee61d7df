"""What happens to what a mention counts: by its clause, or by the words right beside it.

Verbs of saying are seen through ("are reported to have marched"), and so are verbs that only carry a
state ("were confirmed dead", "left 24 dead").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frames.idioms import Idioms
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.frames.clauses import Clause
    from factcheck.frames.reading import Reading

_GET = frozenset(("get", "gets", "got", "getting", "gotten"))
"""Verbs that make a passive: "got married"."""
MISSING = term("missing")
_RESULT = frozenset(("guilty", "liable", "fit", "to", "that", "until", "till", "before"))
"""After "not found" these tell a verdict, a result or when it was: nobody is missing."""
_LET, _GO = term("let"), term("go")
_TURN, _BIRTHDAY = term("turn"), term("birthday")
_OWN = frozenset(("who", "which", "that", "-"))
"""Links of a clause that says more of the noun right before it."""


def of_clause(reading: Reading, clause: Clause) -> list[str]:
    """The terms of what a clause says happened."""
    found = reading.verbs(clause)
    reports = reading.vocabulary.takes_clause
    through = next((n for n, word in enumerate(found) if word not in reports), 0)
    found = found[through:]
    if unfound(reading, clause):
        return [MISSING]
    if (
        found == [_GO]
        and clause.link == ""
        and clause.parent is not None
        and reading.verbs(clause.parent)[-1:] == [_LET]
    ):
        return [_LET, _GO]  # "the team let him go on Thursday"
    idiom = reading.scan.known.table(Idioms).of(reading, clause)
    if idiom:
        return [*found[:-1], *idiom]
    if found == [_TURN] and _has_age(reading, clause):
        return [_BIRTHDAY]  # "would have turned 82 on 9 March"
    at = state(reading, clause)
    if at is None:
        return found
    light = reading.vocabulary.light | reports
    return [*(word for word in found if word not in light), term(reading.scan.words[at])]


def unfound(reading: Reading, clause: Clause) -> bool:
    """Whether the clause says of somebody that nobody has found them: "have yet to be found", "not accounted for"."""
    vocabulary, words, tags = reading.vocabulary, reading.scan.words, reading.tags
    if clause.verb is None or not reading.chunks[clause.verb].verbs:
        return False
    chunk = reading.chunks[clause.verb]
    if words[chunk.verbs[-1]] not in vocabulary.sought or reading.scan.word(chunk.last + 1) in _RESULT:
        return False
    first = chunk.first - (chunk.first > 0 and tags[chunk.first - 1] == "X")
    before = words[first : chunk.verbs[-1]]
    return (
        any(word in vocabulary.negations or word.endswith(("n't", "n’t")) for word in before)
        or "yet" in before
        or ("still" in before and "to" in before)
    ) and (first < chunk.first or any(tags[n] == "B" for n in range(first, chunk.last)))


def denies(reading: Reading, clause: Clause) -> bool:
    """Whether a clause's verb is negated, and does not tell by it that somebody is missing."""
    return clause.verb is not None and reading.chunks[clause.verb].negated and not unfound(reading, clause)


def _has_age(reading: Reading, clause: Clause) -> bool:
    return any(mention.kind == "age" and reading.clause(n) is clause for n, mention in enumerate(reading.mentions))


def state(reading: Reading, clause: Clause) -> int | None:
    """The token of the state that a clause's verb leads to: "were confirmed dead", "are said to be homeless"."""
    if clause.verb is None:
        return None
    after = reading.chunks[clause.verb].last + 1
    while after < len(reading.tags) and reading.tags[after] == "R":
        after += 1
    word = reading.scan.word(after)
    if word in reading.vocabulary.states:
        return after
    verbs = reading.chunks[clause.verb].verbs
    got = bool(verbs) and reading.scan.words[verbs[-1]] in _GET
    return after if got and reading.vocabulary.classes.get(word) in ("d", "n") else None


def of_mention(
    reading: Reading, number: int, clause: Clause, head: int | str, said: tuple[str, ...]
) -> tuple[str, ...]:
    """The terms of what happened to what a mention counts; `said` are those of its clause.

    "The killing of 34 troops" is a killing whatever the clause says, and in "24 dead and 200 injured"
    each number has the word beside it. "The number of people killed rose to 12" says nothing of a rise.
    """
    if reading.mentions[number].kind == "ordinal":
        return tuple(dict.fromkeys((*_joined(reading, clause), *said)))
    if reading.mentions[number].kind not in ("count", "ratio"):
        return () if describes(reading, number) else said
    event = _event(reading, number)
    if event:
        return (event,)
    if _of_one(reading, number):
        said = ()
    span = reading.of_span(number)
    last = max(reading.spans[number][1], span[1] if span else 0)
    at = reading.state_after(number)
    if at is not None:
        beside = reading.scan.words[at]
        others = reading.vocabulary.light | reading.vocabulary.state_terms | reading.vocabulary.takes_clause
        return tuple(dict.fromkeys((term(beside), *(word for word in said if word not in others))))
    if span is None and isinstance(head, int) and _carried(reading, head, clause):
        places = dict.fromkeys((reading.chunk_of[head], clause.subject or 0))
        return tuple(dict.fromkeys(word for place in places for word in of_noun(reading, place, clause)))
    place = reading.chunk_of[last]
    if denies(reading, clause) and told_before(reading, number, clause):
        said = ()
    own = (
        *of_noun(reading, place, clause),
        *said,
        *_and_done(reading, place, clause),
        *_fronted(reading, place, clause),
    )
    return tuple(dict.fromkeys(own))


def states_of_others(reading: Reading, number: int) -> set[str]:
    """How those are whom other mentions count, as terms: beside 188 bodies in "188 bodies and 114 people missing"."""
    found = (reading.state_after(other) for other in range(len(reading.mentions)) if other != number)
    return {term(reading.scan.words[at]) for at in found if at is not None}


def told_before(reading: Reading, number: int, clause: Clause) -> bool:
    """Whether what happened to the counted stands before the verb, which says something else of them or of others.

    "One dead, hundreds can't get off", "the two who died have not been named".
    """
    span = reading.of_span(number)
    place = reading.chunk_of[max(reading.spans[number][1], span[1] if span else 0)]
    if reading.mentions[number].kind != "count" or clause.verb is None or place >= clause.verb:
        return False
    return reading.state_after(number) is not None or bool(of_noun(reading, place, clause))


def _of_one(reading: Reading, number: int) -> bool:
    """Whether the clause tells of one of the counted alone: "one of the three fugitives was arrested"."""
    first, scan = reading.spans[number][0] - 1, reading.scan
    first -= scan.word(first) in _THE
    return scan.word(first) == "of" and scan.word(first - 1) == "one"


_THE = frozenset(("the", "these", "those", "its", "their", "his", "her", "all"))


def _joined(reading: Reading, clause: Clause) -> list[str]:
    """What else is done at a rank, by a verb that shares it: "debuted and peaked at number three"."""
    verb = clause.verb
    if verb is None or verb < 2 or reading.chunks[verb - 1].kind != "C" or reading.chunks[verb - 2].kind != "V":
        return []
    return reading.verbs(reading.clause_of[verb - 2])


def describes(reading: Reading, number: int) -> bool:
    """Whether a quantity only describes a noun, whatever that does: "the 2,184-metre volcano sent ash 9 km high"."""
    mention, last = reading.mentions[number], reading.spans[number][1]
    if mention.kind != "quantity" or last + 1 >= len(reading.tags) or reading.tags[last + 1] not in ("N", "P"):
        return False
    start = reading.sentence.start
    return "-" in reading.sentence.text[mention.start - start : mention.end - start]


def _and_done(reading: Reading, place: int, clause: Clause) -> list[str]:
    """The deed that an "and" ties to that of a clause, for its subject: "were shot and killed"."""
    verb, chunks = clause.verb, reading.chunks
    if verb is None or clause.subject != place or verb + 2 >= len(chunks):
        return []
    joined = chunks[verb + 1].kind == "C" and chunks[verb + 2].kind == "V"
    other = reading.clause_of[verb + 2]
    return of_clause(reading, other) if joined and other.subject == place and other.verb == verb + 2 else []


def _fronted(reading: Reading, place: int, clause: Clause) -> list[str]:
    """The deed that opens the sentence, before the verb: "Killed on the spot were 52 people"."""
    verb, chunks = clause.verb, reading.chunks
    if verb is None or verb < 1 or clause.subject is not None or place != verb + 1:
        return []
    first = chunks[0].kind == "R"  # "Also arrested were two drivers"
    if chunks[first].kind != "V" or reading.tags[chunks[verb].last] != "B" or reading.clause_of[first].verb != first:
        return []
    before = reading.clause_of[first]
    between = all(reading.clause_of[n] is before for n in range(first, verb))
    return of_clause(reading, before) if between and before.subject is None else []


def _carried(reading: Reading, head: int, clause: Clause) -> bool:
    """Whether what is counted is in the subject, of which the clause only says where its number came to."""
    moves = reading.vocabulary.movement_terms.intersection(reading.verbs(clause))
    if not moves or clause.subject is None:
        return False
    return reading.chunk_of[head] in reading.noun_phrase(clause.subject)


def of_noun(reading: Reading, place: int, clause: Clause) -> list[str]:
    """What a relative clause or past participle says of a noun phrase: "people who died", "homes destroyed"."""
    found: list[str] = []
    for other in reading.saying_of(place):
        if other is clause or other.verb is None or other.link not in _OWN:
            continue
        if other.link != "-" or reading.chunks[other.verb].finite == "past":
            found += of_clause(reading, other)
    return found


def _event(reading: Reading, number: int) -> str:
    """The term of an event noun that a preposition ties to a mention: "the arrest of 12 men", or ""."""
    place = reading.chunk_of[reading.spans[number][0]]
    if place < 2 or reading.chunks[place - 1].kind != "I" or reading.chunks[place - 2].kind != "N":
        return ""
    joint, noun = (
        reading.scan.words[reading.chunks[place - 1].first],
        reading.scan.words[reading.chunks[place - 2].last],
    )
    return term(noun) if noun in reading.vocabulary.events.get(joint, ()) else ""
