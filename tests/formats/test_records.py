"""JSON arrays and CSV: many articles in a file."""

from __future__ import annotations

import io
from datetime import date

import pytest

import factcheck
from factcheck.formats import formats
from factcheck.model import Article


def got(name: str, data: bytes) -> tuple[list[Article], list[str]]:
    found = list(formats()[name].read(io.BytesIO(data), "a"))
    return [x for x in found if isinstance(x, Article)], [str(x) for x in found if not isinstance(x, Article)]


def test_an_array_of_objects() -> None:
    data = b'[\n  {"text": "Five."},\n  {"id": "q", "text": "Six.", "published": "2020-02-02"},\n  {"id": "r"}\n]\n'
    articles, problems = got("json", data)
    assert [(a.id, a.row, a.published) for a in articles] == [("a#1", 2, None), ("q", 3, date(2020, 2, 2))]
    assert problems == ["a:4: `text` is missing"]


def test_one_object() -> None:
    assert [a.text for a in got("json", b' {"text": "Five."}\n')[0]] == ["Five."]


@pytest.mark.parametrize(
    ("data", "articles", "problem"),
    [
        (b'[{"text": "Five."}', 1, "a:1:19: not JSON: Expecting ',' or ']'"),
        (b'[{"text": "Five."},]', 1, "a:1:20: not JSON: Expecting value"),
        (b'{"text": "Five."} x', 1, "a:1:19: not JSON: Extra data"),
        (b"[[1]]", 0, 'a:1: each article must be an object such as {"id": …, "text": …}'),
        (b"[]", 0, "a: empty: no text to read"),
        (b"[" * 200_000, 0, "a: JSON nested too deeply, or a number too long"),
        (b"[" + b"9" * 5_000 + b"]", 0, "a: JSON nested too deeply, or a number too long"),
        (b"\0", 0, "a: binary data, not text"),
    ],
)
def test_json_that_is_none(data: bytes, articles: int, problem: str) -> None:
    found = got("json", data)
    assert (len(found[0]), found[1]) == (articles, [problem])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_rows_with_named_columns(delimiter: str) -> None:
    rows = [
        ["ID", "text", "published", "desk"],
        ["1", '"Five\npeople, here"', "2020-03-05", "home"],
        ["", "Six.", "", ""],
    ]
    articles, problems = got("csv", "\r\n".join(delimiter.join(row) for row in rows).encode())
    assert problems == []
    assert [(a.id, a.text, a.row, a.published) for a in articles] == [
        ("1", "Five\npeople, here", 2, date(2020, 3, 5)),
        ("a:4", "Six.", 4, None),
    ]
    assert articles[0].extra == {"desk": "home"}


def test_csv_in_another_encoding_says_so_once() -> None:
    articles, _ = got("csv", "text\nThe café opened.\nThe café closed.\n".encode("cp1252"))
    assert [a.notes for a in articles] == [("no UTF-8: read as Windows-1252",), ()]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"a\n1\n", "a:1: no column is called `text`; there is a"),
        (b"a,b\n,\n", "a: empty: no text to read"),
        (b"", "a:1: no column is called `text`; it is empty"),
        (b"id,text\n3,\n", "a:2: `text` is missing"),
    ],
)
def test_csv_that_is_none(data: bytes, problem: str) -> None:
    assert got("csv", data) == ([], [problem])


def test_a_table_of_figures_is_one_article() -> None:
    data = b'Country;Population (millions);"Area, km2"\nNorthland;3.6;500\n\n"Two Islands";;~20\n'
    (article,), problems = got("csv", data)
    assert problems == []
    assert article.notes == ("no column is called `text`: read as one table of figures",)
    assert article.text.split("\n\n") == [
        "population of Northland: 3.6 million.",
        "area of Northland: 500 km2.",
        "area of Two Islands: ~20 km2.",
    ]
    assert [place for _, place in article.parts] == ["row 2", "row 4"]
    assert [claim.text for claim in factcheck.extract(article)] == ["3.6 million", "500 km2", "~20 km2"]
    report = factcheck.compare([article, "The population of Northland is 3.9 million."])
    assert [fact.outcome for fact in report.facts] == ["conflict"]


def test_a_long_cell() -> None:
    assert len(got("csv", b"text\n" + b"five " * 100_000)[0][0].text) == 500_000
