"""Verbs that say what they mean only with their particle or object: "broke out", "lost their lives".

The phrases are those of the synonyms that begin with a verb; between it and the rest may stand its object
("took 27 people into custody"), and a passive turns the two round ("16 lives were lost").
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.frames.vocabulary import Vocabulary
from factcheck.lexicon import Lexicon
from factcheck.terms import POSSESSIVES, term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.frames.clauses import Clause
    from factcheck.frames.reading import Reading
    from factcheck.knowledge import Knowledge

_VERBAL = frozenset("vzdVngasi")
"""Classes of `vocabulary` that may be verbs."""
_SKIPPED = frozenset("DR#")
"""Tags between the words of a phrase that are none of it: "took the lives", "claimed 16 lives"."""
_STATES = frozenset(("without", "on", "under", "in", "at", "behind", "out", "home"))
"""They begin what is said with "to be": "are still at large", "was home to 9,000 refugees"."""
_GOING = frozenset(("go", "goes", "went", "gone", "going", "come", "comes", "came", "coming"))
_MOVING = frozenset(("up", "down", "off"))
_JOINTS = frozenset(("in", "on", "with", "for", "to", "at", "of", "as", "from", "by"))
"""An object follows these: nothing is between "live" and "in"."""
_FAR = 4
"""Tokens of these in a row at most."""


@dataclass(frozen=True, slots=True)
class Idiom:
    """A phrase: the `words` after its verb as terms, articles left out; and all of it, as synonyms are looked up."""

    words: tuple[str, ...]
    phrase: str
    noun: bool
    """Whether all that follows the verb is its object."""
    parts: bool
    """Whether an object may stand before them: "took 27 people into custody", "cost 94 inmates their lives"."""
    alone: bool = False
    """Whether the verb has another sense by itself: nobody caught what "caught fire", no ship carried those whom
    rescuers "carried to safety"."""


class Idioms:
    """The phrases of some knowledge by the term of their verb. Made with `known.table(Idioms)`.

    "" has those that are said with "to be", or with a verb that says as little.
    """

    def __init__(self, known: Knowledge) -> None:
        lexicon = known.table(Lexicon.build)
        group, classes = lexicon.group, known.table(Vocabulary).classes
        fates = lexicon.listed(known, "fates")
        found: dict[str, dict[tuple[str, ...], Idiom]] = defaultdict(dict)
        for phrase in chain.from_iterable(known.section("synonyms")):
            verb, idiom = _idiom(str(phrase).lower().split(), known.table(Vocabulary))
            if idiom is None or (idiom.noun and group(idiom.words[0]) == group(idiom.phrase) not in fates):
                continue  # "sold 40 copies" says no more than "40 copies"; who "suffered injuries" was injured
            if idiom.noun:
                alone = group(verb) not in (verb, group(idiom.phrase))
            else:
                alone = classes.get(str(phrase).split()[-1].lower(), "N") in "Nas" and not lexicon.knows(verb)
            found[verb].setdefault(idiom.words, replace(idiom, alone=alone))
        self._by_verb = {verb: sorted(some.values(), key=_length, reverse=True) for verb, some in found.items()}

    def of(self, reading: Reading, clause: Clause) -> tuple[str, ...]:
        """The verb of a clause and the phrase that it begins, as terms; () if it begins none."""
        if clause.verb is None or not reading.chunks[clause.verb].verbs:
            return ()
        verb = reading.chunks[clause.verb].verbs[-1]
        starts = _starts(reading, clause.verb)
        word = term(reading.scan.words[verb])
        for idiom in self._by_verb.get(word, ()):
            some = starts if idiom.parts else starts[:1]
            if any(_follows(reading, start, idiom.words) for start in some) or (
                idiom.noun and _is_subject(reading, clause, idiom.words[0])
            ):
                return (idiom.phrase,) if idiom.alone else (word, idiom.phrase)
        if reading.tags[verb] == "B" or word in reading.vocabulary.light:
            for idiom in self._by_verb.get("", ()):
                if any(_follows(reading, start, idiom.words) for start in starts):
                    return (idiom.phrase,)
        return ()


def _idiom(phrase: Sequence[str], vocabulary: Vocabulary) -> tuple[str, Idiom | None]:
    """The term of a phrase's verb, "" for a state, and the idiom; None if the phrase is none."""
    classes, state = vocabulary.classes, phrase[:1] and phrase[0] in _STATES
    if len(phrase) < 2 or not (state or classes.get(phrase[0], "g") in _VERBAL):
        return "", None
    said = [word for word in (phrase if state else phrase[1:]) if classes.get(word) not in ("D", "L")]
    vague = len(said) == 1 and said[0] in _JOINTS  # "sign with", "take in"
    if vague or len(said) < (2 if state else 1):
        return "", None
    noun = len(said) == 1 and classes.get(said[0], "N") in "Nas"
    parts = phrase[1] in POSSESSIVES or (not noun and said[-1] not in _JOINTS)
    idiom = Idiom(tuple(map(term, said)), " ".join(map(term, phrase)), noun, parts)
    return "" if state else term(phrase[0]), idiom


def _length(idiom: Idiom) -> tuple[int, tuple[str, ...]]:
    return len(idiom.words), idiom.words


def _starts(reading: Reading, verb: int) -> list[int]:
    """The tokens at which the rest of a phrase may begin: after the verb, and after its object."""
    chunks = reading.chunks
    found = [chunks[verb].last + 1]
    place = verb + 1
    while place < len(chunks) and chunks[place].kind == "R":
        place += 1
    if place < len(chunks) and chunks[place].kind == "N":
        found.append(chunks[reading.noun_phrase(place)[-1]].last + 1)
    return found


def _follows(reading: Reading, start: int, words: tuple[str, ...]) -> bool:
    """Whether the words of a phrase stand from token `start` on, in their order, with nothing between that matters."""
    index = start
    for word in words:
        found = _next(reading, index, word)
        if found is None:
            return False
        index = found + 1
    if words[-1] not in _MOVING or index >= len(reading.tags):
        return True
    # Shares that "closed down 3 percent" did not close down, nor did men who "went down a drain" go down.
    goes = reading.scan.words[start - 1] in _GOING
    return reading.tags[index] not in ("D", "N", "P", "#") if goes else reading.tags[index] != "#"


def _next(reading: Reading, index: int, word: str) -> int | None:
    """The token of a phrase's next word from token `index` on: the head of a noun phrase, else right there."""
    tokens, tags = reading.scan.words, reading.tags
    while index < len(tags) and tags[index] == "#":
        index += 1  # a value counts for nothing, however long it is
    for place in range(index, min(index + _FAR, len(tokens))):
        if term(tokens[place]) == word:
            return place
        if tags[place] not in _SKIPPED:
            last = reading.chunks[reading.chunk_of[place]].last
            inside = tags[place] in "NP" and place < last < place + _FAR
            return last if inside and term(tokens[last]) == word else None
    return None


def _is_subject(reading: Reading, clause: Clause, noun: str) -> bool:
    """Whether a passive, or a participle, has the noun of a phrase as its subject: "16 lives were lost"."""
    if clause.verb is None or clause.subject is None:
        return False
    part = reading.chunks[clause.verb]
    passive = part.finite == "past" or any(reading.tags[n] == "B" for n in range(part.first, part.last))
    head = reading.head(clause.subject)
    return passive and head is not None and term(reading.scan.words[head]) == noun
