"""Globs → paths. `**` goes through folders but not through links, which may lead round in circles."""

from __future__ import annotations

import fnmatch
import glob
import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STARS = "**"


def is_glob(path: str) -> bool:
    """Whether a path has `*`, `?` or `[` in it."""
    return glob.has_magic(path)


def matches(pattern: str, root: str = "") -> Iterator[str]:
    """The paths that a glob stands for, relative to `root` as it is; hidden ones only if it says so."""
    parts = PurePath(pattern).parts
    if STARS not in parts:
        yield from glob.iglob(pattern, root_dir=root or None)  # noqa: PTH207  (relative)
        return
    at = parts.index(STARS)
    above = str(PurePath(*parts[:at])) if at else ""
    for base in glob.iglob(above, root_dir=root or None) if above else ("",):  # noqa: PTH207
        for folder, folders, files in os.walk(Path(root, base)):
            folders[:] = [name for name in folders if name[0] != "."]
            inner = Path(folder).relative_to(Path(root, base)).parts
            for name in (*folders, *files):
                if _matches((*inner, name), parts[at:]):
                    yield str(PurePath(base, *inner, name))


def _matches(names: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether the names of a path are what a pattern says, part for part; `**` is any number of folders."""
    reached = {0}
    for number, part in enumerate(pattern):
        if part == STARS:
            last = number == len(pattern) - 1
            reached = set(range(min(reached), len(names) + last)) if reached else reached
        else:
            reached = {at + 1 for at in reached if at < len(names) and _named(names[at], part)}
        if not reached:
            return False
    return len(names) in reached


def _named(name: str, part: str) -> bool:
    return fnmatch.fnmatch(name, part) and (name[0] != "." or part[0] == ".")
