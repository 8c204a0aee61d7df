"""Names in a sentence, each by one spelling: "UN" and "U.N." are the United Nations, "Syrians" Syria."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.frames.tagging import is_headline
from factcheck.frames.vocabulary import Vocabulary
from factcheck.lexicon import Lexicon
from factcheck.terms import spelled, spelling, term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.knowledge import Knowledge
    from factcheck.scan import Scan


class Aliases:
    """Every known spelling of a name → the name, by its words in lower case.

    `longest` is the number of words of the longest spelling that begins with a word; `countries` are
    the names that a people is called after, `others` the rest, `canonical` both.
    """

    def __init__(self, known: Knowledge) -> None:
        self.names: dict[tuple[str, ...], str] = {}
        self.longest: dict[str, int] = {}
        for name, others in known.mapping("demonyms").items():
            for other in (*others, *(f"{other}s" for other in others)):
                self._add(other, name)
        for name, others in known.mapping("aliases").items():
            for other in (name, *(others or ())):
                self._add(other, name)
        for name in known.mapping("demonyms"):
            self._add(name, name)
        self.countries = frozenset(known.mapping("demonyms"))
        self.canonical = self.countries | frozenset(known.mapping("aliases"))
        self.others = self.canonical - self.countries

    def _add(self, written: str, name: str) -> None:
        key = spelling(str(written))
        if key:
            self.names[key] = name
            self.longest[key[0]] = max(len(key), self.longest.get(key[0], 0))


def names(scan: Scan, tags: Sequence[str], seen: dict[str, str]) -> list[tuple[int, int, str]]:
    """First token, last token and name of each name, in the order of the text.

    `seen` remembers the names of an article by their last word: "Putin" after "Vladimir Putin" is him,
    and a word at the start of a sentence is a name only if it was one elsewhere.
    """
    finder = _Finder(scan, tags, seen)
    for first, last in _runs(scan, tags):
        finder.run(first, last)
    return finder.found


class _Finder:
    """The names of one sentence: `found` so far, and `pending` capitalised words that no list knows."""

    def __init__(self, scan: Scan, tags: Sequence[str], seen: dict[str, str]) -> None:
        self.scan = scan
        self.tags = tags
        self.seen = seen
        self.vocabulary = scan.known.table(Vocabulary)
        self.aliases = scan.known.table(Aliases)
        self.found: list[tuple[int, int, str]] = []
        self.pending: list[int] = []

    def run(self, first: int, last: int) -> None:
        """Find the names in a run of capitalised words."""
        index = first
        while index <= last:
            length, name = _known(self.scan, self.tags, self.aliases, index)
            if length == 1 and self.pending and name in self.aliases.others:
                length = 0  # "Seth Goldman" is no bank
            if length:
                self._flush()
                self.found.append((index, index + length - 1, name))
            elif self.scan.words[index] in self.vocabulary.titles:
                # "Migration Minister Mitarachi": what stands before a title belongs to it.
                self.pending.clear()
            else:
                self.pending.append(index)
            index += length or 1
        self._flush()

    def _flush(self) -> None:
        """Turn the pending words into a name, if they are one."""
        pending = self.pending
        while pending and self.tags[pending[-1]] != "P":
            pending.pop()
        while pending and (self.tags[pending[0]] != "P" or self.scan.words[pending[0]] == "."):  # "Mr. Holm"
            del pending[0]
        if not pending:
            return
        first, last = pending[0], pending[-1]
        pending.clear()
        text = self.scan.slice(first, last)
        text = text[:-2] if text.endswith(("'s", "’s")) else text
        tail = text.split()[-1].lower()
        if first == last and tail in self.seen:
            self.found.append((first, last, self.seen[tail]))
        elif self._is_name(first, last, text):
            if len(self.seen) < MOST_SEEN:
                self.seen[tail] = text
            self.found.append((first, last, text))

    def _is_name(self, first: int, last: int, text: str) -> bool:
        """Whether capitals mean a name: not at the start of a sentence, nor in a headline full of them."""
        if first < last:
            return not is_headline(self.scan)
        if len(text) < 2:
            return False
        if text.isupper():
            return not self.scan.text.isupper()
        if is_headline(self.scan):
            return False
        inside = first > 0 and self.tags[first - 1] not in '".;('
        return inside or (first == 0 and (self._is_aged(last) or self._is_a_place(last) or self._acts(last)))

    def _is_a_place(self, index: int) -> bool:
        """Whether a word is said to be a settlement: "Orrin, a small town of 300"."""
        words = self.scan.words[index + 1 : index + 3 + _DESCRIBED]
        said = words[:1] == [","] and words[1:2] in (["a"], ["an"], ["the"])
        return said and not self.vocabulary.settlements.isdisjoint(words[2:])

    def _is_aged(self, index: int) -> bool:
        """Whether an age stands between commas behind a word: "Dorfman, 41, said"; nothing else is told so."""
        words, known = self.scan.words[index : index + 4], self.scan.known
        if words[1::2] != [",", ","] or not words[2].isdigit() or len(words[2]) != AGED:
            return False
        of_time = words[0] in known.mapping("weekdays") or words[0] in known.mapping("months")
        return not (of_time or self._is_common(index))

    def _is_common(self, index: int) -> bool:
        """Whether a capitalised word is one of every day."""
        word = self.scan.words[index]
        return word in self.vocabulary.mass or self.scan.known.table(Lexicon.build).knows(term(word))

    def _acts(self, index: int) -> bool:
        """Whether the first word of a sentence does something, as common nouns without an article seldom do."""
        scan, tags = self.scan, self.tags
        word, verb = scan.words[index], index + 1
        if tags[index] != "P" or word.endswith(_COMMON_ENDINGS) or scan.text[-1:] not in _FULL_STOPS:
            return False
        if self._is_common(index):
            return False
        while verb < len(tags) and tags[verb] in "RAMX":
            verb += 1
        if "A" in tags[index + 1 : verb] or tags[verb : verb + 1] == ["B"]:
            return True
        does = verb < len(tags) and tags[verb] in "VEF"
        return does and term(scan.words[verb]) not in self.vocabulary.movement_terms


_COMMON_ENDINGS = (
    *("s", "ing", "ed", "ion", "ment", "ness", "ity", "ance", "ence", "ism", "ship", "age", "ure", "cy", "try"),
    *("men", "women", "people", "children", "body", "one", "thing"),
)
"""Endings of nouns that need no article: plurals and what cannot be counted."""
_FULL_STOPS = frozenset(".!?\"”'’")
"""They end a sentence and no headline, in which articles are left out."""
_DESCRIBED = 3
"""Tokens after "a" among which a settlement is named."""
AGED = 2
"""Digits of an age between commas."""
MOST_SEEN = 20_000
"""Names remembered of one article: bounds the memory of a very long one."""


def known_names(text: str, known: Knowledge, seen: dict[str, str]) -> tuple[str, ...]:
    """The names of a text that a list or the article so far knows, without taking the text apart."""
    aliases = known.table(Aliases)
    found: dict[str, None] = {}
    for match in _CAPITALS.finditer(text):
        words = spelling(match.group())
        at = 0
        while at < len(words):
            size = spelled(words, at, aliases.names, aliases.longest)
            name = aliases.names[words[at : at + size]] if size else seen.get(words[at])
            if name:
                found[name] = None
            at += size or 1
    return tuple(found)


_CAPITALS = re.compile(r"[A-Z][\w.]*(?:[ -](?:[a-z]{2,3} )?[A-Z][\w.]*)*")


def _runs(scan: Scan, tags: Sequence[str]) -> list[tuple[int, int]]:
    """Runs of capitalised words; a possessive ends one."""
    runs: list[tuple[int, int]] = []
    start = -1
    for index, found in enumerate(tags):
        if found == "P":
            start = index if start < 0 else start
            if scan.words[index].endswith(("'s", "’s")):
                runs.append((start, index))
                start = -1
        elif start >= 0 and not (_joins(scan, tags, index) or _quotes_a_nickname(tags, index)):
            runs.append((start, index - 1))
            start = -1
    if start >= 0:
        runs.append((start, len(tags) - 1))
    return runs


def _joins(scan: Scan, tags: Sequence[str], index: int) -> bool:
    """Whether a hyphen or "of" holds two capitalised words together: "Bank of England"."""
    joint = tags[index] == "-" or scan.words[index] == "of"
    return joint and index + 1 < len(tags) and tags[index + 1] == "P"


def _quotes_a_nickname(tags: Sequence[str], index: int) -> bool:
    """Whether a quotation mark before or after one capitalised word stands inside a name: 'Karl "Kalle" Lind'."""
    return any(tags[max(0, first - 1) : first + 4] == _NICKNAME for first in (index, index - 2) if first > 0)


_NICKNAME = ["P", '"', "P", '"', "P"]


def _known(scan: Scan, tags: Sequence[str], aliases: Aliases, index: int) -> tuple[int, str]:
    """How many tokens from `index` on spell a known name, and which; it may reach past the capitals."""
    key: list[str] = []
    best, name = 0, ""
    position, count = index, len(tags)
    while position < count and len(key) < 8:
        word = scan.words[position]
        if word in ".-":
            position += 1
            continue
        joined = len(word) == 1 and key and position > 1 and scan.words[position - 1] == "." and scan.touches(position)
        word = word[:-2] if word.endswith(("'s", "’s")) else word
        if joined:
            key[-1] += word
        else:
            key.append(word)
        if key[0] not in aliases.longest and not (len(word) == 1 and position < index + 6):
            break
        hit = aliases.names.get(tuple(key))
        if hit is not None and not (len(word) == 1 and scan.word(position + 1) == "." and scan.touches(position + 2)):
            best, name = position - index + 1, hit
        if len(key) > aliases.longest.get(key[0], 1):
            break
        position += 1
    if best and scan.word(index + best) == "." and tags[index + best] == "P":
        best += 1
    return best, name
