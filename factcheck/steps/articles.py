"""Paths → articles: files, folders, globs and standard input, each read by the format of its suffix."""

from __future__ import annotations

import glob
import os
import stat
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from factcheck.bounded import LARGEST, Bounded
from factcheck.errors import FactcheckError
from factcheck.formats import formats, of_suffix, offering
from factcheck.ignorefiles import IgnoreFiles
from factcheck.model import Article, Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date
    from typing import BinaryIO


def read(
    paths: Iterable[str],
    *,
    root: str = "",
    stdin: BinaryIO | None = None,
    stdin_filename: str = "-",
    published: date | None = None,
    leave: Collection[str] = (),
    max_size: int = LARGEST,
) -> Iterator[Article | Problem]:
    """The articles of `paths`, sorted by path, with a problem for each input that cannot be used.

    Paths are relative to the folder `root` and are reported as given. "-" is `stdin`, read as the
    format of `stdin_filename`. `published` dates the articles that have no date of their own. Files that
    `leave` names are passed over in folders: the reports that a run writes. No article may take more than
    `max_size` bytes.
    """
    taken: set[str] = set()
    for path in sorted(_files(paths, root, leave), key=lambda found: str(getattr(found, "path", found))):
        found = [path] if isinstance(path, Problem) else _open(path, root, stdin, stdin_filename, max_size)
        for item in found:
            if isinstance(item, Article):
                name = _unused(item.id, taken)
                taken.add(name)
                yield replace(item, id=name, published=item.published or published)
            else:
                yield item


def _unused(name: str, taken: set[str]) -> str:
    """`name`, or `name#2`, `name#3` … where two articles have one id."""
    unused, number = name, 2
    while unused in taken:
        unused, number = f"{name}#{number}", number + 1
    return unused


def _open(
    path: str, root: str, stdin: BinaryIO | None, stdin_filename: str, max_size: int
) -> Iterator[Article | Problem]:
    name = stdin_filename if path == "-" else path
    reader = formats()[of_suffix(name, "read") or "text"]
    try:
        if path != "-":
            with Path(root, path).open("rb") as file:
                yield from reader.read(Bounded(file, name, max_size), name)
        elif stdin is None:
            yield Problem(name, "there is no standard input")
        else:
            yield from reader.read(Bounded(stdin, name, max_size), name)
    except OSError as error:
        yield Problem(name, f"cannot be read: {error.strerror or error}")
    except FactcheckError as error:
        yield error.problem
    except MemoryError:
        yield Problem(name, "too large for this machine's memory (see --max-size)")


def _files(paths: Iterable[str], root: str, leave: Collection[str]) -> Iterator[str | Problem]:
    """The files that paths stand for, each once."""
    seen: set[str] = set()
    left = {os.path.abspath(Path(root, path)) for path in leave}  # noqa: PTH100
    for given in paths:
        if not Path(root, given).is_dir():
            left.discard(os.path.abspath(Path(root, given)))  # noqa: PTH100
        for found in _expanded(given, root):
            if isinstance(found, Problem):
                yield found
                continue
            full = os.path.abspath(Path(root, found))  # noqa: PTH100  (links are not followed)
            if full not in seen and full not in left:
                seen.add(full)
                yield found


def _expanded(given: str, root: str) -> Iterator[str | Problem]:
    full = Path(root, given)
    if full.is_dir():
        yield from _inside(given, full)
    elif given == "-" or os.path.lexists(full):
        yield PurePath(given).as_posix()
    elif glob.has_magic(given):
        matches = sorted(glob.glob(given, root_dir=root or None, recursive=True))  # noqa: PTH207  (relative)
        found = [path for match in matches for path in _expanded(match, root) if isinstance(path, str)]
        yield from found
        if not found:
            yield Problem(given, "no file matches")
    else:
        yield Problem(given, "no such file or folder")


def _inside(given: str, full: Path) -> Iterator[str | Problem]:
    """The files of a folder that some format reads; hidden and ignored ones are passed over."""
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
            if _opens(place / name):
                empty = False
                yield (shown / name).as_posix()
    for error in closed:
        inner = PurePath(given, Path(error.filename).relative_to(full)).as_posix()
        yield Problem(inner, f"cannot be read: {error.strerror or error}")
    if empty and not closed:
        yield Problem(given, f"no articles in this folder ({', '.join('*' + e for e in endings)})")


def _opens(file: Path) -> bool:
    """Whether opening a file that was found in a folder cannot wait for ever, as a pipe's opening does."""
    try:
        return stat.S_ISREG(file.stat().st_mode)
    except OSError:
        return True  # said when it is opened
