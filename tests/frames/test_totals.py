"""What a total counts that others are added to."""

from __future__ import annotations

import pytest

from factcheck.pipeline import extract


@pytest.mark.parametrize(
    ("text", "figure", "counted"),
    [
        ("Another 44 new cases were found in Melby, bringing the total to 583.", "583", ("case",)),
        ("The firm hired 300 engineers, bringing its total to 2,000.", "2,000", ("engin",)),
        ("Two more miners were found, taking the toll to 26.", "26", ("toll",)),
        ("The firm hired 300 engineers, and its total rose to 2,000.", "2,000", ()),
    ],
)
def test_a_total_counts_what_is_added_to_it(text: str, figure: str, counted: tuple[str, ...]) -> None:
    (claim,) = (found for found in extract(text) if found.text == figure)
    assert claim.frame.counted == counted
