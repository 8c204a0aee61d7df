"""Ordinals: "third", "22nd", "second-largest", "one hundred twenty-sixth". Low and high are the rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import permits
from factcheck.model import Number
from factcheck.number_words import HYPHENS, Lexicon, following, lexicon
from factcheck.spans import mention, valued

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.context import Context
    from factcheck.model import Mention, Value
    from factcheck.scan import Scan

NAME = "ordinal"
RANK = 70

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_ARTICLES = frozenset({"a", "an", "one", "two", "three", "four"})


def find(scan: Scan) -> Iterator[Mention]:
    """Every ordinal of a sentence that is not a part ("two thirds") or a time ("a second")."""
    known = scan.known.table(lexicon)
    words = scan.words
    index = 0
    while index < len(words):
        read = _at(scan, index, known)
        if read is None:
            index += 1
            continue
        rank, last = read
        if not _otherwise(scan, index, last, known):
            yield mention(scan, NAME, (index, last), Number(float(rank), float(rank)), "ordinal")
        index = last + 1


def _at(scan: Scan, index: int, known: Lexicon) -> tuple[int, int] | None:
    """Rank and last token of the ordinal that begins at `index`."""
    word = scan.words[index]
    if word in known.ordinals:
        return known.ordinals[word], index
    if word.isdecimal() and scan.word(index + 1) in _SUFFIXES and scan.touches(index + 1) and len(word) < 10:
        return int(word), index + 1
    if word[0].isdecimal() and "," in word and scan.word(index + 1) in _SUFFIXES and scan.touches(index + 1):
        plain = word.replace(",", "")
        return (int(plain), index + 1) if plain.isdecimal() and len(plain) < 10 else None
    if word in known.tens or (word in known.small and scan.word(index + 1) == "hundred"):
        return _compound(scan, index, known)
    if word in known.small and known.ordinals.get(scan.word(index + 1), 0) >= 100:
        return known.small[word] * known.ordinals[scan.word(index + 1)], index + 1
    return None


def _compound(scan: Scan, index: int, known: Lexicon) -> tuple[int, int] | None:
    """Read "Twenty-fifth", "one hundred (and) twenty-sixth"."""
    total, after = 0, index
    if scan.word(after + 1) == "hundred":
        total, after = known.small.get(scan.word(after), 0) * 100, after + 2
        after += scan.word(after) == "and"
    tens = known.tens.get(scan.word(after), 0)
    after = following(scan, after) if tens else after
    last = known.ordinals.get(scan.word(after), 0)
    return (total + tens + last, after) if 0 < last < (10 if tens else 100) else None


def _otherwise(scan: Scan, first: int, last: int, known: Lexicon) -> bool:
    """Whether the words are no ordinal here: a unit of time, a part, or a fixed phrase."""
    word, before, after = scan.word(last), scan.word(first - 1), scan.word(last + 1)
    if word == "first":
        return before == "at" or (
            after in ("of", "and", "lady", "name", "aid") and scan.word(last + 2) in ("all", "foremost")
        )
    if word == "second" and (before in ("a", "per", "one", "every", "split", "each", "/") or _measured(scan, first)):
        return after not in ("time", "place", "half", "term", "day", "year") and before != "one"
    if (
        before in HYPHENS
        and scan.touches(first)
        and (scan.word(first - 2) in known.small or scan.word(first - 2) in known.tens)
    ):
        return True
    if before in known.small and word != "second" and first == last:
        return known.small[before] == 1
    if before in ("a", "an") and known.ordinals.get(word, 0) > 2:
        return after in known.after_part or (not after[:1].isalpha() and after not in HYPHENS)
    return False


def _measured(scan: Scan, index: int) -> bool:
    """Whether a number stands right before "second", which is then a time: "a 4.3 second lap"."""
    before = scan.word(index - 1)
    if before in HYPHENS:
        before = scan.word(index - 2)
    return before[:1].isdecimal()


def value(mention: Mention, context: Context) -> Value:  # noqa: ARG001  (every kind has this signature)
    """An ordinal permits itself."""
    assert mention.number is not None
    return valued(mention, permits.exact(mention.number, "ordinal"))
