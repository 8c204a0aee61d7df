"""A sentence as copies are told by: its words without what papers change in passing, and its figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.restatement import restates

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    from factcheck.model import Claim

ENOUGH = 12
"""Words in a row, figures among them, that two writers hardly find independently. In twelve annotated
clusters of news 135 claims were marked so, and a reader found each of them copied."""

_ALPHANUMERIC = bytes(code if chr(code).isalnum() else 32 for code in range(128)).ljust(256)
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")


@dataclass(slots=True, eq=False)
class Passage:
    """A sentence of one article with the claims it makes; nothing changes it (see `Profile`).

    `words` are in lower case and without marks; a value is one of them, "#" and its kind, and `values` says
    which claims they are. `restated` are the figures right behind one of these that say it in another unit, by its
    place: papers leave them out, and are no words. `names` are the words that are written with a capital. `size`
    counts the words as written.
    """

    claims: tuple[Claim, ...]
    words: tuple[str, ...]
    values: Mapping[int, Claim]
    restated: Mapping[int, Claim]
    names: frozenset[str]
    size: int

    @property
    def article(self) -> str:
        """The id of its article."""
        return self.claims[0].article


def passage(claims: Sequence[Claim]) -> Passage:
    """The passage of the claims of one sentence, given in the order of the text.

    A value inside another one is none of its words.
    """
    sentence, offset = claims[0].sentence, claims[0].sentence_start
    position = place = 0
    values: dict[int, Claim] = {}
    restated: dict[int, Claim] = {}
    words: list[str] = []
    names: set[str] = set()
    size = 0
    for claim in claims:
        start, end = claim.start - offset, claim.end - offset
        if claim.of and claim.text.endswith(claim.of):
            end -= len(claim.of)
        if start < position:
            continue
        if values and restates(values[place], claim):
            restated[place] = claim
            position = end
            continue
        size += _add(sentence[position:start], words, names) + len(_words(sentence[start:end]))
        place = len(words)
        values[place] = claim
        words.append(f"#{claim.kind}")
        position = end
    size += _add(sentence[position:], words, names)
    return Passage(tuple(claims), tuple(words), values, restated, frozenset(names), size)


def figures(claims: Sequence[Claim]) -> Hashable:
    """What two sentences that are one have in common: what each claim permits, and whether it rose or fell.

    What restates a figure in another unit is not asked for. Dates are left to `likeness`: "on Thursday" is another
    day in the paper that prints it a day later.
    """
    told: list[Claim] = []
    for claim in claims:
        if not timed(claim) and not (told and restates(told[-1], claim)):
            told.append(claim)
    return tuple((claim.kind, claim.change, claim.value.permits) for claim in told)


def timed(claim: Claim) -> bool:
    """Whether a claim says when something was."""
    return claim.kind in ("date", "time")


def _add(text: str, words: list[str], names: set[str]) -> int:
    """Add the words of a text to those of a passage; how many there were."""
    written = _words(text)
    plain = " ".join(written)
    low = plain.lower()
    spoken = low.split() if plain.isascii() and "." not in plain else list(map(spelled, written))
    words += spoken
    if plain != low:
        names.update([said for word, said in zip(written, spoken, strict=True) if word[0].isupper()])
    return len(written)


def _words(text: str) -> list[str]:
    bare = text.rstrip(". \n")
    if bare.isascii() and "." not in bare and "'" not in bare:
        return bare.encode().translate(_ALPHANUMERIC).decode().split()
    return _WORD.findall(text)


def spelled(word: str) -> str:
    """A word as it is compared: "U.S.", "US" and "us" are one, "3.6" and "36" are two."""
    bare = word if word[0].isdigit() else word.replace(".", "")
    return bare.replace("’", "'").casefold()


def running(text: str) -> Iterator[str]:
    """The words of a text as they are compared.

    >>> list(running("“Arel’s quay,” she SAID."))
    ["arel's", 'quay', 'she', 'said']
    """
    return (spelled(word) for word in _WORD.findall(text))
