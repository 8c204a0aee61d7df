"""What two notes may say of one subject because they say no more: ranks, and ages of nobody who is named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.matching import turns
from factcheck.matching.figures import story
from factcheck.model import Interval
from factcheck.patterns import Pattern
from factcheck.phases import agree
from factcheck.terms import content_terms, term

if TYPE_CHECKING:
    from factcheck.matching.corpus import Corpus
    from factcheck.matching.profile import Profile
    from factcheck.model import Claim

RANK = "rank"
"""The head of a place in a list: "finished first"."""
ALONE = 2
"""Claims of a kind at most where each is the only one of its kind in its text."""


def identity(a: Profile, b: Profile, corpus: Corpus) -> str:
    """What is numbered has a value for each number ("the 13th month"); what is ranked has one.

    One is ranked by a clause that says what it is, "Harbour is the fourth novel by …", or by its place
    in a list.
    """
    if by_name(a.claim) or by_name(b.claim):
        return "full" if of_one_row(a, b) else "none"
    if not _STRETCHES.isdisjoint((*a.after[:1], *b.after[:1])) or _of_two_rows(a, b):
        return "none"
    if is_of_a_compound(a) != is_of_a_compound(b):
        return "none"
    same_head, same_deed = of_one_row(a, b), bool(a.action & b.action) or _ranked_alike(a, b)
    placed = a.head == RANK or not (_does(a) or _does(b))
    if same_head and placed and (a.subject - a.counted) & (b.subject - b.counted):
        return "full"
    charted = _may_be_one(a, b) and bool(a.places & b.places)
    if charted and _are_placings(a, b):
        return "full"  # one song has one peak in one country
    one = alone(a, b, corpus) or charted or (same_deed and _of_one_placing(a, b))
    return "partial" if one and (same_deed or (same_head and placed)) else "none"


def of_one_rank(a: Profile, b: Profile, corpus: Corpus) -> bool:
    """Whether two articles of one story give one rank to one sort of thing: "the 13th Doctor", twice.

    Only beside a name that both clauses have, or where it is no small rank, as many things are the first or the second.
    """
    if a.article == b.article or not (a.present and b.present) or a.claim.value.permits != b.claim.value.permits:
        return False
    if not (of_one_row(a, b) or a.counted & b.counted) or is_of_a_compound(a) != is_of_a_compound(b):
        return False
    if _of_two_rows(a, b):
        return False
    rank = a.claim.value.permits
    small = isinstance(rank, Interval) and rank.low is not None and rank.low <= SMALL
    if small and not a.names & b.names:
        return False
    apart = bool(a.owners and b.owners) and not a.owners & b.owners
    return not apart and not turns.apart(a.turns, b.turns) and story(a, b, corpus) == "same"


SMALL = 3
"""Ranks that many things have in an article: the first, the second, the third."""


_NAME = re.compile(r"[A-Z“\"]")


def by_name(claim: Claim) -> bool:
    """Whether a rank is that of a name in a row: "three novels: Gannet (1991), Low Water (1995) and Orm (2003)"."""
    return claim.implied and claim.kind == "ordinal" and _NAME.match(claim.text) is not None


def of_one_row(a: Profile, b: Profile) -> bool:
    """Whether what two claims rank is of one sort: novels, or a novel and a book."""
    return a.head == b.head != "" or not a.family.isdisjoint(b.family)


def _are_placings(a: Profile, b: Profile) -> bool:
    """Whether two notes each say a place in a list and nothing else: "finished fifth", "number three"."""
    return not (a.present or b.present) and a.head == b.head == RANK


def _of_one_placing(a: Profile, b: Profile) -> bool:
    """Whether two notes say where somebody ended up, one of them by a pronoun: "finished fifth"."""
    return _are_placings(a, b) and (not (a.subject and b.subject) or a.unnamed or b.unnamed or bool(a.names & b.names))


def _ranked_alike(a: Profile, b: Profile) -> bool:
    """Whether two notes say in other words where something began or ended: "came first", "finishing third"."""
    if not _are_placings(a, b):
        return False
    return any(not words.isdisjoint(a.action) and not words.isdisjoint(b.action) for words in (_BEGINS, _ENDS))


def one_is_a_place(a: Profile, b: Profile) -> bool:
    """Whether only one of two ranks is a place in a list: who finished first has no more than one first weekend."""
    return (a.head == RANK) != (b.head == RANK)


def rising(a: Profile, b: Profile) -> bool:
    """Whether of two ranks one is where something began, and the other what it reached at some time: "the top ten"."""
    return (_may_still_rise(a, b) or _may_still_rise(b, a)) and not agree(a.claim, b.claim)


def _may_still_rise(a: Profile, b: Profile) -> bool:
    return a.claim.value.modifier == "at_most" and _BEGINS.isdisjoint(a.action) and not _BEGINS.isdisjoint(b.action)


_BEGINS = frozenset(map(term, ("debut", "open", "enter")))
_ENDS = frozenset(map(term, ("come", "finish", "end", "place", "rank")))
"""Verbs for where something begins in a list, and for where it ends."""


def _does(a: Profile) -> bool:
    """Whether a clause says more of what is ranked than what it is, became or was released as."""
    return bool(a.action) and not a.appointed and a.claim.frame.action not in _BECOMES


_BECOMES = frozenset((term(word),) for word in ("become", "make", "remain"))
"""Verbs that say what something is: "114 m deep, making it the third-deepest lake"."""


def _of_two_rows(a: Profile, b: Profile) -> bool:
    """Whether one is a rank by size or the like, "the third-largest film", and the other is not: "the second film".

    Or by what each did: the second in a row, the first to be impeached and the fourth to be sent to prison.
    """
    if RANK in (a.head, b.head) or a.claim.implied or b.claim.implied:
        return False
    if _by_size(a.claim) != _by_size(b.claim) or _in_a_row(a.claim) != _in_a_row(b.claim):
        return True
    mine, yours = _first_to(a.claim), _first_to(b.claim)
    return bool(mine and yours) and mine.isdisjoint(yours)


def _in_a_row(claim: Claim) -> bool:
    return _ROW.match(claim.sentence, claim.ends) is not None


def _first_to(claim: Claim) -> frozenset[str]:
    """What whoever has a rank was the first, second … to do: {"go", "prison"}."""
    found = _TO.match(claim.sentence, claim.ends)
    return frozenset(content_terms(found[1].split())) if found else frozenset()


def _by_size(claim: Claim) -> bool:
    return _SUPERLATIVE.match(claim.sentence, claim.begins) is not None


_ROW = Pattern(r"(?:\s+[\w'’-]+){1,4}?\s+(?:in\s+a\s+row|in\s+succession|running)\b")
_TO = Pattern(r"(?:\s+[\w'’-]+){1,4}?\s+to\s+(?:be\s+|have\s+(?:been\s+)?)?((?:[\w'’-]+\s*){1,3})")
"""What follows a rank of one in a row, or of those who did something."""
_SUPERLATIVE = re.compile(r"\w+(?:\s+\w+)?[\s-]+(?:most|least|best|worst|\w{2,}est)\b")
_COMPOUND = re.compile(r"\w+-(?!\w+est\b|most\b|least\b|best\b|worst\b|plac|rank|seed|last\b|from-|to-)[a-z]")


def is_of_a_compound(a: Profile) -> bool:
    """Whether a rank only names what another word is of: "first-week sales", "first-team debut"."""
    return (
        a.claim.kind == "ordinal"
        and not a.claim.implied
        and _COMPOUND.match(a.claim.sentence, a.claim.begins) is not None
    )


_STRETCHES = frozenset(("day", "night", "week", "weekend", "month", "year", "time", "minut", "hour"))
"""What comes one after the other, each with its own: on the third day and on the fourth one may testify."""


def alone(a: Profile, b: Profile, corpus: Corpus) -> bool:
    """Whether two notes have one figure of a kind each, and may speak of one subject."""
    return corpus.rivals[a.index] <= ALONE and _may_be_one(a, b)


def _may_be_one(a: Profile, b: Profile) -> bool:
    """Whether two notes may speak of one subject: they share a word of it, or one leaves it to a pronoun."""
    near = a.names & b.names or a.subject & (b.terms | b.names) or b.subject & (a.terms | a.names)
    return bool(near or a.unnamed or b.unnamed)


def unnamed(a: Profile, b: Profile, corpus: Corpus) -> bool:
    """Whether two notes have one age each, and nothing says that one is not whom the other names."""
    return not (a.present or b.present or (a.who and b.who)) and alone(a, b, corpus)
