"""What the program knows, as data: the shipped rule files and the user's, section by section.

A section (`units`, `synonyms`, `currencies` …) is gathered from every file that has it. Whoever uses
one turns it into the table it needs with `Knowledge.table`, which builds each table once:

>>> shipped().table(lambda known: len(known.section("units"))) > 0
True
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.rulebook import rulecache, rulefiles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

Table = TypeVar("Table")


class Knowledge:
    """The sections of some rule files, later files after earlier ones."""

    def __init__(self, contents: Iterable[Mapping[str, Any]]) -> None:
        self._contents = tuple(contents)
        self._tables: dict[object, object] = {}

    def __reduce__(self) -> tuple[type[Knowledge], tuple[object, ...]]:
        return Knowledge, (self._contents,)  # tables are built anew in each process

    def section(self, name: str) -> list[Any]:
        """Every entry of a section that is a list, in file order; [] if no file has it."""
        return [entry for content in self._contents for entry in content.get(name) or ()]

    def words(self, name: str) -> list[str]:
        """The words of a section that is a list of lists of words, in file order."""
        return [str(word) for words in self.section(name) for word in words]

    def mapping(self, name: str) -> dict[str, Any]:
        """Every entry of a section that is a mapping; where two files name a key, the later one wins."""
        return {key: value for content in self._contents for key, value in (content.get(name) or {}).items()}

    def entries(self, name: str) -> list[tuple[str, Any]]:
        """Every entry of a section that is a mapping, in file order, a key as often as files name it."""
        return [pair for content in self._contents for pair in (content.get(name) or {}).items()]

    def sections(self) -> frozenset[str]:
        """The names of the sections that any file has."""
        return frozenset(name for content in self._contents for name in content)

    def table(self, build: Callable[[Knowledge], Table]) -> Table:
        """What `build` makes of this knowledge, built at the first call and kept."""
        if build not in self._tables:
            self._tables[build] = build(self)
        return self._tables[build]  # type: ignore[return-value]

    def extended(self, files: Iterable[Path]) -> Knowledge:
        """The same knowledge with the user's rule files after it, so that theirs win."""
        return self.joined(*(rulefiles.read(file) for file in files))

    def joined(self, *contents: Mapping[str, Any]) -> Knowledge:
        """The same knowledge with more sections after it, as `extended` reads them from files."""
        return Knowledge((*self._contents, *contents))


@cache
def shipped() -> Knowledge:
    """The knowledge of the shipped rule files."""
    return Knowledge(rulecache.read(rulefiles.shipped()))
