"""Verdicts → facts: the claims that state one fact, with a topic that a person would write."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from factcheck.model import Fact, Interval
from factcheck.topics import topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim, Outcome, Severity, Verdict

_ORDER = ("conflict", "update", "agree")
_SEVERITIES = ("error", "warning", "note")


def group(verdicts: Iterable[Verdict], known: Knowledge | None = None) -> list[Fact]:
    """The facts that the verdicts are about: worst first, then as they come in the articles.

    `known` has the rules whose summaries may say what a fact is about.
    """
    rules = known.section("rules") if known else ()
    summaries = {str(rule["id"]): str(rule.get("summary", "")) for rule in rules if "id" in rule}
    components: dict[int, list[Verdict]] = {}
    home: dict[str, int] = {}
    for number, verdict in enumerate(verdicts):
        first, second = (home.get(claim.id) for claim in (verdict.pair.a, verdict.pair.b))
        target = first if first is not None else second if second is not None else number
        components.setdefault(target, []).append(verdict)
        if first is not None and second is not None and first != second:
            moved = components.pop(second)
            components[first] += moved
            home.update((claim.id, first) for v in moved for claim in (v.pair.a, v.pair.b))
        home[verdict.pair.a.id] = home[verdict.pair.b.id] = target
    facts = [_fact(found, summaries) for found in components.values()]
    return sorted(facts, key=lambda fact: (_ORDER.index(fact.outcome), *_position(fact)))


def _position(fact: Fact) -> tuple[object, ...]:
    first = fact.claims[0]
    return first.article, first.start, fact.id


def _fact(verdicts: list[Verdict], summaries: Mapping[str, str]) -> Fact:
    claims = sorted(
        {claim.id: claim for v in verdicts for claim in (v.pair.a, v.pair.b)}.values(),
        key=lambda claim: (claim.article, claim.start, claim.id),
    )
    verdicts = sorted(verdicts, key=lambda v: (_ORDER.index(v.outcome), -v.pair.score, v.pair.a.id, v.pair.b.id))
    outcome: Outcome = verdicts[0].outcome
    severity: Severity = min((v.severity for v in verdicts if v.outcome == outcome), key=_SEVERITIES.index)
    rules = Counter(v.rule for v in verdicts if v.rule)
    rule = min(rules, key=lambda name: (-rules[name], name)) if rules else None
    digest = _digest(claim.id for claim in claims)
    return Fact(
        id=f"f-{digest[:10]}",
        topic=topic(claims, summaries.get(rule or "", "")),
        kind=claims[0].kind,
        unit=_unit(claims[0]),
        rule=rule,
        outcome=outcome,
        severity=severity,
        claims=tuple(claims),
        verdicts=tuple(verdicts),
        fingerprint=_fingerprint(claims),
    )


def _unit(claim: Claim) -> str | None:
    return claim.value.permits.unit if isinstance(claim.value.permits, Interval) else None


def _fingerprint(claims: list[Claim]) -> str:
    """What is said by whom, without where: edits around the claims leave it as it is."""
    return _digest(sorted({f"{claim.article}\0{claim.kind}\0{claim.sentence}\0{claim.text}" for claim in claims}))


def _digest(parts: Iterable[str]) -> str:
    joined = "\0\0".join(sorted(parts)).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=16).hexdigest()
