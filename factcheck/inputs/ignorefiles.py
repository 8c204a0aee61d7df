"""Which files of a folder a repository ignores, by its .gitignore files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path, PurePath

_WILD = re.compile(r"[*?/\\!]+|\[.*")
_MOST = 1_000_000
"""Bytes of a .gitignore that are read."""


class IgnoreFiles:
    """The .gitignore files that count below a folder: its own, and those above it in its repository.

    A folder that is asked for by name is searched even when the repository ignores it.
    """

    def __init__(self, folder: Path) -> None:
        folder = folder.resolve()
        self._patterns: dict[Path, list[str]] = {}
        repository = next((place for place in (folder, *folder.parents) if (place / ".git").exists()), None)
        if repository and repository != folder:
            for place in (p for p in folder.parents if p.is_relative_to(repository)):
                self.enter(place)
            if self.ignored(folder, is_folder=True):
                self._patterns.clear()

    def enter(self, folder: Path) -> None:
        """Take the .gitignore of a folder into account, if there is one."""
        try:
            with (folder / ".gitignore").open("rb") as file:
                lines = file.read(_MOST).decode("utf-8", "replace").splitlines()
        except OSError:
            return
        self._patterns[folder] = [line for line in lines if line.strip() and not line.startswith("#")]

    def ignored(self, path: Path, *, is_folder: bool = False) -> bool:
        """Whether the nearest .gitignore that says anything about a path says to ignore it."""
        for folder in sorted(self._patterns, key=lambda place: -len(place.parts)):
            if path.is_relative_to(folder):
                answer = _answer(self._patterns[folder], path.relative_to(folder), is_folder)
                if answer is not None:
                    return answer
        return False


def _answer(patterns: Iterable[str], path: PurePath, is_folder: bool) -> bool | None:
    name = path.as_posix()
    # pathspec takes as long to import as click: only for patterns whose letters are in the name.
    possible = [line for line in patterns if all(part in name for part in _WILD.split(line.strip()))]
    if not possible:
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(possible).check_file(f"{name}/" if is_folder else name).include
