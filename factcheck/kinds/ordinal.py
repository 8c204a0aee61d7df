"""Ordinals: "third", "22nd", "second-largest", "number eight", "the top ten". Low and high are the rank."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.frames.vocabulary import Vocabulary
from factcheck.model import Number
from factcheck.numbers import links, ordinal_words, permits
from factcheck.numbers.movements import moves
from factcheck.numbers.not_values import numbered
from factcheck.numbers.number_words import DASHES, Lexicon, following, lexicon
from factcheck.numbers.ranks import places, ranks
from factcheck.numbers.spans import mention, valued
from factcheck.scan import HYPHENS
from factcheck.terms import POSSESSIVES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.context import Context
    from factcheck.model import Mention, Value
    from factcheck.scan import Scan

NAME = "ordinal"
RANK = 70

FROM_LAST = "ordinal from last"
"""Counted from the end: the last but one is the second, and never the second from the front."""
_OWNERS = POSSESSIVES | {"the", "our"}


def find(scan: Scan) -> Iterator[Mention]:
    """Every ordinal of a sentence that is not a part ("two thirds") or a time ("a second"), and other ranks."""
    known = scan.known.table(lexicon)
    index = 0
    starters = known.ordinal_starters
    while index < len(scan.words):
        word = scan.words[index]
        found = ordinal_words.read(scan, index, known) if word in starters or word[0].isdecimal() else None
        if found is None:
            index += 1
            continue
        rank, last = found
        if rank > 1 and (end := _to_last(scan, last)):
            yield mention(scan, NAME, (index, end), Number(float(rank), float(rank)), FROM_LAST)
            index = end + 1
            continue
        if not _otherwise(scan, index, last, known) and not links.inside(scan, index):
            first, high, last = _range(scan, index, rank, last, known)
            number = Number(float(rank), float(high), modifier="range" if high > rank else "exact")
            yield mention(scan, NAME, (first, last), number, "ordinal")
        index = last + 1
    for first, last, named, number in ranks(scan):
        yield mention(scan, NAME, (first, last), number, "ordinal", unit_span=(named, named))
    for place, number in places(scan):
        yield mention(scan, NAME, (place, place), number, "ordinal")
    if "last" in scan.distinct or not known.from_last.keys().isdisjoint(scan.distinct):
        yield from _named_from_last(scan, known)


def _to_last(scan: Scan, last: int) -> int:
    """The last token of "second to last", "third-from-last", "third from the bottom", after its ordinal; or 0."""
    link = following(scan, last)
    end = following(scan, link)
    if scan.word(link) == "from" and scan.word(end) == "the":
        end = following(scan, end)
    if scan.word(link) == "to" and scan.word(end) == "last":
        return end
    return end if scan.word(link) == "from" and scan.word(end) in ("last", "bottom", "end") else 0


def _named_from_last(scan: Scan, known: Lexicon) -> Iterator[Mention]:
    """Ranks from the end that their words do not tell: "penultimate", "next to last", "last but two"."""
    for index, word in enumerate(scan.words):
        rank, last = known.from_last.get(word, 0), index
        if word == "next" and scan.word(following(scan, index)) == "to":
            last = following(scan, following(scan, index))
            rank = 2 if scan.word(last) == "last" else 0
        elif word == "last" and scan.word(index + 1) == "but" and 0 < known.small.get(scan.word(index + 2), 0) < 4:
            rank, last = known.small[scan.word(index + 2)] + 1, index + 2
        if rank:
            yield mention(scan, NAME, (index, last), Number(float(rank), float(rank)), FROM_LAST)


def _range(scan: Scan, first: int, rank: int, last: int, known: Lexicon) -> tuple[int, int, int]:
    """First token, higher rank and last token of "between the third and the fifth", "3rd to 5th", "10th-12th"."""
    opening = first - 1 - (scan.word(first - 1) == "the")
    between = scan.word(opening) in ("between", "from")
    joint = scan.word(last + 1)
    dashed = joint in DASHES and scan.touches(last + 1)
    if joint != ("and" if scan.word(opening) == "between" else "to") and not dashed:
        return first, rank, last
    second = last + 2 + (scan.word(last + 2) == "the")
    found = ordinal_words.read(scan, second, known) if second < len(scan.words) else None
    if found is None or found[0] <= rank or moves(scan, first):
        return first, rank, last
    return (opening if between else first), found[0], found[1]


def _otherwise(scan: Scan, first: int, last: int, known: Lexicon) -> bool:
    """Whether the words are no ordinal here: a unit of time, a part, an address, an adverb."""
    word, before, after = scan.word(last), scan.word(first - 1), scan.word(last + 1)
    if known.ordinals.get(word, 0) >= 100 and "one" in (scan.word(first), before):
        return before not in _OWNERS and ordinal_words.part(scan, last, known)
    if word == "first":
        return _adverb(scan, first)
    if scan.word(last + 1) == "to" and scan.word(last + 2) in ("none", "nobody"):
        return True
    if word == "second" and (before in _SECONDS or _measured(scan, first)):
        return before == "one" or after not in _AFTER_SECOND
    hyphenated = before in HYPHENS and scan.touches(first)
    if hyphenated and (scan.word(first - 2) in known.small or scan.word(first - 2) in known.tens):
        return True
    if after in scan.known.table(numbered).streets and scan.raw(last + 1)[0].isupper():
        return True
    if before in known.small and word != "second" and first == last:
        return known.small[before] == 1
    if before in ("a", "an") and known.ordinals.get(word, 0) > 2 and not ordinal_words.is_last(scan, last):
        return after in known.after_part or (not after[:1].isalpha() and after not in HYPHENS)
    return False


_SECONDS = frozenset({"a", "per", "one", "every", "split", "each", "/"})
_AFTER_SECOND = frozenset({"time", "place", "half", "term", "day", "year"})


def _adverb(scan: Scan, index: int) -> bool:
    """Whether "first" says when and not which: "they first heard", "at first", "first of all"."""
    before, after = scan.word(index - 1), scan.word(index + 1)
    if before == "at" or (after in ("of", "and") and scan.word(index + 2) in ("all", "foremost")):
        return True
    classes = scan.known.table(Vocabulary).classes
    if after in HYPHENS or before.endswith(("'s", "’s", "s'")):
        return False
    if before in _RANKED:
        return before in _BEING and classes.get(after) in _DONE
    if before == "and":
        return classes.get(after) in _DONE
    if classes.get(before) == "D" or before in ("only", "very"):
        return False
    return bool(index) or classes.get(after, "N") not in "Nas"


_BEING = frozenset({"was", "is"})
_DONE = ("d", "n", "i")
"""Classes of forms of verbs that "first" says when of: "was first shown", "and first shown"."""
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
    permitted = permits.exact(mention.number, mention.unit or "ordinal")
    return valued(mention, replace(permitted, low=1.0) if mention.number.low is None else permitted)
