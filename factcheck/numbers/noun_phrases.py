"""The counted noun phrase: what follows a number, up to its head noun.

Without a parser: the words between a number and the first plural noun belong together ("16 badly
burned young men"), and closed-class words, verbs and marks end the search.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.frames.compounds import opens_compound
from factcheck.frames.vocabulary import Vocabulary
from factcheck.numbers.model_names import ends_name
from factcheck.numbers.number_words import lexicon
from factcheck.numbers.word_sets import word_sets
from factcheck.scan import HYPHENS

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.scan import Scan

_LONGEST = 6
"""Words of a noun phrase before its head; longer ones are misreadings."""
_LIST = 20
"""Tokens between a number that leaves its noun to the last of a list, and that noun."""
_PERSONS = frozenset({"people", "men", "women", "children", "persons", "others"})
_AMBIGUOUS = frozenset({"half", "quarter", "point", "dual", "quad"})
"""Words that begin a number, and may stand in a noun phrase without one: "four half days"."""
_NOMINAL = frozenset("Nagsdn")


@dataclass(frozen=True, slots=True)
class Nouns:
    """Word lists of `rules/counted.yaml`, and the classes of words from `rules/words.yaml`."""

    plurals: frozenset[str]
    singulars: frozenset[str]
    predicates: frozenset[str]
    between: frozenset[str]
    unsaid: frozenset[str]
    owners: frozenset[str]
    modifiers: frozenset[str]
    hours: frozenset[str]
    never: frozenset[str]
    victims: frozenset[str]
    ends: frozenset[str]
    none: frozenset[str]
    foretold: frozenset[str]
    deverbal: frozenset[str]
    adjectives: frozenset[str]
    stretches: frozenset[str]
    stretched: frozenset[str]
    vocabulary: Vocabulary

    def tag(self, word: str) -> str:
        """The class of a word (see `factcheck.frames.vocabulary`)."""
        bare = word[:-2] if word.endswith(("'s", "’s")) else word
        return self.vocabulary.classes.get(bare) or self.vocabulary.guess(bare)

    def plural(self, word: str) -> bool:
        """Whether a lower-case word is a plural noun, as far as its form tells."""
        if word in self.plurals:
            return True
        if len(word) < 3 or not word.endswith("s") or word.endswith(("ss", "'s", "’s", "us", "ous")):
            return word.endswith("s'") or (len(word) == 3 and word.endswith("ds"))
        return word not in self.singulars and self.tag(word) in "Nsaz"


def nouns(known: Knowledge) -> Nouns:
    """The word lists; build them with `known.table(nouns)`."""
    return Nouns(**word_sets(known, "counted"), vocabulary=known.table(Vocabulary))


def counted(scan: Scan, index: int, *, one: bool = False) -> tuple[int, int] | None:
    """First and last token of the noun phrase that begins at token `index`, right after its number.

    `one`: the number is one, so that its noun is a singular.

    >>> from factcheck.scan import Scan
    >>> scan = Scan("Eight other mill workers died")
    >>> scan.slice(*counted(scan, 1))
    'other mill workers'
    """
    known = scan.known.table(nouns)
    if scan.word(index) == "of":
        return _part(scan, index, known)
    if scan.word(index) in HYPHENS:
        return _hyphenated(scan, index, known)
    while scan.word(index) in known.unsaid:
        index += 1
    if scan.word(index) in known.never:
        return None
    if scan.word(index) == "times":
        return index, index
    if one:
        return _singular(scan, index, known)
    return _plural(scan, index, known) or _modifier(scan, index, known)


def _modifier(scan: Scan, index: int, known: Nouns) -> tuple[int, int] | None:
    """The noun of "a 12 page document" and "0.5 WAR": a singular before its own head, or an acronym."""
    word, raw = scan.word(index), scan.raw(index)
    if not word.isalpha() or scan.touches(index) or _joined(scan, index) or scan.word(index + 1) in HYPHENS:
        return None
    if raw.isupper() and len(raw) > 1:
        return None if word in known.hours or scan.text.isupper() else (index, index)
    after = scan.word(index + 1)
    if word not in known.modifiers or not after.isalpha() or scan.raw(index + 1)[0].isupper():
        return None
    return (index, index) if known.tag(after) in "Na" else None


def _suspended(scan: Scan, index: int, known: Nouns) -> tuple[int, int] | None:
    """The noun that several numbers share: "two-, three- and four-bedroom flats"."""
    for after in range(index + 1, min(index + _LIST, len(scan.words))):
        if scan.words[after] in HYPHENS and scan.touches(after + 1) and scan.words[after + 1] != ",":
            return _hyphenated(scan, after, known)
    return None


def part(scan: Scan, last: int) -> tuple[int, int] | None:
    """The noun phrase of which a share that ends with token `last` is taken: "half (of) the voters".

    >>> from factcheck.scan import Scan
    >>> scan = Scan("Half the young voters stayed away")
    >>> scan.slice(*part(scan, 0))
    'young voters'
    """
    known = scan.known.table(nouns)
    after = scan.word(last + 1)
    if after == "of":
        return _part(scan, last + 1, known)
    return _part(scan, last, known) if after in known.owners else None


def _part(scan: Scan, index: int, known: Nouns) -> tuple[int, int] | None:
    """In "of the victims" or "of villages" the noun phrase after token `index`, without its article."""
    after = index + 1
    while scan.word(after) in known.owners or scan.word(after) == "only":
        after += 1
    if _number(scan, after) and scan.word(after + 1)[:1].isalpha():  # "two of the five men"
        after += 1 + (scan.word(after + 1) in scan.known.table(lexicon).multipliers)
    return None if _number(scan, after) else _plural(scan, after, known)


def _hyphenated(scan: Scan, index: int, known: Nouns) -> tuple[int, int] | None:
    """The noun of "300-seat"; its own hyphen joins it to the number."""
    noun = index + 1
    if scan.touches(index) and scan.word(noun) in (",", "and", "or"):
        return _suspended(scan, noun, known)
    if not (scan.touches(index) and scan.touches(noun)) or not scan.word(noun).isalpha():
        return None
    if scan.touches(noun + 1) and scan.word(noun + 1) in HYPHENS:
        return None
    noun += scan.word(noun) == "strong"  # a 1,500-strong crowd
    if not scan.word(noun)[:1].isalpha():
        return None
    return (noun, noun) if known.tag(scan.word(noun)) in "Nas" and scan.word(noun) not in known.never else None


def _plural(scan: Scan, index: int, known: Nouns) -> tuple[int, int] | None:
    after = index
    steps = 0
    if known.vocabulary.acts(scan.word(index), scan.word(index + 1)):
        return None
    while steps < _LONGEST and after < len(scan.words):
        word = scan.words[after]
        if not (_may_stand(scan, after, index, known) or opens_compound(scan, after)):
            return None
        if known.plural(word) and not _joined(scan, after) and not _verb(scan, after, index, known):
            if word in known.predicates and known.plural(scan.word(after + 1)) and not _joined(scan, after + 1):
                after += 1  # "six missing crew members"
                continue
            if word in known.predicates:
                said = after == index or known.tag(scan.words[index]) in "dVg"  # "seven remained missing"
                return None if said else (index, after)
            return index, _to_head(scan, after, known)
        after += 1
        steps += word[0].isalpha()
    return None


def _verb(scan: Scan, index: int, first: int, known: Nouns) -> bool:
    """Whether a form in -s is the verb: "three says", but "2,000 hires"."""
    tag = known.tag(scan.words[index])
    after = scan.word(index + 1)
    if scan.words[index] == "dates" and after in ("from", "back"):
        return True
    if tag == "s" and index > first and known.tag(scan.words[index - 1]) in "Na":  # "quake hits Aceh"
        return scan.raw(index + 1)[:1].isupper() or known.tag(after or ".") in "DO"
    if tag != "z" or scan.words[index] in known.deverbal:
        return False
    if index > first:
        return True
    # "gave 400 volunteers two doses", "16,000 volunteers aged 18 to 55", but "Three says the price is right"
    follows = not after[:1].isalpha() or after in known.ends or known.tag(after) not in "DO"
    return not (follows or _number(scan, index + 1)) or _named(scan, first - 1)


def _named(scan: Scan, last: int) -> bool:
    """Whether a number that ends with token `last` belongs to a name: "the Apollo 11 lands"."""
    while last >= 0 and (_number(scan, last) or scan.word(last) in HYPHENS):
        last -= 1
    return last > 0 and scan.raw(last)[:1].isupper()


def _to_head(scan: Scan, last: int, known: Nouns) -> int:
    """The head itself, where the first plural only describes it: "sports cars"."""
    after = scan.word(last + 1)
    if scan.word(last) in _PERSONS:
        return last  # "5 million people lives on"
    if after and known.plural(after) and known.tag(after) == "N" and after not in known.predicates:
        follows = scan.word(last + 2)
        if follows[:1].isdecimal():
            return last
        if not follows[:1].isalnum() or known.tag(follows) not in "DO":
            return last + 1
    return last


def _joined(scan: Scan, index: int) -> bool:
    """Whether a hyphen ties the word to the next ("goods-only stores"); a number there begins anew."""
    tied = scan.word(index + 1) in HYPHENS and scan.touches(index + 1) and scan.touches(index + 2)
    return tied and not _number(scan, index + 2)


def _number(scan: Scan, index: int) -> bool:
    word = scan.word(index)
    return word[:1].isdecimal() or word in scan.known.table(lexicon).starters


def _may_stand(scan: Scan, index: int, first: int, known: Nouns) -> bool:
    """Whether a token may stand between a number and its noun."""
    word = scan.words[index]
    if word in HYPHENS:
        tied = index > first and scan.touches(index) and scan.touches(index + 1)
        return tied and (not _number(scan, index + 1) or scan.raw(index - 1).isupper())
    if word[0].isdecimal() and index == first:  # "three 9mm pistols"
        return (
            scan.touches(index + 1) and scan.word(index + 1).isalpha() and known.tag(scan.word(index + 2)) in _NOMINAL
        )
    if word[0].isdecimal():  # "COVID-19 patients", "USB 2.0 ports"
        name = index - 1 - (scan.words[index - 1] in HYPHENS)
        return name >= first and (scan.raw(name).isupper() or ends_name(scan, index))  # "300 Vane 2 phones"
    if not word[0].isalpha():
        return scan.touches(index) and (word in {"'", "’"} or (word == "." and _initial(scan, index - 1)))
    if word in known.between:
        return index == first or word in known.unsaid or word in ("new", "different")
    if index > first and _number(scan, index) and word not in _AMBIGUOUS:
        return False
    tag = known.tag(word)
    if tag == "R":
        return known.tag(scan.word(index + 1) or ".") in "dnN"
    if tag == "C":
        return index > first and word in ("and", "or", "&") and _joins(scan, index, known)
    if tag == "i":
        return index > first
    if tag == "z":
        return index == first or word in known.deverbal
    if tag == "v" and (word.endswith("ate") or word in known.adjectives):  # "four separate missions", "live shells"
        return True
    return tag in _NOMINAL or (tag == "v" and scan.raw(index)[0].isupper() and index > first)


def _initial(scan: Scan, index: int) -> bool:
    """Whether a letter is one of an abbreviation before a noun: "five U.S. senators"."""
    following = scan.word(index + 2)
    return len(scan.word(index)) == 1 and scan.raw(index).isupper() and following[:1].isalpha()


def _joins(scan: Scan, index: int, known: Nouns) -> bool:
    """Whether "and" joins two names or two adjectives: "Fiat and Lancia cars", "male and female lions"."""
    if scan.raw(index - 1)[:1].isupper() or scan.raw(index + 1)[:1].isupper():
        return scan.raw(index - 1)[:1].isupper() and scan.raw(index + 1)[:1].isupper()
    one, other, noun = scan.word(index - 1), scan.word(index + 1), scan.word(index + 2)
    if not (one.isalpha() and other.isalpha() and noun.isalpha()) or _number(scan, index + 1):
        return False
    return known.tag(one) in "Nd" and known.tag(other) in "Nd" and not known.plural(other) and known.plural(noun)


_TOKENS = 6
"""Those of a noun phrase after "one" or "no", hyphens counted: "confirmed COVID-19 death"."""


def _singular(scan: Scan, index: int, known: Nouns) -> tuple[int, int] | None:
    """The noun after "one": nominal words up to the first that is none."""
    after = index
    while after < len(scan.words) and after - index < _TOKENS and _nominal(scan, after, index, known):
        after += 1
    last = after - 1
    word = scan.word(last)
    if last < index or word in HYPHENS or known.tag(word) not in "Na":
        return None
    return None if word in known.between or word in known.predicates else (index, last)


def _nominal(scan: Scan, index: int, first: int, known: Nouns) -> bool:
    """Whether a token may belong to the noun phrase after "one" that begins at `first`."""
    word = scan.words[index]
    if word in HYPHENS:
        return index > first and scan.touches(index) and scan.touches(index + 1)
    if word[0].isdecimal():  # "no COVID-19 deaths"
        return index - 1 > first and scan.words[index - 1] in HYPHENS and scan.raw(index - 2).isupper()
    if not word[0].isalpha() or word in known.ends:
        return False
    tag = known.tag(word)
    if opens_compound(scan, index):
        return True
    if index == first:
        return tag in "Nadg" or word == "other"
    if tag == "a":  # "one woman claims the seat": an object follows the verb
        return known.tag(scan.word(index + 1) or ".") not in "DO"
    return tag == "N"
