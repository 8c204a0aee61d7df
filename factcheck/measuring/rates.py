"""Exchange rates of rule files, by day: what money is worth in another currency when a claim was made."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.model import Interval, Worth
from factcheck.wording import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.knowledge import Knowledge
    from factcheck.model import Value

OLDEST = 31
"""Days after which a rate is no longer that of a claim's day."""
SLACK = 0.02
"""Share by which a converted amount may be off: major currencies seldom move more within a few days, and
a writer converts by the rate of another bank or the day before."""


class Rate(NamedTuple):
    """What one unit of a currency was worth in another, where that is from, and of which day it is."""

    worth: float
    source: str
    day: date


@dataclass(frozen=True, slots=True)
class Rates:
    """Rates by pair of currencies, in order of their days. Build them with `known.table(Rates.build)`."""

    _rates: Mapping[tuple[str, str], tuple[Rate, ...]]
    _others: Mapping[str, tuple[str, ...]]

    @classmethod
    def build(cls, known: Knowledge) -> Rates:
        """The rates of the section `rates`, both ways; of two for one day the later written counts."""
        found: dict[tuple[str, str], dict[date, Rate]] = {}
        others: dict[str, dict[str, None]] = {}
        for entry in known.section("rates"):
            day, source = date.fromisoformat(str(entry["date"])), str(entry.get("source") or "")
            for (one, other), worth in _pairs(entry):
                found.setdefault((one, other), {})[day] = Rate(worth, source, day)
                others.setdefault(one, {})[other] = None
        rates = {pair: tuple(days[day] for day in sorted(days)) for pair, days in found.items()}
        return cls(rates, {code: tuple(codes) for code, codes in others.items()})

    def __bool__(self) -> bool:
        return bool(self._rates)

    def rate(self, of: str, into: str, on: date) -> Rate | None:
        """What one unit of a currency was worth in another on a day, or None.

        The last rate at or before the day counts, if it is at most `OLDEST` days old.

        >>> from factcheck.knowledge import Knowledge
        >>> rates = Rates.build(Knowledge([{"rates": [{"date": "2008-12-05", "EUR/USD": 1.25, "source": "ECB"}]}]))
        >>> rates.rate("EUR", "USD", date(2008, 12, 8)).worth, rates.rate("USD", "EUR", date(2008, 12, 8)).worth
        (1.25, 0.8)
        """
        days = self._rates.get((of, into), ())
        at = bisect_right(days, on, key=lambda rate: rate.day) - 1
        return days[at] if at >= 0 and (on - days[at].day).days <= OLDEST else None

    def valued(self, value: Value, on: date | None) -> Value:
        """An amount of money with its `worth` in every other currency that has a rate for the day."""
        return replace(value, worth=tuple(self._worth(value.permits, on))) if on else value

    def _worth(self, permits: object, on: date) -> Iterator[Worth]:
        if not isinstance(permits, Interval) or permits.unit is None:
            return
        for code in self._others.get(permits.unit, ()):
            if rate := self.rate(permits.unit, code, on):
                low, high = (None if end is None else end * rate.worth for end in (permits.low, permits.high))
                low = None if low is None else low - SLACK * abs(low)
                high = None if high is None else high + SLACK * abs(high)
                by = [f"{permits.unit}/{code} {number(rate.worth)} on {rate.day}", rate.source]
                yield Worth(replace(permits, low=low, high=high, unit=code), ", ".join(filter(None, by)))


def day_of(as_of: str | None, published: date | None) -> date | None:
    """The day of a claim: the one that it speaks of, if its words give one, else the article's.

    `as_of` is the beginning of an ISO date. A month counts by its last day; a year that is not the
    article's has no day, and None is the answer.

    >>> day_of("2008-11", date(2008, 12, 5)), day_of("2007", date(2008, 12, 5)), day_of(None, date(2008, 12, 5))
    (datetime.date(2008, 11, 30), None, datetime.date(2008, 12, 5))
    """
    if not as_of or (published and published.isoformat().startswith(as_of)):
        return published
    try:
        day = date.fromisoformat(as_of if len(as_of) == len("2008-12-05") else f"{as_of}-28")
    except ValueError:
        return None
    if len(as_of) == len("2008-12"):
        day = (day + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return min(day, published) if published else day


def _pairs(entry: Mapping[str, Any]) -> list[tuple[tuple[str, str], float]]:
    """The rates of an entry and their inverses: EUR/USD: 1.27 means that a euro is 1.27 dollars."""
    found = []
    for name, rate in entry.items():
        one, slash, other = str(name).partition("/")
        if slash:
            found += [((one, other), float(rate)), ((other, one), 1 / float(rate))]
    return found
