"""How alike the figures of two claims are, and how many others compete with them: comparisons of values."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from factcheck.ageing import two_moments
from factcheck.clocks import UTC, parted
from factcheck.intervals import compatible, meetings, orders_apart
from factcheck.matching.conversions import near
from factcheck.matching.levels import UNKNOWN, comparison
from factcheck.measuring.rates import day_of
from factcheck.model import Interval, Period
from factcheck.phases import agree, compared

if TYPE_CHECKING:
    from factcheck.matching.corpus import Corpus
    from factcheck.matching.profile import Profile
    from factcheck.model import Value

TWO = 2
"""Claims of a kind that can only be compared with each other."""
BOUNDED = 0.3
"""Powers of ten from which a bound says little of a number: "over 10" of 58, but not "over 50"."""
FEW = 4
"""Claims of a kind that are no crowd: two short texts with a date or two each."""


CROWD = 8
"""Claims of a kind from which on notes come from anywhere."""
WORLD = 1_000
"""Claims of a kind from which on figures of two events meet by chance more often than one event looks like two.

Of 30,000 made-up claims, 21,100 pairs of two stories are left of 61,300; of one story there are 48,900, not 48,200.
"""
TWO_STORIES = frozenset(("another", "near"))
"""Levels of `story` at which articles tell of two events."""
SCALES = frozenset(("thousands", "millions", "billions"))
"""Words of one of which another may be a part: tens of thousands are thousands."""
MAGNITUDES = ((0.35, "close"), (0.75, "similar"), (1.25, "apart"))
"""How far two estimates of one quake's magnitude may be apart: most differ by less than half a unit."""
ROUNDED = frozenset(("exact", "approx", "nearly", "just_over"))
"""Modifiers of a length of time that may be rounded."""
ROUGHLY = 0.2
"""The share of a length of time by which it may be rounded at most: "an hour" is 48 minutes and more."""
NEAR = 0.05
"""Powers of ten within which a bound is as good as the number itself: "over 90" of 90.5."""
BLURRED = 0.18
"""Powers of ten (a factor of 1.5) that a vague number or a conversion at another day's rate leaves open."""


@comparison(
    "beyond compare",
    "far apart",
    "apart",
    "similar",
    "same digits",
    "close",
    "overlapping",
    "bounded",
    "nearly same",
    "same",
)
def size(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """How close the values are: figures of one fact are rarely a hundred times apart."""
    if isinstance(a.claim.value.permits, Period):
        return UNKNOWN
    mine, yours = a.claim.value, b.claim.value
    units = mine.permits.unit, yours.permits.unit
    if a.claim.kind == "time" and (a.claim.implied or b.claim.implied or UTC in units):
        return _times(mine, yours)
    if mine.written == yours.written or (a.size == b.size and mine.permits == yours.permits):
        return "same"
    distance = abs(a.size - b.size) if a.size is not None and b.size is not None else None
    if mine.worth or yours.worth:
        distance = orders_apart(mine, yours)
    if compatible(mine, yours):
        if distance is None or (distance > BOUNDED and a.claim.kind != "ordinal"):  # the second is of the first five
            return "overlapping"
        return "nearly same" if distance <= 0.05 else "bounded"
    if distance is None:
        return "similar" if is_nothing(mine) != is_nothing(yours) else "apart"
    if a.claim.kind == "magnitude":
        return _levels_apart(mine, yours)
    vague = "vague" in (mine.modifier, yours.modifier)
    if distance > 0.9 and abs(distance - round(distance)) < 0.005 and not vague and _telling(a, b, round(distance)):
        return "same digits"
    for limit, level in ((0.05, "close"), (0.35, "similar"), (1.05, "apart"), (2.05, "far apart")):
        if distance <= limit:
            return level
    return "beyond compare"


def _telling(a: Profile, b: Profile, places: int) -> bool:
    """Whether digits are equal by no chance: two or more, or a million for a billion; 3 and 300 have one in common."""
    return min(a.digits, b.digits) > 1 or places % 3 == 0


def _levels_apart(mine: Value, yours: Value) -> str:
    """How close two magnitudes are, which are powers of ten themselves: seismologists revise one by some tenths."""
    between = _apart_by(mine.permits, yours.permits)
    return next((level for limit, level in MAGNITUDES if between <= limit), "far apart")


def _apart_by(a: Interval | Period, b: Interval | Period) -> float:
    """What lies between the nearer ends of two intervals that do not overlap; infinite where there are none."""
    if isinstance(a, Period) or isinstance(b, Period) or None in (a.low, a.high, b.low, b.high):
        return math.inf
    return max((b.low or 0.0) - (a.high or 0.0), (a.low or 0.0) - (b.high or 0.0))


def _times(a: Value, b: Value) -> str:
    """The same of two times of which one has its zone or is a part of a day.

    A conversion is exact, but a country of many zones leaves much open.
    "0737 GMT" is not 7:37 a.m. in Peru; digits that are equal to the minute tell that somebody took one for the other.
    """
    if not compatible(a, b):
        return "same digits" if a.written == b.written and _to_the_minute(a) else "similar"
    if a.written == b.written:
        return "same"
    if max(len(a.readings), len(b.readings)) > FEW or "range" in (a.modifier, b.modifier):
        return "overlapping"
    return "same" if a.modifier == b.modifier == "exact" else "nearly same"


def _to_the_minute(value: Value) -> bool:
    """Whether a time is no whole or half hour, which many things happen at."""
    written = value.written
    return not isinstance(written, Period) and bool((written.low or 0.0) % 1800)


def nearly_one(a: Profile, b: Profile) -> bool:
    """Whether the two numbers are nearly one, whatever bounds they are."""
    return a.size is not None and b.size is not None and abs(a.size - b.size) <= NEAR


def is_nothing(value: Value) -> bool:
    """Whether a value is exactly zero, which is no number of times smaller than anything."""
    return isinstance(value.permits, Interval) and value.permits.low == value.permits.high == 0


def blurred(a: Profile, b: Profile) -> bool:
    """Whether two values differ by no more than vague words or a conversion leave open: "several" does not deny 10.

    Two vague words do, as dozens are no hundreds; but tens of thousands are thousands. "Two weeks" do not deny 16 days.
    """
    mine, yours = a.claim.value, b.claim.value
    if a.claim.kind == "duration":
        return _rounds(mine, yours) or _rounds(yours, mine)
    vague = (mine.modifier == "vague") + (yours.modifier == "vague")
    if vague and a.claim.kind == "count":
        scales = (SCALES.intersection(profile.claim.text.lower().split()) for profile in (a, b))
        return (vague == 1 or bool(frozenset.intersection(*scales))) and _between(
            mine.permits, yours.permits
        ) <= BLURRED
    by_a_text = (a.exchanged or b.exchanged) and _unit(a) != _unit(b)
    if not (a.converted or b.converted or by_a_text):
        return False
    days = (day_of(profile.claim.as_of, profile.published) for profile in (a, b))
    if a.exchanged and b.exchanged and near(*days):
        return False  # of one story: what they permit has its rates in it
    return min((_between(x, y) for x, y in meetings(mine, yours)), default=math.inf) <= BLURRED


def _rounds(whole: Value, fine: Value) -> bool:
    """Whether a length of time in a smaller unit is rounded to a whole number of another: half of one either side."""
    written, permits, other = whole.written, whole.permits, fine.permits
    if isinstance(written, Period) or isinstance(permits, Period) or isinstance(other, Period):
        return False
    if written.unit == fine.written.unit or not written.low or written.low % 1 or whole.modifier not in ROUNDED:
        return False
    if None in (permits.low, permits.high, other.low, other.high) or written.low != written.high:
        return False
    middle = ((permits.low or 0.0) + (permits.high or 0.0)) / 2
    half = min(middle / written.low / 2, ROUGHLY * middle)
    return (other.low or 0.0) <= middle + half and (other.high or 0.0) >= middle - half


def _unit(profile: Profile) -> str | None:
    return profile.claim.value.permits.unit


def aged(a: Profile, b: Profile) -> bool:
    """Whether two ages are one person's, by name, and said of two moments: "61" and "57 at the time"."""
    return a.claim.kind == "age" and two_moments(a.claim, b.claim) and same_bearer(a, b)


def parents(a: Profile, b: Profile) -> bool:
    """Whether two claims count one parent's children, by name, whatever moment the articles speak of."""
    return a.claim.kind == "count" and same_bearer(a, b) and a.noun == b.noun


def same_bearer(a: Profile, b: Profile) -> bool:
    """Whether two values belong to one person, by name: "Tom Ash" is "Ash", and neither is "Bill Ash"."""
    return bool(a.who and b.who) and (a.who <= b.who or b.who <= a.who)


def _between(a: Interval | Period, b: Interval | Period) -> float:
    """The powers of ten between the nearer ends of two intervals that do not overlap; infinite where there are none."""
    if isinstance(a, Period) or isinstance(b, Period):
        return math.inf
    lower, upper = (a, b) if b.low is not None and a.high is not None and a.high <= b.low else (b, a)
    if lower.high is None or upper.low is None or lower.high <= 0:
        return math.inf
    return math.log10(upper.low / lower.high) if upper.low > 0 else 0.0


@comparison("years apart", "months apart", "days apart", "overlapping", "same")
def dates(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """How close two dates are: what recurs has many dates, what happens once has one, however far they differ."""
    if not isinstance(a.claim.value.permits, Period):
        return UNKNOWN
    mine, yours = compared(a.claim, b.claim)[0]
    first, second = mine.permits, yours.permits
    if not isinstance(first, Period) or not isinstance(second, Period):
        return UNKNOWN
    if not parted(first, second) and (mine.timex == yours.timex or (first.start and _whole(first) == _whole(second))):
        return "same"
    if agree(a.claim, b.claim):
        return "overlapping"
    if first.start is None or second.start is None:
        return "days apart"
    days = abs((first.start - second.start).days)
    return "days apart" if days <= 8 else "months apart" if days <= 300 else "years apart"


def _whole(period: Period) -> Period:
    """A period without the hours of a part of its day."""
    return replace(period, hours=None) if period.hours else period


@comparison("one sentence", "one article", "two articles")
def place(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Where the two stand: one sentence rarely states one fact twice."""
    if not _in_one(a, b):
        return "two articles"
    one_sentence = a.article == b.article and a.claim.sentence_start == b.claim.sentence_start
    return "one sentence" if one_sentence else "one article"


def _in_one(a: Profile, b: Profile) -> bool:
    """Whether one article says both, be it in copy."""
    if a.article == b.article or not (a.also or b.also):
        return a.article == b.article
    return not {a.article, *a.also}.isdisjoint((b.article, *b.also))


@comparison("another", "near", "alike", "same")
def story(a: Profile, b: Profile, corpus: Corpus) -> str:
    """Whether the two articles tell one story, by all that their claims say.

    Of articles of two events 38 in a thousand are more alike than 0.01, and 4 more than 0.02; of articles of one
    event, 999 and 990 (see `Stories.shared` for what is counted).
    """
    if _in_one(a, b):
        return UNKNOWN
    stories = corpus.stories
    untold = a.article not in stories.telling or b.article not in stories.telling
    if untold or (a.unnamed != b.unnamed and not (a.present or b.present)):
        # Among many notes most are of different things; somebody put two of them side by side, "he" beside a name.
        among_many = corpus.rivals[a.index] > CROWD
        return "another" if among_many and stories.strangers(a.article, b.article) else UNKNOWN
    shared = stories.shared(a.article, b.article)
    return "same" if shared >= 0.04 else "alike" if shared >= 0.02 else "near" if shared >= 0.01 else "another"


def of_two_stories(a: Profile, b: Profile, corpus: Corpus) -> bool:
    """Whether the articles of two claims tell of two events: whatever figures these have in common is chance."""
    return corpus.rivals[a.index] > WORLD and story(a, b, corpus) in TWO_STORIES


@comparison("very many", "many", "some", "few", "none")
def rivals(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """How many claims compete: of two short texts with one date each, the dates are likely one fact."""
    return _COMPETING[bisect_left(_UP_TO, corpus.rivals[a.index])]


_UP_TO = (TWO, FEW, 8, 40)
_COMPETING = ("none", "few", "some", "many", "very many")


@comparison("several", "two", "one", "only")
def answers(a: Profile, b: Profile, corpus: Corpus) -> str:
    """How many values an article gives for what both claims answer: one in each is likely one fact.

    Where only two claims are compared at all, `rivals` has said so.
    """
    if corpus.rivals[a.index] <= TWO:
        return UNKNOWN
    if corpus.values(a, b) == 1:
        return "only"
    count = corpus.answers(a, b)
    return UNKNOWN if not count else "one" if count == 1 else "two" if count == 2 else "several"


@comparison("neither", "one", "by rule", "by words", "both")
def first(a: Profile, b: Profile, corpus: Corpus) -> str:
    """Whether each of two claims is the first answer that its article gives to what both answer.

    Both answer it by their words (how many boats, how many killed) or because one rule asks it of both.
    """
    return _FIRST[corpus.first(a, b)]


def _first(by_words: int | None, by_rule: int | None) -> str:
    """The same by how many of the two are first; None where there is no question that both answer."""
    asked = [count for count in (by_words, by_rule) if count is not None]
    if not asked:
        return UNKNOWN
    if min(asked) == TWO:
        return "both" if len(asked) == TWO else "by rule" if by_words is None else "by words"
    return "one" if any(asked) else "neither"


_FIRST = {counts: _first(*counts) for counts in product((None, 0, 1, TWO), repeat=2)}


@comparison("different", "same")
def stance(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether both are asserted, expected, offered, denied … alike."""
    mine, yours = a.claim.frame, b.claim.frame
    return "same" if mine.modality == yours.modality and mine.polarity == yours.polarity else "different"


@comparison("opposite", "different", "same")
def change(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether both are levels, or both movements in one direction."""
    if a.claim.change == b.claim.change:
        return "same"
    return "opposite" if a.claim.change and b.claim.change else "different"
