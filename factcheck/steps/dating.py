"""Articles → dated articles: when an article without a published date says itself when it appeared.

A line near the top that is a date and little else ("Updated: July 2, 2013 15:50 IST"), else a date in
the address ("/2013/07/02/"). Never the clock, never the file's time; `Article.dated` says which it was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.context import Context
from factcheck.datelines import TOP, agency, length
from factcheck.kinds import kinds
from factcheck.model import Period, Sentence
from factcheck.scan import Scan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.knowledge import Knowledge
    from factcheck.model import Article

LINES = 12
LONGEST = 100
"""Characters of the longest line that is still a dateline."""
SHORTEST = 6
"""Characters of the shortest: "5 May"."""
_IN_ADDRESS = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})(?!\d)")


def dated(article: Article, known: Knowledge) -> Article:
    """The article with the published date that its dateline or its address gives, if it has none.

    The agency of a wire dateline ("PARIS, Dec 5 (Reuters) -") is its source, if it names no other. The datelines
    are its furniture, unless they are all there is. The top is read once: what has been dated comes back as it is.
    """
    if article.furniture is not None:
        return article
    if not article.source and (source := agency(article.text[article.body : article.body + TOP], known)):
        article = replace(article, source=source)
    text = article.text
    lines = list(_datelines(article, known))
    whole = text[article.body :].strip()
    article = replace(
        article,
        furniture=tuple((line.start, line.end) for line in lines if text[line.start : line.end].strip() != whole),
    )
    if article.published is not None:
        return article
    for line in lines:
        if line.day is not None:
            return replace(article, published=line.day, dated=f"line {text.count(chr(10), 0, line.start) + 1}")
    if found := _address(article.url):
        return replace(article, published=found, dated="the address")
    yearless = next((line.yearless for line in lines if line.yearless), None)
    return replace(article, yearless=yearless) if yearless else article


def _datelines(article: Article, known: Knowledge) -> Iterator[_Dateline]:
    """The lines near the top that say when the article appeared, and the beginnings of wire reports."""
    text = article.text
    for number, (start, end) in enumerate(_lines(article)):
        wire = length(text[start:end], known)
        if 0 < wire < end - start:
            days, yearless, _ = _dates(Scan(text[start : start + wire], 0, known), known)
            yield _Dateline(start, start + wire, next(iter(days), None), next(iter(yearless), None))
        elif end - start <= LONGEST and (line := _dateline(start, text[start:end], known, titled=number > 0)):
            yield line


def _lines(article: Article) -> Iterator[tuple[int, int]]:
    start = article.body
    for _ in range(LINES):
        end = article.text.find("\n", start, article.body + TOP)
        last = end if end >= 0 else min(len(article.text), article.body + TOP)
        if last - start >= SHORTEST:
            yield start, last
        if end < 0:
            return
        start = end + 1


@dataclass(frozen=True, slots=True)
class _Dateline:
    """A line that says when the article appeared: on a `day` named in full, or "Updated 9:06 AM" without one.

    `yearless` is the month and the day where the year is left out.
    """

    start: int
    end: int
    day: date | None
    yearless: tuple[int, int] | None = None


def _dateline(start: int, line: str, known: Knowledge, *, titled: bool) -> _Dateline | None:
    """What a line says of when the article appeared, if it says nothing else; `start` is its place.

    Below the title, `titled`, it may say who wrote it and where: "By Ida Berg, Harwick Courier, 5 March 2018".
    """
    scan = Scan(line, 0, known)
    beside = known.table(_beside)
    rest = [index for index, word in enumerate(scan.words) if word[0].isalpha() and word not in beside]
    days, yearless, spans = _dates(scan, known)
    rest = [index for index in rest if not any(first <= scan.starts[index] < last for first, last in spans)]
    if rest and not (titled and spans and _is_byline(scan, rest, spans, known)):
        return None
    if days:
        return _Dateline(start, start + len(line), days[0])
    appeared = spans and (rest or any(word in known.table(_appeared) for word in scan.words))
    return _Dateline(start, start + len(line), None, next(iter(yearless), None)) if appeared else None


def _is_byline(scan: Scan, names: list[int], spans: list[tuple[int, int]], known: Knowledge) -> bool:
    """Whether a line names who wrote or printed it, and then, parted from that, a date."""
    if not all(scan.raw(index)[0].isupper() for index in names) or scan.text.rstrip().endswith("!"):
        return False
    appeared = known.table(_appeared)
    if scan.word(0) in _WRITTEN or not appeared.isdisjoint(scan.words):  # "Vane LLP posted in Accidents on Friday"
        return True
    dated = {next((n for n, at in enumerate(scan.starts) if at >= first), 0) for first, _ in spans}
    before = {place - 2 if scan.word(place - 1) in appeared else place - 1 for place in dated}
    return any(place > 0 and scan.word(place) in _MARKS for place in before)


_WRITTEN = frozenset(("by", "from"))
_MARKS = frozenset(",|/-–—·:.")


def _dates(scan: Scan, known: Knowledge) -> tuple[list[date], list[tuple[int, int]], list[tuple[int, int]]]:
    """The days that are named in full, the months and days of those without a year, and the spans of all of them.

    Times of day have spans too.
    """
    context = Context(Sentence(0, len(scan.text), scan.text, 0), known)
    days, yearless, spans = [], [], []
    for name in ("date", "time"):
        for mention in kinds()[name].find(scan):
            value = kinds()[name].value(mention, context)
            written = value.written
            spans.append((mention.start, mention.end))
            if found := _YEARLESS.fullmatch(value.timex or ""):
                yearless.append((int(found[1]), int(found[2])))
            if isinstance(written, Period) and written.start is not None and not written.inferred:
                days += [written.start] if written.start == written.end else []
    return days, yearless, spans


_YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)")


def _beside(known: Knowledge) -> frozenset[str]:
    return frozenset(word for words in known.section("datelines") for word in words.split())


def _appeared(known: Knowledge) -> frozenset[str]:
    return frozenset(str(known.section("datelines")[0]).split())


def _address(url: str) -> date | None:
    for match in _IN_ADDRESS.finditer(url):
        try:
            return date(*map(int, match.groups()))
        except ValueError:
            continue
    return None
