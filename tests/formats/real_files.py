"""Files of every format as programs in use write them, for `test_real_files.py`.

    python tests/formats/real_files.py          writes tests/formats/files/ anew, with the programs that are here

One story is told in a web page, in Markdown and in an OpenDocument text; Chromium, pandoc and LibreOffice
make of them what their users would.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FILES = Path(__file__).parent / "files"

SENTENCES = (
    "Northland hosts some 3.6 million refugees, the ministry of the interior said on Thursday.",
    "The extraordinary circumstances of twenty-five families in the mountain villages were investigated "
    "internationally, and a 45-year-old administrator was responsible for the accommodation of 1,200 newcomers.",
    "In the valley, 37 people were hurt and 15 houses destroyed.",
)
CAPTION = "Figure 1: A camp for 5,000 people near the border."
NOTE = "The ministry counted 4,400 tents in May."
ROWS = (("Country", "Population (millions)", "Area (km²)"), ("Northland", "3.0", "500"), ("Southland", "12.5", "1,900"))
MANY = " ".join(f"On day {number} of the talks, they spoke for {number + 1} hours." for number in range(1, 60))


def _soft(text: str) -> str:
    """The text with hyphens where its long words may be broken."""
    for word in ("extra-ordinary", "circum-stances", "inves-ti-gated", "inter-na-tion-ally", "re-spon-si-ble",
                 "ad-min-is-tra-tor", "ac-com-mo-da-tion"):  # fmt: skip
        text = text.replace(word.replace("-", ""), word.replace("-", "\u00ad"))
    return text


def _cells(row: tuple[str, ...], tag: str) -> str:
    return "".join(f"<{tag}>{cell}</{tag}>" for cell in row)


PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Truce in the north | North Wire</title>
<meta property="og:site_name" content="North Wire">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle", "headline":
"Truce in the north", "datePublished": "2020-03-05T08:00:00Z", "dateModified": "2021-07-01"}}</script>
<style>@page {{ size: 9cm 11cm }} article p {{ width: 7cm; hyphens: manual }}
@media print {{ nav, footer {{ display: none }} }}</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World: 24 stories</a></li></ul></nav>
<article><h1>Truce in the north</h1><p>{SENTENCES[0]}</p><p>{_soft(SENTENCES[1])}</p><p id="late"></p>
<figure><svg width="20" height="9"><path d="M0 0h20"/></svg><figcaption>{CAPTION}</figcaption></figure>
<table><tr>{_cells(ROWS[0], "th")}</tr>{"".join(f"<tr>{_cells(row, 'td')}</tr>" for row in ROWS[1:])}</table>
<p>{MANY}</p></article>
<footer><p>© 2024 North Wire. Call 555 1234.</p></footer>
<script>document.getElementById("late").textContent = {SENTENCES[2]!r};</script></body></html>
"""

MARKDOWN = f"""---
title: Truce in the north
---

# Truce in the north

{SENTENCES[0]}[^1]

{SENTENCES[1]}

{SENTENCES[2]}

{CAPTION}

| {" | ".join(ROWS[0])} |
|---|--:|--:|
{"".join(f"| {' | '.join(row)} |{chr(10)}" for row in ROWS[1:])}
```
x = 9999 km
```

{MANY}

[^1]: {NOTE}
"""


def _style(name: str, family: str, properties: str) -> str:
    return f'<style:style style:name="{name}" style:family="{family}">{properties}</style:style>'


def _table() -> str:
    rows = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in ROWS
    )
    return f'<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>{rows}</table:table>'


_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{rest}:1.0"'
    for name, rest in (("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
                       ("draw", "drawing"), ("svg", "svg-compatible"), ("fo", "xsl-fo-compatible"))
)  # fmt: skip
DOCUMENT = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_SPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>{_style("Frame", "graphic", "")}</office:styles>
<office:automatic-styles>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="9cm" fo:page-height="11cm"
fo:margin="1cm"/><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
<style:header><text:p>North Wire, 5 March 2020</text:p></style:header>
<style:footer><text:p>Page <text:page-number/> of <text:page-count/></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>
<text:h text:outline-level="1">Truce in the north</text:h>
<text:p>{SENTENCES[0]}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>
<text:p>{NOTE}</text:p></text:note-body></text:note></text:p>
<text:p>{_soft(SENTENCES[1])}</text:p>
<text:p>{SENTENCES[2]}</text:p>
<text:p><draw:frame draw:style-name="Frame" text:anchor-type="as-char" svg:width="6.5cm"><draw:text-box
fo:min-height="1cm"><text:p>{CAPTION}</text:p></draw:text-box></draw:frame></text:p>
{_table()}<text:p>{MANY}</text:p></office:text></office:body></office:document>
"""

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "chromium")
_BROWSE = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu"]
_OFFICE = ["soffice", "--headless", "--norestore", "--convert-to"]
WRITERS = {
    "chromium.pdf": [*_BROWSE, "--print-to-pdf=chromium.pdf", "page.html"],
    "chromium-wide.pdf": [*_BROWSE, "--print-to-pdf=chromium-wide.pdf", "wide.html"],
    "chromium.html": [*_BROWSE, "--dump-dom", "page.html"],
    "pandoc.docx": ["pandoc", "article.md", "-o", "pandoc.docx"],
    "pandoc.html": ["pandoc", "article.md", "-s", "-o", "pandoc.html"],
    "pandoc.txt": ["pandoc", "article.md", "-t", "plain", "-o", "pandoc.txt"],
    "pandoc.md": ["pandoc", "article.md", "-s", "-t", "gfm", "-o", "pandoc.md"],
    "gzip.md.gz": ["gzip", "-nc", "article.md"],
    "office.docx": [*_OFFICE, "docx:MS Word 2007 XML", "office.fodt"],
    "office.pdf": [*_OFFICE, "pdf:writer_pdf_Export", "office.fodt"],
    "office-wide.pdf": [*_OFFICE, "pdf:writer_pdf_Export", "office-wide.fodt"],
    "office.html": [*_OFFICE, "html:HTML (StarWriter)", "office.fodt"],
    "office.txt": [*_OFFICE, "txt:Text (encoded):MS_1252,CRLF", "office.fodt"],
}
"""File names with the commands that write them."""
LONGEST = 90
"""Seconds that a program may take; LibreOffice takes 10 when it is first started."""
PRINTED = ("chromium.html", "gzip.md.gz")
"""Those that the command prints."""


def write(name: str, folder: Path) -> Path:
    """Write one file with its program. Raises FileNotFoundError without the program, OSError if it writes nothing."""
    sources = {
        "page.html": PAGE,
        "wide.html": PAGE.replace("size: 9cm", "size: 16cm").replace("<style>", "<style>td, th { padding: 2px 8px }"),
        "article.md": MARKDOWN,
        "office.fodt": DOCUMENT,
        "office-wide.fodt": DOCUMENT.replace('page-width="9cm"', 'page-width="16cm"'),
    }
    with tempfile.TemporaryDirectory() as place:
        for source, content in sources.items():
            Path(place, source).write_text(content, encoding="utf-8")
        profile = [f"-env:UserInstallation=file://{place}/profile"] if name.startswith("office") else []
        command = [WRITERS[name][0], *profile, *WRITERS[name][1:]]
        try:
            done = subprocess.run(command, cwd=place, capture_output=True, timeout=LONGEST, check=False)
        except subprocess.TimeoutExpired as error:
            raise OSError(f"{command[0]} takes longer than {LONGEST} seconds") from error
        made = Path(place, name)
        written = made.read_bytes() if made.exists() else done.stdout if name in PRINTED else b""
        if not written.strip():
            raise OSError(f"{command[0]} wrote nothing: {done.stderr[-200:]!r}")
    (folder / name).write_bytes(written)
    return folder / name


def main() -> int:
    """Write every file anew; 1 if a program is not here."""
    FILES.mkdir(exist_ok=True)
    missing = 0
    for name in WRITERS:
        try:
            print(write(name, FILES))
        except OSError as error:
            print(f"{name}: {error}", file=sys.stderr)
            missing = 1
    return missing


if __name__ == "__main__":
    sys.exit(main())
