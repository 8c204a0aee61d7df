"""Every number phrase of a sentence, read once for all kinds: number, range, sign, hedges.

>>> from factcheck.scan import Scan
>>> [a.number.low for a in amounts(Scan("Some 3.7 million of them in two dozen towns"))]
[3700000.0, 24.0]
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from factcheck.measuring.currencies import Currencies
from factcheck.model import Number
from factcheck.numbers import hedges, links, numerals
from factcheck.numbers.number_words import Form, Lexicon, Numeral, lexicon, tidy

if TYPE_CHECKING:
    from factcheck.scan import Scan

DASHES = frozenset("-‐‑–—~〜−")


_PLAIN_MARKS = frozenset(",'’\"“”-()")
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


def currency_sign(scan: Scan, index: int) -> bool:
    """Whether a currency sign ends with token `index`, or a code such as USD that stands before a number."""
    return scan.known.table(Currencies.build).before(scan, index + 1) is not None


def prefix(scan: Scan, index: int) -> int:
    """The first token of the currency sign before token `index` ("US$", "A$", "£"), or `index`."""
    sign = scan.known.table(Currencies.build).before(scan, index) if index else None
    return sign.first if sign else index


def _read(scan: Scan) -> list[Amount]:
    known = scan.known.table(lexicon)
    found: list[Amount] = []
    words, count, used = scan.words, len(scan.words), 0
    starters = known.starters
    for index, word in enumerate(words):
        if word not in starters and (word[0].isalpha() or not _may_begin(word)):
            continue
        if index < used or links.inside(scan, index):
            continue
        if word == "a" and index + 1 < count and words[index + 1] not in known.after_article:
            found.append(Amount(index, index, index, index, _ONE, "article"))
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


def _amount(scan: Scan, index: int, known: Lexicon) -> Amount | None:
    near = scan.words[max(0, index - 4) : index]
    between = "between" in near and scan.word(prefix(scan, index) - 1) == "between"
    left = numerals.read(scan, index, known, joined=not between)
    if left is None:
        return None
    if left.form == "article":
        return Amount(index, left.last, index, left.last, _ONE, "article")
    ranged = _range(scan, index, left, known)
    if ranged is None and between:
        left = numerals.read(scan, index, known) or left
        ranged = _range(scan, index, left, known)
    if ranged:
        number, last = ranged
        first = index
    else:
        first, negative = _sign(scan, index)
        number, last = _number(left, negative), left.last
    return _hedged(scan, first, last, number, left.form)


def _number(numeral: Numeral, negative: bool = False) -> Number:
    low, high = (-numeral.high, -numeral.low) if negative else (numeral.low, numeral.high)
    place, rounded = float(numeral.place), float(numeral.rounded)
    return Number(
        float(low), float(high), place, place, rounded, rounded, "vague" if numeral.form == "vague" else "exact"
    )


def _sign(scan: Scan, index: int) -> tuple[int, bool]:
    """The first token with a sign before the number, and whether it is negative."""
    before = scan.word(index - 1)
    if before in ("minus", "negative"):
        return index - 1, True
    if before in {"-", "−"} and scan.touches(index):
        earlier = scan.word(index - 2)
        if earlier in ("minus", "negative") and scan.touches(index - 1):
            return index - 2, True
        if not scan.touches(index - 1) or earlier[-1] in "<>=(~≈±" or currency_sign(scan, index - 2):
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
    return Amount(first, last, outer_first, outer_last, hedges.applied(number, modifier), form)


def _range(scan: Scan, index: int, left: Numeral, known: Lexicon) -> tuple[Number, int] | None:
    """The range that `left` opens, with its last token: "10 to 15", "5%-10%", "$1 to $2 million"."""
    last = left.last
    joint = _joint(scan, index, last)
    if joint is None:
        return None
    start, unit = joint
    tolerance = scan.word(start - 1) in ("±", "-") and _tolerance(scan, last)
    start = _past_sign(scan, start)
    if start >= len(scan.words):
        return None
    right = numerals.read(scan, start, known)
    if right is None or right.form == "article" or right.form == "fraction" != left.form:
        return None
    if tolerance:
        return _with_tolerance(left, right), right.last
    if unit and not _same_unit(scan, last, right.last, unit):
        return None
    if scan.word(start - 1) in DASHES and _chained(scan, index, right.last):
        return None
    left = _scaled(left, right, scan, known)
    if left.low >= right.high or left.form == "vague" != right.form:
        return None
    if not _plausible_ends(scan, index, left, right):
        return None
    number = Number(left.low, right.high, left.place, right.place, left.rounded, right.rounded, "range")
    return number, right.last


def _plausible_ends(scan: Scan, index: int, left: Numeral, right: Numeral) -> bool:
    """Whether two numbers can be the ends of one range, and are not two values."""
    last = left.last
    joint = scan.word(last + 1)
    if joint == "or" and currency_sign(scan, last + 2) and prefix(scan, index) == index:
        return False  # "6 or $7"
    if joint == "or":
        return right.high <= 2 * left.low and left.form == right.form and "respectively" not in scan.words
    if joint == "to" and left.low and right.high > 4 * left.low and _moves(scan, index):
        return False
    year, other = scan.words[last], scan.words[right.last]
    return not (len(year) == 4 and year.isdecimal() and "1500" < year < "2100" and not other.isdecimal())


def _by(scan: Scan, index: int) -> bool:
    """Whether "by" stands before the number: "fell by 2 to 2.5 degrees" is a range after all."""
    return "by" in scan.words[max(0, prefix(scan, index) - 2) : index]


def _joint(scan: Scan, index: int, last: int) -> tuple[int, int] | None:
    """Where the second number of a range begins, and how many tokens of unit the first one had."""
    opening = scan.word(prefix(scan, index) - 1)
    for unit in (0, 1, 2):
        after = last + 1 + unit
        word = scan.word(after)
        if unit and not (scan.word(after - 1)[:1].isalpha() or scan.word(after - 1) in "%°"):
            return None
        if word == "±" and not unit:
            return after + 1, 0
        if word == "+" and not unit and scan.word(after + 1) in {"/", "-"}:
            return after + (3 if scan.word(after + 1) == "/" else 2), 0
        if word == "to":
            return None if _moves(scan, index) and not _by(scan, index) else (after + 1, unit)
        if word == "and" and opening == "between":
            return after + 1, unit
        if word == "or" and not unit:
            return after + 1, 0
        if word in DASHES and (step := _past_dash(scan, after)):
            return step, unit
    return None


def _past_dash(scan: Scan, dash: int) -> int:
    """Where the second number begins after a dash: "10-15", "10 – 15", "20- to 25-", "$240- $250"; or 0."""
    before, after = scan.touches(dash), scan.touches(dash + 1)
    if before and scan.word(dash + 1) in ("to", "or"):
        return dash + 2
    if before and not after:
        return dash + 1 if currency_sign(scan, dash + 1) else 0
    return dash + 1 if before == after and (before or scan.word(dash) != "-") else 0


def _moves(scan: Scan, index: int) -> bool:
    """Whether a verb of movement stands before the number, so that "from 5 to 10" is two values."""
    from factcheck.numbers.direction import moves  # which needs amounts itself

    return moves(scan, index)


def _past_sign(scan: Scan, start: int) -> int:
    """Past a currency sign that the second number of a range repeats: "$", "US$", "Rs."."""
    signs = scan.known.table(Currencies.build)
    for after in (start + 3, start + 2, start + 1):
        sign = signs.before(scan, after)
        if sign and sign.first <= start:
            return after
    return start


def _same_unit(scan: Scan, left_last: int, right_last: int, unit: int) -> bool:
    return all(
        scan.word(left_last + n).removesuffix("s") == scan.word(right_last + n).removesuffix("s")
        for n in range(1, unit + 1)
    )


def _chained(scan: Scan, first: int, last: int) -> bool:
    """Whether digits and dashes go on, as in telephone numbers and dates: "222-2222-1", "+1-222"."""
    if scan.touches(first) and scan.word(first - 1)[-1] in "-/+.:–":
        return True
    after = last + 1
    return (
        scan.touches(after)
        and scan.word(after)[0] in "-/–:"
        and scan.touches(after + 1)
        and scan.word(after + 1)[0].isdecimal()
    )


def _scaled(left: Numeral, right: Numeral, scan: Scan, known: Lexicon) -> Numeral:
    """The first number with the multiplier of the second: "four to five thousand"."""
    base, scale = _base(right, scan, known)
    if scale == 1 or left.high >= base or left.form not in ("digits", "words") or left.high >= 1000:
        return left
    value, place = tidy(left.low * scale), left.place * scale
    return replace(left, low=value, high=value, place=place, rounded=left.rounded * scale)


def _base(numeral: Numeral, scan: Scan, known: Lexicon) -> tuple[float, float]:
    """A number without its last multiplier, and that multiplier."""
    word = scan.word(numeral.last)
    scale = known.multipliers.get(word) or known.letters.get(word) or (100 if word == "hundred" else 1)
    return numeral.high / scale, float(scale)


def _tolerance(scan: Scan, last: int) -> bool:
    return scan.word(last + 1) == "±" or scan.word(last + 1) == "+"


def _with_tolerance(left: Numeral, right: Numeral) -> Number:
    low, high = tidy(left.low - right.high), tidy(left.high + right.high)
    place = min(left.place, right.place)
    return Number(low, high, place, place, place, place, "range")


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
