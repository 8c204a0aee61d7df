"""Counts that a list implies: "the films Low Tide, Gannet and Orm" are three films, or more of them.

A list counts what the noun before it names. Only of some nouns does it name all there are
(`rules/lists.yaml`), as it does after a colon; elsewhere there may be more.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.model import Number
from factcheck.numbers.noun_phrases import nouns
from factcheck.numbers.spans import mention
from factcheck.numbers.word_sets import word_sets
from factcheck.terms import POSSESSIVES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.knowledge import Knowledge
    from factcheck.model import Mention
    from factcheck.scan import Scan

    Span = tuple[int, int]

_QUOTES = frozenset("\"'“”‘’«»")
_OWNERS = POSSESSIVES | {"whose"}
_BEING = frozenset(("are", "were"))
_JOINTS = frozenset(("and", "&"))
_INNER = frozenset(("of", "the", "a", "an", "in", "on", "at", "to", "for", "de", "la", "van", "von", "der", "di", "da"))
"""Words in small letters that a name or title may hold."""
_BRACKET = 10
"""Tokens of a bracket after a name."""
_LONGEST = 12
"""Tokens of a name or title."""
_PHRASE = 4
"""Words of a noun phrase."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_MOST = 19
"""Counts up to here are exact, and so is what some of these come to."""


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of `rules/lists.yaml`."""

    whole: frozenset[str]
    called: frozenset[str]
    open: frozenset[str]
    parts: frozenset[str]
    consisting: frozenset[str]
    divided: frozenset[str]
    superlatives: frozenset[str]
    comparatives: frozenset[str]
    firsts: frozenset[str]
    led: frozenset[str]
    sorts: frozenset[str]
    reached: frozenset[str]
    confirmed: frozenset[str]
    reached_by: frozenset[str]
    before_met: frozenset[str]
    met: frozenset[str]
    noted: frozenset[str]
    noted_of: frozenset[str]
    bringing: frozenset[str]
    made: frozenset[str]
    unmarried: frozenset[str]
    sons: frozenset[str]
    daughters: frozenset[str]
    places: frozenset[str]
    of_mind: frozenset[str]


def words(known: Knowledge) -> Words:
    """The word lists; build them with `known.table(words)`."""
    return Words(**word_sets(known, "lists"))


@dataclass(frozen=True, slots=True)
class Listed:
    """The tokens of a list, `first` to `last`, and of its names; for each the year in brackets after it, or ""."""

    first: int
    last: int
    years: tuple[str, ...]
    names: tuple[Span, ...]


def find(scan: Scan, said: Sequence[Mention]) -> Iterator[Mention]:
    """The counts that the lists of a sentence imply; `said` are its mentions.

    >>> from factcheck.scan import Scan
    >>> [found.number.low for found in find(Scan("Her children are called Nils, Inger and Tor."), [])]
    [3.0]
    """
    known = scan.known.table(words)
    yield from _divided(scan, known)
    yield from _ensembles(scan, known)
    for joint, word in enumerate(scan.words):
        if word not in _JOINTS:
            continue
        yield from _times(scan, joint)
        row = listed(scan, joint)
        if row is None:
            continue
        yield from _and_others(scan, row, said)
        if len(row.years) > 1:
            yield from _of_nouns(scan, row, said, known)


def _of_nouns(scan: Scan, listed: Listed, said: Sequence[Mention], known: Words) -> Iterator[Mention]:
    """How many of what the noun before it names a list has, in all and of each year in brackets."""
    span, count = (listed.first, listed.last), len(listed.years)
    if scan.word(listed.first - 1) in ("of", ":") and scan.word(listed.first - 2) in known.consisting:
        yield replace(_mention(scan, span, count, whole=True), unit_text=min(known.parts))
        return
    of_these = scan.word(listed.first - 1) == "of"
    noun, whole = _named_places(scan, listed, known) if of_these else _noun(scan, listed.first, known)
    if noun is None:
        return
    place = scan.offset + scan.starts[noun[1]]
    if any(one.of_start <= place < one.of_end for one in said):
        return
    whole = whole and scan.word(listed.last + 1) not in _JOINTS and not _leaves_others(scan, listed.last + 1)
    yield _mention(scan, span, count, noun, whole=whole)
    for year, times in Counter(listed.years).items():
        if year:
            yield replace(_mention(scan, span, times, noun), expression=year)


def _leaves_others(scan: Scan, index: int) -> bool:
    index += scan.word(index) == ","
    return scan.word(index) == "among" and scan.word(index + 1) in ("others", "them")


def _mention(scan: Scan, span: Span, count: int, of: Span | None = None, *, whole: bool = False) -> Mention:
    number = Number(float(count), float(count)) if whole else Number(float(count), None, modifier="at_least")
    return replace(mention(scan, "count", span, number, "count", of=of), implied=True)


def listed(scan: Scan, joint: int) -> Listed | None:
    """The list of names that the "and" at token `joint` ends, be it of one name before and none after."""
    start = joint
    while start and joint - start < 20 * _LONGEST and _may_belong(scan, start - 1):
        start -= 1
    while start < joint and not _begins(scan, start):
        start += 1
    years: list[str] = []
    names: list[Span] = []
    index = first = start
    while index < joint:
        after = _name(scan, index)
        if after is None:
            return None
        years.append(_year(scan, after, joint))
        names.append((index, after - 1))
        index = _past_bracket(scan, after)
        if index < joint and scan.words[index] == ",":
            index += 1
        elif index != joint:
            return None
    last = _name(scan, joint + 1) if years else None
    if not years:
        return None
    if last is None:
        return Listed(first, joint - 1, tuple(years), tuple(names))
    end = _past_bracket(scan, last)
    names.append((joint + 1, last - 1))
    return Listed(first, end - 1, (*years, _year(scan, last, len(scan.words))), tuple(names))


def _may_belong(scan: Scan, index: int) -> bool:
    word = scan.words[index]
    if word in _INNER or word in _QUOTES or word in "(),-.":
        return word != "." or len(scan.word(index - 1)) <= 2
    return scan.raw(index)[:1].isupper() or word[0].isdecimal()


def _begins(scan: Scan, index: int) -> bool:
    """Whether a name may begin at a token: its first letter, or the quotation mark before it, and no comma."""
    return scan.raw(index)[:1].isupper() or (
        scan.words[index] in _QUOTES and scan.raw(index + 1)[:1].isupper() and not scan.touches(index)
    )


def _name(scan: Scan, index: int) -> int | None:
    """The token after the name that begins at token `index`, or None."""
    quoted = scan.word(index) in _QUOTES
    index += quoted
    if not scan.raw(index)[:1].isupper():
        return None
    after = index + 1
    while after < len(scan.words) and after - index < _LONGEST:
        word = scan.words[after]
        inner = word in _INNER and any(scan.raw(n)[:1].isupper() for n in (after + 1, after + 2))
        dotted = word == "." and scan.touches(after) and len(scan.words[after - 1]) <= 2 and after + 1 < len(scan.words)
        hyphen = word == "-" and scan.touches(after) and scan.touches(after + 1)
        if not (scan.raw(after)[:1].isupper() or inner or dotted or hyphen or (word.isdecimal() and len(word) < 4)):
            break
        after += 1
    return after + (scan.word(after) in _QUOTES)


def _past_bracket(scan: Scan, index: int) -> int:
    """The token after the bracket that begins at token `index`; `index` itself if none does."""
    if scan.word(index) != "(":
        return index
    closed = next((n for n in range(index, min(len(scan.words), index + _BRACKET)) if scan.words[n] == ")"), None)
    return index if closed is None else closed + 1


def _year(scan: Scan, index: int, until: int) -> str:
    """The year that is all that a bracket holds after a name: "Gannet (2005)"."""
    alone = index + 2 < until and scan.word(index) == "(" and scan.word(index + 2) == ")"
    return scan.words[index + 1] if alone and _YEAR.fullmatch(scan.words[index + 1]) else ""


def _noun(scan: Scan, first: int, known: Words) -> tuple[Span | None, bool]:
    """The noun phrase that says what a list before token `first` is of, and whether the list names all of these."""
    before = first - 1
    while before >= 0 and scan.words[before] in _QUOTES:
        before -= 1
    named = scan.word(before) == ":"
    opened = scan.word(before) in known.open or (scan.word(before) == "as" and scan.word(before - 1) == "such")
    if named or opened:
        before -= 1 + (scan.word(before) == "as")
        before -= scan.word(before) == ","
    if scan.word(before) in known.called:
        before -= 1 + (scan.word(before - 1) in _BEING)
        named = True
    last = before
    if not _is_noun(scan, last):
        return None, False
    start = last
    while last - start < _PHRASE and start and _describes(scan, start - 1):
        start -= 1
    whole = scan.words[last] in known.whole
    tied = scan.word(start - 1) in _OWNERS or scan.known.table(nouns).tag(scan.word(start - 1) or ".") in "DI"
    if not (tied or named or opened or whole):
        return None, False  # "told reporters Karl Lind and Ada Berg had left"
    return (start, last), (named or whole) and not opened


def _named_places(scan: Scan, listed: Listed, known: Words) -> tuple[Span | None, bool]:
    """The noun of "the villages of Elm and Tarn", and that there may be more."""
    noun = listed.first - 2
    return ((noun, noun) if scan.word(noun) in known.places and scan.word(noun - 1) == "the" else None), False


def _is_noun(scan: Scan, index: int) -> bool:
    known = scan.known.table(nouns)
    word = scan.word(index)
    return word.isalpha() and scan.raw(index).islower() and known.plural(word) and known.tag(word) in "Ns"


def _describes(scan: Scan, index: int) -> bool:
    """Whether a word before a noun belongs to it: "horror films", "younger brothers"."""
    word = scan.words[index]
    return word.isalpha() and scan.raw(index).islower() and scan.known.table(nouns).tag(word) in "Na"


def _and_others(scan: Scan, listed: Listed, said: Sequence[Mention]) -> Iterator[Mention]:
    """The whole of "Ada Berg and four other players": five of them."""
    names = len(listed.years)
    index = listed.last + 1
    if scan.word(index) not in _JOINTS:
        return
    start = scan.offset + scan.starts[index + 1] if index + 1 < len(scan.words) else -1
    for one in said:
        if (
            one.kind != "count"
            or one.start != start
            or one.number is None
            or "other" not in scan.text[one.start - scan.offset : one.end - scan.offset]
        ):
            continue
        some = one.number.exact
        if some is None or some + names > _MOST:
            continue
        yield replace(
            one,
            start=scan.offset + scan.starts[listed.first],
            number=Number(some + names, some + names),
            implied=True,
        )


def _times(scan: Scan, joint: int) -> Iterator[Mention]:
    """How often something was done "in 2003, 2005 and 2009", or "in 2003 and again in 2009"."""
    again = scan.words[joint + 1 : joint + 3]
    if again in (["again", "in"], ["then", "in"]) and _YEAR.fullmatch(scan.word(joint + 3)):
        first = joint - 1 - (scan.word(joint - 1) == ",")
        if _YEAR.fullmatch(scan.word(first)) and scan.word(first - 1) == "in":
            yield replace(_mention(scan, (first, joint + 3), 2, whole=True), unit_text="times")
        return
    first = joint
    while _YEAR.fullmatch(scan.word(first - 1)) or (scan.word(first - 1) == "," and first > 1):
        first -= 1
    count = sum(_YEAR.fullmatch(word) is not None for word in scan.words[first : joint + 2])
    if count < 2 or scan.word(first - 1) != "in" or not _YEAR.fullmatch(scan.word(joint + 1)):
        return
    yield replace(_mention(scan, (first, joint + 1), count), unit_text="times")


def _divided(scan: Scan, known: Words) -> Iterator[Mention]:
    """The genres of "the opera and ballet genres", and the one of "in the opera genre"."""
    for index, word in enumerate(scan.words):
        plural = word in known.divided
        if not plural and f"{word}s" not in known.divided and f"{word[:-1]}ies" not in known.divided:
            continue
        first = index
        while index - first < 3 * _PHRASE and first and _divides(scan, first - 1):
            first -= 1
        joints = [n for n in range(first, index) if scan.words[n] in _JOINTS]
        if first == index or scan.word(first - 1) != "the" or first in joints or index - 1 in joints:
            continue
        commas = sum(scan.words[n] == "," and n + 1 not in joints for n in range(first, index))
        if plural == bool(joints):
            count = 1 + len(joints) + commas
            yield _mention(scan, (first, index), count, (index, index), whole=not plural)


def _ensembles(scan: Scan, known: Words) -> Iterator[Mention]:
    """The four members of "a Welsh quartet"; "a trio of songs" has none."""
    sizes = scan.known.table(ensembles)
    for index, word in enumerate(scan.words) if not scan.distinct.isdisjoint(sizes) else ():
        if word in sizes and scan.word(index + 1) != "of":
            yield replace(_mention(scan, (index, index), sizes[word], whole=True), unit_text=min(known.parts))


def ensembles(known: Knowledge) -> dict[str, int]:
    """How many members a trio or a quartet has; build it with `known.table(ensembles)`."""
    return known.mapping("ensembles")


def _divides(scan: Scan, index: int) -> bool:
    word = scan.words[index]
    if word in _JOINTS or word == ",":
        return True
    return word.isalpha() and scan.known.table(nouns).tag(word) in "Nadsg"
