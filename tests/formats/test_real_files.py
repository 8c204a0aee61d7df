"""Files as programs in use write them: those that are kept here, and new ones where the programs are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck.model import Article
from factcheck.steps.articles import read
from tests.formats import real_files

if TYPE_CHECKING:
    from pathlib import Path

FURNITURE = ("24 stories", "555 1234", "Home", "file://")
RUNNING = ("North Wire, 5 March", "Page 1")
WITHOUT_CAPTION = ("office.html", "office.txt")  # LibreOffice leaves text boxes out of these
WITHOUT_NOTE = (
    "chromium.html",
    "chromium.pdf",
    "chromium-wide.pdf",
    "pandoc.html",
    "office.txt",
)  # trafilatura leaves notes out
WITHOUT_TABLE = ("chromium.pdf", "office.pdf", "office.txt", "pandoc.txt")  # too narrow to be told, or lines of text


def checked(name: str, folder: Path) -> None:
    (article,) = read([name], root=str(folder))
    assert isinstance(article, Article), article
    text = " ".join(article.text.split())
    for sentence in (*real_files.SENTENCES, *real_files.MANY.split(". ")):
        # The mark of a note may stand before the full stop.
        assert sentence.rstrip(".") in text, sentence
    assert real_files.CAPTION in text or name in WITHOUT_CAPTION
    assert "4,400 tents" in text or name in WITHOUT_NOTE
    assert not [words for words in FURNITURE if words in text]
    assert name == "office.html" or not [words for words in RUNNING if words in text]
    claims = factcheck.extract(article)
    assert all(article.text[claim.start : claim.end] == claim.text for claim in claims)
    said = {claim.sentence.rstrip(".").strip() for claim in claims}
    told = {"population of Northland: 3.0 million", "area of Southland: 1,900 km²"}
    assert told <= said or name in WITHOUT_TABLE
    assert "9999" not in text or name in ("pandoc.docx", "pandoc.txt")  # these do not say what is code
    if name == "chromium.html":
        assert (article.title, article.source) == ("Truce in the north", "North Wire")
        assert (article.published, article.dated) == (date(2020, 3, 5), "JSON-LD")
    if name.endswith(".pdf"):
        pages = [place for _, place in article.parts]
        assert pages == [f"page {number}" for number in range(1, len(pages) + 1)]
        assert len(pages) > (2 if "wide" in name else 5)


@pytest.mark.parametrize("name", real_files.WRITERS)
def test_what_programs_wrote_is_read(name: str) -> None:
    checked(name, real_files.FILES)


@pytest.mark.parametrize("name", real_files.WRITERS)
def test_what_the_programs_here_write_is_read(name: str, tmp_path: Path) -> None:
    try:
        real_files.write(name, tmp_path)
    except OSError as error:
        pytest.skip(f"{name}: {error}")
    checked(name, tmp_path)
