"""Given names whose second half has a small letter: "Han Joon-seok", "Tsai Ing-wen".

Korean and Chinese names are often written so (Revised Romanization; Wade-Giles). Tokens are cut at the hyphen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frames.vocabulary import Vocabulary
from factcheck.scan import HYPHENS, Scan

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge

LONGEST = 6
"""Letters of a romanised syllable at most: "Cheong", "Kyeong"."""
CLOSED = frozenset("DOITCSQWHMABXRL")
"""Classes of words that are no names, those with one letter in `Vocabulary`."""


def given_name(scan: Scan, last: int) -> int:
    """The first token of the given name in two halves that ends at `last`, or `last` itself if there is none.

    A family name stands before it, and its second half is no word that ends compounds.

    >>> given_name(Scan("Captain Han Joon-seok left."), 4), given_name(Scan("A Hong Kong-based firm."), 4)
    (2, 4)
    """
    words, first = scan.words, last - 2
    if first < 1 or last >= len(words) or words[last - 1] not in HYPHENS:
        return last
    halves = scan.touches(last) and scan.touches(last - 1) and scan.raw(last).islower()
    if not halves or len(words[last]) > LONGEST or len(words[first]) > LONGEST:
        return last
    named = all(_is_capitalised(scan, index) for index in (first - 1, first))
    return first if named and not _ends_compound(scan, words[last]) else last


def _is_capitalised(scan: Scan, index: int) -> bool:
    """Whether a word has a capital, and is none of those that are no name wherever they stand."""
    word = scan.words[index]
    named = scan.raw(index).istitle() and word.isalpha()
    return named and scan.known.table(Vocabulary).classes.get(word, "") not in CLOSED


def _ends_compound(scan: Scan, word: str) -> bool:
    """Whether a word is known to do something: "-hit", "-led", "-facing", "-made"."""
    if word in scan.known.table(_halves):
        return False  # "Moon Jae-in"
    verb = word.endswith("ed") or (word.endswith("ing") and len(word) == LONGEST)
    return verb or word in scan.known.table(Vocabulary).classes or word in scan.known.table(_tails)


def _halves(known: Knowledge) -> frozenset[str]:
    """Words that are second halves of given names, too."""
    return frozenset(known.mapping("given-names")["halves"].split())


def _tails(known: Knowledge) -> frozenset[str]:
    """Short words that end compounds whose first half may be a name."""
    return frozenset(known.mapping("given-names")["tails"].split())
