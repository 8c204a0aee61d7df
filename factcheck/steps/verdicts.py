"""Pairs → verdicts: can both be true, and if not, did the world change in between?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.intervals import compatible, gap
from factcheck.model import Interval, Verdict
from factcheck.moments import moved
from factcheck.ruling import ruling
from factcheck.wording import permitted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.knowledge import Knowledge
    from factcheck.model import Article, Claim, Outcome, Pair, Severity
    from factcheck.ruling import Rule


def judge(pairs: Iterable[Pair], articles: Sequence[Article], known: Knowledge) -> Iterator[Verdict]:
    """A verdict for every pair whose values can be compared, in the order of the pairs."""
    published = {article.id: article.published for article in articles}
    rules = known.table(ruling)
    for pair in pairs:
        agree = compatible(pair.a.value, pair.b.value)
        if agree is None:
            continue
        rule = rules.rule_for(pair.a, pair.b)
        apart = gap(pair.a.value, pair.b.value)
        name = rule.id if rule else None
        severity: Severity = rule.severity if rule else "error"
        if agree or (rule and rules.allowed(rule, pair.a, pair.b)):
            yield Verdict(pair, "agree", _agreement(pair, agree, rule), apart, name, "note")
            continue
        moment = moved(pair.a, pair.b, published[pair.a.article], published[pair.b.article], rule)
        outcome: Outcome = "update" if moment else "conflict"
        level: Severity = "warning" if moment and severity == "error" else severity
        yield Verdict(pair, outcome, _difference(pair, apart, moment), apart, name, level)


def _agreement(pair: Pair, agree: bool, rule: Rule | None) -> str:
    if not agree and rule:
        return f"{_permits(pair.a)}, {_permits(pair.b)}: the rule {rule.id} allows the difference."
    if pair.a.value.permits == pair.b.value.permits:
        return f"Both say {permitted(pair.a.value.permits)}." if _resolved(pair.a) else "Both say the same."
    return f"{_permits(pair.a)}, {_permits(pair.b)}: they overlap."


def _difference(pair: Pair, apart: float | None, moment: str) -> str:
    reason = f"{_permits(pair.a)}, {_permits(pair.b)}: they do not overlap"
    if apart:
        reason += f"; {100 * apart:.2g} % apart" if apart < 0.995 else "; more than a hundred times apart"
    return f"{reason}; {moment}." if moment else f"{reason}."


def _permits(claim: Claim) -> str:
    words = f"“{' '.join(claim.text.split())}”"
    return (
        f"{words} permits {permitted(claim.value.permits)}" if _resolved(claim) else f"{words} has no date of its own"
    )


def _resolved(claim: Claim) -> bool:
    permits = claim.value.permits
    return isinstance(permits, Interval) or permits.start is not None or permits.end is not None
