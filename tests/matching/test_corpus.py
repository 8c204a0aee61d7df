"""Rare words count more, and no claim shares more than all of what it says."""

from __future__ import annotations

from itertools import combinations_with_replacement

from tests.matching.bank import profiled


def test_rare_words_count_more() -> None:
    found, corpus = profiled()
    counts: dict[str, int] = {}
    for profile in found:
        for said in profile.terms | profile.names:
            counts[said] = counts.get(said, 0) + 1
    common, rare = max(counts, key=lambda t: counts[t]), min(counts, key=lambda t: counts[t])
    assert corpus.rarity(rare) > corpus.rarity(common)
    assert corpus.rarity("never said") >= corpus.rarity(rare)


def test_claims_share_all_with_themselves_and_no_more() -> None:
    found, corpus = profiled()
    for a, b in combinations_with_replacement(found, 2):
        assert 0 <= corpus.shared(a, b) <= 1 + 1e-9
        assert -1e-9 <= (corpus.near(a, b) or 0.0) <= 1 + 1e-9
    assert all(abs(corpus.shared(a, a) - 1) < 1e-9 for a in found if a.terms)
