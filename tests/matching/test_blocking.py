"""Candidates: every claim that shares a term while there are few, a bounded number when there are many."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from factcheck.knowledge import shipped
from factcheck.matching import blocking
from factcheck.matching.blocking import FEW, Candidates
from factcheck.matching.corpus import Corpus
from factcheck.matching.digits import TELLING
from factcheck.matching.profile import profiles
from tests.matching.bank import profiled

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.matching.profile import Profile
    from factcheck.model import Claim


def found_among(read: list[Profile], groups: list[str]) -> Candidates:
    return Candidates(read, groups, Corpus(read, groups, shipped()))


def some(claim: Callable[..., Claim], count: int) -> list[Profile]:
    made = [
        claim("It has 5 red doors.", "5", 5, article=f"{n}", head="door", rest=("door", "red")) for n in range(count)
    ]
    return profiles(made, [], shipped())


def _telling(a: Profile, b: Profile, corpus: Corpus) -> bool:
    return b.digits >= TELLING and corpus.figure(a) == corpus.figure(b) != ""


def test_few_claims_meet_whenever_they_share_a_word_or_are_the_only_ones() -> None:
    read, corpus = profiled()
    pairs = {(a.index, b.index) for a, b in Candidates(list(read), [""] * len(read), corpus)}
    sharing = {
        (a.index, b.index)
        for a, b in combinations(read, 2)
        if a.kind == b.kind
        and (corpus.asked(a) & corpus.asked(b) or corpus.rivals[a.index] <= FEW or _telling(a, b, corpus))
    }
    assert pairs == sharing


def test_the_earlier_claim_comes_first_and_no_pair_comes_twice() -> None:
    read, corpus = profiled()
    pairs = [(a.index, b.index) for a, b in Candidates(list(read), [""] * len(read), corpus)]
    assert all(first < second for first, second in pairs)
    assert len(set(pairs)) == len(pairs)


def test_claims_of_two_groups_never_meet(claim: Callable[..., Claim]) -> None:
    read = some(claim, 4)
    pairs = found_among(read, ["x", "y", "x", "y"])
    assert [(a.index, b.index) for a, b in pairs] == [(0, 2), (1, 3)]


def test_units_that_do_not_meet_are_not_compared(claim: Callable[..., Claim]) -> None:
    one = claim("It has 5 red doors.", "5", 5, article="a", rest=("red", "door"))
    other = claim("It has 5 red doors.", "5", 5, article="b", rest=("red", "door"), kind="money", unit="EUR")
    assert list(found_among(profiles([one, other], [], shipped()), ["", ""])) == []


@pytest.mark.parametrize("count", [40, 80])
def test_the_worst_case_is_bounded_and_counted(
    claim: Callable[..., Claim], monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    monkeypatch.setattr(blocking, "ALL", 0)
    found = found_among(some(claim, count), [""] * count)
    most = max(blocking.COMPARED, blocking.LOOKED_UP // blocking.WORTH)
    assert len(list(found)) <= most * count
    assert found.cut == count - most - 1


def test_of_many_who_share_some_words_those_are_compared_that_say_the_same_number(
    claim: Callable[..., Claim], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocking, "ALL", 0)
    numbers = [*range(100, 4100, 100), 3600]
    made = [
        claim(f"It has {n:,} red doors.", f"{n:,}", n, article=f"{place}", head="door", rest=("door", "red"))
        for place, n in enumerate(numbers)
    ]
    read = profiles(made, [], shipped())
    pairs = [(a.index, b.index) for a, b in found_among(read, [""] * len(read))]
    assert (35, 40) in pairs
    assert not any(a.size == b.size for a, b in combinations(read[:-1], 2))


@pytest.mark.parametrize(("number", "alone"), [(5, 0), (400, 0), (47, 66), (1380, 66)])
def test_an_equal_number_alone_makes_a_candidate_if_it_is_telling(
    claim: Callable[..., Claim], number: int, alone: int
) -> None:
    words = [*("door", "boat", "house", "farm", "shop", "road", "well", "mill", "barn", "gate", "roof", "pond")]
    text = str(number)
    made = [claim(f"{text} {word}s", text, number, article=word, head=word, rest=(word,)) for word in words]
    assert len([*found_among(profiles(made, [], shipped()), [""] * len(made))]) == alone
