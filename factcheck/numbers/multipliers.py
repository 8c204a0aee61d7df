"""What multiplies a number: "million", "k", "bn", and the letters that only sometimes do ("12.3m tonnes")."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from factcheck.measuring.currencies import Currencies
from factcheck.numbers.digits import shape
from factcheck.numbers.number_words import DASHES, following
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from factcheck.numbers.number_words import Lexicon
    from factcheck.scan import Scan

_ALIKE = 5.0
"""How many times larger or smaller than millions said before a number in "m" alone is, at most."""
_AFTER_LENT = frozenset({"of", "in", "for", "from", "last", "this", "a", "and", "or", "to", "by"})
_JOINTS = DASHES | {"to", "and", "or"}


def product(scan: Scan, last: int, known: Lexicon) -> tuple[float, int]:
    """The product of the multipliers after `last`, and where they end."""
    scale = 1.0
    while True:
        after = following(scan, last)
        word = scan.word(after)
        if word in known.multipliers:
            scale *= known.multipliers[word]
        elif word in known.letters and scale == 1 and _letter(scan, last, after, known):
            scale *= known.letters[word]
        elif word == "hundred" and scale == 1 and scan.word(after + 1) in known.multipliers:
            scale *= 100
        else:
            return scale, last
        if scale > 1e30:
            return scale, last
        last = after


def _letter(scan: Scan, last: int, after: int, known: Lexicon) -> bool:
    """Whether a letter after a number is a multiplier: "$5m", "12.3m tonnes", "100k", "25K"."""
    if not scan.words[last][-1].isdecimal():
        return False
    letter, glued = scan.words[after], scan.touches(after)
    if scan.touches(after + 1) and scan.word(after + 1)[0] in "/^²³°*&'’":
        return False
    if _priced(scan, last):
        return glued or letter != "t"
    nearest = scan.word(after + 1)
    if scan.words[after + 1 : after + 2] and nearest in HYPHENS and scan.touches(after + 1):
        nearest = scan.word(after + 2)
    if len(scan.words[last].partition(".")[0]) > 3:
        return False  # "9600M" is a name
    if letter == "k":
        return glued or (scan.raw(after) == "k" and scan.text[scan.ends[last] : scan.starts[after]] == " ")
    if letter == "m" and scan.raw(after) == "M":
        return glued
    if letter in {"m", "mil"} and after == last + 1:  # "9-mm casings" and "10-m boats" are measured
        money = scan.known.table(Currencies.build).after(scan, after + 1)
        if money and money.least is None and not (money.homonym or money.sign):
            return True  # "150m rand"
        return _millions(scan, last, after, nearest, known)
    return letter == "b" and scan.raw(after) == "B" and glued


def _millions(scan: Scan, last: int, letter: int, nearest: str, known: Lexicon) -> bool:
    """Whether an "m" is million: "12.3m tonnes", "2.7m active users", "2.2m votes to her rival's 1.9m"."""
    said = cast("list[float]", scan.memo.setdefault("millions", []))
    read = shape(scan.words[last])
    value = read[0] if read else 0.0
    counted = _counted(nearest, known) or nearest in known.counted_adjectives
    alike = any(1 / _ALIKE <= value / one <= _ALIKE for one in said)
    lent = alike and scan.touches(letter) and (not nearest[:1].isalpha() or nearest in _AFTER_LENT)
    if counted and value:
        said.append(value)
    return counted or lent


def _counted(word: str, known: Lexicon) -> bool:
    """Whether the word after "12.3m" is something that is counted by the million."""
    if word in known.counted_irregular:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in known.metres_before


def _priced(scan: Scan, last: int) -> bool:
    """Whether a currency sign or code stands before the number that ends with token `last`, or its range: "£3-4m"."""
    before = scan.known.table(Currencies.build).before
    if before(scan, last) is not None:
        return True
    ranged = scan.word(last - 1) in _JOINTS and scan.word(last - 2)[-1:].isdecimal()
    return ranged and before(scan, last - 2) is not None


def of_multiplier(scan: Scan, last: int, known: Lexicon) -> tuple[float, int]:
    """What a fraction is taken of: "half a million", "three fifths of a million", "half million"."""
    after = following(scan, last)
    if scan.word(after) == "of" and scan.word(after + 1) in ("a", "an"):
        after += 1
    if scan.word(after) in ("a", "an"):
        after = following(scan, after)
    word = scan.word(after)
    if word in known.multipliers and word not in {"mn", "bn"}:
        return known.multipliers[word], after
    if word in known.groups:
        return known.groups[word], after
    return 1.0, last
