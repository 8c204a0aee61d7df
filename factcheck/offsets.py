"""How far clocks are from UTC where a text plays: by the places that it names, and by times that it gives twice.

Whoever writes "struck Peru at 9:37 a.m. local time" means a clock of Peru. So a local time has readings in UTC, one for
each zone of the places named up to there, and a time with its zone has readings on their clocks.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.clocks import CLOCKS, DAY, EAST, LOCAL, QUARTER, UTC, WEST, part_of_day, shifted
from factcheck.model import Interval
from factcheck.terms import spelled, spelling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.knowledge import Knowledge
    from factcheck.model import Article, Mention, Value

Key = tuple[str, ...]


class Offsets:
    """Hours from UTC by the name of a place, in lower-case words: countries, their people, their capitals, cities.

    `zones` has those of the place itself, "Moscow time"; `named` those of its country too, for what happens there. A
    name that is no place, such as that of an organisation, is in `named` without any.
    """

    def __init__(self, known: Knowledge) -> None:
        self.zones: dict[Key, tuple[float, ...]] = {}
        self.named: dict[Key, frozenset[float]] = {}
        self.longest: dict[str, int] = {}
        self.before = frozenset(known.section("before_places"))
        places = {name: tuple(map(float, hours)) for name, hours in known.mapping("hours_from_utc").items()}
        for section in ("aliases", "demonyms", "governments"):
            for name, others in known.entries(section):
                for other in (name, *(others or ())):
                    self._add(other, places.get(name, ()))
                    if section == "demonyms":
                        self._add(f"{other}s", places.get(name, ()))
        for name, hours in places.items():
            self._add(name, hours)
            self.zones[spelling(name)] = hours

    def _add(self, written: str, hours: tuple[float, ...]) -> None:
        key = spelling(written)
        if key:
            self.zones[key] = hours
            self.named[key] = self.named.get(key, frozenset()) | frozenset(hours)
            self.longest[key[0]] = max(len(key), self.longest.get(key[0], 0))

    def in_text(self, text: str, start: int, end: int) -> Iterator[frozenset[float]]:
        """The hours of each place that a part of a text names; none of a person called Jordan."""
        for run in _CAPITALS.finditer(text, start, end):
            words = spelling(run.group())
            at = 0
            while at < len(words):
                size = spelled(words, at, self.named, self.longest)
                if size and not (size == 1 and self._in_a_name(words, at)):
                    yield self.named[words[at : at + size]]
                at += size or 1

    def _in_a_name(self, words: Key, at: int) -> bool:
        """Whether a word stands between other capitals as the names of people do: "Chad Moss", "Eva London"."""
        before, after = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
        return (bool(after) and after not in _JOINTS and after not in self.longest) or (
            bool(before) and before not in self.before and before not in self.longest
        )


_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_WORD = rf"(?:(?:{_CAPITAL}\.)+|{_CAPITAL}\w*)"
_JOINTS = ("of", "the", "and", "de")
_CAPITALS = re.compile(rf"\b{_WORD}(?:[ -](?:(?:{'|'.join(_JOINTS)}) ){{0,2}}{_WORD})*")


class Whereabouts:
    """The hours from UTC that clocks may show where an article plays, as far as it has been read."""

    def __init__(self, article: Article, known: Knowledge) -> None:
        self._article = article
        self._known = known
        self._read = article.body
        self._hours: frozenset[float] | None = None

    def placed(self, mentions: Sequence[tuple[Mention, Value]], end: int) -> list[tuple[Mention, Value]]:
        """The mentions of a sentence that ends at an offset, its times with what they are on the other clocks."""
        times = [(mention, value) for mention, value in mentions if value.permits.unit in CLOCKS]
        if not times and not any(part_of_day(value.permits) for _, value in mentions):
            return list(mentions)
        hours = self._until(end) | self._told_twice(times)
        self._hours = hours
        return [(mention, _on_both(value, hours)) for mention, value in mentions] if hours else list(mentions)

    def _until(self, end: int) -> frozenset[float]:
        """The hours of the places named in the title and before an offset."""
        offsets, article = self._known.table(Offsets), self._article
        found: frozenset[float] = self._hours or frozenset()
        if self._hours is None:
            found = found.union(*offsets.in_text(article.title, 0, len(article.title)))
        if end > self._read:
            found = found.union(*offsets.in_text(article.text, self._read, end))
            self._read = end
        return found

    def _told_twice(self, times: Sequence[tuple[Mention, Value]]) -> frozenset[float]:
        """The hours that "2:37 p.m. local time (0737 GMT)" gives."""
        found = set()
        for (first, one), (second, other) in pairwise(times):
            zoned, clock = (other, one) if other.permits.unit == UTC else (one, other)
            between = self._article.text[first.end : second.start]
            if zoned.permits.unit != UTC or clock.permits.unit == UTC or not _BESIDE.fullmatch(between):
                continue
            ahead = _start(clock) - _start(zoned)
            found |= {step * QUARTER / 3600 for step in range(WEST, EAST + 1) if (step * QUARTER - ahead) % DAY == 0}
        return frozenset(found)


_BESIDE = re.compile(r"\s*(?:[(/,\[]|or|-|–|—)\s*")


def _start(value: Value) -> float:
    assert isinstance(value.permits, Interval)
    return value.permits.low or 0.0


def _on_both(value: Value, hours: frozenset[float]) -> Value:
    """A time, or a part of a day, with readings on the clocks of some places, or in UTC where it has no zone."""
    part = part_of_day(value.permits)
    if part is None and value.permits.unit not in CLOCKS:
        return value
    every = [one for one in (part or value.permits, *value.readings) if isinstance(one, Interval)]
    if value.permits.unit == UTC:
        made = [shifted(one, LOCAL, 3600 * hour) for one in every if one.unit == UTC for hour in sorted(hours)]
    else:
        made = [shifted(one, UTC, -3600 * hour) for one in every for hour in sorted(hours)]
    return replace(value, readings=(*value.readings, *dict.fromkeys(made)))
