"""The fallback: a date that the grammar has found but whose words are of another language.

dateparser reads it, and nothing else: its language, the order of day and month and a base date are
given, and its answers kept. It is not asked about English, where it is often wrong: it takes "we" and
"nine-year" for dates, "the 1990s" for 23:26:50, and "2012-13" for January 13. What a text leaves out
it fills in from the base date ("mars 2020" becomes a day, "12 mars" the base's year), so that only
spans with day, month and year come here. It does not know "fin mars" or any other part of a month.
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
