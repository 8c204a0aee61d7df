"""How alike two claims are: one function per comparison, each answering with the name of a level.

A comparison only describes; what its levels are worth is data (`rules/weights.yaml`, fitted by
`tests/benchmarks/fit_weights.py`). To add one, write a function under `@comparison` here, where words are
compared, or in `figures`, where values are, and fit again. Every function is symmetric in its two profiles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.frames.former import FORMER
from factcheck.matching import figures, notes, owners, places, standings, turns  # noqa: F401  (figures registers its comparisons)
from factcheck.matching.figures import same_bearer
from factcheck.matching.levels import COMPARISONS, LEVELS, UNKNOWN, comparison
from factcheck.matching.looking_back import meets
from factcheck.matching.nouns import same_family, same_noun
from factcheck.matching.occasions import same_occasion
from factcheck.matching.parts import PART
from factcheck.phases import agree

if TYPE_CHECKING:
    from collections.abc import Set

    from factcheck.matching.corpus import Corpus
    from factcheck.matching.profile import Profile

__all__ = ["COMPARISONS", "LEVELS", "UNKNOWN", "identity"]

SPECIFIC = 2
"""Parts of a claim's words that a rule must ask for to tell a fact by itself: "counts" and "says", say."""


@comparison("different", "near", "same")
def head(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether the same thing is counted or measured."""
    if not a.head or not b.head or a.vague_head or b.vague_head:
        return UNKNOWN
    if a.head == b.head:
        return "same"
    return "near" if a.head in b.terms or b.head in a.terms else "different"


@comparison("different", "some", "same")
def counted(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """How much of the counted noun phrases is the same."""
    if not a.counted or not b.counted:
        return UNKNOWN
    if a.counted == b.counted:
        return "same"
    return "some" if a.counted & b.counted else "different"


@comparison("different", "near", "same")
def action(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether the clauses say that the same thing happened."""
    return _meeting(a.action, b.action, a.terms, b.terms)


@comparison("different", "near", "same")
def subject(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether the clauses speak of the same subject."""
    level = _meeting(a.subject, b.subject, a.terms, b.terms)
    return UNKNOWN if level == "different" and (a.unnamed or b.unnamed) else level


def _meeting(mine: Set[str], yours: Set[str], my_terms: Set[str], your_terms: Set[str]) -> str:
    if not mine or not yours:
        return UNKNOWN
    if mine & yours:
        return "same"
    return "near" if mine & your_terms or yours & my_terms else "different"


@comparison("different", "near", "some", "same")
def names(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether the same names stand in the clauses, or at least in what is around one of them."""
    if not a.names or not b.names:
        notes = not (a.present or b.present or a.unnamed or b.unnamed)
        strangers = notes and a.mentioned and b.mentioned and a.mentioned.isdisjoint(b.mentioned)
        return "different" if strangers else UNKNOWN
    shared = len(a.names & b.names)
    if not shared:
        if a.names & b.mentioned or b.names & a.mentioned or owners.told(a, b) or owners.told(b, a):
            return "near"
        return UNKNOWN if a.unnamed or b.unnamed else "different"
    return "same" if shared == min(len(a.names), len(b.names)) else "some"


@comparison("none", "little", "some", "much", "most")
def words(a: Profile, b: Profile, corpus: Corpus) -> str:
    """How much of all that the clauses say is shared, rare words counting more."""
    return _share(corpus.shared(a, b))


@comparison("none", "little", "some", "much", "most")
def neighbours(a: Profile, b: Profile, corpus: Corpus) -> str:
    """How much of what stands next to the two mentions is shared, nearer and rarer words counting more."""
    near = corpus.near(a, b)
    return UNKNOWN if near is None else _share(near)


def _share(share: float) -> str:
    for limit, level in ((0.75, "most"), (0.5, "much"), (0.3, "some"), (0.12, "little")):
        if share >= limit:
            return level
    return "none"


@comparison("neither", "crossed", "one", "both")
def adjacent(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether the very next words are the same: "a 3-litre *engine*", "*depth* of 10 km"."""
    if not (a.before or a.after) or not (b.before or b.after):
        return UNKNOWN
    left = bool(a.before and b.before and a.before[0] == b.before[0])
    right = bool(a.after and b.after and a.after[0] == b.after[0])
    if left and right:
        return "both"
    if left or right:
        return "one"
    return "crossed" if {*a.before[:1], *a.after[:1]} & {*b.before[:1], *b.after[:1]} else "neither"


@comparison("none", "little", "some", "much", "most")
def core(a: Profile, b: Profile, corpus: Corpus) -> str:
    """How much of what says which fact it is the two share, rare words counting more."""
    if not a.core or not b.core:
        return UNKNOWN
    return _share(corpus.weight(a.core & b.core) / min(corpus.core[a.index], corpus.core[b.index]))


@comparison("apart", "one", "same", "same and specific", "yours")
def rule(a: Profile, b: Profile, corpus: Corpus) -> str:
    """Whether one rule describes both claims: both count killed people, say. A user's rule weighs most."""
    of_a, of_b = corpus.described[a.index], corpus.described[b.index]
    if not of_a or not of_b:
        return "one" if of_a or of_b else UNKNOWN
    met = of_a, of_b, corpus.rules.parted(of_a, of_b, a.claim, b.claim)
    level = corpus.ruled.get(met)
    if level is None:
        level = corpus.ruled[met] = _ruled(a, b, corpus)
    return level


def _ruled(a: Profile, b: Profile, corpus: Corpus) -> str:
    found = corpus.rules.rule_for(a.claim, b.claim)
    if found:
        return "yours" if found.own else "same and specific" if found.words >= SPECIFIC else "same"
    return "apart" if corpus.rules.apart(a.claim, b.claim) else UNKNOWN


@comparison("different", "same")
def who(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether the values belong to one name."""
    if not a.who or not b.who:
        return UNKNOWN
    return "same" if same_bearer(a, b) else "different"


@comparison("different", "near", "same")
def deeds(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether what happened to the counted or measured is the same."""
    if not a.deeds or not b.deeds:
        return UNKNOWN
    return "same" if a.deeds & b.deeds else "near" if a.deeds & b.terms or b.deeds & a.terms else "different"


@comparison(
    "relative date|other moment|other owner|other noun|other origin|other place|narrower noun|part"
    "|other turn|one turn|other period|one period|unsaid|one place|near noun",
    "both parts",
    "same",
)
def scope(a: Profile, b: Profile, corpus: Corpus) -> str:
    """Whether both figures are of the same whole: first what tells them apart, if anything does."""
    if a.relative or b.relative:
        return "relative date"
    if _other_moment(a, b):
        return "other moment"
    if a.partial != b.partial:
        return "part"
    if owners.apart(a, b):
        return "other owner"
    if not (same_noun(a, b) or corpus.rules.count_alike(a.claim, b.claim)):
        return "near noun" if same_family(a, b) else "other noun" if a.noun and b.noun else "narrower noun"
    if a.origins and b.origins and not a.origins & b.origins:
        return "other origin"
    if _of_one_origin(a, b):
        return "narrower noun"
    if turns.apart(a.turns, b.turns):
        return "other turn"
    if places.apart(a.places, b.places):
        return "other place"
    return _half_told(a, b) or ("both parts" if a.partial == PART else "same")


def _of_one_origin(a: Profile, b: Profile) -> bool:
    """Whether one of two different counts is of a country's people, and the other of more: 14 Danes of 23 sailors."""
    one = bool((a.origins ^ b.origins) & (a.countries | b.countries))
    return one and a.claim.kind == "count" and not agree(a.claim, b.claim)


def _of_two_countries(a: Profile, b: Profile) -> bool:
    """Whether two notes name countries and none in common: "Latvia had 398 cases", "331 cases in Malta"."""
    return bool(a.countries and b.countries) and not (a.countries & b.countries or a.present or b.present)


def _of_two_years(a: Profile, b: Profile) -> bool:
    """Whether two claims say how much was won, scored or the like in two years: each has figures of its own."""
    return of_two_whole_years(a, b) and a.recurring and b.recurring


def of_two_whole_years(a: Profile, b: Profile) -> bool:
    """Whether the claims speak of two years, each of the whole of its own."""
    return len(a.moment) == len(b.moment) == len("2010") and a.moment != b.moment


def _there_alone(a: Profile, b: Profile) -> bool:
    """Whether a count is of a place that nothing around the other, which differs, names."""
    if a.claim.kind != "count" or not a.places or b.places or agree(a.claim, b.claim):
        return False
    return any(not b.mentioned.issuperset(place.split()) for place in a.places)


def _half_told(a: Profile, b: Profile) -> str:
    """What only one of two claims is bound to, a place, a turn, a moment, a period; or ""."""
    notes = not (a.present and b.present)
    if not (a.opening <= b.mentioned and b.opening <= a.mentioned):
        return "unsaid" if notes else "one place"
    if not notes and (_there_alone(a, b) or _there_alone(b, a)):
        return "one place"
    if bool(a.turns) != bool(b.turns):
        return "one turn"
    if a.moment != b.moment and not (a.moment and b.moment) and not _present_then(a, b):
        return "unsaid"
    if a.claim.kind in ("date", "time", "age") or _same_period(a.period, b.period):
        return ""
    if a.period and b.period:
        return "other period"
    return "unsaid" if notes else "one period"


_AT = frozenset(("by", "on", "in", "at", "as", "of", "the", "late", "early", ","))
"""Words that a period may begin with and still be the same: "by 1 April" and "on 1 April"."""


def _same_period(one: str, other: str) -> bool:
    mine, yours = (frozenset(period.split()) - _AT for period in (one, other))
    return mine == yours or bool(mine and yours and (mine < yours or yours < mine))


def _other_moment(a: Profile, b: Profile) -> bool:
    """Whether the claims speak of two moments; a note without a date of its own may speak of any.

    What one article looks back to may be the present of the other: the storm of last March, in a paper of then.
    """
    if a.moment == b.moment or (a.moment and b.moment and _begins(a.moment, b.moment)):
        return False
    if _present_then(a, b):
        return False
    if a.moment and b.moment and FORMER in (a.moment, b.moment):
        return False
    return (a.present or bool(a.moment)) and (b.present or bool(b.moment))


def _present_then(a: Profile, b: Profile) -> bool:
    """Whether one claim looks back to what is the present of the other's article."""
    back, now = (a, b) if a.moment else (b, a)
    return bool(back.moment and not now.moment and now.published and meets(back.moment, now.published))


def _begins(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


@comparison("none", "partial", "full")
def identity(a: Profile, b: Profile, corpus: Corpus) -> str:
    """Whether what makes a fact of this kind one fact is the same, as far as the words or a rule say it.

    An age belongs to a person, a date to what happened to something, a count to what is counted and what
    happened to it; any other figure to its owner and to the words that name the property.
    """
    kind = a.claim.kind
    if turns.apart(a.turns, b.turns) or a.bounding or b.bounding or _of_two_countries(a, b) or _of_two_years(a, b):
        return "none"
    if a.others != b.others or owners.of_namesakes(a, b) or (kind == "money" and bool(a.turns) != bool(b.turns)):
        return "none"
    if notes.of_two(a, b):
        return "none"
    if kind == "age":
        return "full" if same_bearer(a, b) else "partial" if standings.unnamed(a, b, corpus) else "none"
    ruled = rule(a, b, corpus)
    if ruled in ("same and specific", "yours"):
        return "full"
    if ruled == "apart":
        return "none"
    level = _identity_of_words(a, b, corpus, told=ruled == "same" and corpus.rules.say_alike(a.claim, b.claim))
    return "partial" if level == "none" and ruled == "same" else level


def _identity_of_words(a: Profile, b: Profile, corpus: Corpus, *, told: bool) -> str:
    """The identity by the words of the claims; `told`: a rule finds one deed in both."""
    kind = a.claim.kind
    if kind == "ordinal":
        return standings.identity(a, b, corpus)
    if kind in ("date", "time"):
        notes = not (a.present or b.present or a.unnamed or b.unnamed or a.names & b.names)
        same_subject = subject(a, b, corpus)
        if notes and same_subject == "different":
            return "none"
        alone = corpus.rivals(a) <= standings.ALONE
        if not same_occasion(a, b, corpus, alone=alone):
            return "none"
        if same_subject in ("same", "near") or a.names & b.names or (alone and a.milestone and b.milestone):
            return "full"
        return "partial"
    if kind == "count":
        noun, deed = same_noun(a, b) or same_family(a, b), deeds(a, b, corpus) == "same"
        if noun and not (deed or told) and _of_two_subjects(a, b, corpus):
            return "none"
        deed = deed or told or (_named_alike(a, b) and not (a.action and b.action)) or _both_have(a, b)
        return "full" if noun and deed else "partial" if deed or (noun and (a.noun or b.noun)) else "none"
    parted = not (a.unnamed or b.unnamed) and subject(a, b, corpus) == "different"
    shared = 0.0 if parted else corpus.own(a, b)
    beside = (a.terms & b.terms) - (a.subject & b.subject) if a.action or b.action else a.terms & b.terms
    if not shared or not (beside or agree(a.claim, b.claim)):  # the film runs two hours, and took two years to make
        return "none"
    return "full" if shared >= 0.5 and a.head == b.head else "partial"


def _of_two_subjects(a: Profile, b: Profile, corpus: Corpus) -> bool:
    """Whether two notes say other things of others: "41 countries have cases", "doctors from 12 countries met"."""
    if a.present or b.present or a.unnamed or b.unnamed or a.names & b.names:
        return False
    return deeds(a, b, corpus) in (UNKNOWN, "different") and subject(a, b, corpus) == "different"


def _both_have(a: Profile, b: Profile) -> bool:
    """Whether two notes only say how many one subject has: "Lind has two sons"."""
    return not (a.action or b.action or a.present or b.present) and bool(a.subject & b.subject)


def _named_alike(a: Profile, b: Profile) -> bool:
    """Whether what is counted is told from the rest of its sort, and in both the same: "gold records"."""
    return a.counted == b.counted and len(a.counted) > 1 and bool(a.noun)


@comparison("little", "some", "most")
def context(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether the titles and the sentences before speak of the same things."""
    if not a.context or not b.context:
        return UNKNOWN
    share = len(a.context & b.context) / min(len(a.context), len(b.context))
    return "most" if share >= 0.5 else "some" if share >= 0.2 else "little"


@comparison("none", "some", "much")
def crossed(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether what one clause says is in the other's context."""
    share = len(a.terms & b.context) + len(b.terms & a.context)
    return "much" if share >= 3 else "some" if share else "none"
