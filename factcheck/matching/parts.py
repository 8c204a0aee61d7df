"""Whether a figure is of the whole, of a part of it, or what a part is taken of: "three of the 12 seats"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.frames.heads import ALL
from factcheck.intervals import size
from factcheck.lexicon import Lexicon
from factcheck.matching.hints import Hints
from factcheck.matching.places import ahead
from factcheck.matching.tolls import Tolls
from factcheck.numbers.word_sets import word_sets
from factcheck.patterns import Pattern, any_of, either
from factcheck.rulebook.ruling import ruling
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

PART = "part"
OTHERS = "others"
"""Those who come on top of some that were counted before: no part of the same sort as some of these."""
SOME = "some"
"""A part of those to whom the same happened, or who died later: "12 of the dead", "two of the wounded died"."""
SORT = "sort"
"""One of several sorts that a sentence counts side by side: 2,600 factory jobs, beside 900 office jobs."""
EXAMPLE = "example"
NEAR = 12
"""Characters before a mention in which a word may make it a part."""
AFTER = 14
"""The same after it."""
FAR = 60
"""Characters before a mention in which a word may say of what whole it is, or a name stand; half as many after it."""
ADDED = 90
"""Characters after a mention in which a total may be said that it adds to: "38 more, taking the total to 50"."""
LONG = 200
"""Characters of a sentence in which what opens it may say of what whole its figures are parts."""
MILESTONE = "milestone"
DIFFERENCE = "difference"
"""How much more or less than something else: "12 metres taller", "two fewer than the second"."""
CARE = "care"
"""Those who are in hospital at a moment, some of all who were hurt."""
TOLLS = "tolls"
"""People to whom one of two things happened: "43 dead or missing"."""
PEAK = "peak"
"""The most that there ever was: "345,000 at its peak"."""
TOGETHER = "together"
WHOLES = (TOGETHER, "general")
"""Sections of words that say so: several owners taken together, and what is usual of things of the kind."""
_ONE = re.compile(r"[Oo]ne\s+[a-z]")
"""What is told of one is told of an example: "one employee heard shots", "one of the survivors was a pupil"."""
_OF = frozenset(("Of", "Am"))
"""What the words begin with that name a whole first: "Of those hurt", "Among the dead"."""
_ONE_STRONG = Pattern(r"\b[Oo]ne\s+(?:of\s+(?:them|these|those)\s+)?(?:of|with|at|measuring)\s+(?:a\s+)?$")
"""What stands before the magnitude of one of several: "840 aftershocks, one of them of magnitude 5.1"."""
_THERE_ALONE = Pattern(
    r"(?:\s[a-z]+)?\s(?:in|on|at)\s(?:the|this|that|its|their|his|her|our)\s(?:[a-z]+\s)?[a-z]+\salone\b"
)
"""What follows a figure of one place of several: "144 dead on the island alone"; where it has a name, it says which."""
_ONE_OF = Pattern(r"[Oo]ne\s+of\b")
_ONLY = re.compile(r"\b(?:has|have|had|only|just)\s+(?:(?:in|on|at|to|for|by|with)\s+)?$")
_ALL_BUT = "all but"
_BODIES = frozenset(map(term, ("bodies", "corpses")))
_OF_IT = re.compile(r"[,;]\s+(?:\w+\s+)?[\w,]+\s+of\s+(?:them|these|those|whom|which)\b")
"""What follows the whole of which it gives a part: "nine boats, five of them small"."""
_AMONG = re.compile(r"[,;]\s+(?:of (?:whom|which|them|these|those)|among (?:them|whom|these)|includ)")
"""Where a part of a figure begins that is itself the whole: "74, of whom 31 are at home"."""
OF_THE = re.compile(r"\sof\s+(?:the|these|those)\s")
"""What in a figure says that it is a part of others: "eleven of the miners"."""
_OF_THEM = Pattern(r"\s+of\s+(?:them|whom|which)\s+(?:(?:were|was|are|have|has|had|been|also)\s+)*([a-z]+)")
_OF_THEM_WHERE = Pattern(r"\s+of\s+(?:them|whom|which)\s+(?:in|on|at|by|from|with|to|for|during|after|before)\b")
_WHO = Pattern(r"\s+(?:of\s+(?:the|these|those|his|her|their)\s+(?:[\w-]+\s+){1,3})?(?:who|which|that)\b")
"""What tells of the whole and not of the part: "two of the three men who escaped"."""
_REDUCED = Pattern(
    r"(?:\s+of\s+(?:the|these|those)\s+(?:[\w-]+\s+){1,3}?|\s+)"
    r"(?:killed|hurt|\w+ed)\s[^,.;:]{0,120}\b(?:were|was|are|is|had|have|has)\b"
)
"""The same without "who": "eleven of the miners killed at Lorne were under 20"."""
_ONE_AMONG = Pattern(r"\bamong\s+$")
"""What stands before all of those of whom one is spoken of: "a clerk was among 35 dead"."""
_OF_THESE = Pattern(r"\s+among\s+(?:them|those|these|the\s+(?:dead|injured|wounded|killed|victims))\b")
"""What follows a part of those named before: "eleven died, two children among them"."""
_ALONGSIDE = Pattern(r"[^,;:.]{0,50}?\s(?:along with|together with|as well as|in addition to)\s")
"""What follows some of one sort beside whom others are told: "three pupils who died along with a teacher"."""
_OF_SO_MANY = Pattern(r"Of\s+(?:the\s+|its\s+|their\s+)?(?:\w+\s+)?\d[^,;:.]*(?:,\d{3}[^,;:.]*)*,\s+(?:\w+\s+){0,2}")
"""What stands before a part of a whole that opens the sentence: "Of 134,000 evacuees, 21,000 are still away"."""
_OF_A_WHOLE = Pattern(
    r"(?:Of|Among)\s+(?:all\s+)?(?:(?:the(?!\s+(?:rest|others?)\b)|those|these|them|its|their|his|her|\d[\d,.]*)\b[^;:]*,|(?:those|these)(?:\s+[a-z]+){1,2}\s)"
    r"[^;:]*"
)
"""The same where the sentence goes on, and where no number says how many there are: "Of those hurt 12 …"."""
_WORDS = re.compile(r"[a-z]+")
_MORE = Pattern(r"\w(?<!\bor)\s+more\b(?!\s+than)")
_AND_MORE = Pattern(r"\s+more\b(?!\s+than)")
"""Those who come on top of others: "three more people", and not "more than three people", nor "three or more"."""
_SO_SOON = Pattern(r"(?:\s[a-z]+){0,3}?\s(?:in|within)\s+(?:[a-z]+\s+){0,3}[\w-]+\s+(?:hours|days|weeks|months)\b")
"""What stands beside a number that was passed on the way: "reached 100 million views in 19 days"."""
_NEXT = Pattern(r"[,;]\s+(?:and\s+)?[\w-]+\s+other|\s(?:and|as|after|when|while)\s")
"""Where a next figure may begin that is a part: "nine drums, two other horns", "rose to 36 as another two died"."""
_OTHERS = re.compile(r"\bothers?\b")
_OF_ITS = Pattern(r"\s+(?:of|into)\s+(?:his|her|its|their|an?)\s")
"""What follows a time that is a part of a longer one: "served eight months of his sentence"."""
_NAMED = Pattern(r"\b[A-Z][\w'’-]+,?\s+(?:and|&)\s+$")
_ASIDE = re.compile(r"(?:--|[—–(]|\s-)\s*$")


class Parts:
    """Reads parts with the `partial`, `enumerating` and `whole` of some knowledge: `known.table(Parts)`."""

    def __init__(self, known: Knowledge) -> None:
        self._lexicon = known.table(Lexicon.build)
        self._rules = known.table(ruling)
        self._whole = self._lexicon.listed(known, "whole")
        self._enumerating = frozenset(known.words("enumerating"))
        self._enumerated = any_of(sorted(self._enumerating))
        others, partial = known.words("others"), known.words("partial")
        self._others = any_of(others)
        self._reached = Pattern(rf"\b(?:{either(known.words('reaching'))})\s+(?:(?:the|a|an|about|over)\s+)*$")
        partial = [*others, *partial]
        self._partial = any_of(partial)
        care = known.words("care")
        received = known.words("received")
        self._care, self._received, self._care_hints = any_of(care), any_of(received), Hints((*care, *received))
        self._wholes = {name: any_of(known.words(name)) for name in WHOLES}
        self._fates = self._lexicon.listed(known, "fates")
        self._dead = self._lexicon.group("dead")
        peaks = known.words("peaks")
        self._peak, self._peak_hints = any_of(peaks), Hints(peaks)
        self._tolls = known.table(Tolls)
        self._adding, self._adds = _adding(known), Hints(known.words("adding"))
        self._added = _added(known)
        self._comparing = _comparing(known)
        self._feat = _feat(known)
        self._partial_hints = Hints((*partial, *self._enumerating))
        self._whole_hints = Hints(word for name in WHOLES for word in known.words(name))
        self._laid = frozenset(map(term, known.words("laid")))
        plain = [word for word in partial if not word.startswith("of ")]
        self._partial_before = any_of(plain)
        # "22 people, all but one of them in Norland" are the whole, "all but 12" are not
        self._partial_after = any_of([word for word in partial if word != _ALL_BUT])
        self._beside_whole = any_of([word for word in plain if word != _ALL_BUT])

    def of(self, claim: Claim, noun: str) -> str:
        """What a figure is, if it is not of the whole: one of the words above, `ALL`, one of `WHOLES`, or "".

        `noun` is what is counted if it is narrower than people or things.
        """
        if claim.implied:
            return ""
        if claim.frame.part == ALL:
            # "Two of the 24 killed", "two of the 24 who drowned": 24 is the toll.
            told = claim.frame.head in claim.frame.action or _WHO.match(claim.sentence, claim.ends)
            return "" if told or not (noun or claim.frame.action) else ALL
        if beyond := self._beyond(claim):
            return beyond
        if claim.kind == "count" and (more := self._of_more(claim, noun)):
            return more
        if self._tells_all(claim) or (noun and _has_its_own(claim)):
            return ""
        if _ONE_OF.match(claim.text):
            return EXAMPLE
        shared = claim.kind in ("percent", "ratio") and (
            claim.frame.part.endswith(" of") or claim.frame.part in _OF_ALL
        )
        if claim.frame.part and not shared and not (noun and claim.frame.part in self._enumerating):
            return SOME if self._is_of_done(claim) else PART
        if self._is_example(claim):
            return EXAMPLE
        if self._is_of_done(claim) or self._is_some(claim, noun):
            return SOME
        if self._is_part(claim, noun):
            return OTHERS if self._are_others(claim) else PART
        return self._of_wholes(claim) if self._whole_hints.in_sentence(claim.sentence) else ""

    def _of_wholes(self, claim: Claim) -> str:
        """`TOGETHER` or "general", or "" where no words say so."""
        if self._wholes[TOGETHER].match(claim.sentence):
            return TOGETHER
        around = claim.before(FAR) + claim.text + claim.after(FAR // 2)
        return next((name for name, said in self._wholes.items() if said.search(around)), "")

    def _beyond(self, claim: Claim) -> str:
        """`DIFFERENCE`, `TOLLS` or `PEAK`, or ""."""
        if self._is_difference(claim):
            return DIFFERENCE
        if self._tolls.together(claim):
            return TOLLS
        told = claim.kind in _NUMEROUS and self._peak_hints.in_sentence(claim.sentence)
        return PEAK if told and self._at_peak(claim) else ""

    def _at_peak(self, claim: Claim) -> bool:
        """Whether the words right beside a figure, or those that open its sentence, say that it was the highest."""
        after = _AMONG_OTHERS.split(claim.after(_BESIDE), maxsplit=1)[0]
        beside = self._peak.search(claim.before(NEAR)) or self._peak.search(after)
        return bool(beside or self._peak.match(claim.sentence[:_BESIDE]))

    def _is_difference(self, claim: Claim) -> bool:
        if claim.kind in _MEASURED and self._comparing.match(claim.sentence, claim.ends):
            return True
        moved = claim.change and claim.kind in ("quantity", "money", "duration")
        return bool(moved) and claim.sentence.endswith(" by ", 0, claim.begins)

    def _tells_all(self, claim: Claim) -> bool:
        """Whether a part of some people are all of those to whom something happened: "two of the five divers drowned".

        Only where a rule asks what happened: whoever counts the dead counts these. Two of the five drowned are a part.
        """
        frame = claim.frame
        if claim.kind != "count" or not frame.action or (frame.head in frame.counted and frame.head in frame.action):
            return False
        if not frame.part:
            beside = " of " in claim.text
        elif (after := _OF_THEM.match(claim.sentence, claim.ends)) is not None:
            beside = term(after[1]) in frame.action
        elif frame.part in _OF_WHOM_TOLD and (verb := _LAST.search(claim.before(NEAR))):
            beside = term(verb[0].strip()) in frame.action  # "killing five of them"
        elif frame.part in _OF_WHICH and _FIRST_OF_WHOM.search(claim.before(NEAR)):
            beside = True  # "240 patients, of whom 61 died"
        else:
            beside = frame.part == "of" and bool(frame.counted)
        if beside and self._lexicon.contrast((frame.head, *frame.counted), frame.action, claim.kind):
            return False  # "two of the wounded died": they come on top of those killed at once
        if beside and frame.part == "of" and self._is_only_of_done(frame.head, frame.action):
            return False  # "two of the dead came from Melby", "four of the wounded were sent home"
        of_more = _WHO.match(claim.sentence, claim.ends) or _REDUCED.match(claim.sentence, claim.ends)
        return beside and not of_more and self._rules.asks(claim)

    def _is_only_of_done(self, head: str, action: tuple[str, ...]) -> bool:
        """Whether those counted are called by what happened to them, and the verb says nothing of the sort besides."""
        fate = self._lexicon.group(head)
        return fate == self._dead or (fate in self._fates and self._fates.isdisjoint(self._lexicon.groups(action)))

    def _is_example(self, claim: Claim) -> bool:
        if claim.kind == "magnitude":
            return _ONE_STRONG.search(claim.before(FAR)) is not None
        alone = _ONE.match(claim.text) and size(claim.value) == 0 and not _ONLY.search(claim.before(NEAR))
        return bool(alone) and claim.kind != "age" and self._lexicon.group(claim.frame.head) not in self._whole

    def _of_more(self, claim: Claim, noun: str) -> str:
        """`MILESTONE` or `CARE` where the words say that there may be more, or have been."""
        if "-" in claim.text and self._feat.match(claim.sentence, claim.begins):
            return MILESTONE
        if _SO_SOON.match(claim.sentence, claim.ends) and self._reached.search(claim.before(FAR)):
            return MILESTONE
        if self._care_hints.in_sentence(claim.sentence):
            told = self._care.search(ahead(claim.sentence, claim.ends))
            if told or (not noun and self._received.search(claim.before(NEAR))):
                return CARE
        return ""

    def _are_others(self, claim: Claim) -> bool:
        beside = claim.before(NEAR) + claim.text + claim.after(len(" others"))
        return _on_top(claim) or bool(self._others.search(beside))

    def _is_part(self, claim: Claim, noun: str) -> bool:
        """Whether the words around a figure make it a part of another.

        Set aside by a dash or brackets ("25 people – 9 women"), of a longer time, among those named before, on top of
        them, or behind or before a word for a part: "including", "of whom".
        """
        if claim.kind in ("date", "time", "age"):
            return False
        last = claim.ends
        aside = _ASIDE.search(claim.before(6))
        if aside and (claim.kind == "count" or "(" not in aside[0]):
            return True
        if claim.kind == "duration" and _OF_ITS.match(claim.sentence, last):
            return True
        if claim.kind != "count":
            return False
        if (noun and _ALONGSIDE.match(claim.sentence, last)) or _THERE_ALONE.match(claim.sentence, last):
            return True
        if _OF_THESE.match(claim.sentence, last) or _on_top(claim) or self._are_laid(claim):
            return True
        if self._adds.in_sentence(claim.sentence) and self._adding.match(claim.sentence, last, last + ADDED):
            return True
        before = claim.before(NEAR)
        if _ONE_AMONG.search(before):
            return False
        if not self._partial_hints.near(before + claim.text + claim.after(AFTER)):
            return False
        if self._partial_before.search(before):  # "of the 12" are all
            return True
        behind = _AMONG.split(claim.after(FAR), maxsplit=1)[0][:AFTER]
        if not noun and self._enumerated.search(before + claim.text + behind):
            return True
        whole = bool(claim.of) and claim.text.endswith(claim.of or "")  # "61 survivors of the Aurelia" are all of them
        after = self._beside_whole if whole else self._partial_after
        beside = "" if _OF_IT.match(claim.sentence, last) else claim.text[-3:] + _NEXT.split(behind, maxsplit=1)[0]
        return bool(after.search(beside) or self._partial.search(claim.text))

    def _are_laid(self, claim: Claim) -> bool:
        """Whether a count is of bodies with which something is done that leaves others: "eight were flown down"."""
        return claim.frame.head in _BODIES and not self._laid.isdisjoint(claim.frame.action)

    def _is_of_done(self, claim: Claim) -> bool:
        """Whether a count is one of some of those to whom something happened: "12 of the dead"."""
        told = claim.frame.part in _OF_WHOM or OF_THE.search(claim.text)
        return claim.kind == "count" and bool(told) and self._lexicon.group(claim.frame.head) in self._fates

    def _is_some(self, claim: Claim, noun: str) -> bool:
        """Whether a count is one of some of a whole that opens the sentence, or was added to a total before it.

        "Of those hurt, nine are still in care", "the toll rose to 31 after two …". Not where only the part is said to
        have died: "Of the 310 aboard, 40 drowned" has all who drowned.
        """
        first = claim.begins
        if claim.kind != "count":
            return False
        if self._added.search(claim.sentence, max(0, first - ADDED), first):
            return not self._are_others(claim)
        if claim.sentence[:2] not in _OF:
            return False
        whole = first < ADDED and _OF_SO_MANY.fullmatch(claim.sentence, 0, first)
        whole = whole or (not noun and first <= LONG and _OF_A_WHOLE.fullmatch(claim.sentence, 0, first))
        if not whole:
            return False
        named = {term(word) for word in _WORDS.findall(whole[0].lower())}
        told = [word for word in claim.frame.action if word not in named]
        counted = any(map(str.isdigit, whole[0]))
        on_top = told and not counted and self._lexicon.contrast(tuple(sorted(named)), told, claim.kind)
        return bool(on_top) or not (told and self._rules.asks(claim))


def _on_top(claim: Claim) -> bool:
    """Whether a count is of those who come on top of others: "three more people", "16 dead, 8 more found"."""
    return bool(("more" in claim.text and _MORE.search(claim.text)) or _AND_MORE.match(claim.sentence, claim.ends))


def _adding(known: Knowledge) -> Pattern:
    """What follows a figure that is added to a total: "…, bringing the number of dead to 31"."""
    verbs = "|".join(map(re.escape, known.words("adding")))
    return Pattern(rf"[^;.]*?,\s+(?:{verbs})\s+(?:\w+\s+)?(?:\w+\s+)?(?:{_totals(known)})\b", re.IGNORECASE)


def _added(known: Knowledge) -> Pattern:
    """What stands before a figure that has been added to a total: "the toll rose to 31 after two …"."""
    return Pattern(
        rf"\b(?:{_totals(known)})\b[^;:.,]*\bto\s+[\w,-]+(?:\s+people)?,?\s+(?:after|as|when|following)\s+(?:[a-z]+\s+){{0,3}}$",
        re.IGNORECASE,
    )


def _totals(known: Knowledge) -> str:
    return "|".join(str(known.mapping("words")["totals"]).split())


def _feat(known: Knowledge) -> Pattern:
    """A number that a season or a game is called by: what was reached, and maybe passed."""
    nouns = "|".join(map(re.escape, known.words("feats"))) or "(?!)"
    return Pattern(rf"\d[\d,]*-[a-z]+(?:,?\s+(?:and\s+)?\d+-[\w-]+)*\s+(?:{nouns})\b")


_NUMEROUS = frozenset(("count", "money", "percent"))
_BESIDE = 28
"""Characters behind a figure in which "at its peak" may stand."""
_AMONG_OTHERS = re.compile(r"[,;:.]")
_MEASURED = frozenset(("quantity", "count", "money", "duration", "age"))


def _comparing(known: Knowledge) -> Pattern:
    """What follows a figure that is a difference: "taller", "more than", "behind" …."""
    words = "|".join(map(re.escape, sorted(word_sets(known, "lists")["comparatives"])))
    return Pattern(
        rf"[\s-]+(?:{words}|(?:more|fewer|less)(?:\s+[a-z]+)?\s+than|behind|ahead|adrift|(?:clear|short|shy)\s+of)\b"
    )


def leaves_out(claim: Claim) -> bool:
    """Whether a number leaves out whoever is named right before it: "Tom Ash and four other players"."""
    return bool(_OTHERS.search(claim.text)) and bool(_NAMED.search(claim.before(FAR)))


def _has_its_own(claim: Claim) -> bool:
    """Whether a part has a noun of its own, and is all of these: "40 people, nine of them officers"."""
    frame = claim.frame
    if claim.kind != "count" or frame.part not in _OF_WHICH or frame.head not in frame.counted:
        return False
    return not _OF_THEM_WHERE.match(claim.sentence, claim.ends)  # "881 points, 612 of them in the last set"


_LAST = re.compile(r"\w+\s+$")
_OF_WHOM_TOLD = frozenset(("of them", "of those", "of these"))
_FIRST_OF_WHOM = re.compile(r",\s+of\s+(?:whom|which)\s+$")
_OF_WHICH = frozenset(("of whom", "of them", "of which"))
_OF_ALL = frozenset(("of whom", "of them", "of which", "of these", "of those"))
"""After a share these name its whole: "2,500 patients, 35 % of whom died"."""
_OF_WHOM = frozenset(("of", "of those", "of the", "of these"))
