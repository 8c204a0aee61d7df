"""Ages that only the words around a number tell: "a doorman, 62, was hurt", "he's 26", "at 36 she scored"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.numbers.hedges import applied

if TYPE_CHECKING:
    from factcheck.model import Number
    from factcheck.scan import Scan

_SPEAKERS = frozenset(("he", "she", "i", "who"))
_ENDS = frozenset((".", ",", ";", ")", "", "and", "now", "when"))
"""What may follow "he's 26"."""
_GROWN = 16
"""A farmer of 71 is so old; a coach of 11 has a team."""
_DETERMINERS = frozenset(("a", "an", "the", "his", "her", "their", "my", "another"))
_MARKS = {",": ",", "(": ")"}


def told(scan: Scan, first: int, last: int, roles: frozenset[str], kin: frozenset[str]) -> bool:
    """Whether a whole number of years, from token `first` to `last`, is somebody's age by what stands around it.

    `roles` are nouns for whoever does or is something, `kin` these and all other nouns for people.

    >>> from factcheck.scan import Scan
    >>> told(Scan("A postman, 62, was hurt."), 3, 3, frozenset(), frozenset())
    True
    """
    return (
        _beside_a_role(scan, first, last, roles)
        or _beside_a_name(scan, first, last, kin)
        or _is(scan, first, last, kin)
        or _at(scan, first, last)
    )


def _beside_a_role(scan: Scan, first: int, last: int, roles: frozenset[str]) -> bool:
    """As in "a doorman, 62, was", "a nurse (34) and", "the other, 22, has", "a farmer of 71"."""
    mark, noun = scan.word(first - 1), scan.word(first - 2)
    determined = scan.word(first - 3) in _DETERMINERS or scan.word(first - 4) in _DETERMINERS
    if mark == "of":
        grown = scan.words[first].isdecimal() and int(scan.words[first]) >= _GROWN
        return (
            grown
            and noun in roles
            and scan.word(first - 3) in ("a", "an")
            and scan.word(last + 1) in (*_SPEAKERS, *_ENDS)
        )
    if _MARKS.get(mark) != scan.word(last + 1) or not determined:
        return False
    if mark == "," and scan.word(last + 2)[:1].isdecimal():
        return False
    other = noun == "other" and scan.word(first - 3) == "the" and mark == ","
    return other or (noun in roles and mark == "(") or noun.endswith(("man", "woman"))


def _beside_a_name(scan: Scan, first: int, last: int, kin: frozenset[str]) -> bool:
    """As in "his grandmother, Ada, 54." and "Tom Ash, 37, 22 years for robbery"."""
    name = scan.raw(first - 2)
    if scan.word(first - 1) != "," or not name[:1].isupper() or not name[1:].islower():
        return False
    after = scan.word(last + 1)
    if after == "," and scan.word(last + 2).isdecimal():
        full = scan.raw(first - 3)[:1].isupper() and scan.word(first - 3).isalpha()
        return full and scan.word(last + 3) in ("years", "months")
    return after in (".", ";", ",") and scan.word(first - 3) == "," and scan.word(first - 4) in kin


def _is(scan: Scan, first: int, last: int, kin: frozenset[str]) -> bool:
    """As in "he's 26", "she'll be 34 when it airs", "since she was eight", "whose son Tom was 19"."""
    verb, after = scan.word(first - 1), scan.word(last + 1)
    if after not in _ENDS:
        return False
    if verb in ("he's", "he’s", "she's", "she’s"):
        return True
    who = scan.word(first - 2)
    if verb == "be":
        return who in ("he'll", "he’ll", "she'll", "she’ll")
    if verb not in ("was", "is", "turned"):
        return False
    named = scan.raw(first - 2)[:1].isupper() and scan.word(first - 3) in kin
    return named or (who in ("he", "she") and not scan.words[first].isdecimal())


def _at(scan: Scan, first: int, last: int) -> bool:
    """As in "At 36 she scored", "who at 59 is the oldest", "who, at 59, is"."""
    after = scan.word(last + 1)
    if scan.word(first - 1) != "at" or not scan.words[first].isdecimal() or int(scan.words[first]) < _GROWN:
        return False
    if first == 1:
        return after in ("he", "she")
    if scan.word(first - 2) == after == ",":
        return scan.word(first - 3) == "who" and scan.word(last + 2) in _THEN
    return scan.word(first - 2) == "who" and after in _THEN


_THEN = frozenset(("is", "was", "became", "has", "had"))


def before_bracket(scan: Scan, closed: int) -> int:
    """The token before the bracket that ends at `closed`, if it tells of a birth; else -1."""
    for index in range(closed - 1, max(closed - _LONGEST_BRACKET, 0), -1):
        if scan.words[index] == "(":
            return index - 1 if "born" in scan.words[index:closed] or scan.words[index + 1] == "b" else -1
    return -1


_LONGEST_BRACKET = 14


def lived_to(scan: Scan, index: int) -> bool:
    """Whether the words before token `index` are "lived to", "lived to be"."""
    joint = index - 1 - (scan.word(index - 1) == "be")
    return scan.word(joint) == "to" and scan.word(joint - 1) in ("lived", "live")


def not_yet(scan: Scan, first: int, number: Number) -> Number:
    """The age that begins at token `first`, a bound where it was still to come: "before she was ten".

    >>> from factcheck.model import Number
    >>> from factcheck.scan import Scan
    >>> not_yet(Scan("He left before turning 30."), 4, Number(30.0, 30.0)).modifier
    'less_than'
    """
    verb = scan.word(first - 1)
    opened = first - 2 if verb in _REACHING else first - 3 if verb in _REACHED else 0
    ahead = opened >= 0 and number.exact is not None and scan.word(opened) == "before"
    return applied(number, "less_than") if ahead else number


_REACHING = frozenset(("turning", "reaching", "being"))
_REACHED = frozenset(("was", "were", "is", "turned", "turns", "reached", "had"))
