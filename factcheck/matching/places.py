"""Where a figure holds, by the words beside it: in a place that is named, in the village, worldwide, elsewhere."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.lexicon import NOTHING, Lexicon
from factcheck.matching.hints import Hints
from factcheck.patterns import Pattern, either
from factcheck.terms import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

NAME = r"([A-Z][\w'’-]+(?:\s+(?:[A-Z][\w.'’-]*|(?:de|del|di|do|da|du|la|van|von|bin|al)\b))*)"
"""What a name looks like."""
BORDER = re.compile(r"[;:]|[.!?]\s|\s[–—-]\s")
"""Where what is said of one figure ends."""
HOME = "home"
"""Where a figure is domestic: a country that is not named."""
COUNTRY = "country"
"""Where a figure is of a whole country that is not named."""
THERE = "there"
"""Where a figure is of a place that the sentence before names."""
ELSEWHERE = "elsewhere"
"""Where a figure leaves out the country that others are about."""
FROM = "from "
"""What the name is led by from where a distance is measured."""
_BORDERS = re.compile(r"[;:.!?–—-](?:(?<=[;:])|(?<=[.!?])\s|(?<=\s.)\s)")
"""Whether there is any: the same signs, in a form that is searched for ten times as fast."""
AHEAD = 160
"""Characters after a mention that may speak of it."""
FAR = 90
"""The same for its place."""
_THERE = Pattern(rf"\b(?:in|at|on|to)\s+(?:the\s+)?{NAME}(?:\s[^.;:,]*)?,\s+(?:[a-z]+\s+)?$")
"""The place before a distance to it: "was felt in Melby on the mainland, 180 km away"."""
_BEFORE_DATE = Pattern(rf"\bin\s+(?:the\s+)?{NAME}\s+(?:on|in|by)\s+$")
"""The place right before a date: "was released in Japan in March"."""
_WHERE = Pattern(rf"{NAME},?\s+where\s+[^,;:.!?()]*$")
"""The place of which a clause tells what happened there: "in Melby, where 40 houses burned"."""
_BEYOND = Pattern(rf"\b(?:outside(?: of)?|other than|excluding|except)\s+(?:the\s+)?(?:mainland\s+)?{NAME}")
_OUTSIDE = Pattern(rf"(?:Outside(?: of)?|Excluding)\s+(?:the\s+)?{NAME}")
_BEYONDS = Hints(("outside", "other", "excluding", "except"))
_LAST_OF_DAYS = ("day", "eve", "christmas", "easter")
_OPENING = re.compile(r"(?:In|On|At|Near|Across)\s+(?:the\s+|neighbou?ring\s+|nearby\s+)*" + NAME)
_SIGNS = "$€£¥₹₩₽₦₱"
"""What sums of money begin with."""
_NEXT = re.compile(rf"[\s{_SIGNS}](?:(?<=[{_SIGNS}])|(?:while|but|as(?!\s+part\b))\s|and\s(?!(?:the\s)?[A-Z]))")
"""Where the next figure may begin: "40 houses in the valley and dozens more in Melby"; told by its first character."""
_FIGURE = Pattern(
    r",\s+(?:(?:and|about|some|around|nearly|over|only|another)\s+)?\d[\d.,]*(?![\d.,]|[\s-]?(?:k?m|kilomet|met|mile|feet|foot|yard))"
)
"""The same of a list: "400 jobs will go in Norland, 900 in Dovrek"; how far the place is from another is no figure."""
_PART = Pattern(
    r"(?:,\s+|\s\()(?:(?:most|some|many|half|\w+) of (?:whom|which|them|these|those)|of (?:whom|which)|including|among"
    r"|(?:the|its|their)\s+(?:\w+[\s-])?(?:\w{2,}est|most|worst|least))\b(?:[^,]|,(?=\d))*"
)
"""A part, which may be somewhere else, or a rank: "of whom 6,200 come from Melby", "the second-highest in Norland"."""
_AREAS = {"countries": "world", "globe": "world", "nation": COUNTRY}
_OWNED = Pattern(r"^.*['’]s\s+(?=[A-Z])")
"""The country of a place: "Norland's Dovrek province" is Dovrek."""
_SHARED = Pattern(r"\sand\s+(?:another\s+)?(?:\d|[a-z]+\s+(?:others?|more|people|were|was|[a-z]+ed)\b)(.*)")
"""The next figure of the same sentence, and what is said of both."""
_CHART = Pattern(r"\b(?:on|of)\s+(?:the\s+)?((?:[A-Z\d][\w.'’&-]*\s*){1,6})(?:charts?\b)?")
"""What may be a chart of records: "on the UK Singles Chart", "on the Billboard Hot 100"."""
_IN_THAT_PLACE = Pattern(
    r"(?:\s[\w-]+){0,4}(?<!\sare)(?<!\swere)\sthere(?!\s(?:is|are|was|were|has|have|had|will|would|may|might|could|can)\b)\b"
)
"""A place that was named before: "seventeen died there"; what there is or was is in none."""
_NEXTS = Hints(("while", "but", "as", "and"))


def parted(text: str) -> list[str]:
    """A text parted at its borders."""
    return BORDER.split(text) if _BORDERS.search(text) else [text]


@lru_cache(maxsize=16)  # asked for its words, then for its place
def ahead(sentence: str, last: int) -> str:
    """What a sentence says of a mention that ends at `last`, behind it: up to the next border."""
    after = sentence[last : last + AHEAD]
    return BORDER.split(after, maxsplit=1)[0] if _BORDERS.search(after) else after


class Places:
    """Reads places with the tables of some knowledge. Build it with `known.table(Places)`."""

    def __init__(self, known: Knowledge) -> None:
        self._lexicon = known.table(Lexicon.build)
        self._days = frozenset((*known.mapping("months"), *known.mapping("weekdays"), *_LAST_OF_DAYS))
        self._raters = frozenset(known.words("raters"))
        listed = known.words("areas")
        self._areas = Hints(listed)
        areas = "|".join(map(re.escape, listed))
        self._area_before = Pattern(rf"\b(?:in|of)\s+(?:the|this|that)\s+({areas})(?:,|\s+(?:was|is|at|stood at))\s+$")
        the = r"(?:the|its)\s+(?:whole\s+|entire\s+)?"
        self._area = Pattern(rf"\b(?:in|on|across|around|throughout|of)\s+(?:{the}|\d+\s+)?({areas})\b")
        self._reaches = {str(word).lower(): str(words[0]) for words in known.section("reaches") for word in words[1:]}
        reaches = f"(?i:{either(self._reaches)})"
        self._reaching = Hints(self._reaches)
        self._reach = Pattern(rf"\b({reaches})\b")
        self._reach_before = Pattern(rf"\b({reaches})\s+(?:[a-z]+\s+){{0,2}}(?:of\s+)?$")
        self._reach_opening = Pattern(rf"({reaches})\b,?\s", re.IGNORECASE)
        self._area_opening = Pattern(rf"(?:In|Across|Around|Throughout|All over)\s+{the}({areas})\b")
        self._place = _place(known.words("sites"), (*known.words("tidings"), *known.words("coming")))
        self._distant = _distant(known.words("directions"))
        self._charts = {str(word): str(country) for word, country in known.mapping("charts").items()}
        self._heading = frozenset(known.words("heading"))
        self._nowhere = self._days | {word.lower() for word in known.words("illnesses")}
        gatherings = known.words("gatherings")
        self._gatherings = Hints(gatherings)
        self._gathering = Pattern(
            rf"(?:\b[Tt]he|[a-z,])\s+{NAME}\s+(?:[a-z-]+\s+)?(?:{'|'.join(map(re.escape, gatherings))})\b"
        )

    def of(self, claim: Claim) -> frozenset[str]:
        """Where the counted or measured is: names, kinds of area, "world", "elsewhere" or `HOME`; `FROM` a name."""
        if claim.kind == "quantity" and (end := self._end(claim)):
            return frozenset(f"{FROM}{name.lower()}" for name in self._named((end, "")))
        after = ahead(claim.sentence, claim.ends)
        if ", " in after or " (" in after:
            after = _PART.sub("", after)
        near = after if len(after) <= FAR else after[: after.rfind(" ", 0, FAR) + 1]
        clause = near
        if _NEXTS.in_sentence(claim.sentence) or any(map(near.__contains__, _SIGNS)):
            clause = _NEXT.split(near, maxsplit=1)[0]
        clause, found = self._before_the_next(clause, claim.sentence)
        if self._areas.in_sentence(claim.sentence):
            before = self._area_before.search(claim.before(FAR))
            said = [before[1]] if before else self._area.findall(clause) or self._area_opening.findall(claim.sentence)
            found.update(_AREAS.get(word, word.lower()) for word in said)
        if claim.kind == "date" and (told := _BEFORE_DATE.search(claim.before())):
            found.update(name.lower() for name in self._named((told[1], "")))
        if (outside := _OUTSIDE.match(claim.sentence)) and self._lexicon.known(outside[1].rstrip(".")):
            found = {ELSEWHERE}
        if claim.kind == "ordinal" and not found:
            found.update(self._charted(near))
        if opening := self.opening(claim):
            found.add(plain(self._lexicon.entity(opening)).lower())
        if self._reaching.in_sentence(claim.sentence):
            reach = self._reach_before.search(claim.before(FAR)) or self._reach.search(clause)
            reach = reach or self._reach_opening.match(claim.sentence)
            found.update((self._reaches[reach[1].lower()],) if reach else ())
        if not found and claim.kind == "count":
            found.update(self._shared(after[len(clause) :], claim.sentence) or self._gathered(claim, near))
            found = found or self._named_before(claim, clause)
        return frozenset(found) if found else NOTHING

    def _named_before(self, claim: Claim, clause: str) -> set[str]:
        """The place that was named before a count: "seventeen died there", "in Melby, where 40 houses burned"."""
        if " there" in clause and _IN_THAT_PLACE.match(clause):
            return {THERE}
        there = _WHERE.search(claim.before(FAR)) if " where " in claim.sentence else None
        return {name.lower() for name in self._named((there[1], ""))} if there else set()

    def _before_the_next(self, clause: str, sentence: str) -> tuple[str, set[str]]:
        """A clause up to its next figure, if it tells a place by then, and the places that it names.

        The 400 of "400 jobs in Norland, 900 in Dovrek" are in Norland alone.
        """
        if ", " in clause:
            head = _FIGURE.split(clause, maxsplit=1)[0]
            found = self._names_in(head, sentence)
            if head == clause or found or self._area.search(head) or self._reach.search(head):
                return head, found
        return clause, self._names_in(clause, sentence)

    def _end(self, claim: Claim) -> str:
        """The name from where a distance is measured, or ""."""
        found = self._distant.match(claim.sentence, claim.ends)
        if found is None and claim.after(5) == " away":
            found = _THERE.search(claim.before(FAR))
        return (found[1] if found else "") or ""

    def _names_in(self, clause: str, sentence: str) -> set[str]:
        """The names of places in some words, or `ELSEWHERE`."""
        if clause.islower():
            return set()
        beyond = _BEYOND.findall(clause) if _BEYONDS.in_sentence(sentence) else ()
        if any(self._lexicon.known(name.rstrip(".")) for name in beyond):
            return {ELSEWHERE}
        return {name.lower() for pair in self._place.findall(clause) for name in self._named(pair)}

    def _charted(self, near: str) -> Iterable[str]:
        """The country of the chart on which a record has its rank."""
        for chart in _CHART.finditer(near):
            words = chart[1].split()
            if self._charts.keys().isdisjoint(words) and "chart" not in chart[0].lower():
                continue
            countries = (self._lexicon.known(word) or self._charts.get(word) for word in words)
            return [country.lower() for country in countries if country][:1]
        return ()

    def _shared(self, rest: str, sentence: str) -> set[str]:
        """The place at the end of two figures: "five divers died and 30 fell ill in Dovrek district"."""
        joined = _SHARED.match(rest)
        return self._names_in(_NEXT.split(joined[1], maxsplit=1)[0], sentence) if joined else set()

    def _gathered(self, claim: Claim, near: str) -> Iterable[str]:
        """The place that names a march or the like, the nearest before or else the first after: "the Leeds march"."""
        if not self._gatherings.in_sentence(claim.sentence):
            return ()
        before = self._gathering.findall(claim.before(AHEAD))
        told = before[-1:] or self._gathering.findall(near)[:1]
        return (name.lower() for one in told for name in self._named((one, "")))

    def _named(self, pair: tuple[str, str]) -> Iterable[str]:
        named = [self._bare(_OWNED.sub("", name.rstrip("."))) for name in pair if name and not self._is_no_place(name)]
        both = self._lexicon.known(" and ".join(named)) if len(named) > 1 else None
        said = [both] if both else [self._lexicon.known(f"{name}.") or self._lexicon.entity(name) for name in named]
        return map(plain, said)

    def _bare(self, name: str) -> str:
        """A name without the word before it that says what it is the name of: "Hotel Arno", "Mount Vann"."""
        first, _, rest = name.partition(" ")
        return rest if rest and first.lower() in self._heading else name

    def _is_no_place(self, name: str) -> bool:
        """Whether a capitalised word is a day, a month or an illness: "in Monday's trading", "deaths from Ebola"."""
        first = name.split()[0].lower()
        return first in self._nowhere or first[:-2] in self._days  # "monday's"

    def opening(self, claim: Claim) -> str:
        """The place that a sentence opens with, or ""."""
        found = _OPENING.match(claim.sentence)
        if found is None or found[1] in self._raters:
            return ""
        return "" if found[1].split()[-1].lower() in self._days else found[1]


def _place(sites: Iterable[str], tidings: Iterable[str]) -> Pattern:
    """Where something is: after "in" and the like, after "the streets of", after "from" unless that is who tells it."""
    told = "".join(rf"(?<!{re.escape(word)} from)" for word in tidings)  # behind "from", which few words are
    return Pattern(
        rf"\b(?:(?:in|at|near|off|across|around|outside|from{told})\s+(?:the\s+)?"
        rf"|(?:{'|'.join(map(re.escape, sites)) or '(?!)'})\s+of\s+){NAME}(?:\s+and\s+(?:the\s+)?{NAME})?"
    )


def _distant(directions: Iterable[str]) -> Pattern:
    """From where a distance is measured: "40 km (25 miles) south-east of the port of Melby", "40 km from the town"."""
    ways = "|".join(map(re.escape, directions)) or "(?!)"
    return Pattern(
        r"\)?(?:[\s-]*\([^()]*\))?\s+"
        rf"(?:away\s+(?:in|at|on|from)|(?:due\s+|to\s+the\s+)?(?:(?:(?:{ways})[-\s]?){{1,3}}(?:of|from)|from|off))\s+"
        rf"(?:the\s+)?(?:[a-z]+(?:\s+of|,)?\s+)?(?:{NAME})?"
    )


def apart(mine: Set[str], yours: Set[str], countries: Set[str] = NOTHING) -> bool:
    """Whether figures hold in two places: what is domestic holds in any that is named.

    What is nationwide holds in no town; it may hold in one of the `countries` that the claims name.

    >>> apart({"world"}, {"canada"}), apart({"home"}, {"canada"}), apart({"home"}, {"world"}), apart(set(), {"world"})
    (True, False, True, False)
    >>> apart({"country"}, {"leeds"}), apart({"country"}, {"canada"}, {"Canada"})
    (True, False)
    >>> apart({"from leeds"}, {"from york"}), apart({"from leeds"}, {"town"})
    (True, False)
    >>> apart({"there"}, {"leeds"})
    False
    """
    if not mine or not yours or mine & yours or _is_distant(mine) != _is_distant(yours) or THERE in mine | yours:
        return False
    for one, other in ((mine, yours), (yours, mine)):
        if HOME in one:
            return other <= {"world", ELSEWHERE}
        if COUNTRY in one and countries:
            return not other <= {plain(name).lower() for name in countries}
    return True


def _is_distant(places: Set[str]) -> bool:
    """Whether places are those from where a distance is measured; a town without a name may be any of them."""
    return any(place.startswith(FROM) for place in places)


def of_a_town(mine: Set[str], yours: Set[str], countries: Set[str]) -> bool:
    """Whether one figure is of a whole country, and the other of places with names, none of them a country."""
    for whole, part in ((mine, yours), (yours, mine)):
        if COUNTRY in whole and part and part.isdisjoint(_WIDE):
            return part.isdisjoint({plain(name).lower() for name in countries})
    return False


_WIDE = frozenset((COUNTRY, HOME, ELSEWHERE, "world"))
