"""Every number phrase of a sentence, read once for all kinds: number, range, sign, hedges.

>>> from factcheck.scan import Scan
>>> [a.number.low for a in amounts(Scan("Some 3.7 million of them in two dozen towns"))]
[3700000.0, 24.0]
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from factcheck.measuring.currencies import prefix, sign_at
from factcheck.model import Number
from factcheck.numbers import hedges, links, numerals, ranges
from factcheck.numbers.number_words import DASHES, Form, Lexicon, Numeral, lexicon

if TYPE_CHECKING:
    from factcheck.scan import Scan

_PLAIN_MARKS = frozenset(",'’\"“”-()")
_MINUS = ("minus", "negative")
_ONE = Number(1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Amount:
    """One number phrase.

    Tokens `first` to `last` are the number itself (a range: from its first number to its last, with
    whatever is between), `outer_first` to `outer_last` include its hedges. The form "article" is "a"
    or "an" standing for one, which means something only before a unit ("a year").
    """

    first: int
    last: int
    outer_first: int
    outer_last: int
    number: Number
    form: Form


def amounts(scan: Scan) -> tuple[Amount, ...]:
    """The number phrases of a sentence, in order; none overlaps another in its own tokens."""
    found = scan.memo.get("amounts")
    if found is None:
        found = scan.memo["amounts"] = tuple(_merged(scan, _read(scan)))
    return cast("tuple[Amount, ...]", found)


def claim(scan: Scan, amount: Amount) -> None:
    """Note that a kind with a unit has read this number, so that it counts nothing else."""
    cast("set[int]", scan.memo.setdefault("claimed", set())).add(amount.first)


def claimed(scan: Scan, amount: Amount) -> bool:
    """Whether a kind of lower rank has read this number with a unit."""
    return claimed_at(scan, amount.first)


def claimed_at(scan: Scan, index: int) -> bool:
    """Whether a number that a kind of lower rank has read begins with token `index`."""
    return index in cast("set[int]", scan.memo.get("claimed", ()))


def _read(scan: Scan) -> list[Amount]:
    known = scan.known.table(lexicon)
    found: list[Amount] = []
    words, count, used = scan.words, len(scan.words), 0
    starters, linked = known.starters, bool(links.spans(scan))
    for index, word in enumerate(words):
        if word not in starters and (word[0].isalpha() or not _may_begin(word)):
            continue
        if index < used or (linked and links.inside(scan, index)):
            continue
        if word == "a" and index + 1 < count and words[index + 1] not in known.after_article:
            found.append(Amount(index, index, index, index, _ONE, "article"))
            continue
        if index + 4 < count and words[index + 1] in DASHES and (chain := _chain(scan, index)):
            used = chain + 1
            continue
        amount = _amount(scan, index, known)
        if amount:
            found.append(amount)
            used = amount.last + 1
    return found


def _may_begin(word: str) -> bool:
    """Whether a number may begin with this token, which is no word: a quick look."""
    first = word[0]
    if first in _PLAIN_MARKS:
        return False
    return first.isdecimal() or not first.isascii() or first == "."


def _chain(scan: Scan, index: int) -> int:
    """The last token of three or more numbers with dashes between, which are a code or a date: "1-800-555"; or 0."""
    words, last = scan.words, index
    while last + 2 < len(words) and words[last + 1] in DASHES and words[last + 2].isdecimal():
        if not (words[last].isdecimal() and scan.touches(last + 1) and scan.touches(last + 2)):
            break
        last += 2
    return last if last - index >= 4 else 0


def _amount(scan: Scan, index: int, known: Lexicon) -> Amount | None:
    between = "between" in scan.words[max(0, index - 5) : index] and _after_between(scan, index)
    left = numerals.read(scan, index, known, joined=not between)
    if left is None:
        return None
    if left.form == "article":
        return Amount(index, left.last, index, left.last, _ONE, "article")
    first, negative = _sign(scan, index)
    ranged = ranges.read(scan, index, left, known, negative=negative)
    if ranged is None and between:
        left = numerals.read(scan, index, known) or left
        ranged = ranges.read(scan, index, left, known, negative=negative)
    number, last = ranged or (_number(left, negative), left.last)
    if not ranged and scan.word(last + 1) == "(":
        last = _said_again(scan, left, last, known)
    return _hedged(scan, first, last, number, left.form)


def _said_again(scan: Scan, left: Numeral, last: int, known: Lexicon) -> int:
    """The last token of a number that brackets repeat in digits or words: "nine (9) hours"."""
    inside = scan.word(last + 2)
    if not inside[:1].isdecimal() and inside not in known.starters:
        return last
    again = numerals.read(scan, last + 2, known)
    same = again is not None and again.form != left.form and again.low == left.low and again.high == left.high
    return again.last + 1 if again and same and scan.word(again.last + 1) == ")" else last


def _after_between(scan: Scan, index: int) -> bool:
    """Whether "between" stands right before a number, its sign and its currency."""
    first, _ = _sign(scan, index)
    return scan.word(prefix(scan, first) - 1) == "between"


def _number(numeral: Numeral, negative: bool = False) -> Number:
    low, high = (-numeral.high, -numeral.low) if negative else (numeral.low, numeral.high)
    place, rounded = float(numeral.place), float(numeral.rounded)
    return Number(
        float(low), float(high), place, place, rounded, rounded, "vague" if numeral.form == "vague" else "exact"
    )


def _sign(scan: Scan, index: int) -> tuple[int, bool]:
    """The first token with a sign before the number, and whether it is negative."""
    before = scan.word(index - 1)
    if before in _MINUS:
        return (index, False) if scan.words[max(0, index - 3) : index - 1] == ["plus", "or"] else (index - 1, True)
    if before in {"-", "−"} and scan.touches(index):
        earlier = scan.word(index - 2)
        if (earlier in _MINUS or earlier == "plus") and scan.touches(index - 1):
            return index - 2, earlier != "plus"
        coin = not earlier[-1:].isalpha() and sign_at(scan, index - 2)  # "$-5", not "CVE-2021"
        if not scan.touches(index - 1) or earlier[-1] in "<>=(~≈±" or coin:
            return index - 1, True
    return index, False


def _hedged(scan: Scan, first: int, last: int, number: Number, form: Form) -> Amount:
    start = prefix(scan, first)
    if scan.word(start - 1) in ("between", "from") and number.modifier == "range":
        start -= 1
    outer_first, modifier = hedges.leading(scan, start)
    if outer_first == start:
        outer_first = first if number.modifier != "range" else start
    outer_last, after = hedges.trailing(scan, last + 1)
    modifier = hedges.combined(modifier, after)
    if modifier == "exact" and scan.word(start - 1) in scan.known.table(hedges.precise):
        number = replace(number, low_round=number.low_place, high_round=number.high_place)
    return Amount(first, last, outer_first, outer_last, hedges.applied(number, modifier), form)


def _merged(scan: Scan, found: list[Amount]) -> list[Amount]:
    """Two bounds that belong together make a range: "more than 15 but fewer than 25"."""
    if len(found) < 2:
        return found
    merged: list[Amount] = []
    for amount in found:
        both = _both_bounds(scan, merged[-1], amount) if merged else None
        if both:
            merged[-1] = both
        else:
            merged.append(amount)
    return merged


def _both_bounds(scan: Scan, one: Amount, two: Amount) -> Amount | None:
    a, b = one.number, two.number
    if one.outer_first == one.first or two.outer_first == two.first:
        return None
    if not ((a.high is None and b.low is None) or (a.low is None and b.high is None)):
        return None
    linked = scan.words[one.outer_last + 1 : two.outer_first]
    if not linked or len(linked) > 3 or linked[0] not in ("and", "but", ",") or linked[-1] == "or":
        return None
    if any(word not in ("and", "but", ",", "possibly", "perhaps", "is") for word in linked):
        return None
    low, high = (a, b) if a.high is None else (b, a)
    if low.low is None or high.high is None or low.low >= high.high:
        return None
    number = Number(low.low, high.high, low.low_place, high.high_place, low.low_round, high.high_round, "range")
    return Amount(one.first, two.last, one.outer_first, two.outer_last, number, one.form)
