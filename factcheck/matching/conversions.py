"""Exchange rates that texts give: "40 million euros ($52 million)" serves the other articles of its story too.

Such a rate is of the article's day. It holds for what the articles of one story say within some days of it, with some
slack; where several texts convert the same two currencies, all that they permit holds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.matching.stories import Stories
from factcheck.measuring.rates import day_of
from factcheck.model import Interval, Worth
from factcheck.restatement import converts
from factcheck.wording import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from factcheck.matching.commonness import Commonness
    from factcheck.matching.profile import Profile

DAYS = 7
"""Days for which a rate is that of a story."""
SLACK = 0.03
"""Share by which a rate may be off within them: euro and dollar moved less than that in 19 of 20 weeks."""
UNDATED = 0.10
"""The same where an article has no date."""
ROUGH = 1.25
"""How many times the least that a conversion permits its most may be, to say anything of another figure."""
DEAREST = 1e9
"""Units of one currency for which nobody gives one of another: what is beyond is a slip, or nonsense."""
STORY = 0.02
"""How alike two articles must be to tell one story, however short they are (see `figures.story`).

Of pairs of articles of one event that say enough 99 in 100 are, and 4 in 1,000 of those of two events.
"""
MOST = 40
"""Conversions of one article that are used, each way round counted: bounds the work on tables."""
LENDERS = 8
"""Other articles at most whose conversions one may use."""
POSTED = 32
"""Articles with conversions that are looked up for one word, at most."""
ROUNDED_TO = 0.02
"""Powers of ten within which two tags are one price, rounded: $299 and $299.99."""
CHARM = 10_000
"""Below this, a price that ends in 9 is no conversion: "$1,999 (€2,299)" are prices of two countries."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """What one unit of a currency is in another, by an article of some day."""

    of: str
    into: str
    low: float
    high: float
    rate: float
    article: int
    name: str
    day: date | None

    def turned(self) -> Conversion:
        """The same the other way round."""
        low, high = 1 / self.high, 1 / self.low
        return replace(self, of=self.into, into=self.of, low=low, high=high, rate=1 / self.rate)


def exchanged(profiles: Sequence[Profile], common: Commonness) -> list[Profile]:
    """The profiles, those of money with what they are worth elsewhere by the conversions of their story."""
    found = list(_found(profiles))
    if not found:
        return list(profiles)
    told = _Told(found, Stories(profiles, common))
    made: list[Profile] = []
    original: Profile | None = None
    for profile in profiles:
        if profile.claim.kind == "money" and currency(profile) in told.currencies:
            profile = _worth(profile, told.by(profile))
            if not profile.converted:
                original = profile
            elif original and original.article == profile.article:
                profile = _at_other_rates(profile, original)
        made.append(profile)
    return made


class _Told:
    """Which conversions each article may use: its own, and those of the articles most like it that tell its story."""

    def __init__(self, conversions: Iterable[Conversion], stories: Stories) -> None:
        self._stories = stories
        self._of: defaultdict[int, list[Conversion]] = defaultdict(list)
        for one in conversions:
            if len(self._of[one.article]) < MOST:
                self._of[one.article] += (one, one.turned())
        self.currencies = frozenset(one.of for told in self._of.values() for one in told)
        self._articles: defaultdict[str, list[int]] = defaultdict(list)
        for article in sorted(self._of):
            for term in stories.said(article):
                if len(self._articles[term]) < POSTED:
                    self._articles[term].append(article)
        self._known: dict[int, list[Conversion]] = {}

    def by(self, profile: Profile) -> Iterator[Conversion]:
        """The conversions of a claim's own currency that hold on its day."""
        found = self._known.get(profile.article)
        if found is None:
            lenders = self._lenders(profile.article, profile.published)
            found = self._known[profile.article] = [one for article in lenders for one in self._of[article]]
        unit, day = currency(profile), day_of(profile.claim.as_of, profile.published)
        return (one for one in found if one.of == unit and near(one.day, day))

    def _lenders(self, article: int, published: date | None) -> list[int]:
        """The articles whose conversions one may use; of very many, those that share most with it."""
        stories = self._stories
        shared: Counter[int] = Counter()
        for term in stories.said(article):
            shared.update(self._articles.get(term, ()))
        shared.pop(article, None)
        likely = [one for one in shared if near(self._of[one][0].day, published)]
        likely.sort(key=lambda one: (-shared[one], one))
        told = [one for one in likely[:LENDERS] if _share_a_story(stories, one, article)]
        return sorted([article, *told] if article in self._of else told)


def _found(profiles: Iterable[Profile]) -> Iterator[Conversion]:
    for a, b in pairwise(profiles):
        if a.claim.kind != "money" or b.claim.kind != "money" or not converts(a.claim, b.claim):
            continue
        one, other = _ends(a), _ends(b)
        if a.moment or currency(a) == currency(b) or not one or not other or (_is_tag(a) and _is_tag(b)):
            continue
        day = day_of(a.claim.as_of, a.published)
        if not near(day, a.published):
            continue  # by the rate of then, or by that of now?
        low, high = other[0] / one[1], other[1] / one[0]
        if low >= 1 / DEAREST and high <= min(DEAREST, ROUGH * low):
            rate = sum(other) / sum(one)
            yield Conversion(currency(a), currency(b), low, high, rate, a.article, a.claim.article, a.published)


def near(one: date | None, other: date | None) -> bool:
    """Whether two days are near enough for one rate, as far as one knows."""
    return one is None or other is None or abs((one - other).days) <= DAYS


def _worth(profile: Profile, conversions: Iterable[Conversion]) -> Profile:
    """A claim with its worth in other currencies, by some conversions of its own."""
    claim = profile.claim
    profile = replace(profile, kind=claim.kind)
    day, permits = day_of(claim.as_of, profile.published), claim.value.permits
    if profile.moment or (day is None and (claim.as_of or profile.published)) or not isinstance(permits, Interval):
        return profile
    told: defaultdict[str, list[Conversion]] = defaultdict(list)
    for one in conversions:
        told[one.into].append(one)
    known = {worth.permits.unit for worth in claim.value.worth}
    worths = tuple(_made(permits, told[unit], day) for unit in sorted(told) if unit not in known)
    if not worths:
        return profile
    value = replace(claim.value, worth=(*claim.value.worth, *worths))
    return replace(profile, claim=replace(claim, value=value), exchanged=True)


def _at_other_rates(converted: Profile, original: Profile) -> Profile:
    """A conversion in brackets with what the sum before it is worth at the rates of others too."""
    claim, unit = converted.claim, currency(converted)
    here = tuple(worth for worth in original.claim.value.worth if worth.permits.unit == unit)
    value = replace(claim.value, worth=(*claim.value.worth, *here))
    return replace(converted, claim=replace(claim, value=value), exchanged=bool(here) or converted.exchanged)


def _made(permits: Interval, told: Sequence[Conversion], day: date | None) -> Worth:
    """What an amount is worth by some conversions: all that any of them permits."""
    slack = [1 + (UNDATED if day is None or one.day is None else SLACK) for one in told]
    least = min(one.low / more for one, more in zip(told, slack, strict=True))
    most = max(one.high * more for one, more in zip(told, slack, strict=True))
    ends = [None if end is None else sorted((end * least, end * most)) for end in (permits.low, permits.high)]
    low, high = (None if end is None else end[side] for side, end in enumerate(ends))
    return Worth(replace(permits, low=low, high=high, unit=told[0].into), _by(told))


def _by(told: Sequence[Conversion]) -> str:
    """The rates and who converts by them: "EUR/USD 1.27–1.28, as a.txt and b.txt convert it"."""
    one, other, given = told[0].of, told[0].into, sorted(one.rate for one in told)
    if given[-1] < 1:
        one, other, given = other, one, [1 / rate for rate in reversed(given)]
    rates = dict.fromkeys(number(float(f"{rate:.3g}")) for rate in given)
    ends = [*rates][:: max(1, len(rates) - 1)]
    names = sorted({one.name for one in told})
    who = f"{names[0]} converts" if len(names) == 1 else f"{names[0]} and {names[1]} convert"
    if len(names) > len("ab"):
        who = f"{names[0]} and {len(names) - 1} others convert"
    return f"{one}/{other} {'–'.join(ends)}, as {who} it"


def _share_a_story(stories: Stories, one: int, other: int) -> bool:
    """Whether two articles have so much in common that the rate of one serves the other."""
    return stories.shared(one, other) >= STORY and not stories.strangers(one, other)


def _ends(profile: Profile) -> tuple[float, float] | None:
    """The ends of what an amount permits, if it is one, above nothing, and in one currency."""
    value = profile.claim.value
    permits = value.permits
    if value.modifier not in ("exact", "approx") or value.readings or not isinstance(permits, Interval):
        return None
    if not permits.low or not permits.high or permits.low <= 0:
        return None
    return permits.low, permits.high


_TAGS = frozenset((900, 999, 995, 990, 949, 899, 799, 699, 599, 499, 399, 299, 199, 99))
"""The last digits of price tags, in cents below ten: 1,999; 9.99; 9.95."""


def _is_tag(profile: Profile) -> bool:
    """Whether a sum looks like a price tag."""
    price = getattr(profile.claim.value.written, "high", None) or 0.0
    return price < CHARM and round(100 * price) % 1000 in _TAGS


def of_two_markets(a: Profile, b: Profile) -> bool:
    """Whether two sums are the price tags of two countries: no conversion of "$499" is "£429".

    Nor is what it costs "in Australia", at $1,079, what it costs elsewhere.
    """
    if a.claim.kind != "money" or a.converted or b.converted or not (_is_tag(a) and _is_tag(b)):
        return False
    if currency(a) != currency(b):
        return True
    mine, yours = _sold_in(a), _sold_in(b)
    return mine != yours and not mine & yours and abs((a.size or 0.0) - (b.size or 0.0)) > ROUNDED_TO


def _sold_in(profile: Profile) -> frozenset[str]:
    """The countries in which a sum is told to be the price."""
    return frozenset(country for country in profile.countries if country.lower() in profile.places)


def currency(profile: Profile) -> str:
    """The currency of a sum, as its code."""
    return str(profile.claim.value.permits.unit)
