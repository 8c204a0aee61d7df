from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.dates import Moment, dates
from factcheck.dates.cursor import Cursor
from factcheck.dates.read_clock import times
from factcheck.dates.read_lengths import lengths
from factcheck.dates.words import words
from factcheck.kinds import age
from factcheck.knowledge import shipped
from factcheck.scan import Scan

if TYPE_CHECKING:
    from collections.abc import Callable

ANY = st.text(st.characters(exclude_categories=[]), max_size=60)
WORDS = """the a in on by since until from to between and or of last next this past early mid- late end May March Sunday
Friday's 3 15th 31 2016 2016-12-31 3/4 12/31/99 1990s ' s - – , . ( ) weeks year years ago earlier week Q3 quarter
first two few noon 5:30 p.m. GMT summer Easter day before after tomorrow night decade 99999 0 000 ٣ ５ עברית half
past hours' that same week's - 1h 30m aged 20s her BC c. b. > = 31.12.18 thousand Today's month's end 24 12 a.m.
hundred and-a-half 1/2 ½ as early than no later or more for the month nineteen ninety second"""
PIECES = st.sampled_from([*WORDS.split(), "\u200b", "\ud800", "\x00", '"', "\n"])
UNDATED = Moment(words(shipped()))


def everything(text: str) -> list[str]:
    scan = Scan(text)
    found = dates(scan)
    list(times(scan))
    list(lengths(scan))
    list(age.find(scan))
    assert all(a.last < b.first for a, b in pairwise(found))
    return [date.expression.resolve(UNDATED).timex for date in found]


@given(ANY)
def test_any_text_goes_through(text: str) -> None:
    everything(text)


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=14).map(" ".join) | st.lists(PIECES, max_size=14).map("".join))
def test_any_jumble_of_calendar_words_goes_through(text: str) -> None:
    everything(text)


@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_without_an_article_date_no_year_is_invented(text: str) -> None:
    for found in dates(Scan(text)):
        resolved = found.expression.resolve(UNDATED)
        for end in (resolved.start, resolved.end):
            if end is not None:
                # Every year known comes from digits or names in the words: a bare month or weekday has none.
                assert re.search(r"\d\d|(?:nine|twen|thir|for|fif|six|seven|eigh)t", text)
                assert "XXXX" not in resolved.timex.split("/")[0]


NONSENSE = """May ;to ;1/1/;Monday, ;the end of ;from ;May 5 to ;the last ;1990;15-;two days before ;the week of ;
weekend of ;as early as ;a ;3, ;3 and ;3, 4 and 5, ;May 3, 4, ;1h;2h 15m ;half past ;a quarter to ;at 5 on Monday ;10-;
10am-;between 2 and ;in her 20s and ;20s and ;twenties and ;mid-;aged 3, ;(born ;in May and ;c. ;5 BC ;264 to ;a.d. ;
Q1 and ;the first and ;the first half of ;one year and ;two hours and ;or so ;5-to-;2019-;years ago ;that year ;
Monday week ;week on Monday ;nineteen ;two thousand and ;within the next ;> = ;a day or ;since ;until May ;11,2013,;
the night of ;Friday night ;5 years and 3 months and 2 weeks and 1 day ;99999;0000-;February 30 """.replace("\n", "")
LOOKS = 200
"""Looks at a token that reading may take a token; ordinary prose takes some 20."""


@pytest.mark.parametrize("text", NONSENSE.split(";"))
def test_long_nonsense_takes_looks_in_proportion(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0

    def counted(of: Callable[..., str]) -> Callable[..., str]:
        def look(self: object, index: int) -> str:
            nonlocal looks
            looks += 1
            return of(self, index)

        return look

    for kind in (Cursor, Scan):
        monkeypatch.setattr(kind, "word", counted(kind.word))
    once = text * (2000 // len(text))
    everything(once)
    first, looks = looks, 0
    everything(once * 2)
    assert looks <= 2.2 * first + 200
    assert first <= LOOKS * len(Scan(once).words)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Sales were 12 % higher than a year ago.", ["a year ago"]),
        ("He left more than a year ago.", ["more than a year ago"]),
        ("It was the 2004 tsunami, not that of May 2005.", ["2004", "May 2005"]),
        ("Thursday's talks, and Friday’s", ["Thursday's", "Friday’s"]),
        ("built in about 2010, circa 1900", ["about 2010", "circa 1900"]),
        ("no later than Jan. 5, 2010", ["no later than Jan. 5, 2010"]),
        ("after Friday's talks and before 2008 riots", ["Friday's", "2008"]),
    ],
)
def test_spans(text: str, spans: list[str]) -> None:
    scan = Scan(text)
    assert [scan.slice(found.first, found.last) for found in dates(scan)] == spans


def test_a_sentence_without_digit_or_calendar_word_is_not_read() -> None:
    scan = Scan("The minister said that the border would stay open to those who fled.")
    assert dates(scan) == ()
    assert "calendar" not in scan.memo
