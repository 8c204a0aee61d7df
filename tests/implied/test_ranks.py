"""Ranks by superlatives, and by how many are larger."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.knowledge import shipped
from factcheck.model import Article
from factcheck.pipeline import claims_of


def implied(text: str) -> list[tuple[str, float | None]]:
    claims = claims_of(Article("a", text), shipped(), implied=True)
    return [(c.text, c.value.permits.low) for c in claims if c.implied and c.kind == "ordinal"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velbury is the largest town on the island.", [("largest", 1)]),
        ("Velbury is Norland's oldest harbour.", [("oldest", 1)]),
        ("Velbury is one of the largest towns.", []),
        ("Velbury is among the largest of all.", []),
        ("Velbury is the second largest town.", []),
        ("The oldest is Velbury.", []),
        ("Velbury Tower is the tallest building of the town.", [("tallest", 1)]),
        ("Orm is the Pale Keys' debut album.", [("debut", 1)]),
        ("She released her debut novel.", [("debut", 1)]),
        ("She made her debut in a film.", []),
        ("Only one town is larger than Velbury.", [("larger", 2)]),
        ("There are two mountains higher than Mount Ashe.", [("higher", 3)]),
        ("Three of the 20 mountains are higher than Mount Ashe.", [("higher", 4)]),
        ("In two years it grew larger than Velbury.", []),
        ("the largest", []),
    ],
)
def test_a_superlative_is_the_first(text: str, expected: list[tuple[str, int]]) -> None:
    assert implied(text) == expected


_WORDS = (
    "and the of largest larger than only two genres genre Ada Orm , . ( ) : “ ” 2003 2005 in children nobody no one"
    " four other"
)
texts = st.lists(st.sampled_from(_WORDS.split()), max_size=24).map(" ".join)


@given(texts | st.text(max_size=60))
def test_any_text_goes_through(text: str) -> None:
    for claim in claims_of(Article("a", text), shipped(), implied=True):
        assert text[claim.start : claim.end] == claim.text
