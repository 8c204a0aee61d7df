"""The words of a claim as rules see them, by the part of its frame that they are in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise, starmap
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.knowledge import shipped
from factcheck.lexicon import NOTHING
from factcheck.measuring.per_one import per
from factcheck.terms import content_terms, stop_words, term, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.knowledge import Knowledge
    from factcheck.lexicon import Lexicon
    from factcheck.model import Claim
    from factcheck.rulebook.rule import Rule

    Heard = tuple[tuple[str, frozenset[str]], ...]
    """The phrases of a sentence: the group of each, and the words of it that carry content."""


WORDS = ("counts", "measures", "says", "about", "place")
"""What describes a claim by words, from the part of its frame that speaks loudest to the quietest."""
_OF_A_CLAUSE = frozenset(("count", "date", "time"))
"""Kinds of which phrases tell only if they share a word with the claim's own clause."""
ALL = "all"
"""Of what a sum is the price that is that of no single thing: the whole firm, and not a share of it."""


@dataclass(eq=False)
class Described:
    """The words of a claim by the part of its frame they are in, as groups; `place` holds names.

    Few rules ask what a claim measures or is about, so that is worked out for the first that does.
    """

    kind: str
    counts: frozenset[str]
    says: frozenset[str]
    place: frozenset[str]
    heard: frozenset[str]
    claim: Claim
    lexicon: Lexicon

    @cached_property
    def measures(self) -> frozenset[str]:
        """What it says, its unit included."""
        unit = self.claim.value.written.unit
        return self.says | self.lexicon.groups(_of_unit(self.claim.unit_text, unit))

    @cached_property
    def spoken(self) -> frozenset[str]:
        """What it says in its own words, without what these mean: "climb", and not the rise that it is."""
        claim = self.claim
        unit = _of_unit(claim.unit_text, claim.value.written.unit)
        return self.heard.union(_clause(claim), claim.frame.counted, _noun(claim), unit)

    @property
    def counted(self) -> frozenset[str]:
        """What a count counts, without what is said of it: "vessel" of "two merchant vessels"."""
        return frozenset((self.claim.frame.head, *_noun(self.claim)[-1:])) if self.kind == "count" else NOTHING

    @property
    def each(self) -> str:
        """Of one of what the figure is, or `ALL`."""
        return self.lexicon.group(per(self.claim)) or ALL

    @cached_property
    def about(self) -> frozenset[str]:
        """What it and what is around it say."""
        return self.says.union(self.lexicon.groups(self.claim.frame.context), self.place)


def describes(rule: Rule, words: Described) -> bool:
    """Whether a rule describes a claim with these words."""
    if rule.kinds and words.kind not in rule.kinds:
        return False
    if rule.each and words.each not in rule.each:
        return False
    for part in WORDS:
        wanted = getattr(rule, part)
        if wanted and not any(map(getattr(words, part).issuperset, wanted)):
            return False
    denied = rule.unless and any(map(words.spoken.issuperset, rule.unless))
    return not (denied or (rule.skips and not rule.skips.isdisjoint(words.counted)))


class Phrases(NamedTuple):
    """What is listened for in a sentence.

    `asked` are the phrases that rules ask for, by their first two terms; `known` the pairs of terms that a phrase of
    the lexicon begins with, `beginnings` these and the former. `closed` are words without content that rules may
    name all the same: "aboard".
    """

    asked: Mapping[tuple[str, str], tuple[str, ...]]
    known: frozenset[tuple[str, str]]
    beginnings: frozenset[tuple[str, str]]
    closed: frozenset[str]

    @classmethod
    def of(cls, wanted: Iterable[tuple[str, ...]], lexicon: Lexicon) -> Phrases:
        """The words and phrases of some rules, and those that the lexicon knows."""
        asked: dict[tuple[str, str], tuple[str, ...]] = {}
        alone: set[str] = set()
        for phrase in dict.fromkeys(wanted):
            if len(phrase) == 1:
                alone.update(phrase)
                continue
            start = phrase[0], phrase[1]
            asked[start] = (*asked.get(start, ()), " ".join(phrase))
        closed = alone.intersection(shipped().table(_small)).union(filter(lexicon.knows, shipped().table(stop_words)))
        return cls(asked, lexicon.beginnings, lexicon.beginnings.union(asked), frozenset(closed))


def described(claim: Claim, lexicon: Lexicon, heard: Heard) -> Described:
    """The words of a claim as rules see them; without a frame, those of its sentence.

    `heard`: the phrases of its sentence (see `phrases`). What is counted is told by those alone that share a word
    with its clause: of "shot dead four and wounded seven" the seven are not shot dead.
    """
    frame = claim.frame
    noun = _noun(claim)
    counted = lexicon.groups((*frame.counted, frame.head) if frame.head else frame.counted) | lexicon.groups(noun)
    clause = _clause(claim)
    said = lexicon.groups(clause) if clause else lexicon.groups(content_terms(claim.sentence.split()))
    says = said | counted
    met = NOTHING
    if heard:
        near = frozenset((*clause, *frame.counted, *noun)) if claim.kind in _OF_A_CLAUSE else NOTHING
        met = frozenset([group for group, words in heard if not (near and words) or near & words])
    return Described(claim.kind, counted, says | met if met else says, frozenset(frame.entities), met, claim, lexicon)


def _clause(claim: Claim) -> tuple[str, ...]:
    """The terms of a claim's clause, but for those that the other figures of its sentence count."""
    frame = claim.frame
    clause = (*frame.subject, *frame.action, *frame.rest)
    if frame.others and claim.kind == "count":
        return tuple([word for word in clause if word not in frame.others])
    return clause


def _noun(claim: Claim) -> tuple[str, ...]:
    """The terms of what a claim counts, as it is written."""
    return content_terms(claim.of.split()) if claim.of else ()


@lru_cache(maxsize=1024)
def _of_unit(written: str | None, unit: str | None) -> tuple[str, ...]:
    """The terms of a unit as it is written, and of what it is called here."""
    return content_terms(words_of(f"{written or ''} {unit or ''}"))


def phrases(sentence: str, lexicon: Lexicon, listened: Phrases) -> Heard:
    """The groups of the phrases that a sentence has, and of those that rules ask for, with their words."""
    spoken = list(filter(None, map(term, words_of(sentence))))
    joined: Sequence[str] = spoken
    said: list[tuple[str, str]] = []
    if begun := listened.beginnings.intersection(pairwise(spoken)):
        if not begun.isdisjoint(listened.known):
            joined = lexicon.phrases(spoken)
            said += [(lexicon.group(phrase), phrase) for phrase in joined if " " in phrase]
        if asked := listened.asked.keys() & begun:
            text = f" {' '.join(spoken)} "
            said += [(phrase, phrase) for pair in asked for phrase in listened.asked[pair] if f" {phrase} " in text]
    said += [(lexicon.group(word), word) for word in listened.closed.intersection(joined)]
    if not said:
        return ()
    return tuple(starmap(_heard, dict.fromkeys(said)))


@lru_cache(maxsize=4096)  # many sentences have few phrases
def _heard(group: str, phrase: str) -> tuple[str, frozenset[str]]:
    """A phrase as it is heard: its group, and those of its words that carry content."""
    return group, frozenset(phrase.split()) - shipped().table(_closed)


def _closed(known: Knowledge) -> frozenset[str]:
    """The words that carry no content, as terms: "insid" of "inside"."""
    return frozenset(map(term, stop_words(known)))


def _small(known: Knowledge) -> frozenset[str]:
    """Those that rules may name by themselves: not "following", a verb's, nor "several", whose term "severed" has."""
    lists = known.mapping("words")
    words = " ".join(
        str(lists[name]) for name in ("prepositions", "openers", "adverbs", "conjunctions", "have")
    ).split()
    return frozenset(term(word) for word in words if not word.endswith("ing"))


PARTS: Mapping[str, Any] = {
    "subject": lambda claim, lexicon: lexicon.groups(claim.frame.subject),
    "action": lambda claim, lexicon: lexicon.groups(claim.frame.action),
    "counted": lambda claim, lexicon: lexicon.groups((*claim.frame.counted, claim.frame.head)),
    "names": lambda claim, lexicon: _names(claim, lexicon),
    "part": lambda claim, _: filter(None, [claim.frame.part]),
    "period": lambda claim, _: _periods(claim.frame.period),
    "modality": lambda claim, _: [claim.frame.modality],
    "attribution": lambda claim, _: filter(None, [claim.attribution]),
    "unit": lambda claim, _: filter(None, [claim.value.written.unit]),
    "change": lambda claim, _: filter(None, [claim.change]),
}
"""What `same` can name, and how it is read from a claim."""


def _periods(period: str) -> Iterator[str]:
    """A period without the words that lead to it, and the year of a day: "as of 31 December 2017" is said of 2017."""
    said = _LEADING.sub("", period.lower())
    if said:
        yield said
        if year := _OF_DAY.fullmatch(said):
            yield year[1]


_PRONOUN = re.compile(r"(?:He|She|It|They|[A-Z][a-z]+(?: [a-z\d]+){1,5},? (?:he|she|it|they))\b")
"""How a sentence begins that names nobody: "He scored", "Over his career he has scored"."""
_LEADING = re.compile(r"^(?:(?:as of|as at|in|for|during|over|by|at|on|of|the|year|fiscal|end)\s+)+(?=\S)")
_OF_DAY = re.compile(r"(?:\d{1,2}\s+[a-z]+|[a-z]+\s+\d{1,2}),?\s+((?:19|20)\d\d)")


def _names(claim: Claim, lexicon: Lexicon) -> Iterator[str]:
    """The words of the names in a claim, but for those of what is counted: Syria in "Syrian refugees".

    Where its clause names nobody, those before it in its sentence: "Lang was charged, and a judge set bail at $90,000".
    """
    if not claim.frame.subject and _PRONOUN.match(claim.sentence):
        return  # "He scored 97 goals before joining Sevilla": nothing says whose
    counted = {lexicon.entity(word) for word in (claim.of or "").split()}
    before = claim.before() if not claim.frame.entities and claim.frame.around else ""
    for name in claim.frame.entities or [name for name in claim.frame.around if name in before]:
        if name not in counted:
            yield from (word for word in name.split() if len(word) > 2)
