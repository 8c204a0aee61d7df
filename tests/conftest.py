"""What several test modules need: a claim made by hand, and the command in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from factcheck.model import Claim, Frame, Interval, Quantity, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


ENDLESS = 120.0
"""Seconds of work after which a test has no end: none takes a tenth of that."""


@pytest.fixture(autouse=True)
def no_test_goes_on_for_ever() -> Iterator[None]:
    """End a test that hangs. How long one takes is not asserted; the benchmarks measure that."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def end(signum: int, frame: object) -> None:
        pytest.fail(f"no end after {ENDLESS:.0f} s of work")

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, ENDLESS)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0.0)
    signal.signal(signal.SIGVTALRM, before)


@dataclass(frozen=True)
class Ran:
    """How a process ended, and what it printed."""

    status: int
    out: str
    err: str

    @property
    def messages(self) -> list[str]:
        return self.err.splitlines()


@pytest.fixture
def claim() -> Callable[..., Claim]:
    """Make a claim of a number in a sentence: `claim("Five people died.", "Five", 5, head="people")`."""

    def make(
        sentence: str,
        text: str,
        low: float | None,
        high: float | None = None,
        *,
        article: str = "a",
        kind: str = "count",
        unit: str | None = "count",
        written: str | None = None,
        at: int = 0,
        as_of: str | None = None,
        **frame: object,
    ) -> Claim:
        top = low if high is None else high
        start = at + sentence.index(text)
        return Claim(
            id=f"c-{article}-{start}-{text}",
            article=article,
            start=start,
            end=start + len(text),
            line=1,
            column=start + 1,
            text=text,
            sentence=sentence,
            sentence_start=at,
            kind=kind,
            value=Value(Quantity(low, top, written or unit), Interval(low, top, unit)),
            as_of=as_of,
            frame=Frame(**frame),  # type: ignore[arg-type]
        )

    return make


@pytest.fixture
def factcheck(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Ran]:
    """Run the command in a process of its own: `factcheck("compare", "a.txt")`, in `tmp_path`.

    `stdin` is what it reads from standard input; other keywords become environment variables. None of
    the variables of whoever runs the tests count.
    """
    cache = tmp_path_factory.getbasetemp() / "cache"

    def run(*arguments: object, folder: Path = tmp_path, stdin: str | bytes = b"", **variables: str) -> Ran:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("FACTCHECK_")}
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", *map(str, arguments)],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=folder,
            env={**kept, "FACTCHECK_CACHE_DIR": str(cache), **variables},
            timeout=60,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
