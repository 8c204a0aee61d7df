"""A sentence as copies are told by."""

from __future__ import annotations

from factcheck.copying.passages import Passage, figures, passage
from factcheck.knowledge import shipped
from factcheck.model import Article, Claim
from factcheck.pipeline import claims_of


def claims(text: str) -> list[Claim]:
    return list(claims_of(Article("a", text), shipped()))


def read(text: str) -> Passage:
    return passage(claims(text))


def test_values_are_words_of_their_kind() -> None:
    found = read("Some 3.7 million people fled 320 square kilometres (123 square miles) of land in Norland.")
    assert found.words == ("#count", "people", "fled", "#quantity", "of", "land", "in", "norland")
    assert [claim.text for claim in found.values.values()] == [
        "Some 3.7 million people",
        "320 square kilometres",
    ]
    assert [(found.values[place].text, claim.text) for place, claim in found.restated.items()] == [
        ("320 square kilometres", "123 square miles")
    ]
    assert found.names == {"norland"}
    assert found.size == 12


def test_marks_cases_and_spaces_make_no_words() -> None:
    plain = read("The U.S. envoy's three aides left.")
    assert read("The US  envoy’s “three aides” LEFT!").words == plain.words


def test_figures_are_what_the_words_permit_and_the_way_it_went() -> None:
    same = ["Some 3.7 million people fled.", "3.7 million people had to flee on Monday.", "3,700,000 people fled."]
    assert len({figures(claims(text)) for text in same[:2]}) == 1
    assert figures(claims(same[0])) != figures(claims("Some 3.6 million people fled."))
    assert figures(claims("Prices rose 2 percent.")) != figures(claims("Prices fell 2 percent."))
    assert figures(claims("The house lies 5 km off.")) != figures(claims("The house lies 5 miles off."))
    assert figures(claims("It is 14 km (9 miles) long.")) == figures(claims("It is 14 km long."))
    assert figures(claims("It ends on Monday.")) == figures(claims("It ended on 3 May 2019."))
