"""Claims and reports as plain objects: the JSON contract, in one place for every format that writes it."""

from __future__ import annotations

import json
import math
import re
from itertools import islice, product
from typing import TYPE_CHECKING, Any

from factcheck.model import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.errors import Problem
    from factcheck.model import Article, Claim, Fact, Finding, Interval, Quantity, Report, Verdict

VERSION = 1
"""Of the report's shape; a key that goes or changes its meaning raises it, a new key does not."""

MOST_COPIED = 10_000
"""Pairs of one fact that differ as another pair does of which they hold copies; a hundred copies of each of two
sides have 10,000."""

MOST_AGREEING = 100
"""Pairs of one fact that agree and are listed; a fact of a hundred claims has 4,950."""

# Valid in JSON, but some readers take them for line ends, act on them, or cannot encode them.
_ESCAPED = re.compile(
    r"[\x7f-\x9f\u061c\u200b\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


def claim(said: Claim) -> dict[str, Any]:
    """A claim, in the order of the contract."""
    return {
        "id": said.id,
        "article": said.article,
        "start": said.start,
        "end": said.end,
        "line": said.line,
        "column": said.column,
        "text": said.text,
        "sentence": said.sentence,
        "kind": said.kind,
        "value": _value(said.value.written),
        "modifier": said.value.modifier,
        "canonical": _value(said.value.permits),
        "unit_text": said.unit_text,
        "of": said.of,
        "change": said.change,
        "concepts": list(said.concepts),
        "as_of": said.as_of,
        "attribution": said.attribution,
        "timex": said.value.timex,
    }


def _value(value: Quantity | Interval | Period) -> dict[str, Any] | None:
    if isinstance(value, Period):
        if value.start is None and value.end is None:
            return None
        return {
            "start": value.start.isoformat() if value.start else None,
            "end": value.end.isoformat() if value.end else None,
            "inferred": list(value.inferred),
        }
    return {"low": _number(value.low), "high": _number(value.high), "unit": value.unit}


def _number(number: float | None) -> float | None:
    return float(number) if number is not None and math.isfinite(number) else None


def report(found: Report) -> dict[str, Any]:
    """A report, in the order of the contract. Pairs that a fact does not list agree."""
    outcomes = [fact.outcome for fact in found.facts]
    return {
        "version": VERSION,
        "articles": [_article(article) for article in found.articles],
        "claims": [_said(claim) for claim in found.claims],
        "facts": [_fact(fact) | _suppressed(found, fact.fingerprint) for fact in found.facts],
        "findings": [_finding(finding) | _suppressed(found, finding.fingerprint) for finding in found.findings],
        "errors": [_problem(problem) for problem in found.problems],
        "summary": {
            "articles": len(found.articles),
            "claims": len(found.claims),
            "facts": len(found.facts),
            "conflict": outcomes.count("conflict"),
            "update": outcomes.count("update"),
            "agree": outcomes.count("agree"),
            "suppressed": len(found.suppressed),
            "copied": sum(bool(said.copy_of) for said in found.claims),
            "alone": sum(fact.alone for fact in found.facts),
        },
    }


def _said(said: Claim) -> dict[str, Any]:
    """A claim, with what it has from other articles, and whether somebody wrote its value or it only comes of it."""
    return claim(said) | {"copy_of": said.copy_of or None, "alters": said.alters or None, "implied": said.implied}


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title or None,
        "source": article.source or None,
        "published": article.published.isoformat() if article.published else None,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "topic": fact.topic,
        "kind": fact.kind,
        "unit": fact.unit,
        "rule": fact.rule,
        "verdict": fact.outcome,
        "severity": fact.severity,
        "claims": [said.id for said in fact.claims],
        "pairs": [_pair(verdict) for verdict in _listed(fact)] + list(islice(_copied(fact), MOST_COPIED)),
        "fingerprint": fact.fingerprint,
    }


def _copied(fact: Fact) -> Iterator[dict[str, Any]]:
    """The pairs that differ as a pair listed does, one side or both being copies."""
    for verdict in fact.verdicts if fact.copies else ():
        if verdict.outcome != "agree":
            a, b = verdict.pair.a, verdict.pair.b
            sides = ((a, *fact.copies.get(a.id, ())), (b, *fact.copies.get(b.id, ())))
            for one, other in islice(product(*sides), 1, None):
                yield _pair(verdict) | {"a": one.id, "b": other.id, "copied": True}


def _suppressed(report: Report, fingerprint: str) -> dict[str, Any]:
    known = report.suppressed.get(fingerprint)
    return {"suppressed": {"by": known.by, "place": known.place, "reason": known.reason} if known else None}


def _listed(fact: Fact) -> list[Verdict]:
    """All that differ, and of those that agree, which come after them, as many as anyone would look at."""
    differing = sum(verdict.outcome != "agree" for verdict in fact.verdicts)
    return list(fact.verdicts[: differing + MOST_AGREEING])


def _pair(verdict: Verdict) -> dict[str, Any]:
    pair = verdict.pair
    return {
        "a": pair.a.id,
        "b": pair.b.id,
        "verdict": verdict.outcome,
        "score": round(pair.score, 4),
        "gap": None if verdict.gap is None else round(verdict.gap, 6),
        "reason": verdict.reason,
        "weights": {name: round(weight, 2) for name, weight in pair.weights.items()},
        "copied": bool(pair.b.copy_of),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "check": finding.check,
        "severity": finding.severity,
        "article": finding.article,
        "start": finding.start,
        "end": finding.end,
        "line": finding.line,
        "column": finding.column,
        "message": finding.message,
        "fingerprint": finding.fingerprint,
        "claims": list(finding.claims),
        "copies": [_place(copy) for copy in finding.copies],
    }


def _place(finding: Finding) -> dict[str, Any]:
    return {
        "article": finding.article,
        "start": finding.start,
        "end": finding.end,
        "line": finding.line,
        "column": finding.column,
        "fingerprint": finding.fingerprint,
    }


def _problem(problem: Problem) -> dict[str, Any]:
    place = {"line": problem.line, "column": problem.column}
    known = {name: number for name, number in place.items() if number}
    return {"path": problem.path, **known, "message": problem.message}


def dumps(value: object, indent: int | None = None) -> str:
    r"""JSON that is one line wherever lines are split, and that UTF-8 can carry.

    >>> dumps({"text": "é \u2028 \ud800"})
    '{"text": "é \\u2028 \\ud800"}'
    """
    written = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
