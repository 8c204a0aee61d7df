"""The names with a number that an article shows, kept beside each of its sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from factcheck.scan import Scan

Models = frozenset[tuple[str, str]]
"""The last word of each name in lower case, and its number: `("vane", "4500")`."""


def within(scan: Scan, known: Models) -> None:
    """Tell a sentence which names its article shows."""
    scan.memo["models"] = known


def shown(scan: Scan) -> Models:
    """The names that the article of a sentence shows."""
    return cast("Models", scan.memo.get("models", frozenset()))


def ends_name(scan: Scan, index: int) -> bool:
    """Whether the token at `index` is the number that ends one of these names.

    >>> from factcheck.scan import Scan
    >>> scan = Scan("It sold 300 Vane 4500 phones.")
    >>> within(scan, frozenset({("vane", "4500")}))
    >>> [scan.words[index] for index in range(len(scan.words)) if ends_name(scan, index)]
    ['4500']
    """
    known = shown(scan)
    return bool(known) and (scan.word(index - 1), scan.word(index)) in known and scan.raw(index - 1)[0].isupper()
