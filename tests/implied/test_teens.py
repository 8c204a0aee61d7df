"""Ages that the word teenager implies."""

from __future__ import annotations

import pytest

from factcheck.implied import teens
from factcheck.scan import Scan


@pytest.mark.parametrize("text", ["The thief was a teenager.", "A teenage driver lost control.", "The teen was hurt."])
def test_a_teenager_is_thirteen_to_nineteen(text: str) -> None:
    (found,) = teens.find(Scan(text))
    assert (found.kind, found.implied) == ("age", True)
    assert found.number is not None
    assert (found.number.low, found.number.high) == (13, 19)


@pytest.mark.parametrize("text", ["Two teenagers were hurt.", "It is a teen drama.", "A teenage dream came true."])
def test_several_and_dramas_have_no_age(text: str) -> None:
    assert not list(teens.find(Scan(text)))
