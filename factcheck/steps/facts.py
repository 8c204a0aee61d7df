"""Verdicts → facts: the claims that state one fact, with a topic that a person would write."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from factcheck.fingerprints import digest, said
from factcheck.model import Fact, Interval
from factcheck.rendering.topics import topic

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
        a, b = verdict.pair.a.id, verdict.pair.b.id
        first, second = home.get(a), home.get(b)
        if first is not None and first == second:
            components[first].append(verdict)
            continue
        target = first if first is not None else second if second is not None else number
        components.setdefault(target, []).append(verdict)
        if first is not None and second is not None:
            moved = components.pop(second)
            components[first] += moved
            home.update((claim.id, first) for v in moved for claim in (v.pair.a, v.pair.b))
        home[a] = home[b] = target
    facts = [_fact(found, summaries) for found in components.values()]
    return sorted(facts, key=lambda fact: (_ORDER.index(fact.outcome), *_position(fact)))


def _position(fact: Fact) -> tuple[object, ...]:
    first = fact.originals[0]
    return first.article, first.start, fact.id


def _fact(verdicts: list[Verdict], summaries: Mapping[str, str]) -> Fact:
    claims = sorted(
        {claim.id: claim for v in verdicts for claim in (v.pair.a, v.pair.b)}.values(),
        key=lambda claim: (claim.article, claim.start, claim.id),
    )
    copies: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        copies[claim.copy_of].append(claim)
    originals = copies.pop("")
    verdicts = sorted(verdicts, key=_rank)
    outcome: Outcome = verdicts[0].outcome
    severity: Severity = min((v.severity for v in verdicts if v.outcome == outcome), key=_SEVERITIES.index)
    rules = Counter(v.rule for v in verdicts if v.rule)
    rule = min(rules, key=lambda name: (-rules[name], name)) if rules else None
    return Fact(
        id=f"f-{digest(claim.id for claim in originals)[:10]}",
        topic=topic(originals, summaries.get(rule or "", "")),
        kind=originals[0].kind,
        unit=_unit(originals[0]),
        rule=rule,
        outcome=outcome,
        severity=severity,
        claims=tuple(claims),
        verdicts=tuple(verdicts),
        fingerprint=digest({said(claim) for claim in originals}),
        copies={name: tuple(found) for name, found in copies.items()},
    )


def _rank(verdict: Verdict) -> tuple[object, ...]:
    """The worst first, the likeliest first; last, that copies are copies."""
    a, b = verdict.pair.a, verdict.pair.b
    return _ORDER.index(verdict.outcome), bool(b.copy_of), -verdict.pair.score, a.id, b.id


def _unit(claim: Claim) -> str | None:
    return claim.value.permits.unit if isinstance(claim.value.permits, Interval) else None
