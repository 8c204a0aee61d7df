from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.knowledge import shipped
from factcheck.matching import coherence
from factcheck.matching.assignment import Link
from factcheck.matching.profile import profiles
from factcheck.model import Article, Interval, Quantity, Value
from factcheck.pipeline import claims_of

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from factcheck.matching.profile import Profile
    from factcheck.model import Claim


def some(claim: Callable[..., Claim], count: int) -> list[Profile]:
    return profiles([claim("It has 5 doors.", "5", 5, article=str(n)) for n in range(count)], [], shipped())


def test_a_chain_whose_ends_have_nothing_in_common_stays_two_groups(claim: Callable[..., Claim]) -> None:
    a, b, c = some(claim, 3)
    scores = {(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.1}
    found, refused = coherence.groups(
        [Link(a, b, 0.9), Link(b, c, 0.6)],
        lambda x, y: scores[(min(x.index, y.index), max(x.index, y.index))] - 0.5,
    )
    assert [[p.index for p in group] for group in found] == [[0, 1]]
    assert refused == 0


def test_claims_that_cannot_be_compared_never_share_a_fact(claim: Callable[..., Claim]) -> None:
    a, b, c = some(claim, 3)
    found, _ = coherence.groups(
        [Link(a, b, 0.9), Link(b, c, 0.9)], lambda x, y: None if {x.index, y.index} == {0, 2} else 0.4
    )
    assert [[p.index for p in group] for group in found] == [[0, 1]]


def apart_for(beyond: set[int]) -> Callable[[Profile, Profile], float | None]:
    return lambda x, y: None if {x.index, y.index} == beyond else 0.4


def test_one_member_that_cannot_be_compared_keeps_a_large_group_apart(claim: Callable[..., Claim]) -> None:
    *many, other = some(claim, 13)
    links = [*(Link(many[0], one, 0.9) for one in many[1:]), Link(many[0], other, 0.8)]
    for odd in many[1:]:
        found, _ = coherence.groups(links, apart_for({odd.index, other.index}))
        assert [[p.index for p in group] for group in found] == [[p.index for p in many]]


def test_two_figures_of_one_sentence_are_two_facts(claim: Callable[..., Claim]) -> None:
    sentence = "It has 5 doors and 7 windows."
    a, b, c = profiles(
        [claim(sentence, "5", 5), claim(sentence, "7", 7), claim("It has 6 doors.", "6", 6, article="b")],
        [],
        shipped(),
    )
    found, _ = coherence.groups([Link(a, c, 0.9), Link(b, c, 0.8)], lambda *_: 0.4)
    assert [[p.index for p in group] for group in found] == [[0, 2]]


def test_the_bound_on_a_fact_is_said_out_loud(claim: Callable[..., Claim], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coherence, "LARGEST", 2)
    a, b, c = some(claim, 3)
    _, refused = coherence.groups([Link(a, b, 0.9), Link(b, c, 0.8)], lambda *_: 0.4)
    assert refused == 1


def test_two_facts_are_weighed_once_however_many_links_lie_between_them(claim: Callable[..., Claim]) -> None:
    read = some(claim, 8)
    asked: list[tuple[int, int]] = []

    def margin(x: Profile, y: Profile) -> float:
        asked.append((x.index, y.index))
        return 0.4 if (x.index < 4) == (y.index < 4) else -0.6

    within = [Link(a, b, 0.9) for a in read for b in read if a.index < b.index and (a.index < 4) == (b.index < 4)]
    between = [Link(a, b, 0.6) for a in read[:4] for b in read[4:]]
    found, _ = coherence.groups([*within, *between], margin)
    assert [[p.index for p in group] for group in found] == [[0, 1, 2, 3], [4, 5, 6, 7]]
    assert sum((x < 4) != (y < 4) for x, y in asked) == 16


def test_one_dissenter_needs_to_meet_the_better_half_of_those_who_agree(claim: Callable[..., Claim]) -> None:
    five = [claim("It has 5 doors.", "5", 5, article=str(n)) for n in range(4)]
    profiles_ = profiles([*five, claim("It has 7 doors.", "7", 7, article="x")], [], shipped())
    agreed = [Link(profiles_[0], other, 0.9) for other in profiles_[1:4]]
    links = [*agreed, Link(profiles_[0], profiles_[4], 0.6, agree=False)]

    def above(scores: dict[int, float]) -> list[list[int]]:
        found, _ = coherence.groups(links, lambda x, y: 0.4 if max(x.index, y.index) < 4 else scores[x.index])
        return [[p.index for p in group] for group in found]

    assert above({0: 0.2, 1: -0.1, 2: -0.4, 3: -0.4}) == [[0, 1, 2, 3, 4]]
    assert above({0: 0.2, 1: -0.3, 2: -0.4, 3: -0.4}) == [[0, 1, 2, 3]]


def test_a_bound_and_another_figure_of_its_sentence_are_two_facts(claim: Callable[..., Claim]) -> None:
    sentence = "It runs up to 8 hours, and 7 hours with the lamp on."
    bound = replace(claim(sentence, "up to 8 hours", 8), value=at_most(8))
    a, b, c = profiles(
        [bound, claim(sentence, "7 hours", 7), claim("It runs 7 hours.", "7 hours", 7, article="b")], [], shipped()
    )
    found, _ = coherence.groups([Link(b, c, 0.9), Link(a, c, 0.8)], lambda *_: 0.4)
    assert [[p.index for p in group] for group in found] == [[1, 2]]


def at_most(high: float) -> Value:
    return Value(Quantity(None, high, "count"), Interval(None, high, "count"), "at_most")


def test_two_days_of_one_sentence_are_two_facts_though_no_year_tells_which() -> None:
    texts = ("It goes on sale in Melby on 30 May and in Orm on 15 June.", "It goes on sale on 12 April 2011.")
    read = [Article(str(n), text) for n, text in enumerate(texts)]
    a, b, c = profiles([claim for article in read for claim in claims_of(article, shipped())], read, shipped())
    found, _ = coherence.groups([Link(a, c, 0.9), Link(b, c, 0.8)], lambda x, y: 0.4)
    assert [[p.index for p in group] for group in found] == [[a.index, c.index]]


def test_every_figure_that_an_article_has_in_a_group_is_asked() -> None:
    texts = ("It has 5 doors. It had 6 doors.", "It has 7 doors.", "It has 8 doors.")
    read = [Article(str(n), text) for n, text in enumerate(texts)]
    five, six, seven, eight = profiles([c for article in read for c in claims_of(article, shipped())], read, shipped())
    known_for_two = {(five.index, six.index)}
    found, _ = coherence.groups(
        [Link(five, seven, 0.9), Link(six, eight, 0.9), Link(seven, eight, 0.8)],
        lambda x, y: -0.5 if (x.index, y.index) in known_for_two or (y.index, x.index) in known_for_two else 0.4,
    )
    assert [[p.index for p in group] for group in found] == [[five.index, seven.index], [six.index, eight.index]]
