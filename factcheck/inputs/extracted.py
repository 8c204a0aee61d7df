"""Articles taken out of files of another kind: paragraphs, with the places where a reader finds them."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Any

from factcheck.errors import Problem
from factcheck.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterable


def article(path: str, paragraphs: Iterable[tuple[str, str, int]], **known: Any) -> Article | Problem:
    r"""An article of paragraphs, a blank line between two; white space is one space.

    Each comes with its place ("page 3"), and with the number of characters at its start that a table's headings
    say, 0 in prose.

    >>> made = article("a.docx", [("page 1", "Five\ncame.", 0), ("page 2", "dead: 6.", 6), ("page 2", "Some went.", 0)])
    >>> made.text, made.parts, made.cells
    ('Five came.\n\ndead: 6.\n\nSome went.', ((1, 'page 1'), (3, 'page 2')), ((18, 20, 'dead: ', ''),))
    """
    kept: list[str] = []
    parts: list[tuple[int, str]] = []
    cells: list[tuple[int, int, str, str]] = []
    position = 0
    for place, paragraph, lead in paragraphs:
        words = " ".join(paragraph.replace("\u00ad", "").split())
        if words:
            if not parts or parts[-1][1] != place:
                parts.append((2 * len(kept) + 1, place))
            if lead:
                cells.append((position + lead, position + len(words), words[:lead], ""))
            kept.append(words)
            position += len(words) + 2
    if not kept:
        return Problem(path, "empty: no text to read")
    return Article(path, "\n\n".join(kept), path, parts=tuple(parts), cells=tuple(cells), **known)


def broken(path: str, kind: str, error: Exception) -> Problem:
    """What to say of a file over which a library has failed: what it can raise is not foreseeable."""
    if isinstance(error, MemoryError):
        raise error
    said = " ".join(str(error).split())
    if "password" in said:
        return Problem(path, f"this {kind} is locked with a password")
    return Problem(path, f"cannot be read as {kind}: {said[:80] or type(error).__name__}")


def lacking(path: str, extra: str, library: str, module: str = "") -> Problem | None:
    """What to say, with the command that mends it, if a library (that is imported as `module`) is not installed."""
    if importlib.util.find_spec(module or library):
        return None
    command = f"pip install 'factcheck-claims[{extra}]'"
    return Problem(path, f"reading {extra.upper()} takes {library}, which is not installed: {command}")
