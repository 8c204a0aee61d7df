"""Claims → pairs: candidates from an index, explained scores, best assignment, coherent groups."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.ageing import long_ago, one_to_come
from factcheck.clocks import parted
from factcheck.grouping import group_of
from factcheck.lexicon import Lexicon
from factcheck.matching import scenes, shocks
from factcheck.matching.agreements import says_little
from factcheck.matching.altered import alter, joined
from factcheck.matching.assignment import Link, assign, unsettled
from factcheck.matching.blocking import Candidates
from factcheck.matching.coherence import groups
from factcheck.matching.conversions import currency, of_two_markets
from factcheck.matching.corpus import Corpus
from factcheck.matching.dayparts import DayParts
from factcheck.matching.days import of_two_days
from factcheck.matching.denials import denied
from factcheck.matching.figures import aged, blurred, of_two_stories, parents, story
from factcheck.matching.identity import identity
from factcheck.matching.implications import may_meet, waiting
from factcheck.matching.meant import FEE
from factcheck.matching.profile import profiles
from factcheck.matching.standings import by_name, of_one_rank, of_one_row
from factcheck.matching.stretches import Stretches
from factcheck.matching.weights import LEAST, Told, Weighed, Weights, total_for
from factcheck.matching.wholes import one_of_two, some_of
from factcheck.model import Pair
from factcheck.moments import revised
from factcheck.phases import agree as can_agree
from factcheck.phases import is_never
from factcheck.restatement import restates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.knowledge import Knowledge
    from factcheck.matching.profile import Profile
    from factcheck.model import Article, Claim

AGREEING = 0.45
"""Score that two claims whose values agree need, alone and on average in their group, to be one fact."""
DIFFERING = 0.5
"""Score that two claims whose values differ need: a false alarm costs more than a missed update."""
OF_DATES = 0.68
"""The same of two dates: in news that differ in one, more often than not something else happened on the other day."""
OF_ONE_THING = 0.35
"""The same of two ages or magnitudes: they are of one bearer or quake before anything is weighed."""
OF_NOTES = {False: 0.62, True: 0.34}
"""The same of two notes, by whether their values agree: so little is said in them that little tells whether they state
one fact, and that two things of one sort differ in little else."""
AGED = 0.75
"""The score of two ages of one person, by name, of which one is said of another moment, and of their children."""
NAMED = 0.75
"""The score of a rank and of a name that has a place in a row of the same sort: the third of three novels."""
COPIED = 9.0
"""The weight shown for a copy and the claim that it repeats: what a restatement in brackets has."""
RESTATED = {"restated: in brackets": 9.0}
"""What is shown for a figure and its restatement in another unit."""


@dataclass(frozen=True, slots=True)
class Paired:
    """The pairs of every fact, and what a bound cut, in words for the report."""

    pairs: list[Pair]
    notes: tuple[str, ...] = ()


def pair(
    claims: Sequence[Claim],
    articles: Sequence[Article],
    known: Knowledge,
    *,
    implied: Sequence[Claim] = (),
    min_score: float | None = None,
    group_by: str | None = None,
) -> Paired:
    """Every pair of claims that state the same fact; pairs of one fact share its claims completely.

    A copy is compared with nothing: it comes in one pair, with the claim that it repeats.
    `implied` claims are compared with those that have met no other.
    `min_score` takes the place of all thresholds; `group_by` names an article
    field, and only claims of articles with the same value there are compared.
    """
    read = profiles(claims, articles, known)
    group = {article.id: group_of(article, group_by) for article in articles}
    found = _Found(read, [group[profile.claim.article] for profile in read], known, min_score)
    facts = joined(found.facts, read)
    pairs = [pair for fact in facts for pair in found.judge.pairs(fact)]
    copied = {(claim.article, claim.sentence_start) for claim in claims if claim.copy_of}
    implied = [claim for claim in implied if (claim.article, claim.sentence_start) not in copied]
    settled = [profile for fact in facts if not _in_doubt(fact) for profile in fact] if implied else []
    meant = known.table(shocks.Shocks).told(profiles(implied, articles, known), read) if implied else []
    left = waiting(read, settled, meant, group) if meant else []
    if left:
        more = _Found(left, [group[profile.claim.article] for profile in left], known, min_score)
        drawn = [pair for fact in more.facts for pair in more.judge.pairs(fact)]
        drawn = [*_denied_once(drawn)]
        pairs = [*_surest(pairs, drawn)]
    return Paired([*pairs, *_copied(claims)], tuple(_notes(found.cut, found.refused)))


class _Found:
    """The facts among some profiles, how many claims had more candidates than are compared, and links left out."""

    def __init__(
        self, read: Sequence[Profile], grouped: Sequence[str], known: Knowledge, min_score: float | None
    ) -> None:
        corpus = Corpus(read, grouped, known)
        implied = any(profile.claim.implied for profile in read)
        self.judge = _Judge(known, corpus, len(read), min_score, implied=implied)
        candidates = Candidates(read, grouped, corpus)
        links = [link for a, b in candidates if (link := self.judge.link(a, b))]
        self.cut = candidates.cut
        self.facts, self.refused = groups(assign(unsettled(links)), self.judge.margin)


def _in_doubt(fact: Sequence[Profile]) -> bool:
    """Whether all that two notes have in a fact are two values that differ: what one implies may fit better."""
    if len(fact) != 2 or any(profile.present for profile in fact):
        return False
    return can_agree(fact[0].claim, fact[1].claim) is False


def _denied_once(drawn: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs, and of those in which one "never" is held against one article, the first: "won it once, in 1974"."""
    denials: set[tuple[str, int, str]] = set()
    for pair in drawn:
        never, said = (pair.a, pair.b) if is_never(pair.a) else (pair.b, pair.a)
        denial = never.article, never.start, said.article
        if not is_never(never) or denial not in denials:
            yield pair
        if is_never(never):
            denials.add(denial)


def _surest(pairs: Iterable[Pair], drawn: Sequence[Pair]) -> Iterator[Pair]:
    """All pairs, those with what an article implies the last; of two for one claim, the likelier one."""
    sure: dict[str, float] = {}
    for pair in drawn:
        for claim in (pair.a, pair.b):
            sure[claim.id] = max(sure.get(claim.id, 0.0), pair.score)
    kept = [pair for pair in pairs if pair.score >= max(sure.get(pair.a.id, 0.0), sure.get(pair.b.id, 0.0))]
    doubted = {claim.id for pair in kept for claim in (pair.a, pair.b)}
    yield from kept
    yield from (pair for pair in drawn if doubted.isdisjoint((pair.a.id, pair.b.id)))


def _copied(claims: Sequence[Claim]) -> Iterator[Pair]:
    copies = [claim for claim in claims if claim.copy_of]
    named = {claim.id: claim for claim in claims} if copies else {}
    return (Pair(named[copy.copy_of], copy, 1.0, {"copied: word for word": COPIED}) for copy in copies)


def _notes(cut: int, refused: int) -> list[str]:
    notes = []
    if cut:
        notes.append(f"{cut:,} claims had more candidates than are compared; the rarest words decided.")
    if refused:
        notes.append(f"{refused:,} links were left out because their facts would have grown too large.")
    return notes


class _Judge:
    """Scores pairs of profiles."""

    def __init__(self, known: Knowledge, corpus: Corpus, count: int, min_score: float | None, *, implied: bool) -> None:
        needed = (DIFFERING, AGREEING, OF_NOTES[False], OF_NOTES[True], OF_DATES, OF_ONE_THING)
        self._needed = needed if min_score is None else (min_score,) * len(needed)
        self._least = tuple(total_for(needed) for needed in self._needed)
        self._lexicon = known.table(Lexicon.build)
        self._weights = known.table(Weights.build)
        self._dayparts = known.table(DayParts)
        self._stretches = known.table(Stretches)
        self._corpus = corpus
        self._count = count
        self._implied = implied
        self._judged: dict[int, Weighed | None] = {}

    def link(self, a: Profile, b: Profile) -> Link | None:
        """The link of two claims, if they are likely enough to state one fact."""
        if of_two_stories(a, b, self._corpus):
            return None
        one, other = self._standing(a, b)
        agree = self._agree(one, other)
        if agree is None or (self._implied and not self._may_meet(a, b, agree)):
            return None
        needs = _needs(a, b, agree)
        judged = self._weighed(one, other, agree, self._least[needs])
        if judged.score < self._needed[needs] or (judged is _OLDER and a.article == b.article):
            return None  # one article that gives the ages of two moments is no news
        self._judged[self._key(a, b)] = judged
        return Link(a, b, judged.score, agree)

    def _may_meet(self, a: Profile, b: Profile, agree: bool) -> bool:
        """Whether two claims of which one or both are implied may be compared."""
        if is_never(a.claim) or is_never(b.claim):
            return a.article != b.article and denied(a, b, self._lexicon)
        return may_meet(a, b, agree)

    def margin(self, a: Profile, b: Profile) -> float | None:
        """How far the score of two claims is above what it needs; None if they can't be one fact at all."""
        if self._key(a, b) not in self._judged and of_two_stories(a, b, self._corpus):
            agree = self._agree(*self._standing(a, b))
            return None if agree is None else -self._needed[_needs(a, b, agree)]
        judged = self._judge(a, b)
        if judged is None:
            return None
        if not judged.agree and (story(a, b, self._corpus) == "another" or self._corpus.explained(a, b)):
            return None
        return judged.score - self._needed[_needs(a, b, judged.agree)]

    def pairs(self, group: Sequence[Profile]) -> Iterator[Pair]:
        """Every pair of the claims of one fact, with the weights that explain it, but for parts of one day."""
        altered = any(profile.claim.alters for profile in group)
        for a, b in combinations(group, 2):
            if altered and alter(a, b):
                yield Pair(a.claim, b.claim, 1.0, {"altered: otherwise word for word": COPIED})
            elif not self._only_of_one_day(a, b):
                yield Pair(a.claim, b.claim, *self._told(a, b))

    def _only_of_one_day(self, a: Profile, b: Profile) -> bool:
        """Whether two claims are in one fact for their day alone, which is that of many things."""
        judged = self._judge(a, b) if parted(a.claim.value.permits, b.claim.value.permits) else None
        return judged is not None and judged.score < self._needed[False]

    def _told(self, a: Profile, b: Profile) -> tuple[float, Mapping[str, float]]:
        """The score of two claims, and the weights that it comes of or has in spite of it."""
        judged = self._judge(a, b) or _APART[False]
        if a.article == b.article and restates(a.claim, b.claim):
            return judged.score, RESTATED
        told = judged.told
        if told is None:  # its length is not asked: that spells it out
            weights = self._weights[judged.agree]
            told = Told(weights, weights.levels(a, b, self._corpus))
        return round(judged.score, 4), told

    def _judge(self, a: Profile, b: Profile) -> Weighed | None:
        """What the weights of two claims amount to; None if they can't be compared."""
        key = self._key(a, b)
        if key not in self._judged:
            one, other = self._standing(a, b)
            agree = self._agree(one, other)
            self._judged[key] = None if agree is None else self._weighed(one, other, agree)
        return self._judged[key]

    def _standing(self, a: Profile, b: Profile) -> tuple[Profile, Profile]:
        """What stands for two claims: the sums of which they are conversions, if these are nearer to each other."""
        if a.kind != "money" or not (a.converted or b.converted):
            return a, b
        one, other = self._corpus.original(a), self._corpus.original(b)
        nearer = currency(one) == currency(other) or currency(a) != currency(b)
        return (one, other) if nearer and one is not other else (a, b)

    def _weighed(self, a: Profile, b: Profile, agree: bool, least: float = LEAST) -> Weighed:
        """The same for two claims that agree or not; the score is 0 where the weights can't reach `least`."""
        settled = self._settled(a, b, agree)
        if settled:
            return settled
        if not agree and a.article == b.article and revised(a.claim, b.claim):
            return _OLDER if identity(a, b, self._corpus) == "full" else _APART[agree]
        found = self._weights[agree].weigh(a, b, self._corpus, least)
        return _APART[agree] if found is None or self._barred(a, b, agree) else found

    def _key(self, a: Profile, b: Profile) -> int:
        """A number for two claims."""
        one, other = a.index, b.index
        return one * self._count + other if one < other else other * self._count + one

    @staticmethod
    def _agree(a: Profile, b: Profile) -> bool | None:
        """Whether both claims can be true; None if they can't be compared."""
        kind = a.claim.kind
        if a.kind != b.kind or (kind == "money" and of_two_markets(a, b)):
            return None
        if kind == "age" and one_to_come(a.claim, b.claim):
            return None
        found = can_agree(a.claim, b.claim)
        return None if not found and a.kind == "count" and one_of_two(a, b) else found

    def _settled(self, a: Profile, b: Profile, agree: bool) -> Weighed | None:
        """What is known of two claims before anything is weighed: figures of one sentence, and vague ones."""
        if a.article == b.article and a.claim.sentence_start == b.claim.sentence_start:
            if restates(a.claim, b.claim):
                return _ONE if agree else _APART[agree]  # a wrong conversion is a finding of its check
            if not agree or a.claim.value.permits != b.claim.value.permits:
                return _APART[agree]  # "up to 8 hours (7 with the lamp on)": two facts, whatever a bound permits
        if a.kind == "ordinal" and (by_name(a.claim) or by_name(b.claim)):
            return Weighed(NAMED, agree) if of_one_row(a, b) else _APART[agree]
        if agree and a.kind == "ordinal" and of_one_rank(a, b, self._corpus):
            return Weighed(NAMED, agree)
        if self._implied and (is_never(a.claim) or is_never(b.claim)):
            return Weighed(NAMED, agree)  # see `denied`
        if a.claim.kind == "age" and a.present and b.present and a.who and b.who and a.who.isdisjoint(b.who):
            return _APART[agree]  # two people of 19 are two
        if agree:
            return None
        if a.who and b.who:  # ages and children have a bearer
            if aged(a, b):
                return _APART[agree] if long_ago(a.claim, b.claim) else _OLDER
            if parents(a, b):
                return _FAMILY
        return None

    def _barred(self, a: Profile, b: Profile, agree: bool) -> bool:
        """Whether something keeps two claims apart, whatever their weights: a contrast, a rule, what says little."""
        if not agree and (
            blurred(a, b)
            or self._dayparts.of_two(a, b, self._corpus)
            or of_two_days(a, b, self._corpus)
            or self._corpus.located.of_two(a, b)
            or self._corpus.counterparts.names_another(a, b)
            or self._corpus.counterparts.names_another(b, a)
            or shocks.apart(a.shock, b.shock)
            or self._stretches.apart(a.claim, b.claim)
        ):
            return True
        if a.things != b.things and not _of_one_fee(a, b) and self._lexicon.contrast(a.things, b.things, a.claim.kind):
            return True
        if a.subject != b.subject and self._of_opposites(a, b):
            return True
        if (
            self._corpus.rules.bar(a.claim, b.claim)
            or scenes.apart(a.scene, b.scene)
            or self._corpus.events.apart(a, b)
        ):
            return True
        if agree and (some_of(a, b) or some_of(b, a)):
            return True
        return says_little(a, b, self._corpus) if agree else self._corpus.explained(a, b)

    def _of_opposites(self, a: Profile, b: Profile) -> bool:
        """Whether the subjects are two of one sort that are told by opposites: the north and the south tower."""
        both = a.subject & b.subject
        if not both or both == a.subject or both == b.subject:
            return False
        mine, yours = (tuple(sorted(profile.subject - both)) for profile in (a, b))
        return self._lexicon.contrast(mine, yours, a.claim.kind) is not None


def _needs(a: Profile, b: Profile, agree: bool) -> int:
    """Which score two claims need, by its place: of differing values, agreeing ones, the same of notes, or by kind."""
    notes = not (a.present or b.present)
    return agree + 2 * notes if agree or notes else _NEEDS.get(a.claim.kind, agree)


def _of_one_fee(a: Profile, b: Profile) -> bool:
    """Whether two sums are what was paid for somebody or something, by whoever bought it and whoever sold it."""
    return a.claim.kind == "money" and FEE in a.deeds and FEE in b.deeds


_NEEDS = {"date": 4, "age": 5, "magnitude": 5}
"""The places of what values need that differ, where it is not `DIFFERING`."""
_APART = {agree: Weighed(0.0, agree) for agree in (True, False)}
_ONE = Weighed(1.0, True)
_OLDER = Weighed(AGED, False)
_FAMILY = Weighed(AGED, False)  # one article that gives two numbers of children contradicts itself
"""What is not a matter of weights."""
