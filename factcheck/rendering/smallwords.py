"""The words that carry no content, by what they do where a few words are cut out of a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.frames.vocabulary import Vocabulary
from factcheck.terms import term

if TYPE_CHECKING:
    from factcheck.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class SmallWords:
    """Build it with `known.table(SmallWords.build)`.

    `ties` hold a phrase together ("people displaced by the war"), and none of `closing` ends one. `parting` and the
    terms `reporting` stand before a clause. `empty` are all that say nothing at either end. `articles` are three of
    them. To what stands after the verbs of `idle`, as terms, nothing is done.
    """

    articles: frozenset[str]
    ties: frozenset[str]
    closing: frozenset[str]
    parting: frozenset[str]
    reporting: frozenset[str]
    empty: frozenset[str]
    idle: frozenset[str]

    @classmethod
    def build(cls, known: Knowledge) -> SmallWords:
        """The small words of some knowledge.

        >>> from factcheck.knowledge import shipped
        >>> words = shipped().table(SmallWords.build)
        >>> "of" in words.ties, "which" in words.parting, "would" in words.empty
        (True, True, True)
        """
        lists = {name: frozenset(str(text).split()) for name, text in known.mapping("words").items()}
        articles = frozenset(("the", "a", "an"))
        closing = lists["prepositions"].union(lists["determiners"], lists["conjunctions"])
        parting = lists["conjunctions"].union(lists["subordinators"], lists["relatives"], lists["openers"], ["that"])
        verbs = lists["be"].union(lists["have"], lists["do"], lists["modals"])
        return cls(
            articles,
            lists["prepositions"] | articles,
            closing,
            parting,
            known.table(Vocabulary).takes_clause,
            parting | closing | verbs | lists["pronouns"] | lists["adverbs"] | {"to"},
            frozenset(map(term, lists["movements"] | lists["holding"])),
        )
