"""How a price moved to where it is."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.lexicon import NOTHING
from factcheck.matching.moves import Move, Moves, apart
from factcheck.matching.profile import profiles
from factcheck.model import Article
from factcheck.pipeline import claims_of

UP, DOWN = frozenset({"increas"}), frozenset({"decreas"})


def _move(text: str, deeds: frozenset[str] = NOTHING) -> Move | None:
    claim = [claim for claim in claims_of(Article("a", text), shipped()) if claim.text.startswith("$")][-1]
    return shipped().table(Moves).of(claim, deeds)


@pytest.mark.parametrize(
    ("text", "by", "of"),
    [
        ("Orvell fell 52 cents, or 11%, to $4.11.", 52, "cents"),
        ("Orvell lost 3.3 per cent to $4.04.", 3.3, "percent"),
        ("Orvell gave up 1 point to $104.", 1, "points"),
    ],
)
def test_by_how_much(text: str, by: float, of: str) -> None:
    assert _move(text) == Move(NOTHING, by, of)


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("Orvell fell 52 cents to close at $4.11.", DOWN),
        ("Orvell rose $1.40, or 2.2 percent, to end the day at $62.15.", UP),
        ("Orvell rose 2 percent, then fell 3 percent to finish at $62.15.", DOWN),
        ("Orvell closed at $60.49, up 3.98.", UP),
        ("Orvell closed at $60.49, down on the day.", NOTHING),
    ],
)
def test_which_way_a_closing_price_came(text: str, ways: frozenset[str]) -> None:
    move = _move(text)
    assert (move.ways if move else NOTHING) == ways


def test_what_is_no_move() -> None:
    assert _move("Orvell closed at $4.11.") is None
    assert _move("Orvell closed at $4.11.", frozenset({"close"})) is None
    assert _move("Orvell rose to $4.11.", UP | {"close"}) == Move(UP, 0, "")
    (count,) = (claim for claim in claims_of(Article("a", "It fell 2 cents to 14 ships."), shipped()) if claim.of)
    assert shipped().table(Moves).of(count, DOWN) is None


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Orvell stock soared as much as 79 percent.", "step"),
        ("Orvell fell 3.3 percent, to $4.11.", "price in $"),
        ("Its share of the market slid to 43.6 percent.", "level"),
        ("Orvell holds 87 percent of the shares.", "level"),
        ("Orvell has a margin of 12 percent.", None),
    ],
)
def test_a_percentage_is_a_step_or_a_level(text: str, of: str | None) -> None:
    claims = list(claims_of(Article("a", text), shipped()))
    (found,) = (one for one in profiles(claims, [Article("a", text)], shipped()) if one.claim.kind == "percent")
    assert (found.moved and found.moved.of) == of


@pytest.mark.parametrize(
    ("mine", "yours", "two"),
    [
        (Move(UP, 0, ""), Move(DOWN, 0, ""), True),
        (Move(UP, 0, ""), Move(UP, 0, ""), False),
        (Move(UP, 0, ""), Move(UP | DOWN, 0, ""), True),
        (Move(NOTHING, 52, "cents"), Move(NOTHING, 50, "cents"), False),
        (Move(NOTHING, 52, "cents"), Move(NOTHING, 7, "cents"), True),
        (Move(NOTHING, 52, "points"), Move(NOTHING, 7, "percent"), False),
        (Move(UP, 52, "cents"), None, False),
        (Move(NOTHING, 0, "step"), Move(NOTHING, 0, "level"), True),
        (Move(NOTHING, 4.11, "price in $"), Move(NOTHING, 0, "level"), True),
        (Move(NOTHING, 0, "step"), Move(NOTHING, 4.11, "price in $"), False),
    ],
)
def test_of_two_days(mine: Move | None, yours: Move | None, two: bool) -> None:
    assert apart(mine, yours) is two
    assert apart(yours, mine) is two
