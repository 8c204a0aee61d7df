"""Web and mail addresses and telephone numbers in running text: whatever number stands in one says nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, cast

from factcheck.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.scan import Scan

_WORD = Pattern(r"[^\s<>\"“”]+")
_LINK = Pattern(r"://|www\.|\w@\w")
_GROUPS = Pattern(r"\d[ .)-]{1,2}\d")
# Groups of digits behind "+44", "(212)" or "020", or behind "call".
_TELEPHONE = Pattern(
    r"(?<![\w.,/-])(?:\+\d{1,3}[ .-]?|\(\+?\d{1,4}\) ?|0\d{1,5}[ .-])"
    r"\(?\d{1,5}\)?(?:[ .-]\(?\d{2,5}\)?){1,5}(?![\w%]|[.,]\d)"
)
_CALLED = Pattern(
    r"\b(?:call(?:ed|ing|s)?|dial(?:l?ed|l?ing|s)?|ring|rang|phone[ds]?|tel|telephone|fax|text|hotline|helpline|whatsapp)\b[^\d\n]{0,16}"
    r"(\d{2,5}(?:[ .-]\d{2,5}){1,4})(?![\w%]|[.,]\d)",
    re.IGNORECASE,
)
_FEWEST = 7
"""Digits of a telephone number; nine where only a nought at its front shows it."""


def spans(scan: Scan) -> list[tuple[int, int]]:
    """Where the addresses and telephone numbers of a sentence begin and end, in characters."""
    found = scan.memo.get("links")
    if found is None:
        found = scan.memo["links"] = sorted((*_links(scan.text), *_telephones(scan.text)))
    return cast("list[tuple[int, int]]", found)


def inside(scan: Scan, index: int) -> bool:
    """Whether token `index` belongs to an address or a telephone number.

    >>> from factcheck.scan import Scan
    >>> inside(Scan("See www.example.org/three-ships for 4 ships"), 6)
    True
    """
    found = spans(scan)
    if not found:
        return False
    start = scan.starts[index]
    before = bisect_right(found, (start, len(scan.text))) - 1
    return before >= 0 and found[before][0] <= start < found[before][1]


def _links(text: str) -> Iterator[tuple[int, int]]:
    if "@" not in text and "://" not in text and "www." not in text:
        return
    for word in _WORD.finditer(text):
        if found := _LINK.search(word[0]):
            before = max(word[0].rfind(bracket, 0, found.start()) for bracket in "()")
            yield word.start() + before + 1, word.end()


def _telephones(text: str) -> Iterator[tuple[int, int]]:
    if not _GROUPS.search(text):
        return
    for match in _TELEPHONE.finditer(text):
        if _long_enough(match[0], _FEWEST if match[0][0] in "+(" else _FEWEST + 2):
            yield match.span()
    for match in _CALLED.finditer(text):
        if _long_enough(match[1], _FEWEST):
            yield match.span(1)


def _long_enough(written: str, fewest: int) -> bool:
    """Whether there are digits enough, and not in groups of three, as in "+5 000 000"."""
    groups = re.findall(r"\d+", written)
    return sum(map(len, groups)) >= fewest and (written[0] == "0" or any(len(group) != 3 for group in groups[1:]))
