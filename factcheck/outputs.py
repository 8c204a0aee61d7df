"""Reports → standard output and files: whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Iterable


def write(pieces: Iterable[str], path: str, *, root: str = "") -> None:
    """Write a report to a file of the folder `root`, or to standard output for "-", as UTF-8.

    A file appears or changes only when everything was written; its folder is made if need be. Raises
    FactcheckError when it cannot be written.
    """
    encoded = (piece.encode("utf-8", "replace") for piece in pieces)
    try:
        if path == "-":
            _print(encoded)
        else:
            _replace(encoded, Path(root, path))
    except OSError as error:
        name = "standard output" if path == "-" else path
        raise FactcheckError(name, f"cannot be written: {error.strerror or error}") from error


def create(pieces: Iterable[str], file: Path) -> bool:
    """Write a file that is not there yet; False if something is. Raises FactcheckError when it cannot be written."""
    try:
        if os.path.lexists(file):
            return False
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as new:
            new.writelines(piece.encode("utf-8") for piece in pieces)
    except OSError as error:
        raise FactcheckError(str(file), f"cannot be written: {error.strerror or error}") from error
    return True


def append(pieces: Iterable[str], path: str) -> None:
    """Add to the end of a file. Raises FactcheckError when it cannot be written."""
    try:
        with Path(path).open("ab") as file:
            file.writelines(piece.encode("utf-8", "replace") for piece in pieces)
    except OSError as error:
        raise FactcheckError(path, f"cannot be written: {error.strerror or error}") from error


def _print(pieces: Iterable[bytes]) -> None:
    """A reader that has gone (`| head`) ends the writing, and is no error."""
    if sys.stdout is None:
        raise OSError("it is closed")
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # What is left in the buffer would be flushed, and complained about, at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _replace(pieces: Iterable[bytes], path: Path) -> None:
    if path.exists() and not path.is_file():
        with path.open("wb") as device:
            device.writelines(pieces)
        return
    target = path.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with unfinished.open("wb") as file:
            file.writelines(pieces)
        if target.exists():
            unfinished.chmod(target.stat().st_mode)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
