"""YAML 1.2 as plain data, with the place of everything: no code, no aliases, bounded depth.

PyYAML reads YAML 1.1, in which `12:30` is 750, `no` is False and `010` is 8, and its composer crashes
the interpreter on a few thousand open brackets. So only its parser is used, which gives events, and
the data is built here by the core schema of YAML 1.2 (yaml.org/spec/1.2.2, section 10.3.2).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 24
"""Nested lists and mappings at most; the shipped files need 6."""
_MAX_DIGITS = 300

_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER = re.compile(
    r"(?P<int>[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)"
    r"|(?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
)

Place = tuple[int, int]
"""Line and column, from 1."""
Path = tuple[str | int, ...]
"""Keys and list positions from the top: ("rules", 0, "allow")."""


class Unreadable(Exception):  # noqa: N818  (reads better where it is raised)
    """A text that is not YAML 1.2, or more of it than is read: what and where."""

    def __init__(self, message: str, place: Place = (1, 1)) -> None:
        super().__init__(message)
        self.message = message
        self.place = place


@dataclass(slots=True)
class Document:
    """What a text says. `keys` and `values` hold the place of each key and of what it holds."""

    content: Any = None
    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    repeated: list[tuple[str, Place]] = field(default_factory=list)
    """Keys that a mapping has twice."""

    def place(self, path: Path) -> Place:
        """Where the thing at a path is, or the nearest thing around it."""
        while path and path not in self.keys and path not in self.values:
            path = path[:-1]
        return self.keys.get(path) or self.values.get(path) or (1, 1)


def document(data: bytes | str) -> Document:
    r"""The one document of a text.

    Raises Unreadable, with the place, for what YAML 1.2 does not allow and for aliases, tags, keys
    that are no text, and more than `MAX_DEPTH` levels.

    >>> document("time: 12:30\nanswer: no\nsize: 0x10").content
    {'time': '12:30', 'answer': 'no', 'size': 16}
    """
    import yaml

    read = Document()
    try:
        parser = yaml.parse(data, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        _Builder(read, parser).build()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        problem = " ".join(
            str(getattr(error, "problem", None) or getattr(error, "reason", None) or "is not YAML").split()
        )
        raise Unreadable(problem, (mark.line + 1, mark.column + 1) if mark else (1, 1)) from error
    except UnicodeError as error:
        raise Unreadable("is not UTF-8 text") from error
    return read


class _Builder:
    """Builds the data of a document from the parser's events."""

    def __init__(self, read: Document, events: Iterator[Any]) -> None:
        self._read = read
        self._events = events

    def build(self) -> None:
        started = False
        for event in self._events:
            name = type(event).__name__
            if name == "DocumentStartEvent":
                if started:
                    raise Unreadable("a second document begins here; a rule file has one", _place(event))
                started = True
            elif name not in ("StreamStartEvent", "StreamEndEvent", "DocumentEndEvent"):
                self._read.content = self._node(event, ())

    def _node(self, event: Any, path: Path) -> Any:
        name = type(event).__name__
        if name == "AliasEvent":
            raise Unreadable("aliases (*name) are not read; write it out", _place(event))
        if event.tag not in (None, "!"):
            raise Unreadable(f"tags such as {event.tag} are not read", _place(event))
        if len(path) > MAX_DEPTH:
            raise Unreadable(f"more than {MAX_DEPTH} levels of lists and mappings", _place(event))
        self._read.values[path] = _place(event)
        if name == "ScalarEvent":
            return scalar(event.value) if event.implicit[0] else event.value
        return self._list(path) if name == "SequenceStartEvent" else self._mapping(path)

    def _list(self, path: Path) -> list[Any]:
        found: list[Any] = []
        for event in self._events:
            if type(event).__name__ == "SequenceEndEvent":
                break
            found.append(self._node(event, (*path, len(found))))
        return found

    def _mapping(self, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for event in self._events:
            name = type(event).__name__
            if name == "MappingEndEvent":
                break
            if name != "ScalarEvent":
                raise Unreadable("a key is a word or a text", _place(event))
            key = event.value
            if key in found:
                self._read.repeated.append((key, _place(event)))
            self._read.keys[*path, key] = _place(event)
            found[key] = self._node(next(self._events), (*path, key))
        return found


def _place(event: Any) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1


def scalar(text: str) -> Any:
    """A plain scalar by the core schema: null, true, false, a number, or the text itself.

    >>> scalar("~"), scalar("010"), scalar("1e3"), scalar("yes"), scalar("2008-12-05")
    (None, 10, 1000.0, 'yes', '2008-12-05')
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "-+.0123456789" or len(text) > _MAX_DIGITS:
        return text
    found = _NUMBER.fullmatch(text)
    if not found:
        return text
    if found["int"]:
        return int(text, 8) if text.startswith("0o") else int(text, 16) if text.startswith("0x") else int(text)
    return float(
        text.replace(".inf", "inf").replace(".Inf", "inf").replace(".INF", "inf").lower().replace(".nan", "nan")
    )
