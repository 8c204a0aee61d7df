"""Articles → sentences, with exact offsets.

sentencex finds the borders; what it gets wrong in text full of numbers is mended here: it ends a
sentence after "bn." and "Approx.", none after "May.", and it does not know headlines, which end without a
full stop.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.datelines import TOP, length
from factcheck.knowledge import shipped
from factcheck.model import Sentence
from factcheck.patterns import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.knowledge import Knowledge
    from factcheck.model import Article

BLOCK = 10_000
"""Characters handed to sentencex at once: on many quotation marks or brackets its time grows with their square."""
LONGEST = 5_000
"""Characters of the longest sentence; text without a border is cut at a space, or in the end anywhere."""

_BLANK_LINE = re.compile(r"\n[ \t\r\f\v]*\n\s*")
_LOWER_LINE = re.compile(r"\n[ \t]*[a-z(]")
_LINE = re.compile(r"\n")
# An abbreviation before a number ("Approx. 5 km", "No. 7", "Feb. 11", "$2.4 bn. more"): no border.
_BEFORE_NUMBER = Pattern(
    r"\b(?:approx|ca|circa|est|no|nos|art|vol|pp?|fig|sec|ch|para|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri"
    r"|max|min|avg|mag)\.\s*$",
    re.IGNORECASE,
)
_BEFORE_LOWER = Pattern(
    r"\b(?:bn|mn|mln|tn|m|k|km|mi|sq|ft|in|lbs?|oz|hrs?|mins?|secs?|a\.m|p\.m)\.\s*$", re.IGNORECASE
)
# sentencex takes these for short forms, and so for no end of a sentence: "It sank on 5 May. Boats left."
_WHOLE_WORD = Pattern(r"\.(?:(?<=\bMay\.)|(?<=\bill\.)|(?<=\bart\.)|(?<=\bme\.)|(?<=\bno\.))\s+(?=[“‘(]?[A-Z])")

# "At 10 p.m. Wednesday", "10 a.m. EST": the day and the zone belong to the time before them.
_CLOCK = Pattern(r"\d\s?[ap]\.\s?m\.\s*$", re.IGNORECASE)
_DAY = Pattern(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[ECMP][SD]?T|GMT|UTC|[BI]ST|[CE]ES?T|MSK|[JKP]ST|HKT|SGT|PKT"
    r"|A[CEW][SD]T|NZ[SD]T|AK[SD]T|SAST|[A-Z]\w+(?: [A-Z]\w+)? time|[A-Z]\w+ (?:[A-Z]\w+ ){0,2}Time)\b"
    r"|[ECMPG]\.(?:[SDM]\.)?T\.|(?:Eastern|Central|Mountain|Pacific)(?=[.,;:()/]|$| (?:and|on|in)\b)"
)


def split(article: Article, known: Knowledge | None = None) -> Iterator[Sentence]:
    """The sentences of an article's body, in order, each with the number of its paragraph.

    A wire report's dateline is a sentence of its own: "PARIS, Dec 5 (Reuters) -".
    """
    known = known or shipped()
    top = article.body + TOP
    paragraph = 0
    for start, end, around in _stretches(article):
        if around is not None:
            lead, unit = around
            words = article.text[start:end]
            yield Sentence(start - len(lead), end, f"{lead}{words}{unit}", paragraph, len(lead))
            paragraph += 1
            continue
        for begin, border in _paragraphs(article.text, start, end):
            opening = length(article.text[begin:border], known) if begin < top else 0
            if 0 < opening < border - begin:  # "SPOKANE, Wash. (AP) - A jury": no sentence ends after "Wash."
                words = article.text[begin : begin + opening].strip()
                begin = article.text.index(words, begin)
                yield Sentence(begin, begin + len(words), words, paragraph)
                begin += len(words)
            for first, last in _sentences(article.text, begin, border):
                yield Sentence(first, last, article.text[first:last], paragraph)
            paragraph += 1


def _stretches(article: Article) -> Iterator[tuple[int, int, tuple[str, str] | None]]:
    """Prose, and the cells of tables with the words around them; white space and bars between cells are left."""
    position = article.body
    for start, end, lead, unit in article.cells:
        before = start - len(lead) if article.text.endswith(lead, position, start) else start
        if article.text[position:before].strip(" \t\r\n|"):
            yield position, before, None
        yield start, min(end, start + LONGEST), (lead, unit)
        position = end
    if not article.cells or article.text[position:].strip(" \t\r\n|"):
        yield position, len(article.text), None


def _paragraphs(text: str, position: int, limit: int) -> Iterator[tuple[int, int]]:
    """Spans between blank lines; a line is a paragraph of its own unless lines are wrapped."""
    while position < limit:
        border = _BLANK_LINE.search(text, position, limit)
        end = border.start() if border else limit
        # A continuation in lower case shows that the lines of this paragraph are wrapped.
        if _LOWER_LINE.search(text, position, end):
            yield position, end
        else:
            start = position
            for line in _LINE.finditer(text, position, end):
                yield start, line.start()
                start = line.end()
            yield start, end
        position = border.end() if border else limit


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    pending: int | None = None
    for begin, last in _borders(text, start, end):
        first = begin if pending is None else pending
        if _joins(text, first, last, end):
            pending = first
            continue
        pending = None
        yield from _trimmed(text, first, last)
    if pending is not None:
        yield from _trimmed(text, pending, end)


def _borders(text: str, position: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentences as sentencex sees them, block by block; one that a block cuts begins the next block."""
    while position < end:
        stop = min(position + BLOCK, end)
        if stop < end:
            stop = text.rfind(" ", position + 1, stop) + 1 or stop
        block, ends = position, _ends(text[position:stop])
        if stop < end and len(ends) > 1:
            ends.pop()
        for last in ends:
            yield position, block + last
            position = block + last


def _ends(block: str) -> list[int]:
    from sentencex import get_sentence_boundaries

    try:
        found = get_sentence_boundaries("en", block)
    except UnicodeEncodeError:  # lone surrogates, which sentencex cannot take
        found = get_sentence_boundaries("en", block.encode("utf-8", "replace").decode())
    ends = {border["end_index"] for border in found}
    return sorted(ends | {word.end() for word in _WHOLE_WORD.finditer(block)})


def _joins(text: str, first: int, last: int, end: int) -> bool:
    """Whether the sentence goes on after `last`."""
    if last >= end:
        return False
    before, after = text[max(first, last - 12) : last], text[last : last + 1]
    if after.isdigit() or after in "$€£¥":
        return bool(_BEFORE_NUMBER.search(before))
    if after.isupper() and _DAY.match(text, last) and _CLOCK.search(before):
        return True
    return after.islower() and bool(_BEFORE_LOWER.search(before) or _BEFORE_NUMBER.search(before))


def _trimmed(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The span without the white space around it, cut where it is too long to be a sentence."""
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    while last - first > LONGEST:
        cut = text.rfind(" ", first + 1, first + LONGEST)
        cut = cut if cut > 0 else first + LONGEST
        yield first, cut
        first = cut + (text[cut] == " ")
    if first < last:
        yield first, last
