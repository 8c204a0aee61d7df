"""What a date is the date of, as far as two claims can be of one occasion.

A verb says it ("opened", "was founded"), or the beginning or end of what lasts, or a noun that happens
once ("the finale aired", "the finale ended"); or nothing but that the texts have one date each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching import milestones
from factcheck.model import Interval
from factcheck.patterns import Pattern
from factcheck.phases import agree, lasts, one_end, until
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.matching.corpus import Corpus
    from factcheck.matching.profile import Profile

NEAR = 60
"""Characters before a date in which it may be said what began or ended then."""
CLOSE = 1800.0
"""Seconds by which two accounts of one moment differ at most."""
MUCH = 0.5
"""The share of all that two clauses say from which a verb that says little is enough: "confirmed"."""


def same_occasion(a: Profile, b: Profile, corpus: Corpus, *, alone: bool) -> bool:
    """Whether two dates are of one occasion; `alone`: each is the only date of its text."""
    if not (a.action or b.action) and a.head == b.head != "":
        return False  # "the 2012 season" and "the 2014 season": two of a kind, by their dates
    if a.milestone.endswith(milestones.DEBUT) and b.milestone.endswith(milestones.DEBUT):
        return milestones.same(a.milestone, b.milestone) and _same_thing(a, b)
    same_verb = bool(a.action & b.action) or a.head == b.head != ""
    if a.deeds & b.deeds and same_verb:
        return not (_recurs(a, b) or _of_two_things(a, b))
    if milestones.same(a.milestone, b.milestone):
        return _same_thing(a, b) and not _of_two_things(a, b)
    if same_verb and alone and a.claim.frame.phase and a.claim.frame.phase == b.claim.frame.phase:
        told = a.subject & b.subject or a.unnamed or b.unnamed  # "work on Helm Bridge began", "Helm Bridge was opened"
        return bool(told) and _same_thing(a, b)
    if same_verb and not (a.deeds or b.deeds) and (corpus.shared(a, b) >= MUCH or _begun_alike(a, b)):
        return True
    if _phase_of(a, b) or _phase_of(b, a):
        return _same_thing(a, b) and (alone or not (a.deeds and b.deeds))
    if (_bare(a) and a.subject & b.deeds) or (_bare(b) and b.subject & a.deeds):  # "its release was in May"
        return True
    if _happened(a, b) or _undergone(a, b):
        return True
    if until(a.claim) and until(b.claim):
        return _same_thing(a, b)
    if a.claim.frame.phase == b.claim.frame.phase and (one_end(a.claim) or one_end(b.claim)):
        shared = bool(a.subject & b.subject or a.names & b.names)
        return (shared and (alone or _same_place(a, b))) or _same_state(a, b)
    return alone and (_bare(a) or _bare(b)) and _same_thing(a, b)


def of_one_hour(a: Profile, b: Profile) -> bool:
    """Whether two articles with a word in common give nearly one time of day, as two accounts of one moment do."""
    mine, yours = a.claim.value.permits, b.claim.value.permits
    if not (a.present and b.present and isinstance(mine, Interval) and isinstance(yours, Interval)):
        return False
    if None in (mine.low, yours.low) or a.terms & b.terms <= a.names | b.names | _SAID or agree(a.claim, b.claim):
        return False
    return abs((mine.low or 0.0) - (yours.low or 0.0)) <= CLOSE


_AMOUNT = Pattern(
    r"(?:\d|hundred|thousand|[mbtr]illion|percent|per cent|%|cents?|dollars?|euros?|pounds?)\s+(?:[a-z]+\s+)?$"
)
"""What stands before a date that is behind a sum: of it, and not of what the sum is of, is "million" said."""


def _undergone(a: Profile, b: Profile) -> bool:
    """Whether one subject has both dates right behind one noun: "a stroke she had on", "suffered a stroke on"."""
    if a.claim.frame.phase != b.claim.frame.phase or a.subject.isdisjoint(b.subject):
        return False
    if not (a.present or b.present) or any(_AMOUNT.search(one.claim.before(NEAR)) for one in (a, b)):
        return False
    said = {*a.before[:2]} & {*b.before[:2]}
    return not said <= a.names | b.names | a.subject | b.subject | a.action | b.action


_SAID = {term("say")}


def _happened(a: Profile, b: Profile) -> bool:
    """Whether a noun says what happened, in both or in one: "the arrest came on Friday", "he was arrested".

    Of what is done again and again, to the same: "the merger was announced", "the announcement of the merger came".
    """
    if a.happens & b.happens or (a.occurs - b.subject) & b.deeds or (b.occurs - a.subject) & a.deeds:
        return True
    return bool((a.occurs & b.action or b.occurs & a.action) and a.subject & b.subject)


_IN_A_PLACE = Pattern(r"\b(?:in|at)\s+(?:[\w'’.-]+\s+){1,3}(?:(?:in|on|by)\s+)?$")
"""Where something was done stands right before its date: "released in cinemas in May"."""


def _begun_alike(a: Profile, b: Profile) -> bool:
    """Whether both say when one subject began or ended, in one place: "the search began at 9", "the search started"."""
    if a.action.isdisjoint(b.action & _ENDS) or a.subject.isdisjoint(b.subject):
        return False
    return not (a.places and b.places and a.places.isdisjoint(b.places))


_ENDS = frozenset(("start", "end"))
"""The groups of words for a beginning and an end."""


def _recurs(a: Profile, b: Profile) -> bool:
    """Whether nothing but what people do again and again is said to have happened: cups are won every year."""
    if not (a.recurring and b.recurring) or (a.claim.frame.phase and b.claim.frame.phase) or a.claim.kind == "time":
        return False
    return not (_is_the_last(a) and _is_the_last(b))


_SPANS = "year|month|week|season|night|time\\b|summer|winter|spring|fall\\b|autumn"
_THE_LAST = Pattern(rf"\bmost recently\b[^;:.!?]*$|\blast\s+(?!{_SPANS})[a-z]+\b[^;:.!?,]*$")


def _is_the_last(a: Profile) -> bool:
    """Whether a date is that of the last of several times: "last won it in 2015", "most recently in 2018"."""
    return _THE_LAST.search(a.claim.before(NEAR)) is not None


def _of_two_things(a: Profile, b: Profile) -> bool:
    """Whether the words right before the dates say what was done to, and it is two things.

    "Opened two bridges in 2009" is not "opened the library in 2011"; "opened in 2011" may be either.
    """
    mine, yours = a.before[:1], b.before[:1]
    if not agree(a.claim, b.claim) and (_of_another(a, b) or _of_another(b, a)):
        return True
    if any(_by_somebody(one) or _IN_A_PLACE.search(one.claim.before(NEAR)) for one in (a, b)):
        return False
    if not mine or not yours or mine[0] in b.terms | b.names or yours[0] in a.terms | a.names:
        return False
    return not {*mine, *yours} & (a.action | b.action) and not agree(a.claim, b.claim)


def _of_another(a: Profile, b: Profile) -> bool:
    """Whether one has a date of what the other does not name, which is of somebody or something else.

    "Lisle climbed Mount Vann in 1869", "Mount Orm was first climbed in 1871 by Lisle".
    """
    if a.present or b.present or a.unnamed or not b.called:
        return False
    said = a.claim.sentence.lower()
    others = (a.names & {*a.before[:2]}) - a.owners - b.mentioned - b.terms
    return bool(others) and not any(name in said for name in b.called)


def _by_somebody(a: Profile) -> bool:
    """Whether the words before a date say who did it: "recorded by The Idle Hours in 1971"."""
    return bool(_BY.search(a.claim.before()))


_BY = Pattern(r"\bby\s[^,;:()]{1,50}$")


def _phase_of(a: Profile, b: Profile) -> bool:
    """Whether one date is that of the beginning or end of what went on in the other."""
    return bool(a.claim.frame.phase) and lasts(b.claim) and not lasts(a.claim)


def _bare(a: Profile) -> bool:
    """Whether nothing is said to have happened: "The song was in 1982"."""
    return not a.action and not a.head


def _same_place(a: Profile, b: Profile) -> bool:
    """Whether two clauses name one thing beside their subjects: who left Derby, and who stayed at Derby."""
    return bool((a.names - a.owners) & (b.names - b.owners))


_STATE = Pattern(
    r"\b(?:as|been|becom(?:e|es|ing)|became)\s+(?:(?:an?|the)\s+)?(?:[a-z]+\s+)??([a-z]+)\s+(?:in\s+|on\s+)?$"
)


def _same_state(a: Profile, b: Profile) -> bool:
    """Whether two clauses say what one thing became or has been, the same in both: "used as a school since 1968"."""
    if not (a.unnamed or b.unnamed or _same_thing(a, b)):
        return False
    found = [_STATE.search(one.claim.before(NEAR)) for one in (a, b)]
    return len({term(state[1]) for state in found if state}) == 1 and all(found)


def _same_thing(a: Profile, b: Profile) -> bool:
    """Whether the clauses may speak of one subject: they share it or a name, or one leaves it to a pronoun."""
    if a.subject & b.subject or a.names & b.names:
        return True
    if b.subject.intersection(a.before[:1]) or a.subject.intersection(b.before[:1]):
        return True  # "launched its first car in 1955", "the car was introduced in 1961"
    if a.unnamed and b.unnamed and a.family and b.family and a.family.isdisjoint(b.family):
        return False  # "the club" is no show
    return bool((a.unnamed and (b.unnamed or b.owners)) or (b.unnamed and a.owners))
