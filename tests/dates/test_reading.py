from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.dates import Moment, dates
from factcheck.dates.read_clock import times
from factcheck.dates.read_lengths import lengths
from factcheck.dates.words import words
from factcheck.knowledge import shipped
from factcheck.scan import Scan

ANY = st.text(st.characters(exclude_categories=[]), max_size=60)
WORDS = """the a in on by since until from to between and or of last next this past early mid- late end May March Sunday
Friday's 3 15th 31 2016 2016-12-31 3/4 12/31/99 1990s ' s - – , . ( ) weeks year years ago earlier week Q3 quarter
first two few noon 5:30 p.m. GMT summer Easter day before after tomorrow night decade 99999 0 000 ٣ ５ עברית half
hundred and-a-half 1/2 ½ as early than no later or more for the month nineteen ninety second"""
PIECES = st.sampled_from([*WORDS.split(), "\u200b", "\ud800", "\x00", '"', "\n"])
UNDATED = Moment(words(shipped()))


def everything(text: str) -> list[str]:
    scan = Scan(text)
    found = dates(scan)
    list(times(scan))
    list(lengths(scan))
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


NONSENSE = ["May 5 to ", "from ", "the last ", "1990", "15-", "two days before ", "the week of ", "as early as ", "a "]


@pytest.mark.parametrize("text", NONSENSE)
def test_long_nonsense_takes_no_time(text: str) -> None:
    started = time.perf_counter()
    everything((text * 5000)[:5000])
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("text", "spans"),
    [
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
