"""`factcheck extract`: the claims of articles, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import messages, outputs
from factcheck.commands.inputs import articles, knowledge, left_out, renderer
from factcheck.errors import Problem
from factcheck.pipeline import claims_of_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from factcheck.model import Article, Claim
    from factcheck.settings import Settings


def run(settings: Settings, stdin: BinaryIO | None, stdin_filename: str) -> int:
    """Print or write the claims as they are found; 2 if anything could not be used, else 0."""
    failed = [*settings.problems]
    known = knowledge(settings, failed)
    for problem in failed:
        messages.problem(problem)

    def usable() -> Iterator[Article]:
        left: list[str] = []
        for item in articles(settings, stdin, stdin_filename, left):
            if isinstance(item, Problem):
                failed.append(item)
                messages.problem(item)
            else:
                for note in item.notes:
                    messages.say(f"{item.path or item.id}: {note}")
                yield item
        for line in left_out(left):
            messages.say(line)

    paths = settings.output or ("-",)
    renderers = [renderer(path, settings, "render_claims") for path in paths]
    claims: Iterable[Claim] = claims_of_all(usable(), known, settings.jobs)
    if len(paths) > 1:
        claims = list(claims)
    for path, made in zip(paths, renderers, strict=True):
        outputs.write(made.render_claims(claims), path, root=settings.root)
    return 2 if failed else 0
