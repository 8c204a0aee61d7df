"""Web pages: the main text and nothing around it, what the metadata says, and pages that mean harm."""

from __future__ import annotations

import io
import json
from datetime import date

import pytest

from factcheck.errors import Problem
from factcheck.formats import webpage
from factcheck.model import Article

PROSE = (
    "<p>Northland hosts <b>3.6&nbsp;million</b> refugees, the ministry in the north said on Thursday, as more come.</p>"
    "<p>Some 24 people were killed<br>on Monday, officials in the valley said, and 15 houses were destroyed.</p>"
)
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Truce | North Wire</title>
<meta property="og:site_name" content="North Wire">
<meta property="article:published_time" content="2020-03-05T22:00:00+03:00">
<meta property="article:modified_time" content="2020-03-09T10:00:00Z">
<link rel="canonical" href="https://example.org/truce"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World: 24 stories</a></li></ul></nav>
<article><h1>Truce in the north</h1>{PROSE}
<figure><img src="a.jpg" alt="A camp"><figcaption>A camp for 5,000 people near the border.</figcaption></figure>
<table><tr><th>Country</th><th>Population</th></tr><tr><td>Northland</td><td>3,000,000</td></tr></table>
<pre><code>x = 500 km</code></pre></article>
<aside><p>Most read: 10 things to know</p></aside>
<footer><p>© 2024 North Wire. Call 555 1234.</p></footer></body></html>
"""


def got(page: str | bytes) -> Article:
    (found,) = webpage.read(io.BytesIO(page if isinstance(page, bytes) else page.encode()), "page.html")
    assert isinstance(found, Article), found
    return found


def with_head(head: str) -> str:
    return f"<html><head>{head}</head><body><article>{PROSE}</article></body></html>"


def test_the_main_text_and_nothing_else() -> None:
    article = got(PAGE)
    assert article.text.split("\n\n") == [
        "Truce in the north",
        "Northland hosts 3.6 million refugees, the ministry in the north said on Thursday, as more come.",
        "Some 24 people were killed on Monday, officials in the valley said, and 15 houses were destroyed.",
        "A camp for 5,000 people near the border.",
        "population of Northland: 3,000,000.",
    ]
    assert article.parts[1] == (3, "paragraph 2")


def test_raised_digits_stand_apart() -> None:
    raised = (
        "<p>The army had 5,000<sup>1</sup> men on 320 km<sup>2</sup> of land, the ministry said on the 3<sup>rd</sup>, "
        'with 10<sup><span>6</span></sup> litres for 12 men<sup id="cite"><a href="#c">[4]</a></sup>.</p>'
    )
    assert "The army had 5,000 men on 320 km² of land, the ministry said on the 3rd, with 10^6 litres for 12 men." in (
        got(PAGE.replace(PROSE, PROSE + raised)).text
    )


def test_what_the_metadata_says() -> None:
    article = got(PAGE)
    assert (article.source, article.url) == ("North Wire", "https://example.org/truce")
    assert article.title.startswith("Truce")
    assert (article.published, article.dated) == (date(2020, 3, 5), "meta article:published_time")


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "NewsArticle", "datePublished": "2020-03-05", "dateModified": "2021-01-01"},
        {"@graph": [{"@type": "WebSite"}, {"@type": "Article", "datePublished": "2020-03-05T01:02:03Z"}]},
    ],
)
def test_linked_data(data: dict[str, object]) -> None:
    article = got(with_head(f'<script type="application/ld+json">{json.dumps(data)}</script>'))
    assert (article.published, article.dated) == (date(2020, 3, 5), "JSON-LD")


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2020-03-09T10:00:00Z">',
        '<meta name="date" content="yesterday">',
        '<script type="application/ld+json">{"datePublished": </script>',
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        '<script type="application/ld+json">{"datePublished": ["x"], "headline": 5, "publisher": [1]}</script>',
    ],
)
def test_no_date_is_better_than_a_wrong_one(head: str) -> None:
    assert got(with_head(head)).published is None


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252"),
        ("", "cp1252"),
        ('<meta charset="nonsense">', "utf-8"),
        ('<meta charset="utf-8">', "utf-16"),
        ('<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
    ],
)
def test_encodings(head: str, codec: str) -> None:
    page = with_head(head).replace("Northland", "“Nördland”")
    assert "“Nördland” hosts 3.6 million" in got(page.encode(codec)).text


@pytest.mark.parametrize(
    "declared",
    [
        "punycode", "idna", "rot13", "base64", "hex", "zlib", "uu", "quopri", "unicode_escape", "raw-unicode-escape",
        "charmap", "undefined", "utf-7", "utf-16", "utf-16le", "utf-32", "cp037", "nonsense", "..", "koi8-r.x",
    ],
)  # fmt: skip
@pytest.mark.parametrize(("codec", "read_as"), [("utf-8", "read as UTF-8"), ("cp1252", "read as Windows-1252")])
def test_a_charset_that_is_none_of_texts_is_not_believed(declared: str, codec: str, read_as: str) -> None:
    page = with_head(f'<meta charset="{declared}">').replace("Northland", "“Nördland”")
    article = got(page.encode(codec))
    assert "“Nördland” hosts 3.6 million" in article.text
    (note,) = article.notes
    assert note.startswith(f"declared as {declared}, which it is not: ")
    assert note.endswith(read_as)


@pytest.mark.parametrize("declared", ["euc-jp", "iso-8859-1", "Windows-1252", "us-ascii"])
def test_a_page_that_is_not_in_the_charset_it_declares(declared: str) -> None:
    page = with_head(f'<meta charset="{declared}">').replace("Northland", "“Nördland”")
    article = got(page.encode())
    assert "“Nördland” hosts 3.6 million" in article.text
    assert article.notes == (f"declared as {declared}, which it is not: read as UTF-8",)
    assert got(page.encode("ascii", "xmlcharrefreplace")).notes == ()


def test_an_xml_declaration_says_the_encoding_too() -> None:
    page = '<?xml version="1.0" encoding="windows-1251"?>' + PAGE.replace('<meta charset="utf-8">', "")
    assert "Нордланд hosts 3.6 million" in got(page.replace("Northland", "Нордланд").encode("cp1251")).text


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + PROSE,
        PROSE + "<b>" * 100_000 + "5 km",
        "<table><tr><td>" * 20_000 + PROSE,
        "<ul><li>" * 50_000 + PROSE,
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
        + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
        + f"]><html><body>{PROSE}<p>&i;</p></body></html>",
        "<p " + "a=1 " * 200_000 + ">" + PROSE,
        "&" * 500_000,
        "<" * 500_000,
    ],
    ids=["div", "b", "table", "list", "entities", "attributes", "ampersands", "brackets"],
)
def test_pages_that_mean_harm_cost_little(page: str) -> None:
    (found,) = webpage.read(io.BytesIO(page.encode()), "page.html")
    assert isinstance(found, Problem) or len(found.text) <= len(page)


def test_what_lies_too_deep_is_said() -> None:
    article = got(with_head("").replace("</article>", "<div>" * 300 + "<p>Six came.</p>"))
    assert "Some 24 people" in article.text
    assert "Six" not in article.text
    assert article.notes == ("only read as far as tags stand less than 256 deep in each other",)
    (found,) = webpage.read(io.BytesIO(("<div>" * 100_000 + PROSE).encode()), "page.html")
    assert str(found) == "page.html: only read as far as tags stand less than 256 deep in each other: no text to read"


@pytest.mark.parametrize("page", [b"", b" ", b"<html></html>", b"<!-- 5 -->", b"\0\0"])
def test_nothing_to_read_is_a_problem(page: bytes) -> None:
    (found,) = webpage.read(io.BytesIO(page), "page.html")
    assert isinstance(found, Problem)


def test_a_missing_library_is_said_with_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert [str(found) for found in webpage.read(io.BytesIO(b""), "page.html")] == [
        "page.html: reading HTML takes trafilatura, which is not installed: pip install 'factcheck-claims[html]'"
    ]


def test_logs_stay_off_the_screen(capfd: pytest.CaptureFixture[str]) -> None:
    list(webpage.read(io.BytesIO(b"<html></html>"), "page.html"))
    assert capfd.readouterr().err == ""
