from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.inputs.hyphens import mended


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("refu-\ngees", "refugees"),
        ("refu\ufffegees", "refugees"),
        ("refu\x02gees", "refugees"),
        ("refu\u00adgees and refu\u00ad\ngees", "refugees and refugees"),
        ("Forty-\ntwo and two-\nthirds", "Forty-two and two-thirds"),
        ("a state-of-the\ufffeart ship", "a state-of-the-art ship"),
        ("the Franco\ufffeGerman deal", "the Franco-German deal"),
        ("$5-\n10 in 2019\ufffe2020", "$5-10 in 2019-2020"),
        ("a five-\nyear-old, a 5-\nyear-old", "a five-year-old, a 5-year-old"),
        ("he came -\nand went", "he came -\nand went"),
    ],
)
def test_hyphens_of_the_line_go_and_hyphens_of_the_word_stay(broken: str, whole: str) -> None:
    assert mended(broken) == whole


@given(st.text("a-5 \n\ufffe\u00ad\ud800"))
def test_nothing_but_hyphens_and_line_ends_is_lost(text: str) -> None:
    marks = "-\n\ufffe\u00ad"
    kept = mended(text)
    assert [c for c in kept if c not in marks] == [c for c in text if c not in marks]


def test_many_breaks_cost_little() -> None:
    text = "a" * 500_000 + "-\nb" * 100_000 + "-" * 100_000
    assert mended(text).count("b") == 100_000
