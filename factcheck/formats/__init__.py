"""Input and output formats: one module each, found by walking this folder.

A module is named after its format and offers any of what `Format` says. Adding a format is
adding a module.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Protocol, cast

from factcheck.inputs.reading import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from factcheck.errors import Problem
    from factcheck.inputs.reading import Reading
    from factcheck.model import Article, Claim, Report


HEAD = 1024
"""Bytes at the start of a file in which the mark of a report stands."""


@dataclass(frozen=True, slots=True)
class View:
    """How a report is to be shown: what beyond the differences, where links lead, and to whom.

    `show` may hold "agree" and "unpaired". `folder` is that of the output file, seen from the folder
    that the articles' paths refer to; "." for standard output. `address` is what links to files begin
    with instead, where the report is read away from them. `fail_on` is the least outcome that fails.
    A person at a `terminal` gets excerpts, in `colour` where that is wanted.
    """

    show: frozenset[str] = frozenset()
    folder: str = "."
    address: str = ""
    fail_on: str = "conflict"
    terminal: bool = False
    colour: bool = False


class Format(Protocol):
    """What a module in this folder may offer; each of these is optional."""

    SUFFIXES: tuple[str, ...]
    """File name endings of this format, such as ".md"; read and written. What is read may end in ".gz" besides."""

    MARK: bytes
    """What the first `HEAD` bytes of every report in this format hold: a folder's search leaves such a file out."""

    ONLY_BY_NAME: bool
    """True where such files are mostly something else than articles: folders are not searched for them."""

    APART: bool
    """True where a library takes a file apart: it is read in a process of its own, within limits."""

    def read(self, file: BinaryIO, path: str, reading: Reading = DEFAULT) -> Iterator[Article | Problem]:
        """The articles of a file, and what could not be read; `path` is the name to report."""
        ...

    def render(self, report: Report, view: View) -> Iterator[str]:
        """A report in this format, piece by piece."""
        ...

    def render_claims(self, claims: Iterable[Claim]) -> Iterator[str]:
        """Claims in this format, piece by piece, as soon as each is known."""
        ...


@cache
def formats() -> dict[str, Format]:
    """Every format by name, in the order of the alphabet."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: cast("Format", importlib.import_module(f"{__name__}.{name}")) for name in names}


def offering(ability: str) -> list[str]:
    """The names of the formats that offer `ability`: "read", "render" or "render_claims"."""
    return [name for name, module in formats().items() if hasattr(module, ability)]


def of_suffix(path: str, ability: str) -> str | None:
    """The name of the format that the end of a file name stands for, if it offers `ability`."""
    ending = path.lower()
    if ability == "read":
        ending = ending.removesuffix(".gz")
    for name in offering(ability):
        if ending.endswith(getattr(formats()[name], "SUFFIXES", ()) or "\0"):
            return name
    return None


def marks() -> dict[str, bytes]:
    """What marks the reports of each format that is marked, by the endings of its files."""
    marked = [module for module in formats().values() if hasattr(module, "MARK")]
    return {ending: module.MARK for module in marked for ending in module.SUFFIXES}
