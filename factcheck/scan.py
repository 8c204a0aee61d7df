"""A sentence cut into tokens, once, for every grammar that reads it.

A token is a run of letters (with inner apostrophes), a run of digits with its separators, or one
other character. Grammars walk the tokens by index; nothing looks at the characters twice.

>>> Scan("About 3.7 million km², she said.").words
['about', '3.7', 'million', 'km²', ',', 'she', 'said', '.']
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from factcheck.knowledge import Knowledge, shipped
from factcheck.patterns import Pattern

if TYPE_CHECKING:
    from factcheck.model import Mention, Sentence

# A day and its year, or a year and its hour, that a comma joins without a space are two tokens: "June 3,2019,12:30".
TOKEN = re.compile(
    r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d{1,2}(?=,(?:19|20)\d\d(?!\d))|(?:19|20)\d\d(?=,\d{1,2}:)|\d+(?:[.,٫٬．，]\d+)*|\S"
)

HYPHENS = frozenset("-‐‑")
"""Tokens that join two words: the hyphen of a keyboard, that of books, and the one at which no line breaks."""
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Characters that a reader does not see, and that may stand inside a word or a number."""

_WITH_INVISIBLE = Pattern(
    rf"[^\W\d_]+(?:(?:['’]|[{INVISIBLE}]+)[^\W\d_]+)*|\d+(?:(?:[.,٫٬．，]|[{INVISIBLE}]+)\d+)*|[^\s{INVISIBLE}]"
)
_INVISIBLES = re.compile(f"[{INVISIBLE}]")
_UNSEEN = str.maketrans("", "", INVISIBLE)


def lowered(text: str) -> str:
    """Lower case without changing a single offset (some capitals have two lower-case characters)."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Scan:
    """The tokens of one sentence: `words` in lower case, with `starts` and `ends` in `text`.

    Characters that nobody sees are in no word, though they may be between its `start` and `end`.
    `offset` is where the sentence begins in its article, `known` what the grammars know. `memo` holds
    what one grammar found and another needs (number phrases are read once and used by seven kinds), by
    the reader's name.
    """

    __slots__ = ("ends", "known", "memo", "offset", "starts", "text", "words")

    def __init__(self, text: str, offset: int = 0, known: Knowledge | None = None) -> None:
        self.text = text
        self.offset = offset
        self.known = known or shipped()
        self.memo: dict[str, object] = {}
        low = lowered(text)
        unseen = not text.isascii() and _INVISIBLES.search(text)
        spans = [match.span() for match in (_WITH_INVISIBLE if unseen else TOKEN).finditer(low)]
        self.words = [low[start:end] for start, end in spans]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        if unseen:
            self.words = [word.translate(_UNSEEN) for word in self.words]

    @property
    def distinct(self) -> frozenset[str]:
        """The words of the sentence as a set, to ask whether one of some others is among them."""
        found = self.memo.get("distinct")
        if found is None:
            found = self.memo["distinct"] = frozenset(self.words)
        return cast("frozenset[str]", found)

    def word(self, index: int) -> str:
        """The lower-case token at `index`, or "" outside the sentence."""
        if index < 0:
            return ""
        try:  # twice as quick as asking for the length; grammars ask for a third of a million words per 500 kB
            return self.words[index]
        except IndexError:
            return ""

    def raw(self, index: int) -> str:
        """The token at `index` as written, or "" outside the sentence."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.words) else ""

    def touches(self, index: int) -> bool:
        """Whether token `index` follows the one before it without a space."""
        return 0 < index < len(self.words) and self.starts[index] == self.ends[index - 1]

    def slice(self, first: int, last: int) -> str:
        """The text from token `first` to token `last`, both included."""
        return self.text[self.starts[first] : self.ends[last]]


@dataclass(frozen=True, slots=True)
class Scanned:
    """A sentence with its tokens and its mentions, handed from step to step so that it is cut up once.

    `implied` are the mentions that it only implies, if these were asked for.
    """

    sentence: Sentence
    scan: Scan
    mentions: list[Mention]
    implied: list[Mention] = field(default_factory=list)
