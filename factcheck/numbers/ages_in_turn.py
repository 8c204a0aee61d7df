"""Ages said in turn: "the sisters, who were 19 and 16", "Ida and Ada Holm, 19 and 16", "Nils, six, and Tor, three"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frames.turns import LONGEST, ages_around, is_age, name_to, names_before, over_joint

if TYPE_CHECKING:
    from collections.abc import Set

    from factcheck.scan import Scan

_ENDS = frozenset((",", ".", ";", ")", "", "when"))
_PRONOUNS = frozenset(("they", "we", "both"))


def in_turn(scan: Scan, index: int, persons: Set[str], tallied: Set[str]) -> bool:
    """Whether the number at `index` is one of several ages by what stands around them.

    `persons` are nouns for people, `tallied` words beside which names have points and goals.

    >>> from factcheck.scan import Scan
    >>> scan = Scan("The girls, who were 19 and 16, were hurt.")
    >>> in_turn(scan, 5, {"girls"}, set()), in_turn(scan, 7, {"girls"}, set())
    (True, True)
    """
    if not is_age(scan, index):
        return False
    if _after_its_name(scan, index) and (_next_has_one(scan, index) or _last_had_one(scan, index)):
        return tallied.isdisjoint(scan.distinct)
    found = ages_around(scan, index)
    if not found:
        return False
    before, after = found[0] - 1, found[-1] + 1
    if scan.word(before) in ("were", "are"):
        return _were(scan, before, after, len(found), persons)
    if scan.word(before) in ("aged", "ages"):
        return True
    named = scan.word(before) == "," and len(names_before(scan, before - 1)) == len(found)
    return named and scan.word(after) in (",", ".") and tallied.isdisjoint(scan.distinct)


def _were(scan: Scan, verb: int, after: int, many: int, persons: Set[str]) -> bool:
    """Whether "were" at `verb` says how old persons are: "the sisters, who were", "Ida and Ada Holm were … when"."""
    then = scan.word(after) == "when" or scan.words[after : after + 3] == ["at", "the", "time"]
    if not then and scan.word(after) not in _ENDS:
        return False
    who = scan.word(verb - 1)
    if who == "who" or who in persons:
        return True
    return then and (who in _PRONOUNS or len(names_before(scan, verb - 1)) == many)


def _after_its_name(scan: Scan, index: int) -> bool:
    """Whether a name and a comma stand before, and something that ends an age behind: "Nils, six, and"."""
    ends = scan.word(index + 1) in (",", ".", ";", "", "and", ")")
    return ends and scan.word(index - 1) == "," and name_to(scan, index - 2) <= index - 2


def _next_has_one(scan: Scan, index: int) -> bool:
    """Whether the next name has an age too: "six, and Tor, three"."""
    after = first = over_joint(scan, index + 1, 1)
    while scan.raw(after)[:1].isupper() and after < first + LONGEST:
        after += 1
    return first > index + 1 and after > first and scan.word(after) == "," and is_age(scan, after + 1)


def _last_had_one(scan: Scan, index: int) -> bool:
    """Whether the name before had an age: "Nils, six, and Tor, three"."""
    first = name_to(scan, index - 2)
    before = over_joint(scan, first - 1, -1)
    return before < first - 1 and is_age(scan, before) and _after_its_name(scan, before)
