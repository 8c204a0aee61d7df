"""Names in a sentence, each by one spelling: "UN" and "U.N." are the United Nations, "Syrians" Syria."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.frames.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.knowledge import Knowledge
    from factcheck.scan import Scan

Key = tuple[str, ...]


class Aliases:
    """Every known spelling of a name → the name, by its words in lower case.

    `longest` is the number of words of the longest spelling that begins with a word.
    """

    def __init__(self, known: Knowledge) -> None:
        self.names: dict[Key, str] = {}
        self.longest: dict[str, int] = {}
        for name, others in known.mapping("demonyms").items():
            for other in (*others, *(f"{other}s" for other in others)):
                self._add(other, name)
        for name, others in known.mapping("aliases").items():
            for other in (name, *(others or ())):
                self._add(other, name)
        for name in known.mapping("demonyms"):
            self._add(name, name)

    def _add(self, written: str, name: str) -> None:
        key = words_of(str(written))
        if key:
            self.names[key] = name
            self.longest[key[0]] = max(len(key), self.longest.get(key[0], 0))


def words_of(text: str) -> Key:
    """The words of a name as they are looked up: lower case, dots and "the" left out.

    >>> words_of("The U.N. refugee agency"), words_of("Al-Qaida")
    (('un', 'refugee', 'agency'), ('al', 'qaida'))
    """
    words = text.lower().replace(".", "").replace("-", " ").replace("’", "'").split()
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def names(scan: Scan, tags: Sequence[str], seen: dict[str, str]) -> list[tuple[int, int, str]]:
    """First token, last token and name of each name, in the order of the text.

    `seen` remembers the names of an article by their last word: "Putin" after "Vladimir Putin" is him,
    and a word at the start of a sentence is a name only if it was one elsewhere.
    """
    vocabulary, aliases = scan.known.table(Vocabulary), scan.known.table(Aliases)
    headline = _is_headline(scan, tags)
    found: list[tuple[int, int, str]] = []
    for first, last in _runs(scan, tags):
        index = first
        pending: list[int] = []
        while index <= last:
            length, name = _known(scan, tags, aliases, index)
            if not length and scan.words[index] not in vocabulary.titles:
                pending.append(index)
                index += 1
                continue
            _flush(scan, tags, pending, headline, seen, found)
            if length:
                found.append((index, index + length - 1, name))
            index += length or 1
        _flush(scan, tags, pending, headline, seen, found)
    return found


def known_names(text: str, known: Knowledge, seen: dict[str, str]) -> tuple[str, ...]:
    """The names of a text that a list or the article so far knows, without taking the text apart."""
    aliases = known.table(Aliases)
    found: dict[str, None] = {}
    for match in _CAPITALS.finditer(text):
        words = words_of(match.group())
        at = 0
        while at < len(words):
            size = min(aliases.longest.get(words[at], 0), len(words) - at)
            while size and words[at : at + size] not in aliases.names:
                size -= 1
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
        elif start >= 0 and not (found == "-" and index + 1 < len(tags) and tags[index + 1] == "P"):
            runs.append((start, index - 1))
            start = -1
    if start >= 0:
        runs.append((start, len(tags) - 1))
    return runs


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


def _flush(
    scan: Scan,
    tags: Sequence[str],
    pending: list[int],
    headline: bool,
    seen: dict[str, str],
    found: list[tuple[int, int, str]],
) -> None:
    """Turn the words that no list knows into a name, if they are one."""
    while pending and not scan.raw(pending[-1])[0].isalnum():
        pending.pop()
    if not pending:
        return
    first, last = pending[0], pending[-1]
    pending.clear()
    text = scan.slice(first, last)
    text = text[:-2] if text.endswith(("'s", "’s")) else text
    tail = text.split()[-1]
    if first == last:
        if text.lower() in seen:
            found.append((first, last, seen[text.lower()]))
            return
        sure = text.isupper() and len(text) > 1 and not scan.text.isupper()
        if len(text) < 2 or not (sure or (_inside(tags, first) and not headline)):
            return
    elif headline:
        return
    if len(seen) < MOST_SEEN and not (tail.lower() in seen and " " not in text):
        seen[tail.lower()] = text
    found.append((first, last, text))


MOST_SEEN = 20_000
"""Names remembered of one article: bounds the memory of a very long one."""


def _inside(tags: Sequence[str], index: int) -> bool:
    """Whether a capital at `index` means something: the word does not open a sentence or quotation."""
    return index > 0 and tags[index - 1] not in '".;('


def _is_headline(scan: Scan, tags: Sequence[str]) -> bool:
    """Whether nearly every longer word has a capital, so that capitals say nothing."""
    longer = [
        scan.raw(index)[0].isupper()
        for index, found in enumerate(tags)
        if found in "NPVEGFzsda" and len(scan.words[index]) > 3
    ]
    return len(longer) > 4 and sum(longer) > 0.75 * len(longer)
