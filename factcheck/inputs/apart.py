"""Files that a library takes apart, read in a process of their own: some are made to take all time and memory.

`Apart` starts the process when it is first needed and gives it one file after another. What takes it too long,
or kills it, costs that file a line; the next one gets a new process. It ends with the one that started it.
"""

from __future__ import annotations

import contextlib
import io
import os
import pickle
import subprocess
import sys
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread, Timer
from typing import TYPE_CHECKING, BinaryIO, cast

from factcheck.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.inputs.reading import Reading
    from factcheck.model import Article

    Read = Callable[[BinaryIO, str, Reading], Iterator[Article | Problem]]
    Task = tuple[Read, bytes, str, Reading]


class Apart:
    """A process that reads files, within the limits of `reading`; close it in the end."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, read: Read, data: bytes, path: str) -> Iterator[Article | Problem]:
        """What `read`, a format's function, makes of a file's data; a problem if it takes more than it may."""
        if not sys.executable or getattr(sys, "frozen", False):  # there is no Python to start
            yield from read(io.BytesIO(data), path, self._reading)
            return
        process = self._process = self._process or _started()
        late = Event()

        def end() -> None:
            late.set()
            process.kill()

        clock = Timer(self._reading.max_time, end)
        clock.start()
        try:
            found = _asked(process, (read, data, path, self._reading))
        finally:
            clock.cancel()
            clock.join()
        if found is None or late.is_set():
            self.close()
        yield from [Problem(path, self._failed(late=late.is_set()))] if found is None else found

    def _failed(self, *, late: bool) -> str:
        if late:
            return f"takes longer to read than {self._reading.max_time:g} seconds (see --max-time)"
        memory = f"{self._reading.max_memory / 1e9:g} GB of memory"
        return f"cannot be read: it takes more than {memory} (see --max-memory), or breaks what reads it"

    def close(self) -> None:
        """End the process, whatever it is doing."""
        if self._process:
            self._process.kill()
            for pipe in (self._process.stdin, self._process.stdout):
                with contextlib.suppress(OSError):
                    cast("BinaryIO", pipe).close()
            self._process.wait()
            self._process = None


def _started() -> subprocess.Popen[bytes]:
    places = [str(Path(__file__).parents[2]), *filter(None, sys.path)]
    return subprocess.Popen(
        [sys.executable, "-P", "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if os.environ.get("FACTCHECK_DEBUG") else subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(places)},
    )


def _asked(process: subprocess.Popen[bytes], task: Task) -> list[Article | Problem] | None:
    """The answer of the process; None if it has died over it."""
    try:
        pickle.dump(task, cast("BinaryIO", process.stdin))
        cast("BinaryIO", process.stdin).flush()
        return cast("list[Article | Problem]", pickle.load(cast("BinaryIO", process.stdout)))
    except (OSError, EOFError, pickle.UnpicklingError):
        return None


def _serve() -> None:
    """In the process: read what is asked for, until the one that asks is gone."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one that asks
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints
    tasks: SimpleQueue[Task] = SimpleQueue()
    Thread(target=_listen, args=(tasks,), daemon=True).start()
    while True:
        task = tasks.get()
        pickle.dump(_answer(*task), answers)
        answers.flush()


def _listen(tasks: SimpleQueue[Task]) -> None:
    try:
        while True:
            tasks.put(pickle.load(sys.stdin.buffer))
    finally:
        os._exit(0)


def _answer(read: Read, data: bytes, path: str, reading: Reading) -> list[Article | Problem]:
    _limit(reading)
    try:
        return list(read(io.BytesIO(data), path, reading))
    except MemoryError:
        os._exit(1)


def _limit(reading: Reading) -> None:
    """Limits that hold where no other process looks after this one; not every system knows them."""
    try:
        import resource
    except ImportError:
        return
    spent = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    for kind, limit in (
        (resource.RLIMIT_AS, reading.max_memory),
        (resource.RLIMIT_CPU, int(spent + reading.max_time) + 10),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (limit, resource.getrlimit(kind)[1]))


if __name__ == "__main__":
    _serve()
