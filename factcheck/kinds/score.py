"""Scores and results: "won 2-1", "a 7-2 vote", "Melby 2, Otrava 1". Low is the first number, high the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Interval, Number
from factcheck.numbers import links
from factcheck.numbers.number_words import DASHES
from factcheck.numbers.sides import results
from factcheck.numbers.spans import mention, valued
from factcheck.numbers.word_sets import word_sets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.context import Context
    from factcheck.knowledge import Knowledge
    from factcheck.model import Mention, Value
    from factcheck.scan import Scan

NAME = "score"
RANK = 45

_HIGHEST = 200
"""Points of a side in the widest sports; larger numbers with a dash are something else."""
_EVEN = 50
"""Nobody plays 50-50: it is how something is shared."""
_NEAR = 3
"""Words before a result in words in which the vote or the win is said."""
_MARKS = frozenset({",", ".", ";", ")", ":"})
_AROUND = 6
"""Words on either side in which a word of the game is looked for."""


def games(known: Knowledge) -> Mapping[str, frozenset[str]]:
    """The words of `rules/games.yaml`; build them with `known.table(games)`."""
    return word_sets(known, "games")


def find(scan: Scan) -> Iterator[Mention]:
    """Every score: two whole numbers with a dash, the first larger, or a word of the game beside them."""
    words = scan.words
    for dash in range(1, len(words) - 1):
        if words[dash] not in DASHES or not (scan.touches(dash) and scan.touches(dash + 1)):
            continue
        if links.inside(scan, dash):
            continue
        ours, theirs = _points(words[dash - 1]), _points(words[dash + 1])
        if ours is None or theirs is None or ours == theirs == _EVEN:
            continue
        last = dash + 1
        if _drawn(scan, dash) and _of_a_game(scan, dash, "records"):
            last = dash + 3
        elif _goes_on(scan, dash) or not ((ours >= theirs and _stands_alone(scan, dash)) or _of_a_game(scan, dash)):
            continue
        yield mention(scan, NAME, (dash - 1, last), Number(float(ours), float(theirs)), "score")
    if "to" in words:
        yield from _said(scan)
    for first, last, one, other in results(scan):
        if max(one.number.low or 0, other.number.low or 0) <= _HIGHEST:
            yield mention(scan, NAME, (first, last), Number(one.number.low, other.number.low), "score")


def _said(scan: Scan) -> Iterator[Mention]:
    """Results in words: "voted 62 to 37", "by a vote of 51 to 49", "won 3 to 1"."""
    known = scan.known.table(games)
    for to, word in enumerate(scan.words):
        if word != "to" or scan.word(to - 2) == "from":
            continue
        ours, theirs = _tally(scan.word(to - 1)), _tally(scan.word(to + 1))
        if ours is None or theirs is None or scan.touches(to - 1):
            continue
        if scan.touches(to + 2) and scan.word(to + 2) not in _MARKS:
            continue
        before = scan.words[max(0, to - 1 - _NEAR) : to - 1]
        if known["tallied"].isdisjoint(before) or any(part.isdecimal() for part in before):
            continue
        if scan.word(to + 2)[:1].isalnum() and scan.word(to + 2) not in known["after_tally"]:
            continue
        yield mention(scan, NAME, (to - 1, to + 1), Number(float(ours), float(theirs)), "score")


def _tally(word: str) -> int | None:
    """Votes or points in digits."""
    return int(word) if word.isdecimal() and len(word) <= 3 and word[0] != "0" else None


def _drawn(scan: Scan, dash: int) -> bool:
    """Whether draws follow the wins and losses of a record: "a 12-4-1 season"."""
    third = dash + 3
    if scan.word(dash + 2) not in DASHES or _points(scan.word(third)) is None:
        return False
    glued = scan.touches(dash + 2) and scan.touches(third)
    alone = not scan.touches(dash - 1) and scan.word(third + 1) not in DASHES
    return glued and alone and not (scan.touches(third + 1) and scan.word(third + 1)[0].isalnum())


def _points(word: str) -> int | None:
    if not word.isdecimal() or len(word) > 3 or (len(word) > 1 and word[0] == "0"):
        return None
    points = int(word)
    return points if points <= _HIGHEST else None


def _goes_on(scan: Scan, dash: int) -> bool:
    """Whether the two numbers are part of something longer: a date, a telephone number, a code."""
    before, after = scan.word(dash - 2), scan.word(dash + 2)
    if scan.touches(dash - 1) and (before[-1].isalnum() or before in "-–/.,:$€£+#"):
        return True
    if not scan.touches(dash + 2):
        return after[:1] in {"%", "°", "$"}
    return after[0].isalpha() or after[0] in "/%°$" or (after in DASHES and scan.touches(dash + 3))


def _stands_alone(scan: Scan, dash: int) -> bool:
    return scan.word(dash - 2) not in scan.known.table(games)["parts"]


def _of_a_game(scan: Scan, dash: int, words: str = "result") -> bool:
    near = scan.words[max(0, dash - 1 - _AROUND) : dash + 2 + _AROUND]
    return not scan.known.table(games)[words].isdisjoint(near)


def value(mention: Mention, context: Context) -> Value:  # noqa: ARG001  (every kind has this signature)
    """A score permits itself: both numbers as they stand."""
    assert mention.number is not None
    number = mention.number
    return valued(mention, Interval(number.low, number.high, "score"))
