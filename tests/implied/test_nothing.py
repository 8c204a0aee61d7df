"""Words for nobody count nothing, where they stand for all."""

from __future__ import annotations

import pytest

from factcheck.implied import nothing
from factcheck.scan import Scan


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No one was hurt.", ["No one"]),
        ("Nobody has died in Malta.", ["Nobody"]),
        ("None of the sailors was hurt.", []),
        ("None was hurt.", ["None"]),
        ("Nobody but Berg came.", []),
        ("No other ship sank.", []),
    ],
)
def test_nobody_is_a_count_of_zero(text: str, found: list[str]) -> None:
    mentions = list(nothing.find(Scan(text)))
    assert [text[m.start : m.end] for m in mentions] == found
    assert all(m.implied and m.number is not None and m.number.high == 0 for m in mentions)
