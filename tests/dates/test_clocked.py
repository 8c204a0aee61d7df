"""Days with a time of day beside them."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import extract
from factcheck.model import Article, Period


def hours(text: str) -> tuple[float, float] | None:
    (claim,) = (c for c in extract(Article("a", text, published=date(2014, 3, 6))) if c.kind == "date")
    assert isinstance(claim.value.permits, Period)
    return claim.value.permits.hours


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It rang at 2:30 p.m. on Tuesday.", (14.5, 14.5)),
        ("On Tuesday at 14:30 it rang.", (14.5, 14.5)),
        ("It rang around 3 a.m. local time on Tuesday.", (3.0, 3.0)),
        ("It rang between 2 and 4 p.m. on Tuesday.", (15.0, 15.0)),
        ("It rang at 2:30 p.m. EST on Tuesday.", None),
        ("It rang around midnight on Tuesday.", (24.0, 24.0)),
        ("It rang shortly after midnight on Tuesday.", (0.25, 0.25)),
        ("It rang at 5:30 on Tuesday.", None),
        ("It rang from 9 a.m. to 5 p.m. on Tuesday.", None),
        ("It rang at 8 on Tuesday evening.", (17, 24)),
        ("It rang on Tuesday.", None),
    ],
)
def test_a_day_is_given_the_hour_of_its_time(text: str, wanted: tuple[float, float] | None) -> None:
    assert hours(text) == wanted
