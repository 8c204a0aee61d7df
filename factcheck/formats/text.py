"""Plain text: articles in; `path:line:column: severity[id] message` out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.decoding import NotTextError, decode
from factcheck.errors import FactcheckError
from factcheck.frontmatter import described, metadata
from factcheck.model import Article, Problem
from factcheck.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from factcheck.model import Claim

SUFFIXES = (".txt", ".text")


def read(file: BinaryIO, path: str) -> Iterator[Article | Problem]:
    """The one article of a file; front matter may say more about it."""
    try:
        text = decode(file.read())
    except NotTextError as error:
        yield Problem(path, str(error), error.line)
        return
    fields, body = {}, 0
    try:
        fields, body = metadata(text, path)
    except FactcheckError as error:
        yield error.problem
    known, wrong = described(fields)
    if wrong:
        yield Problem(path, wrong)
    if not text[body:].strip():
        yield Problem(path, "empty: no text to read")
        return
    yield Article(str(fields.get("id") or path), text, path, body=body, **known)


def render_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """`article:line:column: kind  words`, a line for each claim."""
    for claim in claims:
        yield f"{plain(claim.article)}:{claim.line}:{claim.column}: {claim.kind}  {plain(claim.text)}\n"
