"""A lifespan is two dates, every other range one."""

from __future__ import annotations

import pytest

from factcheck.dates import dates
from factcheck.dates.lifespans import ends
from factcheck.scan import Scan


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Maria Vane (14 June 1866 – 20 October 1936) was a botanist.", ["14 June 1866", "20 October 1936"]),
        ("Karl Lind (1898-1950), a painter, lived in Ghent.", ["1898", "1950"]),
        ("Dr. James T. Oak (January 4, 1920 – June 2, 1999) sang.", ["January 4, 1920", "June 2, 1999"]),
        ("Ann Field (born Ann Reed; 3 May 1900 – 1 June 1980) sang.", ["3 May 1900", "1 June 1980"]),
        ("The Northern War (1700–1721) ended.", ["1700–1721"]),
        ("The Harbour League (2001–2005) folded.", ["2001–2005"]),
        ("He painted in Ghent from 1898 to 1950.", ["from 1898 to 1950"]),
        ("It was kept (1898–1950) as a store.", ["1898–1950"]),
    ],
)
def test_ends(text: str, wanted: list[str]) -> None:
    scan = Scan(text)
    assert [scan.slice(end.first, end.last) for date in dates(scan) for end in ends(scan, date)] == wanted
