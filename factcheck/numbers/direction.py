"""Up or down: the words around a value that say which way it moved.

"Rose 2 %" and "a 2 % rise" are movements; in "rose to 2 %" and "2 % up from 1 %" the number after
"to" and "from" is a level, which did not move by that much.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from factcheck.measuring.currencies import prefix
from factcheck.numbers.amounts import amounts
from factcheck.numbers.movements import movements
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from factcheck.model import Change
    from factcheck.numbers.amounts import Amount
    from factcheck.numbers.movements import Movements
    from factcheck.scan import Scan

_REACH = 7
"""Words between a movement and its value."""
_OBJECT = 8
"""Words between a movement and "by", at most."""
_SIGNS = frozenset({"-", "−", "+"})
_POINTS = frozenset({"%", "bp", "bps", "pp", "ppts"})
_BEING = frozenset({"is", "are", "was", "were", "be", "been"})
_SIDES = frozenset({"up", "down"})
_DESCRIBED = frozenset({"further", "additional", "estimated"})
_ARTICLES = frozenset({"the", "a", "an", "this", "that"})
_OPENING = frozenset({"in", "after", "before", "since", "during", "from"})
_RESTATED = 3
"""How often a value is said again in other units: "up 5 points, or 2 % (12 cents)"."""


def change(scan: Scan, first: int, last: int, *, counted: bool = False) -> Change | None:
    """Which way the value at tokens `first` to `last` moved, if the words beside it say so.

    `first` may be the number or its hedge. `counted`: the value counts things, so that "gained three
    seats" is no movement.

    >>> from factcheck.scan import Scan
    >>> change(Scan("Shares fell by about 2 %"), 4, 5), change(Scan("Shares fell to 2 %"), 3, 4)
    ('down', None)
    """
    if last < 0 or first >= len(scan.words):
        return None
    known = scan.known.table(movements)
    if not counted and (signed := _signed(scan, first)):
        return signed
    return (
        _before(scan, first, known, counted)
        or _apposed(scan, first)
        or (None if counted else _after(scan, last, known))
    )


def _signed(scan: Scan, first: int) -> Change | None:
    """Up or down by the sign of a percentage: "DAX -0.8%", "+4 bps"."""
    sign = scan.word(first)
    if sign not in _SIGNS:
        free = not scan.touches(first - 1) or scan.word(first - 2) == "("
        sign = scan.word(first - 1) if scan.touches(first) and free else ""
    if sign not in _SIGNS or _POINTS.isdisjoint(scan.words[first : first + 4]):
        return None
    return "up" if sign == "+" else "down"


def _before(scan: Scan, first: int, known: Movements, counted: bool) -> Change | None:
    """Which way a number moves by the words before it, the nearest first: "fell by about 5 %", "is off 3 %", "up 12".

    The first word that tells it decides, and one that names a level ("fell to 5 %") or is neither ends the search.
    """
    index = prefix(scan, first) - 1
    stop = max(-1, index - _REACH)
    while index > stop:
        word = scan.words[index]
        if (
            word in known.levels
            and not (word == "than" and scan.word(index - 1) in ("more", "less"))
            and not (word == "at" and scan.word(index + 1) == "least")
        ):
            return None
        found = known.before.get(word)
        if found and word in _SIDES:
            found = _side(scan, index, known, counted)
            return None if found is None or scan.word(index + 1) == "to" or _passes(scan, index, known) else found
        if found:
            if scan.word(index - 1) in _ARTICLES and scan.word(index - 2) in _OPENING:
                return None  # "in the crash 12 were hurt"
            named = scan.word(index + 1) == "to"
            return None if named or (counted and word in known.takes) or _passes(scan, index, known) else found
        if word == "by" and not counted:
            return _by(scan, index, known)
        if word == "off" and scan.word(index - 1) in _BEING:
            return "down"  # "shares are off 3 %"
        if word == "on" and not counted and scan.word(index - 1) in known.put_on:
            return "up"
        article = word in ("a", "an") and scan.word(index + 1) in _DESCRIBED  # "by a further 5 %"
        if word == "of" and scan.word(index - 1) == "average":
            index -= 2 + (scan.word(index - 2) == "an")  # "by an average of 5 %"
            continue
        if word == "of" and not counted and (way := known.nouns.get(scan.word(index - 1))):
            return way  # "a rise of 5 %"
        if word not in known.between and not article:
            return None
        index -= 1
    return None


def _side(scan: Scan, index: int, known: Movements, counted: bool) -> Change | None:
    """What "up" and "down" say after the word before them: "gave up 3 %" is a loss, "blew up 12 bridges" nothing."""
    before = scan.word(index - 1)
    if before in known.given:
        return "down" if scan.words[index] == "up" and not counted else None
    if before in known.phrasal or (counted and before[:1].isalpha() and before not in known.counted_after):
        return None
    return known.before[scan.words[index]]


def _passes(scan: Scan, verb: int, known: Movements) -> bool:
    """Whether what follows a movement is the level that is passed: "fell below 5 %", "rose well above 60"."""
    way = known.before[scan.words[verb]]
    return any(known.passed.get(word) == way for word in scan.words[verb + 1 : verb + 4])


def _by(scan: Scan, by: int, known: Movements) -> Change | None:
    """The movement before "by", whose object may stand between: "cut its forecast by 3 %"."""
    for index in range(by - 1, max(-1, by - 1 - _OBJECT), -1):
        word = scan.words[index]
        if word in known.by:
            return known.by[word]
        if not word[0].isalpha() and word not in HYPHENS:
            return None
    return None


def _apposed(scan: Scan, first: int) -> Change | None:
    """The movement of the value before, where this one only puts it in another unit: "up 5 points, or 2 %"."""
    known = scan.known.table(movements)
    for _ in range(_RESTATED):
        before = first - 1
        paused = scan.word(before) == "or" and scan.word(before - 1) == ","
        if paused or (scan.word(before) == "or" and scan.word(before - 1)[:1].isalpha()):
            before -= paused  # "up 5 points, or 2 %", "up 34 cents or 0.6 %"
        elif scan.word(before) != "(":
            return None
        amount = _ending(scan, before)
        if amount is None:
            return None
        first = amount.outer_first
        found = _signed(scan, first) or _before(scan, first, known, counted=False)
        if found:
            return found
    return None


def _ending(scan: Scan, before: int) -> Amount | None:
    """The number that ends shortly before token `before`, with a unit between or not."""
    found = amounts(scan)
    place = bisect_left(found, before, key=lambda amount: amount.last) - 1
    return found[place] if place >= 0 and found[place].last >= before - 3 else None


def _after(scan: Scan, last: int, known: Movements) -> Change | None:
    """A noun of movement right behind the value: "a 3 percent drop"."""
    word = scan.word(last + 1)
    if word in known.nouns and not scan.touches(last + 1):
        return known.nouns[word]
    return None
