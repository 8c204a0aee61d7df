"""What a value may need from outside its own words: the article's date and what was said before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from factcheck.knowledge import Knowledge
    from factcheck.model import Sentence, Value


@dataclass(frozen=True, slots=True)
class Context:
    """Where a mention stands. `published` is None when the article has no date: the clock is never read.

    `earlier` is the last date of the same article that was resolved before this one, or None; a bare
    "March 15" may take its year from it.
    """

    sentence: Sentence
    known: Knowledge
    published: date | None = None
    earlier: Value | None = None
