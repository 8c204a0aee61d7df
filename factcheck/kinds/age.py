"""Ages: "61-year-old", "aged 61", "Marta Hill, 28, said", "ten months old", "in her 30s"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from factcheck.frames.given_names import given_name
from factcheck.frames.vocabulary import Vocabulary
from factcheck.model import Number
from factcheck.numbers import hedges, noun_phrases, permits
from factcheck.numbers.ages_in_turn import in_turn
from factcheck.numbers.amounts import amounts, claim
from factcheck.numbers.birthdays import reached
from factcheck.numbers.decades_of_life import in_digits, in_words
from factcheck.numbers.goal_minutes import minute
from factcheck.numbers.spans import mention, valued
from factcheck.numbers.told_ages import Beside, before_bracket, lived_to, not_yet, to_the_day, told
from factcheck.numbers.word_sets import word_sets
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.context import Context
    from factcheck.knowledge import Knowledge
    from factcheck.model import Mention, Modifier, Value
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

NAME = "age"
RANK = 25

_UNITS = {"year": 1.0, "yr": 1.0, "month": 1 / 12, "mth": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}
"""Years in the unit of an age; 365.25 days to the year."""
_NAMES = {"yr": "year", "mth": "month"}
_OLDEST = 122
"""The age of the oldest person on record, Jeanne Calment."""
_NO_HOUR, _NO_BROOD = 13, 30
"""Who died "at 9" may have died at nine o'clock; a mother of 13 has 13 children, one of 34 is so old."""
_WORDS = 4
"""Tokens between the article and whom it is of: "a frail great-grandmother"."""
_BEING = frozenset({"is", "was", "be", "turned", "turns"})
_AGED = frozenset({"aged", "age", "ages"})
_ADVERBS = frozenset({"then", "now", "just", "only", "still"})
"""What may stand before an age and leaves it as it is: "now 28", "only 17"."""
_SIDES: dict[str, Modifier] = {
    "older": "at_least", "over": "at_least", "up": "at_least", "above": "at_least", "younger": "at_most",
    "under": "at_most", "below": "at_most",
}  # fmt: skip
_COUNTED = frozenset({"of", "the"})
"""Before "dead" these make it a number: "put the number of dead at 71"."""
_THERE = frozenset({"in", "of", "from", "after"})
"""What may follow "he died at 91"."""
_RISING = frozenset({"is", "was", "be", "remains", "stood", "stands", "rose", "risen", "raised", "rises", "increased",
                     "fell", "lowered", "dropped", "to", "from", "at", ":", "been", "being",
                     "range", "ranged", "ranging"})  # fmt: skip
"""What may stand between "age" and its number."""
_REACH = 6
_LONGEST_LIST = 12
"""Tokens looked back through."""
_AROUND_A_DAY = frozenset({"on", "last", "this", ",", ".", "early", "late", "morning", "afternoon", "evening", "night"})
_DATED = ("months", "weekdays")
"""Sections of rules/calendar.yaml whose words end no person's name."""


@dataclass(frozen=True, slots=True)
class Ages:
    """The words of `rules/ages.yaml`, and those of the calendar that look like names.

    `kin` are all nouns for people, `persons` and `roles`.
    """

    after_name: frozenset[str]
    after_age: frozenset[str]
    persons: frozenset[str]
    of_age: frozenset[str]
    parents: frozenset[str]
    owners: frozenset[str]
    roles: frozenset[str]
    groups: frozenset[str]
    at_age: frozenset[str]
    among: frozenset[str]
    particles: frozenset[str]
    tallied: frozenset[str]
    dated: frozenset[str]
    kin: frozenset[str]


def ages(known: Knowledge) -> Ages:
    """The words around ages; build them with `known.table(ages)`."""
    dated = frozenset(word for section in _DATED for word in known.mapping(section))
    words = word_sets(known, "ages")
    return Ages(**words, dated=dated, kin=words["persons"] | words["roles"])


def find(scan: Scan) -> Iterator[Mention]:
    """Every age of a sentence."""
    found = amounts(scan)
    for place, amount in enumerate(found):
        if amount.form == "fraction" or minute(scan, amount):
            continue
        named = (
            _to_the_day(scan, amount) or _with_unit(scan, amount) or _said_old(scan, amount) or _decade(scan, amount)
        )
        named = named or _group(scan, amount) or _of_person(scan, amount)
        if named is None and _bare(amount):
            named = (
                _apposition(scan, amount)
                or _stated(scan, amount)
                or _listed(scan, amount, found[place + 1 : place + 2])
                or _told(scan, amount)
            )
        elif named is None and amount.number.modifier in hedges.BOUNDS:
            named = _stated(scan, amount)
        elif named is None and amount.form == "words" and amount.first == amount.last:
            named = _listed(scan, amount, found[place + 1 : place + 2]) or _told(scan, amount)
        if named:
            span, number, unit, unit_span = named
            yield mention(scan, NAME, span, not_yet(scan, span[0], number), f"{unit} of age", unit_span=unit_span)
    if "ties" not in scan.text and "teens" not in scan.text:
        return
    owners = scan.known.table(ages).owners
    for index, word in enumerate(scan.words):
        if (word.endswith("ties") or word == "teens") and (said := in_words(scan, index, owners)):
            yield mention(scan, NAME, *said, "year of age")


def _told(scan: Scan, amount: Amount) -> Found | None:
    known = scan.known.table(ages)
    words = Beside(known.roles, known.kin, known.among, known.tallied)
    first, last = amount.outer_first, amount.last
    in_a_row = in_turn(scan, amount.first, known.kin, known.tallied)
    return _aged(amount) if in_a_row or reached(scan, first, last) or told(scan, first, last, words) else None


Found = tuple[tuple[int, int], Number, str, tuple[int, int] | None]


def _to_the_day(scan: Scan, amount: Amount) -> Found | None:
    """Read "aged 17 years and 112 days", of which the years count."""
    last = to_the_day(scan, amount.outer_first)
    return ((amount.outer_first, last), amount.number, "year", None) if last else None


def _with_unit(scan: Scan, amount: Amount) -> Found | None:
    """Read "61-year-old", "ten months old", "eighteen months of age", "87 yo"."""
    first = after = amount.outer_last + 1
    if scan.word(after) in HYPHENS:
        first = after = after + 1
    word = scan.word(after)
    if word in ("yo", "yos") and amount.form == "digits":
        return (amount.outer_first, after), amount.number, "year", (after, after)
    if amount.form == "digits" and scan.words[after : after + 3] == ["y", "/", "o"]:
        return (amount.outer_first, after + 2), amount.number, "year", (after, after + 2)
    unit = word.removesuffix("s")
    if unit not in _UNITS:
        return None
    end = _old(scan, after + 1)
    if end is None:
        return None
    return _hedged_after(scan, amount, end, _NAMES.get(unit, unit), (first, end))


def _hedged_after(scan: Scan, amount: Amount, end: int, unit: str, unit_span: tuple[int, int]) -> Found:
    last, modifier = hedges.trailing(scan, end + 1)
    start, before = amount.outer_first, amount.number
    return (start, last), hedges.applied(before, modifier), unit, unit_span


def _old(scan: Scan, index: int) -> int | None:
    """The last token of "old", "-olds", "of age" at `index`, or None."""
    if scan.word(index) in HYPHENS:
        index += 1
    if scan.word(index) in ("old", "olds"):
        return index
    return index + 1 if scan.word(index) == "of" and scan.word(index + 1) == "age" else None


def _said_old(scan: Scan, amount: Amount) -> Found | None:
    """Read "Aged 61", "age 87", "ages 47", "the age of 21", with a unit that may follow ("5 years")."""
    if amount.form == "article":
        return None
    before = amount.outer_first - 1
    while scan.word(before) in _ADVERBS:
        before -= 1
    if scan.word(before) == "of":
        before -= 1
    word = scan.word(before)
    if word not in _AGED or (word == "ages" and scan.word(before + 1) == "of"):
        return _changed(scan, amount)
    end, unit, unit_span = amount.outer_last, "year", None
    follower = scan.word(end + 1).removesuffix("s")
    if follower in _UNITS:
        end, unit, unit_span = end + 1, _NAMES.get(follower, follower), (end + 1, end + 1)
    first, number = before, amount.number
    if number.modifier == "exact":
        start = before - (scan.word(before - 1) == "the")
        outer, modifier = hedges.leading(scan, start)
        if outer < start:
            first, number = outer, hedges.applied(number, modifier)
    if word == "age" and (not _old_enough(number) or scan.word(before - 1) in ("that", "this", "any")):
        return None
    end, number = _and_older(scan, end, number)
    return (first, end), number, unit, unit_span


def _and_older(scan: Scan, end: int, number: Number) -> tuple[int, Number]:
    """Read what follows in "18 and older", "5 and younger"."""
    side = _SIDES.get(scan.word(end + 2)) if scan.word(end + 1) in ("and", "or") else None
    return (end + 2, hedges.applied(number, side)) if side and number.modifier == "exact" else (end, number)


def _changed(scan: Scan, amount: Amount) -> Found | None:
    """Read "The average age is 41.5", "the age of consent was raised from 16 to 18", "ages ranged from 12 to 44"."""
    index = amount.outer_first - 1
    for _ in range(_REACH):
        if scan.word(index) not in _RISING and not scan.word(index)[:1].isdecimal():
            break
        index -= 1
    if scan.word(index) not in ("age", "ages") or index == amount.outer_first - 1 or not _old_enough(amount.number):
        return None
    after = scan.word(amount.outer_last + 1)
    if after and after not in scan.known.table(ages).after_age and after not in ("to", "from", "in", "for"):
        return None
    return (amount.outer_first, amount.outer_last), amount.number, "year", None


def _group(scan: Scan, amount: Amount) -> Found | None:
    """Read "Adults over 65", "children under 5", "65 and older", "the over-65s"."""
    first, last, number = amount.outer_first, amount.outer_last, amount.number
    if amount.form == "article" or amount.first != amount.last or not _old_enough(number):
        return None
    dash = amount.first - 1
    if scan.word(last + 1) == "s" and scan.touches(last + 1) and scan.word(dash) in HYPHENS:
        side = {"over": "at_least", "Over": "at_least", "under": "less_than"}.get(scan.raw(dash - 1))
        return ((dash - 1, last + 1), hedges.applied(number, cast("Modifier", side)), "year", None) if side else None
    end, older = _and_older(scan, last, number)
    if end > last and scan.word(end) in ("older", "younger"):
        return (first, end), older, "year", None
    sides = ("older", "younger")
    if number.modifier in hedges.BOUNDS and (scan.word(last) in sides or (scan.word(first) in sides and first < last)):
        return ((first, last), number, "year", None) if noun_phrases.counted(scan, last + 1) is None else None
    bounded = scan.word(first) in ("over", "under", "above", "below") and first < amount.first
    if not bounded or scan.word(first - 1) not in scan.known.table(ages).groups or scan.word(last + 1) in HYPHENS:
        return None
    return ((first, last), number, "year", None) if noun_phrases.counted(scan, last + 1) is None else None


def _old_enough(number: Number) -> bool:
    ends = [end for end in (number.low, number.high) if end is not None]
    return all(0 <= end <= _OLDEST for end in ends)


def _of_person(scan: Scan, amount: Amount) -> Found | None:
    """Read "a boy of 11", "a woman of forty", "a great-grandmother of 82", but not "a mother of 13"."""
    noun, number, known = amount.outer_first - 2, amount.number, scan.known.table(ages)
    if scan.word(noun + 1) != "of" or amount.form == "article" or number.low != number.high or not _old_enough(number):
        return None
    parent = scan.word(noun) in known.parents and (number.low or 0) >= _NO_BROOD
    after = scan.word(amount.outer_last + 1)
    if not (parent or scan.word(noun) in known.of_age):
        return None
    if after and after not in known.after_name:
        if not _fares(scan, amount.outer_last + 1):
            return None
        claim(scan, amount)  # none of them counts the dead, or the wounded
    return _aged(amount) if {"a", "an"}.intersection(scan.words[max(0, noun - _WORDS) : noun]) else None


def _fares(scan: Scan, index: int) -> bool:
    """Whether it is said there how somebody is: "left a girl of 14 critically wounded"."""
    states = scan.known.table(Vocabulary).states
    return scan.word(index + scan.word(index).endswith("ly")) in states


def _decade(scan: Scan, amount: Amount) -> Found | None:
    """Read "in his 30s"."""
    found = in_digits(scan, amount, scan.known.table(ages).owners)
    return (*found, "year", None) if found else None


def _bare(amount: Amount) -> bool:
    """Whether the number alone could be an age: whole, with no bound, in digits, of a human span."""
    number = amount.number
    if amount.form != "digits" or amount.first != amount.last or amount.outer_last != amount.last:
        return False
    return number.low == number.high and number.low_place == 1 and 0 < (number.low or 0) <= _OLDEST


def _apposition(scan: Scan, amount: Amount) -> Found | None:
    """Read "Marta Hill, 28, said", "Marta Hill (28)", "Marta Hill, then 28, said", "Hill (born 1950), 65,"."""
    index = amount.outer_first
    while scan.word(index - 1) in _ADVERBS:
        index -= 1
    mark, after = scan.word(index - 1), scan.word(amount.last + 1)
    if (
        (mark == "(" and after != ")")
        or mark not in {",", "("}
        or (scan.touches(amount.last + 1) and after not in {",", ")", ".", ";"})
    ):
        return None
    if after and after not in scan.known.table(ages).after_name:
        return None
    if after == "," and scan.word(amount.last + 2)[:1].isdecimal():
        return None
    name = before_bracket(scan, index - 2) if scan.word(index - 2) == ")" else given_name(scan, index - 2)
    role = mark == "," and after == "," and scan.word(name) in scan.known.table(ages).roles and scan.touches(name + 1)
    return _aged(amount) if role or _person(scan, name, scan.raw(name), alone=mark == after == ",") else None


def _stated(scan: Scan, amount: Amount) -> Found | None:
    """Read "She was 10.", "she will be only 40 by then", "who turned 18 in May", "he died at 91", "lived to be 90"."""
    known = scan.known.table(ages)
    index = amount.outer_first
    verb = scan.word(index - 1)
    after = scan.word(amount.last + 1)
    if verb == "at":
        died = _before_a_day(scan, index - 2, known)
        dead = scan.word(died) in known.at_age and scan.word(died - 1) not in _COUNTED
        dying = dead and (not after or after in known.after_age or after in _THERE)
        young = index == 1 and after == "," and scan.word(amount.last + 2) in ("he", "she")
        return _aged(amount) if (dying or young) and (amount.number.low or 0) >= _NO_HOUR else None
    if lived_to(scan, index) and (not after or after in known.after_age or after in _THERE):
        return _aged(amount) if (amount.number.low or 0) >= _NO_HOUR else None
    while verb in _ADVERBS:
        index -= 1
        verb = scan.word(index - 1)
    turned = verb in ("turned", "turns")
    ahead = after == "in" and (turned or scan.word(amount.last + 2) in known.dated)
    if verb not in _BEING or (after and after not in known.after_age and not ahead):
        return None
    subject = scan.words[max(0, index - _REACH) : index - 1]
    person = any(word in ("he", "she", "who", "i") for word in subject)
    then = after == "when" and scan.word(amount.last + 2) in ("he", "she")
    turned |= then or (verb == "was" and "when" in scan.words[max(0, index - 4) : index - 2])
    person |= verb == "turned" and after == "on" and scan.word(amount.last + 2) in known.dated
    return _aged(amount) if person or (turned and _person(scan, index - 2, scan.raw(index - 2), alone=then)) else None


def _before_a_day(scan: Scan, index: int, known: Ages) -> int:
    """The token before a day that ends at `index`: "died on Friday, May 4, at 91"; `index` without one."""
    start = index
    while start > index - _REACH and (scan.word(start).isdecimal() or scan.word(start) in _AROUND_A_DAY):
        start -= 1
    if scan.word(start) not in known.dated:
        return index
    while start > index - _REACH and (scan.word(start) in known.dated or scan.word(start) in _AROUND_A_DAY):
        start -= 1
    return start


def _person(scan: Scan, index: int, name: str, *, alone: bool) -> bool:
    """Whether the token before the comma ends a person's name: two capitalised words, or one if `alone`."""
    if scan.word(index) in ("jr", ".") or name in ("II", "III", "IV"):
        return scan.raw(index - 1)[:1].isupper()
    if len(name) < 2 or not name[0].isupper() or (name.isupper() and not scan.text.isupper()):
        return False
    dated = scan.word(index) in scan.known.table(ages).dated and scan.word(index + 1) not in HYPHENS  # "Lee Jun-seok"
    if dated or scan.word(index).endswith(("'s", "’s")):
        return False
    first = index - 1
    while scan.word(first) in scan.known.table(ages).particles:
        first -= 1  # "Louis van Gaal (63)"
    return alone or (scan.raw(first)[:1].isupper() and scan.word(first).isalpha())


def _listed(scan: Scan, amount: Amount, after: tuple[Amount, ...]) -> Found | None:
    """Read "Two sisters, 16 and 21, were there"; "brothers, six and three, died"; "aged 3, 5 and 7"."""
    persons = scan.known.table(ages).persons
    index, following = amount.first, scan.word(amount.first + 1)
    listed = scan.word(index - 1) == "," and scan.word(index - 2) in persons
    both = bool(after) and following == "and" and (_bare(amount) or scan.word(after[0].last + 1) == ",")
    if listed and (both or (_bare(amount) and following in {",", "."})):
        return _aged(amount)
    ends = following in {",", ".", ";", ")", ""} or following in scan.known.table(ages).after_name
    second = scan.word(index - 1) == "and" and following in {",", "."} and scan.word(index - 3) == ","
    if second and scan.word(index - 4) in persons:
        return _aged(amount)
    start = index
    while scan.word(start - 1) in (",", "and") and scan.word(start - 2).isdecimal() and index - start < _LONGEST_LIST:
        start -= 2
    return _aged(amount) if start < index and ends and scan.word(start - 1) in ("aged", "ages") else None


def _aged(amount: Amount) -> Found:
    return (amount.outer_first, amount.last), amount.number, "year", None


def value(mention: Mention, context: Context) -> Value:  # noqa: ARG001  (every kind has this signature)
    """What an age permits: itself, in years; months and weeks are parts of a year."""
    assert mention.number is not None
    assert mention.unit is not None
    interval = permits.exact(mention.number, "year of age")
    factor = _UNITS[mention.unit.removesuffix(" of age")]
    if factor != 1:
        low = None if interval.low is None else interval.low * factor
        high = None if interval.high is None else interval.high * factor
        interval = replace(interval, low=low, high=high)
    return valued(mention, interval)
