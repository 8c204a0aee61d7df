"""Web and mail addresses in running text: whatever number stands in one says nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from factcheck.scan import Scan

_LINK = re.compile(r"[^\s<>\"“”()]*(?:://|www\.|\w@\w)[^\s<>\"“”]*")


def spans(scan: Scan) -> list[tuple[int, int]]:
    """Where the addresses of a sentence begin and end, in characters."""
    found = scan.memo.get("links")
    if found is None:
        text = scan.text
        may = "@" in text or "://" in text or "www." in text
        found = scan.memo["links"] = [match.span() for match in _LINK.finditer(text)] if may else []
    return cast("list[tuple[int, int]]", found)


def inside(scan: Scan, index: int) -> bool:
    """Whether token `index` belongs to an address.

    >>> from factcheck.scan import Scan
    >>> inside(Scan("See www.example.org/three-ships for 4 ships"), 6)
    True
    """
    found = spans(scan)
    return bool(found) and any(start <= scan.starts[index] < end for start, end in found)
