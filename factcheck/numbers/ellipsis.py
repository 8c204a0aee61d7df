"""Numbers that leave out what is already said: a unit ("$1.85 billion, compared with 1.76 billion"), a hedge.

A small whole number may as well be a count. It leaves out a unit only where the words set it beside the number
before it: "from 9 cents a share to 34", "672 pence, up from 640", "winds of 160 kph and gusts of 195", "10 miles
in June and 12 in July", "one weighs 80 kg, the other weighs 95".

In "more than 300 km (186 miles)" the miles are a bound too.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from factcheck.measuring.currencies import prefix
from factcheck.numbers import hedges
from factcheck.numbers.amounts import amounts
from factcheck.numbers.not_values import alone, names, numbered
from factcheck.numbers.noun_phrases import counted

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.model import Modifier, Number
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

_NEAR = 20
"""Tokens between a number with its unit and one that borrows it, at most."""
_ALIKE = 5.0
"""How many times larger or smaller the second may be: prices that are compared are of one size."""
_BARE = 1000
"""A whole number below this says nothing about what it measures: "and 12"."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `ellipsis_words` in `rules/units.yaml`: before a number that borrows, and after it."""

    before: frozenset[str]
    after: frozenset[str]
    against: tuple[tuple[str, ...], ...]
    parallel: frozenset[str]
    joints: frozenset[str]
    bare: frozenset[str]
    alike: tuple[frozenset[str], ...]

    @classmethod
    def build(cls, known: Knowledge) -> Words:
        """The words of some knowledge."""
        lists = known.mapping("ellipsis_words")
        return cls(
            frozenset(lists["before"]),
            frozenset(lists["after"]),
            tuple(tuple(phrase.split()) for phrase in lists["against"]),
            frozenset(lists["parallel"]),
            frozenset(lists["joints"]),
            frozenset(lists["bare"]),
            tuple(frozenset(group.split()) for group in lists["alike"]),
        )


def borrows(scan: Scan, whole: Amount, bare: Amount) -> bool:
    """Whether `bare`, which has no unit, means the unit of `whole`, said shortly before.

    Either the words set the one beside the other, or both are alike.
    """
    return set_beside(scan, whole, bare) or alike(scan, whole, bare)


def alike(scan: Scan, whole: Amount, bare: Amount) -> bool:
    """Whether two numbers are linked ("from", "and", "compared with"), of one size, and written alike.

    That is with as many decimals and the same multiplier; a small whole number says too little for that.
    """
    one, other = whole.number, bare.number
    if bare.form != "digits" or bare.first - whole.last > _NEAR or one.low is None or other.low is None:
        return False
    if one.low_place != other.low_place or (other.low_place == 1 and abs(other.low) < _BARE):
        return False
    if other.low_place == 1 and _may_be_year(scan, bare):
        return False
    if not one.low or not 1 / _ALIKE <= abs(other.low / one.low) <= _ALIKE:
        return False
    words = scan.known.table(Words.build)
    before = scan.word(bare.outer_first - 1)
    if before == "of" and scan.word(bare.outer_first - 2) == "instead":
        before = "than"
    return before in words.before and scan.word(bare.outer_last + 1) in words.after


def set_beside(scan: Scan, whole: Amount, bare: Amount) -> bool:
    """Whether the words around `bare` set it beside `whole`, which no other number stands between.

    >>> from factcheck.numbers.amounts import amounts
    >>> from factcheck.scan import Scan
    >>> for text in ("It fell to 9 miles, down from 12.", "It fell to 9 miles, and 12 were hurt."):
    ...     scan = Scan(text)
    ...     print(set_beside(scan, *amounts(scan)))
    True
    False
    """
    one, other = whole.number.told, bare.number.told
    if not {bare.form, whole.form} <= _WRITTEN or not 0 < bare.first - whole.last <= _NEAR:
        return False
    if not one or other is None or not 1 / _ALIKE <= other / one <= _ALIKE or _between(scan, whole, bare):
        return False
    if bare.number.low_place == 1 and _may_be_year(scan, bare):
        return False
    if bare.form == "words" and whole.number.low_place < 1:
        return False  # "four cores at 1.4 GHz against two at 1.5"
    words, after = scan.known.table(Words.build), scan.word(bare.outer_last + 1)
    if _of_one_sort(scan, whole, bare, words) and counted(scan, bare.outer_last + 1) is None:
        return True
    if after not in words.after and after not in words.parallel:
        return False
    return (
        _compared(scan, whole, bare, words)
        or _parallel(scan, whole, bare, words)
        or _same_verb(scan, whole, bare, words)
    )


_WRITTEN = frozenset({"digits", "words"})
"""Forms that stand beside each other: many papers write small numbers in words, "22 cars in Orby and six in Melby"."""


def gapped(scan: Scan, whole: Amount, bare: Amount) -> bool:
    """Whether `bare` is what another has of what `whole` measures: "won 42.1 percent, the Reds 31.4 and the UPN 24.2".

    A small whole number after a name is oftener part of it: "the Folio 2". One of those named by a plural or by
    initials is none, "and the Reds 31", "the UPN 14", nor is one of a row: "has 12 cases, Orrin 38 and Melby 167".
    A fraction may repeat its preposition: "named by 91.9 percent and Orr by 83.7".
    """
    one, other = whole.number.told, bare.number.told
    if not one or not other or not 0 < bare.first - whole.last <= _NEAR:
        return False
    raw = scan.raw(bare.outer_first - 1)
    tied = raw in _TIES and raw == scan.word(prefix(scan, whole.outer_first) - 1)
    first = _gap(scan, bare, bare.outer_first - 1 - tied)
    if first is None or first <= whole.last or _between(scan, whole, bare):
        return False
    the, ratio = scan.word(first) == "the", max(one / other, other / one)
    if bare.number.low_place == whole.number.low_place < 1 or (other >= _BARE and not tied):
        return ratio <= _APART and not _may_be_year(scan, bare)
    several = raw.endswith("s") or (len(raw) > 1 and raw.isupper())
    if the:  # "the Folio 2 and the Lark 3" are things
        return (several or _of_row(scan, whole, bare)) and ratio <= _ALIKE
    return _of_row(scan, whole, bare) or _named_too(scan, whole, bare)


_TIES = frozenset({"by", "on", "at", "with"})


def _gap(scan: Scan, bare: Amount, at: int) -> int | None:
    """The first token of the name after a comma or "and" that a number follows, and nothing of its sort; None if none.

    With its "the": "and *the Reds* 31.4." The name ends at token `at`.
    """
    words = scan.known.table(Words.build)
    if bare.form not in _WRITTEN or scan.word(bare.outer_last + 1) not in _CLOSES or not _is_name(scan, at):
        return None
    first = at
    while first > 1 and at - first < _NAME and _is_name(scan, first - 1):
        first -= 1
    first -= scan.word(first - 1) == "the"
    return first if scan.word(first - 1) in words.joints else None


def _named_too(scan: Scan, whole: Amount, bare: Amount) -> bool:
    """Whether a name has what is counted first, in one word of a verb: "Orrin won 5 seats and Melby 11"."""
    at = whole.outer_first - 2
    verb = scan.raw(at + 1)
    return verb.isalpha() and verb.islower() and _is_name(scan, at) and scan.word(at) != scan.word(bare.outer_first - 1)


def _of_row(scan: Scan, whole: Amount, bare: Amount) -> bool:
    """Whether two names in a row or more have a whole number each after what another has of something."""
    if _may_be_year(scan, bare):
        return False
    read, name = amounts(scan), scan.word(bare.outer_first - 1)
    place = bisect_right(read, bare.first, key=_first)
    return any(
        other.number.low_place == bare.number.low_place
        and _gap(scan, other, other.outer_first - 1) is not None
        and scan.word(other.outer_first - 1) != name
        for other in (whole, *read[place : place + 1])
    )


def _is_name(scan: Scan, index: int) -> bool:
    """Whether a token is a capitalised word that no date begins with."""
    known = scan.known.table(numbered)
    word = scan.word(index)
    return scan.raw(index)[:1].isupper() and word.isalpha() and word not in known.months and word not in known.weekdays


_CLOSES = frozenset({"", ".", ",", ";", ")", "and", "while", "but"})
_APART = 25.0
"""How many times larger or smaller what another has may be: the smallest party's share."""
_NAME = 3
"""Words of a name before its last, at most."""


def _between(scan: Scan, whole: Amount, bare: Amount) -> bool:
    """Whether a number stands between two, which is neither a date nor part of a name."""
    read = amounts(scan)
    after = bisect_right(read, whole.last, key=_first)
    others = takewhile(lambda other: other.first < bare.first, islice(read, after, None))
    return any(o.form != "article" and not names(scan, o) and not alone(scan, o, None) for o in others)


def _first(amount: Amount) -> int:
    return amount.first


def _compared(scan: Scan, whole: Amount, bare: Amount, words: Words) -> bool:
    """As in "672 pence, up from 640", "from 9 cents to 34", "to 9 cents, from 12"."""
    before = bare.outer_first
    if any(tuple(scan.words[max(0, before - len(said)) : before]) == said for said in words.against):
        return True
    link, first = scan.word(before - 1), scan.word(prefix(scan, whole.outer_first) - 1)
    return (first, link) == ("from", "to") or (
        (first, link) == ("to", "from") and scan.word(bare.outer_last + 1) != "to"
    )


def _parallel(scan: Scan, whole: Amount, bare: Amount, words: Words) -> bool:
    """As in "10 miles in June and 12 in July": the same word after either, and nothing else counted."""
    link, after = scan.word(bare.outer_first - 1), bare.outer_last + 1
    if link not in words.joints or scan.word(after) not in words.parallel or scan.word(after + 1)[:1].isdecimal():
        return False
    return scan.word(after) in scan.words[whole.last + 1 : min(whole.last + 1 + _UNIT, bare.outer_first)]


_UNIT = 5
"""Tokens between a number and what is parallel to what follows another: "12 inches of snow in"."""


def _same_verb(scan: Scan, whole: Amount, bare: Amount, words: Words) -> bool:
    """As in "the first weighs 80 kg, the second weighs 95"; "has 4.8 inches, the other has 4.3" for a fraction."""
    verb = scan.word(bare.outer_first - 1)
    if scan.word(prefix(scan, whole.outer_first) - 1) != verb or not verb.isalpha():
        return False
    if verb in words.bare and not (verb in _HAVING and bare.number.low_place == whole.number.low_place < 1):
        return False
    between = scan.words[whole.last + 1 : bare.outer_first]
    return not words.joints.isdisjoint(between)


_HAVING = frozenset({"has", "had", "have"})


def _of_one_sort(scan: Scan, whole: Amount, bare: Amount, words: Words) -> bool:
    """As in "winds of 160 kph and gusts of 195": both are of what is measured in one unit."""
    at = bare.outer_first - 1
    while scan.word(at) in _LINKS and at > whole.last:
        at -= 1
    sort = next((group for group in words.alike if scan.word(at) in group), None)
    if sort is None or at <= whole.last:
        return False
    around = scan.words[max(0, whole.outer_first - _SORT) : whole.outer_first] + scan.words[whole.last + 1 : at]
    return not sort.isdisjoint(around)


_LINKS = frozenset({"of", "to", "up", "at", "as", "high", "reached", "reaching", "hit", "hitting", "was", "were"})
_SORT = 4
"""Tokens before a number in which what it measures is named."""


def _may_be_year(scan: Scan, bare: Amount) -> bool:
    """Whether a number in four digits without a comma, as in "in 2017", may be a year."""
    word = scan.word(bare.first)
    return bare.first == bare.last and len(word) == 4 and word.isdecimal() and word[0] in "12"


def lends_noun(scan: Scan, whole: Amount, of: tuple[int, int], bare: Amount) -> bool:
    """Whether `bare` counts what `whole` does, whose noun ends with token `of[1]`.

    "Sold 3.9 million phones, up from 2.4 million"; and the level of an index that moved by so many points.
    """
    if set_beside(scan, whole, bare) and scan.word(prefix(scan, whole.outer_first) - 1) != "from":
        return True  # who went "from 48 seats to 32" is seldom said, so that 32 meets the seats of others
    one, other = whole.number.low, bare.number.low
    if bare.form != "digits" or bare.first - of[1] > _NEAR or one is None or other is None:
        return False
    words, before = scan.known.table(Words.build), scan.word(bare.outer_first - 1)
    if scan.word(of[1]) in _POINTS and before in _LEVEL and other >= _BARE:
        return True
    if bare.number.low_place < 1 <= whole.number.low_place or whole.form != "digits":
        return False
    if not one or not 1 / _ALIKE <= abs(other / one) <= _ALIKE:
        return False
    if bare.number.low_place == 1 and (other < _BARE or _may_be_year(scan, bare)):
        return False
    return before in words.before | _AMONG and scan.word(bare.outer_last + 1) in words.after | _DOING


_POINTS = frozenset({"point", "points"})
_LEVEL = frozenset({"to", "at"})
_AMONG = frozenset({"including", "only", "just"})
_DOING = frozenset({"who", "were", "are", "had", "have", "did", "of"})


def hedged_alike(scan: Scan, number: Number, first: int, modifier: Modifier, last: int) -> Number:
    """A number that puts into another unit what was said up to token `last`, under the same hedge.

    `first` is its own first token. Only a bracket or a slash may stand between, and a hedge of its own stays.
    """
    if number.modifier != "exact" or modifier in ("exact", "range", "vague"):
        return number
    restates = first - last == 2 and scan.word(last + 1) in _RESTATING
    return hedges.applied(number, modifier) if restates else number


_RESTATING = frozenset({"(", "[", "/"})
