"""What all claims of a run say, taken together: which terms are rare, and what each claim's words weigh."""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from itertools import chain, pairwise
from typing import TYPE_CHECKING, TypeVar

from factcheck.matching.alternatives import alternatives
from factcheck.matching.answering import There, answers, firsts, leading, most, questions
from factcheck.matching.commonness import Commonness
from factcheck.matching.counterparts import Counterparts
from factcheck.matching.explained import Explained
from factcheck.matching.locating import Located
from factcheck.matching.named_events import NamedEvents
from factcheck.matching.neighbouring import NEAR
from factcheck.matching.profile import comparable_kind
from factcheck.matching.roles import Roles
from factcheck.matching.stories import Stories
from factcheck.patterns import Pattern
from factcheck.restatement import restates
from factcheck.rulebook.ruling import ruling
from factcheck.terms import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from factcheck.knowledge import Knowledge
    from factcheck.matching.profile import Profile
    from factcheck.model import Claim

Found = TypeVar("Found")


class Corpus:
    """How rare each term is among the claims compared, every claim's weighted terms, and the rules.

    `groups` names the group of each profile: only claims of one group are compared. The rarity of a term
    is its inverse document frequency among these and those of a background (`commonness`). `core` is the weight of each
    claim's core, `described` the numbers of the rules that describe it, `rivals` how many claims of its kind are
    compared with each other (of sums, those of its own currency), and `peers` how many it may be compared with, itself
    included (of sums, those of all currencies that have rates). `stories` says which articles tell one story, `ruled`
    is what was said of all pairs that the same rules describe, and `alternatives` are the numbers of the claims that
    have another value beside them for what they answer.
    """

    def __init__(self, profiles: Sequence[Profile], groups: Sequence[str], known: Knowledge) -> None:
        self.rules = rules = known.table(ruling).afresh()
        self.described = [rules.numbers(profile.claim) for profile in profiles]
        self.ruled: dict[tuple[tuple[int, ...], ...], tuple[str, bool]] = {}
        self._told = _by_rules(rules.told, profiles, self.described)
        self._figures = [_figure(profile) for profile in profiles]
        counts = Counter(chain(chain.from_iterable(chain(map(_said, profiles), self._told)), self._figures))
        total = len(profiles)
        common = known.table(Commonness)
        self._rarity = {term: common.in_claims(term, count, total) for term, count in counts.items()}
        self._unseen = common.in_claims("", 1, total)
        self._length = array("d", [math.sqrt(self._sum(_said(profile))) for profile in profiles])
        self._core = array("d", [self._sum(profile.core) for profile in profiles])
        self._owned = array("d", [self._sum(profile.core | profile.subject) for profile in profiles])
        self._near: dict[int, dict[str, float]] = {}  # made when it is first asked: half of the claims never are
        self._employed = frozenset(known.words("employed"))
        self.rivals = _counted([(group, comparable_kind(p.claim)) for group, p in zip(groups, profiles, strict=True)])
        self.peers = _counted([(group, p.kind) for group, p in zip(groups, profiles, strict=True)])
        self._questions = [questions(profile) for profile in profiles]
        self._answers = answers(profiles, self._questions)
        self._values = _values(profiles)
        self._asked = _by_rules(rules.asking, profiles, self.described)
        both = [(*mine, *ruled) for mine, ruled in zip(self._questions, self._asked, strict=True)]
        self.alternatives = alternatives(profiles, both)
        self._first = firsts(profiles, self._questions), firsts(profiles, self._asked)
        self._ruled = answers(profiles, self._asked)
        self._there = There(profiles, self._questions), There(profiles, self._asked)
        self.stories = Stories(profiles, common)
        self.located = Located(profiles)
        self.roles = known.table(Roles)
        self.counterparts = Counterparts(profiles)
        self.events = NamedEvents(profiles, known)
        self._leads = _leads(profiles)
        self._explained = Explained(profiles)
        self._originals: dict[int, Profile] = {}
        for before, profile in pairwise(profiles):
            if profile.converted and restates(before.claim, profile.claim):
                self._originals[profile.index] = self.original(before)

    def lead(self, profile: Profile) -> frozenset[str]:
        """The names in and around the first claims of an article: where what it tells happened."""
        return frozenset(chain.from_iterable(self._leads[profile.article]))

    def rarity(self, term: str) -> float:
        """How rare a term is; a term that no claim says is as rare as one that a single claim says."""
        return self._rarity.get(term, self._unseen)

    def _sum(self, said: Iterable[str]) -> float:
        """The summed rarity of terms that a claim says; exact, so that it does not depend on a set's order."""
        return math.fsum(map(self._rarity.__getitem__, said))

    def asked(self, profile: Profile) -> frozenset[str]:
        """The terms by which a claim's candidates are found, and the rules that say what it is about."""
        return _said(profile).union(profile.before[:2], profile.after[:2], self._told[profile.index])

    def figure(self, profile: Profile) -> str:
        """A claim's number within 2 % or its date, as a term that no text has; "" where it says neither."""
        return self._figures[profile.index]

    def shared(self, a: Profile, b: Profile) -> float:
        """The share (0 to 1) of the weight of what both claims say that they have in common."""
        length = self._length[a.index] * self._length[b.index]
        return self._sum(_said(a) & _said(b)) / length if length else 0.0

    def shared_core(self, a: Profile, b: Profile) -> float:
        """The share (0 to 1) of the weight of the core that says less which the two claims have in common."""
        if a.core.isdisjoint(b.core):
            return 0.0
        return self._sum(a.core & b.core) / min(self._core[a.index], self._core[b.index])

    def own(self, a: Profile, b: Profile) -> float:
        """The share (0 to 1) of what says which fact it is, the subject included, that two claims have in common."""
        yours = b.core | b.subject
        if yours.isdisjoint(a.core) and yours.isdisjoint(a.subject):
            return 0.0
        return self._sum(yours & (a.core | a.subject)) / max(self._owned[a.index], self._owned[b.index])

    def near(self, a: Profile, b: Profile) -> float | None:
        """The cosine of the words next to the two mentions; None if one stands alone."""
        mine, yours = self._neighbours(a), self._neighbours(b)
        if not mine or not yours:
            return None
        if mine.keys().isdisjoint(yours):
            return 0.0
        return math.fsum([weight * yours[term] for term, weight in mine.items() if term in yours])

    def answers(self, a: Profile, b: Profile) -> int:
        """How many values the article that gives more gives for what the two claims both ask; 0 if nothing is both.

        Of a place that both are of, those alone that it gives of there.
        """
        if not a.places.isdisjoint(b.places) and (found := self._there[0].most(a, b)):
            return found
        return most(self._questions, self._answers, a, b)

    def values(self, a: Profile, b: Profile) -> int:
        """How many values of the claims' kind the article gives that gives more of them."""
        return max(self._values[a.index], self._values[b.index])

    def first(self, a: Profile, b: Profile) -> tuple[int | None, int | None]:
        """How many of two claims are their article's first answer to what both answer: by their words, and by a rule.

        None where there is no question that both answer. The first of a place that both are of is a first answer too.
        """
        by_words, by_rule = self._first
        words, rule = leading(self._questions, by_words, a, b), leading(self._asked, by_rule, a, b)
        if a.places.isdisjoint(b.places):
            return words, rule
        words_there, rule_there = (there.leading(a, b) for there in self._there)
        return _more(words, words_there), _more(rule, rule_there)

    def original(self, profile: Profile) -> Profile:
        """The sum that brackets put into another currency, of what stands in the brackets; else the claim itself."""
        return self._originals.get(profile.index, profile)

    def explained(self, a: Profile, b: Profile) -> bool:
        """Whether an article of the story has the figures of both claims, and says how they differ."""
        return self._explained.explains(a, b, self.stories)

    def sole(self, a: Profile, b: Profile) -> bool:
        """Whether a claim gives the only answer of its article to what a rule asks of it and another one.

        Who counts the staff that were hurt leaves out everybody else.
        """
        counted = words_of((a.claim.text + a.claim.after(_STAFF)).lower())
        if not self._employed.isdisjoint(counted) or _EMPLOYER.search(a.claim.text):
            return False
        others, given = self._asked[b.index], self._ruled
        return any(key in others and given[a.article, a.kind, key] == 1 for key in self._first[1][a.index])

    def _neighbours(self, profile: Profile) -> dict[str, float]:
        """The words next to a mention, weighted by rarity and nearness to a vector of length 1."""
        found = self._near.get(profile.index)
        if found is None:
            found = self._near[profile.index] = self._weighted(profile)
        return found

    def _weighted(self, profile: Profile) -> dict[str, float]:
        rarity = self._rarity
        weights: dict[str, float] = {}
        for side in (profile.before, profile.after):
            for term, root in zip(side, _ROOTS, strict=False):
                weight = rarity[term] / root
                if weight > weights.get(term, 0.0):
                    weights[term] = weight
        length = math.sqrt(math.fsum([weight * weight for weight in weights.values()]))
        return {term: weight / length for term, weight in weights.items()}


_STAFF = 36
"""Characters after a mention in which it may be told of whom it counts: "12 members of the hospital staff"."""
_EMPLOYER = Pattern(r"\s[A-Z]{2,}\s+[a-z]+$")
"""Whose they are, in initials: "nine MSF workers"."""
_ROOTS = tuple(math.sqrt(place) for place in range(1, NEAR + 1))
"""By what the rarity of the nearest words next to a mention is divided."""


def _said(profile: Profile) -> frozenset[str]:
    """All that a claim says, its names included; not kept, for it takes as much room as the terms."""
    return profile.terms if profile.names <= profile.terms else profile.terms | profile.names


def _counted(homes: Sequence[tuple[str, str]]) -> list[int]:
    """How many claims are at home where each one is."""
    return list(map(Counter(homes).__getitem__, homes))


def _figure(profile: Profile) -> str:
    said = profile.claim.value.timex if profile.size is None else f"{profile.size:.2f}"
    return f"= {profile.kind} {said}" if said else ""


def _by_rules(
    find: Callable[[Claim], Found], profiles: Sequence[Profile], described: Sequence[tuple[int, ...]]
) -> list[Found]:
    """What the rules that describe a claim tell of it: one object for all claims that the same rules describe."""
    known = {numbers: find(profile.claim) for numbers, profile in dict(zip(described, profiles, strict=True)).items()}
    return [known[numbers] for numbers in described]


def _values(profiles: Sequence[Profile]) -> list[int]:
    """How many values of its kind the article of each claim gives."""
    given = answers(profiles, [("",)] * len(profiles))
    return [given[profile.article, profile.kind, ""] for profile in profiles]


def _more(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else max(one, other)


def _leads(profiles: Sequence[Profile]) -> dict[int, list[frozenset[str]]]:
    """The names in and around each of the first claims of each article."""
    found: defaultdict[int, list[frozenset[str]]] = defaultdict(list)
    for profile in profiles:
        if len(found[profile.article]) < LEAD:
            found[profile.article].append(profile.mentioned)
    return found


LEAD = 3
"""Claims of an article beside which stands where it all happened."""
