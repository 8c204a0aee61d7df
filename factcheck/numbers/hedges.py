"""Words around a number that say how it is meant: "some", "at least", "or more", "-plus".

The words are in `rules/hedges.yaml`; here they are found around a number and applied to it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from factcheck.numbers.number_words import lexicon
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.knowledge import Knowledge
    from factcheck.model import Modifier, Number
    from factcheck.scan import Scan

Phrases = dict[str, list[tuple[tuple[str, ...], "Modifier"]]]

BOUNDS = frozenset({"more_than", "at_least", "less_than", "at_most"})
_LIMITS = frozenset({("minimum",), ("maximum",), ("max",)})
_GOING_ON = frozenset(
    {"of", "for", "to", "in", "on", "and", "or", "at", "per", "by", "from", "with", "but", "if", "when", "a"}
)
"""What may follow a limit that is no adjective: "5 years maximum for theft", but not "a $15 minimum wage"."""
_STACKED = 3
"""Hedges that may stand before one number: "at least some", "up to about"."""


@dataclass(frozen=True, slots=True)
class Hedges:
    """Hedges before a number by their last word, hedges behind it by their first; longest first."""

    before: Mapping[str, list[tuple[tuple[str, ...], Modifier]]]
    after: Mapping[str, list[tuple[tuple[str, ...], Modifier]]]


def hedges(known: Knowledge) -> Hedges:
    """The hedges of the rule files; build it with `known.table(hedges)`."""
    from factcheck.scan import TOKEN

    before: Phrases = {}
    after: Phrases = {}
    for modifier, places in known.mapping("hedges").items():
        for table, place, key in ((before, "before", -1), (after, "after", 0)):
            for phrase in places.get(place, ()):
                words = tuple(TOKEN.findall(phrase))
                table.setdefault(words[key], []).append((words, cast("Modifier", modifier)))
    for table in (before, after):
        for phrases in table.values():
            phrases.sort(key=lambda entry: -len(entry[0]))
    return Hedges(before, after)


def added(known: Knowledge) -> frozenset[str]:
    """Words that "plus" adds to an amount; build them with `known.table(added)`."""
    return frozenset(("or", "a", "the", *known.section("added")))


def precise(known: Knowledge) -> frozenset[str]:
    """Words before a number that make its zeros count: "exactly 60"; build them with `known.table(precise)`."""
    return frozenset(known.section("precise"))


def spread(known: Knowledge) -> frozenset[str]:
    """Words for the time over which things come; build them with `known.table(spread)`."""
    return frozenset(known.section("spread"))


def leading(scan: Scan, index: int) -> tuple[int, Modifier]:
    """The hedges that end before token `index`: their first token, and what they say together.

    Without one, (`index`, "exact"). A bound says more than an approximator: "at least some 100" is
    at least 100.
    """
    table = scan.known.table(hedges).before
    modifier: Modifier = "exact"
    for _ in range(_STACKED):
        found = _phrase_before(scan, index, table)
        if found is None:
            break
        index = found[0]
        modifier = combined(modifier, found[1])
    return index, _TURNED[modifier] if modifier in _TURNED and denied(scan, index) else modifier


_TURNED: Mapping[Modifier, Modifier] = {"more_than": "at_most", "less_than": "at_least"}
"""What a bound says that is denied: "has never scored more than 12 goals" has at most 12."""
_INSIDE = frozenset(("in", "into", "among"))
_FAR = 12
"""Tokens before a bound in which it may be denied."""


def denied(scan: Scan, index: int, *, inside: bool = False) -> bool:
    """Whether a clause denies the bound at a token: "never scored more than", "no driver has won more than".

    Behind a preposition it does not: "has not won for more than 20 years"; but for what one is `inside` of: "has never
    been in the top ten".
    """
    words = scan.known.table(denying)
    for at in range(index - 1, max(-1, index - 1 - _FAR), -1):
        word = scan.words[at]
        if inside and word in _INSIDE:
            continue
        if word in words.stops or not (word.isalnum() or word[-1:] == "t"):
            return False
        if word in words.ends or word.endswith(("n't", "n’t")):
            if word in words.opening and at and scan.words[at - 1] not in words.before:
                return False  # "there is no club with more than": only at the head of a clause
            return at < index - 1 and scan.words[at + 1] not in words.after
    return False


@dataclass(frozen=True, slots=True)
class Denying:
    """The words of `denying` in `rules/hedges.yaml`.

    Those that deny, those of them that do so at the head of a clause alone, what may stand before these there, what
    may not follow them, and what stands between in no such clause.
    """

    ends: frozenset[str]
    opening: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    stops: frozenset[str]


def denying(known: Knowledge) -> Denying:
    """Words that turn a bound round; build them with `known.table(denying)`."""
    return Denying(**{name: frozenset(str(words).split()) for name, words in known.mapping("denying").items()})


def trailing(scan: Scan, index: int) -> tuple[int, Modifier]:
    """The hedge that begins at token `index`: its last token, and what it says.

    Without one, (`index - 1`, "exact").
    """
    phrases = scan.known.table(hedges).after.get(scan.word(index), ())
    for words, modifier in phrases:
        stop = index + len(words)
        if tuple(scan.words[index:stop]) != words or (words[0] in "-+" and not scan.touches(index)):
            continue
        if words[0] in ("and", "or") and _begins_another(scan, stop):
            continue
        if words in _LIMITS and scan.word(stop)[:1].isalpha() and scan.word(stop) not in _GOING_ON:
            continue  # "a $15 minimum wage"
        if words == ("+",) and scan.word(stop)[:1].isdecimal():
            continue
        if words == ("plus",) and (scan.word(stop)[:1].isdecimal() or scan.word(stop) in scan.known.table(added)):
            continue
        return stop - 1, modifier
    return index - 1, "exact"


def reached(known: Knowledge) -> frozenset[str]:
    """Words after which "up to" is no bound: "adds up to 231"; build them with `known.table(reached)`."""
    return frozenset(known.section("reached"))


def passing(known: Knowledge) -> tuple[frozenset[str], ...]:
    """Verbs that say of a total that it is more, such totals, and what ends the search for one.

    Build them with `known.table(passing)`.
    """
    told = known.mapping("passing")
    return tuple(frozenset(told[part]) for part in ("verbs", "totals", "borders"))


def _passed(scan: Scan, index: int) -> bool:
    """Whether the verb before token `index` says that a total is more: "the toll has passed 40", no "passed 9 laws"."""
    verbs, totals, borders = scan.known.table(passing)
    if scan.word(index - 1) not in verbs:
        return False
    for word in reversed(scan.words[max(0, index - 1 - _TOTAL) : index - 1]):
        if word in totals:
            return True
        if word in borders:
            return False
    return False


_TOTAL = 8
"""Tokens before a verb among which is the total that it is said of: "the toll from the quake in Vann has passed"."""


def _begins_another(scan: Scan, index: int) -> bool:
    """Whether "and below" belongs to a number of its own: "above 5 and below 9"."""
    word = scan.word(index)
    return word[:1].isdecimal() or word == "than" or word in scan.known.table(lexicon).starters


def combined(one: Modifier, other: Modifier) -> Modifier:
    """What two hedges say together; a bound outweighs anything else, and the first of two bounds stays."""
    if one == "exact":
        return other
    return other if other in BOUNDS and one not in BOUNDS else one


def applied(number: Number, modifier: Modifier) -> Number:
    """The number under a hedge: a bound opens the end that it leaves free, an approximate range stays one."""
    if modifier == "exact" or (number.modifier == "range" and modifier != "approx"):
        return number
    if modifier in ("more_than", "at_least"):
        return replace(number, high=None, high_place=0.0, high_round=0.0, modifier=modifier)
    if modifier in ("less_than", "at_most"):
        return replace(number, low=None, low_place=0.0, low_round=0.0, modifier=modifier)
    return number if number.modifier == "vague" else replace(number, modifier=modifier)


def _spread(scan: Scan, index: int) -> bool:
    """Whether "over" says in which time things came that are counted before it: "36 episodes over six series".

    So it does after a passive: "they were made over six series", and behind a title: "36 episodes of Low Tide over".
    """
    if scan.known.table(spread).isdisjoint(scan.words[index + 2 : index + 4]):
        return False
    titled = next((of for of in range(index - 2, max(index - _TITLE, 1), -1) if scan.word(of) == "of"), 0)
    made = scan.word(index - 2) in _PASSIVE and scan.word(index - 1).endswith(("ed", "en", "wn", "ade", "ilt", "eld"))
    return made or _are_counted(scan, index) or (titled > 1 and _are_counted(scan, titled))


def _are_counted(scan: Scan, index: int) -> bool:
    """Whether a number and a plural stand right before a token."""
    number = scan.word(index - 2)
    counted = number[:1].isdecimal() or number in scan.known.table(lexicon).starters
    return counted and scan.word(index - 1).endswith("s")


_TITLE = 9
"""Tokens back to the "of" before a title, brackets counted."""
_PASSIVE = frozenset(("was", "were", "been", "being", "are", "is"))


def _phrase_before(
    scan: Scan, index: int, table: Mapping[str, list[tuple[tuple[str, ...], Modifier]]]
) -> tuple[int, Modifier] | None:
    for words, modifier in table.get(scan.word(index - 1), ()) if index else ():
        start = index - len(words)
        if start >= 0 and tuple(scan.words[start:index]) == words:
            if words[0] in ("under", "over") and scan.touches(start) and scan.word(start - 1) in HYPHENS:
                continue  # "a four-under 67"
            if words == ("over",) and _spread(scan, start):
                continue
            if words == ("up", "to") and scan.word(start - 1) in scan.known.table(reached):
                continue
            return start, modifier
    return (index - 1, "more_than") if index > 1 and _passed(scan, index) else None
