"""Names of models that end in a number: "the Ostrel Vane 4500 features", "the 4500's screen".

One sentence often leaves open whether "Vane 4500" is a name, and what "4500 features" counts; that an
article somewhere says "the Vane 4500 is" settles it for all of its sentences.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.numbers.model_names import ends_name, shown
from factcheck.numbers.not_values import numbered
from factcheck.numbers.noun_phrases import counted, nouns
from factcheck.numbers.number_words import lexicon
from factcheck.scan import HYPHENS, Scan

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge
    from factcheck.numbers.amounts import Amount
    from factcheck.numbers.model_names import Models

_CANDIDATE = re.compile(r"(?<![\w'’])([^\W\d_][^\W\d_]*)[ \xa0](\d{1,5})(?![\w%]|[.,:/–-]\d)")
_BEFORE, _AFTER = 80, 60
"""Characters looked at around a number."""
_OWNING = frozenset({"a", "an", "this", "its", "their", "his", "her", "our", "my", "your"})
_BE = frozenset({"is", "was", "has", "isn't", "wasn't", "hasn't", "isn’t", "wasn’t", "hasn’t"})
"""Verbs of one thing: no number above one is their subject."""
_SETS = frozenset({"of", "for", "with", "about", "than", "like", "from", "by", "as", "on"})
"""Before "the Vane 4500" these tell no place, as "in the Bronx 900" does."""
_STOPS = frozenset({"", ".", ",", ";", ":", "!", "?", ")", "and", "or", "but"})
_OPENS = frozenset(
    {"", ".", ";", ":", "!", "?", "“", '"', "‘", "(", "—", "–", "that", "because", "while", "when", "if"}
)
_RATES = frozenset({"day", "week", "month", "year", "hour", "minute", "night", "time"})
_BARE = 3
"""Digits of a number that names a thing without the word before it."""
_PERSONS = frozenset(
    {"who", "whose", "were", "are", "have", "had", "of", "in", "at", "from", "aboard", "still", "others"}
)
"""After "the 300" these show that so many are meant."""


def models(text: str, known: Knowledge) -> Models:
    """The names with a number that some sentence of an article shows to be names.

    >>> from factcheck.knowledge import shipped
    >>> sorted(models("The Ostrel Vane 4500 is thin. In Lund 900 jobs will go.", shipped()))
    [('vane', '4500')]
    """
    found = set()
    for match in _CANDIDATE.finditer(text):
        if not match[1][0].isupper() or (match[1].lower(), match[2]) in found:
            continue
        first = max(match.start() - _BEFORE, 0)
        first = max(text.rfind("\n", first, match.start()) + 1, first)
        line = text[first : match.end() + _AFTER].split("\n", 1)[0]
        scan = Scan(line, 0, known)
        if match.start(2) - first in scan.starts and _shown(scan, scan.starts.index(match.start(2) - first)):
            found.add((match[1].lower(), match[2]))
    return frozenset(found)


def _shown(scan: Scan, index: int) -> bool:
    """Whether what stands around the number at `index` shows that it ends a name."""
    first = index
    while _in_name(scan, first - 1):
        first -= 1
    if first == index or not _may_end(scan, index - 1):
        return False
    opener = first - 1
    while index - opener <= _LONGEST and _describes(scan, opener):
        opener -= 1
    if _many(scan, first - 1):  # "70,000 Vane 2 phones"
        return counted(scan, index + 1) is not None
    word, before = scan.word(opener), scan.word(opener - 1)
    owned = word in _OWNING or word.endswith(("'s", "’s"))
    if word in _OWNING and scan.known.table(nouns).plural(scan.word(index + 1)):
        return True  # "its Vane 2 phones"
    if not owned and word != "the":
        opens = first == 0 or scan.word(first - 1) in _OPENS
        return opens and _is_subject(scan, index + 1, sure=False)
    if not owned and before in _OPENS | {",", "and", "but"}:
        return _is_subject(scan, index + 1, sure=True)
    named = before in _SETS or before in scan.known.table(numbered).shown
    return (owned or named) and _goes_on(scan, index + 1)


_LONGEST = 8
"""Tokens of the longest name, and what describes it."""


def _in_name(scan: Scan, index: int) -> bool:
    raw = scan.raw(index)
    if not raw[:1].isupper() or scan.word(index).endswith(("'s", "’s")):
        return False
    return scan.known.table(nouns).tag(scan.word(index)) not in "DOITCSQWHMABXRL"


def _may_end(scan: Scan, index: int) -> bool:
    """Whether a capitalised word may end the name of a thing: no day, no month, no plural ("the Liberals 29")."""
    word, known = scan.word(index), scan.known.table(numbered)
    if word in known.months or word in known.weekdays or word in known.after:
        return word in known.makers
    return not word.endswith("s") or word.endswith(("ss", "us", "is", "os"))


def _many(scan: Scan, index: int) -> bool:
    """Whether the token at `index` ends a number that is no day or year: "70,000", "20 million"."""
    word = scan.word(index)
    return "," in word[1:] or word in scan.known.table(lexicon).multipliers


def _describes(scan: Scan, index: int) -> bool:
    """Whether a token may stand between "the" and a name: "the new quad-band Vane 4500"."""
    word = scan.word(index)
    if word in HYPHENS:
        return scan.touches(index)
    if not word.isalpha() or scan.raw(index)[0].isupper():
        return False
    known = scan.known.table(nouns)
    return known.tag(word) in "Nadgn" and not known.plural(word)


def _is_subject(scan: Scan, index: int, *, sure: bool) -> bool:
    """Whether the verb of one thing stands at `index`; `sure`: "the" is before the name, and no result of a vote."""
    word, after = scan.word(index), scan.word(index + 1)
    known = scan.known.table(nouns)
    if word in _BE or _owns(scan, index):
        return True
    tag = known.tag(word) if word.isalpha() and scan.raw(index).islower() else ""
    if tag not in ("z", "s") or not (after[:1].isalnum() or (sure and tag == "z")):
        return False
    determined = known.tag(after) == "D" and scan.word(index + 2) not in _RATES
    return determined or (sure and known.tag(after) not in "BAMCWH")


def _owns(scan: Scan, index: int) -> bool:
    """Whether a possessive ending follows the number: "the 4500's screen"."""
    return scan.word(index) in ("'", "’") and scan.touches(index) and scan.word(index + 1) == "s"


def _goes_on(scan: Scan, index: int) -> bool:
    """Whether what follows "with the Vane 4500" is nothing that the number counts or measures."""
    word = scan.word(index)
    if word in _STOPS or _owns(scan, index):
        return True
    if not word.isalpha() or word in ("to", "per", "percent", "million", "billion", "thousand", "hundred"):
        return False
    return not scan.known.table(nouns).plural(word) or _is_subject(scan, index, sure=True)


def names(scan: Scan, amount: Amount) -> bool:
    """Whether a number ends a name that the article shows, or stands for it: "the 4500"."""
    index = amount.first
    word = scan.words[index]
    if amount.outer_first != index or amount.last != index or not word.isdecimal():
        return False
    if ends_name(scan, index):
        return True  # "Vane 2 Max" too, which is no maximum
    before = scan.word(index - 1)
    if amount.outer_last != index or len(word) < _BARE or before not in ("the", "this", "that", "new"):
        return False
    if _owns(scan, index + 1) or (scan.word(index + 1) in _BE and scan.word(index - 2) in _OPENS):
        return True
    return any(word == number for _, number in shown(scan)) and _stands_for_name(scan, index + 1)


def _stands_for_name(scan: Scan, index: int) -> bool:
    """Whether what follows "the 4500" tells that one thing is meant, and not so many people."""
    word, known = scan.word(index), scan.known.table(nouns)
    if word in _STOPS or _is_subject(scan, index, sure=False):
        return True
    return word.isalpha() and word not in _PERSONS and not known.plural(word) and known.tag(word) not in "dVnv"
