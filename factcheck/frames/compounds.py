"""Small words that are the first part of another one: "15 off-duty guards", "the all-party talks", "a no-fly zone"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frames.vocabulary import Vocabulary
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from factcheck.scan import Scan

SMALL = frozenset("DOLIR")
"""Classes of small words."""
_SECOND = frozenset("NagsdnvIR")
"""Classes of a second part; after others the hyphen is a dash: "killed them all-they had"."""


def opens_compound(scan: Scan, index: int) -> bool:
    """Whether a small word at token `index` is tied to the next by a hyphen.

    >>> from factcheck.scan import Scan
    >>> [opens_compound(scan, 1) for scan in map(Scan, ["an off-duty guard", "he left-we saw it", "an off day"])]
    [True, False, False]
    """
    if scan.word(index + 1) not in HYPHENS or not (scan.touches(index + 1) and scan.touches(index + 2)):
        return False
    vocabulary, second = scan.known.table(Vocabulary), scan.word(index + 2)
    classes = [vocabulary.classes.get(word) or vocabulary.guess(word) for word in (scan.words[index], second)]
    return second.isalpha() and classes[0] in SMALL and classes[1] in _SECOND
