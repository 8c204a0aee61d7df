"""`factcheck extract`: the claims of articles, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import messages, outputs
from factcheck.commands.inputs import articles, knowledge, renderer
from factcheck.model import Problem
from factcheck.pipeline import claims_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from factcheck.model import Claim
    from factcheck.settings import Settings


def run(settings: Settings, stdin: BinaryIO | None, stdin_filename: str) -> int:
    """Print or write the claims as they are found; 2 if anything could not be used, else 0."""
    failed = [*settings.problems]
    known = knowledge(settings, failed)
    for problem in failed:
        messages.problem(problem)

    def claims() -> Iterator[Claim]:
        for item in articles(settings, stdin, stdin_filename):
            if isinstance(item, Problem):
                failed.append(item)
                messages.problem(item)
            else:
                yield from claims_of(item, known)

    for output in settings.output or ("-",):
        outputs.write(
            renderer(output, settings, "render_claims").render_claims(claims()), output, root=settings.root
        )
    return 2 if failed else 0
