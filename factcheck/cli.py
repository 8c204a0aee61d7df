"""Options and exit status, no logic."""

from __future__ import annotations

import sys

import click

from factcheck import __version__


@click.group()
@click.version_option(__version__, prog_name="factcheck")
def main() -> None:
    """Compare what articles say."""


@main.command()
@click.argument("paths", nargs=-1)
@click.option("--format", "form", default="text")
def extract(paths: tuple[str, ...], form: str) -> None:
    """Print the claims of articles."""
    from factcheck.formats import formats
    from factcheck.knowledge import shipped
    from factcheck.model import Problem
    from factcheck.pipeline import claims_of
    from factcheck.steps import articles

    failed = False

    def claims():
        nonlocal failed
        for item in articles.read(paths, stdin=sys.stdin.buffer):
            if isinstance(item, Problem):
                failed = True
                print(item, file=sys.stderr)
            else:
                yield from claims_of(item, shipped())

    for piece in formats()[form].render_claims(claims()):
        sys.stdout.buffer.write(piece.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
    sys.exit(2 if failed else 0)


def run() -> None:
    """The `factcheck` command."""
    main()
