from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.inputs.raised import lowered


@pytest.mark.parametrize(
    ("stem", "raised", "written"),
    [
        ("320 km", "2", "²"),
        ("12 m", "3", "³"),
        ("7 kg m", "-2", "⁻²"),
        ("ft", "2", "²"),
        ("some 10", "6", "^6"),
        ("110", "6", ""),
        ("5,000", "1", ""),
        ("5,000", "1,2", ""),
        ("men.", "[4]", ""),
        ("the form", "2", ""),
        ("", "2", ""),
        ("the 5", "th", "th"),
        ("Widget", "TM", "TM"),
        ("x", "", ""),
    ],
)
def test_powers_stay_and_notes_go(stem: str, raised: str, written: str) -> None:
    assert lowered(stem, raised) == written


@given(st.text(max_size=9), st.text("0123456789-,[]th ", max_size=9))
def test_anything_raised(stem: str, raised: str) -> None:
    assert isinstance(lowered(stem, raised), str)
