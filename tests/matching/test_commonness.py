"""How common a word is, whatever the articles of a run happen to be."""

from __future__ import annotations

import math
import runpy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.knowledge import shipped
from factcheck.lexicon import Lexicon
from factcheck.matching.commonness import ARTICLES, UNLISTED, Commonness
from factcheck.terms import term

COMMON = shipped().table(Commonness)


@pytest.mark.parametrize(
    ("common", "rare"), [("say", "flood"), ("people", "ferry"), ("police", "juror"), ("monday", "typhoon")]
)
def test_a_common_word_is_less_rare_than_another(common: str, rare: str) -> None:
    of_articles = [COMMON.in_articles(term(word), 1, 2) for word in (common, rare)]
    of_claims = [COMMON.in_claims(term(word), 1, 8) for word in (common, rare)]
    assert of_articles == sorted(of_articles)
    assert of_claims == sorted(of_claims)


def test_words_are_listed_in_the_form_in_which_claims_have_them() -> None:
    lexicon = shipped().table(Lexicon.build)
    of_each = {COMMON[lexicon.group(term(word))] for word in ("killed", "died", "dead")}  # synonyms are one
    assert min(of_each) == max(of_each) > 0.4
    assert COMMON["united states"] > 0.05
    assert "orvell" not in COMMON


def test_a_large_run_has_its_own_say() -> None:
    few, many = (COMMON.in_articles("orvell", count, 10 * count) for count in (10, 10_000))
    assert few > 1.5 * many
    assert many == pytest.approx(math.log(1 + 10), rel=0.05)


@given(st.integers(1, 10**6), st.integers(0, 10**6))
def test_whoever_has_a_term_makes_it_less_rare(count: int, others: int) -> None:
    rarest, most = (COMMON.in_articles("orvell", n, count + others + 1) for n in (count, count + 1))
    assert 0 < most <= rarest
    assert COMMON.in_claims("orvell", count + 1, count + others + 1) <= COMMON.in_claims(
        "orvell", count, count + others + 1
    )


def test_a_users_list_is_added_and_never_makes_a_word_rarer() -> None:
    more = Commonness(shipped().joined({"commonness": {"60": ["Orvell", "turbines"], "1": ["said"]}}))
    assert more["orvell"] == more[term("turbine")] == 0.6
    assert more[term("said")] == COMMON[term("said")]


def test_nothing_listed_is_rarer_than_what_is_not() -> None:
    assert min(COMMON.values()) > UNLISTED
    assert ARTICLES * UNLISTED >= 1


def test_the_script_counts_words_of_several_events() -> None:
    script = runpy.run_path(str(Path(__file__).parents[1] / "benchmarks" / "count_commonness.py"))
    found = script["counted"]([folder for folder in script["FOLDERS"] if folder.parent.name == "newswire"])
    assert found["said"] > 90
    assert 10 < found["police"] < 60
    assert "ashcombe" not in found  # the name of one event
