"""Numbers that leave open how many: "several hundred", "a few", "dozens", "tens of thousands"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.numbers.multipliers import product
from factcheck.numbers.number_words import Numeral, following

if TYPE_CHECKING:
    from factcheck.numbers.number_words import Lexicon
    from factcheck.scan import Scan

LARGEST = 1e30
"""A product beyond this is not multiplied further."""


def read(scan: Scan, index: int, known: Lexicon, *, article: bool = False) -> Numeral | None:
    """The vague number at token `index`: "several hundred", "a couple of"; `article` says that "a" precedes."""
    word = scan.words[index]
    if word in known.plurals:
        return _plural(scan, index, known)
    low, high = known.vague[word]
    after = following(scan, index)
    last = index
    if word == "couple":
        if scan.word(after) == "of":
            last, after = after, after + 1
        elif not _plural_like(scan.word(after), known):
            return None
    elif word == "few" and not article and scan.word(after) not in {"hundred", *known.multipliers}:
        return None
    group = known.groups.get(scan.word(after).removesuffix("s"))
    if group:
        return (
            Numeral(after, *known.plurals["dozens"], 0, 0, "vague")
            if low > 2
            else Numeral(after, 24, 24, 1, 1, "words")
        )
    hundred = 100 if scan.word(after) == "hundred" else 1
    scale, last = product(scan, after if hundred > 1 else last, known)
    scale *= hundred
    return Numeral(last, low * scale, high * scale + scale - 1 if low < high else low * scale, 0, 0, "vague")


def _plural_like(word: str, known: Lexicon) -> bool:
    return word in ("more", "hundred", "dozen") or word in known.multipliers or (len(word) > 3 and word.endswith("s"))


def _plural(scan: Scan, index: int, known: Lexicon) -> Numeral | None:
    """A plural: "hundreds", "hundreds of thousands"; "tens" and "scores" only before "of"."""
    word = scan.words[index]
    if word in ("tens", "scores") and scan.word(index + 1) != "of":
        return None
    low, high = known.plurals[word]
    last = index
    while scan.word(last + 1) == "of" and scan.word(last + 2) in known.plurals and low < LARGEST:
        scale = known.plurals[scan.word(last + 2)][0]
        low, high, last = low * scale, (high + 1) * scale - 1, last + 2
    if word == "tens" and last == index:
        return None
    return Numeral(last, low, high, 0, 0, "vague")
