"""When a claim looks back, to an earlier year or to the moment of the sentence before it, and whether two do alike."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from factcheck.as_of import days_of
from factcheck.frames.former import FORMER
from factcheck.frames.moments import iso
from factcheck.model import Period
from factcheck.moments import span
from factcheck.patterns import Pattern, any_of

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.matching.profile import Profile
    from factcheck.model import Claim

RECENT = 14
"""Days before publication that still belong to an article's present."""
SUBJECT = 6
"""Words before the first verb of a sentence, at most, where that tells of the present."""
PARAGRAPH = 2
"""Characters between two sentences, at least, where a paragraph ends."""
_OPENS = Pattern(r"\W*(?:(?:And|But|Then|Back|Earlier|Late|Early|Only|Just)[, ]+)?(?i:(?:in|on|at|during|by|the)\s+)*")
"""What stands before a date that a sentence opens with."""
_AGO = Pattern(
    r"\b(?:months|years|decades|a decade|a century|centuries|generations?)\s+(?:ago|earlier|before)\b", re.IGNORECASE
)
"""What is so long ago that it is no article's present, whatever day that would be."""
_LAST_YEAR = Pattern(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(?:of\s+)?last\s+year\b")
"""What is so in an article without a date too: "in February last year"."""
_THESE_DAYS = Pattern(
    r"(?:on |by |in |after |late |early )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tonight|last night"
    r"|this)(?P<whose>['’]s)?(?: (?:morning|afternoon|evening|night|noon|midday|nightfall))?"
)
_AFTER = Pattern(r"(?:since|after|following) (?:the|a|an|its|his|her|their|last|this) ")
_REACHED = Pattern(r"\b(?:to|at|reach(?:es|ed|ing)?|hit|totall?ed|passed)\s+(?:[a-z]+\s+){0,2}$")
"""What makes a number the whole that there is by then."""
_SINCE = Pattern(r"since\s+(\d{4})", re.IGNORECASE)
_SINCE_THEN = Pattern(r"since\s+((?:\d{1,2}\s+)?[a-z.]+\s+(?:\d{1,2},?\s+)?)\d{4}", re.IGNORECASE)
_WHEN = Pattern(r",?\s+(?:when|in\s+which|during\s+which)\b")
_AS_OF = Pattern(r"\b[Aa]s (?:of|at)\b")


class Moments:
    """What moment each claim of an article speaks of, claims given in the order of the text.

    A date that a sentence opens with frames it and what comes next, to the end of the next paragraph's first sentence:
    "In April last year a quake struck off the coast. Five people died." A date further on holds for its own clause, for
    what follows with "when", and for the next sentence of the paragraph where it is that of the first figure ("sank in
    2004 with 80 aboard. Sixty drowned"): what is the largest since one that was bought in 2006 employs its 900 now.
    """

    def __init__(self, known: Knowledge) -> None:
        """Reads `present`, words that bring a sentence back to its article's day, and `presently`, verbs that do."""
        self._now = any_of(known.words("present"))
        verbs = "|".join(map(re.escape, known.words("presently")))
        self._present = Pattern(rf"(?:(?!wh|that\b)[^\W\d_]+(?:['’]s)?,?\s+){{1,{SUBJECT}}}?(?:{verbs})\s")
        self._article = ""
        self._start = self._end = self._opening = -1
        self._framed = self._told = self._inherited = ""
        self._date: Claim | None = None
        self._begun = False

    def of(self, claim: Claim, published: date | None) -> str:
        """The moment of one claim."""
        if claim.article != self._article or claim.sentence_start != self._start:
            self._enter(claim, published)
        if claim.kind in ("date", "time"):
            self._date = claim if claim.kind == "date" else self._date
            opens = claim.start == self._opening
            return moment(claim, published) or ("" if opens else self._inherited)
        own = self._own(claim, published)
        if not self._begun:
            self._begun, self._told = True, own
        if own or claim.as_of:
            return own
        return FORMER if claim.frame.period == FORMER else self._inherited

    def _own(self, claim: Claim, published: date | None) -> str:
        """What the claim's own sentence says."""
        if claim.as_of:
            return moment(claim, published)
        if claim.frame.period and (_AGO.search(claim.frame.period) or _LAST_YEAR.search(claim.frame.period)):
            return FORMER
        told = self._date
        if told and _WHEN.match(claim.sentence, told.ends) and not _goes_on_since(told, claim):
            return _from_then(told, published) or _dated(told, published)
        return ""

    def _enter(self, claim: Claim, published: date | None) -> None:
        """Begin a sentence with its first claim."""
        gap = claim.sentence_start - self._end if claim.article == self._article else -1
        opens = claim.kind == "date" and _OPENS.fullmatch(claim.before())
        follows = 0 <= gap <= PARAGRAPH and bool(self._framed or self._told)
        back = bool(follows or opens) and not self._now.search(claim.sentence)
        back = back and (bool(opens) or not self._present.match(claim.sentence))
        goes_on = follows and back and not opens
        inside = goes_on and gap < PARAGRAPH
        self._inherited = (self._framed or (self._told if inside else "")) if goes_on else ""
        self._framed = self._framed if inside else ""
        if opens:
            self._framed = _dated(claim, published)
            self._inherited = self._framed if back else ""
        self._opening = claim.start if opens else -1
        self._told, self._begun, self._date = "", False, None
        self._article, self._start = claim.article, claim.sentence_start
        self._end = self._start + len(claim.sentence)


def moment(claim: Claim, published: date | None) -> str:
    """The moment that a claim looks back to, or "" when it speaks of the article's present."""
    return _looks_back(claim.as_of or "", claim.sentence, published)


def _dated(claim: Claim, published: date | None) -> str:
    """The moment that a date is, or "" when it is the article's present."""
    if _AGO.search(claim.text) or (published is None and claim.text.lower().endswith("last year")):
        return FORMER
    if since := _SINCE.fullmatch(claim.text):
        return _looks_back(since[1], claim.sentence, published)
    return _looks_back(iso(claim.value) or "", claim.sentence, published)


def _from_then(claim: Claim, published: date | None) -> str:
    """The moment at which something began, for what is told of then: "since May 2011, when a bomb killed 30"."""
    since, permits = _SINCE_THEN.fullmatch(claim.text), claim.value.permits
    if not since or not isinstance(permits, Period) or permits.start is None:
        return ""
    told = 10 if any(map(str.isdigit, since[1])) else 7
    return _looks_back(permits.start.isoformat()[:told], claim.sentence, published)


def _goes_on_since(told: Claim, claim: Claim) -> bool:
    """Whether a figure is of all the time since: "Since May 2011, when the war began, 700 people have died"."""
    return told.text[:5].lower() == "since" and "," in claim.sentence[told.ends + 1 : claim.begins]


def _looks_back(said: str, sentence: str, published: date | None) -> str:
    if not said[:4].isdigit():
        return ""
    if published is None:  # "as of May 2018" is then the present that the article speaks of
        return "" if len(said) >= len("2020-03-15") or _AS_OF.search(sentence) else said
    days = (published - _first_day(said)).days
    return said if days > RECENT else ""


def meets(moment: str, published: date) -> bool:
    """Whether a moment that one article looks back to is the present of an article of some day.

    >>> [meets(moment, date(2009, 11, 15)) for moment in ("2009-11-13", "2009-11", "2009-11-16", "2008-11-13")]
    [True, True, False, False]
    """
    days = days_of(moment)
    return days is not None and days[0] <= published and (published - days[1]).days <= RECENT


def _first_day(said: str) -> date:
    """The last day that the beginning of an ISO date can mean, to be sure that it is long ago."""
    parts = [int(part) for part in re.findall(r"\d+", said)[:3]]
    year, month, day = (*parts, 12, 28)[:3] if len(parts) < 3 else parts
    try:
        return date(year, min(month, 12), min(day, 28))
    except ValueError:
        return date.max


_AT = frozenset(("by", "on", "in", "at", "as", "of", "the", "late", "early", ","))
"""Words that a period may begin with and still be the same: "by 1 April" and "on 1 April"."""


def same_period(one: str, other: str) -> bool:
    """Whether two periods are one, however they are put, or one is a part of what is said of the other."""
    if one == other or span(one) == span(other) != ():
        return True
    mine, yours = (frozenset(period.split()) - _AT for period in (one, other))
    return mine == yours or bool(mine and yours and (mine < yours or yours < mine))


def of_all_so_far(profile: Profile) -> bool:
    """Whether a count that a day of these days goes with is no count of that day: "rose to 23 on Thursday".

    Nor is "died in Friday's crash" or "missing since the quake on 16 April", where the day is that of what happened.
    """
    claim = profile.claim
    if claim.kind != "count":
        return False
    if _AFTER.match(profile.period):
        return True
    if not (day := _THESE_DAYS.fullmatch(profile.period)):
        return False
    return bool(day["whose"] or profile.period.startswith("by ") or _REACHED.search(claim.before()))


def other_moment(a: Profile, b: Profile) -> bool:
    """Whether the claims speak of two moments; a note without a date of its own may speak of any.

    What one article looks back to may be the present of the other: the storm of last March, in a paper of then.
    """
    if a.moment == b.moment or (a.moment and b.moment and _begins(a.moment, b.moment)):
        return False
    if present_then(a, b):
        return False
    if a.moment and b.moment and FORMER in (a.moment, b.moment):
        return False
    return (a.present or bool(a.moment)) and (b.present or bool(b.moment))


def present_then(a: Profile, b: Profile) -> bool:
    """Whether one claim looks back to what is the present of the other's article."""
    back, now = (a, b) if a.moment else (b, a)
    return bool(back.moment and not now.moment and now.published and meets(back.moment, now.published))


def _begins(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
