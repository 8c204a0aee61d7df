"""Facts: each claim in one, worst first, the same whatever the order of the verdicts."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Claim, Interval, Pair, Quantity, Value, Verdict
from factcheck.steps.facts import group

if TYPE_CHECKING:
    from factcheck.model import Outcome, Severity


def claim(name: str, value: int = 5) -> Claim:
    return Claim(
        id=f"c-{name}",
        article=name,
        start=0,
        end=1,
        line=1,
        column=1,
        text=str(value),
        sentence=f"{value} towers stand in {name}.",
        kind="count",
        value=Value(Quantity(value, value, "count"), Interval(value, value, "count")),
        of="towers",
    )


def verdict(
    a: str, b: str, outcome: Outcome = "agree", score: float = 0.5, rule: str | None = None, severity: Severity = "note"
) -> Verdict:
    return Verdict(Pair(claim(a), claim(b), score, {}), outcome, "Because.", None, rule, severity)


def test_claims_that_are_paired_are_one_fact() -> None:
    found = group([verdict("a", "b"), verdict("c", "d"), verdict("b", "e")])
    assert [[c.article for c in fact.claims] for fact in found] == [["a", "b", "e"], ["c", "d"]]


def test_the_worst_comes_first_in_a_fact_and_among_facts() -> None:
    found = group(
        [
            verdict("a", "b"),
            verdict("c", "d"),
            verdict("c", "e", "conflict", 0.6, severity="error"),
            verdict("d", "e", "conflict", 0.9, severity="warning"),
            verdict("x", "y", "update", severity="warning"),
        ]
    )
    assert [fact.outcome for fact in found] == ["conflict", "update", "agree"]
    assert [(v.outcome, v.pair.score) for v in found[0].verdicts] == [
        ("conflict", 0.9),
        ("conflict", 0.6),
        ("agree", 0.5),
    ]
    assert found[0].severity == "error"


def test_the_rule_is_that_of_most_pairs() -> None:
    (fact,) = group([verdict("a", "b", rule="y"), verdict("a", "c", rule="x"), verdict("b", "c", rule="x")])
    assert fact.rule == "x"
    (tied,) = group([verdict("a", "b", rule="y"), verdict("a", "c", rule="x")])
    assert tied.rule == "x"


def test_a_fingerprint_survives_edits_around_a_claim_and_its_id_does_not_count() -> None:
    before = verdict("a", "b")
    moved = replace(before.pair.a, id="c-other", start=99, end=100, line=7)
    after = replace(before, pair=replace(before.pair, a=moved))
    assert group([before])[0].fingerprint == group([after])[0].fingerprint
    edited = replace(before, pair=replace(before.pair, a=replace(before.pair.a, text="6")))
    assert group([before])[0].fingerprint != group([edited])[0].fingerprint


NAMES = "abcdefgh"


@given(st.lists(st.sampled_from(list(combinations(NAMES, 2))), unique=True), st.randoms(use_true_random=False))
def test_facts_are_the_connected_claims_whatever_the_order(pairs: list[tuple[str, str]], shuffled: object) -> None:
    found = group(verdict(a, b) for a, b in pairs)
    mixed = list(pairs)
    shuffled.shuffle(mixed)  # type: ignore[attr-defined]
    assert group(verdict(a, b) for a, b in mixed) == found
    members = [{c.article for c in fact.claims} for fact in found]
    assert sum(map(len, members)) == len(set().union(*members))
    assert all(any({a, b} <= fact for fact in members) for a, b in pairs)
    assert sum(len(fact.verdicts) for fact in found) == len(pairs)


def test_no_verdicts_no_facts() -> None:
    assert group([]) == []


def test_a_chain_of_thousands_is_grouped_in_no_time() -> None:
    names = [f"n{number:05}" for number in range(4000)]
    (fact,) = group(verdict(a, b) for a, b in zip(reversed(names[:-1]), reversed(names[1:]), strict=True))
    assert len(fact.claims) == len(names)
