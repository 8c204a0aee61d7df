"""Whose a figure is that stands after a name and shares the verb of the one before it."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.model import Article, Claim
from factcheck.pipeline import claims_of
from factcheck.terms import term


def claimed(text: str, words: str) -> Claim:
    return next(claim for claim in claims_of(Article("a", text), shipped()) if claim.text == words)


@pytest.mark.parametrize(
    ("text", "words", "whose", "head"),
    [
        ("The district of Orrin has 12 cases, Melby 38 and Asker 167.", "38", "melby", "case"),
        ("The district of Orrin has 12 cases, Melby 38 and Asker 167.", "167", "asker", "case"),
        ("The district of Orrin has 12 cases, Melby 38 and Asker 167.", "12 cases", "orrin", "case"),
        ("Orrin had 5 cases and Melby 11, all of them children.", "11", "melby", "case"),
        ("The Reds won 12 medals, the Blues 11 and Norway nine.", "nine", "norway", "medal"),
        ("The Blues won 42.1 percent, the Reds 31.4 and the UPN 24.2.", "31.4", "reds", "win"),
        ("Orrin was named by 91.9 percent of voters and Melby by 83.7.", "83.7", "melby", "voter"),
        ("The Reds won 43 percent of the vote, the Union 31 and the UPN 12.", "31", "union", "vote"),
        ("Orrin spent $3 million, Melby $2 million and Asker $1 million.", "$2 million", "melby", "spend"),
        ("Orrin sold 3,100 cars while Melby 2,900.", "2,900", "melby", "car"),
        ("Orrin won 5 seats and Melby lost 11.", "5 seats", "orrin", "seat"),
    ],
)
def test_a_name_has_what_follows_it(text: str, words: str, whose: str, head: str) -> None:
    frame = claimed(text, words).frame
    assert term(whose) in frame.subject
    assert frame.head == term(head)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Orrin sold 300 phones, the Folio 2 and the Lark 3.", ["300 phones"]),  # the others are names of things
        ("Orrin has 12 cases, and on May 5 it had 40.", ["12 cases", "40"]),
        ("Orrin opened in 1987 with 12 rooms, Holm, 38, said.", ["12 rooms"]),
        ("The 12 teams met at Orrin 2012.", ["12 teams"]),
        ("Orrin was named by 91.9 percent and Melby by 12.", ["12"]),
    ],
)
def test_what_is_no_gap(text: str, told: list[str]) -> None:
    counts = [claim.text for claim in claims_of(Article("a", text), shipped()) if claim.kind == "count"]
    assert counts == told


def test_a_long_list_is_bounded() -> None:
    text = "Orrin has 12 cases" + "".join(f", Melby {n} and Asker {n + 1}" for n in range(20, 400, 2)) + "."
    frames = [claim.frame for claim in claims_of(Article("a", text), shipped())]
    assert len(frames) > 300
    assert all(frame.head == "case" for frame in frames)


@pytest.mark.parametrize(
    ("text", "words", "head", "place"),
    [
        ("The council had 186 dead: 173 in Orrin, 12 in Melby and one in Asker.", "173", "dead", "Orrin"),
        ("The council had 186 dead: 173 in Orrin, 12 in Melby and one in Asker.", "12", "dead", "Melby"),
        ("The flood killed 144 people in Orrin, nine in Melby and one in Asker.", "nine", "person", "Melby"),
        ("Twelve boats sank in Orrin, nine in Melby.", "nine", "boat", "Orrin"),
    ],
)
def test_a_bare_count_of_another_place_shares_the_noun(text: str, words: str, head: str, place: str) -> None:
    frame = claimed(text, words).frame
    assert frame.head == term(head)
    assert place in frame.entities
