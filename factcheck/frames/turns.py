"""Lists of names and of ages that are told in turn: "Ida, Ada and Tor Holm", "19, 16 and 12"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frames.vocabulary import Vocabulary

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.scan import Scan

_OLDEST = 110
_MOST = 8
"""Ages of one list."""
LONGEST = 6
"""Words of the longest name."""
_JOINTS = frozenset((",", "and"))
_ENDS = frozenset((",", ".", ";", ")", "", "when", "at", "respectively"))
"""What may follow "were 19 and 16"; "19 and 16 others" are counted."""
_CLOSED = frozenset("DOITCSQWHMABXRL")


def spelled_out(known: Knowledge) -> frozenset[str]:
    """Numbers in one word; build them with `known.table(spelled_out)`."""
    words = known.mapping("numerals")
    return frozenset(word for part in ("ones", "teens", "tens") for word in words[part])


def ages_around(scan: Scan, index: int) -> list[int]:
    """The tokens of the list "19, 16 and 12" that has one at `index`; none if it stands alone."""
    if scan.word(index - 1) not in _JOINTS and scan.word(index + 1) not in _JOINTS:
        return []
    found = [index]
    while len(found) < _MOST and scan.word(found[0] - 1) in _JOINTS:
        before = over_joint(scan, found[0] - 1, -1)
        if not is_age(scan, before):
            break
        found.insert(0, before)
    while len(found) < _MOST and scan.word(found[-1] + 1) in _JOINTS:
        after = over_joint(scan, found[-1] + 1, 1)
        if not is_age(scan, after):
            break
        found.append(after)
    joined = scan.word(found[-1] - 1) == "and" and (len(found) > 2 or scan.word(found[-1] - 2) != ",")
    return found if len(found) > 1 and joined and scan.word(found[-1] + 1) in _ENDS else []


def names_before(scan: Scan, last: int) -> list[tuple[int, int]]:
    """First and last token of each name of the list that ends at token `last`: "Ida, Ada and Tor Holm"."""
    found: list[tuple[int, int]] = []
    while len(found) < _MOST and (first := name_to(scan, last)) <= last:
        found.insert(0, (first, last))
        before = over_joint(scan, first - 1, -1)
        if before == first - 1:
            break
        last = before
    return found


def over_joint(scan: Scan, index: int, step: int) -> int:
    """The token beyond ",", "and" or ", and" at `index`, and `index` itself where there is none of them."""
    for _ in range(2):
        if scan.word(index) not in _JOINTS:
            break
        index += step
    return index


def is_age(scan: Scan, index: int) -> bool:
    """Whether a token is a number that may be an age, in digits or one word."""
    word = scan.word(index)
    if word.isdecimal():
        return len(word) < 4 and 0 < int(word) <= _OLDEST
    return word in scan.known.table(spelled_out)


def name_to(scan: Scan, last: int) -> int:
    """The first token of the name that ends at token `last`; the one behind it if none does."""
    classes = scan.known.table(Vocabulary).classes
    first = last + 1
    while (
        first > max(last - LONGEST, 0)
        and scan.raw(first - 1)[:1].isupper()
        and classes.get(scan.word(first - 1), "N") not in _CLOSED
    ):
        first -= 1
    return first
