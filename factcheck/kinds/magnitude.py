"""Magnitudes of earthquakes: "magnitude 6.4", "a 6.4-magnitude quake", "6.4 on the Richter scale", "a 6.4 quake"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.numbers import magnitudes, permits
from factcheck.numbers.amounts import amounts, claim, claimed
from factcheck.numbers.spans import mention, valued
from factcheck.numbers.word_sets import word_sets
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.context import Context
    from factcheck.knowledge import Knowledge
    from factcheck.model import Mention, Value
    from factcheck.numbers.amounts import Amount
    from factcheck.scan import Scan

NAME = "magnitude"
RANK = 40

_LARGEST = 11
"""No earthquake can reach it; the strongest on record was 9.5."""
_NAMED = frozenset({"magnitude", "magnitudes", "richter"})
_SEVERAL = "magnitudes"
_JOINTS = frozenset((",", "and", "or", "to"))
_TENTH = 0.1
"""Magnitudes are given to a tenth."""
_REACH = 11
"""Tokens looked back through from a number that a magnitude was put at."""
_STOPS = frozenset((",", ";", ":", "(", ")", ".", "and", "that", "which"))
"""Where the words end that a magnitude may be tied to its number by."""
_BEFORE = frozenset({"of", "at", "a", "measuring", "around", "about"})


def quakes(known: Knowledge) -> Mapping[str, frozenset[str]]:
    """The words of `rules/quakes.yaml`; build them with `known.table(quakes)`."""
    return word_sets(known, "quakes")


def find(scan: Scan) -> Iterator[Mention]:
    """Every magnitude of a sentence that speaks of magnitudes, of earthquakes or of who measures them.

    What its article shows to be a magnitude is one in each of its sentences.
    """
    known = scan.known.table(quakes)
    named = not _NAMED.isdisjoint(scan.distinct)
    spoken = named or not known["quakes"].isdisjoint(scan.distinct) or not known["surveys"].isdisjoint(scan.distinct)
    if not spoken and not magnitudes.any_in(scan):
        return
    listed = -1  # the last token of the magnitude before, where several are named: "magnitudes 5.4 and 5.1"
    for amount in amounts(scan):
        top = amount.number.high if amount.number.high is not None else amount.number.low
        if amount.form == "article" or top is None or not 0 < top < _LARGEST:
            continue
        span = (named and _span(scan, amount)) or _measured(scan, amount, known) or _listed(scan, amount, listed)
        if span:
            claim(scan, amount)
            listed = span[1] if listed == span[0] - 2 or scan.word(span[0]) == _SEVERAL else -1
            yield mention(scan, NAME, span, amount.number, "magnitude")


def _listed(scan: Scan, amount: Amount, listed: int) -> tuple[int, int] | None:
    """The second of "magnitudes 5.4 and 5.1"; `listed` is the last token of the first."""
    first = amount.outer_first
    joined = listed >= 0 and listed == first - 2 and scan.word(first - 1) in _JOINTS
    return (first, amount.outer_last) if joined and amount.number.low_place == _TENTH else None


def _span(scan: Scan, amount: Amount) -> tuple[int, int] | None:
    first, last = amount.outer_first, amount.outer_last
    after = last + 1 + (scan.word(last + 1) in HYPHENS)
    if scan.word(after) == "magnitude":
        return first, after
    if scan.word(after) in ("on", "by") and "richter" in scan.words[after : after + 4]:
        end = scan.words.index("richter", after)
        return first, end + (scan.word(end + 1) == "scale")
    before = first - 1
    while scan.word(before) in _BEFORE or scan.word(before) in HYPHENS:
        before -= 1
    if scan.words[max(0, before - 2) : before] == ["orders", "of"]:
        return None
    if first - before <= 3 and scan.word(before) in ("magnitude", "magnitudes"):
        return before, last
    return (first, last) if amount.number.low_place == _TENTH and _stated(scan, first) else None


def _stated(scan: Scan, first: int) -> bool:
    """Whether a magnitude is said to be the number: "gave the magnitude of the quake as 6.2"."""
    stating = scan.known.table(quakes)["stating"]
    before = first - 1
    if scan.word(before) not in stating:
        return False
    while before > max(0, first - _REACH) and scan.words[before] not in _STOPS:
        if scan.words[before] in ("magnitude", "magnitudes"):
            return True
        before -= 1
    return False


def _measured(scan: Scan, amount: Amount, known: Mapping[str, frozenset[str]]) -> tuple[int, int] | None:
    """A number with one decimal and no unit: "a 6.1 quake", "the tremor measured 5.9"."""
    if amount.form != "digits" or amount.number.low_place != _TENTH or claimed(scan, amount):
        return None
    last = amount.outer_last
    after = last + 1 + (scan.word(last + 1) in HYPHENS)
    if scan.word(after) in known["quakes"] or magnitudes.shown(scan, amount):
        return amount.outer_first, last
    if scan.word(after)[:1].isalnum() and scan.word(after) not in known["after"]:
        return None
    return (amount.outer_first, last) if _is_put(scan, amount.outer_first - 1, known) else None


def _is_put(scan: Scan, before: int, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether the words up to token `before` say how strong a quake was: "the tremor was put at", "the quake, a"."""
    joint = scan.word(before)
    if joint == "at" and _measured_at(scan, before, known):
        return True
    if joint == "a" and _given(scan, before, known):
        return True
    if known["quakes"].isdisjoint(scan.words[:before]):
        return False
    if joint == "of":
        return scan.word(before - 1) in known["quakes"] or scan.word(before - 1) in known["strengths"]
    if joint in ("to", "from", "on"):
        before -= 1
        while scan.word(before) in known["size"] or scan.word(before) in known["quakes"]:
            before -= 1  # "revised that to", "changed the size of the quake to"
        return scan.word(before) in known["revised"]
    if joint in ("a", "at", "as"):
        before -= 1
    named = joint == "a" and scan.word(before) == "," and scan.word(before - 1) in known["quakes"]
    return named or scan.word(before) in known["measured"]


def _given(scan: Scan, joint: int, known: Mapping[str, frozenset[str]]) -> bool:
    """As in "the seismologists gave this one a 6.6"."""
    first = max(0, joint - _NOUN)
    return not (known["surveys"].isdisjoint(scan.words[:joint]) or known["put"].isdisjoint(scan.words[first:joint]))


def _measured_at(scan: Scan, joint: int, known: Mapping[str, frozenset[str]]) -> bool:
    """As in "measured the quake at 6.2"; "put it at 6.2" where "it" is a quake, or those who say so measure quakes."""
    noun = scan.word(joint - 1)
    verb = joint - 2
    if noun in known["quakes"]:
        while verb > max(0, joint - _NOUN) and scan.word(verb) not in known["put"]:
            verb -= 1
    elif noun != "it" or (known["quakes"] | known["surveys"]).isdisjoint(scan.words[:joint]):
        return False
    return scan.word(verb) in known["put"]


_NOUN = 6
"""Tokens from the verb to "at": "measured the first of the tremors at"."""


def value(mention: Mention, context: Context) -> Value:  # noqa: ARG001  (every kind has this signature)
    """What a magnitude permits: half of its last digit."""
    assert mention.number is not None
    return valued(mention, permits.measured(mention.number, "magnitude"))
