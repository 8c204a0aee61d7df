"""What a run says to the person at the terminal: standard error, one line each."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from factcheck.rendering.plain import inert

if TYPE_CHECKING:
    from factcheck.errors import Problem


def problem(wrong: Problem) -> None:
    """Say what could not be used, and where."""
    say(f"{wrong}")


def say(message: str) -> None:
    """Print one line to standard error; nothing an article or file name holds can act there."""
    tell(f"factcheck: {inert(message)}")


def tell(line: str) -> None:
    """Print one line of our own to standard error, as it is."""
    with contextlib.suppress(OSError, AttributeError):
        sys.stderr.buffer.write(f"{line}\n".encode("utf-8", "replace"))
        sys.stderr.buffer.flush()
