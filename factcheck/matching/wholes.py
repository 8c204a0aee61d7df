"""Whether two figures are of one whole, by what parts they are: those in hospital are no count of all who were hurt."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.matching.figures import is_nothing
from factcheck.matching.nouns import EVERYBODY
from factcheck.matching.parts import CARE, MILESTONE, OF_THE, OTHERS, PART, PEAK, SOME, SORT, TOGETHER, TOLLS
from factcheck.matching.places import of_a_town
from factcheck.terms import content_terms

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.lexicon import Lexicon
    from factcheck.matching.profile import Profile

SHORT = 3
"""Letters of a word that tells no place by itself: "San", "del"."""
BACK = 8
"""Claims before some others among which is whom they come on top of."""
NEW = "new"
"""The term of what is counted on top of all before it."""
_PARTS = {PART, SOME}
_CERTAIN = frozenset((CARE, MILESTONE, OTHERS, PEAK, SOME, SORT, TOGETHER, TOLLS))
"""Parts that are certainly not the whole, or more than the other figure."""


def stands_alone(others: Profile, before: Iterable[Profile], lexicon: Lexicon) -> bool:
    """Whether those who come on top of some that something else happened to are all: "9 died and 40 others were hurt".

    So are those of a place that the others are not said to be of: "9 died in Melby, and another 12 in Dovrek". `before`
    are the profiles before it, the nearest first; the nearest count of people of the article decides, or whoever the
    sentence tells of before: "a man lost his life and 40 others were hurt".
    """
    if _DEFINITE.search(others.claim.before(len("the "))):
        return False  # "the two other victims" were told of before
    nearest = next((profile for profile in islice(before, BACK) if _may_be_first(profile, others)), None)
    outside = nearest is None or nearest.claim.sentence_start != others.claim.sentence_start
    if outside and EVERYBODY in others.family:
        words = _WORDS.findall(others.claim.before(len(others.claim.sentence)).lower())
        done = tuple(map(lexicon.group, others.claim.frame.action))
        first = tuple(group for group in map(lexicon.group, content_terms(words)) if group not in done)
        if lexicon.contrast(first, done, "count"):
            return True
    if nearest is None or nearest.article != others.article:
        return False
    if _elsewhere(others, nearest) or lexicon.contrast(nearest.things, others.things, "count"):
        return True
    return not outside and bool(lexicon.contrast(sorted(nearest.deeds), sorted(others.deeds), "count"))


def _may_be_first(profile: Profile, others: Profile) -> bool:
    """Whether some may come on top of what a claim counts, or none of what is before it is of their article."""
    return profile.article != others.article or (profile.kind == "count" and profile.family == others.family)


_DEFINITE = re.compile(r"\b[Tt]he\s$")
_WORDS = re.compile(r"[^\W\d_]+")


def _elsewhere(others: Profile, before: Profile) -> bool:
    """Whether a count is of a place by name that the sentence of one before it does not name."""
    places = [[word for word in place.split() if len(word) > SHORT] for place in others.places]
    named = [words for words in places if words and others.names.issuperset(words)]
    return bool(named) and not any(before.names.issuperset(words) for words in named)


def unlike(a: Profile, b: Profile) -> bool:
    """Whether one of two figures is a part and the other is none, or is one otherwise.

    What is new comes on top in both, though one alone says of what: "15 new cases", "12 new cases, making it 114".
    """
    if a.partial == b.partial or {a.partial, b.partial} == _PARTS:
        return False
    return not (NEW in a.counted and NEW in b.counted and {a.partial, b.partial} == {PART, ""})


def some_of(part: Profile, whole: Profile) -> bool:
    """Whether one of two equal counts is of some of all, those of a place, and the other of all: "11 of the dead"."""
    if part.partial != SOME or whole.partial or part.article == whole.article:
        return False
    return bool(part.places) and part.places.isdisjoint(whole.places)


def one_of_two(a: Profile, b: Profile) -> bool:
    """Whether one of two counts that differ is certainly no more than a part of the other, or of more than it.

    Those in hospital are some of the hurt, the passengers some of "310 passengers and crew", the marchers of a town
    some of those nationwide; "another 12" come on top.
    """
    if unlike(a, b) and not _CERTAIN.isdisjoint((a.partial, b.partial)):
        return OTHERS not in (a.partial, b.partial) or not (a.noun and b.noun)
    if a.places and b.places and of_a_town(a.places, b.places, a.countries | b.countries):
        return True
    if _none_till_then(a, b) or _none_till_then(b, a):
        return True
    return _takes_in(a, b) or _takes_in(b, a) or _is_of(a, b) or _is_of(b, a)


def _none_till_then(none: Profile, other: Profile) -> bool:
    """Whether there was none till some day, which the other is not bound to: "no cases before 18 March"."""
    return bool(_TILL.match(none.period) and is_nothing(none.claim.value) and not _TILL.match(other.period))


_TILL = re.compile(r"(?:before|until|till|up to|prior to)\b")


def _is_of(part: Profile, whole: Profile) -> bool:
    """Whether a count is said to be of more, "eleven of the miners", and the other is more and no part."""
    if (
        part.partial not in _PARTS
        or whole.partial
        or part.size is None
        or whole.size is None
        or part.size >= whole.size
    ):
        return False
    return bool(OF_THE.search(part.claim.text)) or part.claim.frame.part == "of"


def _takes_in(whole: Profile, part: Profile) -> bool:
    """Whether one counts several sorts of people together, and the other one of them alone or beside another."""
    return bool(part.noun) and not whole.noun and (part.noun in whole.counted or part.beside)
