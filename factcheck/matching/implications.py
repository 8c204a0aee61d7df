"""Claims that a text implies: held against those that nothing else has met, and against no other implied one."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.clocks import is_clock
from factcheck.matching.figures import is_nothing
from factcheck.matching.nouns import TIMES, same_noun
from factcheck.matching.standings import by_name
from factcheck.model import Interval, Period
from factcheck.numbers.hedges import BOUNDS
from factcheck.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.matching.profile import Profile
    from factcheck.model import Claim


def waiting(
    read: Sequence[Profile], met: Iterable[Profile], implied: Sequence[Profile], group: Mapping[str, str]
) -> list[Profile]:
    """Profiles of implied claims and of those that may meet them, numbered anew: of one kind, with a word in common.

    `read` are the profiles of the claims that are no copies, `met` those that are in a fact already; a time has met
    what its date has. `group` names the group of each article. A sentence that is a copy implies nothing by itself.
    """
    taken = {profile.index for profile in met}
    dated = {(p.claim.article, p.claim.sentence_start) for p in read if p.index in taken and _has_clock(p)}
    taken |= {p.index for p in read if p.kind == "time" and (p.claim.article, p.claim.sentence_start) in dated}
    said: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    of_unnamed = set()
    for profile in implied:
        said[group[profile.claim.article], profile.kind] |= _words(profile)
        if profile.unnamed:
            of_unnamed.add((group[profile.claim.article], profile.kind))
    alone = [
        profile
        for profile in read
        if profile.index not in taken
        and (home := (group[profile.claim.article], profile.kind)) in said
        and (profile.unnamed or home in of_unnamed or not said[home].isdisjoint(_words(profile)))
    ]
    if not alone and not any(_in_a_word(profile.claim) for profile in implied):
        return []
    numbers = {profile.claim.article: profile.article for profile in read}
    for profile in implied:
        numbers.setdefault(profile.claim.article, len(numbers))
    made = [replace(profile, article=numbers[profile.claim.article]) for profile in implied]
    return [replace(profile, index=index) for index, profile in enumerate((*alone, *made))]


def _words(profile: Profile) -> frozenset[str]:
    """The words of which claims must have one in common; a note may say no more than what happened: "no one died"."""
    found = profile.names | profile.subject | profile.counted
    return found if profile.present else found | profile.deeds


def may_meet(a: Profile, b: Profile, agree: bool) -> bool:
    """Whether two claims may be compared: one that is implied and one that is written, of two articles, of one moment.

    A list that may leave others out denies what is less; it bears out its own number, and nothing beyond.
    """
    if a.article == b.article or not (a.claim.implied or b.claim.implied):
        return False
    if a.claim.implied and b.claim.implied and _in_a_word(a.claim) == _in_a_word(b.claim) and not _both_often(a, b):
        return False
    often = TIMES in (a.noun, b.noun) and not (a.present or b.present or (a.moment and b.moment))
    if a.kind == "date" and agree:
        return False  # whatever was done since somebody's birth
    made, said = (a, b) if a.claim.implied and not (b.claim.implied and _in_a_word(a.claim)) else (b, a)
    if a.moment != b.moment and not (often or _FINAL.search(made.claim.text) or by_name(made.claim)):
        return False
    if made.kind == "time" and not (_of_one_day(made.claim, said.claim) and made.deeds & said.deeds):
        return False  # many things happen in one morning
    if not _of_one_thing(made, said) or (_of_nobody(made) and not _of_one_story(made, said)):
        return False
    if made.noun == TIMES and not (same_noun(made, said) and _all_by_then(made.claim, said.claim)):
        return False
    if not agree or made.claim.value.modifier != "at_least":
        return True
    named, permits = made.claim.value.permits, said.claim.value.permits
    if not isinstance(named, Interval) or not isinstance(permits, Interval) or permits.low is None:
        return False
    return named.low is not None and permits.low <= named.low and said.claim.value.modifier not in _UPPER


def _of_one_thing(made: Profile, said: Profile) -> bool:
    """Whether an implied figure has in common with a written one what makes it one of the same thing.

    Of 240 patients a quarter died, and who knows how many were women; how long the dam took is no matter of the church.
    """
    if made.kind == "percent":
        vague = made.vague_head or said.vague_head
        if made.counted and said.counted and not (vague or made.counted & said.counted):
            return False  # seats are no votes
        if made.counted & said.counted and made.names & said.names and (_of_votes(made) or _have(made, said)):
            return True  # what a party has of the seats
        deed = made.claim.value.modifier not in BOUNDS and bool(made.action or said.action)
        least = made.action & said.action if deed else made.terms & said.terms
        return bool(least - made.counted - said.counted - {term(name) for name in made.names | said.names})
    if by_name(made.claim):
        return made.claim.text.strip('"“” ') in said.claim.sentence
    if made.claim.kind == "duration":
        return bool(made.names & said.names or made.subject & said.terms) or made.unnamed or said.unnamed
    return True


def _have(made: Profile, said: Profile) -> bool:
    return not (made.action or said.action)


def _of_votes(made: Profile) -> bool:
    """Whether a share is one of votes or seats, which one side has or wins: nothing else is done with them."""
    return not _VOTES.isdisjoint(made.counted)


def _of_one_story(made: Profile, said: Profile) -> bool:
    """Whether two articles name something in common around their claims: somewhere nobody was hurt, elsewhere 87."""
    return not (made.present and said.present) or bool(made.mentioned & said.mentioned)


def _of_nobody(made: Profile) -> bool:
    return made.claim.kind == "count" and is_nothing(made.claim.value)


_VOTES = frozenset((term("vote"), term("seat")))


def _both_often(a: Profile, b: Profile) -> bool:
    """Whether two words say how often one thing was done: "won the Tour twice", "won the Tour once"."""
    if a.noun != TIMES or b.noun != TIMES or a.present or b.present or a.deeds.isdisjoint(b.deeds):
        return False
    return bool((a.terms & b.terms) - a.action - b.action - {TIMES})


_FINAL = re.compile(r"\band (?:final|last)\b|^after\b", re.IGNORECASE)
"""What makes a number that of all there ever are: "the fifth and final season", "ended after its fifth season"."""
_OFTEN = re.compile(r"\b(?:once|twice|thrice|never|most|majority|minority)$", re.IGNORECASE)


def _in_a_word(claim: Claim) -> bool:
    """Whether a figure is written after all, if not in numbers: "won it twice", "most voters"."""
    return _OFTEN.search(claim.text) is not None


_UPPER = frozenset(("less_than", "at_most"))


_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_BY = re.compile(r"(?:by|until|before|up to|as of)\b")


def _all_by_then(made: Claim, said: Claim) -> bool:
    """Whether the years of a list are all among those of which a claim says how often: "three times by 1972"."""
    bound = [int(year) for year in _YEAR.findall(said.frame.period)]
    years = [int(year) for year in _YEAR.findall(made.text)]
    if not (bound and years):
        return True
    last = bound[-1] - said.frame.period.startswith("before")
    return _BY.match(said.frame.period) is not None and max(years) <= last


def _has_clock(profile: Profile) -> bool:
    """Whether a date has a time of day beside it, and is compared with its hour."""
    permits = profile.claim.value.permits
    return isinstance(permits, Period) and is_clock(permits)


SMALL_HOURS = 7 * 3600.0
"""Seconds after midnight until which what happens may be said to be of the night of the day before."""
_NO_DAY = "XXXX-XX-XX"


def _of_one_day(part: Claim, time: Claim) -> bool:
    """Whether a part of a day and a time may be of one day, as far as they say of which; a night has two."""
    night, day = ((claim.value.timex or "").partition("T")[0] for claim in (part, time))
    if night == day or _NO_DAY in (night, day):
        return True
    written = time.value.written
    if isinstance(written, Period) or (written.low or 0.0) >= SMALL_HOURS or "X" in night + day:
        return False
    return (date.fromisoformat(day) - date.fromisoformat(night)).days == 1 and "TNI" in (part.value.timex or "")
