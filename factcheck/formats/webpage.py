"""Web pages: the main text, without what stands around it; title, site and first date from its metadata.

Offsets count characters of the extracted text, a paragraph, item or cell a line; places are told as
"page.html, paragraph 7".
"""

from __future__ import annotations

import codecs
import json
import re
from typing import TYPE_CHECKING, Any

from factcheck.errors import Problem
from factcheck.inputs import extracted, tables
from factcheck.inputs.decoding import Decoded, NotTextError, decode, named
from factcheck.inputs.frontmatter import day
from factcheck.inputs.raised import lowered
from factcheck.inputs.reading import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from factcheck.inputs.reading import Reading
    from factcheck.model import Article

SUFFIXES = (".html", ".htm", ".xhtml")
APART = True

LARGEST = 20_000_000
"""Bytes of a page that are looked through; the longest articles have a tenth."""

_CHARSET = re.compile(
    rb"<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE
)
_HEAD = 4_096
# As browsers do, which do not know UTF-7 either: pages that say Latin-1 or ASCII are written in Windows-1252.
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}

_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "article:published", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date", "parsely-pub-date", "sailthru.date", "pubdate",
    "publish-date", "publication_date", "date",
)  # fmt: skip
_BLOCKS = frozenset(("p", "head", "item", "quote", "ab", "div"))
MOST_DEEP = 60
"""Levels of nested lists and quotations that are followed, and of JSON-LD."""


def read(file: BinaryIO, path: str, reading: Reading = DEFAULT) -> Iterator[Article | Problem]:
    """The one article of a page."""
    lacking = extracted.lacking(path, "html", "trafilatura")
    if lacking:
        yield lacking
        return
    data = file.read()
    if len(data) > LARGEST:
        yield Problem(path, f"a page larger than {LARGEST // 1_000_000} MB is no article")
        return
    try:
        text, note = decode(data, reading.encoding) if reading.encoding else _decoded(data)
    except NotTextError as error:
        yield Problem(path, str(error), error.line)
        return
    try:
        tree, cut = _tree(text)
        body, known = (None, {}) if tree is None else _extracted(tree)
        notes = tuple(filter(None, (note, cut)))
        found = extracted.article(path, [] if body is None else _numbered(body), notes=notes, **known)
        if cut and isinstance(found, Problem):
            found = Problem(path, f"{cut}: no text to read")
    except Exception as error:
        found = extracted.broken(path, "HTML", error)
    yield found


def _decoded(data: bytes) -> Decoded:
    """The text of a page in the encoding that it declares; where that is none, or not its own, a guess that is said."""
    declared = _CHARSET.search(data, 0, _HEAD)
    if not declared or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data)
    name = declared[1].decode("ascii")
    codec = _codec(name, declared[0])
    if codec == "utf-8":
        return decode(data)
    if codec and not (codec == "cp1252" and _is_utf_8(data)):
        try:
            return Decoded(data.decode(codec))
        except ValueError:
            pass
    text, note = decode(data)
    return Decoded(text, f"declared as {name}, which it is not: {note or 'read as UTF-8'}")


def _is_utf_8(data: bytes) -> bool:
    """Whether a page that declares Windows-1252 is in UTF-8 beyond doubt, as servers say of many."""
    try:
        return not data.isascii() and bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _codec(name: str, declaration: bytes) -> str:
    """Python's name of the encoding that a page declares; "" for what is none, or would not be legible as it is."""
    try:
        codec = named(name)
        legible = declaration.decode(codec) == declaration.decode("ascii")
    except ValueError:
        return ""
    return _WIDER.get(codec, codec) if legible and codec != "utf-7" else ""


def _tree(text: str) -> tuple[Any, str]:
    """The tree of a page, None if there is none; and what was left out of it, if anything."""
    from lxml import html

    # Characters that no XML tree can hold.
    text = re.sub("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", " ", text)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    if not text.strip():
        return None, ""
    tree = html.document_fromstring(text.encode(), parser=parser, ensure_head_body=True)
    # Figures in captions count; left as they are, they go with the pictures.
    for part in list(tree.iter("figcaption", "figure")):
        part.tag = "p" if part.tag == "figcaption" else "div"
    for raised in list(tree.iter("sup")):
        _lower(raised)
    deep = any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)
    return tree, "only read as far as tags stand less than 256 deep in each other" if deep else ""


def _lower(raised: Any) -> None:
    """Write what is raised on the line, apart from the number before it; a link is a note."""
    words = "".join(raised.itertext())
    before = raised.getprevious()
    stem = (before.tail if before is not None else raised.getparent().text) or ""
    kept = lowered("" if raised.find(".//a") is not None else stem, words)
    if kept != words:
        raised.text = kept
        for inner in list(raised):
            raised.remove(inner)
    if not kept:
        raised.drop_tree()


def _extracted(tree: Any) -> tuple[Any, dict[str, Any]]:
    """The main part of a page as a tree of its own, and what is known about it, as keywords of Article."""
    import logging

    import trafilatura

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    logging.getLogger("htmldate").addHandler(logging.NullHandler())
    described = _described(tree)
    page = trafilatura.bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        # Without these the clock would be read.
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": "2100-01-01"},
    )
    if page is None or isinstance(page, dict):
        return None, {}
    known = {
        "title": described.pop("title", "") or page.title or "",
        "source": described.pop("source", "") or page.sitename or "",
        "url": page.url if (page.url or "").startswith(("https://", "http://")) else "",
        **described,
    }
    return page.body, known


def _described(tree: Any) -> dict[str, Any]:
    """What JSON-LD and meta tags say: title, source, first publication and where it is said."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if name and meta.get("content", "").strip():
            metas.setdefault(name.strip().lower(), meta.get("content").strip())
    said = next((found for script in tree.iter("script") for found in _linked_data(script)), {})
    publisher = said.get("publisher")
    known: dict[str, Any] = {
        "title": _words(said.get("headline")) or metas.get("og:title", ""),
        "source": metas.get("og:site_name", "")
        or _words(publisher.get("name") if isinstance(publisher, dict) else publisher),
    }
    times = (time for time in tree.iter("time") if "pubdate" in time.attrib or time.get("itemprop"))
    dates = [
        (said.get("datePublished"), "JSON-LD"),
        *((metas.get(name), f"meta {name}") for name in _PUBLISHED),
        *((time.get("datetime"), "a time tag") for time in times if time.get("itemprop") != "dateModified"),
    ]
    for written, where in dates:
        try:
            known |= {"published": day(str(written or "")[:40]), "dated": where}
        except ValueError:
            continue
        break
    return known


def _linked_data(script: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD script that have a date of publication, the outer first."""
    if "ld+json" not in (script.get("type") or ""):
        return
    try:
        data = json.loads(script.text or "")
    except (ValueError, RecursionError):
        return
    level = [data]
    for _ in range(MOST_DEEP):
        below: list[Any] = []
        for value in level:
            if isinstance(value, dict):
                if value.get("datePublished"):
                    yield value
                below += value.values()
            elif isinstance(value, list):
                below += value
        level = below


def _words(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _numbered(body: Any) -> Iterator[tuple[str, str, int]]:
    lines = ((line, lead) for line, lead in _lines(body) if line.strip())
    for number, (line, lead) in enumerate(lines, 1):
        yield f"paragraph {number}", line, lead


def _lines(element: Any, depth: int = 0) -> Iterator[tuple[str, int]]:
    """The paragraphs below an element, in order, with what a table's headings say at their start; only prose."""
    if element.tag == "table":
        rows = [["".join(cell.itertext()) for cell in row.iter("cell")] for row in element.iter("row")]
        first = element.find("row")
        heads = first is not None and len(first) > 0 and all(cell.get("role") == "head" for cell in first)
        yield from ((line, lead) for _, line, lead in tables.told(rows, True if heads else None))
    elif element.tag == "code" or depth > MOST_DEEP:
        return
    elif any(child.tag in _BLOCKS or child.tag in ("table", "list", "code") for child in element):
        yield element.text or "", 0
        for child in element:
            yield from _lines(child, depth + 1)
            yield child.tail or "", 0
    else:
        yield (" " if element.find("lb") is not None else "").join(element.itertext()), 0
