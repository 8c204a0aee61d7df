"""Claims stand where their words stand, and keep their ids when the text around them changes."""

from __future__ import annotations

import tracemalloc

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Article
from factcheck.pipeline import extract

TEXT = "The flood killed 12 people.\n\nMore than 400 houses were destroyed.\nThe flood killed 12 people.\n"


def test_lines_and_columns_count_from_one() -> None:
    places = {(claim.line, claim.column) for claim in extract(Article("a", TEXT))}
    assert places == {(1, 18), (3, 1), (4, 18)}


def test_lines_cost_no_memory() -> None:
    text = "\n" * 500_000 + "Five people came." + "\n" * 500_000
    extract("Five people came.")
    tracemalloc.start()
    try:
        (claim,) = extract(Article("a", text))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (claim.line, claim.column) == (500_001, 1)
    assert most < 2 * len(text)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["\n", "\n\n", "\r\n", "5 km ", "on May 5 ", "x, ", "5 km (3 miles). "]), max_size=12))
def test_lines_and_columns_are_those_of_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    for claim in extract(Article("a", text)):
        before = text[: claim.start]
        assert (claim.line, claim.column) == (before.count("\n") + 1, claim.start - before.rfind("\n"))


def test_text_is_the_span() -> None:
    assert all(TEXT[claim.start : claim.end] == claim.text for claim in extract(Article("a", TEXT)))


def test_ids_survive_an_edit_elsewhere() -> None:
    before = [claim.id for claim in extract(Article("a", TEXT))]
    after = [claim.id for claim in extract(Article("a", "A storm is coming.\n\n" + TEXT))]
    assert before == after


def test_the_same_words_twice_have_two_ids() -> None:
    claims = extract(Article("a", TEXT))
    assert len({claim.id for claim in claims}) == len(claims) == 3


def test_frames_come_with_the_claims() -> None:
    claim = extract(Article("a", "The army said it had seized 40 villages."))[0]
    assert (claim.attribution, claim.frame.subject, claim.frame.head) == ("The army", ("armi",), "villag")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_goes_through(text: str) -> None:
    for claim in extract(Article("a", text + " 12 people died.", title=text)):
        assert claim.line >= 1
        assert claim.column >= 1
