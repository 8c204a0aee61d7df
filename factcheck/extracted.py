"""Articles taken out of files of another kind: paragraphs, with the places where a reader finds them."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Any

from factcheck.model import Article, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable


def article(path: str, paragraphs: Iterable[tuple[str, str]], **known: Any) -> Article | Problem:
    r"""An article of paragraphs, each with its place ("page 3"), a blank line between two; white space is one space.

    >>> made = article("a.pdf", [("page 1", "Five came."), ("page 2", "Six"), ("page 2", "went.")])
    >>> made.text, made.parts
    ('Five came.\n\nSix\n\nwent.', ((1, 'page 1'), (3, 'page 2')))
    """
    kept: list[str] = []
    parts: list[tuple[int, str]] = []
    for place, paragraph in paragraphs:
        words = " ".join(paragraph.split())
        if words:
            if not parts or parts[-1][1] != place:
                parts.append((2 * len(kept) + 1, place))
            kept.append(words)
    if not kept:
        return Problem(path, "empty: no text to read")
    return Article(path, "\n\n".join(kept), path, parts=tuple(parts), **known)


def broken(path: str, kind: str, error: Exception) -> Problem:
    """What to say of a file over which a library has failed: what it can raise is not foreseeable."""
    if isinstance(error, MemoryError):
        raise error
    said = " ".join(str(error).split())
    if "password" in said:
        return Problem(path, f"this {kind} is locked with a password")
    return Problem(path, f"cannot be read as {kind}: {said[:80] or type(error).__name__}")


def lacking(path: str, extra: str, library: str) -> Problem | None:
    """What to say, with the command that mends it, if a library is not installed."""
    if importlib.util.find_spec(library):
        return None
    command = f"pip install 'factcheck-claims[{extra}]'"
    return Problem(path, f"reading {extra.upper()} takes {library}, which is not installed: {command}")
