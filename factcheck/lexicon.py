"""Which words mean the same, which never do, and which names are one: look-ups in the rule files.

Words come as terms (see `factcheck.terms`). A list of synonyms is a *group*, named after its first
word; lists that begin with the same word are one group, so that a user's file adds to a shipped one.
A word in several lists is ambiguous and belongs to each of them.

>>> from factcheck.knowledge import shipped
>>> lexicon = shipped().table(Lexicon.build)
>>> lexicon.group("fatal") == lexicon.group("kill"), lexicon.entity("Türkiye"), lexicon.entity("Syrians")
(True, 'Turkey', 'Syria')
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any

from factcheck.terms import content_terms, term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.knowledge import Knowledge

_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
NOTHING: frozenset[str] = frozenset()
SHORT = 3
"""Words of a phrase that is likely to be asked about again."""
REMEMBERED = 32_768
"""Names and short phrases of which it is remembered what they are, at most of each."""
_NEGATIVE = {"not", "no", "without", "n't", "don't"}
_LEADING = re.compile(r"^(?:the|The|THE)\s+")
_TRAILING = re.compile(r"(?:['’]s|['’])$")
_CLEANED = frozenset(".'’")
_INITIALS = re.compile(r"(?<=\b[A-Za-z])\.")


class _Members(dict[str, tuple[str, ...]]):
    """The groups of the terms that were asked for; a term without a group stays itself."""

    def __init__(self, groups: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._groups = groups

    def __missing__(self, term: str) -> tuple[str, ...]:
        if len(self) >= REMEMBERED:
            self.clear()
        found = self[term] = self._groups.get(term, (term,))
        return found


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Synonyms, contrasts and aliases, ready for look-up. Build it with `known.table(Lexicon.build)`."""

    _groups: Mapping[str, tuple[str, ...]]
    _longest: Mapping[tuple[str, str], int]
    _contrasts: Mapping[str, tuple[int, ...]]
    _limits: tuple[frozenset[str], ...]
    _labels: Mapping[str, str]
    _names: Mapping[str, str]
    _governments: Mapping[str, str]
    _beginning: frozenset[str]
    _members: _Members
    _grouped: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict)
    _sides: dict[tuple[tuple[str, ...], str | None], Mapping[int, list[str]]] = field(default_factory=dict)

    @classmethod
    def build(cls, known: Knowledge) -> Lexicon:
        """The lexicon of the sections `synonyms`, `contrasts`, `aliases`, `demonyms` and `governments`."""
        groups, labels = _synonyms(known)
        contrasts, limits = _contrast_sets(known, groups)
        phrases = [phrase.split() for phrase in {*groups, *contrasts} if " " in phrase]
        longest: dict[tuple[str, str], int] = {}  # by the two words that a phrase begins with: few pairs begin one
        for first, second, *more in phrases:
            longest[first, second] = max(longest.get((first, second), 2), 2 + len(more))
        names = {**_names(known, "demonyms"), **_names(known, "aliases")}
        beginning = frozenset(first for first, _ in longest)
        governments = _names(known, "governments")
        return cls(groups, longest, contrasts, limits, labels, names, governments, beginning, _Members(groups))

    def group(self, term: str) -> str:
        """The group of a term or phrase (its first, if ambiguous), or the term itself."""
        found = self._groups.get(term)
        return found[0] if found else term

    def groups(self, words: Iterable[str]) -> frozenset[str]:
        """Every group of some terms and of the phrases they form; a term without a group stays itself."""
        if not words:
            return NOTHING
        if not isinstance(words, tuple) or len(words) > SHORT:
            return self._groups_of(words)
        found = self._grouped.get(words)
        if found is None:
            if len(self._grouped) >= REMEMBERED:
                self._grouped.clear()
            found = self._grouped[words] = self._groups_of(words)
        return found

    def _groups_of(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(chain.from_iterable(map(self._members.__getitem__, self.phrases(words))))

    def listed(self, known: Knowledge, section: str) -> frozenset[str]:
        """The groups of the words that a section lists."""
        return self.groups(content_terms(known.words(section)))

    def families(self, known: Knowledge, section: str) -> dict[str, frozenset[str]]:
        """The first word of each list of a section, by the groups of its words; a group may be in several."""
        found: dict[str, frozenset[str]] = {}
        for words in known.section(section):
            family = content_terms(words)
            for word in family:
                group = self.group(word)
                found[group] = found.get(group, NOTHING) | {family[0]}
        return found

    @property
    def beginnings(self) -> frozenset[tuple[str, str]]:
        """The pairs of terms that known phrases begin with."""
        return frozenset(self._longest)

    def knows(self, term: str) -> bool:
        """Whether a list of synonyms has a term or phrase."""
        return term in self._groups

    def phrases(self, words: Iterable[str]) -> Sequence[str]:
        """The terms with those that form a known phrase joined by a space, longest first.

        Terms without an order (a set) are sorted, and then form phrases only by chance.

        >>> from factcheck.knowledge import shipped
        >>> shipped().table(Lexicon.build).phrases(("death", "toll", "rise"))
        ['death toll', 'rise']
        """
        given = words if isinstance(words, (list, tuple)) else sorted(words)
        if self._beginning.isdisjoint(given) or self._longest.keys().isdisjoint(pairwise(given)):
            return given
        found: list[str] = []
        at = 0
        for start in [place for place, pair in enumerate(pairwise(given)) if pair in self._longest]:
            if start >= at:
                found += given[at:start]
                at = start + self._size(given, start)
                found.append(" ".join(given[start:at]))
        return [*found, *given[at:]]

    def _size(self, given: Sequence[str], start: int) -> int:
        """How many terms the longest known phrase has that begins at a place: 1 if there is none."""
        for size in range(min(self._longest[given[start], given[start + 1]], len(given) - start), 1, -1):
            phrase = " ".join(given[start : start + size])
            if phrase in self._groups or phrase in self._contrasts:
                return size
        return 1

    def wanted(self, phrase: str) -> list[frozenset[str]]:
        """What a text must have to say a phrase: one of these sets of groups, all of it.

        >>> from factcheck.knowledge import shipped
        >>> lexicon = shipped().table(Lexicon.build)
        >>> lexicon.wanted("home to") == [frozenset({"host"})], len(*lexicon.wanted("yellow card"))
        (True, 2)
        """
        found = [
            frozenset((self._groups[key][0],) if key in self._groups else map(self.group, key.split()))
            for key in keys(phrase)
        ]
        return list(dict.fromkeys(found))

    def contrast(self, a: Iterable[str], b: Iterable[str], kind: str | None = None) -> tuple[str, str] | None:
        """The first two words that cannot be about the same thing, one of each side, or None.

        `a` and `b` are terms or groups. A set of contrasts speaks only when both sides have a word of
        it and no word in common: "killed" against "injured", but not "killed and injured" against
        "injured". Sets limited to some kinds speak only when `kind` is one of them.
        """
        on_a = self._opposed(a, kind)
        if not on_a:
            return None
        on_b = self._opposed(b, kind)
        for number, words in on_a.items():
            others = on_b.get(number)
            if others and set(words).isdisjoint(others):
                return words[0], others[0]
        return None

    def _opposed(self, words: Iterable[str], kind: str | None) -> Mapping[int, list[str]]:
        """The contrast sets that speak about some terms, with the members found."""
        if not isinstance(words, tuple):
            return self._sides_of(words, kind)
        found = self._sides.get((words, kind))
        if found is None:
            if len(self._sides) >= REMEMBERED:
                self._sides.clear()
            found = self._sides[words, kind] = self._sides_of(words, kind)
        return found

    def _sides_of(self, words: Iterable[str], kind: str | None) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for phrase in self.phrases(words):
            for member in dict.fromkeys((*self._groups.get(phrase, ()), phrase)):
                for number in self._contrasts.get(member, ()):
                    limit = self._limits[number]
                    if not limit or kind in limit:
                        found.setdefault(number, []).append(member)
        return found

    def label(self, group: str) -> str:
        """A group's first word as the rule file writes it: "killed" for the term `kill`."""
        return self._labels.get(group, group)

    def entity(self, name: str) -> str:
        """The canonical form of a name, a demonym included; the cleaned name if it is not known.

        >>> from factcheck.knowledge import shipped
        >>> entity = shipped().table(Lexicon.build).entity
        >>> entity("U.N."), entity("the United Nations'"), entity("Ankara")
        ('United Nations', 'United Nations', 'Ankara')
        """
        clean = _clean(name)
        return self._look_up(self._names, clean) or clean

    def known(self, name: str) -> str | None:
        """The canonical form of a name that a list has, a demonym included, or None."""
        return self._look_up(self._names, _clean(name))

    def government(self, name: str) -> str | None:
        """The country or union that a capital stands for where it speaks or acts, or None."""
        return self._look_up(self._governments, _clean(name))

    @staticmethod
    def _look_up(table: Mapping[str, str], clean: str) -> str | None:
        found = table.get(clean) or table.get(clean.casefold())
        if found is None and clean.endswith("s") and len(clean) > 3:
            found = table.get(clean[:-1]) or table.get(clean[:-1].casefold())
        return found


@lru_cache(maxsize=8192)  # the shipped rules ask for 4,000 phrases, many of them twice
def keys(phrase: str) -> tuple[str, ...]:
    """The forms in which a word or phrase is looked up: its terms, and its content terms if several.

    A phrase that says no is kept whole: "not guilty" is not "guilty".

    >>> keys("lost their lives"), keys("found not guilty")
    (('lose their life', 'lose life'), ('find not guilti',))
    """
    if phrase.isalpha():  # as most are
        return (found,) if (found := term(phrase)) else ()
    words = _WORD.findall(phrase)
    parts = [part for word in words for part in word.split("-")]
    ways = [words] if parts == words else [words, parts]
    forms = [" ".join(filter(None, map(term, way))) for way in ways]
    if _NEGATIVE.isdisjoint(map(str.lower, parts)):
        forms += [" ".join(content) for content in map(content_terms, ways) if len(content) > 1]
    return tuple(dict.fromkeys(filter(None, forms)))


@lru_cache(maxsize=REMEMBERED)
def _clean(name: str) -> str:
    """A name without its article, possessive and the points of initials: "the U.S.'s" → "US"."""
    bare = " ".join(name.split())
    if _CLEANED.isdisjoint(bare) and bare[:4].lower() != "the ":
        return bare  # most names
    while (cleaned := _INITIALS.sub("", _TRAILING.sub("", _LEADING.sub("", bare))).strip()) != bare:
        bare = cleaned
    return bare


def _synonyms(known: Knowledge) -> tuple[dict[str, tuple[str, ...]], dict[str, str]]:
    """The groups of every listed term or phrase, its own first, and each group's label."""
    found: dict[str, dict[str, None]] = {}
    labels: dict[str, str] = {}
    for words in known.section("synonyms"):
        members = [key for word in words for key in keys(str(word))]
        if not members:
            continue
        group = members[0]
        labels.setdefault(group, str(words[0]))
        for member in members:
            found.setdefault(member, {})[group] = None
    own_first = {
        member: tuple(sorted(groups, key=lambda group, member=member: group != member))  # type: ignore[misc]
        for member, groups in found.items()
    }
    return own_first, labels


def _contrast_sets(
    known: Knowledge, groups: Mapping[str, tuple[str, ...]]
) -> tuple[dict[str, tuple[int, ...]], tuple[frozenset[str], ...]]:
    """The numbers of the contrast sets that each group is in, and the kinds each set is limited to."""
    numbers: dict[str, tuple[int, ...]] = {}
    limits: list[frozenset[str]] = []
    for number, entry in enumerate(known.section("contrasts")):
        words, kinds = _contrast(entry)
        limits.append(frozenset(kinds))
        for word in words:
            for key in keys(word):
                member = _contrasted(key, groups)
                if number not in numbers.get(member, ()):
                    numbers[member] = (*numbers.get(member, ()), number)
    return numbers, tuple(limits)


def _contrast(entry: Any) -> tuple[Iterable[str], Iterable[str]]:
    """The words of a contrast and the kinds it is limited to (none: every kind)."""
    if not isinstance(entry, dict):
        return map(str, entry), ()
    kind = entry.get("kind", ())
    return map(str, entry["words"]), (kind,) if isinstance(kind, str) else kind


def _contrasted(member: str, groups: Mapping[str, tuple[str, ...]]) -> str:
    """What a contrasted word stands for: its group, or itself where several lists have it."""
    found = groups.get(member, ())
    return found[0] if len(found) == 1 or (found and found[0] == member) else member


def _names(known: Knowledge, section: str) -> dict[str, str]:
    """Canonical names by what is written. Short capitals ("US", "AU") are kept as they are written."""
    found: dict[str, str] = {}
    for canonical, written in known.entries(section):
        for name in (str(canonical), *(written or ())):
            clean = _clean(str(name))
            found[clean] = str(canonical)
            if len(clean) > 4 or not clean.isupper():
                found[clean.casefold()] = str(canonical)
    return found
