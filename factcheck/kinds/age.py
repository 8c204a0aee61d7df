"""Ages: "61-year-old", "aged 61", "Marta Hill, 28, said", "ten months old", "in her 30s"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.model import Number
from factcheck.numbers import hedges, permits
from factcheck.numbers.amounts import amounts
from factcheck.numbers.number_words import HYPHENS
from factcheck.numbers.spans import mention, valued
from factcheck.numbers.word_sets import word_sets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.context import Context
    from factcheck.knowledge import Knowledge
    from factcheck.model import Mention, Value
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

NAME = "age"
RANK = 25

_UNITS = {"year": 1.0, "yr": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}
"""Years in the unit of an age; 365.25 days to the year."""
_NAMES = {"yr": "year"}
_OLDEST = 122
"""The age of the oldest person on record, Jeanne Calment."""
_BEING = frozenset({"is", "was", "be", "turned", "turns"})
_DATED = ("months", "weekdays")
"""Sections of rules/calendar.yaml whose words end no person's name."""


@dataclass(frozen=True, slots=True)
class Ages:
    """The words of `rules/ages.yaml`, and those of the calendar that look like names."""

    after_name: frozenset[str]
    after_age: frozenset[str]
    persons: frozenset[str]
    owners: frozenset[str]
    dated: frozenset[str]


def ages(known: Knowledge) -> Ages:
    """The words around ages; build them with `known.table(ages)`."""
    dated = frozenset(word for section in _DATED for word in known.mapping(section))
    return Ages(**word_sets(known, "ages"), dated=dated)


def find(scan: Scan) -> Iterator[Mention]:
    """Every age of a sentence."""
    found = amounts(scan)
    for place, amount in enumerate(found):
        if amount.form == "fraction":
            continue
        named = _with_unit(scan, amount) or _said_old(scan, amount) or _decade(scan, amount)
        if named is None and _bare(amount):
            named = (
                _apposition(scan, amount)
                or _stated(scan, amount)
                or _listed(scan, amount, found[place + 1 : place + 2])
            )
        if named:
            span, number, unit, unit_span = named
            yield mention(scan, NAME, span, number, f"{unit} of age", unit_span=unit_span)


Found = tuple[tuple[int, int], Number, str, tuple[int, int] | None]


def _with_unit(scan: Scan, amount: Amount) -> Found | None:
    """Read "61-year-old", "ten months old", "eighteen months of age", "87 yo"."""
    first = after = amount.outer_last + 1
    if scan.word(after) in HYPHENS:
        first = after = after + 1
    word = scan.word(after)
    if word in ("yo", "yos") and amount.form == "digits":
        return (amount.outer_first, after), amount.number, "year", (after, after)
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
    if scan.word(before) == "of":
        before -= 1
    word = scan.word(before)
    if word not in ("aged", "age", "ages") or (word == "ages" and before < amount.outer_first - 1):
        return None
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
    if word == "age" and not _old_enough(number):
        return None
    return (first, end), number, unit, unit_span


def _old_enough(number: Number) -> bool:
    ends = [end for end in (number.low, number.high) if end is not None]
    return all(0 <= end <= _OLDEST for end in ends)


def _decade(scan: Scan, amount: Amount) -> Found | None:
    """Read "In his 30s", "in her late 20s": ten years of age."""
    low = amount.number.low
    last = amount.last + 1 + (scan.word(amount.last + 1) in ("'", "’"))
    if scan.word(last) != "s" or not scan.touches(last) or low is None or not 20 <= low <= 90 or low % 10:
        return None
    before = amount.first - 1
    part = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(
        scan.word(before - (scan.word(before) in HYPHENS)), (0, 9)
    )
    while scan.word(before) in ("early", "mid", "late") or scan.word(before) in HYPHENS:
        before -= 1
    if scan.word(before) not in scan.known.table(ages).owners:
        return None
    number = Number(low + part[0], low + part[1], modifier="vague")
    return (before + 1, last), number, "year", None


def _bare(amount: Amount) -> bool:
    """Whether the number alone could be an age: whole, unhedged, in digits, of a human span."""
    number = amount.number
    if amount.form != "digits" or amount.first != amount.last or amount.outer_first != amount.outer_last:
        return False
    return number.low == number.high and number.low_place == 1 and 0 < (number.low or 0) <= _OLDEST


def _apposition(scan: Scan, amount: Amount) -> Found | None:
    """Read "Marta Hill, 28, said" or "Marta Hill (28)"."""
    index = amount.first
    mark, name = scan.word(index - 1), scan.raw(index - 2)
    after = scan.word(index + 1)
    if (
        (mark == "(" and after != ")")
        or mark not in {",", "("}
        or (scan.touches(index + 1) and after not in {",", ")", ".", ";"})
    ):
        return None
    if after and after not in scan.known.table(ages).after_name:
        return None
    if after == "," and scan.word(index + 2)[:1].isdecimal():
        return None
    return _aged(amount) if _person(scan, index - 2, name, mark) else None


def _stated(scan: Scan, amount: Amount) -> Found | None:
    """Read "She was 10.", "she will be 40 by then", "who turned 18"."""
    index = amount.first
    verb = scan.word(index - 1)
    after = scan.word(index + 1)
    if verb not in _BEING or (after and after not in scan.known.table(ages).after_age):
        return None
    subject = scan.words[max(0, index - 4) : index - 1]
    return _aged(amount) if any(word in ("he", "she", "who") for word in subject) else None


def _person(scan: Scan, index: int, name: str, mark: str) -> bool:
    """Whether the token before the comma ends a person's name: two capitalised words, or one in a list of ages."""
    if scan.word(index) in ("jr", ".") or name in ("II", "III", "IV"):
        return scan.raw(index - 1)[:1].isupper()
    if len(name) < 2 or not name[0].isupper() or (name.isupper() and not scan.text.isupper()):
        return False
    if scan.word(index) in scan.known.table(ages).dated or scan.word(index).endswith(("'s", "’s")):
        return False
    two = scan.raw(index - 1)[:1].isupper() and scan.word(index - 1).isalpha()
    return two or (mark == "," and scan.word(scan.words.index(",", index) + 2) == ",")


def _listed(scan: Scan, amount: Amount, after: tuple[Amount, ...]) -> Found | None:
    """Read "Two sisters, 16 and 21, were there"; "ages 33 and 34"."""
    persons = scan.known.table(ages).persons
    index = amount.first
    listed = scan.word(index - 1) == "," and scan.word(index - 2) in persons
    if listed and (scan.word(index + 1) in {",", "."} or (after and scan.word(index + 1) == "and")):
        return _aged(amount)
    if scan.word(index - 1) == "and" and scan.word(index + 1) in {",", "."}:
        start = index - 3
        if scan.word(start) in ("ages", "aged") or (scan.word(start) == "," and scan.word(start - 1) in persons):
            return _aged(amount)
    return None


def _aged(amount: Amount) -> Found:
    return (amount.first, amount.last), amount.number, "year", None


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
