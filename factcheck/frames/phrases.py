"""Tags → chunks: noun phrases, verb groups, and the small words and marks between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOUNS = frozenset("DNP#tO-")
_VERBS = frozenset("VEFGMBAYc")
AUXILIARIES = frozenset("MBAYc")
"""The tags of auxiliaries, alone or behind their pronoun."""
_GOES_ON = frozenset("NP#-")
_LONE = frozenset("#tD-")
_SINGLE = frozenset('ICWHSQR,;:.()"')
_NON_FINITE = frozenset(("be", "being", "been", "having"))
LONGEST = 30
"""Tokens of the longest noun phrase: longer ones are tables, and would make the work quadratic."""


@dataclass(slots=True)
class Chunk:
    """Tokens `first` to `last`, both included.

    `kind`: N noun phrase, V verb group, I preposition, or the tag of a single token. `verbs`: the
    tokens of a verb group that say what is done, auxiliaries left out where another verb is there.
    `finite`: "yes", "no", or "past" for a lone past form, which may be a participle. `timed`: the
    noun phrase is a date or time and nothing else, `lone` that it is a value and nothing else, `named`
    that it ends in a name.
    """

    kind: str
    first: int
    last: int
    verbs: tuple[int, ...] = ()
    finite: str = ""
    negated: bool = False
    timed: bool = False
    lone: bool = False
    named: bool = False


def chunk(words: Sequence[str], tags: Sequence[str]) -> list[Chunk]:
    """The chunks of a sentence."""
    chunks: list[Chunk] = []
    index, count = 0, len(tags)
    while index < count:
        found = tags[index]
        if found in _SINGLE:
            chunks.append(Chunk(found, index, index))
            index += 1
            continue
        if found in _NOUNS and found != "-":
            part = _noun_phrase(words, tags, index)
        elif found == "c":
            chunks.append(Chunk("N", index, index))
            part = _verb_group(words, tags, index)
        elif found in _VERBS or (found in "TX" and index + 1 < count and tags[index + 1] in "FBAY"):
            part = _verb_group(words, tags, index)
        else:
            part = Chunk("I" if found == "T" else found, index, index)
        chunks.append(part)
        index = part.last + 1
    return chunks


def _noun_phrase(words: Sequence[str], tags: Sequence[str], index: int) -> Chunk:
    """The noun phrase that begins at a token: a pronoun, a date by itself, or nouns with what stands before them."""
    first, count = index, len(tags)
    if tags[index] == "O":
        return Chunk("N", index, index)
    if tags[index] == "t":
        while index + 1 < count and tags[index + 1] == "t":
            index += 1
        follows = tags[index + 1] if index + 1 < count else ""
        # "In 2018 sales rose" against "a March 15 attack" and "(2016 film)".
        # "Friday's crash" is a crash, whatever stands before it.
        owns = words[index].endswith(("'s", "’s")) and follows in ("N", "P")
        if not owns and (follows not in ("N", "P") or first == 0 or tags[first - 1] not in "D("):
            return Chunk("N", first, index, timed=True)
    end = min(count, first + LONGEST) - 1
    while index < end:
        found, follows = tags[index], tags[index + 1]
        if follows not in _GOES_ON and not (follows in "Dt" and found in "Dt"):
            break
        if follows == "#" and found in "NP" and _has_unit(words, tags, index):
            break  # "a ferry 20 miles east"
        if follows == "#" and found == "N" and _acts(words, tags, first, index):
            break  # "in the crash 12 were hurt"
        if follows == "-" and (index + 2 >= count or tags[index + 2] not in _NOUNS):
            break
        index += 1
    return Chunk("N", first, index, lone=_LONE.issuperset(tags[first : index + 1]), named=tags[index] == "P")


def _acts(words: Sequence[str], tags: Sequence[str], first: int, index: int) -> bool:
    """Whether a number behind a noun is the subject of a verb, as the noun stands behind a preposition."""
    opened = first > 0 and tags[first - 1] == "I" and words[first - 1] not in _PARTING
    return opened and words[index] not in _BEFORE_NUMBERS and index + 2 < len(tags) and tags[index + 2] in "VEBMA"


_PARTING = frozenset(("of", "among", "amongst", "than", "between"))
"""Prepositions before some of whom a number is a part: "of those killed 32 were civilians"."""
_BEFORE_NUMBERS = frozenset(("other", "others", "remaining", "number", "nos", "top", "final", "initial", "total"))


def _has_unit(words: Sequence[str], tags: Sequence[str], index: int) -> bool:
    """Whether a value of several words follows, which is no part of the noun before it: "some 200 people"."""
    several = tags[index + 2 : index + 3] == ["#"] and words[index + 1][0].isalnum()
    return several and words[index + 2][0].isalnum() and not words[index].endswith(("'s", "’s", "s'"))


def _verb_group(words: Sequence[str], tags: Sequence[str], index: int) -> Chunk:
    """The verbs that begin at a token, adverbs and negations between them: "has not yet been found"."""
    first, count = index, len(tags)
    verbs: list[int] = []
    negated = words[first - 1] == "never" if first else False  # "never reached"; "has never reached" holds it
    while True:
        found = tags[index]
        if found == "X" or words[index].endswith(("n't", "n’t")) or words[index] == "cannot":
            negated = True
        elif found in _VERBS and found not in AUXILIARIES:
            verbs.append(index)
        ahead = index + 1
        while ahead < count and tags[ahead] in "RX":
            ahead += 1
        if ahead >= count or not _continues(tags, index, ahead):
            break
        negated = negated or "X" in tags[index + 1 : ahead]
        index = ahead
    named = tuple(verbs) or (index,)
    return Chunk("V", first, index, named, _finiteness(words[first], tags[first]), negated)


def _continues(tags: Sequence[str], index: int, ahead: int) -> bool:
    found, follows = tags[index], tags[ahead]
    if follows == "T":
        return ahead + 1 < len(tags) and tags[ahead + 1] in "FBA"
    if follows not in _VERBS:
        return False
    if found in "TX" or found in AUXILIARIES:
        return True
    return follows == "G" and ahead == index + 1 and found in "VEF"


def _finiteness(word: str, found: str) -> str:
    if found in "GTF" or word in _NON_FINITE:
        return "no"
    return "past" if found == "E" else "yes"
