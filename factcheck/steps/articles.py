"""Paths → articles: files, folders, globs and standard input, each read by the format of its suffix."""

from __future__ import annotations

import glob
import os
from dataclasses import replace
from pathlib import Path, PurePath
from typing import IO, TYPE_CHECKING

from factcheck.formats import Format, formats, of_suffix, offering
from factcheck.ignorefiles import IgnoreFiles
from factcheck.model import Article, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date


def read(
    paths: Iterable[str],
    *,
    root: str = "",
    stdin: IO[bytes] | None = None,
    stdin_filename: str = "-",
    published: date | None = None,
) -> Iterator[Article | Problem]:
    """The articles of `paths`, sorted by path, with a problem for each input that cannot be used.

    Paths are relative to the folder `root` and are reported as given. "-" is `stdin`, read as the
    format of `stdin_filename`. `published` dates the articles that have no date of their own.
    """
    taken: set[str] = set()
    for path in sorted(_files(paths, root), key=lambda found: str(getattr(found, "path", found))):
        found = [path] if isinstance(path, Problem) else _open(path, root, stdin, stdin_filename)
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


def _open(path: str, root: str, stdin: IO[bytes] | None, stdin_filename: str) -> Iterator[Article | Problem]:
    name = stdin_filename if path == "-" else path
    reader = _reader(name)
    try:
        if path == "-":
            if stdin is None:
                yield Problem(name, "there is no standard input")
            else:
                yield from reader.read(stdin, name)  # type: ignore[arg-type]
        else:
            with open(os.path.join(root, path), "rb") as file:  # noqa: PTH118, PTH123  (paths stay as given)
                yield from reader.read(file, name)
    except OSError as error:
        yield Problem(name, f"cannot be read: {error.strerror or error}")


def _reader(name: str) -> Format:
    return formats()[of_suffix(name, "read") or "text"]


def _files(paths: Iterable[str], root: str) -> Iterator[str | Problem]:
    """The files that paths stand for, each once."""
    seen: set[str] = set()
    for given in paths:
        for found in _expanded(given, root):
            if isinstance(found, Problem):
                yield found
            elif found not in seen:
                seen.add(found)
                yield found


def _expanded(given: str, root: str) -> Iterator[str | Problem]:
    full = os.path.join(root, given)  # noqa: PTH118
    if given == "-" or (os.path.exists(full) and not os.path.isdir(full)):  # noqa: PTH110, PTH112
        yield given
    elif os.path.isdir(full):  # noqa: PTH112
        yield from _inside(given, full)
    elif glob.has_magic(given):
        matches = sorted(glob.glob(given, root_dir=root or None, recursive=True))  # noqa: PTH207
        for match in matches:
            yield from _expanded(match, root)
        if not matches:
            yield Problem(given, "no file matches")
    else:
        yield Problem(given, "no such file or folder")


def _inside(given: str, full: str) -> Iterator[str | Problem]:
    """The files of a folder that some format reads; hidden and ignored ones are passed over."""
    endings = tuple(ending for name in offering("read") for ending in formats()[name].SUFFIXES)
    ignore = IgnoreFiles(Path(full))
    empty = True
    for folder, folders, files in os.walk(full):
        place = Path(folder).resolve()
        ignore.enter(place)
        folders[:] = sorted(f for f in folders if f[0] != "." and not ignore.ignored(place / f, is_folder=True))
        for name in sorted(files):
            if name[0] != "." and name.lower().endswith(endings) and not ignore.ignored(place / name):
                empty = False
                yield PurePath(given, os.path.relpath(folder, full), name).as_posix()
    if empty:
        yield Problem(given, f"no articles in this folder ({', '.join('*' + e for e in endings)})")
