"""Ordinals of any length, in words and in digits: "third", "22nd", "two hundred and twenty-third", "1,000th".

>>> from factcheck.knowledge import shipped
>>> from factcheck.numbers.number_words import lexicon
>>> from factcheck.scan import Scan
>>> read(Scan("her one hundred and twenty-sixth goal"), 1, shipped().table(lexicon))
(126, 6)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.numbers.number_words import following

if TYPE_CHECKING:
    from factcheck.numbers.number_words import Lexicon
    from factcheck.scan import Scan

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_MOST = 10**12
"""Ranks beyond a trillion are nobody's."""


def read(scan: Scan, index: int, known: Lexicon) -> tuple[int, int] | None:
    """Rank and last token of the ordinal that begins at token `index`, or None."""
    word = scan.words[index]
    if word in known.ordinals:
        return known.ordinals[word], index
    if word[0].isdecimal():
        return _in_digits(scan, index, known)
    if word in known.small or word in known.tens or word == "hundred":
        return _in_words(scan, index, known)
    return None


def part(scan: Scan, last: int, known: Lexicon) -> bool:
    """Whether a word such as "millionth" at token `last` names a part, judged by what follows it."""
    after = scan.word(last + 1)
    return not after[:1].isalpha() or after in known.after_part


def is_last(scan: Scan, last: int) -> bool:
    """Whether what is numbered by the ordinal that ends at token `last` is the last one: "a fifth and final season"."""
    joint = last + 1 + (scan.word(last + 1) in ("(", ","))
    return scan.word(joint) == "and" and scan.word(joint + 1) in _FINAL


_FINAL = frozenset(("final", "last"))


def _in_digits(scan: Scan, index: int, known: Lexicon) -> tuple[int, int] | None:
    plain = scan.words[index].replace(",", "")
    if not plain.isdecimal() or len(plain) > 9:
        return None
    suffix = scan.word(index + 1)
    if suffix in _SUFFIXES and (scan.touches(index + 1) or suffix == _suffix(int(plain))):
        return int(plain), index + 1
    after = following(scan, index)
    size = known.ordinals.get(scan.word(after), 0)
    return (int(plain) * size, after) if size >= 1000 and int(plain) * size <= _MOST else None


def _suffix(rank: int) -> str:
    """What follows a rank in digits, as tokenised text has it apart: "22 nd"."""
    return "th" if rank % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")


def _in_words(scan: Scan, index: int, known: Lexicon) -> tuple[int, int] | None:
    """What cardinal words and one ordinal word at their end make together."""
    total, below, after = 0, 0, index
    limit = _MOST
    while True:
        word = scan.word(after)
        size = known.ordinals.get(word, 0)
        if size:
            return _ended(total, below, size, after)
        if word == "hundred" and 0 < (below or 1) < 100:
            below = (below or 1) * 100
        elif word in known.multipliers and known.multipliers[word] < limit and below:
            limit = known.multipliers[word]
            total, below = total + below * limit, 0
        elif word in known.tens and below % 100 == 0:
            below += known.tens[word]
        elif 0 < known.small.get(word, 0) < (10 if below % 100 else 20) and below % 10 == 0 and below % 100 != 10:
            below += known.small[word]
        else:
            return None
        after = following(scan, after)
        if scan.word(after) == "and" and (word == "hundred" or word in known.multipliers):
            after += 1


def _ended(total: int, below: int, size: int, last: int) -> tuple[int, int] | None:
    """The rank, once the ordinal word is reached: "twenty-" and "fifth", "two" and "hundredth"."""
    if size >= 100:
        rank = (total + below or 1) * size
        return (rank, last) if below % size < size and rank <= _MOST else None
    fits = below % 100 == 0 or (size < 10 and below % 10 == 0 and below % 100 >= 20)
    return (total + below + size, last) if fits and total + below else None
