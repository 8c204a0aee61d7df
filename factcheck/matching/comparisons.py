"""How alike two claims are: one function per comparison, each answering with the name of a level.

A comparison only describes; what its levels are worth is data (`rules/weights.yaml`, fitted by
`tests/benchmarks/fit_weights.py`). To add one, write a function under `@comparison` here, where words are
compared, or in `figures`, where values are, and fit again. Every function is symmetric in its two profiles.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factcheck.ageing import never_grown
from factcheck.clocks import parted
from factcheck.frames.former import FORMER
from factcheck.matching import digits, figures, milestones, owning, places, standings, turns  # noqa: F401  (figures registers its comparisons)
from factcheck.matching.figures import same_bearer
from factcheck.matching.levels import COMPARISONS, LEVELS, UNKNOWN, comparison
from factcheck.matching.looking_back import of_all_so_far, other_moment, present_then, same_period
from factcheck.matching.nouns import same_family, same_noun
from factcheck.matching.parts import OTHERS, PART, SOME
from factcheck.matching.wholes import unlike
from factcheck.phases import agree
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.matching.corpus import Corpus
    from factcheck.matching.profile import Profile

__all__ = ["COMPARISONS", "LEVELS", "UNKNOWN"]

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
    return "different" if a.counted.isdisjoint(b.counted) else "some"


@comparison("different", "near", "same")
def action(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether the clauses say that the same thing happened."""
    return _meeting(a.action, b.action, a.terms, b.terms)


@comparison("different", "near", "same")
def subject(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether the clauses speak of the same subject."""
    level = _meeting(a.subject, b.subject, a.terms, b.terms)
    return UNKNOWN if level == "different" and (a.unnamed or b.unnamed) else level


def _meeting(mine: frozenset[str], yours: frozenset[str], my_terms: frozenset[str], your_terms: frozenset[str]) -> str:
    if not mine or not yours:
        return UNKNOWN
    if not mine.isdisjoint(yours):
        return "same"
    return "different" if mine.isdisjoint(your_terms) and yours.isdisjoint(my_terms) else "near"


@comparison("different", "near", "some", "same")
def names(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether the same names stand in the clauses, or at least in what is around one of them."""
    if not a.names or not b.names:
        notes = not (a.present or b.present or a.unnamed or b.unnamed)
        strangers = notes and a.mentioned and b.mentioned and a.mentioned.isdisjoint(b.mentioned)
        return "different" if strangers else UNKNOWN
    shared = len(a.names & b.names)
    if not shared:
        if a.names & b.mentioned or b.names & a.mentioned or owning.told(a, b) or owning.told(b, a):
            return "near"
        none = a.unnamed or b.unnamed or _in_small_letters(a, b) or _in_small_letters(b, a)
        return UNKNOWN if none else "different"
    return "same" if shared == min(len(a.names), len(b.names)) else "some"


def _in_small_letters(a: Profile, b: Profile) -> bool:
    """Whether a word that one claim has in a name is an ordinary word of the other: "Solid State Drives"."""
    return len(a.names) > 1 and all(term(word) in b.terms for word in a.names)


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
    return _SHARE[bisect_right(_SHARES, share)]


_SHARES = (0.12, 0.3, 0.5, 0.75)
_SHARE = ("none", "little", "some", "much", "most")
"""The levels below, between and above these shares."""


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
    mine, yours = (*a.before[:1], *a.after[:1]), (*b.before[:1], *b.after[:1])
    return "crossed" if any(map(yours.__contains__, mine)) else "neither"


@comparison("none", "little", "some", "much", "most")
def core(a: Profile, b: Profile, corpus: Corpus) -> str:
    """How much of what says which fact it is the two share, rare words counting more."""
    if not a.core or not b.core:
        return UNKNOWN
    return _share(corpus.shared_core(a, b))


@comparison("apart", "one", "same", "same and specific", "yours")
def rule(a: Profile, b: Profile, corpus: Corpus) -> str:
    """Whether one rule describes both claims: both count killed people, say. A user's rule weighs most."""
    return ruled(a, b, corpus)[0]


def ruled(a: Profile, b: Profile, corpus: Corpus) -> tuple[str, bool]:
    """The level of `rule`, and whether that rule finds one deed in both claims."""
    met = corpus.described[a.index], corpus.described[b.index]
    return corpus.ruled.get(met) or _ruling(met, a, b, corpus)


def _ruling(met: tuple[tuple[int, ...], tuple[int, ...]], a: Profile, b: Profile, corpus: Corpus) -> tuple[str, bool]:
    """The same for two claims that these rules describe; remembered, with the rules that a part bars if any can."""
    of_a, of_b = met
    wanting = corpus.rules.wanting(of_a, of_b)
    key = (of_a, of_b, corpus.rules.parted(of_a, of_b, a.claim, b.claim)) if wanting else met
    known = corpus.ruled.get(key)
    if known is not None:
        return known
    rule = corpus.rules.rule_for(a.claim, b.claim)
    if rule:
        level = "yours" if rule.own else "same and specific" if rule.words >= SPECIFIC else "same"
    elif of_a and of_b:
        level = "apart" if corpus.rules.apart(a.claim, b.claim) else UNKNOWN
    else:
        level = "one" if of_a or of_b else UNKNOWN
    corpus.ruled[key] = level, bool(rule and rule.says)
    return corpus.ruled[key]


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
    return _meeting(a.deeds, b.deeds, a.terms, b.terms)


@comparison(
    "relative date|other moment|other owner|other noun|other origin|other place|narrower noun|part"
    "|other turn|one turn|other period|one period|unsaid|one place|near noun|sole noun|one alternative",
    "both parts",
    "same",
)
def scope(a: Profile, b: Profile, corpus: Corpus) -> str:
    """Whether both figures are of the same whole: first what tells them apart, if anything does."""
    if (a.relative or b.relative) and not parted(a.claim.value.permits, b.claim.value.permits):
        return "relative date"
    if a.moment != b.moment and other_moment(a, b) and not _never_of_one(a, b):
        return "other moment"
    if unlike(a, b):
        return "part"
    if owning.apart(a, b):
        return "other owner"
    if a.places != b.places and places.apart(a.places, b.places, a.countries | b.countries):
        return "other place"
    if not (same_noun(a, b) or corpus.rules.count_alike(a.claim, b.claim)):
        return _other_noun(a, b, corpus)
    if a.origins and b.origins and not a.origins & b.origins:
        return "other origin"
    if a.origins != b.origins and _of_one_origin(a, b):
        return "narrower noun"
    if a.turns != b.turns and turns.apart(a.turns, b.turns):
        return "other turn"
    told = _half_told(a, b, corpus)
    if not told and a.present and b.present and (a.index in corpus.alternatives) != (b.index in corpus.alternatives):
        return "one alternative"
    return told or ("both parts" if _ARE_PARTS.issuperset((a.partial, b.partial)) else "same")


_ARE_PARTS = frozenset((PART, SOME, OTHERS))


def _never_of_one(a: Profile, b: Profile) -> bool:
    """Whether two ages of one person differ, whatever moments they are said of."""
    if a.kind != "age" or FORMER in (a.moment, b.moment):
        return False
    return same_bearer(a, b) and never_grown(a.claim, b.claim, a.published, b.published)


def _other_noun(a: Profile, b: Profile, corpus: Corpus) -> str:
    """How two nouns differ that aren't one: which of them, if any, counts more than the other."""
    if same_family(a, b):
        some = bool(a.designation) != bool(b.designation) and not agree(a.claim, b.claim)
        return "narrower noun" if some else "near noun"  # seven AK-47s are some of nine rifles
    if a.noun and b.noun:
        return "other noun"
    return "sole noun" if corpus.sole(*((a, b) if a.noun else (b, a))) else "narrower noun"


def _of_one_origin(a: Profile, b: Profile) -> bool:
    """Whether one of two different counts is of a country's people, and the other of more: 14 Danes of 23 sailors."""
    if a.claim.kind != "count":
        return False
    return not (a.origins ^ b.origins).isdisjoint(a.countries | b.countries) and not agree(a.claim, b.claim)


def _there_alone(a: Profile, b: Profile, corpus: Corpus) -> bool:
    """Whether a count is of a place that nothing around the other, which differs, names."""
    if a.claim.kind != "count" or not a.places or b.places or agree(a.claim, b.claim):
        return False
    named = b.mentioned | corpus.lead(b)
    return any(not named.issuperset(place.split()) for place in a.places)


def _half_told(a: Profile, b: Profile, corpus: Corpus) -> str:
    """What only one of two claims is bound to, a place, a turn, a moment, a period; or ""."""
    notes = not (a.present and b.present)
    if not (a.opening <= b.mentioned and b.opening <= a.mentioned):
        return "unsaid" if notes else "one place"
    if not notes and bool(a.places) != bool(b.places) and (_there_alone(a, b, corpus) or _there_alone(b, a, corpus)):
        return "one place"
    if bool(a.turns) != bool(b.turns) and not (notes and turns.CAREER in a.turns | b.turns):
        return "one turn"
    if a.moment != b.moment and not (a.moment and b.moment) and not present_then(a, b):
        return "unsaid"
    if a.claim.kind in ("date", "time", "age") or same_period(a.period, b.period):
        return ""
    if a.kind == "magnitude" and (not notes or (a.period and b.period)):
        return ""  # the day of a quake is no period of its magnitude
    if a.period and b.period:
        return "other period"
    if notes:
        return "unsaid"
    return "" if of_all_so_far(a if a.period else b) else "one period"


@comparison("little", "some", "most")
def context(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether the titles and the sentences before speak of the same things."""
    if not a.context or not b.context:
        return UNKNOWN
    share = len(frozenset(a.context).intersection(b.context)) / min(len(a.context), len(b.context))
    return "most" if share >= 0.5 else "some" if share >= 0.2 else "little"


@comparison("none", "some", "much")
def crossed(a: Profile, b: Profile, corpus: Corpus) -> str:  # noqa: ARG001
    """Whether what one clause says is in the other's context."""
    share = len(a.terms.intersection(b.context)) + len(b.terms.intersection(a.context))
    return "much" if share >= 3 else "some" if share else "none"
