"""Articles → dated articles: when an article without a published date says itself when it appeared.

A line near the top that is a date and little else ("Updated: July 2, 2013 15:50 IST"), else a date in
the address ("/2013/07/02/"). Never the clock, never the file's time; `Article.dated` says which it was.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.context import Context
from factcheck.datelines import TOP, agency
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
    lines = [(start, end, day) for start, end in _lines(article) if (day := _dateline(text[start:end], known))]
    whole = text[article.body :].strip()
    article = replace(
        article, furniture=tuple((start, end) for start, end, _ in lines if text[start:end].strip() != whole)
    )
    if article.published is not None:
        return article
    if lines:
        start, _, day = lines[0]
        return replace(article, published=day, dated=f"line {text.count(chr(10), 0, start) + 1}")
    if found := _address(article.url):
        return replace(article, published=found, dated="the address")
    return article


def _lines(article: Article) -> Iterator[tuple[int, int]]:
    start = article.body
    for _ in range(LINES):
        end = article.text.find("\n", start, article.body + TOP)
        last = end if end >= 0 else min(len(article.text), article.body + TOP)
        if 6 <= last - start <= LONGEST:
            yield start, last
        if end < 0:
            return
        start = end + 1


def _dateline(line: str, known: Knowledge) -> date | None:
    """The day that a line names in full, if the line says nothing else."""
    scan = Scan(line, 0, known)
    kind = kinds()["date"]
    context = Context(Sentence(0, len(line), line, 0), known)
    beside = known.table(_beside)
    rest = [index for index, word in enumerate(scan.words) if word[0].isalpha() and word not in beside]
    for mention in kind.find(scan):
        written = kind.value(mention, context).written
        if not isinstance(written, Period) or written.inferred or written.start is None or written.start != written.end:
            continue
        if all(mention.start <= scan.starts[index] < mention.end for index in rest):
            return written.start
    return None


def _beside(known: Knowledge) -> frozenset[str]:
    return frozenset(word for words in known.section("datelines") for word in words.split())


def _address(url: str) -> date | None:
    for match in _IN_ADDRESS.finditer(url):
        try:
            return date(*map(int, match.groups()))
        except ValueError:
            continue
    return None
