"""Files as programs in use write them: pandoc, LibreOffice, Chromium's print to PDF. Those that are here."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from factcheck.model import Article
from factcheck.steps.articles import read

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Truce in the north</title></head><body>
<h1>Truce in the north</h1>
<p>Northland hosts some 3.6 million refugees, the ministry of the interior said on Thursday, and the number of those who
come across the river each day has not become smaller since the “truce” began.</p>
<p>In the valley, 37 people were hurt and 15 houses destroyed.</p>
<table><tr><th>Country</th><th>Population</th><th>Area (km²)</th></tr>
<tr><td>Northland</td><td>3,000,000</td><td>500</td></tr></table></body></html>
"""
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "chromium")
WRITERS = {
    "pandoc.docx": ["pandoc", "a.html", "-o", "pandoc.docx"],
    "pandoc.html": ["pandoc", "a.html", "-s", "-o", "pandoc.html"],
    "chromium.pdf": [
        CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--print-to-pdf=chromium.pdf", "a.html",
    ],
    "a.docx": ["soffice", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "docx", "a.html"],
    "a.pdf": ["soffice", "--headless", "--convert-to", "pdf", "a.html"],
}  # fmt: skip


@pytest.mark.parametrize("name", WRITERS)
def test_what_programs_write_is_read(name: str, tmp_path: Path) -> None:
    command = WRITERS[name]
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=120, check=False)
    if not (tmp_path / name).exists():
        pytest.skip(f"{command[0]} wrote nothing: {done.stderr[-200:]!r}")
    (article,) = read([name], root=str(tmp_path))
    assert isinstance(article, Article), article
    text = " ".join(article.text.split())
    assert "Northland hosts some 3.6 million refugees, the ministry of the interior said on Thursday, and the" in text
    assert "the number of those who come across the river each day has not become smaller since the “truce”" in text
    assert "In the valley, 37 people were hurt and 15 houses destroyed." in text
    if not name.endswith(".pdf"):
        assert "population of Northland: 3,000,000." in text
        assert "area of Northland: 500 km²." in text
