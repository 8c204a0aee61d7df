"""Read rule files: YAML 1.2 as data, never code, with the line of everything for messages.

PyYAML reads YAML 1.1, in which `12:30` is 750, `no` is False and `010` is 8. The loader here keeps
only what YAML 1.2's core schema reads as null, true, false and numbers, refuses duplicate keys, and
refuses aliases, with which ten lines can grow to gigabytes.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_BYTES = 4_000_000
"""A rule file larger than this is refused; the largest shipped one is under 100 kB."""


def shipped_folder() -> Path:
    """The folder of the shipped rule files: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).parent
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
    name = str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FactcheckError(name, f"cannot be read: {error.strerror or error}") from error
    if len(data) > MAX_BYTES:
        raise FactcheckError(name, f"larger than {MAX_BYTES:,} bytes")
    return parse(data, name)


def parse(data: bytes | str, name: str) -> dict[str, Any]:
    """Like `read`, from text; `name` stands for the file in messages."""
    import yaml

    try:
        content = yaml.load(data, Loader=_loader())  # noqa: S506  (a safe loader, made below)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "is not YAML"
        raise FactcheckError(name, str(problem).replace("\n", " "), mark.line + 1 if mark else 0) from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise FactcheckError(name, f"is not YAML: {error}") from error
    if content is None:
        return {}
    if not isinstance(content, dict):
        raise FactcheckError(name, "a rule file is a mapping with sections such as `rules:`", 1)
    return content


_CORE_SCHEMA = (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    (
        "float",
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        list("-+.0123456789"),
    ),
)


def _loader() -> Any:
    """A safe loader with the types of YAML 1.2's core schema (yaml.org/spec/1.2.2, section 10.3.2)."""
    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Loader(base):  # type: ignore[misc]
        yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012  (PyYAML's own protocol)

        def compose_node(self, parent: Any, index: Any) -> Any:
            if self.check_event(yaml.AliasEvent):
                event = self.peek_event()
                raise yaml.composer.ComposerError(
                    None, None, "aliases (*name) are not read in rule files", event.start_mark
                )
            return super().compose_node(parent, index)

        def construct_mapping(self, node: Any, deep: bool = False) -> Any:
            seen: set[str] = set()
            for key, _ in node.value:
                if key.value in seen:
                    raise yaml.constructor.ConstructorError(
                        None, None, f"the key `{key.value}` is there twice", key.start_mark
                    )
                seen.add(key.value)
            return super().construct_mapping(node, deep)

        def construct_integer(self, node: Any) -> int:
            text = node.value
            return int(text, 8) if text.startswith("0o") else int(text, 16) if text.startswith("0x") else int(text)

    for tag, pattern, first in _CORE_SCHEMA:
        Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)
    Loader.add_constructor("tag:yaml.org,2002:int", Loader.construct_integer)
    return Loader
