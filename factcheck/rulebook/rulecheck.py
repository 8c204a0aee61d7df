"""Check rule files: every mistake of every file at once, with its place, its line and what was meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.errors import FactcheckError, Problem
from factcheck.rulebook import rulefiles
from factcheck.rulebook.yaml12 import Document, Unreadable, document

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from factcheck.measuring.measures import Unit
    from factcheck.measuring.units import Units


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in a rule file, where, and the line it is in."""

    path: str
    line: int
    column: int
    message: str
    excerpt: str = ""

    @property
    def problem(self) -> Problem:
        """The mistake in one line."""
        return Problem(self.path, self.message, self.line, self.column)

    def __str__(self) -> str:
        """The mistake with its line and a mark under the column."""
        if not self.excerpt.strip():
            return str(self.problem)
        number = f"{self.line:>6} | "
        return f"{self.problem}\n{number}{self.excerpt}\n{' ' * (len(number) - 2)}| {' ' * (self.column - 1)}^"


@dataclass(slots=True)
class _File:
    path: str
    lines: list[str]
    read: Document

    def mistake(self, place: tuple[int, int], message: str) -> Mistake:
        line, column = place
        excerpt = self.lines[line - 1][:200] if line <= len(self.lines) else ""
        return Mistake(self.path, line, column, message, excerpt)


def check(files: Iterable[Path]) -> list[Mistake]:
    """Every mistake of some rule files, by file and line; [] when all can be used.

    An id may be given once in all of them; the id of a shipped rule changes that rule.
    """
    found: list[Mistake] = []
    ids: dict[str, str] = {}
    for path in files:
        try:
            found += check_text(rulefiles.read_bytes(path), str(path), ids)
        except FactcheckError as error:
            found.append(Mistake(error.problem.path, error.problem.line, 0, error.problem.message))
    return found


def check_text(data: bytes, name: str, ids: dict[str, str] | None = None) -> list[Mistake]:
    """Every mistake of one rule file's text; `ids` are the rule ids seen so far, with their places."""
    lines = data.decode("utf-8", "replace").splitlines()
    file = _File(name, lines, Document())
    try:
        file.read = document(data)
    except Unreadable as error:
        return [file.mistake(error.place, error.message)]
    content = file.read.content
    found = [file.mistake(place, f"the key `{key}` is there twice") for key, place in file.read.repeated]
    if content is not None and not isinstance(content, dict):
        return [*found, file.mistake((1, 1), "a rule file is a mapping with sections such as `rules:`")]
    found += _against_schema(file, content or {})
    if not found:
        found += _units(file, content or {}) or _amounts(file, content or {})
    found += _twice(file, content or {}, {} if ids is None else ids)
    return sorted(found, key=lambda mistake: (mistake.line, mistake.column))


def _against_schema(file: _File, content: dict[str, Any]) -> list[Mistake]:
    from factcheck.rulebook.ruleschema import mistakes

    known = {name: value for name, value in content.items() if name not in _own_sections()}
    return [_mistake(file, content, wrong) for wrong in mistakes(known)]


def _own_sections() -> frozenset[str]:
    """Sections that only shipped files explain (number words, hedges …); they are not checked here."""
    from factcheck.knowledge import shipped
    from factcheck.rulebook.ruleschema import RuleFile

    return shipped().sections() - RuleFile.model_fields.keys()


def _mistake(file: _File, content: Any, wrong: dict[str, Any]) -> Mistake:
    """One error of the schema as a mistake with a place."""
    path = _real_path(content, wrong["loc"])
    place = file.read.place(path)
    kind, message = wrong["type"], wrong["msg"]
    last = str(path[-1]) if path else ""
    if kind == "extra_forbidden":
        message = f"unknown key `{last}`{_meant(last, path[:-1])}"
    elif kind == "missing":
        message = f"`{wrong['loc'][-1]}` is missing"
    elif kind == "literal_error":
        from factcheck.suggestions import expected

        message = expected(
            str(wrong["input"]), [x.strip("'") for x in wrong["ctx"]["expected"].replace(" or ", ", ").split(", ")]
        )
    elif kind == "string_pattern_mismatch":
        message = f"`{wrong['input']}` is no id; write small letters, digits and hyphens"
    elif kind == "value_error":
        message = message.removeprefix("Value error, ")
    elif kind == "too_short":
        message = f"{_named(path)} needs {wrong['ctx']['min_length']} entries, not {wrong['ctx']['actual_length']}"
    elif path:
        message = f"{_named(path)}: {message[:1].lower()}{message[1:]}"
    return file.mistake(place, message)


def _real_path(content: Any, loc: Sequence[str | int]) -> tuple[str | int, ...]:
    """The part of an error's location that is in the file: validators add names of their own."""
    path: list[str | int] = []
    for step in loc:
        try:
            content = content[step]
        except (KeyError, IndexError, TypeError):
            continue
        path.append(step)
    return tuple(path)


def _named(path: tuple[str | int, ...]) -> str:
    """What stands at a path, in words: "`date`", "entry 2 of `synonyms`"."""
    last = path[-1]
    return f"`{last}`" if isinstance(last, str) else f"entry {last + 1} of {_named(path[:-1])}" if path[:-1] else "this"


def _meant(word: str, path: tuple[str | int, ...]) -> str:
    """Did you mean: the known key nearest to one that is not known, by its letters or its sense."""
    from difflib import get_close_matches

    fields = _fields(path)
    senses = {other: name for name, others in fields.items() for other in (name, *others)}
    near = get_close_matches(word.lower(), senses, n=1, cutoff=0.7)
    if near:
        return f", did you mean `{senses[near[0]]}`?"
    return f"; known are {', '.join(fields)}"


def _fields(path: tuple[str | int, ...]) -> dict[str, list[str]]:
    """The keys that may stand at a path, each with what else people call it."""
    from factcheck.rulebook import ruleschema

    model: Any = ruleschema.RuleFile
    homes = {"rules": "Rule", "ignore": "Ignore", "contrasts": "Contrast", "units": "Unit", "rates": "Rate"}
    if path:
        model = getattr(ruleschema, homes.get(str(path[0]), "RuleFile"))
    if "examples" in path:
        model = ruleschema.Side if len(path) > path.index("examples") + 1 else ruleschema.Examples
    return {name: list((field.json_schema_extra or {}).get("aka", [])) for name, field in model.model_fields.items()}


def _units(file: _File, content: dict[str, Any]) -> list[Mistake]:
    """Units that are measured in what nobody knows, or that have a prefix, part or reading that is none."""
    from factcheck.knowledge import shipped
    from factcheck.measuring.units import Units

    entries = content.get("units") or []
    if not entries:
        return []
    table, prefixes = shipped().table(Units.build), shipped().mapping("prefixes") | (content.get("prefixes") or {})
    own = _own_units(entries)
    found = []
    for number, entry in enumerate(entries):
        checks = [
            ("prefixes", name in prefixes, f"there is no prefix `{name}`") for name in _listed_of(entry, "prefixes")
        ]
        for key in ("parts", "readings"):
            checks += [
                (key, bool(name in own or table.named(name)), f"there is no unit `{name}`")
                for name in _listed_of(entry, key)
            ]
        if "equals" in entry and (wrong := _unequal(str(entry["equals"]), table, own)):
            checks.append(("equals", False, wrong))
        places = ((key, message) for key, right, message in checks if not right)
        found += [file.mistake(file.read.place(("units", number, key)), message) for key, message in places]
    if found:
        return found
    try:
        Units.build(shipped().joined(content))
    except FactcheckError as error:  # two units that are measured in each other
        return [file.mistake(file.read.place(("units",)), error.problem.message)]
    return []


def _own_units(entries: list[dict[str, Any]]) -> dict[str, Unit]:
    """The names and symbols of a file's units, each standing for itself."""
    from factcheck.measuring.measures import Unit

    names = {
        prefix + name
        for entry in entries
        for name in (entry["name"], *_listed_of(entry, "symbols"))
        for prefix in ("", *_listed_of(entry, "prefixes"))
    }
    return {name: Unit(name, 1.0, ((name, 1),)) for name in names}


def _unequal(expression: str, table: Units, own: dict[str, Unit]) -> str:
    """What is wrong with what a unit equals, or ""."""
    from factcheck.measuring.measures import ask_pint, parse

    canonical = [name for name in table.names() if (unit := table.named(name)) and unit.base == ((name, 1),)]
    try:
        unit = parse(expression, lambda name: table.named(name) or own.get(name)) or ask_pint(expression, canonical)
    except FactcheckError as error:
        return error.problem.message
    return "" if 0 < unit.factor < float("inf") else f"`{expression}` is nothing: expected a factor above zero"


def _listed_of(entry: dict[str, Any], key: str) -> list[str]:
    return _listed(entry[key]) if entry.get(key) is not None else []


def _amounts(file: _File, content: dict[str, Any]) -> list[Mistake]:
    """Amounts of `allow` that no kind can read, the file's own units known."""
    from factcheck.knowledge import shipped
    from factcheck.rulebook.allowances import allowance
    from factcheck.rulebook.rule import allow_texts

    known = shipped().joined(content)
    found = []
    for number, rule in enumerate(content.get("rules") or ()):
        kinds = rule.get("kind") or ["count"]
        for text in allow_texts(rule.get("allow")):
            try:
                unit = allowance(text, known).unit
            except FactcheckError as error:
                message = error.problem.message
            else:
                if unit != "count" or "count" in kinds:
                    continue
                message = f"“{text}” counts things, and the rule is for {' '.join(_listed(kinds))}: is the unit known?"
            found.append(file.mistake(file.read.place(("rules", number, "allow")), message))
    return found


def _listed(value: Any) -> list[str]:
    return [str(entry) for entry in value] if isinstance(value, list) else [str(value)]


def _twice(file: _File, content: dict[str, Any], ids: dict[str, str]) -> list[Mistake]:
    """Rule ids that were given before."""
    found = []
    rules = content.get("rules")
    for number, rule in enumerate(rules if isinstance(rules, list) else ()):
        name = rule.get("id") if isinstance(rule, dict) else None
        if not isinstance(name, str):
            continue
        place = file.read.place(("rules", number, "id"))
        if name in ids:
            found.append(file.mistake(place, f"the id `{name}` is taken by {ids[name]}"))
        ids.setdefault(name, f"{file.path}:{place[0]}")
    return found
