"""The one place where a word becomes a term, the form in which words are compared.

Lower case, without a possessive; irregular forms by table (`rules/words.yaml`), everything else by
the Porter2 stemmer, so that "refugees", "Refugee" and "refugee's" are one term. A stem is no word and
is never shown to a reader. Chosen for its price: PyStemmer is imported in 8 ms and stems in 0.5 µs;
simplemma, which gives real lemmas, takes 49 ms to import and 179 ms for the first word.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any
from unicodedata import combining, normalize

from factcheck.knowledge import Knowledge, shipped

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

CLOSED = (
    *("stop", "determiners", "pronouns", "prepositions", "conjunctions", "subordinators", "openers"),
    *("relatives", "modals", "be", "have", "do", "negations"),
)
"""The lists of rules/words.yaml whose words carry no content."""
POSSESSIVES = frozenset(("his", "her", "its", "their"))
"""They say that something belongs to what was named before."""


_INNER = re.compile("['’]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ASCII_WORD = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)*")
"""The same in a text without other letters: sets of ranges are looked up in a table, and classes are not."""
_LETTERS = bytes(code if chr(code).isalpha() else 32 for code in range(128)).ljust(256)
"""Every ASCII character as what parts words sees of it: letters and spaces. Bytes are translated ten times as fast."""


def words_of(text: str) -> list[str]:
    """The words of a text, runs of letters with apostrophes inside.

    >>> words_of("The mayor's 24 cafés, all in B2B trade")
    ['The', "mayor's", 'cafés', 'all', 'in', 'B', 'B', 'trade']
    """
    if not text.isascii():
        return _WORD.findall(text)
    return _ASCII_WORD.findall(text) if "'" in text else text.encode().translate(_LETTERS).decode().split()


def spelling(name: str) -> tuple[str, ...]:
    """The words of a name as they are looked up: lower case, dots and "the" left out.

    >>> spelling("The U.N. refugee agency"), spelling("Al-Qaida")
    (('un', 'refugee', 'agency'), ('al', 'qaida'))
    """
    words = name.lower().replace(".", "").replace("-", " ").replace("’", "'").split()
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def spelled(words: tuple[str, ...], at: int, names: Container[tuple[str, ...]], longest: Mapping[str, int]) -> int:
    """How many words from place `at` on spell a name: as many as there are in the longest, 0 if they spell none.

    `longest` has the words of the longest name that begins with a word.

    >>> names = {("new", "york"), ("york",)}
    >>> [spelled(("in", "new", "york"), at, names, {"new": 2, "york": 1}) for at in range(3)]
    [0, 2, 1]
    """
    size = min(longest.get(words[at], 0), len(words) - at)
    while size and words[at : at + size] not in names:
        size -= 1
    return size


def plain(text: str) -> str:
    """A text without its accents, which one paper prints and another leaves out.

    >>> plain("Sepúlveda"), plain("Strøm")
    ('Sepulveda', 'Strøm')
    """
    if text.isascii():
        return text
    return "".join(letter for letter in normalize("NFKD", text) if not combining(letter))


@lru_cache(maxsize=65536)
def term(word: str) -> str:
    """The term of a word: its irregular base form or its stem; "" for a word without a letter.

    >>> term("Refugees") == term("refugee's"), term("fled") == term("fleeing") == term("flee")
    (True, True)
    >>> term("colours") == term("color"), term("realised") == term("realizing")
    (True, True)
    >>> term("killed"), term("casualties") == term("casualty"), term("men"), term("320")
    ('kill', True, 'man', '')
    """
    low = word.lower()
    if low.endswith(("'s", "’s")):
        low = low[:-2]
    low = plain(low.strip("'’-."))
    if not low.isalpha() and not any(map(str.isalpha, low)):
        return ""
    exact = shipped().table(_irregular).get(low)
    if exact is not None:
        return exact
    stem = str(_stemmer().stemWord(low.encode("utf-8", "replace").decode("utf-8")))
    if stem.endswith(_AMERICAN):
        stem = f"{stem[:-1]}s"
    return shipped().table(_spellings).get(stem, stem)


def terms(words: Iterable[str]) -> tuple[str, ...]:
    """The terms of some words in their order, each once.

    >>> terms(["Syrian", "refugees", "refugee"]) == (term("Syrian"), term("refugee"))
    True
    """
    return tuple(dict.fromkeys(found for word in words if (found := term(word))))


@lru_cache(maxsize=65536)
def content_term(word: str) -> str:
    """The term of a word that carries content; "" for stop words and closed classes.

    >>> content_term("the"), content_term("it's"), content_term("troops")
    ('', '', 'troop')
    """
    low = word.lower()
    stop = shipped().table(stop_words)
    if low in stop or (not low.isalpha() and _INNER.split(low, maxsplit=1)[0] in stop):
        return ""
    return term(low)


def content_terms(words: Iterable[str]) -> tuple[str, ...]:
    """The terms of the words that carry content, in their order, each once."""
    return tuple(dict.fromkeys(found for word in words if (found := content_term(word))))


def stop_words(known: Knowledge) -> frozenset[str]:
    """Every word that carries no content, in lower case."""
    lists = known.mapping("words")
    return frozenset(word for name in CLOSED for word in str(lists.get(name, "")).split())


@cache
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("english", 0)


_AMERICAN = ("iz", "yz")
"""How the stems of verbs end that are spelt with an s in Britain."""


def _spellings(known: Knowledge) -> dict[str, str]:
    """The stem of the American spelling of a word → that of the British one."""
    stem = _stemmer().stemWord
    rows = (line.split() for line in str(known.mapping("words").get("spellings", "")).splitlines())
    return {stem(american): stem(british) for british, american in rows}


def _irregular(known: Knowledge) -> dict[str, str]:
    """Irregular form → the stem of its base; a noun's base stands for itself ("refugee", not "refuge").

    So does the first of those that have the stem of another word ("premiere", not "premier").
    """
    lists = known.mapping("words")
    table: dict[str, str] = {}
    stem = _stemmer().stemWord
    for line in str(lists.get("irregular-verbs", "")).splitlines():
        base, *forms = line.split()
        table.update(dict.fromkeys(forms, stem(base)))
    for line in (*str(lists.get("irregular-nouns", "")).splitlines(), *str(lists.get("own-stems", "")).splitlines()):
        base, *forms = line.split()
        table.update(dict.fromkeys((base, *forms), base))
    return table
