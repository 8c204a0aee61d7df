"""The words of a claim as rules see them: its own, and not those of the other figures beside it."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.lexicon import Lexicon
from factcheck.model import Article
from factcheck.pipeline import claims_of
from factcheck.rulebook.described import PARTS
from factcheck.rulebook.ruling import ruling


def rules_of(text: str) -> list[set[str]]:
    """The rules that describe each claim of a text."""
    rules = shipped().table(ruling).afresh()
    return [{rule.id for rule in rules.matching(claim)} for claim in claims_of(Article("a", text), shipped())]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The gunman shot dead four people and wounded seven.", "people-killed", "people-injured"),
        ("The council counted 43 fatalities and 173 survivors.", "people-killed", "people-rescued"),
        ("Five dead, forty people injured in quake", "people-killed", "people-injured"),
        ("Nine people were rescued from the river, and two drowned.", "people-rescued", "people-killed"),
    ],
)
def test_a_figure_is_not_told_by_what_another_one_counts(text: str, first: str, second: str) -> None:
    one, other = rules_of(text)
    assert first in one
    assert second not in one
    assert second in other
    assert first not in other


def test_a_date_is_not_told_by_what_happened_on_another() -> None:
    arrested, sank, _ = rules_of(
        "Police on Tuesday arrested the owner of a boat that sank last month with the loss of 41 lives."
    )
    assert "death-date" not in arrested
    assert "death-date" in sank


def test_what_the_other_figures_count_is_kept_apart() -> None:
    dead, saved = claims_of(Article("a", "The council counted 43 fatalities and 173 survivors."), shipped())
    assert dead.frame.others == saved.frame.counted == ("survivor",)
    assert saved.frame.others == dead.frame.counted


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("in 2017", "as of 31 December 2017", True),
        ("in the third quarter", "for the third quarter", True),
        ("in 2017", "in 2016", False),
        ("in the third quarter of 2017", "in the fourth quarter of 2017", False),
    ],
)
def test_a_period_is_one_whatever_leads_to_it(one: str, other: str, same: bool) -> None:
    def periods(words: str) -> set[str]:
        claims = claims_of(Article("a", f"Norvia reported revenue of $4 million {words}."), shipped())
        claim = next(claim for claim in claims if claim.kind == "money")
        return set(PARTS["period"](claim, shipped().table(Lexicon.build)))

    assert bool(periods(one) & periods(other)) is same
