"""Options and exit status, no logic.

0: nothing at or above `--fail-on`; 1: something is; 2: wrong usage, or an input, rule file or setting
that could not be used; 130: interrupted.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck import __version__
from factcheck.garbage import collect_rarely

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.shell_completion import CompletionItem

    from factcheck.settings import Settings


class FormatName(click.ParamType):  # type: ignore[type-arg]  # generic from click 8.4 on
    """The name of a format that can do something; formats are looked up only when they are needed."""

    name = "format"

    def __init__(self, ability: str) -> None:
        self.ability = ability

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """The names, for `--help`."""
        from factcheck.formats import offering

        return "|".join(offering(self.ability))

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """The names that begin so, for the shell."""
        from click.shell_completion import CompletionItem

        from factcheck.formats import offering

        return [CompletionItem(name) for name in offering(self.ability) if name.startswith(incomplete)]

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name, if there is such a format."""
        from factcheck.formats import offering
        from factcheck.suggestions import expected

        if value not in offering(self.ability):
            self.fail(expected(str(value), offering(self.ability)), param, ctx)
        return str(value)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="factcheck", message="%(prog)s %(version)s")
def main() -> None:
    """Find what articles say in numbers and dates, and where they cannot all be right."""


def _inputs(command: Callable[..., Any]) -> Callable[..., Any]:
    """The arguments and options of every command that reads articles."""
    for decorate in reversed(
        (
            click.argument("paths", metavar="PATH...", nargs=-1),
            click.option("--rules", multiple=True, metavar="PATH", help="Rule file or folder; repeat for more."),
            click.option("--published", metavar="DATE", help="Date of the articles that have none of their own."),
            click.option("--encoding", metavar="NAME", help="Encoding of text without a byte order mark."),
            click.option("--max-size", metavar="SIZE", help="What an article may take. [default: 100MB]"),
            click.option("--max-time", metavar="SECONDS", help="What a page, PDF or DOCX may take. [default: 60]"),
            click.option("--max-memory", metavar="SIZE", help="What a page, PDF or DOCX may take. [default: 2GB]"),
            click.option("--jobs", metavar="N", help="Processes that read the articles. [default: 1]"),
            click.option("--stdin-filename", default="-", metavar="NAME", help="What to call and how to read -."),
            click.option(
                "-o",
                "--output",
                multiple=True,
                metavar="FILE",
                help="Write here; the suffix chooses the format. Repeat for more.",
            ),
        )
    ):
        command = decorate(command)
    return command


@main.command()
@_inputs
@click.option("--format", type=FormatName("render"), help="Format of standard output. [default: text]")
@click.option("--fail-on", metavar="conflict|update|never", help="What makes the exit status 1. [default: conflict]")
@click.option("--exit-zero", is_flag=True, default=None, help="Exit with 0 whatever is found.")
@click.option("--min-score", metavar="X", help="What two claims must reach to be one fact, from 0 to 1.")
@click.option("--group-by", metavar="FIELD", help="Compare only articles that share this field, e.g. group.")
@click.option("--show", multiple=True, metavar="agree|unpaired", help="List these too; repeat for both.")
@click.option("--select", multiple=True, metavar="ID,...", help="Only these rules, checks or kinds.")
@click.option("--ignore", multiple=True, metavar="ID,...", help="Not these rules, checks or kinds.")
@click.option("--baseline", metavar="FILE", help="Differences that are known and do not count.")
@click.option("--write-baseline", metavar="FILE", help="Write what differs now to a baseline.")
@click.option("--require-claims", is_flag=True, default=None, help="Exit with 2 if there is nothing to compare.")
@click.option("--statistics", is_flag=True, help="Say how much of what was found.")
@click.option("--color", metavar="auto|always|never", help="Colour on the screen. [default: auto]")
@click.option("-q", "--quiet", is_flag=True, help="Say only what went wrong.")
@click.option("-v", "--verbose", is_flag=True, help="Say what was read.")
def compare(
    stdin_filename: str, quiet: bool, verbose: bool, write_baseline: str | None, statistics: bool, **flags: Any
) -> int:
    """Compare articles with each other and with themselves.

    PATH is a file, a folder, a glob, or - for standard input.
    """
    from factcheck.commands import compare

    asked = compare.Asked(_stdin(), stdin_filename, verbose - quiet, write_baseline, statistics)
    return compare.run(_settings(flags), asked)


@main.command()
@_inputs
@click.option(
    "--format",
    type=FormatName("render_claims"),
    default="text",
    help="Format of standard output. [default: text]",
)
def extract(stdin_filename: str, **flags: Any) -> int:
    """List the claims of articles: every number, amount, date and duration with what it is about.

    PATH is a file, a folder, a glob, or - for standard input.
    """
    from factcheck.commands import extract

    return extract.run(_settings(flags), _stdin(), stdin_filename)


@main.command()
@click.argument("name", metavar="ID")
def explain(name: str) -> int:
    """Say what stands behind the name of a rule, a check, a kind, or a fact of the last report."""
    from factcheck.commands import explain

    return explain.run(name, _settings({}))


@main.command()
def init() -> int:
    """Set this folder up: settings, an example rule file, a workflow. Nothing that is there is overwritten."""
    from factcheck.commands import init

    return init.run(Path())


@main.group()
def rules() -> None:
    """List, check, test and write rule files."""


_RULE_FILES = click.argument("paths", metavar="[PATH]...", nargs=-1)


@rules.command("list")
@_RULE_FILES
def list_rules(paths: tuple[str, ...]) -> int:
    """List the shipped rules, and those of PATH."""
    from factcheck.commands import rules

    return rules.list_rules(paths or _settings({}).rules)


@rules.command()
@_RULE_FILES
def check(paths: tuple[str, ...]) -> int:
    """Say every mistake of rule files: PATH, else the configured ones, else the shipped ones."""
    from factcheck.commands import rules

    return rules.check(paths or _settings({}).rules)


@rules.command()
@_RULE_FILES
def test(paths: tuple[str, ...]) -> int:
    """Run the examples of rule files: PATH, else the configured ones, else the shipped ones."""
    from factcheck.commands import rules

    return rules.test(paths or _settings({}).rules)


@rules.command()
@click.option("--from", "texts", multiple=True, metavar="TEXT", help="Two texts that state one fact; repeat.")
@click.option("-o", "--output", default="-", metavar="FILE", help="Write here. [default: standard output]")
def new(texts: tuple[str, ...], output: str) -> int:
    """Write a rule file to start from: commented, with examples that pass."""
    from factcheck.commands import rules

    return rules.new(texts, output)


@rules.command()
@click.option("-o", "--output", default="-", metavar="FILE", help="Write here. [default: standard output]")
def schema(output: str) -> int:
    """Print the JSON Schema of rule files, for editors."""
    from factcheck.commands import rules

    return rules.schema(output)


def _settings(flags: dict[str, Any]) -> Settings:
    """Settings from the flags that were given, the environment and the nearest configuration file."""
    from factcheck.settings import load

    given = {name: value for name, value in flags.items() if value not in (None, ())}
    for name in ("select", "ignore", "show"):
        if name in given:
            given[name] = ",".join(given[name])
    return load(given, os.environ, Path.cwd())


def _stdin() -> Any:
    return sys.stdin.buffer if sys.stdin else None


def run() -> None:
    """The `factcheck` command; no failure of the program itself looks like a finding."""
    collect_rarely()
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) == signal.SIG_DFL:  # not so under nohup
            signal.signal(number, _end)
    sys.exit(_status())


class _EndedError(KeyboardInterrupt):
    """Somebody else wants the command to end; it does so as for Ctrl-C, and leaves nothing half-written."""


def _end(number: int, _frame: object) -> None:
    raise _EndedError(number)


def _status() -> int:
    try:
        return main.main(prog_name="factcheck", standalone_mode=False) or 0
    except (KeyboardInterrupt, click.Abort) as error:
        ended = error.__cause__ or error
        return 128 + int(ended.args[0] if isinstance(ended, _EndedError) else signal.SIGINT)
    except SystemExit:
        return 0  # click ends so when the reader of --help has gone
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "factcheck"
        _say(f"{' '.join(error.format_message().split())} (see {command} --help)")
    except Exception as error:
        _failed(error)
    return 2


def _failed(error: Exception) -> None:
    """One line for a failure, the user's to mend or ours."""
    from factcheck.errors import FactcheckError

    if isinstance(error, FactcheckError):
        _say(str(error))
    elif os.environ.get("FACTCHECK_DEBUG"):
        import traceback

        traceback.print_exception(error)
    else:
        what = f"{type(error).__name__}: {error}"
        _say(f"internal error, please report it: {what} (FACTCHECK_DEBUG=1 shows where)")


def _say(message: str) -> None:
    from factcheck.messages import say

    say(message)
