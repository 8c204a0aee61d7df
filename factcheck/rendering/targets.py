"""Where a report's links lead: to the line of a file, or to an article's address on the web."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from factcheck.rendering.phrasing import spot
from factcheck.rendering.plain import plain

if TYPE_CHECKING:
    from factcheck.model import Article


_PAGES = (".html", ".htm", ".xhtml")
AROUND = 4
"""Words at the start and at the end of a paragraph by which a browser finds it."""


def target(article: Article, line: int, folder: str = ".", address: str = "") -> str:
    """The address of a line, as seen from `folder` or with `address` before it; "" if there is none.

    Quoted so that it ends where it should, whatever a file is called. An article that shares its file
    with others is found on the web, if it says where.
    """
    from urllib.parse import quote

    found = article.url if article.row else ""
    if not found.startswith(("https://", "http://")):
        if article.path in ("", "-"):
            return ""
        path = f"{address}{article.path}" if address else _relative(article.path, folder)
        found = f"{path}{_fragment(article, line)}"
    return quote(plain(found), safe="/:?#&=%@,;+~!$-._")


def _fragment(article: Article, line: int) -> str:
    if not article.parts:
        return f"#L{article.row or line}"
    place = spot(article, line)
    if place.startswith("page "):
        return f"#page={place.removeprefix('page ')}"
    return _words(article, line) if article.path.lower().endswith(_PAGES) else ""


def _words(article: Article, line: int) -> str:
    """The fragment that has a browser look for the words of a paragraph, by how they begin and end."""
    from urllib.parse import quote

    paragraph = article.text.split("\n", line)[line - 1]
    words = paragraph.split()
    ends = [words] if len(words) <= 2 * AROUND else [words[:AROUND], words[-AROUND:]]
    return "#:~:text=" + ",".join(quote(plain(" ".join(end)), safe="").replace("-", "%2D") for end in ends)


def _relative(path: str, folder: str) -> str:
    path = path.replace("\\", "/")
    if folder == "." or path.startswith("/") != folder.startswith("/"):
        return path
    return posixpath.relpath(path, folder)
