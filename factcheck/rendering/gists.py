"""The few words of a sentence that say what a value is of, with "…" where the value stood."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.knowledge import shipped
from factcheck.rendering.smallwords import SmallWords
from factcheck.terms import content_terms, term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Claim

GAP = "…"
"""What stands in a gist for the value, unless that counts something."""
ROOM = 60
"""Characters before and after a mention among which a gist is looked for."""

_BORDER = re.compile(r"[,:](?=\s)|[;()\[\]\"“”„«»*•|\r\n]|\s[-–—]+(?=\s)|--|—|[.!?](?=\s|$)")
_OWNER = re.compile(r"^['’]s?(?=\s|$)")
_MARKS = " .,:;!?'’‘-–—"


def gist(claim: Claim, longest: int) -> str:
    """What a claim's sentence says of its value, in `longest` words at most; "" where that is not two words.

    The words are those of its clause: a comma, a bracket, "and" or "which" end it. What is counted stands
    for its number, "…" for any other value that is not at an end: "goes on sale", "lost … of its capacity".
    """
    small = shipped().table(SmallWords.build)
    middle = claim.of.split() if claim.of else [GAP]
    left, right = _beside(claim, small)
    if right and right[0].startswith("-"):  # "first-degree murder"
        middle, right = [f"{middle[-1]}{right[0]}"], right[1:]
    if middle == [GAP] and not (left and right):
        middle, left, right = [], _ended(left, small), _begun(right, small)
    right = _ended(_first(right, max(2, longest - len(left) - len(middle)), small), small)
    left = _begun(left[max(0, len(left) + len(middle) + len(right) - longest) :], small)
    if middle == [GAP] and not right:
        middle, left = [], _ended(left, small)
    words = [*left, *middle, *right][:longest]
    said = content_terms([word.strip(_MARKS) for word in words if word != GAP])
    return " ".join(words).strip(_MARKS) if len(said) > 1 else ""


def _beside(claim: Claim, small: SmallWords) -> tuple[list[str], list[str]]:
    """The words of a mention's clause before and after it, without small ones at their outer ends."""
    before, after = claim.before(ROOM), claim.after(ROOM)
    left = _BORDER.split(before)[-1].split()
    right = _BORDER.split(_OWNER.sub("", after), maxsplit=1)[0].split()
    left = left[1:] if claim.begins > ROOM else left  # it may be cut
    right = right[:-1] if len(after) == ROOM else right
    return _begun(_clause_before(left, small), small), _ended(_clause_after(right, small), small)


def _first(words: list[str], room: int, small: SmallWords) -> list[str]:
    """The first words that there is room for, up to where a phrase ends."""
    if len(words) <= room:
        return words
    ends = [place for place in range(room + 1) if words[place].lower() in small.empty]
    return words[: ends[-1]] if ends else words[:room]


def _clause_before(words: list[str], small: SmallWords) -> list[str]:
    """The words from the last one on that begins a clause, if they say anything."""
    for place in range(len(words) - 1, -1, -1):
        word = words[place].lower()
        begins = word in small.parting or term(word) in small.reporting
        if begins and content_terms(words[place + 1 :]):
            return words[place + 1 :]
    return words


def _clause_after(words: list[str], small: SmallWords) -> list[str]:
    """The words up to the first one that begins a clause."""
    end = next((place for place, word in enumerate(words) if word.lower() in small.parting), len(words))
    return words[:end]


def _begun(words: Sequence[str], small: SmallWords) -> list[str]:
    """The words without small ones at their beginning."""
    start = next((place for place, word in enumerate(words) if word.lower() not in small.empty), len(words))
    return list(words[start:])


def _ended(words: Sequence[str], small: SmallWords) -> list[str]:
    """The words without small ones at their end."""
    end = next((place for place in range(len(words), 0, -1) if words[place - 1].lower() not in small.empty), 0)
    return list(words[:end])
