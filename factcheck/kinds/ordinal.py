"""Ordinals: "third", "22nd", "second-largest", "number eight", "the top ten". Low and high are the rank."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.frames.vocabulary import Vocabulary
from factcheck.model import Number
from factcheck.numbers import links, permits
from factcheck.numbers.not_values import numbered
from factcheck.numbers.number_words import HYPHENS, Lexicon, following, lexicon
from factcheck.numbers.ranks import ranks
from factcheck.numbers.spans import mention, valued

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
    """Every ordinal of a sentence that is not a part ("two thirds") or a time ("a second"), and other ranks."""
    known = scan.known.table(lexicon)
    words = scan.words
    index = 0
    starters = known.ordinal_starters
    while index < len(words):
        word = words[index]
        read = _at(scan, index, known) if word in starters or word[0].isdecimal() else None
        if read is None:
            index += 1
            continue
        rank, last = read
        if not _otherwise(scan, index, last, known) and not links.inside(scan, index):
            yield mention(scan, NAME, (index, last), Number(float(rank), float(rank)), "ordinal")
        index = last + 1
    for first, last, named, number in ranks(scan):
        yield mention(scan, NAME, (first, last), number, "ordinal", unit_span=(named, named))


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
    """Whether the words are no ordinal here: a unit of time, a part, an address, an adverb."""
    word, before, after = scan.word(last), scan.word(first - 1), scan.word(last + 1)
    if word == "first":
        return _adverb(scan, first)
    if scan.word(following(scan, last)) == "to" and "last" in scan.words[last + 1 : last + 5]:
        return True  # "second to last" counts from the end
    if word == "second" and (before in _SECONDS or _measured(scan, first)):
        return before == "one" or after not in _AFTER_SECOND
    hyphenated = before in HYPHENS and scan.touches(first)
    if hyphenated and (scan.word(first - 2) in known.small or scan.word(first - 2) in known.tens):
        return True
    if after in scan.known.table(numbered).streets and scan.raw(last + 1)[0].isupper():
        return True
    if before in known.small and word != "second" and first == last:
        return known.small[before] == 1
    if before in ("a", "an") and known.ordinals.get(word, 0) > 2:
        return after in known.after_part or (not after[:1].isalpha() and after not in HYPHENS)
    return False


_SECONDS = frozenset({"a", "per", "one", "every", "split", "each", "/"})
_AFTER_SECOND = frozenset({"time", "place", "half", "term", "day", "year"})


def _adverb(scan: Scan, index: int) -> bool:
    """Whether "first" says when and not which: "they first heard", "at first", "first of all"."""
    before, after = scan.word(index - 1), scan.word(index + 1)
    if before == "at" or (after in ("of", "and") and scan.word(index + 2) in ("all", "foremost")):
        return True
    if after in HYPHENS or before.endswith(("'s", "’s", "s'")) or before in _RANKED:
        return False
    classes = scan.known.table(Vocabulary).classes
    if classes.get(before) == "D" or before in ("only", "very", "and"):
        return False
    return bool(index) or classes.get(after, "N") not in "Nas"


_RANKED = frozenset({"finished", "finish", "came", "come", "placed", "ranked", "ranks", "rank", "stood", "was", "is"})


def _measured(scan: Scan, index: int) -> bool:
    """Whether a number stands right before "second", which is then a time: "a 4.3 second lap"."""
    before = scan.word(index - 1)
    if before in HYPHENS:
        before = scan.word(index - 2)
    return before[:1].isdecimal()


def value(mention: Mention, context: Context) -> Value:  # noqa: ARG001  (every kind has this signature)
    """An ordinal permits itself, a place in the first ten any of them."""
    assert mention.number is not None
    permitted = permits.exact(mention.number, "ordinal")
    return valued(mention, replace(permitted, low=1.0) if mention.number.low is None else permitted)
