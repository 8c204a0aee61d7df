r"""Words that a line's end has broken, put together again.

>>> mended("the offen-\nsive that twenty-\nfive men in 2019-\n2020 fled, a 45-year-\nold among them -\nor so")
'the offensive that twenty-five men in 2019-2020 fled, a 45-year-old among them -\nor so'
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.patterns import Pattern

if TYPE_CHECKING:
    import re

# pdfium puts one of two marks where it takes a hyphen and the line's end away; a soft hyphen is no more than a hint.
_BREAK = Pattern(r"(?<=\w)(?:[\ufffe\x02]\n?|\u00ad\n?|[-‐]\n)(?=\w)")
_LAST = Pattern(r"[\w'’‐-]+\Z")
_NEXT = Pattern(r"[^\W\d_]+")
WINDOW = 40
"""Characters before and after a break that are looked at."""


def mended(text: str) -> str:
    """The text without the hyphens that only a line's end has brought; those of the words themselves stay."""
    return _BREAK.sub(_joint, text)


def _joint(broken: re.Match[str]) -> str:
    if broken[0][0] == "\u00ad":
        return ""
    text, at = broken.string, broken.start()
    before = _LAST.search(text, max(0, at - WINDOW), at)
    after = _NEXT.match(text, broken.end(), broken.end() + WINDOW)
    first = before[0] if before else ""
    if not after or not after[0].islower() or not first.isalpha():
        return "-"  # "Franco-German", "2019-2020", "45-year-old"
    return "-" if first.lower() in _numbers() or after[0] in _numbers() else ""


@cache
def _numbers() -> frozenset[str]:
    """What numbers are put together from: "twenty-five", "two-thirds"."""
    from factcheck.knowledge import shipped

    words = shipped().mapping("numerals")
    return frozenset((*words["ones"], *words["teens"], *words["tens"]))
