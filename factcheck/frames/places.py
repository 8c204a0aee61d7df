"""The place that an article speaks about, for "the area" and for an "it" that people live in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.frames.vocabulary import Vocabulary
from factcheck.patterns import Pattern

if TYPE_CHECKING:
    from factcheck.frames.clauses import Clause
    from factcheck.frames.reading import Reading
    from factcheck.knowledge import Knowledge
    from factcheck.model import Article


class Places:
    """The names that an article calls an area ("Idlib province", "the town of Serres"), with how often.

    The text is read once, up to where it was last asked about.
    """

    def __init__(self, article: Article, known: Knowledge) -> None:
        self._text = article.text
        self._read = article.body
        self._counts: dict[str, int] = {}
        areas = "|".join(sorted(map(re.escape, known.table(Vocabulary).areas)))
        name = r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
        self._called = Pattern(rf"{name} (?:{areas})\b|\b(?:{areas}) of {name}")

    def main(self, until: int) -> str:
        """The name most often called an area before offset `until`, or "" if there is none or two are level."""
        if until > self._read:
            for match in self._called.finditer(self._text, self._read, until):
                name = match[1] or match[2]
                name = name[:-2] if name.endswith(("'s", "’s")) else name
                self._counts[name] = self._counts.get(name, 0) + 1
            self._read = until
        best = sorted(self._counts, key=lambda name: -self._counts[name])[:2]
        level = len(best) > 1 and self._counts[best[0]] == self._counts[best[1]]
        return "" if level or not best else best[0]


def dwelling(reading: Reading, clause: Clause) -> bool:
    """Whether a clause says of its subject what is said of places only: "it is home to 3,000 monks"."""
    if clause.verb is None:
        return False
    after = clause.verb + 1
    while after < len(reading.chunks) and reading.chunks[after].kind == "R":
        after += 1
    if after == len(reading.chunks):
        return False
    part = reading.chunks[after]
    return part.kind == "N" and not reading.vocabulary.dwelling.isdisjoint(
        reading.scan.words[part.first : part.last + 1]
    )


def area(reading: Reading) -> int | None:
    """The chunk of the last area that a sentence names: "the area", "Idlib province"; or None."""
    areas = reading.vocabulary.areas
    for number in range(len(reading.chunks) - 1, -1, -1):
        part = reading.chunks[number]
        if part.kind == "N" and reading.scan.words[part.last] in areas:
            return number
    return None
