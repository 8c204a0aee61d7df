"""PDF: paragraphs put together from lines, pages named; files that are broken or mean harm."""

from __future__ import annotations

import io
import re

import pytest

from factcheck.errors import Problem
from factcheck.formats import pdf
from factcheck.model import Article


def made(*pages: list[str]) -> bytes:
    """A PDF of lines in Helvetica."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids: list[str] = []
    for lines in pages:
        # What stands between two "^" is raised.
        raised = (re.sub(r"\^([^^]+)\^", r") Tj /F1 6 Tf 4 Ts (\1) Tj /F1 10 Tf 0 Ts (", line) for line in lines)
        # A line that begins with "~" is in small print.
        sized = (re.sub(r"^~(.*)", r") Tj /F1 6 Tf (\1) Tj /F1 10 Tf (", line) for line in raised)
        shown = "".join(f"({line}) Tj T* " for line in sized)
        stream = f"BT /F1 10 Tf 14 TL 50 800 Td {shown}ET"
        kids.append(f"{len(objects) + 1} 0 R")
        box = "/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R{box}/Contents {len(objects) + 2} 0 R>>")
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    body = "".join(f"{number} 0 obj\n{content}\nendobj\n" for number, content in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R/Size {len(objects) + 1}>>\n%%EOF".encode()


def got(data: bytes) -> Article | Problem:
    (found,) = pdf.read(io.BytesIO(data), "a.pdf")
    return found


def test_lines_become_paragraphs_and_pages_keep_their_numbers() -> None:
    article = got(
        made(
            [
                "Truce in the north",
                "Northland hosts 3.6 million refugees, the ministry said on Thursday, as the offen-",
                "sive went on. Some 24 people were killed on Monday, and officials in the valley said",
                "that 15 houses were destroyed.",
                "The army has seized 320 square kilometres of land since the start of the month, and it",
            ],
            ["holds 12 villages.", "A second paragraph of this page."],
        )
    )
    assert isinstance(article, Article)
    assert article.text.split("\n\n") == [
        "Truce in the north",
        "Northland hosts 3.6 million refugees, the ministry said on Thursday, as the offensive went on. Some 24 "
        "people were killed on Monday, and officials in the valley said that 15 houses were destroyed.",
        "The army has seized 320 square kilometres of land since the start of the month, and it holds 12 villages.",
        "A second paragraph of this page.",
    ]
    assert article.parts == ((1, "page 1"), (7, "page 2"))


def test_raised_digits_stand_apart() -> None:
    article = got(made(["The army had 5,000^1^ men on 320 km^2^ of land.^12^ It left 5^th^ with 36."]))
    assert isinstance(article, Article)
    assert article.text == "The army had 5,000 men on 320 km² of land. It left 5th with 36."


def test_notes_do_not_cut_the_text_above_them() -> None:
    article = got(
        made(
            ["In the valley, 37 people were hurt in the fire, and 15 houses", "~1 May 2020.", "~2 So 12.", "1 / 2"],
            ["were destroyed. The army said that of 5,000 soldiers, 20 had been there", "that night.", "Page 2 of 2"],
        )
    )
    assert isinstance(article, Article)
    assert article.text.split("\n\n")[:3] == [
        "1 May 2020.",
        "2 So 12.",
        "In the valley, 37 people were hurt in the fire, and 15 houses were destroyed.",
    ]
    assert article.parts == ((1, "page 1"), (7, "page 2"))


def test_words_are_put_together_across_lines_and_pages() -> None:
    article = got(
        made(
            ["North Wire, page 1", "The minister of the interior said that the army has seized twenty-", "five vil-"],
            ["North Wire, page 2", "lages in the valley since the start of the month and the 45-", "year-old left."],
            ["North Wire, page 3", "The end."],
        )
    )
    assert isinstance(article, Article)
    assert article.text.split("\n\n") == [
        "The minister of the interior said that the army has seized twenty-five villages in the valley since the start "
        "of the month and the 45-year-old left.",
        "The end.",
    ]


def test_what_a_browser_prints_around_a_page_is_no_text() -> None:
    page = ["11/22/26, 2:08 AM Truce in the north", "Five people came.", "https://example.org/2020/truce 1/1"]
    article = got(made(page))
    assert isinstance(article, Article)
    assert article.text == "Five people came."
    article = got(made(["11/22/26, 2:08 PM Five people came.", "500", "2"]))
    assert isinstance(article, Article)
    assert article.text == "11/22/26, 2:08 PM Five people came. 500\n\n2"


def test_many_lines_cost_little() -> None:
    article = got(made(["Five people died."] * 50_000))
    assert isinstance(article, Article)


def test_lines_that_differ_by_more_than_the_page_are_text() -> None:
    said = [[f"{n} days, {n + 3} hours of talks in the valley", "and no end", f"{n * n} boats."] for n in range(2, 9)]
    article = got(made(*said))
    assert isinstance(article, Article)
    assert [f"{n} days, {n + 3} hours" in article.text and f"{n * n} boats." in article.text for n in range(2, 9)] == [
        True
    ] * 7


def test_what_stands_on_every_page_is_no_text() -> None:
    said = ["Five people came.", "Six bridges were closed.", "Seven houses burned.", "Eight trucks left."]
    article = got(made(*([f"North Wire 2020, page {n}", line, "Call 555"] for n, line in enumerate(said, 1))))
    assert isinstance(article, Article)
    assert article.text.split("\n\n") == said
    article = got(made(*[["Call 555 1234"]] * 4))
    assert isinstance(article, Article)
    assert article.text.count("555") == 4


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"\0" * 1000, b"%PDF-1.7\n" + b"1 0 obj\n<<" * 100_000])
def test_broken_files(data: bytes) -> None:
    assert str(got(data)).startswith("a.pdf: cannot be read as PDF: " if b"%PDF" in data else "a.pdf: no PDF file")


def test_a_page_without_text() -> None:
    assert "character recognition" in str(got(made([])))


def test_a_million_objects() -> None:
    data = made(["Five people came."])
    head, _, tail = data.partition(b"trailer")
    many = b"".join(b"%d 0 obj\n%d\nendobj\n" % (number, number) for number in range(100, 1_000_100))
    article = got(head + many + b"trailer" + tail)
    assert isinstance(article, Article)
    assert article.text == "Five people came."


def test_a_file_cut_anywhere() -> None:
    data = made(["Five people came."], ["Six people went."])
    for cut in range(0, len(data), 7):
        assert isinstance(got(data[:cut]), Article | Problem)
