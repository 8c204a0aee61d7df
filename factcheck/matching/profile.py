"""A claim as pairing sees it: its frame's terms as synonym groups, its neighbours, its size."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.copying.holders import holders
from factcheck.frames.reporting import is_unclaimed
from factcheck.frames.vocabulary import Vocabulary
from factcheck.intervals import size
from factcheck.lexicon import NOTHING, Lexicon
from factcheck.matching.bearing import Bearing
from factcheck.matching.bidders import Bidders
from factcheck.matching.bounding import Bounding
from factcheck.matching.commonness import Commonness
from factcheck.matching.conversions import exchanged
from factcheck.matching.digits import significant
from factcheck.matching.genders import Genders
from factcheck.matching.included import Included, Share
from factcheck.matching.looking_back import Moments
from factcheck.matching.meant import Meant
from factcheck.matching.milestones import Milestones
from factcheck.matching.moves import Move, Moves
from factcheck.matching.namesakes import Names
from factcheck.matching.neighbouring import Neighbours
from factcheck.matching.nouns import EVERYBODY, Nouns, designation
from factcheck.matching.origins import Origins
from factcheck.matching.owning import Owners
from factcheck.matching.parts import OTHERS, Parts, leaves_out
from factcheck.matching.places import Places
from factcheck.matching.scenes import NOWHERE, Scene, Scenes
from factcheck.matching.shocks import UNTOLD, Shock, Shocks
from factcheck.matching.sorts import with_sorts
from factcheck.matching.stays import Stays
from factcheck.matching.turns import NONE, Turns
from factcheck.matching.wholes import stands_alone
from factcheck.measuring.per_one import per
from factcheck.measuring.rates import Rates
from factcheck.model import Period
from factcheck.moments import AT_FIRST
from factcheck.numbers.number_words import lexicon as number_words
from factcheck.restatement import restates
from factcheck.terms import content_terms, plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from factcheck.knowledge import Knowledge
    from factcheck.model import Article, Claim

NOTE = 500
"""Characters of a text that is too short to speak of a past and a present."""
_AS = re.compile(r"\bas\s+(?:[\w'’-]+\s+){0,3}$")
_SPAN = "(?:months|weeks|days|quarter|half|year|period)"
_AS_OF = re.compile(
    rf"\b(?:[Aa]s (?:of|at)|(?:the|in|over)(?: [\w-]+){{0,2}} {_SPAN} to|{_SPAN},? (?:ended|ending|through))\s+$"
)
"""Before a date that ends a span of which a figure is: "the three months to December", "the quarter ended June 30"."""


@dataclass(slots=True, eq=False)
class Profile:
    """What of a claim takes part in pairing; terms are synonym groups (`Lexicon.group`).

    Nothing changes a profile. It is not frozen because a run makes one of every claim, and a frozen one of so many
    fields takes three times as long to make.
    """

    index: int
    """The claim's number among the profiles of the run."""
    claim: Claim
    article: int
    """The number of the claim's article in the run."""
    also: tuple[int, ...]
    """The numbers of the articles that have a copy of the claim."""
    kind: str
    """What must be equal for two claims to be comparable: the canonical unit, else the kind.
    Money is of one kind where rule files give exchange rates."""
    head: str
    """What is counted or measured."""
    vague_head: bool
    """Whether the head fits any subject ("people")."""
    things: tuple[str, ...]
    """The counted or measured and what is done to it, in order, for contrasts."""
    counted: frozenset[str]
    """The counted noun phrase."""
    subject: frozenset[str]
    """The clause's subject."""
    action: frozenset[str]
    """The clause's verbs."""
    names: frozenset[str]
    """The names in the sentence."""
    context: tuple[str, ...]
    """The title and the sentence before, each group once, in no order: a set of them takes five times the room."""
    before: tuple[str, ...]
    """The nearest content words before the mention, nearest first."""
    after: tuple[str, ...]
    """The nearest content words after the mention."""
    terms: frozenset[str]
    """All that the clause says."""
    core: frozenset[str]
    """What most says which fact it is: the counted or measured, its deed or its next words."""
    noun: str
    """The counted noun where it is narrower than people or things."""
    beside: bool
    """Whether its sentence counts another sort of people beside it: "176 passengers and 22 crew"."""
    offset: bool
    """Whether a length of time says how long before or after something: "20 minutes later"."""
    designation: str
    """Letters and digits that name the counted among their sort, "ak47", or "": the AK-47s are the AK-47 rifles."""
    family: frozenset[str]
    """The families of the noun: things that one writer may call by another's name, rifles and guns."""
    deeds: frozenset[str]
    """What happened to the counted, or at the date."""
    partial: str
    """Whether the words make it a part of another figure, or that of which one is a part (`matching/parts.py`)."""
    others: bool
    """Whether it leaves out what is named before it: "Tom Ash and four other players"."""
    included: frozenset[Share]
    """What the figure is said to take in or leave out: "including debt", "before tax"."""
    per: str
    """Of one of what the figure is: a share or a week that the sum pays, each of several; or ""."""
    scene: Scene
    """Where casualties came about."""
    shock: Shock
    """Which earthquake it is of."""
    bidder: frozenset[str]
    """The words of the name of who offers or pays the sum."""
    converted: bool
    """Whether money in brackets puts the money before it into another currency, at a rate nobody knows."""
    exchanged: bool
    """Whether it is also worth something in another currency, by a rate at which its story converts."""
    relative: bool
    """Whether a date was counted from an article's date that was itself only read off the text."""
    period: str
    """The period that bounds the claim; "" for the present."""
    places: frozenset[str]
    """The names after "in", "at" …, and areas such as "the province"."""
    opening: frozenset[str]
    """The place by which the sentence opens, "In Harwick district,": what follows is of there alone."""
    origins: frozenset[str]
    """Countries right beside the mention: "14 Danish and 9 Polish sailors"."""
    owners: frozenset[str]
    """The names in the clause's subject, or before its brackets."""
    countries: frozenset[str]
    """The countries that the clause names."""
    called: tuple[str, ...]
    """The owners as they are written, in lower case, known names left out."""
    calling: frozenset[str]
    """All words of these."""
    bounding: bool
    """Whether a date only says as of when another figure holds."""
    dating: bool
    """Whether a date says so of another figure, whatever else it may say."""
    rising: bool
    """Whether a date is that on which a figure rose or fell to where it is."""
    happens: frozenset[str]
    """What happened on a date, if it is a thing that does so once: a finale, a funeral."""
    occurs: frozenset[str]
    """The subject, where all that the verb says of it is that it took place: "filming took place"."""
    milestone: str
    """What a date is the date of, if it is one of what happens once (`matching/milestones.py`)."""
    recurring: bool
    """Whether the deed is one that is done again and again: to win, to play."""
    appointed: bool
    """Whether it says as what something was done: "released as the third single"."""
    unnamed: bool
    """Whether the subject of a note is somebody or something named before it begins: "she", "the film"."""
    mentioned: frozenset[str]
    """All names in and around the sentence."""
    present: bool
    """Whether the article has a present to look back from: it gives its date, or is more than a note."""
    turns: frozenset[tuple[str, str]]
    """Which one of a row the figure is of: the third season, the opening weekend."""
    spent: frozenset[str]
    """The words of the name of what a length of time was spent in or with."""
    moment: str
    """The moment spoken of, the beginning of an ISO date; "" for the article's own present."""
    published: date | None
    """The day of the article."""
    who: frozenset[str]
    """The words of the name of whom an age or children belong to, or on whom odds are given."""
    gender: str
    """"he" or "she", of whom an age, a time or a length of time is said to be; "" where nothing tells it."""
    moved: Move | None
    """How a price moved to where it is: "fell 52 cents to"."""
    size: float | None
    """The decimal logarithm of the canonical value."""
    digits: int
    """The significant digits of the number as it is written."""


def comparable_kind(claim: Claim) -> str:
    """Two claims can be compared only if this is the same for both."""
    permits = claim.value.permits
    if isinstance(permits, Period):
        return claim.kind
    if claim.kind in ("count", "ratio", "percent", "quantity", "money", "duration"):
        return permits.unit or claim.kind
    return claim.kind


class Profiler:
    """Makes profiles with the tables of some knowledge."""

    def __init__(self, known: Knowledge) -> None:
        self._lexicon = known.table(Lexicon.build)
        self._exchanges = bool(known.table(Rates.build))
        self._rising = known.table(Vocabulary).rising_terms
        self._places = known.table(Places)
        self._owners = known.table(Owners)
        self._turns = known.table(Turns)
        self._stays = known.table(Stays)
        self._bearing = known.table(Bearing)
        self._parts = known.table(Parts)
        self._included = known.table(Included)
        self._generic = self._lexicon.listed(known, "generic")
        self._nouns = known.table(Nouns)
        self._offsets = self._lexicon.listed(known, "offsets")
        self._neighbours = Neighbours(self._lexicon, known.table(number_words).starters)
        self._done = frozenset(content_terms(known.words("done")))
        self._families = self._lexicon.families(known, "families")
        self._rows = self._lexicon.families(known, "rows")
        self._shorts = self._lexicon.families(known, "short")
        self._once = self._lexicon.listed(known, "once")
        self._happens = self._lexicon.listed(known, "happens")
        self._recurring = self._lexicon.listed(known, "recurring")
        self._present = frozenset((*known.words("present"), AT_FIRST))
        self._countries = frozenset(known.mapping("demonyms"))
        self._origins = known.table(Origins)
        self._meant = known.table(Meant)
        self._bidders = known.table(Bidders)
        self._genders = known.table(Genders)
        self._moves = known.table(Moves)
        self._milestones = known.table(Milestones)
        self._named = Names(self._lexicon, known.words("firms"))
        self._around: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())

    def _family(self, claim: Claim, head: str, noun: str, subject: frozenset[str]) -> frozenset[str]:
        """The families of what is counted or ranked; of a date, that of "the film" or "the club" it is of."""
        if claim.kind == "date":
            return self._shorts.get(min(subject), NOTHING) if len(subject) == 1 else NOTHING
        if claim.kind == "ordinal":
            return self._rows.get(head, NOTHING)
        return self._families.get(noun or EVERYBODY, NOTHING)

    def profile(
        self, index: int, claim: Claim, article: int, day: date | None, moment: str, *, present: bool, guessed: bool
    ) -> Profile:
        """The profile of one claim; `article` is the number of its article in the run."""
        lexicon, frame = self._lexicon, claim.frame
        head = lexicon.group(frame.head) if frame.head else ""
        counted, subject, action = map(lexicon.groups, (frame.counted, frame.subject, frame.action))
        before, after = self._neighbours.of(claim)
        if meant := self._meant.by(claim, action, present=present):
            action |= meant
        beside = frozenset((*before[:1], *after[:1]))
        told = action if claim.kind in ("count", "date", "time") else NOTHING
        core = frozenset((*counted, *action, *(() if told else beside), *((head,) if head else ())))
        core = _without(core, self._generic)
        names, owners = self._names(frame.entities), self._owners.of(claim, subject)
        called = tuple(sorted([plain(name).lower() for name in owners if not lexicon.known(name)])) if owners else ()
        noun = self._nouns.of(claim, head) if claim.kind == "count" and counted else ""
        if together := self._nouns.together(claim):
            counted |= together
        deeds = _without(self._nouns.deeds(claim, head, noun, counted, action, core), self._generic)
        deeds = deeds | {noun} if noun and frame.head in self._done else deeds
        return Profile(
            index=index,
            claim=claim,
            article=article,
            also=(),
            kind=claim.kind if self._exchanges and claim.kind == "money" else comparable_kind(claim),
            head=head,
            vague_head=head in self._generic,
            things=(*_things(claim), *(beside if claim.kind == "magnitude" else ())),
            counted=counted,
            subject=subject,
            action=action,
            names=names,
            context=self._context(frame.context),
            before=before,
            after=after,
            terms=frozenset(  # of a whole set: one that grows as it is made takes more room
                {*counted, *subject, *action, *lexicon.groups(frame.rest), *before, *after, *((head,) if head else ())}
            ),
            core=core,
            noun=noun,
            beside=self._nouns.beside(claim, noun),
            offset=claim.kind == "duration" and not self._offsets.isdisjoint(after[:1]),
            designation=designation(claim),
            family=self._family(claim, head, noun, subject),
            deeds=deeds,
            partial=self._parts.of(claim, noun),
            others=claim.kind == "count" and not claim.implied and leaves_out(claim),
            included=self._included.of(claim),
            per=lexicon.group(per(claim)),
            scene=NOWHERE,
            shock=UNTOLD,
            bidder=self._bidders.of(claim, owners),
            converted=False,
            exchanged=False,
            relative=guessed and "day" in getattr(claim.value.written, "inferred", ()),
            period="" if frame.period.lower() in self._present else frame.period.lower(),
            places=self._places.of(claim),
            opening=self._opening(claim),
            origins=self._origins.of(claim),
            owners=self._names(owners),
            countries=self._countries.intersection(frame.entities) or NOTHING,
            called=called,
            calling=frozenset(" ".join(called).split()) if called else NOTHING,
            bounding=claim.kind == "date" and bool(_AS_OF.search(claim.before())),
            dating=False,
            rising=claim.kind == "date" and bool(frame.action) and self._rising.issuperset(frame.action),
            happens=NOTHING if action.isdisjoint(self._happens) else subject & self._once,
            occurs=subject if self._occurs(claim, action) else NOTHING,
            milestone="" if present else self._milestones.of(claim),
            recurring=bool(action) and action <= self._recurring,
            appointed=claim.kind == "ordinal" and bool(_AS.search(claim.before())),
            unnamed=not (present or owners) and self._owners.are_unnamed(claim, subject),
            mentioned=self._names((*frame.entities, *frame.around)) if frame.around else names,
            present=present,
            turns=NONE if claim.kind == "ordinal" else self._turns.of(claim),
            spent=self._stays.of(claim),
            moment=moment,
            published=day,
            who=self._bearing.of(claim),
            gender=self._genders.of(claim),
            moved=self._moves.of(claim, deeds),
            size=size(claim.value),
            digits=significant(claim),
        )

    def _occurs(self, claim: Claim, action: frozenset[str]) -> bool:
        return claim.kind == "date" and bool(action) and (action <= self._happens or "took place" in claim.sentence)

    def _names(self, names: Collection[str]) -> frozenset[str]:
        return frozenset({*chain.from_iterable(map(self._named.__getitem__, names))}) if names else NOTHING

    def _context(self, terms: tuple[str, ...]) -> tuple[str, ...]:
        """The groups of the context's terms; the claims of a sentence have one context and share the answer."""
        if terms != self._around[0]:
            self._around = terms, tuple(self._lexicon.groups(terms))
        return self._around[1]

    def _opening(self, claim: Claim) -> frozenset[str]:
        opening = self._places.opening(claim)
        return self._names([opening]) if opening else NOTHING


def profiles(claims: Iterable[Claim], articles: Iterable[Article], known: Knowledge) -> list[Profile]:
    """The profiles of the claims that are asserted and no copies, in their order; an article's stand together."""
    profiler, lexicon = Profiler(known), known.table(Lexicon.build)
    published = {article.id: article.published for article in articles}
    guessed = {article.id for article in articles if article.dated}
    notes = {article.id for article in articles if len(article.text) <= NOTE}
    claims = list(claims)
    numbers, copied = holders(claims)
    moments = Moments(known)
    bounding = Bounding(claims)
    found: list[Profile] = []
    for claim in claims:
        article, day = numbers[claim.article], published.get(claim.article)
        moment, is_guess = moments.of(claim, day), claim.article in guessed
        if claim.copy_of or is_unclaimed(claim):
            continue  # only now: the sentence after a copied one may look back with it
        index, also = len(found), copied.get(claim.id, ())
        present = day is not None or claim.article not in notes
        profile = profiler.profile(index, claim, article, day, moment, present=present, guessed=is_guess)
        if dating := bounding.dates(claim):
            profile = replace(profile, bounding=profile.bounding or bounding.bounds(profile), dating=dating)
        if profile.partial == OTHERS and stands_alone(profile, reversed(found), lexicon):
            profile = replace(profile, partial="")
        found.append(replace(profile, also=also) if also else profile)
        if claim.kind == "money" and index and restates(found[-2].claim, claim):
            taken = found[-2].included | found[-1].included
            found[-2] = replace(found[-2], included=taken)
            found[-1] = replace(found[-1], included=taken, converted=True)
    return exchanged(with_sorts(known.table(Shocks).told(known.table(Scenes).told(found))), known.table(Commonness))


def _without(terms: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The terms but for some others; the same object where none of these is among them."""
    return terms if terms.isdisjoint(others) else terms - others


def _things(claim: Claim) -> tuple[str, ...]:
    """The terms of what is counted or measured; what is done to the counted is part of what they are."""
    frame = claim.frame
    done = frame.action if claim.kind in ("count", "money", "ordinal", "quantity") else ()
    return tuple(dict.fromkeys((*frame.counted, *((frame.head,) if frame.head else ()), *done)))
