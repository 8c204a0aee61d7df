"""Dates named in words: "March 15, 2020", "the 5th of May", "Tuesday, Mar. 5", "Q3 2019", "the 1990s"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.dates.named import Day, HolidayOf, Month, SeasonOf, Year, YearPart, Years
from factcheck.dates.read_numeric import numeric, short, year_and
from factcheck.dates.shifted import Shifted, UnitOf

if TYPE_CHECKING:
    from factcheck.dates.cursor import Cursor, Hit
    from factcheck.dates.moment import Expression

_ALONE = frozenset({"in", "of", "since", "until", "till", "by", "last", "next", "this", "early", "late", "mid", "from",
                    "to", "through", "before", "after", "during", "between", "and", "or", "past", "each", "starting",
                    "beginning", "for", "come", "-", "–", "back", "previous", "coming", "ending", "say", "again"})  # fmt: skip
"""Words before "May" or "Jan" that make it a month without a number beside it."""
_BEFORE_YEAR = frozenset({"in", "since", "during", "until", "till", "by", "from", "before", "after", "through", "of", "early",
                          "late", "mid", "year", "circa", "between", "and", "or", "to", "around", "back", "than", "for",
                          "about", "-", "–", "~", "(", "season", "spring", "summer", "fall", "autumn", "winter", "born",
                          "vintage", "calendar", "years", "ca", "then", "on"})  # fmt: skip
_SURE_YEAR = frozenset(
    {"in", "since", "during", "year", "until", "till", "by", "circa", "early", "late", "mid", "through"}
)
_WEAK_YEAR = frozenset(
    {"of", "and", "or", "to", "than", "for", "about", "around", "-", "–", "after", "before", "from", "between", "on"}
)
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "that", "this", "my", "your", "any"})
_ENDS = frozenset({"", ".", ",", ";", ":", ")", "]", "”", '"', "?", "!", "—", "–", "-", "'", "’"})
FUNCTION_WORDS = frozenset({"and", "or", "but", "to", "the", "a", "an", "when", "as", "at", "on", "in", "by", "for", "with", "that",
                       "which", "who", "is", "was", "were", "are", "be", "has", "had", "have", "will", "would", "after",
                       "before", "until", "because", "while", "if", "than", "through", "till", "he", "she", "they", "it",
                       "we", "following", "under", "over", "amid", "only", "alone", "also", "did", "said", "since",
                       "where", "not", "just", "so", "then", "still", "came", "from", "about", "during", "according"})  # fmt: skip


def named(at: Cursor, index: int) -> Hit:
    """The longest date that names itself and begins at `index`."""
    word = at.word(index)
    if not word:
        return None
    if word[0].isdigit():
        return (
            numeric(at, index) or short(at, index) or _day_first(at, index) or year_and(at, index) or _decade(at, index)
            or _century(at, index) or _year_quarter(at, index) or _nth_part(at, index) or year(at, index)
            or _ordinal_alone(at, index)
        )  # fmt: skip
    if word == "the":
        return _after_the(at, index)
    return (
        _weekday_first(at, index) or _month_first(at, index) or _day_first(at, index) or holiday(at, index)
        or season(at, index) or _decade(at, index) or _century(at, index) or _quarter(at, index)
        or _nth_part(at, index) or _year_word(at, index) or year(at, index)
    )  # fmt: skip


def with_year(at: Cursor, index: int, *, loose: bool = False) -> tuple[Expression | int, int] | None:
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
    if found and _year_fits(at, index, after, found[1], loose):
        return found
    if at.word(index) != ",":
        return _relative_year(at, at.skip(after, "the") if after > index else index)
    return None


def _year_fits(at: Cursor, index: int, start: int, after: int, loose: bool) -> bool:
    """Whether four digits beside a month are its year: "May 2013", but not "in May 2,000" or "May 5, 3000 people"."""
    if not at.word(start).isdecimal():
        return True
    nearby = int(at.word(start)) in range(1600, 2101)
    if at.word(index) == "," and not loose:
        return nearby
    return nearby or at.word(index) == "of"


def _short_year(at: Cursor, index: int) -> tuple[int, int] | None:
    from factcheck.dates.cursor import century_of

    number = at.digits(index)
    return (century_of(number), index + 1) if number is not None and len(at.word(index)) == 2 else None


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
        return date, after
    if isinstance(found[0], int):
        return replace(date, year=found[0]), found[1]
    return Shifted(date, found[0]), found[1]


def _weekday_first(at: Cursor, index: int) -> Hit:
    weekday = at.weekday(index)
    if weekday is None or at.word(index - 1) in ("each", "every"):
        return None
    after = at.after_name(index)
    if not at.owned(index):
        inner = at.skip(at.skip(after, ","), "the")
        found = _month_first(at, inner) or _day_first(at, inner) or _numeric_day(at, inner, after)
        if found and isinstance(found[0], Day) and found[0].day:
            return replace(found[0], weekday=weekday), found[1]
        number = at.ordinal(inner)
        if number and number[0] and (at.word(index + 1) == "the" or at.word(inner).isdecimal()):
            return Day(day=number[0], weekday=weekday), number[1]
    full = len(at.word(index)) >= 6
    if full or (at.word(index - 1) in ("on", "by", "until", "next", "last", "this") and at.capital(index)):
        return Day(weekday=weekday, tense=at.tense(index, after - 1)), after
    return None


def _numeric_day(at: Cursor, inner: int, after: int) -> Hit:
    if inner > len(at.words) or not at.word(inner)[:1].isdigit():
        return None
    return numeric(at, inner) or (short(at, inner, sure=True) if inner == after else None)


def _month_first(at: Cursor, index: int) -> Hit:
    month = at.month(index, beside_number=True)
    if month is None:
        return None
    after = at.after_name(index)
    if at.owned(index):
        return _month_alone(at, index, month, after)
    inner = at.skip(at.skip(after, "-", "/"), "the")
    glued = _day_comma_year(at, inner)
    if glued:
        return Day(glued[1], month, glued[0]), inner + 1
    number = at.day_number(inner) if not at.year(inner) else None
    if number and not at.owned(number[1] - 1) and _is_day(at, index, inner, number[1]):
        at_year = number[1] + (at.word(number[1]) in ("-", "/") and at.scan.touches(number[1]))
        return dated(at, Day(None, month, number[0]), at_year if at.year(at_year) else number[1])
    if number and _is_day(at, index, inner, number[1]):
        return Day(None, month, number[0]), number[1]
    found = with_year(at, after)
    if found and (isinstance(found[0], int) or at.capital(index) or at.month(index)):
        if isinstance(found[0], int):
            return _year_then_day(at, month, found[0], found[1]) or (Month(month, found[0]), found[1])
        return Shifted(Month(month), found[0]), found[1]
    return _month_alone(at, index, month, after)


def _year_then_day(at: Cursor, month: int, year: int, after: int) -> Hit:
    """As in "September-2020-23"."""
    day = at.digits(after + 1) if at.word(after) in ("-", "/") and at.scan.touches(after) else None
    return (Day(year, month, day), after + 2) if day and day <= 31 else None


def _day_comma_year(at: Cursor, index: int) -> tuple[int, int] | None:
    """A day and year without a space between them: "October 21,2011" is one token."""
    day, comma, year = at.word(index).partition(",")
    if comma and len(year) == 4 and day.isdecimal() and year.isdecimal() and 0 < int(day) <= 31:
        return int(day), int(year)
    return None


def _is_day(at: Cursor, index: int, start: int, after: int) -> bool:
    """Whether the number after a month is its day: not in "In May 12 people", "may 5 percent", "March 3 miles"."""
    following = at.word(after)
    if at.word(start).isdecimal() and at.scan.touches(after) and following[:1] in ("%", ":"):
        return False
    if following.isalpha() and following in at.known.units and following not in ("night",):
        return False
    if not at.capital(index) and at.word(index) in at.known.capitals and not at.scan.touches(index + 1):
        return (
            following in _ENDS
            or following in FUNCTION_WORDS
            or at.ordinal(start) is not None
            or at.year(after) is not None
        )
    return following != "percent"


def _month_alone(at: Cursor, index: int, month: int, after: int) -> Hit:
    word, before = at.word(index), at.word(index - 1)
    unsure = word in at.known.capitals or len(word) <= 4
    if unsure and word not in ("june", "july"):
        if before not in _ALONE and not _month_range(at, index, after):
            return None
        if not at.capital(index) and (
            before in ("to", "from", "and", "or", "-", "–") or at.word(after) not in _ENDS | FUNCTION_WORDS
        ):
            return None
    name_like = before not in _ALONE and at.capital(after) and not at.owned(index)
    if name_like and at.word(after).isalpha() and after < len(at.words) and index:
        return None
    return Month(month, tense=at.tense(index, after - 1)), after


def _month_range(at: Cursor, index: int, after: int) -> bool:
    """Whether another month follows: "Nov-Feb 2017", "May to March"."""
    return at.capital(index) and at.word(after) in ("-", "–", "to", "through") and bool(at.month(after + 1))


def _day_first(at: Cursor, index: int) -> Hit:
    """As in "15 March 2020", "the 5th of May", "5 th day of May last year", "05-Aug-2016", "12 mars 2020"."""
    number = at.ordinal(index) or at.day_number(index)
    if number is None:
        return _year_day(at, index)
    if at.word(index - 1) in ("$", "€", "£", "¥", "₹"):
        return None
    after = at.skip(number[1], "day") if at.ordinal(index) else number[1]
    after = at.skip(at.skip(after, "-", "/"), "of")
    month = at.month(after, beside_number=True)
    if month is None or (at.owned(after) and at.word(number[1]) == "of" and not at.ordinal(index)):
        return (
            foreign(at, index, number[0], after)
            if at.word(after) in at.known.foreign
            else _year_middle(at, number, after)
        )
    if not at.capital(after) and at.word(after) in at.known.capitals and not _day_of(at, index, number[1], after):
        return None
    end = at.after_name(after)
    if at.word(end) in ("-", "/") and at.scan.touches(end) and at.year(end + 1):
        end += 1
    return dated(at, Day(None, month, number[0]), end)


def _day_of(at: Cursor, index: int, number_end: int, month: int) -> bool:
    """Whether a lower-case "may" or "march" after a number is a month: "the 5th of may", not "some 12 may"."""
    return (at.ordinal(index) is not None and at.word(number_end) == "of") or at.year(month + 1) is not None


def _year_middle(at: Cursor, number: tuple[int, int], after: int) -> Hit:
    """As in "23-2020-September"."""
    year = at.year(after)
    if year and after > number[1] and at.word(year[1]) in ("-", "/"):
        month = at.month(year[1] + 1, beside_number=True)
        if month:
            return Day(year[0], month, number[0]), at.after_name(year[1] + 1)
    return None


def _year_day(at: Cursor, index: int) -> Hit:
    """As in "2019/Aug/01", "2020-23-Sep"."""
    year = at.year(index) if len(at.word(index)) == 4 else None
    mark = at.word(index + 1)
    if year is None or mark not in ("-", "/") or at.word(index + 3) != mark:
        return None
    month, day = at.month(index + 2, beside_number=True), at.digits(index + 4)
    if month is None:
        month, day = at.month(index + 4, beside_number=True), at.digits(index + 2)
    return (Day(year[0], month, day), index + 5) if month and day and day <= 31 else None


def foreign(at: Cursor, index: int, day: int, month: int) -> Hit:  # noqa: ARG001
    """A date with a month of another language and its year."""
    from factcheck.dates.foreign import Foreign

    after = at.skip(month + 1, "de", "del", ".")
    year = at.year(after)
    if year is None:
        return None
    return Foreign(at.scan.slice(index, year[1] - 1), at.known.foreign[at.word(month)]), year[1]


def _after_the(at: Cursor, index: int) -> Hit:
    after = index + 1
    found = (
        _day_first(at, after) or _decade(at, after) or _century(at, after) or _nth_part(at, after)
        or holiday(at, after) or season(at, after) or _year_word(at, after) or _day_alone(at, after)
    )  # fmt: skip
    return found


def _day_alone(at: Cursor, index: int) -> Hit:
    """As in "The 18th", "the 15th day of next month"."""
    number = at.ordinal(index)
    if number is None:
        return None
    after = at.skip(number[1], "day")
    if at.word(after) == "of":
        which = at.known.which.get(at.word(after + 1), 0 if at.word(after + 1) == "the" else None)
        if which is not None and at.word(after + 2) == "month":
            return Shifted(Day(day=number[0]), UnitOf("month", which)), after + 3
    digits = at.word(index).isdecimal()
    plain = at.word(number[1]) in _ENDS or at.word(number[1]) in FUNCTION_WORDS
    hyphen = at.word(number[1]) == "-" and at.scan.touches(number[1])
    if digits and plain and after == number[1] and not hyphen and at.word(number[1]) != "in":
        return Day(day=number[0], tense=at.tense(index, number[1] - 1)), number[1]
    return None


def _ordinal_alone(at: Cursor, index: int) -> Hit:
    """As in "on 29th"."""
    return _day_alone(at, index) if at.word(index - 1) == "on" else None


def _decade(at: Cursor, index: int) -> Hit:
    """As in "1990s", "'90s", "90's", "nineteen nineties", "the eighties"."""
    word, first = at.word(index), index
    if word in ("'", "’", "‘") and at.scan.touches(index + 1):
        index, word = index + 1, at.word(index + 1)
    if word.isdecimal() and len(word) in (2, 4) and int(word) % 10 == 0:
        after = at.skip(index + 1, "'", "’")
        if at.word(after) != "s":
            return None
        if len(word) == 4:
            return (Years(int(word), 10), after + 1) if int(word) in range(1000, 2101) else None
        short_ok = first != index or at.word(first - 1) in ("the", "early", "late", "mid", "-", "in")
        return (Years(1900 + int(word), 10), after + 1) if short_ok and int(word) >= 20 else None
    base = 1900
    if word in ("nineteen", "eighteen"):
        base, index = (1900 if word == "nineteen" else 1800), at.skip(index + 1, "-", "hundred")
    tens = at.known.cardinals.get(at.word(index)[:-3] + "y") if at.word(index).endswith("ties") else None
    if tens is None or (first == index and at.word(index - 1) not in ("the", "early", "late", "mid", "-", "in", "")):
        return None
    return Years(base + tens, 10), index + 1


def _century(at: Cursor, index: int) -> Hit:
    """As in "20th century", "the twenty-first century"."""
    number = at.ordinal(index, 31)
    if number is None:
        return None
    after = at.skip(number[1], "-")
    if at.word(after) not in ("century", "centuries"):
        return None
    return Years((number[0] - 1) * 100, 100), after + 1


def _quarter(at: Cursor, index: int) -> Hit:
    """As in "Q3", "Q3 2019", "third quarter of 2019" is read by its ordinal."""
    word = at.word(index)
    if word in ("q", "h") and at.scan.touches(index + 1) and at.word(index + 1) in ("1", "2", "3", "4"):
        number, size = int(at.word(index + 1)), 3 if word == "q" else 6
        if size == 6 and (number > 2 or not at.capital(index)):
            return None
        part = YearPart(number, size, tense=at.tense(index, index + 1))
        mark = index + 2 + (at.word(index + 2) in ("-", "/", "’", "'") and not at.year(index + 2))
        return dated(at, part, mark if at.year(mark) else index + 2)
    return None


def _year_quarter(at: Cursor, index: int) -> Hit:
    """As in "2019 Q3", "2019-Q3"."""
    year = at.year(index)
    if year is None:
        return None
    after = at.skip(year[1], "-", "/")
    found = _quarter(at, after)
    if found and isinstance(found[0], YearPart):
        return replace(found[0], year=year[0]), after + 2
    return None


def _nth_part(at: Cursor, index: int) -> Hit:
    """As in "The third quarter of 2019", "the fourth-quarter", "the first half of 2010"."""
    number = at.ordinal(index, 4)
    if number is None:
        return None
    after = at.skip(number[1], "-", "fiscal", "calendar")
    size = {"quarter": 3, "half": 6}.get(at.word(after))
    if size is None or (size == 6 and number[0] > 2):
        return None
    if size == 6 and not (at.word(after + 1) in ("of", "in") and with_year(at, after + 1)):
        return None
    return dated(at, YearPart(number[0], size, tense=at.tense(index, after)), after + 1)


def season(at: Cursor, index: int) -> Hit:
    """As in "Summer 2010", "the summer of 2010"; without a year only after a word that says it is a time."""
    name = at.word(index)
    if name not in at.known.seasons:
        return None
    found = with_year(at, index + 1)
    if found and isinstance(found[0], int):
        return SeasonOf(name, found[0]), found[1]
    if found:
        return Shifted(SeasonOf(name), found[0]), found[1]
    before = at.word(index - 2) if at.word(index - 1) == "the" else at.word(index - 1)
    if before in ("in", "during", "until", "since", "by", "throughout", "whole", "over") and name != "fall":
        return SeasonOf(name, tense=at.tense(index, index)), index + 1
    if before in ("early", "late", "mid", "-"):
        return SeasonOf(name, tense=at.tense(index, index)), index + 1
    return None


def holiday(at: Cursor, index: int) -> Hit:
    """As in "Christmas Day 2019", "Thanksgiving", "the fourth of July"."""
    for tokens, entry in at.known.holidays.get(at.word(index), ()) or at.known.holidays.get(at.scan.word(index), ()):
        if at.phrase(index, tokens):
            after = index + len(tokens)
            whole = "weekend" if at.word(after) == "weekend" else ""
            after += bool(whole)
            noun = at.skip(after, '"', "”", "'", "’")
            famous = at.word(noun).isalpha() and at.word(noun) not in FUNCTION_WORDS and not at.capital(noun)
            found = HolidayOf(entry, tense=at.tense(index, index), whole=whole, famous=famous)
            return dated(at, found, after)
    return None


def _year_word(at: Cursor, index: int) -> Hit:
    """As in "Year 2008", "the year of 2008", "fiscal year 2019", "FY2019", "CY 2008"."""
    kind, after = "", index
    word = at.word(index)
    if word in ("fy", "cy", "sy"):
        kind, after = {"fy": "FY", "cy": "", "sy": "SY"}[word], index + 1
        found = at.year(after) or at.year(at.skip(after, "'", "’"))
        return (Year(found[0], kind), found[1]) if found else None
    if word in ("fiscal", "school", "financial", "academic", "calendar"):
        kind, after = {"fiscal": "FY", "financial": "FY", "calendar": ""}.get(word, "SY"), index + 1
        found = at.year(after)
        if found and word in ("fiscal",):
            return Year(found[0], kind), found[1]
    if at.word(after) != "year":
        return None
    found = at.year(at.skip(after + 1, "of"), sure=at.word(after + 1) != "of")
    return (Year(found[0], kind), found[1]) if found else None


def year(at: Cursor, index: int) -> Hit:
    """A year number on its own: "in 2016", "a 2016 deal", "the 2008 riots"; never a count."""
    found = at.year(index)
    if found is None:
        return None
    number, after = found
    before = at.word(index - 1)
    if not at.word(index).isdecimal():
        good = at.word(index) not in ("'", "’", "‘") or before in _BEFORE_YEAR
        return (Year(number), after) if good and (after - index > 1) and not _counts(at, after) else None
    if at.scan.touches(index) and before in ("$", "€", "£", "/", ".", "#", ":", "+", "*", "_", "№"):
        return None
    if _counts(at, after) or not _stands_as_year(at, index, number, before):
        return None
    return Year(number), after


def _stands_as_year(at: Cursor, index: int, number: int, before: str) -> bool:
    near, following = number in range(1800, 2061), at.word(index + 1)
    ended = following in _ENDS or following in FUNCTION_WORDS
    if at.owned(index):
        return near
    if before in _SURE_YEAR:
        return ended or (near and not _plural(at, index + 1))
    if before in _WEAK_YEAR:
        return near and (ended or following in at.known.year_nouns or not _plural(at, index + 1))
    if not near or number < 1900:
        return before in ("(",) and ended and near
    if following in at.known.year_nouns:
        return True
    if following and not ended:
        attributive = not _plural(at, index + 1) and at.word(index + 1)[0].isalpha()
        return attributive and (
            before in _DETERMINERS or at.owned(index - 1) or at.capital(index + 1) or before.isalpha()
        )
    return index == 0 or before in ("(", ",", "[") or (ended and before in _BEFORE_YEAR)


def _plural(at: Cursor, index: int) -> bool:
    """Whether a word looks like something counted: "2008 people", "1,950 houses"."""
    word = at.word(index)
    if word in at.known.year_nouns or at.capital(index):
        return False
    return word in ("people", "men", "women", "children", "of", "police", "more", "or", "other", "feet") or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    )


def _counts(at: Cursor, after: int) -> bool:
    """Whether a unit, percent or multiplier after the number makes it an amount."""
    word = at.word(after)
    if word in ("million", "billion", "thousand", "hundred", "percent", "per", "%", "°", "km", "kg", "hrs", "hours", "hour",
                "gmt", "feet", "miles", "metres", "meters", "m", "dollars", "euros", "pounds", "years"):  # fmt: skip
        return True
    return word[:1] in ("%", "°", "€", "£") or (
        word == "." and at.word(after + 1).isdecimal() and at.scan.touches(after + 1)
    )
