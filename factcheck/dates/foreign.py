"""The fallback: a date that the grammar has found but whose words are of another language.

dateparser reads it, and only it: it guesses eagerly (alone it takes "we" and "may" for dates), so it
is given the language, the order of day and month and a fixed base date, and its answers are kept. Where it is known
to be wrong: it reads "12 mars" as March 12 of the *base* year, which is why only spans with a year
come here, and it drops what it does not understand ("fin mars 2020" is March 2020, taken as one day).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.dates.moment import Resolved, known, unknown

if TYPE_CHECKING:
    from factcheck.dates.moment import Moment

_BASE = datetime(2000, 1, 1)
"""Never shows: a span that comes here has day, month and year, or stays unresolved."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """A day with the month's name in another language: "12 mars 2020"."""

    text: str
    language: str

    def resolve(self, moment: Moment) -> Resolved:  # noqa: ARG002
        """The day, or nothing if dateparser cannot read it."""
        found = parsed(self.text, self.language)
        return known((found, found), found.isoformat()) if found else unknown("XXXX-XX-XX")


@lru_cache(maxsize=4096)
def parsed(text: str, language: str) -> date | None:
    """The day a text means in a language, or None."""
    import dateparser

    settings = {
        "DATE_ORDER": "DMY",
        "RELATIVE_BASE": _BASE,
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["day", "month", "year"],
    }
    try:
        found = dateparser.parse(text, languages=[language], settings=settings)
    except (ValueError, OverflowError, TypeError):
        return None
    return found.date() if found else None
