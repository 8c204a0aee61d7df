"""Ages that somebody reaches: "Lund will be 31 when the fair opens", "turns 50 in May", "after turning 30"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.lexicon import Lexicon
from factcheck.numbers.not_values import numbered
from factcheck.numbers.noun_phrases import nouns
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.scan import Scan

_PERSONS = frozenset(("he", "she", "i", "who"))
_AHEAD = frozenset(("will", "would"))
_AROUND_TURNING = frozenset(("after", "before", "since", "until", "on", "upon", "of", "by", "when", "without"))
_ENDS = frozenset((".", ",", ";", ")", ""))
_THEN = frozenset(("when", "next", "this", "before"))
_ON = frozenset(("in", "on", "by"))


def reached(scan: Scan, first: int, last: int) -> bool:
    """Whether a whole number, from token `first` to `last`, is an age that somebody then has.

    >>> from factcheck.scan import Scan
    >>> reached(Scan("Lund will be 31 when the fair opens."), 3, 3)
    True
    """
    verb, after = scan.word(first - 1), scan.word(last + 1)
    dated = after in _THEN or (after in _ON and _is_moment(scan, last + 2))
    if verb == "turning":
        return scan.word(first - 2) in _AROUND_TURNING and (dated or after in _ENDS)
    if verb in ("be", "turn") and scan.word(first - 2) in _AHEAD:
        subject = first - 3
    elif verb in ("turns", "turned"):
        subject = first - 2
    else:
        return False
    if scan.word(subject) == scan.word(subject - 2) == "," and scan.word(subject - 1).isdecimal():
        subject -= 3  # "Berg, 30, will be 31 next month"
    told = dated or (verb != "be" and after in _ENDS)
    return told and (scan.word(subject) in _PERSONS or _is_somebody(scan, subject))


def _is_moment(scan: Scan, index: int) -> bool:
    word = scan.word(index)
    soon = word in ("then", "next") or (word == "the" and scan.word(index + 1) == "time")
    calendar = scan.known.table(numbered)
    return soon or word in calendar.months or word in calendar.weekdays


def _is_somebody(scan: Scan, index: int) -> bool:
    """Whether a capitalised word ends a name: two of them do, and one that is no word of every day."""
    name, word = scan.raw(index), scan.word(index)
    if len(name) < 2 or not name[0].isupper() or not name[1:].islower() or _is_moment(scan, index):
        return False
    known = scan.known.table(nouns)
    if known.tag(word) != "N" or known.plural(word) or scan.known.table(Lexicon.build).knows(term(word)):
        return False
    return known.tag(scan.word(index - 1) or ".") != "D"
