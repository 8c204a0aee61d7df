"""What the beginning of an ISO date covers."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.as_of import days_of


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("2012-02-29", (date(2012, 2, 29), date(2012, 2, 29))),
        ("2012-02", (date(2012, 2, 1), date(2012, 2, 29))),
        ("2012", (date(2012, 1, 1), date(2012, 12, 31))),
        ("2013-02-29", None),
        ("0000", None),
        ("spring", None),
        ("", None),
    ],
)
def test_days_of(said: str, days: tuple[date, date] | None) -> None:
    assert days_of(said) == days
