"""Paths → articles: files, folders, globs and standard input, each read by the format of its suffix."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError, Problem
from factcheck.formats import HEAD, formats, marks, of_suffix, offering
from factcheck.inputs.bounded import Bounded
from factcheck.inputs.globs import is_glob, matches
from factcheck.inputs.ignorefiles import IgnoreFiles
from factcheck.inputs.reading import DEFAULT
from factcheck.model import Article

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date
    from typing import BinaryIO

    from factcheck.inputs.apart import Apart
    from factcheck.inputs.reading import Reading


MOST_PROBLEMS = 100
"""Problems of one file that are said; with more it is no such file at all."""


def read(
    paths: Iterable[str],
    *,
    root: str = "",
    stdin: BinaryIO | None = None,
    stdin_filename: str = "-",
    leave: Collection[str] = (),
    left: list[str] | None = None,
    reading: Reading = DEFAULT,
) -> Iterator[Article | Problem]:
    """The articles of `paths`, sorted by path, with a problem for each input that cannot be used.

    Paths are relative to the folder `root` and are reported as given. "-" is `stdin`, read as the
    format of `stdin_filename`. Files that `leave` names are passed over in folders: the reports that a run
    writes. So are the reports of other runs, whose paths go to `left`.
    """
    taken: dict[str, int] = {}
    inputs = _Inputs(root, stdin, stdin_filename, reading)
    search = _Search(root, leave, [] if left is None else left)
    try:
        for path in sorted(search.files(paths), key=lambda found: str(getattr(found, "path", found))):
            for item in [path] if isinstance(path, Problem) else _few_problems(inputs.open(path), path):
                if isinstance(item, Article):
                    yield replace(_dated(item, reading.published), id=_unused(item.id, taken))
                else:
                    yield item
    finally:
        inputs.close()


def _few_problems(items: Iterable[Article | Problem], path: str) -> Iterator[Article | Problem]:
    """The articles of a file, and of its problems so many as anybody reads."""
    problems = 0
    for item in items:
        problems += isinstance(item, Problem)
        if isinstance(item, Article) or problems <= MOST_PROBLEMS:
            yield item
    if problems > MOST_PROBLEMS:
        yield Problem(path, f"{problems - MOST_PROBLEMS} more lines that cannot be used")


def _dated(article: Article, published: date | None) -> Article:
    return article if article.published or not published else replace(article, published=published, dated="--published")


def _unused(name: str, taken: dict[str, int]) -> str:
    """`name`, or `name#2`, `name#3` … where several articles have one id; `taken` has the last number of each."""
    unused = name
    while unused in taken:
        taken[name] += 1
        unused = f"{name}#{taken[name]}"
    taken[unused] = 1
    return unused


class _Inputs:
    """Where inputs are found, and what reads those that a library takes apart."""

    def __init__(self, root: str, stdin: BinaryIO | None, stdin_filename: str, reading: Reading) -> None:
        self._root = root
        self._stdin = stdin
        self._stdin_filename = stdin_filename
        self._reading = reading
        self._apart: Apart | None = None

    def open(self, path: str) -> Iterator[Article | Problem]:
        """The articles of one input, and what is wrong with it."""
        name = self._stdin_filename if path == "-" else path
        try:
            if path != "-":
                with Path(self._root, path).open("rb") as file:
                    yield from self._read(file, name)
            elif self._stdin is None:
                yield Problem(name, "there is no standard input")
            else:
                yield from self._read(self._stdin, name)
        except OSError as error:
            yield Problem(name, f"cannot be read: {error.strerror or error}")
        except FactcheckError as error:
            yield error.problem
        except MemoryError:
            yield Problem(name, "too large for this machine's memory (see --max-size)")

    def _read(self, file: BinaryIO, name: str) -> Iterator[Article | Problem]:
        form = of_suffix(name, "read") or "text"
        bounded = Bounded(file, name, self._reading.max_size)
        if getattr(formats()[form], "APART", False):
            return self._taken_apart(form, bounded.read(), name)
        return formats()[form].read(bounded, name, self._reading)

    def _taken_apart(self, form: str, data: bytes, name: str) -> Iterator[Article | Problem]:
        from factcheck.inputs.apart import Apart

        self._apart = self._apart or Apart(self._reading)
        return self._apart.read(formats()[form].read, data, name)

    def close(self) -> None:
        """Leave no process behind."""
        if self._apart:
            self._apart.close()


class _Search:
    """Looks for the files that paths stand for; `left` gets the reports found in folders, which are none of them."""

    def __init__(self, root: str, leave: Collection[str], left: list[str]) -> None:
        self._root = root
        self._leave = {self._full(path) for path in leave}
        self._left = left

    def files(self, paths: Iterable[str]) -> Iterator[str | Problem]:
        """The files, each once."""
        seen: set[str] = set()
        for given in paths:
            if not Path(self._root, given).is_dir():
                self._leave.discard(self._full(given))
            for found in self._expanded(given):
                if isinstance(found, Problem):
                    yield found
                elif (full := self._full(found)) not in seen and full not in self._leave:
                    seen.add(full)
                    yield found

    def _full(self, path: str) -> str:
        return os.path.abspath(Path(self._root, path))  # noqa: PTH100  (links are not followed)

    def _expanded(self, given: str) -> Iterator[str | Problem]:
        full = Path(self._root, given)
        if not given:
            yield Problem("an empty PATH", "it names no file; the working folder is .")
        elif full.is_dir():
            yield from self._inside(given, full)
        elif given == "-" or os.path.lexists(full):
            yield PurePath(given).as_posix()
        elif is_glob(given):
            matching = sorted(matches(given, self._root))
            found = [path for match in matching for path in self._expanded(match) if isinstance(path, str)]
            yield from found
            if not found:
                yield Problem(given, "no file matches")
        else:
            yield Problem(given, "no such file or folder")

    def _inside(self, given: str, full: Path) -> Iterator[str | Problem]:
        """The files of a folder that some format reads; hidden and ignored ones and reports are passed over."""
        searched = [formats()[name] for name in offering("read") if not getattr(formats()[name], "ONLY_BY_NAME", False)]
        endings = tuple(ending for module in searched for ending in module.SUFFIXES)
        read = (*endings, *(f"{ending}.gz" for ending in endings))
        ignore = IgnoreFiles(full)
        closed: list[OSError] = []
        empty = True
        for folder, folders, files in os.walk(full, onerror=closed.append):
            place = Path(folder).resolve()
            ignore.enter(place)
            folders[:] = sorted(f for f in folders if f[0] != "." and not ignore.ignored(place / f, is_folder=True))
            shown = PurePath(given, Path(folder).relative_to(full))
            for name in sorted(files):
                if name[0] == "." or not name.lower().endswith(read) or ignore.ignored(place / name):
                    continue
                path = (shown / name).as_posix()
                if not _opens(place / name):
                    continue
                if self._full(path) not in self._leave and _is_report(place / name):
                    self._left.append(path)
                    continue
                empty = False
                yield path
        for error in closed:
            inner = PurePath(given, Path(error.filename).relative_to(full)).as_posix()
            yield Problem(inner, f"cannot be read: {error.strerror or error}")
        if empty and not closed:
            yield Problem(given, f"no articles in this folder ({', '.join('*' + e for e in endings)})")


def _is_report(file: Path) -> bool:
    """Whether a file that was found in a folder is a report that some run wrote."""
    mark = marks().get(file.suffix.lower())
    if not mark:
        return False
    try:
        with file.open("rb") as opened:
            return mark in opened.read(HEAD)
    except OSError:
        return False  # said when it is opened


def _opens(file: Path) -> bool:
    """Whether opening a file that was found in a folder cannot wait for ever, as a pipe's opening does."""
    try:
        return stat.S_ISREG(file.stat().st_mode)
    except OSError:
        return True  # said when it is opened
