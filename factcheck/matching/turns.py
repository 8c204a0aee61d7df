"""Which one of a row a figure is of: the third season, week 5, the opening weekend, 2014-15.

Each has figures of its own, and none of them is that of the whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.matching.hints import Hints
from factcheck.numbers.number_words import lexicon
from factcheck.patterns import Pattern, either
from factcheck.terms import term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.knowledge import Knowledge
    from factcheck.matching.profile import Profile
    from factcheck.model import Claim

BEFORE, AFTER = 56, 40
"""Characters before and after a mention in which its turn is looked for."""
EARLIER = 120
"""Characters before a mention in which the turn stands that "the second" comes after."""
NONE: frozenset[tuple[str, str]] = frozenset()
WEEKEND = ("weekend", "1")
"""What a film "opened to", unless it is said that this was on a day or in a week."""
LONG = ("all of it", "")
"""The turn of a count that is of all of a season or the like, and of none of its episodes."""
SEVERAL = "several"
"""The number of "in nine seasons", and of a career: what is of several turns is of no single one."""
CAREER = ("career", SEVERAL)
"""The turn of "over her career": what a note says of no turn may be of it all the same."""
BREAK = "; "
"""Between what stands before a mention and what stands after it."""
_CUT_BEFORE = Pattern(r".*(?:[;:.]\s|,\s+(?:and|but|while)\s|\sand\s|\s(?:up|down)\s+from\s)", re.DOTALL)
_CUT_AFTER = Pattern(r"[;:,]|[.!?]\s|\s(?:and|but|while)\s")
_DIGITS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5"}
_SPLIT_YEAR = Pattern(r"\b((?:19|20)\d\d)\s?[-–/]\s?(?:(?:19|20)?\d\d)\b")


class Turns:
    """Reads turns with the `turns` of some knowledge. Build it with `known.table(Turns)`."""

    def __init__(self, known: Knowledge) -> None:
        lists = known.mapping("turns")
        self._first = frozenset(str(lists.get("first", "")).split())
        self._same = {str(word): str(noun) for word, noun in (lists.get("same") or {}).items()}
        self._ordinals = known.table(lexicon).ordinals
        self._nouns = tuple(str(lists.get("of", "")).casefold().split())
        named: Mapping[str, list[str]] = lists.get("named") or {}  # nouns and numbers in turn
        self._called = {str(word).lower(): [*zip(said[::2], said[1::2], strict=True)] for word, said in named.items()}
        self._calls = Pattern(rf"\b({either(self._called)})\b", re.IGNORECASE)
        self._openings = frozenset(str(lists.get("opening", "")).split())
        self._long = frozenset(str(lists.get("long", "")).split())
        self._hints = Hints((*self._nouns, *self._called, *self._long, *(f"{noun}s" for noun in self._long), "career"))
        nouns = "|".join(map(re.escape, self._nouns))
        ordinals = "|".join(map(re.escape, (*self._first, *self._ordinals)))
        which_one = rf"({ordinals}|\d+(?:st|nd|rd|th))[\s-]+"
        self._named = Pattern(rf"\b{which_one}(?:[a-z]+\s+)?({nouns})\b", re.IGNORECASE)
        self._opening = Pattern(rf"(?:The\s+|Its\s+)?{which_one}({nouns})\b", re.IGNORECASE)
        having = "|".join(map(re.escape, str(lists.get("having", "")).split())) or "(?!)"
        self._bare = Pattern(rf"\bthe\s+({ordinals})(?:\s+(?:{having}))?\s*$", re.IGNORECASE)
        which = "|".join(map(re.escape, str(lists.get("which", "")).split())) or "(?!)"
        long = "|".join(map(re.escape, sorted(self._long))) or "(?!)"
        self._whole = Pattern(rf"\b(?:{which})\s+(?:[a-z]+\s+)?(?:{long})\b", re.IGNORECASE)
        self._numbered = Pattern(rf"\b({nouns})\s+(\d+|one|two|three|four|five)\b", re.IGNORECASE)
        self._several = Pattern(
            rf"\b(?:in|over|across|during|through)\s+(?:[a-z\d-]+\s+){{1,4}}?({long})s\b"
            rf"|\b(?:for|over|in|during)\s+(?:his|her|their)\s+(?:[a-z]+\s+)?(career)\b",
            re.IGNORECASE,
        )

    def of(self, claim: Claim) -> frozenset[tuple[str, str]]:
        """The turns beside a claim's mention, each as its noun and its number."""
        named = self._hints.in_sentence(claim.sentence)
        if not (named or "19" in claim.sentence or "20" in claim.sentence):  # as in most: nothing else has to be asked
            return NONE
        before = claim.before(BEFORE)
        if cut := _CUT_BEFORE.match(before):
            before = before[cut.end() :]
        after = _CUT_AFTER.split(claim.after(AFTER), maxsplit=1)[0]
        found = tuple(("year", year) for text in (before, after) for year in _SPLIT_YEAR.findall(text))
        if named:
            opening = self._over(self._several.match(claim.sentence[:BEFORE]))  # "In nine seasons he has …"
            found = (*found, *opening, *self._read(before), *self._read(after)) or self._again(claim, before)
            found = found or self._of_subject(claim)
            if len(found) > 1 and not self._openings.isdisjoint(noun for noun, _ in found):
                found = tuple(turn for turn in found if turn != WEEKEND)
        if claim.kind not in ("count", "score"):
            return frozenset(found) or NONE
        alone = all(noun in self._long and number != SEVERAL for noun, number in found)
        if alone and (found or self._whole.search(before + BREAK + after)):
            found = (*found, LONG)
        return frozenset(found) or NONE

    def _read(self, text: str) -> Iterator[tuple[str, str]]:
        for ordinal, noun in self._named.findall(text):
            yield self._noun(noun), self._number(ordinal.lower())
        for noun, number in self._numbered.findall(text):
            yield self._noun(noun), _DIGITS.get(number.lower(), number)
        for word in self._calls.findall(text):
            yield from self._called[word.lower()]
        yield from self._over(self._several.search(text))

    def _over(self, several: re.Match[str] | None) -> Iterator[tuple[str, str]]:
        """The turn of what is of several seasons, or of a career."""
        if several:
            yield self._noun(several[1] or several[2]), SEVERAL

    def _of_subject(self, claim: Claim) -> tuple[tuple[str, str], ...]:
        """The turn that opens a sentence, for all that it says of it: "The third season began in May and has ten"."""
        named = self._opening.match(claim.sentence)
        if named is None or term(named[2]) not in claim.frame.subject:
            return ()
        return ((self._noun(named[2]), self._number(named[1].lower())),)

    def _again(self, claim: Claim, before: str) -> tuple[tuple[str, str], ...]:
        """The turn that a number alone names after another: "the first season had eight, and the second ten"."""
        bare = self._bare.search(before)
        named = self._named.findall(claim.before(EARLIER)) if bare else []
        return ((self._noun(named[-1][1]), self._number(bare[1].lower())),) if bare and named else ()

    def _noun(self, word: str) -> str:
        return self._same.get(word.lower(), word.lower())

    def _number(self, word: str) -> str:
        if word in self._first:
            return "1"
        return str(self._ordinals[word]) if word in self._ordinals else word[:-2]


def of_two_lengths(a: Profile, b: Profile) -> bool:
    """Whether one of two counts is of all of a season or the like, and the other of a part of one, or of a day."""
    whole, part = (a, b) if LONG in a.turns else (b, a)
    if LONG not in whole.turns or LONG in part.turns:
        return False
    return bool(part.turns) or part.period.startswith("on ")


def apart(mine: frozenset[tuple[str, str]], yours: frozenset[tuple[str, str]]) -> bool:
    """Whether two claims are of different turns of one row.

    >>> apart(frozenset({("season", "2")}), frozenset({("season", "3")}))
    True
    """
    if not mine or not yours:
        return False
    one, other = dict(sorted(mine)), dict(sorted(yours))
    if (SEVERAL in one.values()) != (SEVERAL in other.values()) and LONG in mine | yours:
        return True
    return any(noun in other and other[noun] != number for noun, number in one.items())


def both_last(a: Profile, b: Profile) -> bool:
    """Whether two notes only say how long one subject was or lasted: "the longest of her reigns lasted 278 days"."""
    if a.kind != "second" or a.present or b.present or not a.subject & b.subject:
        return False
    return a.action <= _LASTS and b.action <= _LASTS


_LASTS = frozenset((term("duration"),))
"""The group of words for how long something goes on."""
