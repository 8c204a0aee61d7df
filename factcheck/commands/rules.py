"""`factcheck rules`: list, check, test and write rule files, and print their schema."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck import messages, outputs
from factcheck.errors import FactcheckError
from factcheck.knowledge import shipped
from factcheck.rendering.phrasing import count
from factcheck.rulebook import rulefiles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.commands.ruletests import Result
    from factcheck.rulebook.rulecheck import Mistake

SCHEMA = "rules.schema.json"
"""What the JSON Schema is called where it is shipped, and beside a new rule file."""


def list_rules(paths: Sequence[str]) -> int:
    """Print every rule by file: of the files given, after the shipped ones."""
    found = [*rulefiles.shipped(), *rulefiles.find(paths)]
    outputs.write(_listing([(file, rulefiles.read(file).get("rules") or []) for file in found]), "-")
    return 0


def _listing(files: list[tuple[Path, list[dict[str, Any]]]]) -> Iterator[str]:
    width = max((len(str(rule["id"])) for _, rules in files for rule in rules), default=0)
    for file, rules in files:
        if rules:
            yield f"{file.name}\n"
        for rule in rules:
            traits = [f"changes {rule['changes']}"] if rule.get("changes") in ("slowly", "quickly") else []
            traits += [f"allows {rule['allow']}"] if rule.get("allow") else []
            traits += [str(rule["severity"])] if rule.get("severity") else []
            about = f"{rule.get('summary', '')}{'; ' if traits else ''}{', '.join(traits)}"
            yield f"  {rule['id']:<{width}}  {about}".rstrip() + "\n"


def check(paths: Sequence[str]) -> int:
    """Print every mistake of some rule files, or of the shipped ones; 2 if there are any."""
    files = rulefiles.find(paths) or rulefiles.shipped()
    mistakes = _mistakes(files)
    outputs.write((f"{mistake}\n" for mistake in mistakes), "-")
    said = count(len(mistakes), "mistake") if mistakes else "no mistakes"
    messages.say(f"{count(len(files), 'rule file')}, {said}")
    return 2 if mistakes else 0


def _mistakes(files: Sequence[Path]) -> list[Mistake]:
    from factcheck.rulebook.rulecheck import check

    return check(files)


def test(paths: Sequence[str]) -> int:
    """Run the examples of some rule files, or of the shipped ones; 1 if one fails, 2 for a broken file."""
    files = rulefiles.find(paths)
    if mistakes := _mistakes(files):
        outputs.write((f"{mistake}\n" for mistake in mistakes), "-")
        return 2
    contents = [rulefiles.read(file) for file in files or rulefiles.shipped()]
    known = shipped().joined(*contents) if files else shipped()
    rules = [rule for content in contents for rule in content.get("rules") or ()]
    from factcheck.commands.ruletests import results

    done = list(results(rules, known))
    outputs.write(_tested(rules, done), "-")
    return int(not all(result.passed for result in done))


def _tested(rules: list[dict[str, Any]], done: list[Result]) -> Iterator[str]:
    failed = [result for result in done if not result.passed]
    for result in failed:
        yield f"{result}\n\n"
    bare = [str(rule["id"]) for rule in rules if not rule.get("examples")]
    fired = {name for result in done for name in result.fired}
    idle = [str(rule["id"]) for rule in rules if rule.get("examples") and str(rule["id"]) not in fired]
    if bare:
        yield f"without examples: {', '.join(bare)}\n"
    if idle:
        yield f"fired by no example: {', '.join(idle)}\n"
    passed = f"{len(done) - len(failed)} of {count(len(done), 'example')}"
    yield f"{passed} of {count(len(rules), 'rule')} came out as written\n"


def new(texts: Sequence[str], path: str) -> int:
    """Write a commented rule file with passing examples, for the fact that two texts state if given.

    A file gets the JSON Schema beside it, for editors. Raises FactcheckError when the file is there
    already, or when no rule can pair the texts.
    """
    from factcheck.commands.newrule import propose, template

    if path != "-" and Path(path).exists():
        raise FactcheckError(path, "is there already; -o names another file")
    outputs.write([propose(texts, shipped()) if texts else template()], path)
    if path != "-":
        beside = Path(path).parent / SCHEMA
        if not beside.exists():
            schema(str(beside))
        messages.say(f"wrote {path} and {beside}; next: factcheck rules test {path}")
    return 0


def schema(path: str = "-") -> int:
    """Print the JSON Schema of rule files."""
    import json

    from factcheck.rulebook.ruleschema import schema

    outputs.write([json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"], path)
    return 0
