"""Exchange rates that texts give, and what they say of the sums of other articles."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.conversions import of_two_markets
from factcheck.matching.profile import Profile, profiles
from factcheck.model import Article, Verdict
from factcheck.pipeline import claims_of, compare

DAY = date(2012, 3, 5)
FIRST = (
    "Thieves took gold coins worth {} from the museum in Orm on Sunday night, the Norland police said. Four men broke "
    "in through the roof of the Vasa wing. The museum has 90 rooms. Director Tilda Brandt said 12 cases were empty."
)
SECOND = (
    "A gang stole gold coins worth {} from Orm's museum, its director Tilda Brandt said. Norland police are looking "
    "for four men who climbed over the roof of the Vasa wing at night. They emptied 12 cases in one of 90 rooms."
)
THIRD = (
    "Orm's museum stays closed after four men had come through its roof. Gold coins worth {} were stolen from 12 cases "
    "of the Vasa wing, says Tilda Brandt, the director. Police in Norland have no trace."
)
ELSEWHERE = (
    "Dovrek's port handled 900 ships last year. A new pier costs {}, the mayor Olof Lind said. It is 400 metres long "
    "and takes 3 ferries. Some 200 people work there."
)


def articles(*told: tuple[str, str, date | None]) -> list[Article]:
    return [
        Article(f"{name}.md", text.format(amount), published=day)
        for name, (text, amount, day) in zip("abcd", told, strict=False)
    ]


def across(*told: tuple[str, str, date | None]) -> dict[frozenset[str], Verdict]:
    """What is said of the sums of different articles, by their words."""
    facts = [fact for fact in compare(articles(*told)).facts if fact.kind == "money"]
    verdicts = [v for fact in facts for v in fact.verdicts if v.pair.a.article != v.pair.b.article]
    return {frozenset((v.pair.a.text, v.pair.b.text)): v for v in verdicts}


def outcome(first: str, second: str, day: date | None = DAY, other: date | None = DAY) -> str:
    """What is said of the first sum of one article and the sum of another of its story."""
    found = across((FIRST, first, day), (SECOND, second, other))
    verdict = found.get(frozenset((first.split(" (")[0].split(",")[0], second)))
    return verdict.outcome if verdict else "unrelated"


@pytest.mark.parametrize(
    ("first", "second", "answer"),
    [
        ("41 million euros ($53.3 million)", "$61 million", "conflict"),
        ("41 million euros ($53.3 million)", "$44 million", "conflict"),
        ("41 million euros ($53.3 million)", "$53.3 million", "agree"),
        ("41 million euros ($53.3 million)", "$54.5 million", "agree"),  # a day later, and rounded
        ("41 million euros ($53.3 million)", "€47 million", "conflict"),  # needs no rate
        ("41 million euros ($53.3 million)", "£33 million", "unrelated"),  # at no rate that anybody gives
        ("41 million euros ($53.3 million)", "£93 million", "unrelated"),
        ("41 million euros, or about $53.3 million,", "$61 million", "conflict"),
        ("$53.3 million (41 million euros)", "47 million euros", "conflict"),
        ("41 million euros", "$61 million", "unrelated"),
        ("41 million euros, $53.3 million in all with the frames,", "$61 million", "unrelated"),
        ("$1,299 (€1,299)", "€1,650", "unrelated"),  # price tags of two countries
    ],
)
def test_a_conversion_serves_its_story(first: str, second: str, answer: str) -> None:
    assert outcome(first, second) == answer


@pytest.mark.parametrize(
    ("days", "second", "answer"),
    [
        ((DAY, DAY + timedelta(5)), "$58 million", "conflict"),
        ((DAY, DAY + timedelta(40)), "$58 million", "unrelated"),  # another day's rate may do that
        ((DAY, DAY + timedelta(40)), "$99 million", "conflict"),  # none does this
        ((None, None), "$55 million", "agree"),
        ((None, None), "$61 million", "conflict"),
        ((DAY, None), "$55 million", "agree"),
    ],
)
def test_how_far_a_rate_reaches(days: tuple[date | None, date | None], second: str, answer: str) -> None:
    found = across((FIRST, "41 million euros ($53.3 million)", days[0]), (SECOND, second, days[1]))
    verdict = found.get(frozenset(("41 million euros", second)))
    said = verdict.outcome if verdict else "unrelated"
    assert said.replace("update", "conflict") == answer


def test_a_third_article_lends_its_rate() -> None:
    lender = (THIRD, "41 million euros ($53.3 million)", DAY)
    two = (FIRST, "41 million euros", DAY), (SECOND, "$61 million", DAY)
    assert across(*two) == {}
    found = across(*two, lender)[frozenset(("41 million euros", "$61 million"))]
    assert found.outcome == "conflict"
    assert "EUR/USD 1.3, as c.md converts it)" in found.reason


def test_an_article_on_something_else_lends_none() -> None:
    two = (FIRST, "41 million euros", DAY), (SECOND, "$61 million", DAY)
    assert across(*two, (ELSEWHERE, "41 million euros ($53.3 million)", DAY)) == {}


def test_of_two_rates_both_hold() -> None:
    first = (FIRST, "41 million euros ($53.3 million)", DAY)
    second = (SECOND, "£33 million", DAY)
    third = (THIRD, "$58 million (€41 million)", DAY)
    found = across(first, second, third)[frozenset(("41 million euros", "$58 million"))]
    assert found.outcome == "agree"
    assert "EUR/USD 1.3–1.41, as a.md and c.md convert it" in found.reason


def test_a_conversion_in_brackets_is_as_good_as_its_rate() -> None:
    """The dollars of one paper are another paper's dollars only as far as both convert the same euros."""
    found = across((FIRST, "41 million euros ($53 million)", DAY), (SECOND, "$54.5 million", DAY))
    assert found[frozenset(("$53 million", "$54.5 million"))].outcome == "agree"
    found = across((FIRST, "41 million euros ($53 million)", DAY), (SECOND, "48 million euros ($62 million)", DAY))
    assert found[frozenset(("41 million euros", "48 million euros"))].outcome == "conflict"


def test_what_is_converted_for_another_year_says_nothing_of_this_one() -> None:
    text = FIRST + " In 2002 it had lost coins worth 41 million euros ($36 million)."
    found = across((text, "41 million euros", DAY), (SECOND, "$61 million", DAY))
    assert found == {}


def profiled(*told: tuple[str, str, date | None]) -> list[Profile]:
    read = articles(*told)
    return profiles([claim for article in read for claim in claims_of(article, shipped())], read, shipped())


def test_sums_of_one_story_are_of_one_kind_and_others_of_their_own() -> None:
    told = (FIRST, "41 million euros ($53.3 million)", DAY), (SECOND, "£61 million", DAY)
    kinds = {p.claim.text: p.kind for p in profiled(*told) if p.claim.kind == "money"}
    assert kinds == {"41 million euros": "money", "$53.3 million": "money", "£61 million": "GBP"}


def test_without_a_conversion_nothing_changes() -> None:
    assert all(not p.claim.value.worth and not p.exchanged for p in profiled((FIRST, "41 million euros", DAY)))


@pytest.mark.parametrize("amount", ["9" * 400, f"0.{'0' * 330}1", f"0.{'0' * 300}1", "0"])
def test_nonsense_is_no_rate(amount: str) -> None:
    told = FIRST, f"{amount} euros ($5 million)", DAY
    assert all(not profile.exchanged for profile in profiled(told, (SECOND, "$7 million", DAY)))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("The Lumo costs $449.", "The Lumo costs £399.", True),
        ("The Lumo costs $449.", "The Lumo costs $399.", False),
        ("In Australia the Lumo costs $1,099.", "The Lumo costs $799.", True),
        ("In Australia the Lumo costs $799.99.", "The Lumo costs $799.", False),
        ("The pier cost $450 million.", "The pier cost £390 million.", False),
    ],
)
def test_price_tags_of_two_countries_are_conversions_of_nothing(one: str, other: str, apart: bool) -> None:
    read = [Article("a", one), Article("b", other)]
    a, b = profiles([claim for article in read for claim in claims_of(article, shipped())], read, shipped())
    assert of_two_markets(a, b) is apart
