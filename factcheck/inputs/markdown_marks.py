"""Markdown → prose of the same length: its marks become spaces, and cells of tables know their headings."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from factcheck.inputs import tables
from factcheck.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

# A fence may stand in a quotation or an item; after backticks there is none on its line.
_FENCE = Pattern(r"^[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?(?:(`{3,}+)[^`\n]*+|(~{3,}+)[^\n]*+)$", re.MULTILINE)
_INDENTED = Pattern(r"(?:\A|(?<=\n))[ \t]*+\r?\n((?:(?: {4}|\t)[^\n]*+\n?|[ \t]*+\r?\n)++)")
_ITEM = Pattern(r"[ \t>]*+(?:[-*+]|\d{1,9}[.)])[ \t]|[ \t]{2}")
_MARKS = Pattern(
    r"!?\[(?=[^\]\n]{0,300}\][(\[])"  # the opening of a link or picture
    r"|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"\n]*\")?\)"  # its address
    r"|\[\^[^\]\s]{1,40}\]:?"  # a footnote
    # an address elsewhere, and the place that leads there
    r"|^ {0,3}\[[^\]\[^\n]{1,100}\]:[ \t]*\S+(?:[ \t]+[\"'(][^\n]*)?$|\]\[[^\]\[\n]{0,100}\]"
    r"|<https?://[^<>\s]*>|</?[A-Za-z][^<>\n]{0,200}>"
    r"|(?<![^\s(\[“\"'*_])(?:\*{1,3}|_{1,3}|~~)(?=[^\s*_])|(?<=[^\s*_])(?:\*{1,3}|_{1,3}|~~)(?!\w)"
    r"|^[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]+(?:\d[\d.]*(?=[ \t]))?|[-*+](?=[ \t])|\d{1,3}[.)](?=[ \t])|>)"
    r"|`+|&nbsp;|\\(?=[!-/:-@\[-`{-~])",
    re.MULTILINE,
)
_RULE = Pattern(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL = Pattern(r"(?:[^|\\\n]|\\.)+")


def without_marks(text: str, start: int) -> str:
    r"""The text with spaces for code blocks, and for marks of emphasis, links, headings, lists and quotations.

    >>> without_marks("# 2. News\n**Five** people, see [it](a/5.md)", 0)
    '     News\n  Five   people, see  it         '
    """
    pieces = [text[:start]]
    position = start
    for first, last in _code(text, start):
        pieces += [_MARKS.sub(_blank, text[position:first]), re.sub(r"[^\r\n]", " ", text[first:last])]
        position = last
    pieces.append(_MARKS.sub(_blank, text[position:]))
    return "".join(pieces)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _code(text: str, start: int) -> list[tuple[int, int]]:
    """Blocks of code: between fences, fences included, and indented ones outside of these."""
    fenced = list(_fenced(text, start))
    found = list(fenced)
    for first, last in _indented(text, start) if "    " in text or "\t" in text else ():
        at = bisect_left(fenced, (first, first))
        if not any(begin < last and first < end for begin, end in fenced[max(0, at - 1) : at + 1]):
            found.append((first, last))
    return sorted(found)


def _fenced(text: str, position: int) -> Iterator[tuple[int, int]]:
    """A fence that is never closed goes on to the end."""
    while opening := _FENCE.search(text, position):
        fence = opening[1] or opening[2]
        closing = Pattern(rf"^[ \t>]*+{fence[0]}{{{len(fence)},}}+[ \t]*+\r?$", re.MULTILINE)
        closed = closing.search(text, opening.end())
        position = closed.end() if closed else len(text)
        yield opening.start(), position


def _indented(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Lines set in after a blank line, unless what stands before them is an item, which they go on with."""
    for block in _INDENTED.finditer(text, start):
        before = block.start()
        while before > start and text[before - 1].isspace():
            before -= 1
        line = text[text.rfind("\n", start, before) + 1 : before]
        if block[1].strip() and not _ITEM.match(line):
            yield block.start(1), block.end(1)


def cells(text: str, start: int) -> tuple[tuple[int, int, str, str], ...]:
    r"""The cells of tables below their headings: where each begins and ends, and what its headings say around it.

    >>> cells("| | Length (km) |\n|---|---|\n| Arel | 24 |", 0)
    ((30, 34, '', ''), (37, 39, 'length of Arel: ', ' km'))
    """
    return tuple(_cells(text, start)) if "|" in text else ()


def _cells(text: str, position: int) -> Iterator[tuple[int, int, str, str]]:
    heads: list[str] = []
    before: list[tuple[int, int]] = []
    taken: set[int] = set()
    while position <= len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        line = text[position:end]
        row = list(_row(line, position)) if "|" in line else []
        if row and before and not heads and _RULE.match(line.rstrip()):
            heads = [text[first:last] for first, last in before]
        elif row and heads:
            for first, last, lead, unit in _led(text, row, heads):
                while lead and first - len(lead) in taken:
                    lead = f" {lead}"  # so that no two sentences begin at one place
                taken.add(first - len(lead))
                yield first, last, lead, unit
        else:
            heads = []
        before, position = row, end + 1


def _row(line: str, offset: int) -> Iterator[tuple[int, int]]:
    """The spans of a row's cells, without the space around them; empty ones included."""
    inner = line.strip()
    start = offset + line.find(inner) + inner.startswith("|")
    end = offset + line.find(inner) + len(inner) - (len(inner) > 1 and inner.endswith("|"))
    while start <= end:
        cell = _CELL.match(line, start - offset, end - offset)
        last = offset + cell.end() if cell else start
        words = line[start - offset : last - offset]
        first = start + len(words) - len(words.lstrip())
        yield first, max(first, last - len(words) + len(words.rstrip()))
        start = last + 1


def _led(text: str, row: list[tuple[int, int]], heads: list[str]) -> Iterator[tuple[int, int, str, str]]:
    name = text[slice(*row[0])].strip()
    for column, (first, last) in enumerate(row):
        if first < last:
            head = heads[column] if column < len(heads) else ""
            named = column and len(name) <= tables.LONGEST
            lead, unit = tables.around(name, head, text[first:last]) if named else ("", "")
            yield first, last, lead, unit
