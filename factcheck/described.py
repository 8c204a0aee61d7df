"""The words of a claim as rules see them, by the part of its frame that they are in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.knowledge import shipped
from factcheck.lexicon import NOTHING
from factcheck.terms import content_terms, stop_words, term, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.lexicon import Lexicon
    from factcheck.model import Claim

    Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
    """The phrases that rules ask for, as their terms, by the first."""
    Heard = tuple[tuple[str, frozenset[str]], ...]
    """The phrases of a sentence: the group of each, and the words of it that carry content."""


@dataclass(frozen=True, slots=True)
class Described:
    """The words of a claim by the part of its frame they are in, as groups; `place` holds names."""

    kind: str
    counts: frozenset[str]
    measures: frozenset[str]
    says: frozenset[str]
    about: frozenset[str]
    place: frozenset[str]


def described(claim: Claim, lexicon: Lexicon, heard: Heard) -> Described:
    """The words of a claim as rules see them; without a frame, those of its sentence.

    `heard`: the phrases of its sentence (see `phrases`). What is counted is told by those alone that share a word
    with its clause: of "shot dead four and wounded seven" the seven are not shot dead.
    """
    frame = claim.frame
    noun = content_terms((claim.of or "").split())
    counted = lexicon.groups((*frame.counted, *filter(None, [frame.head]))) | lexicon.groups(noun)
    clause = (*frame.subject, *frame.action, *frame.rest)
    if frame.others and claim.kind == "count":
        clause = tuple(word for word in clause if word not in frame.others)
    said = lexicon.groups(clause) if clause else lexicon.groups(content_terms(claim.sentence.split()))
    near = frozenset((*clause, *frame.counted, *noun)) if claim.kind == "count" else NOTHING
    says = said | counted | frozenset(group for group, words in heard if not (near and words) or near & words)
    names = frozenset(frame.entities)
    unit = getattr(claim.value.written, "unit", None)
    return Described(
        kind=claim.kind,
        counts=counted,
        measures=says | lexicon.groups(content_terms(words_of(f"{claim.unit_text or ''} {unit or ''}"))),
        says=says,
        about=says | lexicon.groups(frame.context) | names,
        place=names,
    )


def phrases(sentence: str, lexicon: Lexicon, asked: Phrases) -> Heard:
    """The groups of the phrases that a sentence has, and of those that are `asked` for, with their words."""
    spoken = [found for word in words_of(sentence) if (found := term(word))]
    closed = shipped().table(stop_words)  # a rule may name them all the same: "aboard"
    known = (found for found in lexicon.phrases(spoken) if " " in found or (found in closed and lexicon.knows(found)))
    said = dict.fromkeys((*((lexicon.group(phrase), phrase) for phrase in known), *_heard(spoken, asked)))
    return tuple((group, frozenset(phrase.split()) - closed) for group, phrase in said)


def _heard(spoken: Sequence[str], asked: Phrases) -> Iterator[tuple[str, str]]:
    """The phrases that a sentence's terms have in this order."""
    for at, word in [(at, word) for at, word in enumerate(spoken) if word in asked]:
        for phrase in asked[word]:
            if tuple(spoken[at : at + len(phrase)]) == phrase:
                yield " ".join(phrase), " ".join(phrase)


PARTS: Mapping[str, Any] = {
    "subject": lambda claim, lexicon: lexicon.groups(claim.frame.subject),
    "action": lambda claim, lexicon: lexicon.groups(claim.frame.action),
    "counted": lambda claim, lexicon: lexicon.groups((*claim.frame.counted, claim.frame.head)),
    "names": lambda claim, lexicon: _names(claim, lexicon),
    "part": lambda claim, _: filter(None, [claim.frame.part]),
    "period": lambda claim, _: filter(None, [claim.frame.period]),
    "modality": lambda claim, _: [claim.frame.modality],
    "attribution": lambda claim, _: filter(None, [claim.attribution]),
    "unit": lambda claim, _: filter(None, [getattr(claim.value.written, "unit", None)]),
    "change": lambda claim, _: filter(None, [claim.change]),
}
"""What `same` can name, and how it is read from a claim."""


def _names(claim: Claim, lexicon: Lexicon) -> Iterator[str]:
    """The words of the names in a claim, but for those of what is counted: Syria in "Syrian refugees"."""
    counted = {lexicon.entity(word) for word in (claim.of or "").split()}
    for name in claim.frame.entities:
        if name not in counted:
            yield from (word for word in name.split() if len(word) > 2)
