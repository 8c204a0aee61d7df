"""What a run is told: flags over FACTCHECK_* variables over the configuration file over defaults.

The file is the nearest `factcheck.toml`, or `pyproject.toml` with a `[tool.factcheck]` table, from the
working folder upwards. A key is a field of `Settings` with dashes; its variable is FACTCHECK_ and the
key in capitals. Adding a setting is adding a field and its reader.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from factcheck.errors import Problem
from factcheck.inputs.reading import LARGEST, LONGEST, MOST_MEMORY
from factcheck.suggestions import expected, suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run.

    `paths`, `output` and `baseline` refer to the folder `root` ("" is the working folder): a
    configuration file's refer to its own folder. `problems` are the settings that could not be used.
    """

    paths: tuple[str, ...] = ()
    output: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    format: str = "text"
    fail_on: str = "conflict"
    exit_zero: bool = False
    min_score: float | None = None
    group_by: str | None = None
    published: date | None = None
    encoding: str = ""
    max_size: int = LARGEST
    max_time: float = LONGEST
    max_memory: int = MOST_MEMORY
    show: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    baseline: str | None = None
    require_claims: bool = False
    color: str = "auto"
    jobs: int = 1
    root: str = ""
    problems: tuple[Problem, ...] = ()


def load(flags: Mapping[str, Any], environ: Mapping[str, str], folder: Path) -> Settings:
    """The settings of a run in `folder`; `flags` holds what was given, by field, lists joined already.

    Raises FactcheckError for a flag that cannot be used. A wrong key or value in the file or in a
    variable becomes one of the settings' problems, and the rest holds.
    """
    from factcheck.errors import FactcheckError

    problems: list[Problem] = []
    file, table = nearest(folder, problems)
    configured = dict(_configured(file, table, problems)) if file else {}
    given = dict(_environment(environ, problems))
    for name, value in flags.items():
        try:
            given[name] = _READERS[name](value)
        except ValueError as error:
            raise FactcheckError(f"--{_key(name)}", str(error)) from error
    home = file.parent if file else folder
    return replace(_merged(configured, given, folder, home), problems=tuple(problems))


def _merged(configured: dict[str, Any], given: dict[str, Any], folder: Path, home: Path) -> Settings:
    """Both together; `home` is the folder of what is configured, `folder` that of what is given by hand.

    Paths given by hand are compared for a person who looks at the screen, so they leave the configured
    output alone; so does a format.
    """
    root = "" if home == folder else os.path.relpath(home, folder)
    configured["rules"] = tuple(os.path.join(root, path) for path in configured.get("rules", ()))  # noqa: PTH118
    if {"paths", "format"} & given.keys():
        configured.pop("output", None)
    if "paths" in given or "paths" not in configured:
        root = ""
    if root and "output" in given:
        given["output"] = tuple(_seen(path, folder, home) for path in given["output"])
    if root and "baseline" in given:
        given["baseline"] = _seen(given["baseline"], folder, home)
    if not root and home != folder and "baseline" in configured and "baseline" not in given:
        configured["baseline"] = _seen(configured["baseline"], home, folder)
    return Settings(**{**configured, **given, "root": root})


def _seen(path: str, folder: Path, home: Path) -> str:
    """A path that refers to `folder`, as seen from `home`."""
    return path if path == "-" else os.path.relpath(folder / path, home)


def nearest(folder: Path, problems: list[Problem]) -> tuple[Path | None, dict[str, Any]]:
    """The configuration file that counts in `folder`, with its table of settings."""
    for place in (folder, *folder.parents):
        for name in ("factcheck.toml", "pyproject.toml"):
            file = place / name
            if file.is_file():
                table = _table(file, problems)
                if table is not None:
                    return file, table
    return None, {}


def _table(file: Path, problems: list[Problem]) -> dict[str, Any] | None:
    import tomllib

    try:
        content = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        problems.append(Problem(_shown(file), f"cannot be read: {error.strerror or error}"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        line = re.search(r"at line (\d+)", str(error))
        problems.append(Problem(_shown(file), f"not TOML: {error}", int(line[1]) if line else 0))
    else:
        table = content if file.name == "factcheck.toml" else content.get("tool", {}).get("factcheck")
        return table if isinstance(table, dict) else None
    # A broken file of our own name ends the search; someone else's broken pyproject.toml does too,
    # because settings further up would be a surprise.
    return {}


def _configured(file: Path, table: Mapping[str, Any], problems: list[Problem]) -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        name = key.replace("-", "_")
        try:
            if name not in _READERS:
                raise ValueError(f"unknown setting{suggestion(key, map(_key, _READERS))}")
            yield name, _READERS[name](value)
        except ValueError as error:
            problems.append(Problem(_shown(file), f"`{key}`: {error}", _line(file, key)))


def _environment(environ: Mapping[str, str], problems: list[Problem]) -> Iterator[tuple[str, Any]]:
    for name, read in _READERS.items():
        variable = f"FACTCHECK_{name.upper()}"
        if environ.get(variable):
            try:
                yield name, read(environ[variable])
            except ValueError as error:
                problems.append(Problem(variable, str(error)))


def _line(file: Path, key: str) -> int:
    """The line of a key in its table, for messages; tomllib does not keep it."""
    inside = file.name == "factcheck.toml"
    for number, line in enumerate(file.read_text(encoding="utf-8-sig").splitlines(), 1):
        if line.lstrip().startswith("["):
            inside = line.strip() == "[tool.factcheck]"
        elif inside and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", line):
            return number
    return 0


def _shown(file: Path) -> str:
    return os.path.relpath(file)


def _key(name: str) -> str:
    return name.replace("_", "-")


def _words(value: object) -> tuple[str, ...]:
    """A list of strings; a string is split at commas."""
    if isinstance(value, str):
        return tuple(word.strip() for word in value.split(",") if word.strip())
    if isinstance(value, list | tuple) and all(isinstance(word, str) for word in value):
        return tuple(value)
    raise ValueError("must be a list of strings")


def _paths(value: object) -> tuple[str, ...]:
    """A list of paths; a string is split as PATH is."""
    return tuple(value.split(os.pathsep)) if isinstance(value, str) else _words(value)


def _word(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("must be a string")
    return value


def _one_of(*names: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in names:
            raise ValueError(expected(str(value), names))
        return str(value)

    return read


def _some_of(*names: str) -> Callable[[object], tuple[str, ...]]:
    one = _one_of(*names)
    return lambda value: tuple(one(word) for word in _words(value))


def _share(value: object) -> float:
    try:
        number = float(value) if not isinstance(value, bool) else -1.0  # type: ignore[arg-type]
    except (TypeError, ValueError):
        number = -1.0
    if not 0 <= number <= 1:
        raise ValueError("must be a number from 0 to 1")
    return number


def _number(value: object) -> int:
    try:
        number = int(str(value))
    except ValueError:
        number = 0
    if number < 1:
        raise ValueError("must be a whole number from 1 up")
    return number


def _size(value: object) -> int:
    """Bytes, of "100 MB", "2g" or a number of them."""
    written = re.fullmatch(r"(\d{1,12})\s*([kmg]?)b?", str(value).strip().lower())
    if not written or not int(written[1]):
        raise ValueError("must be a size such as 100MB")
    return int(written[1]) * {"": 1, "k": 10**3, "m": 10**6, "g": 10**9}[written[2]]


def _seconds(value: object) -> float:
    try:
        number = float(value) if not isinstance(value, bool) else 0.0  # type: ignore[arg-type]
    except (TypeError, ValueError):
        number = 0.0
    if not 0 < number < 1e6:
        raise ValueError("must be a number of seconds")
    return number


def _encoding(value: object) -> str:
    from factcheck.inputs.decoding import named

    return named(_word(value))


def _switch(value: object) -> bool:
    if value in (True, "true", "1", "yes"):
        return True
    if value in (False, "false", "0", "no"):
        return False
    raise ValueError("must be true or false")


def _day(value: object) -> date:
    from factcheck.inputs.frontmatter import day

    try:
        return day(value)
    except ValueError as error:
        raise ValueError(f"{value!s:.40} is not a date such as 2020-03-05") from error


_READERS: dict[str, Callable[[Any], Any]] = {
    "paths": _paths,
    "output": _paths,
    "rules": _paths,
    "format": _word,
    "fail_on": _one_of("conflict", "update", "never"),
    "exit_zero": _switch,
    "min_score": _share,
    "group_by": _word,
    "published": _day,
    "encoding": _encoding,
    "max_size": _size,
    "max_time": _seconds,
    "max_memory": _size,
    "show": _some_of("agree", "unpaired"),
    "select": _words,
    "ignore": _words,
    "baseline": _word,
    "require_claims": _switch,
    "color": _one_of("auto", "always", "never"),
    "jobs": _number,
}
