from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.knowledge import shipped
from factcheck.matching.assignment import Link, assign
from factcheck.matching.profile import profiles

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model import Claim


def test_the_best_assignment_wins_not_every_combination(claim: Callable[..., Claim]) -> None:
    one, two = "Four died and 7 were hurt.", "The blast killed 4 and wounded 9."
    a, b, c, d = profiles(
        [
            claim(one, "Four", 4, article="a"),
            claim(one, "7", 7, article="a"),
            claim(two, "4", 4, article="b"),
            claim(two, "9", 9, article="b"),
        ],
        [],
        shipped(),
    )
    links = [Link(a, c, 0.9), Link(a, d, 0.7), Link(b, c, 0.8), Link(b, d, 0.6)]
    assert [(link.a.index, link.b.index) for link in assign(links)] == [(0, 2), (1, 3)]
    assert {(x.a.index, x.b.index) for x in assign(reversed(links))} == {(0, 2), (1, 3)}
