"""Where a figure holds, by the words beside it."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.matching.places import Places, apart
from factcheck.model import Article
from factcheck.pipeline import claims_of


def places(text: str, mention: str) -> set[str]:
    known = shipped()
    claim = next(c for c in claims_of(Article("a", text), known) if c.text == mention)
    return set(known.table(Places).of(claim))


GROSSED = (
    "It took $4 million in the United States and Canada, and $2 million in other territories, "
    "for a worldwide total of $6 million."
)


@pytest.mark.parametrize(
    ("text", "mention", "found"),
    [
        (GROSSED, "$4 million", {"north america"}),
        (GROSSED, "$2 million", {"elsewhere"}),
        (GROSSED, "$6 million", {"world"}),
        ("It took $5 million outside the United States.", "$5 million", {"elsewhere"}),
        ("It took $5 million domestically.", "$5 million", {"home"}),
        ("In Melby, 12 people were hurt.", "12 people", {"melby"}),
        ("12 people were hurt in the village.", "12 people", {"village"}),
        ("Rain killed 12 people in the village and dozens more in Melby.", "12 people", {"village"}),
        ("12 people were hurt in Melby; 3 died in Dovrek.", "12 people", {"melby"}),
    ],
)
def test_the_place_is_beside_the_mention(text: str, mention: str, found: set[str]) -> None:
    assert places(text, mention) == found


def test_what_is_domestic_may_be_in_any_country() -> None:
    assert not apart({"home"}, {"canada"})
    assert apart({"home"}, {"world"})
    assert apart({"elsewhere"}, {"canada"})
