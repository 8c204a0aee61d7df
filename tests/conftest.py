"""What several test modules need: a claim made by hand, in the form that the pipeline gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.model import Claim, Frame, Interval, Quantity, Value

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def claim() -> Callable[..., Claim]:
    """Make a claim of a number in a sentence: `claim("Five people died.", "Five", 5, head="people")`."""

    def make(
        sentence: str,
        text: str,
        low: float | None,
        high: float | None = None,
        *,
        article: str = "a",
        kind: str = "count",
        unit: str | None = "count",
        written: str | None = None,
        at: int = 0,
        as_of: str | None = None,
        **frame: object,
    ) -> Claim:
        top = low if high is None else high
        start = at + sentence.index(text)
        return Claim(
            id=f"c-{article}-{start}-{text}",
            article=article,
            start=start,
            end=start + len(text),
            line=1,
            column=start + 1,
            text=text,
            sentence=sentence,
            sentence_start=at,
            kind=kind,
            value=Value(Quantity(low, top, written or unit), Interval(low, top, unit)),
            as_of=as_of,
            frame=Frame(**frame),  # type: ignore[arg-type]
        )

    return make
