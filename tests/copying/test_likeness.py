"""What may differ between a passage and its copy."""

from __future__ import annotations

import pytest

from factcheck.copying.likeness import Likeness
from factcheck.copying.passages import passage
from factcheck.knowledge import shipped
from factcheck.model import Article
from factcheck.pipeline import claims_of

TOLD = "President Anna Berg said that 34 soldiers had been seized near Arel when the convoy crossed the frozen river."


def share(one: str, other: str) -> float | None:
    known = shipped()
    passages = [passage(list(claims_of(Article(name, text), known))) for name, text in (("a", one), ("b", other))]
    found = Likeness(known, {"a": None, "b": None}).same(*passages)
    back = Likeness(known, {"a": None, "b": None}).same(*reversed(passages))
    assert (found and found.share) == (back and back.share)
    return found.share if found else None


def test_the_same_words_are_all_of_them() -> None:
    assert share(TOLD, TOLD) == share(TOLD, TOLD.replace(",", ";")) == 1.0


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("President Anna Berg", "Berg"),
        ("President Anna Berg", "Ms. Anna Berg"),
        ("the frozen river", "a frozen river"),
        ("frozen", "icy"),
        ("crossed", "was crossing"),
        ("soldiers", "troops"),
        ("near Arel ", ""),
        ("said", "told Reuters"),
    ],
)
def test_an_edit_in_passing(words: str, others: str) -> None:
    found = share(TOLD, TOLD.replace(words, others))
    assert found is not None
    assert 0.8 <= found < 1


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("Anna Berg", "Ida Holm"),
        ("Arel", "Karlov"),
        ("soldiers", "sailors"),
        ("seized", "praised"),
        ("had been", "had not been"),
        ("frozen", "never frozen"),
        ("the convoy", "one of two convoys"),
        ("the convoy", "Convoy K9"),
        ("when the convoy crossed the frozen river", "in an ambush that lasted all night and most of the morning"),
    ],
)
def test_an_edit_that_says_another_thing(words: str, others: str) -> None:
    assert share(TOLD, TOLD.replace(words, others)) is None


def test_who_does_what_to_whom_is_in_the_order_of_the_words() -> None:
    told = "Reporters saw Berg's men take 34 rifles and two trucks from Holm's men at the old bridge before dawn."
    assert share(told, told.replace("Berg", "X").replace("Holm", "Berg").replace("X", "Holm")) is None


def test_a_longer_text_that_holds_the_whole_of_a_shorter_one() -> None:
    assert share(TOLD, f"{TOLD[:-1]}, which had carried only carts since the beginning of the long and bitter winter.")
    assert share(TOLD, f"Whoever listened heard this: {TOLD}")
    assert (
        share(
            TOLD,
            f"Whoever listened heard this, and much more besides, none of it good or new or even clear: {TOLD[:60]}",
        )
        is None
    )


def test_a_day_may_be_left_out_but_not_be_another() -> None:
    dated = TOLD.replace("near Arel", "near Arel on Monday")
    assert share(TOLD, dated)
    assert share(dated, dated.replace("Monday", "Friday")) is None
    assert share(dated, TOLD.replace("river", "river on Friday")) is None
