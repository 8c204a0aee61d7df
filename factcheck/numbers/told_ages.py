"""Ages that only the words around a number tell: "a doorman, 62, was hurt", "he's 26", "at 36 she scored"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.numbers.hedges import applied
from factcheck.numbers.number_words import DASHES

if TYPE_CHECKING:
    from factcheck.model import Number
    from factcheck.scan import Scan

_SPEAKERS = frozenset(("he", "she", "i", "who"))
_ENDS = frozenset((".", ",", ";", ")", "", "and", "now", "when"))
"""What may follow "he's 26"."""
_GROWN = 16
"""A farmer of 71 is so old; a coach of 11 has a team."""
_ONE = frozenset(("a", "an"))
_DETERMINERS = frozenset(("a", "an", "the", "his", "her", "their", "my", "another"))
_MARKS = {",": ",", "(": ")"}


@dataclass(frozen=True, slots=True)
class Beside:
    """Words that tell an age.

    `roles` are nouns for whoever does or is something, `kin` these and all others for people, `among` for
    whom an age sets apart ("the youngest"); beside words of `tallied` a number is a result.
    """

    roles: frozenset[str]
    kin: frozenset[str]
    among: frozenset[str] = frozenset()
    tallied: frozenset[str] = frozenset()


def told(scan: Scan, first: int, last: int, words: Beside) -> bool:
    """Whether a whole number of years, from token `first` to `last`, is somebody's age by what stands around it.

    >>> from factcheck.scan import Scan
    >>> told(Scan("A postman, 62, was hurt."), 3, 3, Beside(frozenset(), frozenset()))
    True
    """
    return (
        _beside_a_role(scan, first, last, words.roles)
        or _beside_a_name(scan, first, last, words.kin)
        or _is(scan, first, last, words)
        or _at(scan, first, last)
        or _among(scan, first, last, words.among)
        or _opening(scan, first, last, words)
    )


def _beside_a_role(scan: Scan, first: int, last: int, roles: frozenset[str]) -> bool:
    """As in "a doorman, 62, was", "a nurse (34) and", "the other, 22, has", "a farmer of 71", "a bus driver, 22."."""
    mark, noun, after = scan.word(first - 1), scan.word(first - 2), scan.word(last + 1)
    determined = scan.word(first - 3) in _DETERMINERS or scan.word(first - 4) in _DETERMINERS
    if mark == "of" or (mark == "," and after in (".", ";", "")):
        grown = scan.words[first].isdecimal() and int(scan.words[first]) >= _GROWN
        if mark == "of":
            return grown and noun in roles and scan.word(first - 3) in _ONE and after in (*_SPEAKERS, *_ENDS)
        return grown and noun in roles and not _ONE.isdisjoint(scan.words[max(0, first - 5) : first - 2])
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
    apart = first - 4 if scan.word(first - 3) == "," else first - 3  # "his grandmother, Ada", "his sister Ada"
    return after in (".", ";", ",", "") and scan.word(apart) in kin


def _is(scan: Scan, first: int, last: int, words: Beside) -> bool:
    """As in "he's 26", "she'll be 34", "since she was eight", "whose son Tom was 19", "the youngest, Al Ash, is 18"."""
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
    if who == "," and verb != "turned" and not words.among.isdisjoint(scan.words[max(0, first - _LONG) : first - 2]):
        return scan.raw(first - 3)[:1].isupper() and scan.raw(first - 4)[:1].isupper()
    named = scan.raw(first - 2)[:1].isupper() and scan.word(first - 3) in words.kin
    return named or (who in ("he", "she") and not scan.words[first].isdecimal())


def _at(scan: Scan, first: int, last: int) -> bool:
    """As in "At 36 she scored", "and at 36 she is the oldest", "who at 59 is the oldest", "who, at 59, is"."""
    after = scan.word(last + 1)
    if first == 1 and scan.word(0) == "now":  # "Now six, she wears a brace"
        return after == "," and scan.word(last + 2) in ("he", "she")
    if scan.word(first - 1) != "at" or not scan.words[first].isdecimal() or int(scan.words[first]) < _GROWN:
        return False
    if first == 1:
        return after in ("he", "she")
    if scan.word(first - 2) in ("and", "but") and after in ("he", "she"):
        return scan.word(last + 2) in _THEN
    if scan.word(first - 2) == after == ",":
        return scan.word(first - 3) == "who" and scan.word(last + 2) in _THEN
    return scan.word(first - 2) == "who" and after in _THEN


def _among(scan: Scan, first: int, last: int, among: frozenset[str]) -> bool:
    """As in "Berg, the baby of the crew at 19, fled", "Berg, at 19 the youngest, won"."""
    grown = scan.words[first].isdecimal() and int(scan.words[first]) >= _GROWN
    if not grown or scan.word(first - 1) != "at":
        return False
    if scan.word(first - 2) == "," and scan.word(last + 1) == "the":
        return not among.isdisjoint(scan.words[last + 2 : last + 2 + _SHORT])
    opened = first - 2
    while opened > first - _LONG and scan.word(opened) != ",":
        opened -= 1
    named = scan.word(opened) == "," and scan.raw(opened - 1)[:1].isupper()
    return named and scan.word(last + 1) == "," and not among.isdisjoint(scan.words[opened + 1 : first - 1])


_SHORT, _LONG = 3, 10
"""Tokens of "the oldest" and of "the baby of the crew at"."""


def _opening(scan: Scan, first: int, last: int, words: Beside) -> bool:
    """As in "At 41, with a bag in his hand, Tom Ash left"; teams do at 62 minutes what they do."""
    grown = scan.words[first].isdecimal() and _GROWN <= int(scan.words[first]) < _MINUTES
    if first != 1 or not grown or scan.word(0) != "at" or scan.word(last + 1) != ",":
        return False
    return not (_PERSONAL | words.among).isdisjoint(scan.distinct) and words.tallied.isdisjoint(scan.distinct)


_MINUTES = 100
_PERSONAL = frozenset(("he", "she", "him", "his", "her", "himself", "herself"))
_THEN = frozenset(("is", "was", "became", "has", "had"))


def before_bracket(scan: Scan, closed: int) -> int:
    """The token before the bracket that ends at `closed`, if it tells of a birth or of fights; else -1."""
    for index in range(closed - 1, max(closed - _LONGEST_BRACKET, 0), -1):
        if scan.words[index] == "(":
            inside = scan.words[index + 1 : closed]
            record = all(word.isdecimal() or word in DASHES for word in inside) and scan.raw(closed + 4)[:1].islower()
            return index - 1 if record or not _BORN.isdisjoint(inside) or inside[:1] == ["b"] else -1
    return -1


_BORN = frozenset(("born", "née", "nee", "né"))


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


def to_the_day(scan: Scan, first: int) -> int | None:
    """The last token of an age in years and days that begins at `first`: "at the age of 9 years 40 days"; or None.

    >>> from factcheck.scan import Scan
    >>> [to_the_day(Scan(text), 1) for text in ("aged 17 years and 112 days", "after 17 years and 112 days")]
    [5, None]
    """
    before, years = scan.word(first - 1), first + 1
    if not scan.word(first).isdecimal() or scan.word(years) not in ("years", "year"):
        return None
    if before not in ("aged", "age", "at") and (before != "of" or scan.word(first - 2) != "age"):
        return None
    more = years + 1 + (scan.word(years + 1) in ("and", ","))
    told = scan.word(more).isdecimal() and scan.word(more + 1) in ("days", "day", "months", "month")
    return more + 1 if told else None
