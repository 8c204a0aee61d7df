"""Many articles over several processes, in order, with never more than a few chunks in memory."""

from __future__ import annotations

import signal
from collections import deque
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.garbage import collect_rarely

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.knowledge import Knowledge
    from factcheck.model import Article, Claim

    Work = Callable[[Article, Knowledge], Iterable[Claim]]

CHUNK = 100_000
"""Characters handed to a process at once; less text than this is not worth starting any."""
AHEAD = 3
"""Chunks per process that wait or are done while the reader of the claims catches up."""


def spread(work: Work, articles: Iterable[Article], known: Knowledge, jobs: int) -> Iterator[Iterable[Claim]]:
    """What `work` makes of each article, in the order of the articles, whatever the number of `jobs`."""
    if jobs > 1:
        chunks = _chunks(articles)
        first, second = next(chunks, []), next(chunks, None)
        if second is not None:
            yield from _parallel(work, chain([first, second], chunks), known, jobs)
            return
        articles = first
    for article in articles:
        yield work(article, known)


def _chunks(articles: Iterable[Article]) -> Iterator[list[Article]]:
    chunk: list[Article] = []
    size = 0
    for article in articles:
        chunk.append(article)
        size += len(article.text)
        if size >= CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _parallel(work: Work, chunks: Iterable[list[Article]], known: Knowledge, jobs: int) -> Iterator[list[Claim]]:
    from concurrent.futures import Future, ProcessPoolExecutor

    pool = ProcessPoolExecutor(jobs, initializer=_prepare, initargs=(work, known))
    waiting: deque[Future[list[list[Claim]]]] = deque()
    ended = False
    try:
        for chunk in chunks:
            waiting.append(pool.submit(_run, chunk))
            if len(waiting) > AHEAD * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
        ended = True
    finally:
        # Whoever is interrupted drops this generator, and any thread may be the one to clear it away: it can't
        # wait for the pool's own thread, for it may be that.
        pool.shutdown(wait=ended, cancel_futures=True)


_prepared: list[tuple[Work, Knowledge]] = []


def _prepare(work: Work, known: Knowledge) -> None:
    """In each process: keep what stays the same, and leave Ctrl-C to the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    collect_rarely()
    _prepared.append((work, known))


def _run(chunk: list[Article]) -> list[list[Claim]]:
    work, known = _prepared[-1]
    return [list(work(article, known)) for article in chunk]
