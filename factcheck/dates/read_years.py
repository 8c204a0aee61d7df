"""Years: beside a date ("May 5, 2019", "June last year"), or alone ("in 2016", "the 2008 riots").

Four digits are a year only where the words beside them say so; a count of 2,008 people is none.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.dates.cursor import century_of
from factcheck.dates.named import Day, HolidayOf, Month, SeasonOf, Year, YearPart
from factcheck.dates.shifted import Shifted, UnitOf

if TYPE_CHECKING:
    from factcheck.dates.cursor import Cursor, Hit
    from factcheck.dates.moment import Expression


_NO_YEAR_AFTER = frozenset({"$", "€", "£", "/", ".", "#", ":", "+", "*", "_", "№"})
KINDS_OF_YEAR = {"fiscal": "FY", "financial": "FY", "school": "SY", "academic": "SY"}
"""Years that are not the calendar's, and their name in TIMEX3."""
_HEDGES = frozenset({"about", "around", "approximately", "roughly", "exactly", "only"})


def with_year(at: Cursor, index: int) -> tuple[Expression | int, int] | None:
    """A year that completes a date: "2019", ", 2019", "of 2019", "in 2019", "last year", "of this year"."""
    if at.owned(index - 1):
        return None
    after = at.skip(index, ",")
    if after == index:
        after = at.skip(index, "of", "in", "/", "-")
    if after > index + 1:
        return None
    sure = at.word(index) == "of"
    found = at.year(after, sure=False) or (_short_year(at, after) if sure else None)
    if found and _year_fits(at, index, after):
        return found
    if at.word(index) != ",":
        return _relative_year(at, at.skip(after, "the") if after > index else index)
    return None


def _year_fits(at: Cursor, index: int, start: int) -> bool:
    """Whether four digits beside a month are its year: "May 2013", but not "in May 2,000" or "May 5, 3000 people"."""
    if not at.word(start).isdecimal():
        return True
    if int(at.word(start)) in range(1600, 2101) or at.word(index) == "of":
        return True
    return int(at.word(start)) in range(1000, 1600) and (at.closes(start + 1) or at.word(start + 1) in _GOING_ON)


_GOING_ON = frozenset(
    ("in", "at", "and", "by", "between", "near", "when", "was", "were", "to", "as", "after", "during")
)
"""What goes on after a day of the Middle Ages: elsewhere four digits after a day are an hour, "4 May 1342 GMT"."""


def _short_year(at: Cursor, index: int) -> tuple[int, int] | None:
    number = at.digits(index)
    if number is None or len(at.word(index)) != 2 or not at.closes(index + 1):
        return None  # "guilty on March 12 of 11 counts"
    return century_of(number), index + 1


def _relative_year(at: Cursor, index: int) -> tuple[Expression, int] | None:
    """As in "Last year" after a month or holiday."""
    which = at.known.which.get(at.word(index))
    if which is not None and at.word(index + 1) == "year":
        return UnitOf("year", which), index + 2
    return None


def dated(at: Cursor, date: Day | Month | YearPart | SeasonOf | HolidayOf, after: int) -> tuple[Expression, int]:
    """The date with the year after it, or with the tense of its clause."""
    found = with_year(at, after)
    if found is None:
        return replace(date, tense=date.tense or at.tense(after - 1, after - 1)), after
    if isinstance(found[0], int):
        return replace(date, year=found[0]), found[1]
    return Shifted(date, found[0]), found[1]


def year_word(at: Cursor, index: int) -> Hit:
    """As in "Year 2008", "the year of 2008", "fiscal year 2019", "FY2019", "CY 2008"."""
    kind, after = "", index
    word = at.word(index)
    if word in ("fy", "cy", "sy"):
        kind, after = {"fy": "FY", "cy": "", "sy": "SY"}[word], index + 1
        found = at.year(after) or at.year(at.skip(after, "'", "’"))
        if found is None and at.scan.touches(after) and len(at.word(after)) == 2 and at.word(after).isdecimal():
            found = century_of(int(at.word(after))), after + 1  # "FY19"
        return (Year(found[0], kind), found[1]) if found else None
    if word in KINDS_OF_YEAR or word == "calendar":
        kind, after = KINDS_OF_YEAR.get(word, ""), index + 1
        found = at.year(after)
        if found and word in ("fiscal",):
            return Year(found[0], kind), found[1]
    if at.word(after) != "year":
        return None
    if kind and at.closes(after + 1) and not at.year(after + 1) and at.word(after + 1) != "of":
        return Year(None, kind), after + 1
    # "Year 3 of the war" is counted, "the year 1066" named.
    sure = at.word(after + 1) != "of" and at.word(index - 1) == "the"
    found = at.year(at.skip(after + 1, "of"), sure=sure)
    return (Year(found[0], kind), found[1]) if found else None


def kind_of_year(at: Cursor, index: int) -> tuple[str, int]:
    """What "school year" at `index` makes of the year before it, and the token after it."""
    kind = KINDS_OF_YEAR.get(at.word(index), "") if at.word(index + 1) == "year" else ""
    return kind, index + 2 * bool(kind)


def year(at: Cursor, index: int) -> Hit:
    """A year number on its own: "in 2016", "a 2016 deal", "the 2008 riots"; never a count."""
    found = at.year(index)
    if found is None:
        return None
    number, after = found
    kind, end = kind_of_year(at, after)
    if kind:
        return Year(number, kind), end
    if at.beside("year_short", _abbreviation(at, index)):
        return (Year(number), after) if number in range(1000, 2061) and at.closes(after) else None
    before = at.word(index - 1)
    if before in _HEDGES:
        hedge, before = before, at.word(index - 2)
        built = hedge == "around" and number in range(1900, 2061) and at.closes(after)
        if built and not at.beside("year_perhaps", before):
            return Year(number), after
    if not at.word(index).isdecimal():
        return (Year(number), after) if after - index > 1 and _words_are_year(at, index, after, before) else None
    if at.scan.touches(index) and (before in _NO_YEAR_AFTER or (before in ("-", "–") and _coded(at, index - 2))):
        return None
    if before == "at" and at.capital(after):
        return None  # "at 1984 Elm Street"
    if _counts(at, after) or not _stands_as_year(at, index, number, before):
        return None
    return Year(number), after


def _coded(at: Cursor, index: int) -> bool:
    """Whether a code begins there: the 555 of "555-2010", the CVE of "CVE-2021-345"."""
    if at.word(index).isdecimal():
        return at.year(index) is None
    return at.scan.touches(index + 1) and len(at.word(index)) > 1 and at.scan.raw(index).isupper()


def _words_are_year(at: Cursor, index: int, after: int, before: str) -> bool:
    """Whether "nineteen ninety" or "'90" is a year; "two thousand" and "nineteen hundred" count, unless alone."""
    if at.word(index) in ("'", "’", "‘"):
        return at.beside("year_alone", before) and not _counts(at, after)
    if at.word(index) == "two" or at.word(index + 1) == "hundred":
        return at.beside("year", before) and at.closes(after)
    return not _counts(at, after)


def _abbreviation(at: Cursor, index: int) -> str:
    """The word before a year whose full stop stands before it: "c" in "c. 1750", "b" in "(b. 1950)"."""
    return at.word(index - 2) if at.word(index - 1) == "." and at.scan.touches(index - 1) else ""


def _stands_as_year(at: Cursor, index: int, number: int, before: str) -> bool:
    """Whether a number in four digits is a year by the words beside it.

    What is asked first decides: another year beside it ("between 1990 and"), a noun that numbers things before it
    ("page 1990"), a word that dates or may date ("in", "by"), and for a year of our time what it describes ("the 1990
    film") or where it stands alone.
    """
    near, following = number in range(1800, 2061), at.word(index + 1)
    if before in ("between", "from") and following in ("and", "to", "until", "through", "till") and at.year(index + 2):
        return True
    if before in ("and", "to", "until", "through", "till") and at.year(index - 2) and at.closes(index + 1):
        return near or at.word(index - 3) in ("between", "from")
    listed = following == "(" and before in _LISTED and at.word(index - 2) == ")"
    ended = at.closes(index + 1) or listed
    if near and following in ("or", "and") and at.word(index + 2) in ("later", "earlier") and at.closes(index + 3):
        return True
    if before in at.known.numbered or (before in at.known.numbered_capital and at.capital(index - 1)):
        return False
    if (named := _attribute(at, index)) is not None:
        return near and named
    if at.beside("year", before):
        return ended or (near and not plural(at, index + 1))
    lived = at.beside("year_of_a_life", before) and (ended or following in ("in", "at", "near"))
    if number in range(1000, 2061) and (lived or (before in ("before", "after") and ended and number < 1800)):
        return True
    if at.beside("year_perhaps", before):
        return near and not _amounts(at, index) and (ended or not plural(at, index + 1))
    if not near or number < 1900:
        return before in ("(",) and ended and near
    if following in at.known.year_nouns:
        return True
    if following and not ended:
        attributive = not plural(at, index + 1) and at.word(index + 1)[0].isalpha()
        return attributive and (
            at.beside("determiners", before)
            or at.owned(index - 1)
            or at.capital(index + 1)
            or before.isalpha()
            or (before == "(" and ")" in (at.word(index + 2), at.word(index + 3)))  # "(2016 film)"
        )
    return listed or index == 0 or before in ("(", ",", "[") or (ended and at.beside("year_alone", before))


_LISTED = frozenset((",", ";", "and"))
"""Between the years of a list with brackets: "in 1992 (58.1 %), 1996 (61.7 %) and 2000 (49.8 %)"."""


def _amounts(at: Cursor, index: int) -> bool:
    """Whether "rose to 2000", "a crowd of 2000" or "500, or 2000 if asked" is a count."""
    index -= at.word(index - 1) in _HEDGES
    before, word = at.word(index - 1), at.word(index - 2)
    if before == "or":
        return not at.year(index - 2) and not at.month(index - 2)
    return before in ("to", "of", "than", "at", "from") and at.beside("amount", word)


def _attribute(at: Cursor, index: int) -> bool | None:
    """Whether "2019's best" or "2019-built" make four digits a year; None where nothing of the kind follows."""
    following = at.word(index + 1)
    if at.owned(index) or (following in ("'", "’") and at.word(index + 2) == "s" and at.scan.touches(index + 2)):
        return True
    if following == "-" and at.scan.touches(index + 1) and at.scan.touches(index + 2) and at.word(index + 2).isalpha():
        return at.beside("attributes", at.word(index + 2))
    return None


def plural(at: Cursor, index: int) -> bool:
    """Whether a word looks like something counted: "2008 people", "1,950 houses"."""
    word = at.word(index)
    if word in at.known.year_nouns or at.capital(index):
        return False
    return at.beside("counted", word) or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    )


def _counts(at: Cursor, after: int) -> bool:
    """Whether a unit, percent or multiplier after the number makes it an amount."""
    word = at.word(after)
    if at.beside("units", word) or (word in ("x", "×") and at.word(after + 1)[:1].isdecimal()):
        return True
    return word[:1] in ("%", "°", "€", "£") or (
        word == "." and at.word(after + 1).isdecimal() and at.scan.touches(after + 1)
    )
