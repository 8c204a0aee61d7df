"""What several commands begin with: the knowledge, articles and formats that the settings ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError
from factcheck.formats import formats, of_suffix, offering
from factcheck.inputs.reading import Reading
from factcheck.knowledge import shipped
from factcheck.rulebook import rulefiles
from factcheck.steps.articles import read
from factcheck.suggestions import expected

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from factcheck.errors import Problem
    from factcheck.formats import Format
    from factcheck.knowledge import Knowledge
    from factcheck.model import Article
    from factcheck.settings import Settings


def knowledge(settings: Settings, problems: list[Problem]) -> Knowledge:
    """The shipped knowledge and the user's; rule files with mistakes are left out, and problems."""
    files: list[Path] = []
    for given in settings.rules:
        try:
            files += rulefiles.find([given])
        except FactcheckError as error:
            problems.append(error.problem)
    if not files:
        return shipped()
    from factcheck.rulebook.rulecheck import check

    mistakes = check(files)
    problems += [mistake.problem for mistake in mistakes]
    broken = {mistake.path for mistake in mistakes}
    return shipped().extended(file for file in files if str(file) not in broken)


def articles(
    settings: Settings, stdin: BinaryIO | None, stdin_filename: str, left: list[str]
) -> Iterator[Article | Problem]:
    """The articles of the settings' paths; `left` gets the reports that folders hold. Raises FactcheckError.

    That is when there are no paths.
    """
    if not settings.paths:
        raise FactcheckError("no PATH", "name a file, a folder, a glob or -, or set `paths` in factcheck.toml")
    return read(
        settings.paths,
        root=settings.root,
        stdin=stdin,
        stdin_filename=stdin_filename,
        leave=settings.output,
        left=left,
        reading=Reading(
            settings.published, settings.encoding, settings.max_size, settings.max_time, settings.max_memory
        ),
    )


def left_out(left: list[str]) -> list[str]:
    """A line about the reports that were not read, if there are any.

    >>> left_out(["out/a.html", "out/a.md", "out/b.md"])
    ['out/a.html and 2 more: left out as reports of factcheck (name a file to have it read)']
    """
    paths = sorted(set(left))
    if not paths:
        return []
    more = f" and {len(paths) - 1:,} more" if len(paths) > 1 else ""
    what = "reports" if more else "a report"
    return [f"{paths[0]}{more}: left out as {what} of factcheck (name a file to have it read)"]


def renderer(output: str, settings: Settings, ability: str) -> Format:
    """The format of an output: its suffix chooses, else `--format`. Raises FactcheckError."""
    name = of_suffix(output, ability) or settings.format
    if name not in offering(ability):
        raise FactcheckError("--format", expected(name, offering(ability)))
    return formats()[name]
