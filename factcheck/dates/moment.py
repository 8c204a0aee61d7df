"""What an expression is resolved against, what comes out, and how a date without its year finds one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from factcheck.dates.arithmetic import Reach, Span
    from factcheck.dates.words import Words
    from factcheck.model import Modifier

Hours: TypeAlias = "tuple[float, float]"
"""From and to, counted from the midnight that a day begins with; 30 is six the next morning."""
Tense = Literal["past", "future"] | None
"""When the clause of a date plays, if its words say so."""

LONG_AGO = 275
"""Days: a bare "March 15" in the past tense is not nine months back if it is also close ahead."""
SAME_YEAR = 250
"""Days from the article's date beyond which "November 3" may be of another year than the article."""
CLOSE = 92
"""Days ahead within which a date close to the article's wins over one LONG_AGO."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The article's date, and the last date resolved before in the article; None where unknown."""

    words: Words
    published: date | None = None
    earlier: Span | None = None

    def at(self, published: date | None) -> Moment:
        """The same knowledge at another date: "two days before Thursday" is counted from Thursday."""
        return Moment(self.words, published, self.earlier)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Days from `start` to `end` (None: open, or not known), and the TIMEX3 value.

    `unit` is the calendar unit the words speak of ("day", "month" …). `known` is False when the words
    need a date that the article does not give; `bound` then says whether they only bound one ("before
    June", of any year). Of a known date it says that it is approximate. `permits` differs from the days
    written only where words are coarse: "three weeks ago" is a day, but permits those around it. `hours`
    are those of the day that its words leave: 12 to 18 for an afternoon.
    """

    start: date | None
    end: date | None
    timex: str
    unit: str = "day"
    inferred: tuple[str, ...] = ()
    known: bool = True
    permits: Reach | None = None
    bound: Modifier = "exact"
    hours: Hours | None = None

    @property
    def span(self) -> Span | None:
        """Both ends, or None if one is open or unknown."""
        return (self.start, self.end) if self.start and self.end else None


class Expression(Protocol):
    """What the words of a date say: a frozen dataclass that can be resolved."""

    def resolve(self, moment: Moment) -> Resolved:
        """The days meant, as far as the moment lets them be known."""
        ...


def unknown(timex: str, unit: str = "day") -> Resolved:
    """An expression that stays relative, or names a day that does not exist."""
    return Resolved(None, None, timex, unit, known=False)


def known(span: Span | None, timex: str, unit: str = "day", inferred: tuple[str, ...] = ()) -> Resolved:
    """The days of `span`, or an unknown if there is none."""
    return Resolved(*span, timex, unit, inferred) if span else unknown(timex, unit)


def known_day(day: date | None, timex: str, inferred: tuple[str, ...] = ()) -> Resolved:
    """One day; an unknown with a TIMEX3 value of its own if there is none."""
    return known((day, day), day.isoformat(), "day", inferred) if day else unknown(timex)


def choose(spans: Iterable[Span | None], published: date, tense: Tense) -> Span | None:
    """Which of several spans a text of that date means.

    In the past tense the last one begun, in the future tense the first one not over. Else the one of the
    article's own year, for which papers leave the year out, unless it is SAME_YEAR days away; else the nearest.
    """
    found = sorted(span for span in spans if span)
    begun = [span for span in found if span[0] <= published]
    ahead = [span for span in found if span[1] >= published]
    if tense == "past" and begun:
        gone = (published - begun[-1][1]).days
        soon = (ahead[0][0] - published).days if ahead else CLOSE
        if gone < LONG_AGO or soon >= CLOSE:
            return begun[-1]
    if tense == "future" and ahead:
        return ahead[0]
    same = [span for span in found if span[0].year == published.year and distance(span, published) < SAME_YEAR]
    return min(same or found, key=lambda span: (distance(span, published), span), default=None)


def distance(span: Span, day: date) -> int:
    """Days from a day to the nearest day of a span; 0 inside it."""
    return max((span[0] - day).days, (day - span[1]).days, 0)
