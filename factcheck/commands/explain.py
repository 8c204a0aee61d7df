"""`factcheck explain`: what stands behind a name that a report uses."""

from __future__ import annotations

import importlib
import inspect
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck import checks, outputs
from factcheck.commands.inputs import knowledge
from factcheck.errors import FactcheckError
from factcheck.kinds import kinds
from factcheck.rendering.phrasing import listed
from factcheck.rulebook import rulefiles
from factcheck.selection import known_ids
from factcheck.suggestions import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from factcheck.settings import Settings

MOST = 4
"""Examples shown of each group of a kind."""


def run(name: str, settings: Settings) -> int:
    """Explain a kind, a check, a rule, or what the last report holds. Raises FactcheckError for no such name."""
    for explain in (_kind, _check, _rule, _of_report):
        pieces = explain(name, settings)
        if pieces:
            outputs.write(pieces, "-")
            return 0
    near = suggestion(name, sorted(known_ids(knowledge(settings, []))))
    raise FactcheckError("explain", f"no rule, check, kind or fact is called {name!r}{near}")


def _kind(name: str, settings: Settings) -> list[str]:  # noqa: ARG001  (each explainer is asked alike)
    kind = kinds().get(name)
    if not kind:
        return []
    module = importlib.import_module(f"factcheck.kinds.{name}")
    return [_documented(name, "kind", module), *_examples(Path(str(module.__file__)).with_suffix(".yaml"), name)]


def _examples(file: Path, name: str) -> Iterator[str]:
    examples = rulefiles.read(file) if file.is_file() else {}
    if examples.get(name):
        yield "\nWritten like this:\n\n"
    for group in examples.get(name) or []:
        yield f"- {'; '.join(str(phrase) for phrase in group['written'][:MOST])}\n"
    if examples.get("not"):
        yield "\nNot this:\n\n"
    for phrase in examples.get("not") or []:
        yield f"- {phrase}\n"


def _check(name: str, settings: Settings) -> list[str]:  # noqa: ARG001
    return list(documented_check(name)) if name in checks.checks() else []


def documented_check(name: str) -> Iterator[str]:
    """What a check finds, why, and where its limits are, with its examples."""
    module = importlib.import_module(f"{checks.__name__}.{name.replace('-', '_')}")
    yield _documented(name, "check", module)
    examples = rulefiles.read(Path(str(module.__file__)).with_suffix(".yaml"))
    for title, key in (("Found", "wrong"), ("Not found", "right")):
        yield f"\n{title}:\n\n"
        for case in examples[key]:
            told = case if isinstance(case, dict) else {"text": case}
            texts = " | ".join(" ".join(text.split()) for text in told.get("texts") or [told["text"]])
            dated = f" (written on {told['published']})" if "published" in told else ""
            yield f"- {texts}{dated}{' → ' + told['says'] if 'says' in told else ''}\n"


def _documented(name: str, what: str, module: ModuleType) -> str:
    return f"# {name} ({what})\n\n{inspect.getdoc(module) or ''}\n"


def _rule(name: str, settings: Settings) -> list[str]:
    rules = [rule for rule in knowledge(settings, []).section("rules") if rule.get("id") == name]
    return list(_rule_lines(rules[-1])) if rules else []


def _rule_lines(rule: dict[str, Any]) -> Iterator[str]:
    yield f"# {rule['id']} (rule)\n\n{rule.get('summary', '')}\n\n"
    for key, value in rule.items():
        if key not in ("id", "summary", "examples"):
            yield f"- {key}: {', '.join(map(str, value)) if isinstance(value, list) else value}\n"
    for outcome, pairs in (rule.get("examples") or {}).items():
        yield f"\n{outcome.capitalize()}:\n\n"
        for pair in pairs:
            yield f"- {' | '.join(str(side.get('text') if isinstance(side, dict) else side) for side in pair)}\n"


def _of_report(name: str, settings: Settings) -> list[str]:
    """A fact or finding of the JSON report that the configuration has written, by its id or fingerprint."""
    for path in settings.output:
        file = Path(settings.root, path)
        if file.suffix == ".json" and file.is_file():
            try:
                report = json.loads(file.read_text(encoding="utf-8"))
                facts = [fact for fact in report["facts"] if name in (fact["id"], fact["fingerprint"])]
                claims = {claim["id"]: claim for claim in report["claims"]}
                findings = [finding for finding in report["findings"] if name == finding["fingerprint"]]
                if findings:
                    return list(_finding_lines(findings[0]))
                return list(_fact_lines(facts[0], claims)) if facts else []
            except (OSError, ValueError, KeyError, TypeError) as error:
                raise FactcheckError(str(file), "is no report of factcheck") from error
    return []


def _place(said: dict[str, Any]) -> str:
    return f"{said['article']}:{said['line']}:{said['column']}"


def _finding_lines(finding: dict[str, Any]) -> Iterator[str]:
    yield f"{_place(finding)}: {finding['message']}\n"
    copies = listed([_place(copy) for copy in finding.get("copies", ())])
    yield f"  {copies}\n\n" if copies else "\n"
    if finding["check"] in checks.checks():
        yield from documented_check(finding["check"])


def _fact_lines(fact: dict[str, Any], claims: dict[str, Any]) -> Iterator[str]:
    yield f"# {fact['topic']} ({fact['verdict']})\n\n"
    copies: dict[str, list[str]] = {}
    for name in fact["claims"]:
        if original := claims[name].get("copy_of"):
            copies.setdefault(original, []).append(_place(claims[name]))
    for pair in [pair for pair in fact["pairs"] if not pair.get("copied")] or fact["pairs"][:1]:
        for claim in (claims[pair[side]] for side in ("a", "b")):
            yield f"{_place(claim)}: {' '.join(claim['sentence'].split())}\n"
            yield f"  {listed(copies[claim['id']])}\n" if claim["id"] in copies else ""
        yield f"\n{pair['verdict']}: {pair['reason']}\nscore {pair['score']}, the sum of\n"
        for weight, worth in sorted(pair["weights"].items(), key=lambda item: (-abs(item[1]), item[0])):
            yield f"  {worth:+.2f}  {weight}\n"
        yield "\n"
