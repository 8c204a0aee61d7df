from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from factcheck.dates.foreign import parsed


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("12 mars 2020", "fr", date(2020, 3, 12)),
        ("3 Oktober 1990", "de", date(1990, 10, 3)),
        ("5 enero 2011", "es", date(2011, 1, 5)),
        ("31 février 2020", "fr", None),
    ],
)
def test_reads_a_day_of_another_language(text: str, language: str, day: date | None) -> None:
    assert parsed(text, language) == day


def test_english_needs_no_dateparser() -> None:
    program = "import sys, factcheck; factcheck.extract('It fell on May 5, 2020.'); print('dateparser' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
