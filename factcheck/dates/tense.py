"""When a clause plays, by the nearest word that says so: "said on Thursday", "will meet on Thursday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.dates.moment import Tense
    from factcheck.dates.words import Words
    from factcheck.scan import Scan

REACH = 25
"""Tokens looked through on either side of a date."""
MODAL_REACH = 8
"""Tokens within which "would" or "may" speaks for the date, and not for a clause inside the clause."""
_BE = frozenset({"be", "get"})
_WAS = frozenset({"was", "were", "been", "had"})
_UNTIL = frozenset({"until", "till", "to", "for", "by"})
"""What follows when something is put off: to when."""
_STOPS = frozenset({";", ":", "”", "“", '"'})
_COMMAS = frozenset({",", "—", "–", "(", ")"})
_NOT_PAST = frozenset({"united", "hundred", "indeed", "armed", "need", "speed", "seed", "breed", "exceed", "proceed",
                       "succeed", "feed", "agreed", "red", "bed", "shed"})  # fmt: skip
_NOT_VERBS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "this", "that", "him", "them", "it"})


def tense_at(scan: Scan, known: Words, first: int, last: int) -> Tense:
    """The tense around tokens first to last: before them in the clause, after them, then further back."""
    before, comma = _back(scan, known, first)
    if before and not comma:
        return before
    # Across a comma "said" is about the saying; a plan still reaches the date.
    return _ahead(scan, known, last) or ("future" if before == "future" else None)


def _back(scan: Scan, known: Words, first: int) -> tuple[Tense, bool]:
    comma = False
    for index in range(first - 1, max(first - REACH, 0) - 1, -1):
        word = scan.words[index]
        if word in _STOPS:
            return None, comma
        comma = comma or word in _COMMAS
        said = _says(scan, known, index, first - index)
        if said:
            return said, comma
    return None, comma


def _ahead(scan: Scan, known: Words, last: int) -> Tense:
    for index in range(last + 1, min(last + REACH, len(scan.words))):
        if scan.words[index] in _STOPS:
            return None
        said = _says(scan, known, index, index - last)
        if said:
            return said
    return None


def _says(scan: Scan, known: Words, index: int, away: int) -> Tense:
    word = scan.words[index]
    if word == "to":
        return _infinitive(scan, known, index)
    if word in known.tense["modal"]:
        return "future" if away <= MODAL_REACH and scan.raw(index) != "May" else None
    if word == "set" and scan.word(index + 1) in ("on", "in", "for"):
        # A record is set on May 5, a trial for it.
        return "future" if scan.word(index + 1) == "for" else "past"
    if word in known.tense["put off"]:
        return "future" if not _UNTIL.isdisjoint(scan.words[index + 1 : index + 4]) else "past"
    if word in known.tense["future"]:
        return "past" if scan.word(index - 1) in _WAS and word.endswith("ed") else "future"
    participle = len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST
    if word in known.tense["past"] or participle:
        return "future" if scan.word(index - 1) in _BE else "past"
    if word == "agreed":
        return "past" if scan.word(index + 1) != "to" else None
    return "future" if word.endswith(("'ll", "’ll")) else None


def _infinitive(scan: Scan, known: Words, index: int) -> Tense:
    """As in "To meet" is ahead when what stands before it plans: "agreed to", "talks to be held"."""
    after = scan.word(index + 1)
    if after in _NOT_VERBS or not after.isalpha() or scan.raw(index + 1)[:1].isupper():
        return None
    if after == "be" or scan.word(index - 1) in known.tense["planning"]:
        return "future"
    return None
