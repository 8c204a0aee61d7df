"""The steps in order, one line each: the whole program, and its Python API."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from itertools import islice
from os import PathLike, fsdecode
from typing import TYPE_CHECKING, cast

from factcheck.errors import FactcheckError, Problem
from factcheck.inputs.reading import DEFAULT, Reading
from factcheck.knowledge import shipped
from factcheck.model import Article, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from typing import BinaryIO

    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim, Fact

MOST_CLAIMS = 250_000
"""Claims of one article that are compared: they take 1 kB each, and the longest books have a tenth."""


def extract(article: Article | str, known: Knowledge | None = None) -> list[Claim]:
    """Every claim of one article, or of a text, in the order of the text. Raises TypeError for anything else.

    >>> [(claim.kind, claim.text) for claim in extract("The talks took six hours.")]
    [('duration', 'six hours')]
    """
    if not isinstance(article, Article):
        article = Article("text", article)
    return list(claims_of(article, known or shipped()))


def claims_of(article: Article, known: Knowledge, *, implied: bool = False) -> Iterator[Claim]:
    """Article → sentences → mentions → values → claims; with `implied` also those that come of what it says."""
    from factcheck.numbers.magnitudes import magnitudes
    from factcheck.numbers.models import models
    from factcheck.steps import claims, dating, implications, mentions, sentences, values

    article = dating.dated(article, known)
    furniture = article.furniture or ()
    read = (s for s in sentences.split(article, known) if not any(start <= s.start < end for start, end in furniture))
    names, quakes = models(article.text, known), magnitudes(article.text)
    found = (mentions.find(sentence, known, implied=implied, models=names, magnitudes=quakes) for sentence in read)
    framed = claims.frame(article, values.resolve(article, found, known), known)
    return implications.draw(framed) if implied else framed


def claims_of_all(
    articles: Iterable[Article], known: Knowledge, jobs: int = 1, *, most: int | None = None
) -> Iterator[Claim]:
    """The claims of many articles, in their order, found by several processes if that is worth it.

    With `most`, no more than so many of an article, and those that it implies.
    """
    from factcheck.workers import spread

    work = partial(_first_claims, most) if most else claims_of
    return (claim for claims in spread(work, articles, known, jobs) for claim in claims)


def _first_claims(most: int, article: Article, known: Knowledge) -> Iterator[Claim]:
    return islice(claims_of(article, known, implied=True), most)


def _noted(articles: list[Article], claims: Iterable[Claim]) -> list[Article]:
    """The articles, with a note for those that have more claims than are compared."""
    counted = Counter(claim.article for claim in claims)
    note = (f"only the first {MOST_CLAIMS:,} claims are compared",)
    return [
        replace(article, notes=article.notes + note) if counted[article.id] >= MOST_CLAIMS else article
        for article in articles
    ]


def read(
    source: str | PathLike[str] | BinaryIO,
    *,
    name: str = "",
    published: date | None = None,
    encoding: str = "",
    max_size: int = DEFAULT.max_size,
    max_time: float = DEFAULT.max_time,
    max_memory: int = DEFAULT.max_memory,
    problems: list[Problem] | None = None,
) -> list[Article]:
    r"""The articles of a file, a folder, a glob, or a file opened for reading bytes.

    The suffix of the path, or of `name` for an open file, says how it is read. `published` dates the articles
    that have no date of their own; `encoding` is that of text without a byte order mark, instead of UTF-8 or a
    guess. No article may take more than `max_size` bytes, no web page, PDF or DOCX more than `max_time` seconds or
    `max_memory` bytes. What cannot be used raises FactcheckError, or goes to the end of `problems` if a list is
    given, and the rest is read. An encoding that does not exist is a ValueError, a file opened for reading text a
    TypeError.

    >>> import io
    >>> [article.title for article in read(io.BytesIO(b"---\ntitle: Flood\n---\nFive people came."), name="a.md")]
    ['Flood']
    """
    from factcheck.inputs.decoding import named
    from factcheck.steps import articles

    opened = None if isinstance(source, str | PathLike) else _bytes(source)
    path = "-" if opened is not None else fsdecode(cast("str", source))
    shown = name or _name(opened)
    found: list[Article] = []
    reading = Reading(published, named(encoding) if encoding else "", max_size, max_time, max_memory)
    for item in articles.read([path], stdin=opened, stdin_filename=shown, reading=reading):
        if isinstance(item, Article):
            found.append(item)
        elif problems is None:
            raise FactcheckError(item.path, item.message, item.line)
        else:
            problems.append(item)
    return found


def _bytes(source: object) -> BinaryIO:
    """A file opened for reading bytes. Raises TypeError for anything else."""
    if not hasattr(source, "read"):
        raise TypeError(f"read takes a path or an open file, not {type(source).__name__}")
    if not isinstance(source.read(0), bytes):
        raise TypeError('a file must be opened for reading bytes: mode "rb"')
    return cast("BinaryIO", source)


def _name(opened: BinaryIO | None) -> str:
    """What an open file is called; one that was opened by its number has no name."""
    name = getattr(opened, "name", None)
    return fsdecode(name) if isinstance(name, str | bytes | PathLike) else "-"


def compare(
    articles: Iterable[Article | Problem | str | Mapping[str, object]],
    known: Knowledge | None = None,
    *,
    min_score: float | None = None,
    group_by: str | None = None,
    jobs: int = 1,
    watch: Callable[[Iterable[Claim]], Iterable[Claim]] = iter,
) -> Report:
    """Compare articles with each other and with themselves.

    A string stands for an article without a date, named `text-1`, `text-2` … in the order given; a mapping
    for one with its fields: `text`, and any of `id`, `title`, `source`, `published`, `url`, `group`. A problem
    stands for an input that could not be read, and goes into the report.
    `min_score` (0 to 1) is what a pair must reach to be judged; `group_by` names the article field
    (`group`, `source` …) within which articles are compared. `jobs` processes read the articles; the
    report is the same for any number. `watch` sees the claims go by. What is no article at all is a TypeError.
    """
    from factcheck.steps import checks, copies, dating, facts, pairs, reports, verdicts

    if isinstance(articles, str | bytes | Mapping | Article):
        raise TypeError(f"compare takes a list of articles, not {type(articles).__name__}")
    known = known or shipped()
    items = [made for number, item in enumerate(articles, 1) for made in _made(item, f"text-{number}")]
    problems = [item for item in items if isinstance(item, Problem)]
    read = [dating.dated(item, known) for item in items if isinstance(item, Article)]
    read.sort(key=lambda article: article.id)
    found = list(watch(claims_of_all(read, known, jobs, most=MOST_CLAIMS)))
    read = _noted(read, found)
    implied = [claim for claim in found if claim.implied]
    claims = copies.mark([claim for claim in found if not claim.implied], read, known, group_by=group_by)
    paired = pairs.pair(claims, read, known, implied=implied, min_score=min_score, group_by=group_by)
    judged = verdicts.judge(paired.pairs, read, known)
    grouped = facts.group(judged, known)
    findings = checks.check(read, claims, grouped, known)
    claims += _met(implied, grouped)
    return reports.report(read, claims, grouped, findings=findings, problems=problems, notes=paired.notes)


def _met(implied: Iterable[Claim], grouped: Iterable[Fact]) -> list[Claim]:
    """The implied claims that a fact has; nobody hears of the others."""
    named = {claim.id for fact in grouped for claim in fact.claims if claim.implied}
    return [claim for claim in implied if claim.id in named]


def _made(item: Article | Problem | str | Mapping[str, object], name: str) -> Iterator[Article | Problem]:
    """What is given to be compared, as an article called `name` unless it says otherwise."""
    if isinstance(item, str):
        yield Article(name, item)
    elif isinstance(item, Mapping):
        from factcheck.inputs import records

        for made in records.article(dict(item), "", 0, name):
            yield made if isinstance(made, Article) else replace(made, path=name)
    elif isinstance(item, Article | Problem):
        yield item
    else:
        raise TypeError(f"an article must be a string, an Article or a dict, not {type(item).__name__}")
