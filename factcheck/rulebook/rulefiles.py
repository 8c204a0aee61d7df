"""Find and read rule files: YAML 1.2 as data, never code (see `factcheck.rulebook.yaml12`)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_BYTES = 1_000_000
"""A rule file larger than this is refused; the largest shipped one is under 100 kB."""


def shipped_folder() -> Path:
    """The folder of the shipped rule files: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "rules"
    return installed if installed.is_dir() else package.parent / "rules"


def shipped() -> list[Path]:
    """The shipped rule files, sorted by name."""
    return sorted(shipped_folder().glob("*.yaml"))


def find(paths: Iterable[str]) -> list[Path]:
    """The rule files that `--rules` names: files as they are, folders by their *.yaml and *.yml.

    Raises FactcheckError for a path that is not there or a folder without rule files.
    """
    found: list[Path] = []
    for given in paths:
        path = Path(given)
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.suffix in {".yaml", ".yml"})
            if not inside:
                raise FactcheckError(given, "no rule files (*.yaml) in this folder")
            found += inside
        elif path.is_file():
            found.append(path)
        else:
            raise FactcheckError(given, "no such rule file or folder")
    return found


def read(path: Path) -> dict[str, Any]:
    """The content of one rule file: its sections by name.

    Raises FactcheckError, with the line, when the file is no YAML 1.2 mapping.
    """
    return parse(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """What a rule file holds. Raises FactcheckError when it cannot be read or is too large."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise FactcheckError(str(path), f"cannot be read: {error.strerror or error}") from error
    if len(data) > MAX_BYTES:
        raise FactcheckError(str(path), f"larger than {MAX_BYTES:,} bytes")
    return data


def parse(data: bytes | str, name: str) -> dict[str, Any]:
    """Like `read`, from text; `name` stands for the file in messages."""
    from factcheck.rulebook.yaml12 import Unreadable, document

    try:
        read = document(data)
    except Unreadable as error:
        raise FactcheckError(name, error.message, error.place[0]) from error
    for key, place in read.repeated:
        raise FactcheckError(name, f"the key `{key}` is there twice", place[0])
    if read.content is None:
        return {}
    if not isinstance(read.content, dict):
        raise FactcheckError(name, "a rule file is a mapping with sections such as `rules:`", 1)
    return read.content
