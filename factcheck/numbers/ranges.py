"""Ranges: two numbers that are the ends of one value: "10 to 15", "5%-10%", "$1 to $2 million", "5 ± 0.2"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.measuring.currencies import Currencies, prefix, sign_at
from factcheck.model import Number
from factcheck.numbers import numerals
from factcheck.numbers.movements import ahead, moved_by, moves
from factcheck.numbers.number_words import DASHES, tidy
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from factcheck.numbers.number_words import Lexicon, Numeral
    from factcheck.scan import Scan


_THOUSANDS = (",000", ",500")
_PERHAPS = frozenset({"perhaps", "maybe", "possibly", "about", "around"})
_REACHED = 3.0
"""How many times what something moved by that must be which is what it came to: "by 3 percent to 45 percent"."""
_ALIKE = 3.0
"""How many times larger than its first number the second of "10-15,000" is, at most."""


def read(scan: Scan, index: int, left: Numeral, known: Lexicon, *, negative: bool = False) -> tuple[Number, int] | None:
    """The range that `left` opens, with its last token; `negative`: a minus stands before `left`."""
    last = left.last
    joint = _joint(scan, index, last, index - negative)
    if joint is None:
        return None
    start, unit = joint
    tolerance = scan.word(start - 1) in ("±", "-") and _tolerance(scan, last)
    start = _past_sign(scan, start)
    start, below = (start + 1, True) if _minus(scan, start) else (start, False)
    if start >= len(scan.words):
        return None
    right = numerals.read(scan, start, known)
    if right is None or right.form == "article" or right.form == "fraction" != left.form:
        return None
    if tolerance:
        return _with_tolerance(-left.low if negative else left.low, left, right), right.last
    if unit and not _same_unit(scan, last, right.last, unit):
        return None
    if scan.word(start - 1) in DASHES and not below and _chained(scan, index, right.last):
        return None
    left = _scaled(left, right, scan, known)
    if left.form == "vague" != right.form or not _plausible_ends(scan, index, left, right):
        return None
    if right.high > _REACHED * left.high and moved_by(scan, prefix(scan, index)) and (unit or sign_at(scan, last + 2)):
        return None  # "cut the price by $200 to $1,299"
    number = _between(left, right, negative, below)
    return (number, right.last) if number else None


def _between(left: Numeral, right: Numeral, negative: bool, below: bool) -> Number | None:
    """The values from one number to another, which are negative or not."""
    low, high = -left.high if negative else left.low, -right.low if below else right.high
    if negative and below and low > high:  # from -5 to -12
        left, right, low, high = right, left, high, low
    if low >= high:
        return None
    return Number(low, high, left.place, right.place, left.rounded, right.rounded, "range")


def _minus(scan: Scan, index: int) -> bool:
    """Whether token `index` is the minus of the number behind it: "-12 to -5", "minus 12 to minus 5"."""
    if scan.word(index) in ("minus", "negative"):
        return True
    return scan.word(index) in {"-", "−"} and scan.touches(index + 1) and not scan.touches(index)


def _plausible_ends(scan: Scan, index: int, left: Numeral, right: Numeral) -> bool:
    """Whether two numbers can be the ends of one range, and are not two values."""
    last = left.last
    joint = scan.word(last + 1)
    if joint == "or" and sign_at(scan, last + 2) and scan.word(prefix(scan, index)) != scan.word(last + 2):
        return False  # "6 or $7", "£1,899 or $1,999"
    if joint == "or":
        return right.high <= 2 * left.low and left.form == right.form and "respectively" not in scan.distinct
    if joint == "to" and left.low and right.high > 4 * left.low and moves(scan, index):
        return False
    year, other = scan.words[last], scan.words[right.last]
    return not (len(year) == 4 and year.isdecimal() and "1500" < year < "2100" and not other.isdecimal())


def _by(scan: Scan, index: int) -> bool:
    """Whether "by" stands before the number: "fell by 2 to 2.5 degrees" is a range after all."""
    return "by" in scan.words[max(0, prefix(scan, index) - 2) : index]


def _joint(scan: Scan, index: int, last: int, first: int) -> tuple[int, int] | None:
    """Where the second number of a range begins, and how many tokens of unit the first one had."""
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
            if moves(scan, index) and not _by(scan, index) and (unit or not ahead(scan, prefix(scan, index))):
                return None
            hung = scan.word(after + 1) in HYPHENS and scan.touches(after + 1) and scan.touches(after + 2)
            hung |= scan.word(after + 1) in _PERHAPS  # "50 to perhaps 60"
            return after + 1 + hung, unit  # "3 to-4" is seen too
        if word == "up" and scan.word(after + 1) == "to" and scan.word(prefix(scan, first) - 1) == "from":
            return after + 2, unit
        if word == "and" and scan.word(prefix(scan, first) - 1) == "between":
            return after + 1, unit
        if word == "or" and not unit:
            return after + 1, 0
        if word in DASHES and (step := _past_dash(scan, after) or (0 if unit else _past_lone_dash(scan, after))):
            return step, unit
    return None


def _past_dash(scan: Scan, dash: int) -> int:
    """Where the second number begins after a dash: "10-15", "10 – 15", "20- to 25-", "$240- $250"; or 0."""
    before, after = scan.touches(dash), scan.touches(dash + 1)
    if before and scan.word(dash + 1) in ("to", "or"):
        return dash + 2
    if before and not after:
        return dash + 1 if sign_at(scan, dash + 1) else 0
    return dash + 1 if before == after and (before or scan.word(dash) != "-") else 0


def _past_lone_dash(scan: Scan, dash: int) -> int:
    """Where the second number of "75 -300mm" begins, a range written amiss if something is measured or counted."""
    number = dash + 1
    glued = scan.touches(number) and not scan.touches(dash)
    return number if glued and scan.words[dash - 1].isdecimal() and scan.word(number + 1)[:1].isalpha() else 0


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
    """The first number with the multiplier of the second: "four to five thousand", "10-15,000"."""
    if left.form not in ("digits", "words") or left.high >= 1000:
        return left
    base, scale = _base(right, scan, known)
    if scale == 1 and scan.word(right.last).endswith(_THOUSANDS) and left.place == 1:
        base, scale = right.high / 1000, 1000.0
        if base > _ALIKE * left.high:
            return left
    if scale == 1 or left.high >= base:
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


def _with_tolerance(middle: float, left: Numeral, right: Numeral) -> Number:
    low, high = tidy(middle - right.high), tidy(middle + right.high)
    place = min(left.place, right.place)
    return Number(low, high, place, place, place, place, "range")
