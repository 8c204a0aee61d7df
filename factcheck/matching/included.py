"""What a figure takes in or leaves out: a price "including debt", a profit "before tax", six dead "and the gunman".

Where one of two figures takes in what the other does not, they are of two things, and may differ.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.matching.hints import Hints
from factcheck.matching.places import ahead
from factcheck.patterns import Pattern
from factcheck.terms import POSSESSIVES, content_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.knowledge import Knowledge
    from factcheck.model import Claim

Share = tuple[str, str]
"""What is taken in or left out, and `IN`, `OUT` or `USUAL`."""
NONE: frozenset[Share] = frozenset()
IN, OUT, USUAL = "in", "out", "usual"
"""`USUAL` is taken in by most who do not say so: a "net loss" is a loss after tax."""
KINDS = frozenset(("count", "money", "percent", "quantity", "ratio"))
SIDES = {
    "taking in": IN,
    "with": IN,
    "after": IN,
    "leaving out": OUT,
    "without": OUT,
    "before": OUT,
    "besides": OUT,
    "along": OUT,
}
"""The lists of words that say it, and what each says."""
FAR = 60
"""Characters between a figure and the words that say what it takes in."""
NEAR = 24
"""The same where these words say it of the noun of the figure: "a pre-tax profit of"."""
BEHIND = 40
"""The same where one word says it behind the figure: "in cash up front"."""
OPENING = 240
"""Characters of a sentence before a figure that its opening may speak of."""
_FIGURE = Pattern(r"(?<!\d)(?!(?:19|20)\d\d\b)\d")
"""Where another figure begins, a year being none."""
_OPENED = Pattern(r",|\sand\s")
"""What ends the words that open a sentence: "Without VAT, …", "Take off VAT and …"."""
_WORD = r"(?:[^\s,;:()]+\s+)"
_THE = r"(?:(?:the|its|his|her|their|any|all|other|such|assumed|related|an?)\s+)"
_OVER = (
    r"(?=\s*(?:[,.;:)]|$)"
    r"|\s+(?:and|or|of|in|at|for|from|to|on|by|that|which|it|is|was|were|are|will|would|as|but|when|rose|fell)\b)"
)
"""Behind a noun that is the whole of what is taken in: "before tax was", and not "before tax rises"."""
_OTHER = Pattern(rf"\s+{_THE}?(?:\d\S*\s+)?([a-z][\w-]+)")
_ENDS = r"included|excluded|and\s+all|and\s+everything|among\s+(?:them|those\s+killed|the\s+dead)"
"""What stands behind what is taken in: "add-ons included", "the gunman among them"."""
_ENDING = ("included", "excluded", "all", "everything", "among")
_OWN = Pattern(r"\s+(?:of|worth)\s+(?:about\s+|some\s+|around\s+)?\S?")
"""Between what is taken in and a figure of its own: "counting debts of $1 billion"."""
_ALL = POSSESSIVES | {"the", "all", "any"}


class _Told:
    """A pattern in capitals or not with one of some words, asked only where a sentence has one."""

    def __init__(self, words: Iterable[str], pattern: str) -> None:
        self._hints = Hints(words)
        self._pattern = Pattern(pattern, re.IGNORECASE)

    def finditer(self, text: str, sentence: str) -> Iterable[re.Match[str]]:
        """Every match in a part of a sentence."""
        return self._pattern.finditer(text) if self._hints.in_sentence(sentence) else ()


class Included:
    """Reads it with the `included` of some knowledge. Build it with `known.table(Included)`."""

    def __init__(self, known: Knowledge) -> None:
        lists = known.mapping("included")
        self._named = {_key(word): str(name) for name, words in _entries(lists, "things") for word in words}
        self._whole = frozenset(map(str, lists.get("whole") or ()))
        self._told: dict[str, Share] = {
            _key(word): (str(of), str(side)) for word, (of, side) in _entries(lists, "told")
        }
        words = {name: list(map(_key, lists.get(name) or ())) for name in SIDES}
        self._sides = {word: SIDES[name] for name in SIDES for word in words[name]}
        things, flags = f"({_any(self._named)})", re.IGNORECASE
        far = (*words["taking in"], *words["leaving out"], *words["besides"])
        levied = (*words["before"], *words["after"])
        near = (*words["with"], *words["without"], *levied)
        people = _any(word for word, name in self._named.items() if name not in self._whole)
        self._far = _Told(far, rf"\b({_any(far)})\s+({_WORD}{{0,5}}?){things}\b(?!-)")
        self._near = _Told(near, rf"\b({_any(near)})\s+({_THE}{{0,2}}){things}{_OVER}")
        self._levied = _Told(levied, rf"\b({_any(levied)})\s+({_THE}?){things}{_OVER}")
        lacking = words["without"]
        self._lacking = _Told(lacking, rf"\b({_any(lacking)})\s+({_THE}{{0,2}}){things}{_OVER}")
        self._joined = Pattern(rf"\s+(?:{_any(words['along'])})\s+(?:{_THE}|\w+\s+)?({people})\b", flags)
        bare = _any((*words["taking in"], *words["without"]))
        self._bare = Pattern(rf"\b({bare})\s+(?:(?:the|its|all)\s+)?([a-z][a-z-]{{2,}}){_OVER}")
        self._left = _Told(words["leaving out"], rf"\b(?:{_any(words['leaving out'])})\b")
        self._ends = _Told(_ENDING, rf"\b{things}\s+(?:(?:is|are|was|were)\s+)?(not\s+)?({_ENDS})\b")
        self._beside = Pattern(rf"(?<![\w-])({_any(self._told)})(?![\w-])", flags)
        self._hints = Hints((*self._named, *self._told, *words["leaving out"], *words["taking in"], *words["without"]))

    def of(self, claim: Claim) -> frozenset[Share]:
        """What is said to be in a claim's figure or left out of it."""
        if claim.kind not in KINDS or claim.implied or not self._hints.in_sentence(claim.sentence):
            return NONE
        found = dict(self._behind(claim, ahead(claim.sentence, claim.ends)))
        for name, side in self._before(claim, claim.before()):
            found.setdefault(name, side)
        return frozenset(found.items()) if found else NONE

    def _behind(self, claim: Claim, text: str) -> Iterator[Share]:
        """What stands behind a figure, and before the next."""
        figure = _FIGURE.search(text)
        reach = min(FAR, figure.start()) if figure else FAR
        near = self._lacking if claim.kind == "count" else self._near
        yield from (share for start, _, share in self._read(claim, text, near) if start < reach)
        if claim.kind == "count" and (joined := self._joined.match(text)):
            yield self._named[_key(joined[1])], OUT
        if claim.kind == "money" and (beside := self._beside.search(text[: min(reach, BEHIND)].partition(" and ")[0])):
            yield self._told[_key(beside[1])]

    def _before(self, claim: Claim, text: str) -> Iterator[Share]:
        """What stands before a figure: the words that open the sentence, and those by what is measured."""
        opening = text.lstrip("\"'“‘ ") if len(text) <= OPENING else ""
        border = _OPENED.search(opening)
        if border and not _FIGURE.search(opening, border.start()):
            yield from (share for start, _, share in self._read(claim, opening, self._near) if start == 0)
        if claim.kind == "count":
            return
        near = _FIGURE.split(text[-FAR:])[-1]
        for _, end, share in self._read(claim, near, self._levied):
            own = share[1] == IN and _OWN.fullmatch(near, end)
            if not own and " and " not in near[end:]:
                yield share
        if claim.kind == "money" and (said := self._beside.findall(near[-NEAR:])):
            yield self._told[_key(said[-1])]

    def _read(self, claim: Claim, text: str, near: _Told) -> Iterator[tuple[int, int, Share]]:
        """What a text says is taken in or left out, and where the words for it begin and end."""
        known: set[int] = set()  # the places of characters that are read already
        sentence = claim.sentence
        for found in (*self._far.finditer(text, sentence), *near.finditer(text, sentence)):
            word, between, thing = _key(found[1]), found[2].lower(), _key(found[3])
            known.update(range(*found.span()))
            if claim.kind != "count" or self._named[thing] not in self._whole or _ALL.issuperset(between.split()):
                yield *found.span(), (self._named[thing], self._sides[word])
        for found in self._left.finditer(text, sentence):
            if found.start() not in known and (other := _OTHER.match(text, found.end())):
                known.update(range(*found.span()))
                yield from ((found.start(), other.end(), (named, OUT)) for named in content_terms([other[1]]))
        for found in self._bare.finditer(text) if claim.kind == "money" else ():
            if found.start() not in known:
                side = self._sides[_key(found[1])]
                yield from ((*found.span(), (named, side)) for named in content_terms([found[2]]))
        for found in self._ends.finditer(text, sentence):
            name, side = self._named[_key(found[1])], OUT if found[2] or found[3].lower() == "excluded" else IN
            if name not in self._whole or found[3].lower() in ("included", "excluded"):
                yield *found.span(), (name, side)


def apart(mine: frozenset[Share], yours: frozenset[Share]) -> bool:
    """Whether one of two figures takes in what the other leaves out or says nothing of.

    >>> apart(frozenset({("debt", "in")}), NONE), apart(frozenset({("tax", "usual")}), NONE)
    (True, False)
    """
    one, other = dict(mine), dict(yours)
    for thing in one.keys() | other.keys():
        sides = {side for said in (one, other) if (side := said.get(thing))}
        if len(sides - {USUAL} | ({IN} if USUAL in sides else set())) > 1:
            return True
        if sides != {USUAL} and not (thing in one and thing in other):
            return True
    return False


def _entries(lists: dict[str, dict[str, list[str]]], name: str) -> Iterable[tuple[str, list[str]]]:
    return (lists.get(name) or {}).items()


def _key(words: str) -> str:
    return " ".join(words.lower().split())


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first) or "(?!)"
