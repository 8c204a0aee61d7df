"""What a date is of, where no verb says it."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.model import Article
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The frigate sank a boat, its third since its deployment on 2 May.", "deploy"),
        ("He wrote less after the death of his father in 2001.", "death"),
        ("Before her retirement in 1999 she taught in Melby.", "retir"),
        ("The army launched an attack on 2 May.", "launch"),  # an object: the verb says it
        ("She moved to Melby before her son in 1999.", "move"),  # a son does not happen
    ],
)
def test_an_event_that_a_preposition_ties_to_the_clause_has_the_date(text: str, head: str) -> None:
    found = [claim.frame for claim in claims_of(Article("a", text), shipped()) if claim.kind == "date"]
    assert [frame.head for frame in found] == [head]


@pytest.mark.parametrize(
    "text",
    [
        "At a show in Lisbon on Monday Tarn announced that its phone would be released in spring.",
        "Tarn announced on Monday its phone would be released in spring.",
    ],
)
def test_what_is_announced_did_not_happen_on_the_day_of_the_announcement(text: str) -> None:
    said, done = [claim.frame for claim in claims_of(Article("a", text), shipped()) if claim.kind == "date"]
    assert (said.head, done.head) == ("announc", "releas")
    assert "releas" not in said.rest


def test_what_is_done_on_the_day_of_a_statement_is_more_than_what_is_said() -> None:
    text = "On Monday the mayor, who was born in Harwick, said the bridge was safe."
    (found,) = [claim.frame for claim in claims_of(Article("a", text), shipped()) if claim.kind == "date"]
    assert "born" in found.rest
    assert "bridg" not in found.rest
