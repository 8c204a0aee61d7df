"""Rare words count more, and no claim shares more than all of what it says."""

from __future__ import annotations

from itertools import combinations_with_replacement

from factcheck.knowledge import shipped
from factcheck.matching.corpus import Corpus
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of
from factcheck.rulebook.ruling import ruling
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


def test_what_is_asked_of_a_place_is_answered_first_by_what_is_said_of_it() -> None:
    march = "In {} a march drew {} people. In Dovrek a march drew {} people."
    figures = ("Melby", "90,000", "7,000"), ("Olmen", "8,000", "3,000")
    read = [Article(name, march.format(*told)) for name, told in zip("ab", figures, strict=True)]
    found = profiles([claim for article in read for claim in claims_of(article, shipped())], read, shipped())
    corpus = Corpus(found, [""] * 4, shipped().table(ruling))
    melby, dovrek, olmen, other = found
    assert (corpus.first(dovrek, other)[1], corpus.answers(dovrek, other)) == (2, 1)
    assert (corpus.first(melby, olmen)[1], corpus.answers(melby, olmen)) == (2, 2)
    assert corpus.first(dovrek, olmen)[1] == 1
