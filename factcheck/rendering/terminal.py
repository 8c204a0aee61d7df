"""What a stream can show: whether a person looks at it, and whether in colour."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import TextIO

    from factcheck.model import Claim

    Watch = Callable[[Iterable[Claim]], Iterable[Claim]]

LONG = 300_000
"""Characters that take so long to read that a person wants to see something move: half a second or more."""


def attended(stream: TextIO | None) -> bool:
    """Whether a stream leads to a terminal."""
    return stream is not None and not stream.closed and stream.isatty()


def coloured(stream: TextIO | None, wanted: str, environ: Mapping[str, str]) -> bool:
    """Whether to use colour: as `wanted` ("always", "never"), else NO_COLOR, FORCE_COLOR, the terminal."""
    if wanted != "auto":
        return wanted == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return environ["FORCE_COLOR"] != "0"
    return attended(stream) and environ.get("TERM") != "dumb"


@contextmanager
def progress(stream: TextIO | None, articles: int, characters: int, environ: Mapping[str, str]) -> Iterator[Watch]:
    """A bar that grows with the articles whose claims go by; nothing for short runs, or where nobody looks."""
    if characters < LONG or not attended(stream) or environ.get("CI") or environ.get("TERM") == "dumb":
        yield iter
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total}"))
    console = Console(file=stream, no_color=bool(environ.get("NO_COLOR")))
    with Progress(*columns, TimeElapsedColumn(), console=console, transient=True) as bar:
        task = bar.add_task("reading articles", total=articles)

        def watch(claims: Iterable[Claim]) -> Iterator[Claim]:
            seen: str | None = None
            for claim in claims:
                if claim.article != seen:
                    bar.advance(task, int(seen is not None))
                    seen = claim.article
                yield claim
            bar.update(task, description="comparing claims", completed=articles)

        yield watch
