"""What is said never to have been: "never married" is at no time, "never won the cup" is no time, or no cup."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.dates.moment import Resolved
from factcheck.numbers.noun_phrases import counted
from factcheck.numbers.spans import ZERO, mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.dates.moment import Moment
    from factcheck.model import Mention
    from factcheck.scan import Scan

_HAVE = frozenset(("has", "have", "had"))
_ONE = frozenset(("a", "an", "any", "single"))
_BORDERS = frozenset(("and", "but", "or", "when", "while", "as", "since", "until", "who", "which", "that"))
_REACH = 6
"""Words after "never" within which its object begins."""


@dataclass(frozen=True, slots=True)
class Ever:
    """Any time at all."""

    def resolve(self, moment: Moment) -> Resolved:  # noqa: ARG002
        """No day, which a denied date is at every one."""
        return Resolved(None, None, "", known=False)


def find(scan: Scan) -> Iterator[Mention]:
    """Every "never" of a sentence, as a date, as a count of times, and of what its object says one of.

    What somebody has "yet to" do is counted alone: it may be done on any day to come.

    >>> from factcheck.scan import Scan
    >>> [(found.kind, found.unit_text) for found in find(Scan("She has never won a medal."))]
    [('date', None), ('count', 'times'), ('count', None)]
    """
    if scan.distinct.isdisjoint(("never", "yet")):
        return
    for index, word in enumerate(scan.words):
        yet = word == "yet" and scan.word(index - 1) in _HAVE and scan.word(index + 1) == "to"
        if not yet and (word != "never" or not scan.word(index + 1).isalpha()):
            continue
        span = index, index
        if not yet:
            yield replace(mention(scan, "date", span, None, None), expression=Ever(), implied=True)
        yield replace(mention(scan, "count", span, ZERO, "count"), unit_text="times", implied=True)
        if (noun := _object(scan, index + 1)) is not None:
            yield replace(mention(scan, "count", span, ZERO, "count", of=noun), implied=True)


def _object(scan: Scan, index: int) -> tuple[int, int] | None:
    """The tokens of the noun after "a" or "any" that what was never done ends with: "received an Oscar"."""
    for first in range(index, index + _REACH):
        word = scan.word(first)
        if word in _ONE:
            return counted(scan, first + 1 + (scan.word(first + 1) == "single"), one=True)
        if not word.isalpha() or word in _BORDERS:
            return None  # "never convicted of anything and has a daughter"
    return None
