"""Comments in articles that speak to this program: `<!-- factcheck: ignore[money] the firm confirmed -->`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 4_000
"""Characters of a comment; what is not closed so soon is none."""
MOST = 2_000
"""Comments of one article that are heard; nobody writes more."""

_IGNORE = re.compile(r"\s*factcheck:\s*ignore(?:\[([^\]]*)\])?(?=\s|$)(.*)", re.DOTALL)
_WORD = re.compile(r"\S")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


@dataclass(frozen=True, slots=True)
class Ignore:
    """A comment in an article that asks to let differences be: `<!-- factcheck: ignore[id] reason -->`.

    `ids` are rules, checks or kinds; empty means all. It speaks for what starts from offset `start` to
    `end`; `line` is where it stands.
    """

    ids: tuple[str, ...]
    reason: str
    line: int
    start: int
    end: int


def without_comments(text: str) -> tuple[str, tuple[Ignore, ...]]:
    r"""The text with spaces for its HTML comments, so that offsets stay, and what they ask to ignore.

    A comment beside words speaks for its line; one on a line of its own for the paragraph below it.

    >>> text, (asked,) = without_comments("Five died. <!-- factcheck: ignore[count] so it is -->\nSix died.")
    >>> text.split("\n")[0].rstrip(), asked.ids, asked.reason, text[asked.start : asked.end].rstrip()
    ('Five died.', ('count',), 'so it is', 'Five died.')
    """
    if "<!--" not in text:
        return text, ()
    pieces: list[str] = []
    position = 0
    for first, last in _comments(text):
        pieces += [text[position:first], re.sub(r"[^\r\n]", " ", text[first:last])]
        position = last
    blank = "".join([*pieces, text[position:]])
    return blank, tuple(islice(_ignores(text, blank), MOST))


def _comments(text: str) -> Iterator[tuple[int, int]]:
    first = text.find("<!--")
    while first >= 0:
        last = text.find("-->", first + 4, first + LONGEST + 7)
        if last >= 0:
            yield first, last + 3
        first = text.find("<!--", last + 3 if last >= 0 else first + 4)


def _ignores(text: str, blank: str) -> Iterator[Ignore]:
    """What the comments ask, each for its line, or for the paragraph below it where the line holds nothing else."""
    line, counted = 1, 0
    below = -1, -1
    for first, last in _comments(text):
        asked = _IGNORE.fullmatch(text, first + 4, last - 3)
        if not asked:
            continue
        start, end = blank.rfind("\n", 0, first) + 1, _until(blank, "\n", last)
        if not blank[start:end].strip():
            # Whatever is below comments that follow each other is looked for once.
            below = start, end = below if below[0] >= end else _below(blank, end)
        ids = tuple(word.strip() for word in (asked[1] or "").split(",") if word.strip())
        line, counted = line + text.count("\n", counted, first), first
        yield Ignore(ids, " ".join(asked[2].split()), line, start, end)


def _below(blank: str, end: int) -> tuple[int, int]:
    """The paragraph below a line that ends at `end`; the end of the text if there is none."""
    following = _WORD.search(blank, end)
    if not following:
        return len(blank), len(blank)
    border = _BLANK_LINE.search(blank, following.start())
    return following.start(), border.start() if border else len(blank)


def _until(text: str, border: str, position: int) -> int:
    found = text.find(border, position)
    return found if found >= 0 else len(text)
