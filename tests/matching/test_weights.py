"""The shipped weights keep the order of the levels; scores are probabilities that their explanation adds up to."""

from __future__ import annotations

import math
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.knowledge import shipped
from factcheck.matching.comparisons import LEVELS
from factcheck.matching.weights import Weights, score, total_for
from tests.matching.bank import profiled

SETS = shipped().mapping("weights")
WEIGHED = [(title, name) for title, levels in SETS.items() for name in levels if name != "prior"]


@pytest.mark.parametrize(("title", "name"), WEIGHED)
def test_a_better_level_never_weighs_less(title: str, name: str) -> None:
    weights = SETS[title][name]
    order = [group.split("|") for group in LEVELS[name]]
    assert set(weights) <= {level for group in order for level in group}
    ranked = [[weights[level] for level in group if level in weights] for group in order]
    spoken = [group for group in ranked if group]
    assert all(max(worse) <= min(better) for worse, better in pairwise(spoken))
    assert all(weight <= 0 for weight in ranked[0])
    assert all(weight >= 0 for weight in ranked[-1])


def test_there_are_weights_for_values_that_agree_and_that_differ() -> None:
    assert set(SETS) == {"agreeing", "differing"}
    assert set(Weights.build(shipped())) == {True, False}


def test_an_explanation_adds_up_to_the_total_and_reads_the_same_both_ways() -> None:
    found, corpus = profiled()
    for weights in Weights.build(shipped()).values():
        for a, b in combinations(found, 2):
            if a.kind == b.kind and a.claim.kind == b.claim.kind:
                total, explained = weights.explain(a, b, corpus)
                assert total == weights.total(a, b, corpus)
                assert math.isclose(sum(explained.values()), weights.total(a, b, corpus), abs_tol=0.01)
                assert (total, explained) == weights.explain(b, a, corpus)


@given(st.floats(-1e6, 1e6), st.floats(0, 10))
def test_a_score_is_a_probability_that_grows_with_the_weights(total: float, more: float) -> None:
    assert 0 < score(total) <= score(total + more) < 1 or abs(total) > 30
    assert 0 <= score(total) <= 1
    assert math.isclose(score(total) + score(-total), 1)


def test_a_comparison_without_weights_says_nothing() -> None:
    found, corpus = profiled()
    a, b = found[:2]
    assert Weights({"prior": {"any": 1.5}}).total(a, b, corpus) == 1.5
    assert Weights({}).explain(a, b, corpus) == (0.0, {f"prior: {a.claim.kind}": 0.0})


@given(st.floats(0.001, 0.999))
def test_a_score_and_its_weights_can_be_had_from_each_other(likely: float) -> None:
    assert math.isclose(score(total_for(likely)), likely, rel_tol=1e-9)


@pytest.mark.parametrize("least", [-3.0, -0.5, 0.0, 2.0])
def test_giving_up_early_never_gives_up_what_reaches_the_least(least: float) -> None:
    found, corpus = profiled()
    for weights in Weights.build(shipped()).values():
        for a, b in combinations(found, 2):
            if a.kind == b.kind:
                total = weights.total(a, b, corpus)
                early = weights.total(a, b, corpus, least)
                assert early == total or (early == -math.inf and total < least)
