"""An interval plot of a fact, as SVG: who says what on one scale, and what the words permit as a bar.

Places are percentages of the width and text is not scaled, so that it can be read on any screen.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.clocks import CLOCKS, PLAIN, UTC, there
from factcheck.model import Interval, Period
from factcheck.rendering.markup import Markup, joined, tag
from factcheck.rendering.phrasing import also, as_of, differing, sides, voice
from factcheck.wording import ZERO, clock, day, number, permitted, unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Article, Claim, Fact

ROW = 46
"""Height of a source's two lines in pixels: its name, and its bar."""
LONGEST = 44
"""Characters of a source's name."""
MOST = 12
"""Sources drawn; the table has them all."""
WIDE = 1000
"""How many times the lowest end the highest must be for a scale of powers."""


@dataclass(frozen=True, slots=True)
class _Bar:
    """One side: its ends on the scale, None where open, and whether it is one that differs."""

    label: str
    words: str
    low: float | None
    high: float | None
    differs: bool


def plot(fact: Fact, articles: Mapping[str, Article]) -> Markup:
    """The plot of a fact, or nothing where it would show nothing: one side, or no end that is known."""
    told = sides(fact, articles)[:MOST]
    of = _unit(fact, [voices[0] for voices in told])
    bars = _bars(fact, articles, told, of)
    ends = [end for bar in bars for end in (bar.low, bar.high) if end is not None]
    if len(bars) < 2 or not ends:
        return Markup()
    scale = _Scale(min(ends), max(ends))
    height = ROW * len(bars) + 26
    said = "; ".join(f"{bar.label}: {bar.words}" for bar in bars)
    rows = [_row(bar, scale, ROW * index) for index, bar in enumerate(bars)]
    joins: list[Markup] = []
    if fact.outcome == "update":
        joins = [_join(scale, (above, below), ROW * index) for index, (above, below) in enumerate(pairwise(bars))]
    axis = _axis(scale, fact, of, height - 20)
    inside = joined((tag("title", said), *axis, *joins, *rows))
    return tag("svg", inside, class_="plot", role="img", width="100%", height=str(height))


def _unit(fact: Fact, told: Sequence[Claim]) -> str | None:
    """The unit of the scale: the fact's; of sums in several currencies the one that most are worth something in.

    Times with and without their zones are drawn on the clock where they were.
    """
    units = dict.fromkeys([fact.unit, *(claim.value.permits.unit for claim in told)])
    if fact.kind == "time":
        return UTC if set(units) == {UTC} else PLAIN
    if len(units) < 2 or fact.kind != "money":
        return fact.unit
    return max(units, key=lambda unit: sum(_in_unit(claim, unit) is not None for claim in told))


def _in_unit(claim: Claim, wanted: str | None) -> Interval | None:
    """What a sum permits in a currency, its own or one that it is worth something in."""
    permits = claim.value.permits
    if isinstance(permits, Interval) and permits.unit == wanted:
        return permits
    return next((worth.permits for worth in claim.value.worth if worth.permits.unit == wanted), None)


def _bars(fact: Fact, articles: Mapping[str, Article], told: Sequence[tuple[Claim, ...]], of: str | None) -> list[_Bar]:
    apart = differing(fact) if fact.outcome != "agree" else ()
    return [_bar(v[0], articles[v[0].article], v[0].id in apart, len(also(v, fact)), of) for v in told]


def _bar(claim: Claim, article: Article, differs: bool, copies: int, of: str | None) -> _Bar:
    permits = claim.value.permits
    name = voice(article)
    label = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
    when = as_of(claim) or (day(article.published) if article.published else "")
    more = f"in {copies:,} more" if copies else ""
    zoned = claim.kind == "time" and of != UTC
    low, high = _ends(_in_unit(claim, of) if claim.kind == "money" else there(claim.value) if zoned else permits)
    return _Bar(", ".join(filter(None, (label, when, more))), permitted(permits), low, high, differs)


def _ends(permits: Interval | Period | None) -> tuple[float | None, float | None]:
    if permits is None:  # a sum in another currency, at no rate
        return None, None
    if isinstance(permits, Period):
        first, last = permits.start, permits.end
        if first and permits.hours:
            return first.toordinal() + permits.hours[0] / 24, first.toordinal() + permits.hours[1] / 24
        return (first.toordinal() if first else None), (last.toordinal() + 1 if last else None)
    return tuple(None if end is None or math.isinf(end) else end for end in (permits.low, permits.high))  # type: ignore[return-value]


class _Scale:
    """From values to percentages of the width, with some air at both ends."""

    def __init__(self, low: float, high: float) -> None:
        self.powers = low > 0 and high / low >= WIDE
        self.low, self.high = low, high
        first, last = self._bent(low), self._bent(high)
        air = (last - first) * 0.06 or abs(first) * 0.1 or 1.0
        self._first, self._width = first - air, last - first + 2 * air

    def _bent(self, value: float) -> float:
        return math.log10(value) if self.powers else value

    def at(self, value: float) -> float:
        return 100 * (self._bent(value) - self._first) / self._width

    def ticks(self) -> list[float]:
        """Three or so round values between the ends."""
        if self.powers:
            exponents = range(math.ceil(math.log10(self.low)), math.floor(math.log10(self.high)) + 1)
            every = max(1, round(len(exponents) / 3))
            return [10.0**exponent for exponent in exponents[::every]]
        spread = max(self.high - self.low or abs(self.high) or 1.0, 1e-300)  # half of it must not be zero
        power = 10.0 ** math.floor(math.log10(spread / 2))
        step = next(power * times for times in (1, 2, 5, 10) if spread / (power * times) <= 3)
        first = math.ceil(self.low / step)
        found = [round(step * (first + index), 12) for index in range(math.floor(self.high / step) - first + 1)]
        return found or [self.low]


def _percent(value: float) -> str:
    return f"{min(max(value, 0.0), 100.0):.2f}%"


def _row(bar: _Bar, scale: _Scale, top: int) -> Markup:
    label = tag("text", bar.label, x="0", y=str(top + 16), class_="who")
    words = tag("text", bar.words, x="100%", y=str(top + 16), class_="permits")
    if bar.low is None and bar.high is None:
        return joined((label, words))
    start = 0.0 if bar.low is None else scale.at(bar.low)
    end = 100.0 if bar.high is None else scale.at(bar.high)
    kind = "bar differs" if bar.differs else "bar"
    parts = [label, words]
    box = {"x": _percent(start), "y": str(top + 24), "width": f"{max(end - start, 0.01):.2f}%", "height": "12"}
    parts.append(tag("rect", class_=kind, **box))
    if end - start < 1:
        parts.append(tag("circle", class_=kind, cx=_percent((start + end) / 2), cy=str(top + 30), r="5"))
    if bar.low is None:
        parts.append(tag("text", "◂", x="0", y=str(top + 35), class_=f"{kind} open"))
    if bar.high is None:
        parts.append(tag("text", "▸", x="100%", y=str(top + 35), class_=f"{kind} open last"))
    return joined(parts)


def _join(scale: _Scale, bars: tuple[_Bar, _Bar], top: int) -> Markup:
    """A line from the middle of one bar to that of the next."""
    (x1, x2) = (_percent(_middle(bar, scale)) for bar in bars)
    return tag("line", x1=x1, y1=str(top + 30), x2=x2, y2=str(top + ROW + 30), class_="then")


def _middle(bar: _Bar, scale: _Scale) -> float:
    ends = [scale.at(end) for end in (bar.low, bar.high) if end is not None]
    return sum(ends) / len(ends) if ends else 50.0


def _axis(scale: _Scale, fact: Fact, of: str | None, bottom: int) -> list[Markup]:
    """Thin lines at round values, with the values below them."""
    marks = _days(scale) if isinstance(fact.claims[0].value.permits, Period) else _numbers(scale, of)
    parts = []
    for value, words in marks:
        x = _percent(scale.at(value))
        parts.append(tag("line", x1=x, y1="0", x2=x, y2=str(bottom), class_="tick"))
        parts.append(tag("text", words, x=x, y=str(bottom + 16), class_="tick"))
    return parts


def _numbers(scale: _Scale, of: str | None) -> Sequence[tuple[float, str]]:
    if of in CLOCKS:
        return [
            (3600 * tick, clock(3600 * tick, 3600 * tick))
            for tick in _Scale(scale.low / 3600, scale.high / 3600).ticks()
        ]
    if of in ZERO:
        zero, label = ZERO[of]
        return [
            (tick + zero, f"{number(tick)} {label}") for tick in _Scale(scale.low - zero, scale.high - zero).ticks()
        ]
    factor, label = unit(of, max(abs(scale.low), abs(scale.high)))
    inner = _Scale(scale.low / factor, scale.high / factor)
    space = "" if label in ("", "%") else " "
    return [(tick * factor, f"{number(tick)}{space}{label}") for tick in inner.ticks()]


def _days(scale: _Scale) -> Sequence[tuple[float, str]]:
    """The first and the last day, or their years where many lie between."""
    first, last = date.fromordinal(int(scale.low)), date.fromordinal(int(scale.high) - 1)
    if last.year - first.year >= 4:
        return [(scale.low, str(first.year)), (scale.high, str(last.year))]
    return [(scale.low, day(first)), (scale.high, day(last))] if last > first else [(scale.low, day(first))]
