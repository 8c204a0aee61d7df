"""A gist says, in a few words of the sentence, what its value is of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.pipeline import extract
from factcheck.rendering.gists import GAP, gist

LONGEST = 7


def around(sentence: str, text: str) -> str:
    """The gist of the claim with this text."""
    (claim,) = (claim for claim in extract(sentence) if claim.text == text)
    return gist(claim, LONGEST)


@pytest.mark.parametrize(
    ("sentence", "text", "expected"),
    [
        ("The old lodge lies 12 km from the station, and sleeps 40.", "12 km", "old lodge lies … from the station"),
        ("Costing more, the Lumo goes on sale on 4 May.", "4 May", "Lumo goes on sale"),
        ("The Vale line lost 60 percent of its riders when it closed.", "60 percent", "Vale line lost … of its riders"),
        ("The firm runs 23 mills, which is a lot.", "23 mills", "firm runs mills"),
        ("He said that Lind & Ross employs 310 people in two shifts.", "310 people", "Lind & Ross employs people"),
        ("Both sides said the corridor would stretch six km north.", "six km", "corridor would stretch … north"),
        ("Vale was charged with first-degree murder.", "first", "Vale was charged with …-degree murder"),
        (
            "A very long winded and slow report by the elder clerks of Melby had put the cost at $4 million.",
            "$4 million",
            "clerks of Melby had put the cost",
        ),
        (
            "Seventeen survivors were admitted to the provincial hospital of the northern district of Melby.",
            "Seventeen survivors",
            "survivors were admitted to the provincial hospital",
        ),
    ],
)
def test_the_words_of_the_clause(sentence: str, text: str, expected: str) -> None:
    assert around(sentence, text) == expected


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("On Friday, it rained.", "Friday"),
        ("The price: $40.", "$40"),
    ],
)
def test_one_word_is_no_gist(sentence: str, text: str) -> None:
    assert around(sentence, text) == ""


@given(st.text(alphabet="ab the, of 5-;’“…\n.", max_size=90), st.integers(1, 9))
def test_short_for_any_text(text: str, longest: int) -> None:
    for claim in extract(f"{text} 35 miles {text}"):
        found = gist(claim, longest)
        assert len(found.split()) <= max(longest, 2)
        assert found.count(GAP) <= 1 + text.count(GAP) * 2
        assert "\n" not in found
