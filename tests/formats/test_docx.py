"""DOCX: paragraphs and tables in their order; archives that are broken or mean harm."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from factcheck.formats import docx as reader
from factcheck.model import Article, Problem

TABLE = [["Country", "Population", "Area (km²)"], ["Northland", "3,000,000", "500"], ["Southland", "", "600"]]


def made() -> bytes:
    document = docx.Document()
    document.core_properties.title = "Truce"
    document.add_paragraph("Northland hosts 3.6 million refugees.")
    document.add_paragraph("")
    table = document.add_table(len(TABLE), len(TABLE[0]))
    for row, cells in enumerate(TABLE):
        for column, cell in enumerate(cells):
            table.cell(row, column).text = cell
    document.add_paragraph("Some 24 people died.")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def got(data: bytes) -> Article | Problem:
    (found,) = reader.read(io.BytesIO(data), "a.docx")
    return found


def test_paragraphs_and_tables() -> None:
    article = got(made())
    assert isinstance(article, Article)
    assert article.title == "Truce"
    assert article.text.split("\n\n") == [
        "Northland hosts 3.6 million refugees.",
        "population of Northland: 3,000,000.",
        "area of Northland: 500 km².",
        "area of Southland: 600 km².",
        "Some 24 people died.",
    ]
    assert [place for _, place in article.parts] == ["paragraph 1", "table 1, row 2", "table 1, row 3", "paragraph 2"]
    assert article.published is None


def with_part(name: str, content: bytes, *, base: bytes | None = None) -> bytes:
    """The document with one part replaced or added."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(base or made())) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return file.getvalue()


def document(content: str) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return f"<w:document {space}><w:body>{content}</w:body></w:document>".encode()


def test_a_bomb_is_not_unpacked() -> None:
    assert "unpacks to more than" in str(got(with_part("word/media/a.png", b"\0" * 210_000_000)))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<w:p/>",
        document("<w:tbl><w:tr><w:tc>" * 300 + "</w:tc></w:tr></w:tbl>" * 300),
        document("<w:p>" * 100_000),
        b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        + document(f"<w:p><w:r><w:t>{'&b;' * 1000}</w:t></w:r></w:p>"),
    ],
    ids=["empty", "fragment", "tables", "nested", "entities"],
)
def test_documents_that_are_none(content: bytes) -> None:
    found = got(with_part("word/document.xml", content))
    assert isinstance(found, Problem)


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\3\4" + b"\0" * 100])
def test_no_archive(data: bytes) -> None:
    assert str(got(data)) == "a.docx: no DOCX file"


def test_a_file_cut_anywhere() -> None:
    data = made()
    for cut in range(0, len(data), 997):
        assert isinstance(got(data[:cut]), Problem)
