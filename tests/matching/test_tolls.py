"""Counts of people to whom one of two things happened."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.parts import TOLLS
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of, compare

DECKS = "The ferry Solveig sank off Karlov on Monday with 310 people aboard. {}"


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("43 people were dead or missing after the flood.", True),
        ("The attack killed or wounded 60 soldiers.", True),
        ("More than 100 people have been killed and wounded.", True),
        ("The number of dead and missing rose to 43.", True),
        ("Karlov Ferries: 43 dead/missing.", True),
        ("The storm killed 12 and injured 40.", False),
        ("Twelve people died and 30 were injured.", False),
        ("Twelve were killed and injured dozens more.", False),
        ("Twelve were shot and killed.", False),
        ("Twelve were killed and others injured.", False),
    ],
)
def test_two_fates_of_all(text: str, together: bool) -> None:
    article = Article("a", text)
    found = profiles(claims_of(article, shipped()), [article], shipped())
    assert (found[0].partial == TOLLS) is together


def test_the_dead_and_missing_are_no_count_of_the_dead() -> None:
    one = Article("a", DECKS.format("Ferry sinking leaves 43 dead and missing, 15 injured, Karlov Ferries said."))
    other = Article("b", DECKS.format("Ferry sinking leaves 35 dead, 15 injured, the mayor of Karlov said."))
    verdicts = [verdict for fact in compare([one, other]).facts for verdict in fact.verdicts]
    assert {verdict.outcome for verdict in verdicts} == {"agree"}
    assert "35" not in {verdict.pair.b.text for verdict in verdicts}
