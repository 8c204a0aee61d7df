"""How old somebody grew, by the dates of birth and death."""

from __future__ import annotations

import pytest

from factcheck.knowledge import shipped
from factcheck.model import Article
from factcheck.pipeline import claims_of


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Ruben Aas (4 May 1921 – 12 June 1999) was a painter.", (78, 78)),
        ("Ruben Aas (4 July 1921 – 12 June 1999) was a painter.", (77, 77)),
        ("Ruben Aas (1921–1999) was a painter.", (77, 78)),
        ("Ruben Aas (born 4 May 1921) was a painter.", None),
    ],
)
def test_two_dates_give_an_age(text: str, ages: tuple[int, int] | None) -> None:
    found = [c for c in claims_of(Article("a", text), shipped(), implied=True) if c.kind == "age"]
    permitted = [(c.value.permits.low, c.value.permits.high) for c in found]  # type: ignore[union-attr]
    assert permitted == ([ages] if ages else [])
    assert all(c.implied and c.frame.bearer == "Ruben Aas" for c in found)
