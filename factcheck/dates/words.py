"""The words of the calendar as tables, built once from `rules/calendar.yaml` and the user's rule files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]


@dataclass(frozen=True, slots=True)
class TimeUnit:
    """A unit of time: its length, its TIMEX3 letter, and how many of it TIMEX3 counts for one."""

    name: str
    seconds: float
    timex: str
    times: float
    base: str
    vague: str


@dataclass(frozen=True, slots=True)
class Season:
    """A season: TIMEX3's letters, first and last (month, day); winter ends in the next year."""

    timex: str
    first: tuple[int, int]
    last: tuple[int, int]


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of the day: TIMEX3's letters, and the hours it permits (30 is six the next morning)."""

    name: str
    timex: str
    hours: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day with a name: a fixed one, an nth weekday of a month, days from Easter, or its days year by year."""

    name: str
    day: tuple[int, int] | None
    nth: tuple[int, int, int] | None
    easter: int | None
    plus: int
    year: int | None
    weekend: tuple[int, int] | None = None
    islamic: tuple[int, int] | None = None
    days: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """Every calendar word. `starters` are those without which a sentence has no date in words.

    A date may begin with one of `openers`; after one of `followers` only if what it gives comes next ("to date").

    A number after a word of `numbered` ("flight 1990") or a capitalised one of `numbered_capital` is no year.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    capitals: frozenset[str]
    seasons: dict[str, Season]
    units: dict[str, TimeUnit]
    relative_days: dict[str, int]
    references: dict[str, list[tuple[tuple[str, ...], str]]]
    day_parts: dict[str, DayPart]
    clock: dict[str, float]
    hour_words: frozenset[str]
    zones: dict[str, tuple[float, ...]]
    from_eastern: dict[str, float]
    parts: dict[str, str]
    short_ends: dict[str, str]
    which: dict[str, int]
    holidays: dict[str, list[tuple[tuple[str, ...], Holiday]]]
    year_nouns: frozenset[str]
    cardinals: dict[str, int]
    ordinals: dict[str, int]
    foreign: dict[str, str]
    tense: dict[str, frozenset[str]]
    permits: dict[str, dict[str, tuple[int, int]]]
    beside: dict[str, frozenset[str]]
    letters: dict[str, str]
    numbered: frozenset[str]
    numbered_capital: frozenset[str]
    openers: frozenset[str]
    followers: dict[str, frozenset[str]]
    starters: frozenset[str]


def words(known: Knowledge) -> Words:
    """The calendar words of this knowledge, built at the first call."""
    return known.table(_build)


def _build(known: Knowledge) -> Words:
    months = {str(name): int(number) for name, number in known.mapping("months").items()}
    weekdays = {str(name): int(number) for name, number in known.mapping("weekdays").items()}
    seasons = {name: _season(entry) for name, entry in known.mapping("seasons").items()}
    units = {
        word: _unit(name, entry) for name, entry in known.mapping("time_units").items() for word in entry["written"]
    }
    day_parts = {
        written: DayPart(name, entry.get("timex", ""), (entry["from"], entry["to"]))
        for name, entry in known.mapping("day_parts").items()
        for written in (name, f"{name}s")
    }
    references: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for timex, phrases in known.mapping("references").items():
        for phrase in phrases:
            first, *rest = phrase.split()
            references.setdefault(first, []).append(((first, *rest), timex))
    holidays = _holidays(known.section("holidays"))
    foreign = {word: language for language, names in known.mapping("foreign_months").items() for word in names}
    relative_days = dict(known.mapping("days_from_now"))
    clock = dict(known.mapping("clock_words"))
    starters = {
        *months, *weekdays, *seasons, *units, *relative_days, *day_parts, *clock, *foreign, "o'clock", "o’clock",
        *(f"{day}s" for day in weekdays if day.endswith("day")),
        "thousand", "eighteen", "nineteen", *_TENS, *(f"{tens[:-1]}ies" for tens in _TENS), "noughties",
    }  # fmt: skip
    starters |= {*known.mapping("short_ends")} | {f"{unit}long" for unit in units}
    starters |= {
        w for phrases in references.values() for words_, _ in phrases for w in words_ if len(w) > 3 or w == "now"
    }
    starters |= {w for phrases in holidays.values() for words_, _ in phrases for w in words_ if len(w) > 3}
    beside = {name: frozenset(listed.split()) for name, listed in known.mapping("beside_dates").items()}
    numbered = known.mapping("numbered")
    short_ends = dict(known.mapping("short_ends"))
    which, parts = dict(known.mapping("last_words")), dict(known.mapping("part_words"))
    plain = {
        *months, *weekdays, *seasons, *units, *relative_days, *day_parts, *which, *parts,
        *short_ends, *_ordinals(), *_TENS, *beside["openers"], *beside["carriers"], "'", "’", "‘",
    } | {w for w in starters if w.endswith("ties")}  # fmt: skip
    followers = _followers(references, holidays, plain, {*units, *day_parts})
    openers = {*plain, *references, *holidays, *followers}
    return Words(
        months=months,
        weekdays=weekdays,
        capitals=frozenset(known.section("capitals")),
        seasons=seasons,
        units=units,
        relative_days=relative_days,
        references=references,
        day_parts=day_parts,
        clock=clock,
        hour_words=frozenset({*clock, *_cardinals(), "half", "quarter"}),
        from_eastern={name: float(hours) for name, hours in known.mapping("hours_from_eastern").items()},
        zones={name: tuple(map(float, hours)) for name, hours in known.mapping("time_zones").items()},
        parts=parts,
        short_ends=short_ends,
        which=which,
        holidays=holidays,
        year_nouns=frozenset(known.section("year_nouns")),
        cardinals=_cardinals(),
        ordinals=_ordinals(),
        foreign=foreign,
        tense={name: frozenset(known_words) for name, known_words in known.mapping("tense_words").items()},
        permits={
            unit: {part: (ends[0], ends[1]) for part, ends in parts.items()}
            for unit, parts in known.mapping("period_parts").items()
        },
        beside=beside,
        openers=frozenset(openers),
        followers=followers,
        letters=dict(known.mapping("time_letters")),
        numbered=frozenset(numbered["after"].split()),
        numbered_capital=frozenset(numbered["after_capital"].split()),
        starters=frozenset(starters | {f"{w}{a}s" for w in starters for a in "'’"}),
    )


def _followers(
    references: dict[str, list[tuple[tuple[str, ...], str]]],
    holidays: dict[str, list[tuple[tuple[str, ...], Holiday]]],
    plain: set[str],
    spans: set[str],
) -> dict[str, frozenset[str]]:
    found = {word: frozenset(spans) for word in ("that", "same", "some", "many")}
    found |= {"pre": frozenset("-"), "post": frozenset("-")}
    phrases = [words_ for names in references.values() for words_, _ in names]
    phrases += [words_ for names in holidays.values() for words_, _ in names]
    single = {words_[0].removesuffix("'s") for words_ in phrases if len(words_) == 1}
    seconds: dict[str, set[str]] = {}
    for words_ in phrases:
        first = words_[0].removesuffix("'s")
        if first not in plain and first not in single and first.isalpha():
            seconds.setdefault(first, set()).add(words_[1].removesuffix("'s"))
    return found | {first: frozenset(second) for first, second in seconds.items()}


def _month_day(text: str) -> tuple[int, int]:
    month, day = text.split("-")
    return int(month), int(day)


def _day(text: str) -> tuple[int, int, int]:
    year, month, day = text.split("-")
    return int(year), int(month), int(day)


def _season(entry: dict[str, Any]) -> Season:
    return Season(entry["timex"], _month_day(entry["from"]), _month_day(entry["to"]))


def _unit(name: str, entry: dict[str, Any]) -> TimeUnit:
    base = entry.get("unit", name)
    return TimeUnit(name, entry["seconds"], entry["timex"], entry.get("times", 1), base, entry.get("vague", ""))


def _holidays(entries: list[dict[str, Any]]) -> dict[str, list[tuple[tuple[str, ...], Holiday]]]:
    """By first token without its 's; longest name first, so that "Easter Monday" is tried before "Easter"."""
    from factcheck.scan import TOKEN, lowered

    found: dict[str, list[tuple[tuple[str, ...], Holiday]]] = {}
    for entry in entries:
        nth = entry.get("nth")
        holiday = Holiday(
            entry["names"][0],
            _month_day(entry["day"]) if "day" in entry else None,
            (nth[0], nth[1], nth[2]) if nth else None,
            entry.get("easter"),
            entry.get("plus", 0),
            entry.get("year"),
            (entry["weekend"][0], entry["weekend"][1]) if "weekend" in entry else None,
            (entry["islamic"][0], entry["islamic"][1]) if "islamic" in entry else None,
            tuple(_day(str(day)) for day in entry.get("days", ())),
        )
        for name in entry["names"]:
            tokens = tuple(TOKEN.findall(lowered(name)))
            found.setdefault(tokens[0].removesuffix("'s"), []).append((tokens, holiday))
    for names in found.values():
        names.sort(key=lambda item: -len(item[0]))
    return found


def _cardinals() -> dict[str, int]:
    return {word: number for number, word in enumerate(_SMALL)} | _TENS


def _ordinals() -> dict[str, int]:
    return {word: number for number, word in enumerate(_ORDINALS, 1)} | {"twentieth": 20, "thirtieth": 30}
