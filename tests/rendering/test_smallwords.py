from __future__ import annotations

from factcheck.knowledge import shipped
from factcheck.rendering.smallwords import SmallWords


def test_what_holds_a_phrase_together_can_not_end_one() -> None:
    small = shipped().table(SmallWords.build)
    assert small.ties - small.articles < small.closing
    assert small.parting | small.closing <= small.empty
    assert "war" not in small.empty
