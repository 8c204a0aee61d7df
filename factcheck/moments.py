"""Whether two claims speak of different moments, so that a difference is news and not a contradiction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.ageing import grown

if TYPE_CHECKING:
    from datetime import date

    from factcheck.model import Claim
    from factcheck.ruling import Rule

_TIMELESS = frozenset({"date", "time", "ordinal", "score", "magnitude"})
"""Kinds whose values do not grow or shrink as a thing does; a rule can say otherwise."""


def moved(a: Claim, b: Claim, published_a: date | None, published_b: date | None, rule: Rule | None) -> str:
    """Why the difference may be an update, in words that end a sentence; "" if nothing says so."""
    if rule and rule.changes == "never":
        return ""
    if a.kind == "age":
        return grown(a, b, published_a, published_b)
    if rule is None and a.kind in _TIMELESS:
        return ""
    if a.as_of and b.as_of and a.as_of != b.as_of:
        return f"one speaks of {min(a.as_of, b.as_of)}, the other of {max(a.as_of, b.as_of)}"
    if a.frame.period and b.frame.period and a.frame.period.lower() != b.frame.period.lower():
        first, second = sorted((a.frame.period, b.frame.period))
        return f"one speaks of “{first}”, the other of “{second}”"
    if rule and published_a and published_b and rule.may_have_changed(abs((published_a - published_b).days)):
        first_day, last_day = sorted((published_a, published_b))
        return f"it changes over time, and the articles are of {first_day} and {last_day}"
    return ""
