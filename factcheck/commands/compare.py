"""`factcheck compare`: articles against each other, and a report."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from factcheck import messages, outputs, pipeline
from factcheck.commands.inputs import articles, knowledge, renderer
from factcheck.errors import FactcheckError
from factcheck.formats import View
from factcheck.model import Article, Problem
from factcheck.phrasing import count
from factcheck.selection import known_ids, selected
from factcheck.suggestions import suggestion

if TYPE_CHECKING:
    from typing import BinaryIO

    from factcheck.model import Report
    from factcheck.settings import Settings


def run(settings: Settings, stdin: BinaryIO | None, stdin_filename: str, loudness: int) -> int:
    """Compare, report, and say how it ended; `loudness` is -1 for `-q`, 0, or 1 for `-v`."""
    renderers = {path: renderer(path, settings, "render") for path in settings.output or ("-",)}
    problems = [*settings.problems]
    known = knowledge(settings, problems)
    ids = known_ids(known)
    problems += [
        Problem("--select / --ignore", f"nothing is called {name!r}{suggestion(name, ids)}")
        for name in (*settings.select, *settings.ignore)
        if name not in ids
    ]
    read = list(articles(settings, stdin, stdin_filename))
    field = settings.group_by
    if field and not any(isinstance(item, Article) and _has(item, field) for item in read):
        problems.append(Problem("--group-by", f"no article has a field {field!r}"))
    report = pipeline.compare(
        [*problems, *read],
        known,
        min_score=settings.min_score,
        group_by=settings.group_by,
        jobs=settings.jobs,
    )
    report = selected(report, settings.select, settings.ignore)
    _say(report, loudness)
    failed = bool(report.problems)
    for path, made in renderers.items():
        folder = posixpath.dirname(path.replace("\\", "/")) if path != "-" else ""
        view = View(frozenset(settings.show), folder or ".")
        try:
            outputs.write(made.render(report, view), path, root=settings.root)
        except FactcheckError as error:
            messages.problem(error.problem)
            failed = True
        else:
            if path != "-" and loudness >= 0:
                messages.say(f"wrote {path}")
    if failed:
        return 2
    return int(_alarming(report, settings.fail_on) and not settings.exit_zero)


def _has(article: Article, field: str) -> bool:
    return bool(getattr(article, field, None) or article.extra.get(field))


def _alarming(report: Report, fail_on: str) -> bool:
    """Whether the report holds anything at or above `fail_on`; a check's warning counts as a conflict."""
    counted = {"conflict": {"conflict"}, "update": {"conflict", "update"}, "never": set()}[fail_on]
    if any(fact.outcome in counted and fact.severity != "note" for fact in report.facts):
        return True
    return "conflict" in counted and any(finding.severity != "note" for finding in report.findings)


def _say(report: Report, loudness: int) -> None:
    for problem in report.problems:
        messages.problem(problem)
    if loudness >= 0:
        for note in report.notes:
            messages.say(note)
    if loudness > 0:
        for article in report.articles:
            claims = sum(claim.article == article.id for claim in report.claims)
            messages.say(f"{article.id}: {count(claims, 'claim')}")
