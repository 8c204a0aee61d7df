"""Exchange rates of rule files, by day: what money is worth in another currency when a claim was made."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.knowledge import Knowledge

OLDEST = 31
"""Days after which a rate is no longer that of a claim's day."""


@dataclass(frozen=True, slots=True)
class Rates:
    """Rates by pair of currencies, in order of their days. Build them with `known.table(Rates.build)`."""

    _rates: Mapping[tuple[str, str], tuple[tuple[date, float, str], ...]]

    @classmethod
    def build(cls, known: Knowledge) -> Rates:
        """The rates of the section `rates`, both ways; of two for one day the later written counts."""
        found: dict[tuple[str, str], dict[date, tuple[float, str]]] = {}
        for entry in known.section("rates"):
            day, source = date.fromisoformat(str(entry["date"])), str(entry.get("source") or "")
            for pair, rate in _pairs(entry):
                found.setdefault(pair, {})[day] = (rate, source)
        return cls({p: tuple((day, *days[day]) for day in sorted(days)) for p, days in found.items()})

    def __bool__(self) -> bool:
        return bool(self._rates)

    def rate(self, of: str, into: str, on: date) -> tuple[float, str] | None:
        """What one unit of a currency was worth in another on a day, with the rate's source, or None.

        The last rate at or before the day counts, if it is at most `OLDEST` days old.

        >>> from factcheck.knowledge import Knowledge
        >>> rates = Rates.build(Knowledge([{"rates": [{"date": "2008-12-05", "EUR/USD": 1.25, "source": "ECB"}]}]))
        >>> rates.rate("EUR", "USD", date(2008, 12, 8)), rates.rate("USD", "EUR", date(2008, 12, 8))
        ((1.25, 'ECB'), (0.8, 'ECB'))
        """
        days = self._rates.get((of, into), ())
        at = bisect_right(days, on, key=lambda rate: rate[0]) - 1
        if at < 0 or (on - days[at][0]).days > OLDEST:
            return None
        return days[at][1:]


def _pairs(entry: Mapping[str, Any]) -> list[tuple[tuple[str, str], float]]:
    """The rates of an entry and their inverses: EUR/USD: 1.27 means that a euro is 1.27 dollars."""
    found = []
    for name, rate in entry.items():
        one, slash, other = str(name).partition("/")
        if slash:
            found += [((one, other), float(rate)), ((other, one), 1 / float(rate))]
    return found
