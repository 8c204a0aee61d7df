"""The shipped weights keep the order of the levels; scores are probabilities that their explanation adds up to."""

from __future__ import annotations

import math
import pickle
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.knowledge import shipped
from factcheck.matching.comparisons import LEVELS
from factcheck.matching.weights import Told, Weights, score, total_for
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


def test_an_explanation_adds_up_to_the_score_and_reads_the_same_both_ways() -> None:
    found, corpus = profiled()
    for agree, weights in Weights.build(shipped()).items():
        for a, b in combinations(found, 2):
            if a.kind == b.kind and a.claim.kind == b.claim.kind:
                levels = weights.levels(a, b, corpus)
                assert levels == weights.levels(b, a, corpus)
                weighed = weights.weigh(a, b, corpus)
                if weighed is not None:
                    assert (weighed.agree, weighed.told) == (agree, Told(weights, levels))
                    assert math.isclose(weighed.score, score(sum(Told(weights, levels).values())), abs_tol=0.01)


def test_an_explanation_is_a_mapping_like_any_other() -> None:
    found, corpus = profiled()
    weights = Weights.build(shipped())[True]
    told = Told(weights, weights.levels(found[0], found[1], corpus))
    plain = dict(told)
    assert told == plain
    assert plain == told
    assert repr(told) == repr(plain)
    assert len(told) == len(plain) > 1
    assert [told[name] for name in told] == list(plain.values())
    assert type(pickle.loads(pickle.dumps(told))) is dict  # without the weights of all others
    assert pickle.loads(pickle.dumps(told)) == plain


@given(st.floats(-1e6, 1e6), st.floats(0, 10))
def test_a_score_is_a_probability_that_grows_with_the_weights(total: float, more: float) -> None:
    assert 0 < score(total) <= score(total + more) < 1 or abs(total) > 30
    assert 0 <= score(total) <= 1
    assert math.isclose(score(total) + score(-total), 1)


def test_a_comparison_without_weights_says_nothing() -> None:
    found, corpus = profiled()
    a, b = found[:2]
    for weights, prior in ((Weights({"prior": {"any": 1.5}}), 1.5), (Weights({}, agree=False), 0.0)):
        weighed = weights.weigh(a, b, corpus)
        assert weighed is not None
        assert (weighed.score, weighed.agree) == (score(prior), weights.agree)
        assert dict(weighed.told or {}) == {f"prior: {a.claim.kind}": prior}


def test_a_level_that_bars_a_pair_leaves_nothing_to_weigh() -> None:
    found, corpus = profiled()
    weights = Weights({"place": {"one article": -1.0, "two articles": 9.0}}, barring={"place": "two articles"})
    apart = [(a, b) for a, b in combinations(found, 2) if a.article != b.article]
    assert apart
    for a, b in apart:
        assert weights.weigh(a, b, corpus) is None
        assert Told(weights, weights.levels(a, b, corpus))["place: two articles"] == 9.0


@given(st.floats(0.001, 0.999))
def test_a_score_and_its_weights_can_be_had_from_each_other(likely: float) -> None:
    assert math.isclose(score(total_for(likely)), likely, rel_tol=1e-9)


@pytest.mark.parametrize("least", [-3.0, -0.5, 0.0, 2.0])
def test_giving_up_early_never_gives_up_what_reaches_the_least(least: float) -> None:
    found, corpus = profiled()
    for weights in Weights.build(shipped()).values():
        for a, b in combinations(found, 2):
            if a.kind == b.kind:
                whole = weights.weigh(a, b, corpus)
                early = weights.weigh(a, b, corpus, least)
                assert early == whole or (early is None and whole is not None and whole.score < score(least))
