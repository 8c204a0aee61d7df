"""Longer periods in words: "the 1990s", "the 20th century", "Q3 2019", "summer 2010", "Easter Monday"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.dates.cursor import century_of
from factcheck.dates.named import Day, HolidayOf, SeasonOf, Year, YearPart, Years
from factcheck.dates.read_numeric import year_and
from factcheck.dates.read_years import dated, with_year, year_word
from factcheck.dates.shifted import Reference, Shifted, UnitOf
from factcheck.dates.spans import Part, Unplaced

if TYPE_CHECKING:
    from factcheck.dates.cursor import Cursor, Hit


_REACH = 12
"""Tokens looked back through for the "her" of "in her early 20s or late 30s"."""


def decade(at: Cursor, index: int) -> Hit:
    """As in "1990s", "'90s", "90's", "nineteen nineties", "the eighties"."""
    word, first = at.word(index), index
    if _of_life(at, index):
        return None
    if word in ("'", "’", "‘") and at.scan.touches(index + 1):
        index, word = index + 1, at.word(index + 1)
    if word.isdecimal() and len(word) in (2, 4) and int(word) % 10 == 0:
        after = at.skip(index + 1, "'", "’")
        if at.word(after) != "s":
            return None
        if len(word) == 4:
            # "The 1800s" are a century, as are "the 1900s" by now; "the 2000s" are ten years.
            size = 100 if int(word) % 100 == 0 and int(word) < 2000 else 10
            return (Years(int(word), size), after + 1) if int(word) in range(1000, 2101) else None
        short_ok = first != index or at.word(first - 1) in ("the", "early", "late", "mid", "-", "in")
        short_ok = short_ok or (at.word(first - 1) in ("and", "or", "to") and at.word(first - 2) == "s")
        return (Years(1900 + int(word), 10), after + 1) if short_ok and int(word) >= 20 else None
    if word == "noughties":
        return Years(2000, 10), index + 1
    base = 1900
    if word in ("nineteen", "eighteen"):
        base, index = (1900 if word == "nineteen" else 1800), at.skip(index + 1, "-", "hundred")
    tens = at.known.cardinals.get(at.word(index)[:-3] + "y") if at.word(index).endswith("ties") else None
    if tens is None or (first == index and at.word(index - 1) not in ("the", "early", "late", "mid", "-", "in", "")):
        return None
    return Years(base + tens, 10), index + 1


def _of_life(at: Cursor, index: int) -> bool:
    """Whether "his" or "her" stands before it: a decade of a life, and no date."""
    for before in range(index - 1, index - _REACH, -1):
        if at.word(before) not in ("early", "late", "mid", "-") and not _decade_before(at, before):
            return at.beside("owners", at.word(before))
    return False


def _decade_before(at: Cursor, index: int) -> bool:
    """Whether "20s and" or "twenties and" ends at `index`, or a part of it."""
    word = at.word(index)
    if word in ("and", "or", "to"):
        return at.word(index - 1) == "s" or at.word(index - 1).endswith("ties")
    joined = at.word(index + 1) in ("and", "or", "to")
    return (word == "s" or word.endswith("ties")) if joined else word.isdecimal() and at.word(index + 1) == "s"


def century(at: Cursor, index: int) -> Hit:
    """As in "20th century", "the twenty-first century", "the second millennium"."""
    number = at.ordinal(index, 31)
    if number is None:
        return None
    after = at.skip(number[1], "-")
    if at.word(after) in ("and", "or", "to", "through"):
        # "The 18th and 19th centuries": the first takes the noun of the second.
        other = at.ordinal(at.skip(after + 1, "the"))
        shared = other is not None and at.word(other[1]) in ("century", "centuries")
        return (Years((number[0] - 1) * 100, 100), number[1]) if shared else None
    if at.word(after) in ("millennium", "millennia") and number[0] < 11:
        return Years((number[0] - 1) * 1000, 1000), after + 1
    if at.word(after) not in ("century", "centuries"):
        return None
    return Years((number[0] - 1) * 100, 100), after + 1


def quarter(at: Cursor, index: int) -> Hit:
    """As in "Q3", "Q3 2019", "third quarter of 2019" is read by its ordinal."""
    word = at.word(index)
    if word in ("1", "2", "3", "4"):
        return _turned_quarter(at, index)
    if word in ("q", "h") and at.scan.touches(index + 1) and at.word(index + 1) in ("1", "2", "3", "4"):
        number, size = int(at.word(index + 1)), 3 if word == "q" else 6
        if size == 6 and (number > 2 or not at.capital(index)):
            return None
        part = YearPart(number, size, tense=at.tense(index, index + 1))
        if found := _in_short(at, part, index + 2) or _fiscal(at, part, index + 2):
            return found
        mark = index + 2 + (at.word(index + 2) in ("-", "/", "’", "'") and not at.year(index + 2))
        return dated(at, part, mark if at.year(mark) else index + 2)
    return None


def _in_short(at: Cursor, part: YearPart, index: int) -> Hit:
    """As in "Q1-19", "Q1/19"."""
    short = at.digits(index + 1) if at.word(index) in ("-", "/") and at.scan.touches(index + 1) else None
    if short is None or len(at.word(index + 1)) != 2 or not at.closes(index + 2):
        return None
    return replace(part, year=century_of(short)), index + 2


def _fiscal(at: Cursor, part: YearPart, index: int) -> Hit:
    """As in "Q4 FY19", "Q4 of fiscal 2019": whose days are not known."""
    found = year_word(at, at.skip(index, "of", ",")) if at.word(at.skip(index, "of", ",")) in ("fy", "fiscal") else None
    if found is None or not isinstance(found[0], Year):
        return None
    return Unplaced("", replace(part, year=found[0].year)), found[1]


def _turned_quarter(at: Cursor, index: int) -> Hit:
    """As in "1Q 2019", "2H19"."""
    size = {"q": 3, "h": 6}.get(at.word(index + 1))
    number = int(at.word(index))
    if not size or number > 12 // size or not at.scan.touches(index + 1) or not at.capital(index + 1):
        return None
    year = at.year(at.skip(index + 2, "of", "/", "-"))
    short = at.digits(index + 2) if at.scan.touches(index + 2) and len(at.word(index + 2)) == 2 else None
    if year is None and short is None and not at.closes(index + 2):
        return None
    part = YearPart(number, size, tense=at.tense(index, index + 1))
    if short is not None:
        return replace(part, year=century_of(short)), index + 3
    if found := _fiscal(at, part, index + 2):
        return found
    return (replace(part, year=year[0]), year[1]) if year else dated(at, part, index + 2)


def year_quarter(at: Cursor, index: int) -> Hit:
    """As in "2019 Q3", "2019-Q3", "the 2019 third quarter"."""
    year = at.year(index)
    if year is None:
        return None
    after = at.skip(year[1], "-", "/")
    found = quarter(at, after) or (nth_part(at, after) if at.ordinal(after, 4) else None)
    if found and isinstance(found[0], YearPart) and found[0].year is None:
        return replace(found[0], year=year[0]), found[1]
    return None


def nth_part(at: Cursor, index: int) -> Hit:
    """As in "The third quarter of 2019", "the fourth-quarter", "the first half of 2010"."""
    number = at.ordinal(index, 4) or ((2, index + 1) if at.word(index) == "latter" else None)
    if number is None:
        return None
    after = at.skip(number[1], "-", "fiscal", "calendar")
    fiscal = "fiscal" in (at.word(number[1]), at.word(index - 1))
    if at.word(after) in ("and", "or"):
        # "The first and second quarters": the first takes the noun of the second.
        other = at.ordinal(after + 1, 4)
        shared = other is not None and at.word(other[1]) == "quarters"
        return (YearPart(number[0], tense=at.tense(index, after)), number[1]) if shared else None
    size = {"quarter": 3, "quarters": 3, "half": 6}.get(at.word(after))
    if size is None or (size == 6 and number[0] > 2):
        return None
    if size == 6 and not (at.word(after + 1) in ("of", "in") and with_year(at, after + 1)):
        return _half(at, number[0], after)
    part = YearPart(number[0], size, tense=at.tense(index, after))
    if found := _fiscal(at, part, after + 1):
        return found
    found = dated(at, part, after + 1)
    return (Unplaced("", found[0]), found[1]) if fiscal else found


def _half(at: Cursor, number: int, index: int) -> Hit:
    """As in "The second half of the year", "the first half of March", "the second half of the 1990s"."""
    if at.word(index + 1) != "of":
        return None
    whole = at.date(index + 2)
    unit = at.unit(index + 3) if at.word(index + 2) == "the" and whole is None else None
    if unit and unit.name == "year" and at.closes(index + 4):
        return Shifted(YearPart(number, 6), UnitOf("year")), index + 4
    if unit and unit.name in ("week", "month", "decade", "century") and at.closes(index + 4):
        whole = UnitOf(unit.name), index + 4
    if whole is None or isinstance(whole[0], Day | Reference):
        return None
    return Part("first half" if number == 1 else "second half", whole[0]), whole[1]


def year_season(at: Cursor, index: int) -> Hit:
    """As in "2016 summer"."""
    found = at.year(index)
    if found and at.word(found[1]) in at.known.seasons and at.closes(found[1] + 1) and at.word(found[1]) != "fall":
        return SeasonOf(at.word(found[1]), found[0]), found[1] + 1
    return None


def season(at: Cursor, index: int) -> Hit:
    """As in "Summer 2010", "the summer of 2010"; without a year only after a word that says it is a time."""
    name = at.word(index)
    if name not in at.known.seasons:
        return None
    start = at.skip(index + 1, "of")
    both = year_and(at, start) if at.word(start).isdecimal() else None
    if both and isinstance(both[0], Year) and both[0].last:
        return SeasonOf(name, both[0].year, across=True), both[1]
    found = with_year(at, index + 1)
    if found:
        year, after = found
        return (SeasonOf(name, year), after) if isinstance(year, int) else (Shifted(SeasonOf(name), year), after)
    before = at.word(index - 2) if at.word(index - 1) == "the" else at.word(index - 1)
    sure = ("in", "during", "until", "since", "by", "throughout", "whole", "over")
    beside = at.word(index + 1) in ("to", "through") and at.word(index + 2) in at.known.seasons
    beside = beside or (at.word(index - 1) in ("to", "through") and at.word(index - 2) in at.known.seasons)
    if beside or (before in sure and name != "fall"):
        return SeasonOf(name, tense=at.tense(index, index)), index + 1
    if before in ("early", "late", "mid", "-"):
        return SeasonOf(name, tense=at.tense(index, index)), index + 1
    return None


def holiday(at: Cursor, index: int) -> Hit:
    """As in "Christmas Day 2019", "Thanksgiving", "the fourth of July"."""
    for tokens, entry in at.known.holidays.get(at.word(index), ()):
        if at.phrase(index, tokens):
            after = index + len(tokens)
            whole = "weekend" if at.word(after) == "weekend" else ""
            after += bool(whole)
            noun = at.skip(after, '"', "”", "'", "’")
            famous = at.word(noun).isalpha() and not at.closes(noun) and not at.capital(noun)
            found = HolidayOf(entry, tense=at.tense(index, index), whole=whole, famous=famous)
            return dated(at, found, after)
    return None
