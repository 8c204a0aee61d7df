"""`factcheck compare`: articles against each other, and a report."""

from __future__ import annotations

import os
import posixpath
import sys
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import messages, outputs, pipeline
from factcheck.commands.inputs import articles, knowledge, left_out, renderer
from factcheck.errors import FactcheckError, Problem
from factcheck.formats import View, formats
from factcheck.model import Article
from factcheck.rendering.phrasing import count
from factcheck.rendering.summaries import summaries
from factcheck.rendering.terminal import attended, coloured, progress
from factcheck.selection import known_ids, selected
from factcheck.suggestions import suggestion
from factcheck.suppressions import commented

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import BinaryIO

    from factcheck.baseline import Entry
    from factcheck.formats import Format
    from factcheck.model import Report
    from factcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of one run beside the settings; `loudness` is -1 for `-q`, 0, or 1 for `-v`."""

    stdin: BinaryIO | None = None
    stdin_filename: str = "-"
    loudness: int = 0
    write_baseline: str | None = None
    statistics: bool = False


def run(settings: Settings, asked: Asked) -> int:
    """Compare, report, and say how it ended."""
    renderers = {path: renderer(path, settings, "render") for path in settings.output or ("-",)}
    known, earlier = _known(settings, asked)
    report, notes = _compared(settings, asked)
    failed = False
    if asked.write_baseline:
        try:
            known = [*known, *_write_baseline(report, asked.write_baseline, earlier)]
        except FactcheckError as error:
            messages.problem(error.problem)
            failed = True
    if settings.baseline or asked.write_baseline:
        report, stale = _without_known(report, settings, settings.baseline or asked.write_baseline or "", known)
        notes += stale
    _say(report, notes, asked.loudness)
    failed |= bool(report.problems) or _without_claims(report, settings, asked.loudness)
    for path, made in renderers.items():
        failed |= not _written(report, path, made, settings, asked.loudness)
    if asked.statistics:
        from factcheck.rendering.statistics import statistics

        for line in statistics(report):
            messages.tell(line)
    if failed:
        return 2
    return int(_alarming(report, settings.fail_on) and not settings.exit_zero)


def _known(settings: Settings, asked: Asked) -> tuple[list[Entry], list[Entry]]:
    """The entries of the baseline, and with them those of the file to be written, whose reasons are kept.

    A baseline that is yet to be written may be missing.
    """
    if not (settings.baseline or asked.write_baseline):
        return [], []
    from factcheck.baseline import read

    entries: list[Entry] = []
    if settings.baseline and not (asked.write_baseline and not Path(settings.root, settings.baseline).exists()):
        entries = read(Path(settings.root, settings.baseline), settings.baseline)
    written = asked.write_baseline
    return entries, [*entries, *(read(Path(written), written) if written and Path(written).exists() else ())]


def _write_baseline(report: Report, path: str, earlier: list[Entry]) -> list[Entry]:
    """Write what differs, and read it again: from now on it is known."""
    from factcheck import baseline

    outputs.write(list(baseline.written(report, earlier)), path)
    return [] if path == "-" else baseline.read(Path(path), path)


def _without_known(report: Report, settings: Settings, shown: str, known: list[Entry]) -> tuple[Report, list[str]]:
    """The report with what the baseline knows suppressed, and a line for each of its stale entries."""
    from factcheck import baseline

    report, stale = baseline.applied(report, known, shown)
    # Of what is not selected, nobody knows whether it still differs.
    return report, [] if settings.select or settings.ignore else stale


def _compared(settings: Settings, asked: Asked) -> tuple[Report, list[str]]:
    """The report of the settings' articles, and what is to be said about files left out and about comments."""
    problems = [*settings.problems]
    known = knowledge(settings, problems)
    ids = known_ids(known)
    problems += [
        Problem("--select / --ignore", f"nothing is called {name!r}{suggestion(name, ids)}")
        for name in (*settings.select, *settings.ignore)
        if name not in ids
    ]
    left: list[str] = []
    read = list(articles(settings, asked.stdin, asked.stdin_filename, left))
    field = settings.group_by
    if field and not any(isinstance(item, Article) and _has(item, field) for item in read):
        problems.append(Problem("--group-by", f"no article has a field {field!r}"))
    size = sum(len(item.text) for item in read if isinstance(item, Article))
    with progress(sys.stderr if asked.loudness >= 0 else None, len(read), size, os.environ) as watch:
        report = pipeline.compare(
            [*problems, *read],
            known,
            min_score=settings.min_score,
            group_by=settings.group_by,
            jobs=settings.jobs,
            watch=watch,
        )
    report, unused = commented(report, ids)
    report = selected(report, settings.select, settings.ignore)
    return replace(report, summaries=summaries(report, known)), [*left_out(left), *unused]


def _has(article: Article, field: str) -> bool:
    return bool(getattr(article, field, None) or article.extra.get(field))


def _written(report: Report, path: str, made: Format, settings: Settings, loudness: int) -> bool:
    """Whether a report could be written; if not, the reason is said."""
    folder = posixpath.dirname(path.replace("\\", "/")) if path != "-" else ""
    screen = path == "-"
    view = View(
        frozenset(settings.show),
        folder or ".",
        fail_on=settings.fail_on,
        terminal=screen and attended(sys.stdout),
        colour=screen and coloured(sys.stdout, settings.color, os.environ),
    )
    try:
        outputs.write(made.render(report, view), path, root=settings.root)
        if made is formats()["github"]:
            _summarise(report, view, os.environ)
    except FactcheckError as error:
        messages.problem(error.problem)
        return False
    if path != "-" and loudness >= 0:
        messages.say(f"wrote {path}")
    return True


def _summarise(report: Report, view: View, environ: Mapping[str, str]) -> None:
    """Append the Markdown report to the summary of a GitHub job, with links into the repository."""
    file = environ.get("GITHUB_STEP_SUMMARY")
    if not file:
        return
    from factcheck.formats.github import LARGEST, job_summary

    place = [environ.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA")]
    address = f"{place[0]}/{place[1]}/blob/{place[2]}/" if all(place) else ""
    taken = Path(file).stat().st_size if Path(file).exists() else 0
    outputs.append(job_summary(report, replace(view, address=address), LARGEST - taken), file)


def _without_claims(report: Report, settings: Settings, loudness: int) -> bool:
    """Say that nothing was found to compare; whether that is a failure."""
    lacking = "no claim was found" if not report.claims else "no claim was found twice" if not report.facts else ""
    if lacking and settings.require_claims:
        messages.say(f"--require-claims: {lacking}")
        return True
    if not report.claims and report.articles and loudness >= 0:
        messages.say(lacking)
    return False


def _alarming(report: Report, fail_on: str) -> bool:
    """Whether the report holds anything new at or above `fail_on`; a check's warning counts as a conflict."""
    counted: set[str] = {"conflict": {"conflict"}, "update": {"conflict", "update"}, "never": set()}[fail_on]
    found = [(fact.fingerprint, fact.outcome, fact.severity) for fact in report.facts]
    found += [(finding.fingerprint, "conflict", finding.severity) for finding in report.findings]
    return any(
        outcome in counted and severity != "note" and name not in report.suppressed for name, outcome, severity in found
    )


def _say(report: Report, notes: list[str], loudness: int) -> None:
    for problem in report.problems:
        messages.problem(problem)
    if loudness >= 0:
        for note in (*report.notes, *notes):
            messages.say(note)
    if loudness > 0:
        claims = Counter(claim.article for claim in report.claims)
        copied = Counter(claim.article for claim in report.claims if claim.copy_of)
        for article in report.articles:
            more = f" ({copied[article.id]:,} copied)" if copied[article.id] else ""
            messages.say(f"{article.id}: {count(claims[article.id], 'claim')}{more}")
