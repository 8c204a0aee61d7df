"""Dates that name themselves, in digits or words: the readers of days, periods and years, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.dates.read_days import day_alone, day_first, month_first, ordinal_alone, weekday_first
from factcheck.dates.read_eras import before_christ, era_year
from factcheck.dates.read_numeric import numeric, short, year_and
from factcheck.dates.read_periods import century, decade, holiday, nth_part, quarter, season, year_quarter, year_season
from factcheck.dates.read_years import year, year_word

if TYPE_CHECKING:
    from factcheck.dates.cursor import Cursor, Hit


def named(at: Cursor, index: int) -> Hit:
    """The longest date that names itself and begins at `index`."""
    word = at.word(index)
    if not word:
        return None
    if word[0].isdigit():
        return era_year(at, index) or before_christ(at, (
            numeric(at, index) or holiday(at, index) or short(at, index) or day_first(at, index)
            or year_and(at, index) or decade(at, index)
            or century(at, index) or year_quarter(at, index) or quarter(at, index) or year_season(at, index)
            or nth_part(at, index) or year(at, index)
            or ordinal_alone(at, index)
        ))  # fmt: skip
    if word == "the":
        return _after_the(at, index)
    known = at.known
    if word in known.weekdays:
        return weekday_first(at, index)
    if word in known.months and (found := month_first(at, index)):
        return found
    if word in known.holidays and (found := holiday(at, index)):
        return found
    if word in known.seasons:
        return season(at, index)
    if word in known.ordinals or word in known.cardinals:
        return (
            day_first(at, index) or decade(at, index) or before_christ(at, century(at, index)) or nth_part(at, index)
            or year(at, index)
        )  # fmt: skip
    if word == "latter":
        return nth_part(at, index)
    if word in ("ad", "a"):
        return era_year(at, index)
    return decade(at, index) or quarter(at, index) or year_word(at, index) or year(at, index)


def _after_the(at: Cursor, index: int) -> Hit:
    after = index + 1
    return (
        day_first(at, after) or decade(at, after) or before_christ(at, century(at, after)) or nth_part(at, after)
        or holiday(at, after) or season(at, after) or year_word(at, after) or day_alone(at, after)
    )  # fmt: skip
