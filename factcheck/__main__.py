"""`python -m factcheck`, and what the command `factcheck` starts."""

from __future__ import annotations

import sys


def run() -> None:
    """Run the command; Ctrl-C while it is still being imported ends it as quietly as later."""
    try:
        from factcheck.cli import run as command
    except KeyboardInterrupt:
        sys.exit(130)
    command()


if __name__ == "__main__":
    run()
