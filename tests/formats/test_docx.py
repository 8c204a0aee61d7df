"""DOCX: paragraphs and tables in their order; archives that are broken or mean harm."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from factcheck.errors import Problem
from factcheck.formats import docx as reader
from factcheck.model import Article

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


def p(words: str) -> str:
    return f"<w:p>{words}</w:p>"


def r(words: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{words}</w:t></w:r>"


def lines(content: str) -> list[str]:
    article = got(with_part("word/document.xml", document(content)))
    assert isinstance(article, Article), article
    return article.text.split("\n\n")


def test_changes_count_as_accepted() -> None:
    changed = f"<w:del>{r('3')}<w:r><w:delText>4</w:delText></w:r></w:del><w:ins>{r('Five')}</w:ins>"
    moved = f"<w:moveFrom>{r('Six went.')}</w:moveFrom><w:moveTo>{r(' came.')}</w:moveTo>"
    assert lines(p(changed + moved)) == ["Five came."]


def test_raised_digits_stand_apart() -> None:
    def raised(words: str, properties: str = "<w:vertAlign w:val='superscript'/>") -> str:
        return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>"

    army = r("The army had 5,000") + raised("1", "<w:position w:val='8'/>") + r(" men on 320 km") + raised("2")
    assert lines(p(army + r(" from the 3") + raised("rd"))) == ["The army had 5,000 men on 320 km² from the 3rd"]


def test_fields_links_and_content_controls_are_text() -> None:
    link = f"<w:hyperlink>{r('here')}</w:hyperlink><w:r><w:br/><w:instrText>PAGE 7</w:instrText></w:r>"
    inline = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('Five')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtContent>{p(r('Six went.'))}</w:sdtContent></w:sdt>"
    hyphen = "<w:r><w:t>twenty</w:t><w:noBreakHyphen/><w:t>five re</w:t><w:softHyphen/><w:t>fu\u00adgees</w:t></w:r>"
    assert lines(p(inline + r(" came ") + link) + block + p(hyphen)) == [
        "Five came here", "Six went.", "twenty-five refugees",
    ]  # fmt: skip


def test_captions_in_text_boxes_are_said_once() -> None:
    box = f"<w:txbxContent>{p(r('Figure 1: 500 tents.'))}{p(r('Photo: Wire'))}</w:txbxContent>"
    drawing = f"<w:r><a><Choice>{box}</Choice><Fallback>{box}</Fallback></a></w:r>"
    assert lines(p(r("Five came.") + drawing)) == ["Five came.", "Figure 1: 500 tents.", "Photo: Wire"]


def tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def tc(words: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(r(words)) if words else p('')}</w:tc>"


def test_cells_that_span() -> None:
    merged, going_on = "<w:vMerge w:val='restart'/>", "<w:vMerge/>"
    table = tbl(
        tc("Country") + tc("Dead (people)", "<w:gridSpan w:val='2'/>") + tc("Area (km²)"),
        tc("Northland", merged) + tc("24") + tc("36") + tc("500"),
        tc("", going_on) + tc("5") + tc("of both sides", "<w:gridSpan w:val='2'/>"),
    )
    assert lines(table) == [
        "dead of Northland: 24 people.", "dead of Northland: 36 people.", "area of Northland: 500 km².",
        "dead of Northland: 5 people.", "dead of Northland: of both sides.",
    ]  # fmt: skip
    wide = "<w:gridSpan w:val='1000000000'/>"
    assert lines(tbl(tc("Dead", wide) + tc("24"))) == ["dead: 24."]


def test_tables_in_tables() -> None:
    inner = tbl(tc("Dead") + tc("24"))
    assert lines(tbl(tc("Hurt") + f"<w:tc>{p(r('36'))}{inner}{p('')}</w:tc>")) == ["hurt: 36.", "dead: 24."]


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


def test_a_file_of_another_kind_is_named() -> None:
    old = "an old Word or Excel file, or one with a password"
    assert str(got(b"\xd0\xcf\x11\xe0" + b"\0" * 600)) == f"a.docx: no DOCX file, but {old}"


def test_a_file_cut_anywhere() -> None:
    data = made()
    for cut in range(0, len(data), 997):
        assert isinstance(got(data[:cut]), Problem)
